import type { Funnel, Id, Stage, Transition, WeirDocument } from '@weir/schema';
import { indexOfTransition, stageAfter } from '../editor/index.js';
import type { Editor, TransitionKey, TransitionKind } from '../editor/index.js';
import { SwitchMemory } from './switch-memory.js';

/** Where a transition led, and what names its entity there. */
type Target = Pick<Transition, 'to' | 'entity'>;

const memory = new SwitchMemory<Target>();

/** The kinds that a transition may be given: a hand-off needs another funnel. */
export function mayHandOff({ funnels = [] }: WeirDocument, funnel: Id): boolean {
  return otherStages({ funnels }, funnel).length > 0;
}

/**
 * Gives a transition another kind. A hand-off leads into another funnel and nothing else does: where the target cannot stay, the one that
 * it had before as such a transition comes back, else a likely one is taken.
 */
export function switchKind(editor: Editor, funnelId: Id, key: TransitionKey, kind: TransitionKind): void {
  const { document } = editor;
  const funnel = document.funnels?.find(({ id }) => id === funnelId);
  const transition = funnel?.transitions?.[indexOfTransition(funnel, key)];
  if (!funnel || !transition) return;
  const isInside = typeof transition.to === 'string';
  if (isInside === (kind !== 'handoff')) {
    editor.run('transition/set-kind', { funnel: funnelId, transition: key, kind });
    return;
  }
  const place = (each: TransitionKey) => JSON.stringify([funnelId, each]);
  const before = memory.of(editor, place(key), isInside ? 'handoff' : 'inside');
  const isThere = before !== undefined && hasStage(document, funnelId, before.to);
  const next = isThere ? before : likelyTarget(document, funnel, transition);
  if (!next) return;
  const { to, entity } = transition;
  const outcome = editor.run('transition/set-target', {
    funnel: funnelId,
    transition: key,
    to: next.to,
    kind,
    entity: next.entity ?? null,
  });
  const [now = key] = outcome.select?.transitions ?? [];
  memory.keep(editor, place(now), isInside ? 'inside' : 'handoff', { to, ...(entity !== undefined && { entity }) });
}

function likelyTarget(document: WeirDocument, funnel: Funnel, { from, to }: Transition): Target | undefined {
  if (typeof to === 'string') {
    const [first] = otherStages(document, funnel.id);
    return first && { to: { funnel: first.funnel, stage: first.stage.id } };
  }
  const taken = new Set(
    (funnel.transitions ?? []).flatMap((each) => (each.from === from ? (stageAfter(each) ?? []) : [])),
  );
  const others = funnel.stages.filter(({ id, archived }) => id !== from && archived !== true);
  const [next = others[0]] = others.filter(({ id }) => !taken.has(id));
  return next && { to: next.id };
}

function otherStages(
  { funnels = [] }: Pick<WeirDocument, 'funnels'>,
  funnel: Id,
): readonly { funnel: Id; stage: Stage }[] {
  return funnels
    .filter(({ id, archived }) => id !== funnel && archived !== true)
    .flatMap(({ id, stages }) =>
      stages.filter(({ archived }) => archived !== true).map((stage) => ({ funnel: id, stage })),
    );
}

function hasStage({ funnels = [] }: WeirDocument, funnel: Id, to: Transition['to']): boolean {
  const [inFunnel, stage] = typeof to === 'string' ? [funnel, to] : [to.funnel, to.stage];
  const stages = funnels.find(({ id, archived }) => id === inFunnel && archived !== true)?.stages ?? [];
  return stages.some(({ id, archived }) => id === stage && archived !== true);
}
