import type { Plan } from '@weir/query';
import type { ColumnStore, StoreChange } from '../columns/column-store.js';
import { Pace } from '../pace.js';
import type { Crew } from './crew.js';
import { GivenAway } from './team.js';
import type { Team } from './team.js';
import { applyChange, toldChange } from './told-change.js';
import type { ToldChange } from './told-change.js';

/** What the first of a crew tells the others. They come to know it in this order, so that all work on the same data. */
type Order =
  | { readonly crew: 'change'; readonly change: ToldChange }
  | { readonly crew: 'begin'; readonly work: number; readonly plan: Plan };

export function tellChange(crew: Crew, change: StoreChange): void {
  const order: Order = { crew: 'change', change: toldChange(change, crew.sharesMemory) };
  for (const port of crew.ports) port?.postMessage(order);
}

/**
 * Runs a plan with all of the crew, over the data as it is now.
 * @param part what each of them does of it
 */
export function runTogether<T>(crew: Crew, plan: Plan, pace: Pace, part: (team: Team) => Promise<T>): Promise<T> {
  const work = crew.next();
  const order: Order = { crew: 'begin', work, plan };
  for (const port of crew.ports) port?.postMessage(order);
  return crew.takePart(work, pace, part);
}

/**
 * Does what the first of the crew says, from here on.
 * @param part what this one does of a plan, over the data as it was when the first began
 * @param lifetime of the engine
 */
export function follow(
  crew: Crew,
  store: ColumnStore,
  lifetime: AbortSignal,
  part: (plan: Plan, data: ColumnStore, pace: Pace, team: Team) => Promise<unknown>,
): void {
  let failure: { readonly cause: unknown } | null = null;
  const obey = async (order: Order): Promise<void> => {
    if (order.crew === 'change') {
      try {
        await applyChange(order.change, store, new Pace(undefined, lifetime));
      } catch (cause) {
        failure ??= { cause };
      }
      return;
    }
    const data = store.snapshot();
    const controller = new AbortController();
    const pace = new Pace(controller.signal, lifetime);
    const work = crew.takePart(
      order.work,
      pace,
      async (team) => {
        if (failure) throw failure.cause;
        await part(order.plan, data, pace, team);
        throw new GivenAway();
      },
      () => controller.abort(),
    );
    // The first has been told.
    work.catch(() => {});
  };
  let before = Promise.resolve();
  crew.ports[0]?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isOrder(data)) before = before.then(() => obey(data));
  });
}

function isOrder(data: unknown): data is Order {
  return (
    typeof data === 'object' && data !== null && 'crew' in data && (data.crew === 'change' || data.crew === 'begin')
  );
}
