import { median } from '../contest/median.js';
import type { PageTimes, Step } from './page/page.js';

/** How the page is asked: on its own thread, in slices, or with a worker. */
export const PLACES = [
  ['on the thread', false],
  ['with a worker', true],
] as const;

export const STEPS: readonly (readonly [step: Step, title: string])[] = [
  ['load', 'load and ask'],
  ['again', 'ask again'],
  ['append', 'append and ask again'],
  ['other', 'ask another'],
];

export interface Held {
  /** "on the thread". */
  readonly place: string;
  /** Per step, in milliseconds: the median and the most of the longest hold of each round, and the median of how long it took. */
  readonly steps: Readonly<
    Record<Step, { readonly medianMs: number; readonly mostMs: number; readonly wholeMs: number }>
  >;
  /** From the moment at which a question was to be withdrawn until it was given up, ms: of the longest of each round the median, and the most. */
  readonly abort: { readonly medianMs: number; readonly mostMs: number };
  readonly rounds: number;
}

/** Asks on a page of its own. */
export type AskOnce = (rows: number, withWorker: boolean) => Promise<PageTimes>;

/** In turns: each place once in a round. */
export async function measureHeld(
  ask: AskOnce,
  rows: number,
  rounds: number,
  say = (_words: string) => {},
): Promise<Held[]> {
  const times = PLACES.map((): PageTimes[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, [place, withWorker]] of PLACES.entries()) {
      say(`held: ${place}, round ${round + 1} of ${rounds}`);
      times[at]!.push(await ask(rows, withWorker));
    }
  }
  return PLACES.map(([place], at) => {
    const own = times[at]!;
    const stepOf = (step: Step) => {
      const longest = own.map(({ steps }) => steps[step].longestMs);
      const wholeMs = median(own.map(({ steps }) => steps[step].wholeMs));
      return { medianMs: median(longest), mostMs: Math.max(...longest), wholeMs };
    };
    const aborts = own.map(({ abortMs }) => abortMs);
    return {
      place,
      steps: { load: stepOf('load'), again: stepOf('again'), append: stepOf('append'), other: stepOf('other') },
      abort: { medianMs: median(aborts), mostMs: Math.max(...aborts) },
      rounds,
    };
  });
}
