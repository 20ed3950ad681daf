import type { Funnel, Stage, WeirDocument } from '@weir/schema';
import type { StageFigures } from '@weir/query';
import { icon, uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cardId, daysText, stageName } from '../../pipeline/pipeline-words.js';
import type { Pipeline } from '../../pipeline/pipeline-words.js';
import type { Card } from '../../pipeline/pipeline-columns.js';
import { pipelineMessages } from '../../pipeline/words/index.js';
import type { RecordsList } from '../../records/records-list.js';
import { failureText } from '../../words/failure-text.js';

/** So near to the end of a column the next cards are asked for, in px. */
const NEAR_END = 200;

/** A stage with its cards. */
export interface Column {
  readonly stage: Stage;
  readonly figures: StageFigures | undefined;
  /** How many there are, the moves that are under way among them. */
  readonly count: number;
  readonly cards: readonly Card[];
  /** null: nothing can list them. */
  readonly list: RecordsList | null;
  /** A dragged card is over it. */
  readonly isTarget: boolean;
  readonly renderCard: (card: Card, place: number) => TemplateResult;
}

export function renderColumn(localizer: Localizer, pipeline: Pipeline, column: Column): TemplateResult {
  const { stage, cards, list } = column;
  const name = stageName(localizer, stage);
  return html`<section
    class=${column.isTarget ? 'column target' : 'column'}
    part="stage"
    data-stage=${stage.id}
    aria-label=${name}
  >
    <header>
      <h4>
        <span class="truncate" title=${name}>${name} </span
        ><span class="count num">${localizer.number(column.count)}</span>
      </h4>
      <div class="facts num">${renderFacts(localizer, pipeline, column)}</div>
    </header>
    <ul class="cards" @scroll=${(event: Event) => moreAtTheEnd(event, list)}>
      ${repeat(cards, cardId, (card, place) => html`<li>${column.renderCard(card, place)}</li>`)}
      ${list ? renderRest(localizer, pipeline.document, list, cards.length) : nothing}
    </ul>
  </section>`;
}

function renderFacts(localizer: Localizer, { document, funnel }: Pipeline, { stage, figures }: Column): TemplateResult {
  const value = figures?.value ?? null;
  const overdue = figures?.overdue ?? 0;
  return html`
    ${value === null ? nothing : html`<bdi>${localizer.value(value, valueUnit(document, funnel), {}, { compact: true, width: 'narrow' })} </bdi>`}
    ${
      overdue > 0
        ? html`<span class="badge warning"
            >${icon('clock', 12)}
            <bdi
              >${localizer.say(pipelineMessages, 'pipeline.overdue', { count: localizer.number(overdue) })}
            </bdi></span
          >`
        : nothing
    }
    ${
      stage.limit
        ? html`<bdi
            >${localizer.say(pipelineMessages, 'pipeline.limit', { time: daysText(localizer, stage.limit.days) })}</bdi
          >`
        : nothing
    }
  `;
}

function valueUnit({ datasets }: WeirDocument, { value }: Funnel): string | null {
  const field = datasets?.find(({ id }) => id === value?.dataset)?.fields.find(({ id }) => id === value?.field);
  return typeof field?.unit === 'string' ? field.unit : null;
}

/** Below the cards: that they are under way, that there are none, how to get more, or why they did not come. */
function renderRest(
  localizer: Localizer,
  document: WeirDocument,
  list: RecordsList,
  shown: number,
): TemplateResult | typeof nothing {
  const { state } = list;
  if (state.status === 'loading') return html`<li><weir-skeleton shape="lines"></weir-skeleton></li>`;
  const error = state.status === 'failed' ? state.error : state.status === 'ready' ? state.error : null;
  if (error) {
    return html`<li class="nobody" role="alert">
      <bdi title=${failureText(localizer, document, error)}>${localizer.say(pipelineMessages, 'pipeline.failed')}</bdi>
      <button type="button" class="link" @click=${() => list.retry()}>${localizer.say(uiMessages, 'ui.retry')}</button>
    </li>`;
  }
  if (shown === 0) {
    return html`<li class="nobody"><bdi>${localizer.say(pipelineMessages, 'pipeline.no-cards')}</bdi></li>`;
  }
  if (state.status !== 'ready' || !state.hasMore) return nothing;
  return html`<li>
    <button type="button" class="link more" aria-disabled=${state.busy ? 'true' : nothing} @click=${() => list.more()}>
      ${localizer.say(pipelineMessages, 'pipeline.more', { count: localizer.number(state.count) })}
    </button>
  </li>`;
}

/** Who comes to the way to more by the Tab key may want to go past it. */
function moreAtTheEnd(event: Event, list: RecordsList | null): void {
  const column = event.currentTarget as HTMLElement;
  const { activeElement } = column.getRootNode() as ShadowRoot;
  if (activeElement?.matches('.more') && column.contains(activeElement)) return;
  const { scrollTop, clientHeight, scrollHeight } = column;
  if (scrollHeight - scrollTop - clientHeight < NEAR_END) list?.more();
}
