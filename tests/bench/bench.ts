import os from 'node:os';
import { measureDrawings } from './canvas/canvas.js';
import type { DrawOnce, DrawingMeasured } from './canvas/canvas.js';
import { canvasTables } from './canvas/canvas-table.js';
import { judge, judgeGrowth } from './contest/judge.js';
import type { Judged } from './contest/judge.js';
import { race } from './contest/race.js';
import type { RaceResult } from './contest/race.js';
import { countOf, goalsTable, growthTable, raceTable } from './contest/report.js';
import { benchFrames } from './frames/frames.js';
import type { Measured } from './frames/measure.js';
import { tableOf } from './frames/frames-table.js';
import { groups } from './groups.js';
import type { BenchOptions } from './options.js';

export { optionsOf } from './options.js';

/** All groups there are; `frames` is measured beside a frame of the screen, `canvas` in Chromium, the others beside peers in processes. */
export const groupIds = ['frames', 'canvas', ...groups.map(({ id }) => id)];

export interface BenchResult {
  readonly machine: string;
  readonly node: string;
  readonly timeMs: number;
  /** A formula of 500 parts in a document of 500 metrics; null when it was not asked for. */
  readonly frames: readonly Measured[] | null;
  /** Funnels of many stages, beside React Flow by itself; null when it was not asked for. */
  readonly canvas: readonly DrawingMeasured[] | null;
  readonly races: readonly RaceResult[];
  readonly goals: readonly Judged[];
  /** What was not measured, since the time was over. */
  readonly left: readonly { readonly subject: string; readonly rows: number }[];
}

interface Reported {
  readonly result: BenchResult;
  /** Markdown. */
  readonly report: string;
}

/**
 * @param script the program of a contestant's process
 * @param openCanvas a page in Chromium to draw on
 * @param tell hears what is being done, and after each race what there is so far
 */
export async function bench(
  options: BenchOptions,
  script: string,
  openCanvas: () => Promise<{ draw: DrawOnce; close(): Promise<void> }>,
  tell: { readonly say?: (words: string) => void; readonly soFar?: (reported: Reported) => void } = {},
): Promise<Reported> {
  const { say = () => {}, soFar = () => {} } = tell;
  const endMs = performance.now() + options.mostMinutes * 60_000;
  const asked = (id: string) => options.only.includes(id);
  const frames = asked('frames') ? await benchFrames(options.timeMs / 4) : null;
  const canvas = asked('canvas') ? await benchCanvas(openCanvas, options.timeMs, say) : null;
  const races: RaceResult[] = [];
  const left: { subject: string; rows: number }[] = [];
  for (const { subjects } of groups.filter(({ id }) => asked(id))) {
    for (const subject of subjects) {
      for (const rows of options.rows) {
        if (performance.now() >= endMs) {
          left.push({ subject: subject.id, rows });
          continue;
        }
        races.push(await race(subject, { ...options, rows, script, say }));
        soFar(reportOf(options, { frames, canvas, races, left }));
      }
    }
  }
  return reportOf(options, { frames, canvas, races, left });
}

/** So many steps of a drag, and rounds by the time that there is: one takes about a second and a half of all contestants' time. */
const STEPS = 60;
const MS_A_ROUND = 1500;

async function benchCanvas(
  open: Parameters<typeof bench>[2],
  timeMs: number,
  say: (words: string) => void,
): Promise<DrawingMeasured[]> {
  const { draw, close } = await open();
  try {
    return await measureDrawings(draw, { rounds: Math.max(1, Math.round(timeMs / MS_A_ROUND)), steps: STEPS, say });
  } finally {
    await close();
  }
}

function reportOf(
  { timeMs }: BenchOptions,
  { frames, canvas, races, left }: Pick<BenchResult, 'frames' | 'canvas' | 'races' | 'left'>,
): Reported {
  const [cpu] = os.cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} threads`;
  const sections = [`Node ${process.version}, ${machine}.`];
  if (frames) sections.push(`## Frames\n\nA formula of 500 parts in a document of 500 metrics.`, tableOf(frames));
  if (canvas) sections.push('## Canvas\n\nFunnels of many stages in Chromium.', canvasTables(canvas));
  const goals: Judged[] = [];
  for (const { title, subjects } of groups) {
    const own = subjects.map((subject) => ({
      subject,
      results: races.filter((result) => result.subject === subject.id),
    }));
    if (own.every(({ results }) => results.length === 0)) continue;
    sections.push(`## ${title}`);
    for (const { subject, results } of own) {
      sections.push(...results.map((result) => raceTable(subject, result)));
      if (results.length > 1) sections.push(growthTable(results));
      goals.push(...results.flatMap((result) => judge(subject, result)), ...judgeGrowth(subject, results));
    }
  }
  const judged = goals.filter(({ outcome }) => outcome !== 'not-judged');
  if (judged.length > 0) sections.push('## Goals', goalsTable(judged, titleOf));
  if (left.length > 0) {
    const names = left.map(({ subject, rows }) => `${titleOf(subject)} (${countOf(rows)})`);
    sections.push(`The time was over before: ${names.join('; ')}.`);
  }
  const result: BenchResult = { machine, node: process.version, timeMs, frames, canvas, races, goals, left };
  return { result, report: sections.join('\n\n') };
}

function titleOf(subject: string): string {
  return groups.flatMap(({ subjects }) => subjects).find(({ id }) => id === subject)?.title ?? subject;
}
