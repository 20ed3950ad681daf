/**
 * Engines that work on one plan together, each on a part of it. All run the same code, and meet where one needs what another has:
 *
 *     const given = await team.exchange(forEach);                       // goes on once all have given
 *     for (const part of await team.gather(() => mine)) join(part);     // from here on only the first goes on
 */
export interface Team {
  /** 0 to below `size`; the first gives the answer. */
  readonly place: number;
  readonly size: number;
  /** What one writes to shared memory the others can read. */
  readonly sharesMemory: boolean;
  /**
   * @param given at each place what the one there gets
   * @param movedOf memory of it that is moved there, not copied
   * @returns at each place what the one there has given; at the own place what was given to oneself
   * @throws {WeirError} what stopped one of the others; `adapter/aborted`, `engine/disposed`
   */
  exchange<T>(given: readonly T[], movedOf?: (given: T) => Transferable[]): Promise<readonly T[]>;
  /**
   * Gives what was counted to the first of the team.
   * @returns there what the others give, in order
   * @throws {GivenAway} everywhere else; {WeirError} as `exchange`
   */
  gather<T>(counted: () => T): Promise<readonly T[]>;
}

/** Not a failure: the first of the team does what is left. */
export class GivenAway extends Error {}

/** One that has no others. */
export const alone: Team = {
  place: 0,
  size: 1,
  sharesMemory: false,
  exchange: (given) => Promise.resolve(given),
  gather: () => Promise.resolve([]),
};

/** What cannot be done in parts is done by the first. @throws {GivenAway} everywhere else */
export function onlyFirst({ place }: Team): Team {
  if (place > 0) throw new GivenAway();
  return alone;
}

/** Where the part of one of the team begins, of so many; it ends where the next one's begins. */
export function partStart(count: number, place: number, size: number): number {
  return Math.floor((count * place) / size);
}

/** Tells all the same. @returns what they have told, in order */
export function tellAll<T>(team: Team, told: T): Promise<readonly T[]> {
  return team.exchange(new Array<T>(team.size).fill(told));
}
