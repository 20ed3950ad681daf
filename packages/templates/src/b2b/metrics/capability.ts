import type { Example, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { ONE_DIGIT, SHARE, WHOLE } from '../../building/formats.js';
import {
  and,
  atLeast,
  avg,
  count,
  distinct,
  field,
  is,
  lessThan,
  metric,
  missing,
  or,
  per,
  periodEnd,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

/** In the team when the period ended. */
const here = and(lessThan(field('hired_on'), periodEnd), or(missing('left_on'), atLeast(field('left_on'), periodEnd)));

/** A certificate that held when the period ended. */
const certified = and(
  is('kind', 'certificate'),
  lessThan(field('finished_on'), periodEnd),
  or(missing('valid_until'), atLeast(field('valid_until'), periodEnd)),
);

/** Li and Wu are here in June; Xu left in June, Ma comes in July. */
const somePeople: Example['given'] = {
  people: [
    { owner: 'Li', hired_on: '2020-01-01', left_on: null },
    { owner: 'Wu', hired_on: '2025-06-30', left_on: '2025-07-01' },
    { owner: 'Xu', hired_on: '2021-01-01', left_on: '2025-06-30' },
    { owner: 'Ma', hired_on: '2025-07-01', left_on: null },
  ],
};
const learnt = (
  id: string,
  owner: string,
  kind: string,
  finished_on: string,
  rest: Record<string, string | number> = {},
) => ({
  id,
  owner,
  kind,
  finished_on,
  ...rest,
});
const someLearning: Example['given'] = {
  learning: [
    learnt('a', 'Li', 'course', '2025-06-02'),
    learnt('b', 'Li', 'course', '2025-06-30'),
    learnt('c', 'Wu', 'course', '2025-06-12'),
    learnt('d', 'Wu', 'course', '2025-07-01'),
    learnt('e', 'Li', 'practice', '2025-06-03', { score: 60 }),
    learnt('f', 'Wu', 'practice', '2025-06-04', { score: 90 }),
    learnt('g', 'Wu', 'practice', '2025-06-05'),
  ],
};
/** Li's two certificates hold in June, Wu's has run out with it. */
const someCertificates: Example['given'] = {
  learning: [
    learnt('a', 'Li', 'certificate', '2024-07-01', { valid_until: '2025-07-01' }),
    learnt('b', 'Li', 'certificate', '2025-06-30', { valid_until: '2026-06-30' }),
    learnt('c', 'Wu', 'certificate', '2024-06-30', { valid_until: '2025-06-30' }),
    learnt('d', 'Wu', 'course', '2025-06-12'),
  ],
};
const nobodyHere = { ...inJune(someLearning), title: text('Nobody in the team: missing', '团队无人：缺失') };

/** What sellers can do: the cause behind how they act. */
export const capabilityMetrics: Metric[] = [
  {
    id: 'headcount',
    title: text('Sellers in the team', '在职销售人数'),
    description: text('People in the team when the period ended.', '期末在职人数。'),
    kind: 'capability',
    formula: count('people', { where: here, on: 'always' }),
    format: WHOLE,
    good: 'higher',
    examples: [
      { ...inJune(somePeople), title: text('Left on 30 June: not here then', '6 月 30 日离职：期末不在职'), expect: 2 },
      { ...inJune({}), title: text('Nobody: 0', '无人：0'), expect: 0 },
    ],
  },
  {
    id: 'courses_per_person',
    title: text('Courses finished', '人均完成课程'),
    description: text('Courses finished in the period ÷ people in the team.', '期间内完成的课程数 ÷ 在职人数。'),
    kind: 'capability',
    formula: per(count('learning', { where: is('kind', 'course') }), metric('headcount')),
    format: ONE_DIGIT,
    good: 'higher',
    targets: [{ value: 0.5, grain: 'month' }],
    examples: [
      {
        ...inJune({ ...someLearning, ...somePeople }),
        title: text('Three courses, two people', '三门课程，两人'),
        expect: 1.5,
      },
      { ...nobodyHere, expect: null },
    ],
  },
  {
    id: 'certified_share',
    title: text('Certified sellers', '持证率'),
    description: text(
      'People with a certificate that held when the period ended ÷ people in the team.',
      '期末持有效证书的人数 ÷ 在职人数。',
    ),
    kind: 'capability',
    formula: per(distinct('learning', field('owner'), { where: certified, on: 'always' }), metric('headcount')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.8 }],
    drivers: ['courses_per_person'],
    examples: [
      {
        ...inJune({ ...someCertificates, ...somePeople }),
        title: text('Two certificates of one person count once', '一人两证只计一次'),
        expect: 0.5,
      },
      { ...nobodyHere, expect: null },
    ],
  },
  {
    id: 'practice_score',
    title: text('Practice score', '演练得分'),
    description: text(
      'Mean score of the practice conversations of the period, 0 to 100.',
      '期间内演练对话的平均得分（0 至 100）。',
    ),
    kind: 'capability',
    formula: avg('learning', field('score'), { where: is('kind', 'practice') }),
    format: ONE_DIGIT,
    good: 'higher',
    targets: [{ value: 75 }],
    drivers: ['courses_per_person'],
    examples: [
      { ...inJune(someLearning), title: text('One without a score is left out', '没有得分的不计入'), expect: 75 },
      { ...inJuly(someLearning), title: text('Nobody practised: missing', '没有演练：缺失'), expect: null },
    ],
  },
];
