import type { Id } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { FunnelCounted } from '@weir/query';
import type { Drill } from '../drill/drill.js';
import type { Selection } from '../events/events.js';
import type { Drawn } from '../flow/widget-state.js';

type FunnelMark = Extract<Selection, { readonly funnel: Id }>;

/** Which records are behind a mark; null where there are none. */
export function drillOf(selection: Selection, { question }: Pick<Drawn, 'question'>): Drill | null {
  const { range, filters, parameters } = question;
  const asked = { ...(filters && { filters }), ...(parameters && { parameters }) };
  const over = (period: { readonly from?: string | null; readonly to?: string | null } | undefined) => {
    const { from, to } = period ?? {};
    return from || to ? { range: { ...(from && { from }), ...(to && { to }) } } : {};
  };
  switch (selection.kind) {
    case 'metric':
      return { metric: selection.metric, ...over(range), ...asked };
    case 'group':
    case 'period': {
      const [metric] = selection.metrics;
      if (metric === undefined) return null;
      const isAll = selection.kind === 'period';
      return { metric, ...over(selection.period ?? range), ...(isAll ? {} : { group: selection.group }), ...asked };
    }
    default:
      return funnelDrill(selection);
  }

  function funnelDrill(mark: FunnelMark): Drill | null {
    if (!isFunnelQuestion(question)) return null;
    const { basis, attribution } = question;
    const how = { ...(basis && { basis }), ...(attribution && { attribution }) };
    const period = mark.kind === 'cohort' ? mark.period : range;
    const group = 'group' in mark && mark.group;
    return { funnel: mark.funnel, who: whoOf(mark), ...(group && { group }), ...how, ...over(period), ...asked };
  }
}

function whoOf(mark: FunnelMark): FunnelCounted {
  switch (mark.kind) {
    case 'flow':
      return { of: 'flow', from: mark.from, to: mark.to };
    case 'time':
      return { of: 'timed', from: mark.from, to: mark.to, days: mark.days };
    case 'handoff':
      return { of: 'handoff', to: mark.to };
    case 'stage':
    case 'cohort':
      return { of: 'reached', stage: mark.stage };
  }
}
