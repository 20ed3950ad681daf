import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formulaMessages } from './words/index.js';

interface FormatButton {
  /** What is typed cannot be read. */
  readonly isDisabled: boolean;
  readonly localizer: Localizer;
  format(): void;
}

/** Has a formula written anew, from a corner of its text. */
export function formatButton({ isDisabled, localizer, format }: FormatButton): TemplateResult {
  const label = localizer.say(formulaMessages, 'formula.format');
  return html`<weir-tooltip class="tools" text=${label} keys="Shift Alt F" placement="bottom-end">
    <button
      type="button"
      class="button quiet icon"
      aria-label=${label}
      aria-keyshortcuts="Shift+Alt+F"
      ?disabled=${isDisabled}
      @click=${format}
    >
      ${icon('format', 14)}
    </button>
  </weir-tooltip>`;
}
