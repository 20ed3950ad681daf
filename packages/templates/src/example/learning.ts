import { isWeekend, isoOf, monthsAfter } from './calendar.js';
import type { Seller } from './company.js';
import type { Random } from './random.js';

/** A row of the dataset `learning`. */
export type LearningRow = {
  id: string;
  owner: string;
  kind: 'course' | 'certificate' | 'practice';
  finished_on: string;
  /** 0 to 100; of a practice only. */
  score: number | null;
  valid_until: string | null;
};

/** How many a seller finishes in a month, on average. */
const PER_MONTH = { course: 0.7, practice: 1.1, certificate: 0.09 };
const CERTIFIED_MONTHS = 12;

/** Who sells better has learnt a little more: courses, practice conversations, certificates that hold for a year. */
export function learn(
  random: Random,
  sellers: readonly Seller[],
  { from, until }: { from: number; until: number },
): LearningRow[] {
  const rows: LearningRow[] = [];
  for (const { name, skill } of sellers) {
    for (let day = from; day < until; day++) {
      if (isWeekend(day)) continue;
      for (const [kind, perMonth] of Object.entries(PER_MONTH)) {
        if (!random.chance((perMonth * skill) / 22)) continue;
        const isPractice = kind === 'practice';
        rows.push({
          id: '',
          owner: name,
          kind: kind as LearningRow['kind'],
          finished_on: isoOf(day),
          score: isPractice ? practiceScore(random, skill, (day - from) / 365) : null,
          valid_until: kind === 'certificate' ? isoOf(monthsAfter(day, CERTIFIED_MONTHS)) : null,
        });
      }
    }
  }
  rows.sort((a, b) => (a.finished_on < b.finished_on ? -1 : a.finished_on > b.finished_on ? 1 : 0));
  rows.forEach((row, index) => (row.id = `L-${String(index + 1).padStart(5, '0')}`));
  return rows;
}

function practiceScore(random: Random, skill: number, years: number): number {
  return Math.round(Math.min(100, Math.max(20, 70 + 35 * (skill - 1) + 3 * years + 8 * random.normal())));
}
