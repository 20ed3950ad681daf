import type { Stage } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { daysSince } from '../../pipeline/move-record.js';
import type { Card } from '../../pipeline/pipeline-columns.js';
import { cardId, cardTexts, daysText } from '../../pipeline/pipeline-words.js';
import type { Pipeline } from '../../pipeline/pipeline-words.js';
import { pipelineMessages } from '../../pipeline/words/index.js';

/** What can be done with cards. */
export interface CardActions {
  /** A press that may become a drag. */
  readonly press: (event: PointerEvent, card: Card) => void;
  readonly open: (stage: Stage, card: Card) => void;
  readonly openMenu: (button: HTMLElement, card: Card, stage: Stage) => void;
  /** The card at this place of its column has the focus. */
  readonly reached: (stage: Stage, place: number) => void;
}

/** Where a card is, and how. */
export interface CardPlace {
  readonly stage: Stage;
  /** In its column, from 0. */
  readonly place: number;
  readonly isCurrent: boolean;
  readonly isDragged: boolean;
  readonly canMove: boolean;
  readonly now: Date;
}

export function renderCard(
  localizer: Localizer,
  pipeline: Pipeline,
  card: Card,
  { stage, place, isCurrent, isDragged, canMove, now }: CardPlace,
  actions: CardActions,
): TemplateResult {
  const [first, ...lines] = cardTexts(localizer, pipeline, card.row);
  const name = first || cardId(card);
  const days = daysSince(card.since, now, pipeline.document.settings?.timeZone ?? 'UTC');
  const over = days !== null && stage.limit ? days - stage.limit.days : 0;
  const isMovable = canMove && !card.isMoving;
  const classes = [
    'record',
    isMovable ? 'movable' : '',
    over > 0 ? 'late' : '',
    card.isMoving ? 'moving' : '',
    isDragged ? 'dragged' : '',
  ];
  return html`<article
    class=${classes.filter(Boolean).join(' ')}
    data-card=${cardId(card)}
    aria-busy=${card.isMoving ? 'true' : nothing}
    @pointerdown=${isMovable ? (event: PointerEvent) => actions.press(event, card) : nothing}
  >
    <div class="top">
      <button
        type="button"
        class="link plain name"
        data-place=${place}
        tabindex=${isCurrent ? '0' : '-1'}
        aria-keyshortcuts=${isMovable ? 'Alt+ArrowRight Alt+ArrowLeft' : nothing}
        title=${name}
        @click=${() => actions.open(stage, card)}
        @focus=${() => actions.reached(stage, place)}
      >
        <bdi>${name}</bdi>
      </button>
      ${isMovable ? renderMore(localizer, name, (button) => actions.openMenu(button, card, stage)) : nothing}
    </div>
    ${lines.map((text) => (text ? html`<p class="line" title=${text}><bdi>${text}</bdi></p>` : nothing))}
    ${days === null ? nothing : renderSince(localizer, days, over)}
  </article>`;
}

function renderMore(localizer: Localizer, name: string, open: (button: HTMLElement) => void): TemplateResult {
  const label = localizer.say(pipelineMessages, 'pipeline.move', { name });
  return html`<button
    type="button"
    class="button quiet icon small"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${label}
    title=${label}
    @click=${(event: MouseEvent) => open(event.currentTarget as HTMLElement)}
  >
    ${icon('more')}
  </button>`;
}

function renderSince(localizer: Localizer, days: number, over: number): TemplateResult {
  const time = daysText(localizer, days);
  const text =
    over > 0
      ? localizer.say(pipelineMessages, 'pipeline.days-over', {
          time,
          over: daysText(localizer, Math.max(1, Math.ceil(over))),
        })
      : localizer.say(pipelineMessages, 'pipeline.days', { time });
  return html`<p class="since num">${over > 0 ? icon('clock', 12) : nothing} <bdi>${text}</bdi></p>`;
}
