import { workday } from './calendar.js';
import type { Random } from './random.js';

export type DealStage =
  'lead' | 'qualified' | 'solution' | 'proposal' | 'negotiation' | 'won' | 'lost' | 'nurture' | 'disqualified';

export interface Visit {
  readonly stage: DealStage;
  readonly day: number;
}

interface Step {
  /** Median days until something happens. */
  readonly days: number;
  /** Chance that it is the next stage, at a skill of 1. */
  readonly advance: number;
  readonly to: DealStage;
  /** Where the deal goes when it does not advance. */
  readonly otherwise: readonly { readonly to: DealStage; readonly weight: number }[];
}

const STEPS: Partial<Record<DealStage, Step>> = {
  lead: {
    days: 6,
    advance: 0.465,
    to: 'qualified',
    otherwise: [
      { to: 'disqualified', weight: 64 },
      { to: 'nurture', weight: 36 },
    ],
  },
  qualified: {
    days: 8,
    advance: 0.57,
    to: 'solution',
    otherwise: [
      { to: 'nurture', weight: 68 },
      { to: 'lost', weight: 32 },
    ],
  },
  solution: {
    days: 11,
    advance: 0.55,
    to: 'proposal',
    otherwise: [
      { to: 'lost', weight: 72 },
      { to: 'nurture', weight: 28 },
    ],
  },
  proposal: {
    days: 13,
    advance: 0.375,
    to: 'negotiation',
    otherwise: [
      { to: 'lost', weight: 86 },
      { to: 'solution', weight: 14 },
    ],
  },
  negotiation: {
    days: 9,
    advance: 0.575,
    to: 'won',
    otherwise: [
      { to: 'lost', weight: 88 },
      { to: 'proposal', weight: 12 },
    ],
  },
};

/** Share of the parked deals that are taken up again, and the median days until then. */
const NURTURE = { share: 0.34, days: 80 };
/** Share of the stays that get forgotten: they take several times as long. */
const FORGOTTEN = { share: 0.07, factor: 7 };

export interface PathOptions {
  readonly start: DealStage;
  readonly day: number;
  /** Exclusive: what would happen from this day on has not happened yet. */
  readonly until: number;
  /** Factor on the chances to advance. */
  readonly skill: number;
  /** Factor on every duration: large deals take longer. */
  readonly slowness: number;
}

/** The stages a deal has been through by `until`; it may loop, be sent back, be parked and taken up again. */
export function dealPath(random: Random, { start, day, until, skill, slowness }: PathOptions): Visit[] {
  const path: Visit[] = [];
  let visit: Visit | null = { stage: start, day };
  while (visit && visit.day < until) {
    path.push(visit);
    visit = nextVisit(random, visit, skill, slowness);
  }
  return path;
}

function nextVisit(random: Random, { stage, day }: Visit, skill: number, slowness: number): Visit | null {
  if (stage === 'nurture') {
    if (!random.chance(NURTURE.share)) return null;
    return { stage: 'lead', day: workday(day + 20 + Math.round(random.logNormal(NURTURE.days - 20, 0.5))) };
  }
  const step = STEPS[stage];
  if (!step) return null;
  const forgotten = random.chance(FORGOTTEN.share) ? FORGOTTEN.factor : 1;
  const days = Math.round(random.logNormal(step.days * slowness, 0.7) * forgotten);
  const advances = random.chance(Math.min(0.95, step.advance * skill ** 0.7));
  return { stage: advances ? step.to : random.weighted(step.otherwise).to, day: workday(day + days) };
}
