import { digits, markdown } from './markdown.js';
import type { Judged } from './judge.js';
import type { RaceResult } from './race.js';
import type { Subject } from './subject.js';

/** What a subject's contestants took, as Markdown; `×` is how many times Weir's median. */
export function raceTable(subject: Pick<Subject, 'title'>, result: RaceResult): string {
  const [weir] = result.contestants;
  const rows = result.contestants.map(({ name, medianMs, fastestMs, processorMs, rounds, restingMb, peakMb }) => [
    name,
    digits(medianMs),
    digits(fastestMs),
    digits(processorMs),
    digits(medianMs / (weir?.medianMs ?? NaN)),
    digits((medianMs * 1e6) / result.rows),
    String(rounds),
    restingMb.toFixed(0),
    peakMb.toFixed(0),
  ]);
  const titles = [
    '',
    'median, ms',
    'fastest, ms',
    'processor, ms',
    '× Weir',
    'ns a row',
    'rounds',
    'data loaded, MB',
    'peak, MB',
  ];
  const absent = result.absent.map(({ name, why }) => `Without ${name}: ${why}.`);
  const title = `### ${subject.title}, ${countOf(result.rows)} rows`;
  return [title, markdown(titles, rows), ...absent].join('\n\n');
}

export function goalsTable(judged: readonly Judged[], titleOf: (subject: string) => string): string {
  const rows = judged.map(({ subject, rows, goal, reached, outcome }) => [
    `${titleOf(subject)}: ${goal}`,
    countOf(rows),
    Number.isNaN(reached) ? '' : digits(reached),
    outcome === 'not-judged' ? 'not judged' : outcome,
  ]);
  return markdown(['goal', 'rows', 'reached', ''], rows);
}

/** How the time of each grows with the rows: nanoseconds for a row at each size. */
export function growthTable(results: readonly RaceResult[]): string {
  const sizes = [...new Set(results.map(({ rows }) => rows))].sort((a, b) => a - b);
  const names = [...new Set(results.flatMap(({ contestants }) => contestants.map(({ name }) => name)))];
  const cell = (name: string, size: number): string => {
    const of = results.find(({ rows }) => rows === size)?.contestants.find((each) => each.name === name);
    return of ? digits((of.medianMs * 1e6) / size) : '';
  };
  const rows = names.map((name) => [name, ...sizes.map((size) => cell(name, size))]);
  return markdown(['ns a row', ...sizes.map((size) => `${countOf(size)} rows`)], rows);
}

export function countOf(rows: number): string {
  if (rows % 1e6 === 0) return `${rows / 1e6}M`;
  return rows % 1e3 === 0 ? `${rows / 1e3}k` : String(rows);
}
