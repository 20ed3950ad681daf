import type { Formula, Funnel, Signal, Stage } from '@weir/schema';
import { isNot } from '../building/formulas.js';
import { advanceThrough, loseFrom, staircase } from '../building/stages.js';
import { text } from '../building/text.js';
import type { ResolvedCrm } from './resolve-mapping.js';

/**
 * Prospecting → engaging → won or lost, each by its own date. Opportunities without the date of a stage are counted as undated
 * there. Null when the table cannot tell opportunities apart, or says not when they began or ended.
 */
export function crmFunnel(crm: ResolvedCrm): Funnel | null {
  const { dataset, key, created, started, closed, isProspecting } = crm;
  if (key === null || started === null || closed === null) return null;

  const entersWhen = (when: Formula | null, at: string): Pick<Stage, 'enters'> => {
    const signal: Signal = { dataset, at, entity: key };
    return { enters: [when === null ? signal : { ...signal, when }] };
  };
  const createdApart = created !== null && created !== started;
  const prospecting = createdApart
    ? entersWhen(null, created)
    : isProspecting === null
      ? null
      : entersWhen(isProspecting, started);
  const engaged = createdApart ? isNot(started, null) : isProspecting === null ? null : { '!': [isProspecting] };
  const open = prospecting ? ['prospecting', 'engaging'] : ['engaging'];
  return {
    id: 'pipeline',
    title: text('Pipeline', '销售管道'),
    entity: { title: text('Opportunity', '商机') },
    ...(crm.amount === null ? {} : { value: { dataset, field: crm.amount, entity: key } }),
    stages: [
      ...(prospecting
        ? [
            {
              id: 'prospecting',
              title: text('Prospecting', '初步接触'),
              kind: 'open' as const,
              ...prospecting,
              position: staircase(0),
            },
          ]
        : []),
      {
        id: 'engaging',
        title: text('Engaging', '跟进中'),
        kind: 'open',
        ...entersWhen(engaged, started),
        position: staircase(open.length - 1),
      },
      {
        id: 'won',
        title: text('Won', '赢单'),
        kind: 'won',
        ...entersWhen(crm.isWon, closed),
        position: staircase(open.length),
      },
      {
        id: 'lost',
        title: text('Lost', '输单'),
        kind: 'lost',
        ...entersWhen(crm.isLost, closed),
        position: { x: staircase(open.length - 1).x, y: staircase(open.length + 1).y },
      },
    ],
    transitions: [...advanceThrough(...open, 'won'), ...loseFrom(open, 'lost')],
    counting: { method: 'history' },
  };
}
