import type { Scalar } from '@weir/schema';

/** Values by field, one for each row. */
export type Columns = Readonly<Record<string, readonly Scalar[]>>;

/** A row of the deals' history: on which day a deal entered a stage, and in which order on that day. */
export type Move = Readonly<Record<string, Scalar>>;

/** Stages that end a deal. */
const CLOSED: readonly Scalar[] = ['won', 'lost', 'disqualified'];

/** Dates of when a deal came into a stage for the first time. */
const FIRST_DAYS = { qualified_on: 'qualified', quoted_on: 'proposal' } as const;

/**
 * Deals as a product's server keeps them when they are moved: each is in the stage that it entered last, with the dates that go with it. Why it
 * was closed is not known: nobody is asked.
 * @param moves in the order in which they were made; of deals that are not there they are left out
 */
export function movedDeals(deals: Columns, moves: readonly Move[]): Columns {
  const places = new Map(Array.from(deals['id'] ?? [], (id, place) => [id, place]));
  const moved: Record<string, Scalar[]> = Object.fromEntries(
    Object.entries(deals).map(([field, values]) => [field, Array.from(values)]),
  );
  for (const { deal = null, stage = null, entered_on: day = null } of moves) {
    const place = places.get(deal);
    if (place === undefined) continue;
    const write = (field: string, value: Scalar): void => {
      const values = moved[field];
      if (values) values[place] = value;
    };
    write('stage', stage);
    write('closed_on', CLOSED.includes(stage) ? day : null);
    write('parked_on', stage === 'nurture' ? day : null);
    write('reason', null);
    for (const [field, first] of Object.entries(FIRST_DAYS)) {
      if (stage === first && (moved[field]?.[place] ?? null) === null) write(field, day);
    }
  }
  return moved;
}
