/** What is measured: one question about one data set, answered by Weir and its peers. */
export interface Subject<Answer = unknown> {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Weir first: the others' answers are held to its answer, and its time to theirs. Names differ. */
  readonly contestants: readonly Contestant<Answer>[];
  readonly goals: readonly Goal[];
  readonly growth: Growth;
  /** In what two answers differ, in words; null: nowhere. */
  difference(a: Answer, b: Answer): string | null;
}

export interface Contestant<Answer = unknown> {
  readonly name: string;
  /** How it is set up, for the reader of the table: threads, types, order. */
  readonly how?: string;
  /** It would take too long for more. */
  readonly mostRows?: number;
  /**
   * Makes the data, loads it, and is ready to answer. Runs in a process of its own; peers are imported here, so that they are in no
   * other's memory. Nothing of it is measured.
   * @throws {Absent} when it cannot take part on this machine
   */
  prepare(rows: number): Promise<Prepared<Answer>>;
}

export interface Prepared<Answer = unknown> {
  /** Answers the question: this is measured. @returns what reads its answer in the form that all share, which is not */
  run(): Readout<Answer> | Promise<Readout<Answer>>;
  close?(): void | Promise<void>;
}

export type Readout<Answer> = () => Answer;

export type Goal = {
  /** Whose goal it is. */
  readonly contestant: string;
  /** Number of rows that it is set for: at others it is not judged. Absent: at any. */
  readonly rows?: number;
} & (
  | {
      readonly kind: 'faster';
      readonly than: string;
      readonly times: number;
      /** busiest: by the processor time of the busiest thread, where a second core is not really there. Default: by the clock. */
      readonly by?: 'clock' | 'busiest';
    }
  | { readonly kind: 'memory'; readonly mostMb: number }
);

/** How the time of Weir may grow with the rows. */
export type Growth = 'linear' | 'n log n';

/** Why a contestant cannot take part; the others go on without it. */
export class Absent extends Error {}

/** @throws {Absent} when the package is not installed */
export async function peer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new Absent(`${name} is not installed`);
    throw error;
  }
}
