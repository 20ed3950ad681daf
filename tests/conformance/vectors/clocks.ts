import type { Formula, Grain, Settings, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import type { ExpectedMetrics, Vector, VectorRows } from '@weir/adapters/conformance';
import cases from '../cases/clocks.json' with { type: 'json' };

interface ClockCase {
  readonly name: string;
  readonly settings?: Settings;
  readonly rows: VectorRows[string];
  readonly formula: Formula;
  readonly question?: Partial<MetricsQuestion>;
  readonly expect: ExpectedMetrics;
}

function vector({ name, settings = {}, rows, formula, question, expect }: ClockCase): Vector {
  const document: WeirDocument = {
    weir: 1,
    id: 'clocks',
    title: 'Clocks',
    settings,
    datasets: [
      {
        id: 'moments',
        time: 'at',
        fields: [
          { id: 'at', type: 'datetime' },
          { id: 'day', type: 'date' },
        ],
      },
    ],
    metrics: [{ id: 'count', formula }],
  };
  return {
    name,
    needs: ['metrics'],
    document,
    rows: { moments: rows },
    question: { metrics: ['count'], ...question },
    asOf: '2030-01-01T00:00:00Z',
    expect,
  };
}

const halfHourMs = 1_800_000;
const count: Formula = { count: ['moments'] };
const shifted = (instant: string, byMs: number): string => new Date(Date.parse(instant) + byMs).toISOString();
const nextDay = (date: string): string => shifted(`${date}T00:00:00Z`, 86_400_000).slice(0, 10);

const grains: Readonly<Record<string, { readonly grain: Grain; readonly weekStart?: 'monday' | 'sunday' }>> = {
  day: { grain: 'day' },
  isoWeek: { grain: 'week', weekStart: 'monday' },
  sundayWeek: { grain: 'week', weekStart: 'sunday' },
  month: { grain: 'month' },
  quarter: { grain: 'quarter' },
  year: { grain: 'year' },
};

/** Of each bucket its first and last moments, and those just outside. */
const bucketBounds = [...new Set(cases.bucketBounds.map(([zone]) => zone!))].flatMap((timeZone) =>
  Object.entries(grains).map(([kind, { grain, weekStart }]) => {
    const facts = cases.bucketBounds.filter(([zone, name]) => zone === timeZone && name === kind);
    return vector({
      name: `where a ${kind} starts and ends in ${timeZone}`,
      settings: { timeZone, ...(weekStart && { weekStart }) },
      rows: facts.flatMap(([, , day = '', start = '', end = '']) =>
        [start, shifted(end, -1), shifted(start, -1), end].map((at) => ({ at, day })),
      ),
      formula: { count: ['moments', { '==': [{ start_of: [{ var: 'at' }, grain] }, { var: 'day' }] }] },
      expect: { total: { count: 2 * facts.length } },
    });
  }),
);

/** A moment every half hour, of which as many lie in the day as it has half hours. */
const dayHours = cases.dayHours.map(([zone, date, start, hours]) => {
  const [timeZone, from, halfHours] = [String(zone), String(date), 2 * Number(hours)];
  return vector({
    name: `${from} has ${hours} hours in ${timeZone}`,
    settings: { timeZone },
    rows: Array.from({ length: halfHours + 8 }, (_, at) => ({ at: shifted(String(start), (at - 4) * halfHourMs) })),
    formula: count,
    question: { range: { from, to: nextDay(from) } },
    expect: { total: { count: halfHours } },
  });
});

const days = Array.from({ length: 151 }, (_, at) => shifted('2020-02-01T00:00:00Z', at * 86_400_000).slice(0, 10));

/** Both ends of a day move a month back: what happened on some days is seen on two. */
const monthShifts = cases.monthShifts.map(({ day: source, landsOn, inWeir = landsOn }) =>
  vector({
    name: `${source} seen a month later`,
    rows: [{ day: source }],
    formula: { prior: [{ count: ['moments', true, 'day'] }, 1, 'month'] },
    question: { grain: 'day', range: { from: '2020-02-01', to: '2020-07-01' } },
    expect: { overall: { count: days.map((day) => (inWeir.includes(day) ? 1 : 0)) } },
  }),
);

const wallTimes = cases.wallTimes.map(([timeZone = '', wall = '', instant = '']) =>
  vector({
    name: `${wall} on clocks in ${timeZone}`,
    settings: { timeZone },
    rows: [{ at: wall }],
    formula: count,
    question: { range: { from: instant, to: shifted(instant, 1) } },
    expect: { total: { count: 1 } },
  }),
);

/** Hours of days, bounds of buckets, months that are shifted, times without an offset. */
export const clocks: readonly Vector[] = [...bucketBounds, ...dayHours, ...monthShifts, ...wallTimes];
