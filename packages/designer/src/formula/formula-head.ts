import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formulaMessages } from './words/index.js';

interface FormulaHead {
  readonly label: string;
  /** What the formula gives; null: nothing is known of it. */
  readonly result: string | null;
  /** 0: they are not counted here. */
  readonly errors: number;
  readonly localizer: Localizer;
  focus(): void;
}

/** The line above a formula's text: its name, how many mistakes there are, what it gives. */
export function formulaHead({ label, result, errors, localizer, focus }: FormulaHead): TemplateResult {
  const say = localizer.say.bind(localizer);
  return html`<div class="head" part="head">
    ${label ? html`<span class="label" id="label" part="label" @click=${focus}>${label}</span>` : nothing}
    ${
      errors > 0
        ? html`<span class="badge negative"
            >${icon('alert', 12)}${say(formulaMessages, 'formula.error-count', { count: errors })}</span
          >`
        : nothing
    }
    <span class="grow"></span>
    ${
      result
        ? html`<span class="result" part="result"
            >${inBold(say(formulaMessages, 'formula.gives', { what: result }))}</span
          >`
        : nothing
    }
  </div>`;
}

/** `*…*` in bold. */
function inBold(text: string): (string | TemplateResult)[] {
  return text.split('*').map((part, place) => (place % 2 === 1 ? html`<b>${part}</b>` : part));
}
