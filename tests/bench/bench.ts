import os from 'node:os';
import { boardsTable } from './boards/boards-table.js';
import { measureBoards } from './boards/boards.js';
import type { BoardMeasured, DrawBoard } from './boards/boards.js';
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
import { measureHeld } from './held/held.js';
import type { AskOnce, Held } from './held/held.js';
import { heldTable } from './held/held-table.js';
import type { BenchOptions } from './options.js';

export { optionsOf } from './options.js';

/** All groups there are; `frames` is measured beside a frame of the screen, `canvas`, `boards` and `held` in Chromium, the others beside peers in processes. */
export const groupIds = ['frames', 'canvas', 'boards', 'held', ...groups.map(({ id }) => id)];

export interface BenchResult {
  readonly machine: string;
  readonly node: string;
  readonly timeMs: number;
  /** A formula of 500 parts in a document of 500 metrics; null when it was not asked for. */
  readonly frames: readonly Measured[] | null;
  /** Funnels of many stages, beside React Flow by itself; null when it was not asked for. */
  readonly canvas: readonly DrawingMeasured[] | null;
  /** A board of 24 charts beside charting libraries; null when it was not asked for. */
  readonly boards: readonly BoardMeasured[] | null;
  /** How long a page that is asked is held, at the first number of rows; null when it was not asked for. */
  readonly held: readonly Held[] | null;
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
 * @param open pages in Chromium: to draw on, and to ask on
 * @param tell hears what is being done, and after each race what there is so far
 */
export async function bench(
  options: BenchOptions,
  script: string,
  open: Pages,
  tell: { readonly say?: (words: string) => void; readonly soFar?: (reported: Reported) => void } = {},
): Promise<Reported> {
  const { say = () => {}, soFar = () => {} } = tell;
  const endMs = performance.now() + options.mostMinutes * 60_000;
  const asked = (id: string) => options.only.includes(id);
  const frames = asked('frames') ? await benchFrames(options.timeMs / 4) : null;
  const canvas = asked('canvas') ? await benchCanvas(open, options.timeMs, say) : null;
  const boards = asked('boards') ? await benchBoards(open, options.timeMs, say) : null;
  const held = asked('held') ? await benchHeld(open, options, say) : null;
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
        soFar(reportOf(options, { frames, canvas, boards, held, races, left }));
      }
    }
  }
  return reportOf(options, { frames, canvas, boards, held, races, left });
}

/** Pages of the bench, opened when they are wanted. */
interface Pages {
  readonly canvas: () => Promise<{ draw: DrawOnce; close(): Promise<void> }>;
  readonly boards: () => Promise<{ draw: DrawBoard; close(): Promise<void> }>;
  readonly held: () => Promise<{ ask: AskOnce; close(): Promise<void> }>;
}

/** A round asks once on the thread and once with a worker. */
const MS_A_HELD_ROUND = 500;
/** More rows than these are not held on a page here: a page is what is measured. */
const MOST_HELD_ROWS = 1e6;

async function benchHeld(open: Pages, { rows, timeMs }: BenchOptions, say: (words: string) => void): Promise<Held[]> {
  const { ask, close } = await open.held();
  try {
    const most = Math.max(...rows.map((each) => Math.min(each, MOST_HELD_ROWS)));
    return await measureHeld(ask, most, Math.max(1, Math.round(timeMs / MS_A_HELD_ROUND)), say);
  } finally {
    await close();
  }
}

/** So many steps of a drag, and rounds by the time that there is: one takes about a second and a half of all contestants' time. */
const STEPS = 60;
const MS_A_ROUND = 1500;

async function benchCanvas(open: Pages, timeMs: number, say: (words: string) => void): Promise<DrawingMeasured[]> {
  const { draw, close } = await open.canvas();
  try {
    return await measureDrawings(draw, { rounds: Math.max(1, Math.round(timeMs / MS_A_ROUND)), steps: STEPS, say });
  } finally {
    await close();
  }
}

/** How often the charts get other figures, and rounds by the time that there is: one takes about two seconds of all contestants' time. */
const UPDATES = 5;
const MS_A_BOARDS_ROUND = 500;

async function benchBoards(open: Pages, timeMs: number, say: (words: string) => void): Promise<BoardMeasured[]> {
  const { draw, close } = await open.boards();
  try {
    return await measureBoards(draw, {
      rounds: Math.max(1, Math.round(timeMs / MS_A_BOARDS_ROUND)),
      updates: UPDATES,
      say,
    });
  } finally {
    await close();
  }
}

function reportOf(
  { timeMs }: BenchOptions,
  {
    frames,
    canvas,
    boards,
    held,
    races,
    left,
  }: Pick<BenchResult, 'frames' | 'canvas' | 'boards' | 'held' | 'races' | 'left'>,
): Reported {
  const [cpu] = os.cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} threads`;
  const sections = [`Node ${process.version}, ${machine}.`];
  if (frames) sections.push(`## Frames\n\nA formula of 500 parts in a document of 500 metrics.`, tableOf(frames));
  if (canvas) sections.push('## Canvas\n\nFunnels of many stages in Chromium.', canvasTables(canvas));
  if (boards) sections.push('## Boards', boardsTable(boards));
  if (held) sections.push('## How long the page is held', heldTable(held));
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
  const result: BenchResult = {
    machine,
    node: process.version,
    timeMs,
    frames,
    canvas,
    boards,
    held,
    races,
    goals,
    left,
  };
  return { result, report: sections.join('\n\n') };
}

function titleOf(subject: string): string {
  return groups.flatMap(({ subjects }) => subjects).find(({ id }) => id === subject)?.title ?? subject;
}
