import type { Funnel, Id, Stage, Transition, WeirDocument, Widget } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { cellText } from '../records/cell-text.js';
import type { Row } from '../records/records-list.js';
import { conditionCaption } from '../words/tree/caption.js';
import { cardFields } from './pipeline-columns.js';
import type { Card } from './pipeline-columns.js';
import { pipelineMessages } from './words/index.js';

/** A funnel whose records are shown as cards. */
export interface Pipeline {
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly widget: Widget;
  /** Where the records lie. */
  readonly dataset: Id;
}

/** What tells one card from another. */
export function cardId({ key }: Pick<Card, 'key'>): string {
  return String(key);
}

/** What a card says of its record: its fields' values; empty where there is none. */
export function cardTexts(
  localizer: Localizer,
  { document, funnel, widget, dataset }: Pipeline,
  row: Row,
): readonly string[] {
  const fields = document.datasets?.find(({ id }) => id === dataset)?.fields ?? [];
  return cardFields(document, funnel, dataset, widget.fields).flatMap((id) => {
    const field = fields.find((each) => each.id === id);
    return field ? [cellText(localizer, field, row, document.settings)] : [];
  });
}

export function cardName(localizer: Localizer, pipeline: Pipeline, card: Card): string {
  return cardTexts(localizer, pipeline, card.row)[0] || cardId(card);
}

export function stageName(localizer: Localizer, { id, title }: Stage): string {
  return localizer.text(title) || id;
}

/** What one of these transitions would have to find, of a record that none of them lets pass. */
export function closedText(
  localizer: Localizer,
  { document, funnel, dataset }: Pipeline,
  closed: readonly Transition[],
): string {
  const texts = closed.map(({ when = true, to }) => {
    const stage = funnel.stages.find(({ id }) => id === to);
    return (
      conditionCaption(localizer, document, dataset, when) ??
      localizer.say(pipelineMessages, 'pipeline.condition', { stage: stage ? stageName(localizer, stage) : '' })
    );
  });
  return localizer.list([...new Set(texts)], 'or');
}

export function daysText(localizer: Localizer, days: number): string {
  return localizer.duration(Math.max(0, Math.floor(days)), 'day', { width: 'narrow', digits: 0 });
}
