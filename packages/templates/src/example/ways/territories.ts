import type { Scalar } from '@weir/schema';
import { isoOf, shanghaiInstant } from '../calendar.js';
import type { Seller } from '../company.js';
import type { Random } from '../random.js';
import type { OnlineLead } from './events.js';
import { walk } from './walk.js';
import type { Step } from './walk.js';

const STEPS: readonly Step[] = [
  { stage: 'mined', days: 2, chance: 0.88, otherwise: 'disqualified' },
  { stage: 'assigned', days: 2, chance: 0.82, otherwise: 'disqualified' },
  { stage: 'visited', days: 8, chance: 0.5, otherwise: 'lost' },
  { stage: 'quoted', days: 8, chance: 0.52, otherwise: 'lost' },
  { stage: 'won', days: 0, chance: 1, otherwise: null },
];
const REASONS = ['closed', 'duplicate', 'wrong-size'] as const;

type Row = Record<string, Scalar>;

export interface Territories {
  readonly territories: Row[];
  readonly leads: Row[];
  readonly visits: Row[];
  /** What grew beyond a single sale. */
  readonly opportunities: OnlineLead[];
}

/** A lead that comes from elsewhere. */
export interface GivenLead {
  readonly id: string;
  readonly day: number;
}

/** Leads are mined in each seller's territory, handed out, visited, quoted. */
export function sellInTerritories(
  random: Random,
  sellers: readonly Seller[],
  { leads: count, from, until }: { readonly leads: number; readonly from: number; readonly until: number },
): Territories & { mine(given: GivenLead): void } {
  const territories: Row[] = [];
  const leads: Row[] = [];
  const visits: Row[] = [];
  const opportunities: OnlineLead[] = [];
  const held = sellers.map((seller, place) => {
    const territory = `${seller.region}-${place + 1}`;
    const assigned = from + random.whole(0, 60);
    territories.push({ territory, region: seller.region, assigned_on: isoOf(assigned) });
    return { seller, territory, assigned };
  });
  const mine = ({ id, day }: GivenLead, mayGrow = false): void => {
    const { seller, territory, assigned } = random.pick(held);
    const path = walk(random, STEPS, { day: Math.max(day, assigned), until });
    const on = (stage: string): string | null => {
      const found = path.find((entry) => entry.stage === stage);
      return found ? isoOf(found.day) : null;
    };
    const closed = on('won') ?? on('lost');
    const wonOn = path.find(({ stage }) => stage === 'won')?.day;
    const opportunity = mayGrow && wonOn !== undefined && random.chance(0.12) ? `territory-${id}` : null;
    if (opportunity !== null && wonOn !== undefined)
      opportunities.push({ opportunity, day: wonOn + random.whole(5, 40) });
    const first = path.find(({ stage }) => stage === 'visited')?.day;
    if (path.length === 0) return;
    leads.push({
      id,
      territory,
      owner: on('assigned') ? seller.name : null,
      mined_on: on('mined'),
      assigned_on: on('assigned'),
      visited_on: on('visited'),
      quoted_on: on('quoted'),
      closed_on: closed,
      disqualified_on: on('disqualified'),
      reason: on('disqualified') ? random.pick(REASONS) : null,
      outcome: on('won') ? 'won' : on('lost') ? 'lost' : 'open',
      amount: on('quoted') ? Math.round(random.logNormal(16_000, 0.7) / 100) * 100 : null,
      opportunity,
    });
    for (let visit = 0, last = first; last !== undefined && last < until && visit < 4; visit++) {
      const at = shanghaiInstant(last, random.whole(540, 1050));
      visits.push({ id: `v${visits.length + 1}`, lead: id, owner: seller.name, visited_at: at });
      last = random.chance(0.45) ? last + random.whole(2, 12) : undefined;
    }
  };
  for (let lead = 1; lead <= count; lead++) mine({ id: `l${lead}`, day: from + random.whole(0, until - from) }, true);
  return { territories, leads, visits, opportunities, mine };
}
