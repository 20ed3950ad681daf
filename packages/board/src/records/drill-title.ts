import type { Id, WeirDocument } from '@weir/schema';
import { isFunnelRecords } from '@weir/query';
import type { FunnelCounted } from '@weir/query';
import type { RecordsPart } from '@weir/query/records';
import type { Localizer } from '@weir/ui';
import type { Drill } from '../drill/drill.js';
import { groupValueText, metricTitle } from '../words/figures.js';
import { daysText } from '../words/days.js';
import { rangeTitle } from '../words/range-title.js';
import { partCaption } from '../words/tree/caption.js';
import { recordsMessages } from './words/index.js';

/** The figure whose records are shown: "Won deals, East, March 2026". @param part of the metric, where that has several */
export function drillTitle(
  localizer: Localizer,
  document: WeirDocument,
  drill: Drill,
  part: RecordsPart | null,
): string {
  const { group = {}, filters = {}, range } = drill;
  const chosen: Record<Id, unknown> = { ...filters, ...group };
  const cell = Object.entries(chosen).map(([dimension, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return localizer.list(
      values.map((each) => groupValueText(localizer, document, dimension, each)),
      'or',
    );
  });
  const period = range?.from || range?.to ? [rangeTitle(localizer, range, document.settings?.fiscalYearStart)] : [];
  return [figureTitle(localizer, document, drill, part), ...cell, ...period].reduce((one, other) =>
    localizer.say(recordsMessages, 'records.and', { one, other }),
  );
}

function figureTitle(localizer: Localizer, document: WeirDocument, drill: Drill, part: RecordsPart | null): string {
  if (isFunnelRecords(drill)) {
    const funnel = document.funnels?.find(({ id }) => id === drill.funnel);
    const stageName = (id: Id) => localizer.text(funnel?.stages.find((each) => each.id === id)?.title) || id;
    const funnelName = (id: Id) => localizer.text(document.funnels?.find((each) => each.id === id)?.title) || id;
    const who = whoText(localizer, drill.who, stageName, funnelName);
    const title = localizer.text(funnel?.title) || drill.funnel;
    return localizer.say(recordsMessages, 'records.of-funnel', { funnel: title, who });
  }
  const metric = metricTitle(localizer, document, drill.metric);
  if (!part) return metric;
  return localizer.say(recordsMessages, 'records.of-part', {
    metric,
    part: partTitle(localizer, document, part),
  });
}

/** What a part of a metric counts, in words: "Deals (Won)". */
export function partTitle(localizer: Localizer, document: WeirDocument, part: RecordsPart): string {
  const { metric, formula } = part;
  const isWhole = document.metrics?.some(({ id, formula: own }) => id === metric && own === formula);
  return isWhole ? metricTitle(localizer, document, metric) : partCaption(localizer, document, formula);
}

function whoText(
  localizer: Localizer,
  who: FunnelCounted,
  nameOf: (stage: Id) => string,
  funnelName: (funnel: Id) => string,
): string {
  if (who.of === 'handoff')
    return localizer.say(recordsMessages, 'records.who.handoff', { funnel: funnelName(who.to) });
  if (who.of === 'flow' || who.of === 'timed') {
    const ends = { from: nameOf(who.from), to: nameOf(who.to) };
    if (who.of === 'flow' || !who.days) return localizer.say(recordsMessages, 'records.who.flow', ends);
    return localizer.say(recordsMessages, 'records.who.timed', { ...ends, days: daysText(localizer, who.days) });
  }
  if (!('stage' in who)) return localizer.say(recordsMessages, `records.who.${who.of}`);
  const stage = nameOf(who.stage);
  if (who.of === 'open') return localizer.say(recordsMessages, 'records.who.in', { stage });
  return localizer.say(recordsMessages, `records.who.${who.of}`, { stage });
}
