import { digits, markdown } from './markdown.js';
import type { Judged } from './judge.js';
import type { RaceResult } from './race.js';
import type { Subject } from './subject.js';

/** What a subject's contestants took, as Markdown; `×` is how many times Weir's median. */
export function raceTable(subject: Pick<Subject, 'title' | 'contestants'>, result: RaceResult): string {
  const weir = result.contestants.find(({ name }) => name === subject.contestants[0]?.name);
  const rows = result.contestants.map((measured) => [
    measured.name,
    digits(measured.medianMs),
    digits(measured.fastestMs),
    digits(measured.processorMs),
    digits(measured.busiestMs),
    weir ? digits(measured.medianMs / weir.medianMs) : '',
    digits((measured.medianMs * 1e6) / result.rows),
    String(measured.rounds),
    measured.restingMb.toFixed(0),
    measured.peakMb.toFixed(0),
  ]);
  const titles = [
    '',
    'median, ms',
    'fastest, ms',
    'processor, ms',
    'busiest thread, ms',
    '× Weir',
    'ns a row',
    'rounds',
    'data loaded, MB',
    'peak, MB',
  ];
  const absent = result.absent.map(({ name, why, outcome }) =>
    outcome === 'failed' ? `**${name} failed**: ${why}` : `Without ${name}: ${why}.`,
  );
  const title = `### ${subject.title}, ${countOf(result.rows)} rows`;
  return [title, markdown(titles, rows), ...absent].join('\n\n');
}

export function goalsTable(judged: readonly Judged[], titleOf: (subject: string) => string): string {
  const rows = judged.map(({ subject, rows, goal, reached, outcome }) => [
    `${titleOf(subject)}: ${goal}`,
    typeof rows === 'number' ? countOf(rows) : rows.map(countOf).join(' to '),
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
