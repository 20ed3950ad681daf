import { rowsAdapter } from '@weir/adapters';
import type { RowsAdapter } from '@weir/adapters';
import { selfService } from '@weir/templates';
import { asOf } from './example.js';

const day = 86_400_000;

/** Of each hundred who got so far, how many go on, and after how many hours on average. */
const steps = [
  { name: 'visit', goOn: 100, hours: 0 },
  { name: 'sign-up', goOn: 34, hours: 6 },
  { name: 'activated', goOn: 55, hours: 30 },
  { name: 'trial', goOn: 60, hours: 48 },
  { name: 'paid', goOn: 42, hours: 160 },
  { name: 'renewed', goOn: 70, hours: 700 },
];

const channels = ['search', 'social', 'referral', 'direct'];

/** What 900 people did on a site in the three months before as-of: always the same. */
export function visitorsAdapter(): RowsAdapter {
  const random = randomNumbers(20250918);
  const end = Date.parse(asOf);
  const events: Record<string, string | number | null>[] = [];
  for (let person = 0; person < 900; person += 1) {
    const channel = channels[Math.floor(random() * channels.length)]!;
    let at = end - random() * 92 * day;
    for (const { name, goOn, hours } of steps) {
      const isDone = random() * 100 < goOn;
      if (!isDone && name === 'trial') continue;
      at += hours * (0.4 + 1.2 * random()) * 3_600_000;
      if (!isDone || at >= end) break;
      const amount = name === 'paid' || name === 'renewed' ? 99 : null;
      const happened_at = new Date(at).toISOString();
      events.push({ id: `e${events.length}`, user: `u${person}`, name, happened_at, channel, amount });
    }
  }
  return rowsAdapter({ datasets: { events }, document: selfService() });
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}
