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
  readonly absent: readonly Missing[];
}

/** Who did not take part, or not to the end. */
export interface Missing {
  readonly name: string;
  readonly why: string;
  /** left-out: it was not to take part, or cannot on this machine; failed: it threw, took too long, or does not agree with the first one. */
  readonly outcome: 'left-out' | 'failed';
}

export interface Measured extends Memory {
  readonly name: string;
  readonly medianMs: number;
  readonly fastestMs: number;
  /** Of the processor, in all threads: the median. */
  readonly processorMs: number;
  /** Of the processor, in the busiest thread: the median; 0 where the system does not say. */
  readonly busiestMs: number;
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

/** To load the data, and to answer once, a contestant has so long. */
const mostMs = { prepare: 240_000, run: 90_000 };

/**
 * Runs a subject: each contestant loads the data in a process of its own and answers, all answers are held to the first one's, and
 * then they are measured in turns, one at a time. Who fails, takes too long or answers something else is told, and the others go on.
 */
export async function race<Answer>(subject: Subject<Answer>, options: RaceOptions): Promise<RaceResult> {
  const runners: Runner[] = [];
  const absent: Missing[] = [];
  const contestants: Measured[] = [];
  let first: { readonly name: string; readonly answer: Answer } | null = null;
  const drop = async (name: string, lane: Lane, error: unknown) => {
    absent.push({ name, why: wordsOf(error), outcome: 'failed' });
    await lane.stop();
  };
  try {
    for (const contestant of subject.contestants) {
      const { name } = contestant;
      const lane = new Lane(options.script);
      options.say(`${subject.title}, ${options.rows} rows: ${name} loads`);
      try {
        const why = await enter(lane, subject, contestant, options);
        if (why !== null) {
          absent.push({ name, why, outcome: 'left-out' });
          await lane.stop();
          continue;
        }
        const answer = (await lane.ask({ do: 'answer' }, mostMs.run)) as Answer;
        const difference = first && subject.difference(first.answer, answer);
        if (first && difference !== null) throw new Error(`It does not agree with ${first.name}: ${difference}`);
        first ??= { name, answer };
        runners.push({ name, lane, times: [] });
      } catch (error) {
        await drop(name, lane, error);
      }
    }
    /** One after the other; who fails is out. */
    const each = async (work: (runner: Runner) => Promise<void>) => {
      for (const runner of [...runners]) {
        try {
          await work(runner);
        } catch (error) {
          runners.splice(runners.indexOf(runner), 1);
          await drop(runner.name, runner.lane, error);
        }
      }
    };
    await each((runner) => warmUp(runner, options));
    await each(async ({ lane }) => void (await lane.ask({ do: 'watch-memory' }, mostMs.run)));
    for (let round = 0; round < mostRounds; round += 1) {
      options.say(`round ${round + 1}`);
      await each((runner) => runOnce(runner, round, options));
    }
    await each(async ({ name, lane, times }) => {
      const all = times.map(({ ms }) => ms);
      const memory = await lane.ask({ do: 'tell-memory' }, mostMs.run);
      contestants.push({
        name,
        medianMs: median(all),
        fastestMs: Math.min(...all),
        processorMs: median(times.map(({ processorMs }) => processorMs)),
        busiestMs: median(times.map(({ busiestMs }) => busiestMs)),
        rounds: times.length,
        ...memory,
      });
    });
    return { subject: subject.id, rows: options.rows, contestants, absent };
  } finally {
    for (const { lane } of runners) await lane.stop();
  }
}

function wordsOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^Error: /, '');
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
  const { absent } = await lane.ask({ do: 'prepare', subject: id, contestant: name, rows }, mostMs.prepare);
  return absent;
}

async function warmUp({ name, lane }: Runner, { timeMs, say }: RaceOptions): Promise<void> {
  say(`${name} warms up`);
  let spentMs = 0;
  for (let round = 0; round < warmRounds && spentMs < timeMs; round += 1)
    spentMs += (await lane.ask({ do: 'run' }, mostMs.run)).ms;
}

/** The turn goes round: what slows the machine for a while slows them all. */
async function runOnce({ lane, times }: Runner, round: number, { timeMs }: RaceOptions): Promise<void> {
  const spentMs = times.reduce((sum, { ms }) => sum + ms, 0);
  if (round >= leastRounds && spentMs >= timeMs) return;
  times.push(await lane.ask({ do: 'run' }, mostMs.run));
}
