import type { FunnelQuestion } from '@weir/query';
import type { Field, FieldType, Formula, Id, Scalar, Signal, WeirDocument, Window } from '@weir/schema';
import type { Vector, VectorRows } from '../vector.js';

/** A row condition: the kind of event (`"*"` is any), and what its fields hold. */
export interface EventCondition {
  readonly event: string;
  readonly where?: Readonly<Record<string, Scalar>>;
  /** `where` asks for part of a text, in any case. */
  readonly isPart?: boolean;
  /** Bounds of field `n`. */
  readonly least?: number;
  readonly most?: number;
}

export interface StepCondition extends EventCondition {
  readonly isOptional?: boolean;
  /** Only the entity's first such event ever. */
  readonly isFirst?: boolean;
}

/** What a funnel that counts sequences gives for a few events, written short. Steps are numbered from 1; their stages are s1, s2, … */
export interface SequenceCase {
  /** The published case that it comes from; none: worked out by hand from the rules. */
  readonly of?: string;
  /** The claim; unique. */
  readonly name: string;
  /** Default: ordered. */
  readonly order?: 'strict' | 'unordered';
  readonly window: Window;
  /** The day from which times count. Default 2021-05-01. */
  readonly start?: string;
  /** Default UTC. */
  readonly timeZone?: string;
  readonly weekStart?: 'sunday';
  readonly steps: readonly (string | StepCondition)[];
  readonly exclude?: readonly (EventCondition & { readonly after: number; readonly before: number })[];
  /** Per entity `"kind time field=value …, …"`; a time is one of `1d2h3m4s` after the start. */
  readonly events: Readonly<Record<string, string>>;
  readonly by?: readonly Id[];
  readonly attribution?: FunnelQuestion['attribution'];
  readonly filters?: FunnelQuestion['filters'];
  readonly range?: FunnelQuestion['range'];
  readonly grain?: FunnelQuestion['grain'];
  /** How many got to each step. */
  readonly reached?: readonly number[];
  /** Mean time from each step to the next; null: nobody got on. */
  readonly seconds?: readonly (number | null)[];
  /** How the times from the first step to the second are spread: how many there are in each bin. */
  readonly histogram?: { readonly bins?: number; readonly counts: readonly number[] };
  /** How far each entity got; 0: it is not in the funnel. */
  readonly levels?: Readonly<Record<string, number>>;
  readonly groups?: readonly { readonly by: readonly Scalar[]; readonly reached: readonly number[] }[];
  /** Per period, by where it starts, how many got to each step. */
  readonly periods?: Readonly<Record<string, readonly number[]>>;
  /** Entities left out, by reason. */
  readonly excluded?: Readonly<Partial<Record<'unclean' | 'unattributed', number>>>;
  readonly refused?: 'question/broken-funnel';
  /** How the published answer differs, and why. */
  readonly differs?: string;
}

export function sequenceVector(sequence: SequenceCase): Vector {
  const rows = rowsOf(sequence);
  const { name, by = [], attribution, filters, range, grain, levels, histogram } = sequence;
  return {
    name: `sequence: ${name}`,
    needs: ['funnel-sequence'],
    document: documentOf(sequence, rows),
    rows: { events: rows },
    asOf: '2199-01-01T00:00:00Z',
    question: {
      funnel: 'steps',
      ...(levels ? { by: ['who'] } : by.length > 0 && { by }),
      ...(attribution && { attribution }),
      ...(filters && { filters }),
      ...(range && { range }),
      ...(grain && { grain }),
      ...(histogram && { histogram: { from: 's1', to: 's2', ...(histogram.bins && { bins: histogram.bins }) } }),
    },
    expect: expectOf(sequence),
  };
}

