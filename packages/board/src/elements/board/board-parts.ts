import type { WeirDocument, WeirError } from '@weir/schema';
import { icon, uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { WidgetState } from '../../flow/widget-state.js';
import { firstMessages } from '../../words/first/index.js';
import { ageText, failureText } from '../../words/failure.js';

type Nothing = typeof nothing;

/** A part of the board that could not be fetched: the rest goes on without it. */
export function renderUnfetched(
  localizer: Localizer,
  document: WeirDocument | undefined,
  error: WeirError,
  retry: () => void,
): TemplateResult {
  return html`<p class="unfetched alert" role="alert">
    ${icon('warning')}
    <bdi>${failureText(localizer, document, error)}</bdi>
    <button type="button" class="link" @click=${retry}>${localizer.say(uiMessages, 'ui.retry')}</button>
  </p>`;
}

/** What was left out of the figures. */
export function renderNotes(notes: readonly string[]): TemplateResult | Nothing {
  if (notes.length === 0) return nothing;
  return html`<ul class="notes" part="notes">
    ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
  </ul>`;
}

/** Of a refresh that failed: one line for the whole board, as of its oldest figures. */
export function renderStale(
  localizer: Localizer,
  document: WeirDocument,
  states: readonly WidgetState[],
  { asOf, retry }: { readonly asOf: string | undefined; readonly retry: () => void },
): TemplateResult {
  const times = states.flatMap((state) => (state.status === 'ready' && state.stale ? [state.drawn.answer.asOf] : []));
  const oldest = times.reduce<string | null>((first, time) => (first === null || time < first ? time : first), null);
  return html`<div role="status">
    ${
      oldest === null
        ? nothing
        : html`<p class="alert">
            ${icon('warning')}
            <bdi>${staleText(localizer, document, oldest, asOf)}</bdi>
            <button type="button" class="link" @click=${retry}>${localizer.say(uiMessages, 'ui.retry')}</button>
          </p>`
    }
  </div>`;
}

function staleText(localizer: Localizer, { settings }: WeirDocument, oldest: string, asOf: string | undefined): string {
  const time = localizer.instant(oldest, settings?.timeZone ?? 'UTC');
  const age = ageText(localizer, oldest, asOf);
  return age
    ? localizer.say(firstMessages, 'board.refresh-failed-for', { time, age })
    : localizer.say(firstMessages, 'board.refresh-failed', { time });
}
