import { pointerParts } from '@weir/schema';
import type { Diagnostic, Funnel, Stage, WeirDocument } from '@weir/schema';

export interface ListOptions {
  readonly search: string;
  /** Only funnels with all of these. */
  readonly tags: ReadonlySet<string>;
  readonly nameOf: (funnel: Funnel) => string;
  readonly nameOfStage: (stage: Stage) => string;
}

export interface ListedFunnel {
  readonly funnel: Funnel;
  readonly name: string;
  /** Those that the search finds; without a search all. */
  readonly stages: readonly Stage[];
}

export interface FunnelList {
  readonly live: readonly ListedFunnel[];
  readonly archived: readonly ListedFunnel[];
  /** The document's tags, the most used first, with how many funnels have them. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

/** The funnels that are looked for, by their names, tags and stages. */
export function listFunnels({ funnels = [] }: WeirDocument, options: ListOptions): FunnelList {
  const search = options.search.trim().toLocaleLowerCase();
  const isFound = (name: string) => name.toLocaleLowerCase().includes(search);
  const shown = funnels.flatMap((funnel): ListedFunnel[] => {
    const tags = funnel.tags ?? [];
    if (![...options.tags].every((tag) => tags.includes(tag))) return [];
    const name = options.nameOf(funnel);
    if (search === '') return [{ funnel, name, stages: funnel.stages }];
    const stages = funnel.stages.filter((stage) => isFound(options.nameOfStage(stage)));
    return isFound(name) || tags.some(isFound) || stages.length > 0 ? [{ funnel, name, stages }] : [];
  });
  return {
    live: shown.filter(({ funnel }) => !funnel.archived),
    archived: shown.filter(({ funnel }) => funnel.archived),
    tags: tagsIn(funnels),
  };
}

export function tagsIn(funnels: readonly Funnel[]): FunnelList['tags'] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of funnels) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** What is wrong with a funnel: how many errors, and the worst of each stage, by its place. */
export interface FunnelProblems {
  readonly errors: number;
  readonly stages: ReadonlyMap<number, 'error' | 'warning'>;
}

export const noProblems: FunnelProblems = { errors: 0, stages: new Map() };

/** By the funnel's place in the document: each diagnostic is looked at once, however many funnels there are. */
export function problemsByFunnel(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, FunnelProblems> {
  const found = new Map<number, { errors: number; stages: Map<number, 'error' | 'warning'> }>();
  for (const { pointer, severity } of diagnostics) {
    const [list, at, part, stage] = pointerParts(pointer);
    if (list !== 'funnels' || at === undefined || severity === 'info') continue;
    const place = Number(at);
    const problems = found.get(place) ?? { errors: 0, stages: new Map() };
    found.set(place, problems);
    if (severity === 'error') problems.errors += 1;
    if (part === 'stages' && (severity === 'error' || !problems.stages.has(Number(stage))))
      problems.stages.set(Number(stage), severity);
  }
  return found;
}

/**
 * The funnel whose place another one takes, so that it stands before the `index`th of those that are shown.
 * @returns null where it would not move
 */
export function targetOf(shown: readonly string[], moved: string, index: number): string | null {
  const from = shown.indexOf(moved);
  const to = index > from ? index - 1 : index;
  return from < 0 || to === from ? null : (shown[to] ?? null);
}
