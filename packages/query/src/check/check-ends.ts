import { describe, pointerTo } from '@weir/schema';
import type { Fix, Funnel, Id, Stage, Text } from '@weir/schema';
import { addTransitions, way } from './connect.js';
import type { Graph } from './funnel-graph.js';
import type { Report } from './report.js';

/**
 * Without a way to win nothing succeeds; without one to leave, what fails stays open for ever. Where there is one step only, as from a first
 * order to a second one, who does not take it is where they are. Each is mended by a way to a stage that is there, else by one that was archived, else by a new one.
 * @param locales in which the document is written: a new stage is named in them
 */
export function checkEnds(
  report: Report,
  graph: Graph,
  funnel: Funnel,
  reached: ReadonlySet<Id>,
  locales: readonly string[],
  pointer: string,
): void {
  const { id } = funnel;
  const kinds = new Set([...reached].map((stage) => graph.stages.get(stage)?.stage.kind));
  const handsOver = graph.transitions.some(({ transition }) => transition.kind === 'handoff');
  const fixesBy = (ends: readonly Stage['kind'][]) => waysToEnd(graph, funnel, reached, ends, locales, pointer);
  if (!kinds.has('won') && !handsOver) {
    report.add('document/no-win', pointer, { funnel: id }, { fixes: fixesBy(['won']) });
  }
  const canLeave = kinds.has('lost') || kinds.has('parked') || kinds.has('disqualified');
  const steps = [...reached].filter((stage) => graph.stages.get(stage)?.stage.kind === 'open').length;
  if (kinds.has('won') && steps > 1 && !canLeave) {
    report.warn('document/no-loss', pointer, { funnel: id }, fixesBy(['lost', 'parked', 'disqualified']));
  }
}

/** From the last open stage that is reached; for winning, rather from the last of those that nobody gets on from. */
function waysToEnd(
  graph: Graph,
  funnel: Funnel,
  reached: ReadonlySet<Id>,
  [kind = 'won', ...others]: readonly Stage['kind'][],
  locales: readonly string[],
  pointer: string,
): readonly Fix[] {
  const all = [...graph.stages.values()].map(({ stage }) => stage);
  const open = all.filter((stage) => stage.kind === 'open' && reached.has(stage.id));
  const goesOn = new Set(
    graph.transitions
      .filter(({ transition }) => transition.kind === 'advance')
      .map(({ transition }) => transition.from),
  );
  const last = (kind === 'won' ? open.findLast(({ id }) => !goesOn.has(id)) : undefined) ?? open.at(-1);
  if (!last) return [];
  const end = [kind, ...others].flatMap((each) => all.find((stage) => stage.kind === each) ?? [])[0];
  if (end) {
    const patch = addTransitions(funnel, [way(last, end)], pointer);
    return [{ code: 'fix/connect-two', params: { from: last.id, to: end.id }, patch }];
  }
  const kept = [kind, ...others].flatMap((each) => funnel.stages.find((stage) => stage.kind === each) ?? [])[0];
  if (kept) return [restore(graph, funnel, kept, last, pointer)];
  const taken = new Set(funnel.stages.map(({ id }) => id));
  const made: Stage = { id: freeId(kind, taken), title: titleOf(kind, locales), kind };
  const patch: Fix['patch'] = [
    { op: 'add', path: pointerTo(pointer, 'stages', '-'), value: made },
    ...addTransitions(funnel, [way(last, made)], pointer),
  ];
  return [{ code: kind === 'won' ? 'fix/add-won' : 'fix/add-lost', params: { from: last.id }, patch }];
}

/** With the ways to it that were archived too; where there is none, with one from the last open stage. */
function restore({ stages }: Graph, funnel: Funnel, stage: Stage, last: Stage, pointer: string): Fix {
  const { transitions = [] } = funnel;
  const unarchive = (list: string, place: number) =>
    ({ op: 'remove', path: pointerTo(pointer, list, place, 'archived') }) as const;
  const ways = transitions.flatMap(({ from, to, archived }, place) =>
    archived && to === stage.id && stages.has(from) ? [unarchive('transitions', place)] : [],
  );
  const patch: Fix['patch'] = [
    unarchive('stages', funnel.stages.indexOf(stage)),
    ...(ways.length > 0 ? ways : addTransitions(funnel, [way(last, stage)], pointer)),
  ];
  return { code: 'fix/restore-stage', params: { stage: stage.id }, patch };
}

function titleOf(kind: string, locales: readonly string[]): Text {
  const code = kind === 'won' ? 'stage/won' : 'stage/lost';
  const known = locales.filter((locale) => /^(en|zh(?!-(hant|tw|hk|mo)))\b/i.test(locale));
  if (locales.length > 0 && known.length === 0) return describe(code, {});
  const written = known.length > 0 ? known : ['en', 'zh-CN'];
  return Object.fromEntries(written.map((locale) => [locale, describe(code, {}, locale)]));
}

function freeId(base: Id, taken: ReadonlySet<Id>): Id {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}
