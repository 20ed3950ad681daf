import os from 'node:os';
import { judge } from './contest/judge.js';
import type { Judged } from './contest/judge.js';
import { race } from './contest/race.js';
import type { RaceResult } from './contest/race.js';
import { goalsTable, growthTable, raceTable } from './contest/report.js';
import { benchFrames } from './frames/frames.js';
import type { Measured } from './frames/measure.js';
import { tableOf } from './frames/frames-table.js';
import { groups } from './groups.js';
import type { Group } from './groups.js';
import type { BenchOptions } from './options.js';

export { optionsOf } from './options.js';

/** All groups there are; `frames` is measured beside a frame of the screen, the others beside peers. */
export const groupIds = ['frames', ...groups.map(({ id }) => id)];

export interface BenchResult {
  readonly machine: string;
  readonly node: string;
  readonly timeMs: number;
  /** A formula of 500 parts in a document of 500 metrics; null when it was not asked for. */
  readonly frames: readonly Measured[] | null;
  readonly races: readonly RaceResult[];
  readonly goals: readonly Judged[];
}

interface Reported {
  readonly result: BenchResult;
  /** Markdown. */
  readonly report: string;
}

/**
 * @param script the program of a contestant's process
 * @param say is told what is being done
 * @throws {Error} when contestants do not agree
 */
export async function bench(
  options: BenchOptions,
  script: string,
  say: (words: string) => void = () => {},
): Promise<Reported> {
  const sections: string[] = [];
  const asked = (id: string) => options.only.includes(id);
  const frames = asked('frames') ? await benchFrames(options.timeMs / 4) : null;
  if (frames) sections.push(`## Frames\n\nA formula of 500 parts in a document of 500 metrics.`, tableOf(frames));
  const races: RaceResult[] = [];
  const goals: Judged[] = [];
  for (const group of groups.filter(({ id }) => asked(id))) {
    const { results, judged, report } = await benchGroup(group, options, script, say);
    races.push(...results);
    goals.push(...judged);
    sections.push(report);
  }
  if (goals.length > 0) sections.push('## Goals', goalsTable(goals, titleOf));
  const [cpu] = os.cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} threads`;
  const result: BenchResult = { machine, node: process.version, timeMs: options.timeMs, frames, races, goals };
  return { result, report: [`Node ${result.node}, ${machine}.`, ...sections].join('\n\n') };
}

async function benchGroup(group: Group, options: BenchOptions, script: string, say: (words: string) => void) {
  const sections = [`## ${group.title}`];
  const results: RaceResult[] = [];
  const judged: Judged[] = [];
  for (const subject of group.subjects) {
    const ofSubject: RaceResult[] = [];
    for (const rows of options.rows) {
      const result = await race(subject, { ...options, rows, script, say });
      ofSubject.push(result);
      judged.push(...judge(subject, result));
      sections.push(raceTable(subject, result));
    }
    if (ofSubject.length > 1) sections.push(growthTable(ofSubject));
    results.push(...ofSubject);
  }
  return { results, judged, report: sections.join('\n\n') };
}

function titleOf(subject: string): string {
  return groups.flatMap(({ subjects }) => subjects).find(({ id }) => id === subject)?.title ?? subject;
}
