import type { Id } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { Drill } from '../drill/drill.js';
import type { Selection } from '../events/events.js';
import type { Drawn } from '../flow/widget-state.js';

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
      if (selection.kind === 'period') return { metric, ...over(selection.period), ...asked };
      return { metric, ...over(range), group: selection.group, ...asked };
    }
    default:
      return funnelDrill(selection);
  }

  function funnelDrill(mark: Extract<Selection, { readonly funnel: Id }>): Drill | null {
    if (!isFunnelQuestion(question)) return null;
    const { basis, attribution } = question;
    const how = { ...(basis && { basis }), ...(attribution && { attribution }) };
    const period = mark.kind === 'cohort' ? mark.period : range;
    const who =
      mark.kind === 'flow'
        ? ({ of: 'flow', from: mark.from, to: mark.to } as const)
        : ({ of: 'reached', stage: mark.stage } as const);
    return { funnel: mark.funnel, who, ...how, ...over(period), ...asked };
  }
}
