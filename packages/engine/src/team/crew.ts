import { adapterFailure, weirErrorFrom } from '@weir/schema';
import type { WeirErrorData, WeirError } from '@weir/schema';
import type { Pace } from '../pace.js';
import { GivenAway } from './team.js';
import type { Team } from './team.js';

/** What the engines of a crew tell each other about one piece of work. */
type Told =
  | { readonly crew: 'given'; readonly work: number; readonly round: number; readonly given: unknown }
  /** It has failed, or was given up: nobody is to go on. */
  | { readonly crew: 'stopped'; readonly work: number; readonly error: WeirErrorData };

/** One piece of work, as one of the crew sees it. */
class Work {
  readonly #arrived = new Map<string, unknown>();
  readonly #waiting = new Map<string, (given: unknown) => void>();
  readonly #stop: (error: WeirError) => void;
  /** Rejects when one of the others stops. */
  readonly stopped: Promise<never>;

  constructor() {
    let stop: (error: WeirError) => void = () => {};
    this.stopped = new Promise<never>((_resolve, reject) => (stop = reject));
    this.stopped.catch(() => {});
    this.#stop = stop;
  }

  arrive(from: number, told: Told): void {
    if (told.crew === 'stopped') {
      this.#stop(weirErrorFrom(told.error));
      return;
    }
    const name = `${told.round} ${from}`;
    const waiting = this.#waiting.get(name);
    if (waiting) waiting(told.given);
    else this.#arrived.set(name, told.given);
  }

  /** What the one at a place gives in a round. */
  next(round: number, from: number): Promise<unknown> {
    const name = `${round} ${from}`;
    if (this.#arrived.has(name)) {
      const given = this.#arrived.get(name);
      this.#arrived.delete(name);
      return Promise.resolve(given);
    }
    return new Promise((resolve) => this.#waiting.set(name, resolve));
  }
}

/** An engine's way to those that it works with. All of them know a piece of work by the same number. */
export class Crew {
  readonly #works = new Map<number, Work>();
  #last = 0;

  /** @param ports by place; none at the own */
  constructor(
    readonly place: number,
    readonly ports: readonly (MessagePort | null)[],
    readonly sharesMemory: boolean,
  ) {
    for (const [from, port] of ports.entries()) {
      port?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isTold(data)) this.#workOf(data.work)?.arrive(from, data);
      });
    }
  }

  /** The number of a new piece of work. */
  next(): number {
    return this.#last + 1;
  }

  /**
   * Does a part of a piece of work. When it fails here, the others stop too.
   * @param onStopped one of the others has failed
   * @throws {WeirError} what stopped it, here or elsewhere
   */
  async takePart<T>(
    number: number,
    pace: Pace,
    part: (team: Team) => Promise<T>,
    onStopped: () => void = () => {},
  ): Promise<T> {
    const work = this.#workOf(number) ?? new Work();
    this.#works.set(number, work);
    this.#last = Math.max(this.#last, number);
    work.stopped.catch(onStopped);
    try {
      return await part(this.#team(number, work, pace));
    } catch (cause) {
      if (!(cause instanceof GivenAway)) {
        const error = adapterFailure(cause).toJSON();
        for (const port of this.ports) port?.postMessage({ crew: 'stopped', work: number, error } satisfies Told, []);
      }
      throw cause;
    } finally {
      this.#works.delete(number);
    }
  }

  close(): void {
    for (const port of this.ports) port?.close();
  }

  /** Others may begin before this one has heard of it. Undefined: it is over here. */
  #workOf(number: number): Work | undefined {
    let work = this.#works.get(number);
    if (!work && number > this.#last) this.#works.set(number, (work = new Work()));
    return work;
  }

  #team(number: number, work: Work, pace: Pace): Team {
    const { place, ports, sharesMemory } = this;
    let round = 0;
    const give = (to: number, given: unknown, moved: Transferable[]) =>
      ports[to]?.postMessage({ crew: 'given', work: number, round, given } satisfies Told, moved);
    const wait = async <T>(coming: readonly Promise<unknown>[]): Promise<readonly T[]> =>
      (await pace.orAborted(Promise.race([Promise.all(coming), work.stopped]))) as T[];
    return {
      place,
      size: ports.length,
      sharesMemory,
      exchange<T>(given: readonly T[], movedOf: (given: T) => Transferable[] = () => []) {
        pace.check();
        round += 1;
        for (const [to, own] of given.entries()) if (to !== place) give(to, own, movedOf(own));
        return wait<T>(given.map((own, from) => (from === place ? Promise.resolve(own) : work.next(round, from))));
      },
      async gather<T>(counted: () => T) {
        pace.check();
        round += 1;
        if (place > 0) {
          give(0, counted(), []);
          throw new GivenAway();
        }
        return wait<T>(ports.flatMap((port, from) => (port ? [work.next(round, from)] : [])));
      },
    };
  }
}

function isTold(data: unknown): data is Told {
  return (
    typeof data === 'object' && data !== null && 'crew' in data && (data.crew === 'given' || data.crew === 'stopped')
  );
}
