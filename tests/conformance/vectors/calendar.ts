import type { Field, Formula, Scalar, Settings, WeirDocument } from '@weir/schema';
import type { ExpectedMetrics, Vector } from '@weir/adapters/conformance';
import cases from '../cases/time-buckets.json' with { type: 'json' };

interface CalendarCase {
  readonly name: string;
  readonly settings?: Settings;
  readonly fields: readonly Field[];
  readonly rows: readonly Readonly<Record<string, Scalar>>[];
  readonly formula?: Formula;
  readonly by?: string;
  readonly range?: { readonly from: string; readonly to: string };
  readonly expect: ExpectedMetrics;
}

function vector({ name, settings, fields, rows, formula, by, range, expect }: CalendarCase): Vector {
  const document: WeirDocument = {
    weir: 1,
    id: 'calendar',
    title: 'Calendar',
    settings: settings ?? {},
    datasets: [{ id: 'moments', time: fields[0]?.id ?? '', fields: [...fields] }],
    dimensions: by ? [{ id: by, fields: { moments: by } }] : [],
    metrics: [{ id: 'count', formula: formula ?? { count: ['moments'] } }],
  };
  return {
    name,
    needs: ['metrics'],
    document,
    rows: { moments: rows },
    question: { metrics: ['count'], ...(by && { by: [by] }), ...(range && { range }) },
    asOf: '2030-01-01T00:00:00Z',
    expect,
  };
}

/** Groups by the start of a period, and how many of the facts say each start. */
function byStart(starts: readonly string[]): Pick<CalendarCase, 'by' | 'expect'> {
  const different = [...new Set(starts)];
  const counts = different.map((start) => starts.filter((each) => each === start).length);
  return { by: 'start', expect: { groups: different.map((start) => ({ start })), totals: { count: counts } } };
}

function startField(of: string, grain: string): Field {
  return { id: 'start', type: 'date', formula: { start_of: [{ var: of }, grain] } };
}

const day: Field = { id: 'day', type: 'date' };
const at: Field = { id: 'at', type: 'datetime' };
const text = (value: string | number | undefined): string => String(value);

const weekStarts = ['monday', 'sunday', 'saturday'] as const;
const weeks = weekStarts.map((weekStart, place) =>
  vector({
    name: `weeks that start on ${weekStart}`,
    settings: { weekStart },
    fields: [day, startField('day', 'week')],
    rows: cases.weeks.map(([date]) => ({ day: text(date) })),
    ...byStart(cases.weeks.map((row) => text(row[place + 1]))),
  }),
);

const localDays = cases.localDays.map(([timeZone, date, start, end]) =>
  vector({
    name: `the day ${date} in ${timeZone}`,
    settings: { timeZone: text(timeZone) },
    fields: [at],
    rows: [shifted(start, -1), start, shifted(end, -1), end].map((instant) => ({ at: text(instant) })),
    range: { from: text(date), to: shifted(`${date}T00:00:00Z`, 86_400_000).slice(0, 10) },
    expect: { total: { count: 2 } },
  }),
);

const zones = [...new Set(cases.buckets.map(([zone]) => text(zone)))];
const grains = [
  ['day', 'monday'],
  ['week', 'monday'],
  ['week', 'sunday'],
  ['month', 'monday'],
  ['quarter', 'monday'],
  ['year', 'monday'],
] as const;
const buckets = zones.flatMap((timeZone) =>
  grains.map(([grain, weekStart], place) => {
    const facts = cases.buckets.filter(([zone]) => zone === timeZone);
    return vector({
      name: `instants by ${grain}${grain === 'week' ? ` from ${weekStart}` : ''} in ${timeZone}`,
      settings: { timeZone, weekStart },
      fields: [at, startField('at', grain)],
      rows: facts.map(([, instant]) => ({ at: text(instant) })),
      ...byStart(facts.map((row) => text(row[place + 2]))),
    });
  }),
);

const fiscalStarts = [...new Set(cases.fiscal.map(([month]) => Number(month)))];
const fiscal = fiscalStarts.flatMap((fiscalYearStart) =>
  (['year', 'quarter'] as const).map((grain, place) => {
    const facts = cases.fiscal.filter(([month]) => month === fiscalYearStart);
    return vector({
      name: `fiscal ${grain}s from month ${fiscalYearStart}`,
      settings: { fiscalYearStart },
      fields: [day, startField('day', grain)],
      rows: facts.map(([, date]) => ({ day: text(date) })),
      ...byStart(facts.map((row) => text(row[place + 2]))),
    });
  }),
);

const monthOffsets = cases.monthOffsets.map(([date, months, clamped]) =>
  vector({
    name: `${date} and ${months} months`,
    fields: [day, { id: 'start', type: 'date', formula: { add: [{ var: 'day' }, Number(months), 'month'] } }],
    rows: [{ day: text(date) }],
    ...byStart([text(clamped)]),
  }),
);

const durations = cases.durations.map(([timeZone, from, to, days, hours]) =>
  vector({
    name: `${days} days of ${hours} hours in ${timeZone}`,
    settings: { timeZone: text(timeZone) },
    fields: [at, { id: 'to', type: 'datetime' }],
    rows: [{ at: text(from), to: text(to) }],
    formula: {
      count: [
        'moments',
        {
          and: [
            { '==': [{ hours_between: [{ var: 'at' }, { var: 'to' }] }, Number(hours)] },
            {
              '==': [
                { days_between: [{ start_of: [{ var: 'at' }, 'day'] }, { start_of: [{ var: 'to' }, 'day'] }] },
                Number(days),
              ],
            },
          ],
        },
      ],
    },
    expect: { total: { count: 1 } },
  }),
);

function shifted(instant: string | undefined, byMs: number): string {
  return new Date(Date.parse(text(instant)) + byMs).toISOString();
}

/** Boundaries of the calendar, through a document and the engine. */
export const calendar: readonly Vector[] = [
  ...weeks,
  ...localDays,
  ...buckets,
  ...fiscal,
  ...monthOffsets,
  ...durations,
];