function documentOf(sequence: SequenceCase, rows: VectorRows[string]): WeirDocument {
  const { order = 'ordered', window, exclude, steps, timeZone = 'UTC', weekStart } = sequence;
  const own = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (id) => !basic.some((field) => field.id === id),
  );
  const typeOf = (id: Id): FieldType => {
    const type = typeof rows.map((row) => row[id] ?? null).find((value) => value !== null);
    return type === 'number' || type === 'boolean' ? type : 'string';
  };
  return {
    weir: 1,
    id: 'sequences',
    title: 'Sequences',
    settings: { timeZone, ...(weekStart && { weekStart }) },
    datasets: [
      { id: 'events', key: 'id', time: 'at', fields: [...basic, ...own.map((id) => ({ id, type: typeOf(id) }))] },
    ],
    dimensions: ['who', ...own].map((id) => ({ id, fields: { events: id } })),
    funnels: [
      {
        id: 'steps',
        stages: steps.map((step, place) => ({
          id: `s${place + 1}`,
          kind: 'open',
          ...(typeof step === 'object' && step.isOptional && { optional: true }),
          enters: [signalOf(step)],
        })),
        counting: {
          method: 'sequence',
          order,
          window,
          ...(exclude && {
            exclude: exclude.map(({ after, before, ...event }) => ({
              signal: signalOf(event),
              after: `s${after}`,
              before: `s${before}`,
            })),
          }),
        },
      },
    ],
  };
}

const basic: readonly Field[] = [
  { id: 'id', type: 'string' },
  { id: 'who', type: 'string' },
  { id: 'kind', type: 'string' },
  { id: 'at', type: 'datetime' },
];

function signalOf(step: string | StepCondition): Signal {
  const {
    event,
    where = {},
    isPart,
    least,
    most,
    isFirst,
  } = typeof step === 'string' ? { event: step } : (step as StepCondition);
  const holds = Object.entries(where).map(([field, value]): Formula =>
    isPart ? { contains: [{ lower: [{ var: field }] }, String(value)] } : { '==': [{ var: field }, value] },
  );
  const all: Formula[] = [
    ...(event === '*' ? [] : [{ '==': [{ var: 'kind' }, event] }]),
    ...holds,
    ...(least === undefined ? [] : [{ '>=': [{ var: 'n' }, least] }]),
    ...(most === undefined ? [] : [{ '<=': [{ var: 'n' }, most] }]),
  ];
  const when = all.length > 1 ? { and: all } : (all[0] ?? true);
  return { dataset: 'events', at: 'at', entity: 'who', when, ...(isFirst && { first: true }) };
}

function rowsOf({ events, start = '2021-05-01' }: SequenceCase): VectorRows[string] {
  return Object.entries(events)
    .flatMap(([who, list]) => list.split(', ').map((event) => ({ who, event })))
    .map(({ who, event }, place) => {
      const [kind = '', time = '', ...more] = event.split(' ');
      const values = more.map((each) => each.split('=') as [string, string]);
      return {
        id: `e${place}`,
        who: who === 'nobody' ? null : who,
        kind,
        at: new Date(Date.parse(start) + secondsOf(time) * 1000).toISOString(),
        ...Object.fromEntries(values.map(([field, text]) => [field, scalarOf(text)])),
      };
    });
}

const secondsPer: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

function secondsOf(time: string): number {
  const parts = [...time.matchAll(/([\d.]+)([dhms])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * secondsPer[unit!]!, 0);
}

function scalarOf(text: string): Scalar {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function expectOf(sequence: SequenceCase): Vector['expect'] {
  const { refused, reached, seconds, levels, groups, periods, excluded, by = [], steps, histogram } = sequence;
  if (refused) return { error: refused };
  const figures = (counts: readonly number[], times: readonly (number | null)[] = []) => ({
    stages: Object.fromEntries(
      counts.map((count, place) => {
        const mean = times[place];
        return [
          `s${place + 1}`,
          { reached: count, ...(mean !== undefined && { days: { mean: mean === null ? null : mean / 86_400 } }) },
        ];
      }),
    ),
  });
  const inFunnel = Object.entries(levels ?? {}).filter(([, level]) => level > 0);
  return {
    ...(reached && figures(reached, seconds)),
    ...(histogram && { histogram: { bins: histogram.counts.map((count) => ({ count })) } }),
    ...(levels && {
      groups: inFunnel.map(([who, level]) => ({
        by: { who },
        ...figures(steps.map((_step, place) => (place < level ? 1 : 0))),
      })),
    }),
    ...(groups && {
      groups: groups.map((group) => ({
        by: Object.fromEntries(by.map((id, place) => [id, group.by[place] ?? null])),
        ...figures(group.reached),
      })),
    }),
    ...(periods && { periods: Object.entries(periods).map(([from, counts]) => ({ from, ...figures(counts) })) }),
    ...(excluded && {
      excluded: Object.entries(excluded).map(([reason, count]) => ({
        reason: reason as 'unclean' | 'unattributed',
        dataset: 'events',
        count,
      })),
    }),
  };
}
