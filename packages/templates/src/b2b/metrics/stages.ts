import type { Example, Id, Metric, Text } from '@weir/schema';
import { daysAfter, inJune } from '../../building/examples.js';
import { SHARE, WHOLE, illustration } from '../../building/formats.js';
import { conversion, figure } from '../../building/formulas.js';
import { text } from '../../building/text.js';
import { DEAL_STAGES } from '../values.js';

/** A deal's way: stages with the days on which it entered them. */
function way(deal: Id, ...visits: readonly (readonly [stage: Id, day: string])[]) {
  return visits.map(([stage, entered_on], place) => ({
    id: `${deal}/${place + 1}`,
    deal,
    stage,
    entered_on,
    sequence: place + 1,
  }));
}

function titlesOf(stage: Id): { en: string; zh: string } {
  const { en, 'zh-CN': zh } = DEAL_STAGES[stage] as Readonly<Record<'en' | 'zh-CN', string>>;
  return { en, zh };
}

interface Step {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly days: number;
  readonly target: number;
  readonly drivers: readonly Id[];
}

/** Of two deals in June one got on the last day of the window, the other a day later. A third has no end yet. */
function examplesOf({ from, to, days }: Step): Example[] {
  const two = [
    ...way('a', [from, '2025-06-02'], [to, daysAfter('2025-06-02', days)]),
    ...way('b', [from, '2025-06-02'], [to, daysAfter('2025-06-02', days + 1)]),
  ];
  const waiting = way('c', [from, '2025-06-29']);
  return [
    {
      ...inJune({ stage_history: two }),
      title: text('The last day of the window counts, the next one is late', '窗口最后一天计入，次日则逾期'),
      expect: 0.5,
    },
    {
      ...inJune({ stage_history: [...two, ...waiting] }),
      asOf: daysAfter('2025-06-29', days),
      title: text('Who still has time is left out', '窗口尚未结束的不计入'),
      expect: 0.5,
    },
    {
      ...inJune({ stage_history: [...two, ...waiting] }),
      asOf: daysAfter('2025-06-29', days + 2),
      title: text('When the window is over, it counts', '窗口结束后计入'),
      expect: 1 / 3,
    },
    {
      ...inJune({ stage_history: waiting }),
      asOf: '2025-07-01',
      title: text('All still have time: missing', '窗口均未结束：缺失'),
      expect: null,
    },
  ];
}

function conversionOf(step: Step): Metric {
  const { id, from, to, days, target, drivers } = step;
  const [here, next] = [titlesOf(from), titlesOf(to)];
  const title: Text = text(
    `Conversion, ${here.en.toLowerCase()} to ${next.en.toLowerCase()}`,
    `转化率：${here.zh} → ${next.zh}`,
  );
  return {
    id,
    title,
    description: text(
      `Of the deals that reached “${here.en}” in the period, the share that reached “${next.en}” within ${days} days; deals that still have time are left out.`,
      `期间内到达“${here.zh}”的商机中，${days} 天内到达“${next.zh}”的比例；窗口尚未结束的不计入。`,
    ),
    kind: 'result',
    formula: conversion('b2b', from, to, days),
    format: SHARE,
    good: 'higher',
    targets: [{ value: target }],
    drivers: [...drivers],
    examples: examplesOf(step),
  };
}

const steps: readonly Step[] = [
  { id: 'lead_conversion', from: 'lead', to: 'qualified', days: 30, target: 0.45, drivers: ['visits_per_week'] },
  { id: 'need_conversion', from: 'qualified', to: 'solution', days: 30, target: 0.5, drivers: ['roles_reached'] },
  { id: 'solution_conversion', from: 'solution', to: 'proposal', days: 45, target: 0.5, drivers: ['next_step_rate'] },
  {
    id: 'stage_conversion',
    from: 'proposal',
    to: 'negotiation',
    days: 45,
    target: 0.4,
    drivers: ['decision_maker_share', 'next_step_rate'],
  },
  { id: 'closing_conversion', from: 'negotiation', to: 'won', days: 45, target: 0.55, drivers: ['roles_reached'] },
];

/** Won in June after 12 days, 20 days, and 40 days with a way back; one is on its way. */
const somePaths: Example['given'] = {
  stage_history: [
    ...way('a', ['proposal', '2025-06-02'], ['negotiation', '2025-06-14']),
    ...way('b', ['proposal', '2025-05-21'], ['negotiation', '2025-06-10']),
    ...way(
      'c',
      ['proposal', '2025-05-12'],
      ['solution', '2025-05-20'],
      ['proposal', '2025-06-01'],
      ['negotiation', '2025-06-21'],
    ),
    ...way('d', ['proposal', '2025-06-03']),
  ],
};

/** How deals get from stage to stage of solution selling: funnel figures, each by the day a deal first got there. */
export const stageMetrics: Metric[] = [
  ...steps.map((step) =>
    step.id === 'stage_conversion' ? { ...conversionOf(step), benchmarks: [illustration(0.45)] } : conversionOf(step),
  ),
  {
    id: 'proposal_days',
    title: text('Days in proposal', '报价停留天数'),
    description: text(
      'Median days from the first proposal to the negotiation that follows, of the deals that came to it in the period.',
      '期间内进入谈判的商机，从首次报价到谈判的天数中位数。',
    ),
    kind: 'result',
    formula: figure('time_between', 'b2b', 'proposal', 'negotiation', 'median'),
    format: WHOLE,
    good: 'lower',
    targets: [{ value: 14 }],
    drivers: ['next_step_rate', 'review_within_a_day'],
    examples: [
      {
        ...inJune(somePaths),
        title: text(
          '12, 20 and 40 days: from the first proposal, also after a way back',
          '12、20、40 天：退回后仍从首次报价算起',
        ),
        expect: 20,
      },
      {
        ...inJune({ stage_history: way('d', ['proposal', '2025-06-03']) }),
        title: text('Nobody there yet: missing', '尚无商机到达：缺失'),
        expect: null,
      },
    ],
  },
  {
    id: 'open_deals',
    title: text('Open deals', '在途商机数'),
    description: text(
      'Deals that were open when the period ended; parked and disqualified ones are not.',
      '期末仍在进行的商机数；暂缓与不合格的不计入。',
    ),
    kind: 'result',
    formula: figure('open', 'b2b'),
    format: WHOLE,
    good: 'higher',
    examples: [
      {
        ...inJune({
          stage_history: [
            ...way('a', ['lead', '2025-05-02'], ['qualified', '2025-06-30']),
            ...way('b', ['lead', '2025-06-02'], ['nurture', '2025-06-20']),
            ...way('c', ['lead', '2025-06-02'], ['lost', '2025-07-01']),
            ...way('d', ['lead', '2025-07-01']),
          ],
        }),
        title: text('Lost on 1 July: open when June ended', '7 月 1 日输单：6 月末仍在途'),
        expect: 2,
      },
      { ...inJune({}), title: text('None: 0', '没有：0'), expect: 0 },
    ],
  },
];
