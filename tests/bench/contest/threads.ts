import fs from 'node:fs';

/** Per thread of the process its processor time in milliseconds; empty where the system does not say it (elsewhere than Linux). */
export function threadTimes(): ReadonlyMap<string, number> {
  const folder = '/proc/self/task';
  if (!fs.existsSync(folder)) return new Map();
  return new Map(
    fs.readdirSync(folder).flatMap((thread) => {
      try {
        const [nanoseconds] = fs.readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ');
        return [[thread, Number(nanoseconds) / 1e6] as const];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    }),
  );
}

/** What the busiest thread has taken since; 0 where the system does not say. */
export function busiestSince(before: ReadonlyMap<string, number>): number {
  const taken = [...threadTimes()].map(([thread, ms]) => ms - (before.get(thread) ?? 0));
  return Math.max(0, ...taken);
}
