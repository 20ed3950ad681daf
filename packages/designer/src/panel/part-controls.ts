import type { Diagnostic, Fix, Text } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { applyFix, writtenLocale } from '../editor/index.js';
import { problemLines } from '../fields/problem-lines.js';
import { openParts } from './open-parts.js';
import type { PanelContext } from './panel-context.js';
import { panelMessages } from './words/index.js';

/** A name in the reader's language, written where it stands. */
export function nameInput(
  { editor, document, localizer, isReadOnly }: PanelContext,
  title: Text | undefined,
  id: string,
  label: string,
  rename: (locale: string, wording: string) => void,
): TemplateResult {
  const locale = writtenLocale(document, title, localizer.locale);
  return html`<input
    class="plain grow"
    .value=${live(localizer.text(title) || id)}
    aria-label=${label}
    ?readonly=${isReadOnly}
    @input=${(event: Event) => event.target instanceof HTMLInputElement && rename(locale, event.target.value)}
    @blur=${() => editor.endStep()}
  />`;
}

export function addButton(
  { isReadOnly }: PanelContext,
  label: string,
  add: () => void,
): TemplateResult | typeof nothing {
  if (isReadOnly) return nothing;
  return html`<button type="button" class="button quiet small" @click=${add}>${icon('plus')}${label}</button>`;
}

export function iconButton(
  { isReadOnly }: PanelContext,
  name: 'x' | 'trash' | 'arrow-up' | 'arrow-down',
  label: string,
  act: () => void,
  isDisabled = false,
): TemplateResult | typeof nothing {
  if (isReadOnly) return nothing;
  return html`<button
    type="button"
    class="button quiet icon small"
    aria-label=${label}
    title=${label}
    ?disabled=${isDisabled}
    @click=${act}
  >
    ${icon(name, 14)}
  </button>`;
}

/** Unfolds more of a line of a list. @param name tells it from others of the panel */
export function foldButton({ editor, localizer, update }: PanelContext, name: string, subject: string): TemplateResult {
  const isOpen = openParts.has(editor, name);
  return html`<button
    type="button"
    class="button quiet icon small fold"
    aria-expanded=${String(isOpen)}
    aria-label=${localizer.say(panelMessages, 'panel.more-of', { name: subject })}
    @click=${() => {
      openParts.set(editor, name, !isOpen);
      update();
    }}
  >
    ${icon(isOpen ? 'chevron-down' : 'chevron-right', 14)}
  </button>`;
}

/** What is wrong at just this place, with its cures. */
export function problemsHere({ editor, document, localizer, isReadOnly }: PanelContext, pointer: string) {
  const found = editor.diagnostics.filter((problem) => problem.pointer === pointer);
  const mend = isReadOnly ? null : (problem: Diagnostic, fix: Fix) => void applyFix(editor, problem, fix);
  return problemLines(found, document, localizer, mend);
}
