import { diagnostic } from '@weir/schema';
import type { FileProblemKind, FileReport } from '../csv/file-report.js';
import type { Diagnostic, FieldType, Id } from '@weir/schema';

export type MisfitReason =
  | 'not-a-number'
  | 'not-a-boolean'
  | 'not-a-date'
  | 'not-a-datetime'
  /** An instant other than a midnight, in a date field. */
  | 'has-time'
  /** A whole number beyond ±(2⁵³ − 1), which a number field would round. */
  | 'too-large'
  | 'not-finite'
  /** An object, a list, a function: nothing that a field can hold. */
  | 'not-a-value';

/** Values of one field that do not fit its type; they count as missing. */
export interface Misfit {
  readonly reason: MisfitReason;
  /** Rows. */
  readonly count: number;
  /** Up to five different ones, as text. */
  readonly samples: readonly string[];
}

export interface FieldReport {
  readonly id: Id;
  readonly type: FieldType;
  /** Rows without a value, misfits included. */
  readonly missing: number;
  /** Rows whose value was of another type and could be read without loss: the text "12" in a number field. */
  readonly converted: number;
  readonly misfits: readonly Misfit[];
}

/** How a dataset's values fit the types of its fields. */
export interface LoadReport {
  readonly dataset: Id;
  readonly rows: number;
  readonly fields: readonly FieldReport[];
  /** Of a file: what was guessed, and where it could not be read as it stands. */
  readonly file?: FileReport;
}

/** One warning per field and reason, then what a file's rows lack, worded for people. */
export function loadDiagnostics({ dataset, fields, file }: LoadReport): Diagnostic[] {
  const misfits = fields.flatMap(({ id, misfits }) =>
    misfits.map(({ reason, count, samples }) =>
      diagnostic(`data/${reason}`, '', { dataset, field: id, count, samples }, { severity: 'warning' }),
    ),
  );
  const problems = (file?.problems ?? []).flatMap(({ kind, field, count, places }) => {
    if (!isOfRows(kind)) return [];
    const params = { dataset, field, count, rows: places.map(({ row }) => row) };
    return [diagnostic(`data/${kind}`, '', params, { severity: 'warning' })];
  });
  return [...misfits, ...problems];
}

/** Kinds that the reports of fields do not have. */
const kindsOfRows = ['short-row', 'long-row', 'blank-row', 'quotes', 'encoding', 'absent-field'] as const;

function isOfRows(kind: FileProblemKind): kind is (typeof kindsOfRows)[number] {
  return kindsOfRows.some((known) => known === kind);
}

const mostSamples = 5;
const longestSample = 80;

export class MisfitCounter {
  readonly #misfits = new Map<MisfitReason, { count: number; samples: Set<string> }>();

  /** @param value said in the report; text or what `String` makes of it */
  add(reason: MisfitReason, value: unknown, count = 1): void {
    if (count === 0) return;
    let misfit = this.#misfits.get(reason);
    if (!misfit) this.#misfits.set(reason, (misfit = { count: 0, samples: new Set() }));
    misfit.count += count;
    if (misfit.samples.size < mostSamples) misfit.samples.add(sampleOf(value));
  }

  /** Adds what another counter has found. */
  merge(misfits: readonly Misfit[]): void {
    for (const { reason, count, samples } of misfits) {
      const more = count - samples.length;
      for (const [at, sample] of samples.entries()) this.add(reason, sample, at === 0 ? 1 + more : 1);
    }
  }

  toList(): Misfit[] {
    return [...this.#misfits].map(([reason, { count, samples }]) => ({ reason, count, samples: [...samples] }));
  }
}

/** What was found in some rows, and in those after them. */
export function mergeMisfits(before: readonly Misfit[], after: readonly Misfit[]): readonly Misfit[] {
  if (before.length === 0 || after.length === 0) return before.length === 0 ? after : before;
  const counter = new MisfitCounter();
  counter.merge(before);
  counter.merge(after);
  return counter.toList();
}

function sampleOf(value: unknown): string {
  const text = typeof value === 'object' || typeof value === 'function' ? kindOf(value) : String(value);
  return text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text;
}

function kindOf(value: unknown): string {
  if (value instanceof Date) return String(value);
  return Array.isArray(value) ? 'a list' : typeof value === 'function' ? 'a function' : 'an object';
}
