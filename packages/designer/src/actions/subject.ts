import type { Editor } from '../editor/index.js';
import { transitionKeys } from '../editor/index.js';
import type { ActionTarget, Subject } from './action.js';

/** What is selected in an editor; null where there is no funnel. */
export function subjectOf({ document, selection }: Editor): Subject | null {
  const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
  if (!funnel) return null;
  const chosen = new Set(selection.stages);
  const stages = chosen.size === 0 ? [] : funnel.stages.filter(({ id }) => chosen.has(id));
  const keys = selection.transitions.length === 0 ? [] : transitionKeys(funnel);
  const transitions = selection.transitions.flatMap((key) => {
    const transition = funnel.transitions?.[keys.indexOf(key)];
    return transition ? [{ key, transition }] : [];
  });
  return { target: targetOf(stages.length, transitions.length), document, funnel, stages, transitions };
}

function targetOf(stages: number, transitions: number): ActionTarget {
  if (stages + transitions === 0) return 'funnel';
  if (stages + transitions > 1) return 'several';
  return stages === 1 ? 'stage' : 'transition';
}
