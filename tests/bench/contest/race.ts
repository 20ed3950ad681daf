import { Lane } from './lane.js';
import type { Spent } from './lane.js';
import type { Memory } from './memory.js';
import { median } from './median.js';
import type { Contestant, Subject } from './subject.js';

export interface RaceOptions {
  readonly rows: number;
  /** The program of a contestant's process. */
  readonly script: string;
  /** Milliseconds for each contestant, in all of its rounds; each has three at least. */
  readonly timeMs: number;
  /** Names of contestants that stay out. */
  readonly without: readonly string[];
  /** Told what is being done. */
  readonly say: (words: string) => void;
}

export interface RaceResult {
  readonly subject: string;
  readonly rows: number;
  readonly contestants: readonly Measured[];
  readonly absent: readonly { readonly name: string; readonly why: string }[];
}

export interface Measured extends Memory {
  readonly name: string;
  readonly medianMs: number;
  readonly fastestMs: number;
  /** Of the processor, in all threads: the median. */
  readonly processorMs: number;
  readonly rounds: number;
}

interface Runner {
  readonly name: string;
  readonly lane: Lane;
  readonly times: Spent[];
}

const mostRounds = 15;
const leastRounds = 3;
/** Compilers of the contestants need some runs: so many, unless they take longer than what is measured then. */
const warmRounds = 12;

/**
 * Runs a subject: each contestant loads the data in a process of its own and answers, all answers are held to the first one's, and
 * then they are measured in turns, one at a time.
 * @throws {Error} when two answers differ, naming both and where
 */
export async function race<Answer>(subject: Subject<Answer>, options: RaceOptions): Promise<RaceResult> {
  const runners: Runner[] = [];
  const absent: { name: string; why: string }[] = [];
  const lanes: Lane[] = [];
  try {
    let first: { readonly name: string; readonly answer: Answer } | null = null;
    for (const contestant of subject.contestants) {
      const { name } = contestant;
      const lane = new Lane(options.script);
      lanes.push(lane);
      options.say(`${subject.title}, ${options.rows} rows: ${name} loads`);
      const why = await enter(lane, subject, contestant, options).catch((cause: unknown) => {
        throw new Error(`${name} cannot load "${subject.title}".`, { cause });
      });
      if (why !== null) {
        absent.push({ name, why });
        await lane.stop();
        continue;
      }
      const answer = (await lane.ask({ do: 'answer' })) as Answer;
      const difference = first && subject.difference(first.answer, answer);
      if (first && difference !== null) {
        throw new Error(`${first.name} and ${name} do not agree on "${subject.title}": ${difference}`);
      }
      first ??= { name, answer };
      runners.push({ name, lane, times: [] });
    }
    await warmUp(runners, options);
    for (const { lane } of runners) await lane.ask({ do: 'watch-memory' });
    await runInTurns(runners, options);
    const contestants: Measured[] = [];
    for (const { name, lane, times } of runners) {
      const all = times.map(({ ms }) => ms);
      const memory = await lane.ask({ do: 'tell-memory' });
      contestants.push({
        name,
        medianMs: median(all),
        fastestMs: Math.min(...all),
        processorMs: median(times.map(({ processorMs }) => processorMs)),
        rounds: times.length,
        ...memory,
      });
    }
    return { subject: subject.id, rows: options.rows, contestants, absent };
  } finally {
    for (const lane of lanes) await lane.stop();
  }
}

/** @returns why it stays out; null when it is ready */
async function enter(
  lane: Lane,
  { id }: Pick<Subject, 'id'>,
  { name, mostRows = Infinity }: Pick<Contestant, 'name' | 'mostRows'>,
  { rows, without }: RaceOptions,
): Promise<string | null> {
  if (without.includes(name)) return 'left out';
  if (rows > mostRows) return `takes too long for more than ${mostRows} rows`;
  const { absent } = await lane.ask({ do: 'prepare', subject: id, contestant: name, rows });
  return absent;
}

async function warmUp(runners: readonly Runner[], { timeMs, say }: RaceOptions): Promise<void> {
  for (const { name, lane } of runners) {
    say(`${name} warms up`);
    let spentMs = 0;
    for (let round = 0; round < warmRounds && spentMs < timeMs; round += 1)
      spentMs += (await lane.ask({ do: 'run' })).ms;
  }
}

/** The turn goes round: what slows the machine for a while slows them all. */
async function runInTurns(runners: readonly Runner[], { timeMs, say }: RaceOptions): Promise<void> {
  const spent = new Map<Runner, number>();
  for (let round = 0; round < mostRounds; round += 1) {
    say(`round ${round + 1}`);
    for (const runner of runners) {
      const spentMs = spent.get(runner) ?? 0;
      if (round >= leastRounds && spentMs >= timeMs) continue;
      const time = await runner.lane.ask({ do: 'run' });
      runner.times.push(time);
      spent.set(runner, spentMs + time.ms);
    }
  }
}
