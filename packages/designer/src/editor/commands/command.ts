import { errorOf } from '@weir/schema';
import type { Funnel, Id, Metric, Stage, Transition, WeirDocument } from '@weir/schema';
import { Immer } from 'immer';
import { idsIn } from '../ids.js';
import type { IdScope } from '../ids.js';
import type { Selection } from '../selection.js';
import { indexOfTransition } from '../transitions.js';
import type { TransitionKey } from '../transitions.js';

/** What has to be selected for a command to make sense. */
export type Need = 'document' | 'funnel' | 'stage' | 'transition' | 'metric' | 'board' | 'widget';

export interface CommandContext {
  /**
   * Ids that a part must not take: those in use and those of deleted parts.
   * @param self the part itself, by its id; absent for a new one. What it was called before is its own
   */
  taken(scope: IdScope, self?: Id): ReadonlySet<string>;
}

export interface Outcome {
  /** The same object when nothing changed. */
  readonly document: WeirDocument;
  /** What is selected afterwards, where the command says so. */
  readonly select?: Partial<Selection>;
  /** A part that has another id now. */
  readonly renamed?: { readonly scope: IdScope; readonly from: Id; readonly to: Id };
}

export interface Command<Params> {
  readonly needs: Need;
  /** Pure: the document that was given stays as it is. @throws {WeirError} `designer/not-found` when it names a part that is not there */
  run(document: WeirDocument, params: Params, context?: CommandContext): Outcome;
  /** Commands that follow each other with the same key are one step to undo. */
  coalesceKey?(params: Params): string;
}

interface Recipe<Params> {
  readonly needs: Need;
  /** Changes the draft; returns what is selected afterwards. */
  edit(draft: WeirDocument, params: Params, context: CommandContext): Partial<Selection> | void;
  coalesceKey?(params: Params): string;
}

/** Not frozen: the parts a command leaves alone belong to the host as well. */
const immer = new Immer({ autoFreeze: false });

export function command<Params>({ edit, ...rest }: Recipe<Params>): Command<Params> {
  return {
    ...rest,
    run(document, params, context = contextOf(document)) {
      let select: Partial<Selection> | undefined;
      const edited = immer.produce(document, (draft: WeirDocument) => {
        select = edit(draft, params, context) ?? undefined;
      });
      return select ? { document: edited, select } : { document: edited };
    },
  };
}

/** What is known without a history: the ids in use. */
export function contextOf(document: WeirDocument): CommandContext {
  return { taken: (scope, self) => new Set([...idsIn(document, scope)].filter((id) => id !== self)) };
}

/** Sets a property, or takes it away: a document holds no `undefined`. What already equals the value stays the same object. */
export function assign<Part extends object, Key extends keyof Part>(
  part: Part,
  key: Key,
  value: Part[Key] | undefined,
): void {
  if (value === undefined) delete part[key];
  else if (JSON.stringify(part[key]) !== JSON.stringify(value)) part[key] = value;
}

/** Puts properties into their order, where taking away and adding has left another. */
export function keepOrder<Part extends object>(part: Part, order: readonly (keyof Part)[]): void {
  const present = order.filter((key) => key in part);
  const found = (Object.keys(part) as (keyof Part)[]).filter((key) => present.includes(key));
  if (present.every((key, place) => key === found[place])) return;
  const entries = Object.entries(part) as [keyof Part, Part[keyof Part]][];
  const sorted = [
    ...present.map((key) => [key, part[key]] as const),
    ...entries.filter(([key]) => !present.includes(key)),
  ];
  for (const [key, value] of sorted) {
    delete part[key];
    part[key] = value;
  }
}

/** What is given for a property: absent leaves it as it is, null takes it away. */
export type Changes<Part, Key extends keyof Part> = { readonly [Property in Key]?: Part[Property] | null };

export function assignGiven<Part extends object, Key extends keyof Part>(
  part: Part,
  changes: Changes<Part, Key>,
): void {
  for (const key of Object.keys(changes) as Key[]) {
    const value = changes[key];
    if (value !== undefined) assign(part, key, value ?? undefined);
  }
}

/** The same for a list: without elements it is left out. */
export function assignList<Part extends object, Key extends keyof Part>(
  part: Part,
  key: Key,
  list: Part[Key] & unknown[],
): void {
  assign(part, key, list.length > 0 ? list : undefined);
}

/** Drafts cannot be cloned by structuredClone, and a document is JSON. */
export function copyOf<Part>(part: Part): Part {
  return JSON.parse(JSON.stringify(part));
}

export function funnelIn(document: WeirDocument, funnel: Id): Funnel {
  return find(document.funnels, funnel, 'funnel');
}

export function stageIn(document: WeirDocument, funnel: Id, stage: Id): Stage {
  return find(funnelIn(document, funnel).stages, stage, 'stage');
}

export function metricIn(document: WeirDocument, metric: Id): Metric {
  return find(document.metrics, metric, 'metric');
}

export function transitionIn(document: WeirDocument, funnel: Id, key: TransitionKey): Transition {
  const parent = funnelIn(document, funnel);
  const found = parent.transitions?.[indexOfTransition(parent, key)];
  if (!found) throw errorOf('designer/not-found', { part: 'transition', id: key });
  return found;
}

export function itemAt<Item>(list: readonly Item[] | undefined, index: number, part: string): Item {
  const item = list?.[index];
  if (item === undefined) throw errorOf('designer/not-found', { part, id: index });
  return item;
}

/** Moves an element of a list to another place in it. */
export function moveItem<Item>(list: Item[], index: number, to: number): void {
  const [item] = list.splice(index, 1);
  if (item !== undefined) list.splice(to, 0, item);
}

function find<Part extends { id: Id }>(parts: readonly Part[] | undefined, id: Id, part: string): Part {
  const found = parts?.find((candidate) => candidate.id === id);
  if (!found) throw errorOf('designer/not-found', { part, id });
  return found;
}
