import type { Scalar } from '@weir/schema';
import { isoOf } from '../calendar.js';
import type { Random } from '../random.js';
import type { OnlineLead } from './events.js';
import { walk } from './walk.js';
import type { Step } from './walk.js';

const STEPS: readonly Step[] = [
  { stage: 'qualified', days: 9, chance: 0.78, otherwise: 'disqualified' },
  { stage: 'needs_researched', days: 14, chance: 0.76, otherwise: 'nurture' },
  { stage: 'solution_designed', days: 15, chance: 0.82, otherwise: 'lost' },
  { stage: 'solution_presented', days: 10, chance: 0.66, otherwise: 'lost' },
  { stage: 'negotiated', days: 15, chance: 0.76, otherwise: 'lost' },
  { stage: 'signed', days: 45, chance: 0.95, otherwise: null },
  { stage: 'delivered', days: 20, chance: 0.9, otherwise: null },
  { stage: 'serviced', days: 0, chance: 1, otherwise: null },
];
const INDUSTRIES = ['retail', 'manufacturing', 'manufacturing', 'finance', 'health'] as const;
const REASONS = ['price', 'competitor', 'no-budget', 'no-need'] as const;

type Row = Record<string, Scalar>;

/** A customer that is large enough to be planned with. */
export interface LargeCustomer {
  readonly account: string;
  readonly industry: string;
  readonly day: number;
}

/** Opportunities that were found, and those that came from online and from the territories. */
export function sellSolutions(
  random: Random,
  given: readonly OnlineLead[],
  {
    opportunities: count,
    from,
    until,
    owners,
    companies,
  }: {
    readonly opportunities: number;
    readonly from: number;
    readonly until: number;
    readonly owners: readonly string[];
    readonly companies: { next(): string };
  },
): { readonly opportunities: Row[]; readonly history: Row[]; readonly large: LargeCustomer[] } {
  const opportunities: Row[] = [];
  const history: Row[] = [];
  const large: LargeCustomer[] = [];
  const found = Array.from({ length: count }, (_, place): OnlineLead => ({
    opportunity: `o${place + 1}`,
    day: from + random.whole(0, until - from),
  }));
  for (const { opportunity, day } of [...given, ...found]) {
    const path = walk(random, STEPS, { day, until });
    if (path.length === 0) continue;
    const on = (stage: string): string | null => {
      const entry = path.find((each) => each.stage === stage);
      return entry ? isoOf(entry.day) : null;
    };
    const account = companies.next();
    const industry = random.pick(INDUSTRIES);
    const amount = Math.round(random.logNormal(420_000, 0.8) / 1000) * 1000;
    const signed = path.find(({ stage }) => stage === 'signed');
    if (signed && amount > 1_000_000 && random.chance(0.75))
      large.push({ account, industry, day: signed.day + random.whole(5, 45) });
    opportunities.push({
      opportunity,
      account,
      owner: random.pick(owners),
      industry,
      amount,
      qualified_on: on('qualified'),
      presented_on: on('solution_presented'),
      closed_on: on('signed') ?? on('lost'),
      outcome: signed ? 'won' : on('lost') ? 'lost' : 'open',
      reason: on('lost') ? random.pick(REASONS) : null,
      departments: on('needs_researched') ? random.whole(1, 3) : 1,
      reused: on('solution_designed') ? Math.round(random.between(0.6, 0.92) * 100) / 100 : null,
    });
    path.forEach(({ stage, day: entered }, place) =>
      history.push({
        id: `${opportunity}/${place + 1}`,
        opportunity,
        stage,
        entered_on: isoOf(entered),
        sequence: place + 1,
      }),
    );
  }
  return { opportunities, history, large };
}
