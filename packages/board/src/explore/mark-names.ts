import type { Id, WeirDocument } from '@weir/schema';
import type { Group } from '@weir/query';
import type { Localizer } from '@weir/ui';
import type { Selection } from '../events/events.js';
import { daysText } from '../words/days.js';
import { dimensionTitle, groupValueText, metricTitle } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { rangeTitle } from '../words/range-title.js';
import { exploreMessages } from './words/index.js';

/** What a mark is called: "East", "March 2025", "Qualified". */
export function markName(localizer: Localizer, document: WeirDocument, selection: Selection): string {
  if ('funnel' in selection && 'group' in selection && selection.group) {
    const { group, ...ofAll } = selection;
    return [groupName(localizer, document, group), markName(localizer, document, ofAll)].join(' · ');
  }
  switch (selection.kind) {
    case 'metric':
      return metricTitle(localizer, document, selection.metric);
    case 'group':
      return groupMarkName(localizer, document, selection);
    case 'period':
    case 'cohort':
      return rangeTitle(localizer, selection.period, document.settings?.fiscalYearStart);
    case 'stage':
      return stageTitle(localizer, document, selection.funnel, selection.stage);
    case 'flow':
      return localizer.say(boardMessages, 'board.move', {
        from: stageTitle(localizer, document, selection.funnel, selection.from),
        to: stageTitle(localizer, document, selection.funnel, selection.to),
      });
    case 'time':
      return localizer.say(exploreMessages, 'explore.took', {
        move: markName(localizer, document, { ...selection, kind: 'flow' }),
        days: daysText(localizer, selection.days),
      });
    case 'handoff':
      return localizer.say(boardMessages, 'board.move', {
        from: funnelTitle(localizer, document, selection.funnel),
        to: funnelTitle(localizer, document, selection.to),
      });
  }
}

export function funnelTitle(localizer: Localizer, document: WeirDocument, funnel: Id): string {
  return localizer.text(document.funnels?.find(({ id }) => id === funnel)?.title) || funnel;
}

export function stageTitle(localizer: Localizer, document: WeirDocument, funnel: Id, stage: Id): string {
  const found = document.funnels?.find(({ id }) => id === funnel)?.stages.find(({ id }) => id === stage);
  return localizer.text(found?.title) || stage;
}

/** The days of a period that may be open on a side, and may be given in instants. */
export function daysOf({ from, to }: { readonly from?: string | null; readonly to?: string | null }) {
  return { ...(from && { from: from.slice(0, 10) }), ...(to && { to: to.slice(0, 10) }) };
}

/** "East", "East · Mar 2025", "All". */
function groupMarkName(
  localizer: Localizer,
  document: WeirDocument,
  { group, period }: Extract<Selection, { kind: 'group' }>,
): string {
  const { fiscalYearStart } = document.settings ?? {};
  const names = [groupName(localizer, document, group), period ? rangeTitle(localizer, period, fiscalYearStart) : ''];
  return names.filter(Boolean).join(' · ') || localizer.say(boardMessages, 'board.all-groups');
}

function groupName(localizer: Localizer, document: WeirDocument, group: Group): string {
  return localizer.list(Object.entries(group).map(([id, value]) => groupValueText(localizer, document, id, value)));
}

/** What figures are of, in a line: the period, each filter, the group. */
export function scopeText(
  localizer: Localizer,
  document: WeirDocument,
  {
    range,
    group,
    filters,
  }: {
    range: { from?: string; to?: string };
    group: Group;
    filters: Readonly<Record<Id, readonly (string | number | boolean | null)[]>>;
  },
): string {
  const values = { ...filters, ...Object.fromEntries(Object.entries(group).map(([id, value]) => [id, [value]])) };
  const where = Object.entries(values).map(([id, allowed]) =>
    localizer.say(exploreMessages, 'explore.where', {
      dimension: dimensionTitle(localizer, document, id),
      values: localizer.list(
        allowed.map((value) => groupValueText(localizer, document, id, value)),
        'or',
      ),
    }),
  );
  return [localizer.dateRange(daysOf(range)), ...where].join(' · ');
}
