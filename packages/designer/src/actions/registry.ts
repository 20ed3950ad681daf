import { archiveActions } from '../archive/archive-actions.js';
import type { Action, ActionContext, Subject } from './action.js';
import { arrangeActions } from './arrange-actions.js';
import { clipboardActions } from './clipboard-actions.js';
import { commonActions } from './common-actions.js';
import { funnelActions } from './funnel-actions.js';
import { groupActions } from './group-actions.js';
import { lookActions } from './look-actions.js';
import { orderActions } from './order-actions.js';
import { stageActions } from './stage-actions.js';
import { subjectOf } from './subject.js';
import { transitionActions } from './transition-actions.js';

/**
 * Everything that a person can do with what is selected. The menus of the canvas and of the outline and the keys of both are made of these, so
 * that nothing can be done in one and not in the other. Within a group they stand in this order.
 */
export const actions: readonly Action[] = [
  ...commonActions,
  ...archiveActions,
  ...clipboardActions,
  ...stageActions,
  ...orderActions,
  ...arrangeActions,
  ...groupActions,
  ...lookActions,
  ...transitionActions,
  ...funnelActions,
];

/** The actions that make sense for what is selected. */
export function actionsFor(subject: Subject, isReadOnly: boolean): Action[] {
  return actions.filter(
    ({ targets, commands, isOffered }) =>
      targets.includes(subject.target) && !(isReadOnly && commands) && (isOffered?.(subject) ?? true),
  );
}

/**
 * Does what was chosen, where it can still be done.
 * @param target `funnel`: it is done to the funnel, whatever is selected in it, as by a button that is always there
 * @returns whether it was done
 */
export function performAction(id: string, context: ActionContext, target?: 'funnel'): boolean {
  const selected = subjectOf(context.editor);
  const subject = selected && target ? { ...selected, target } : selected;
  if (!subject) return false;
  const action = actionsFor(subject, context.isReadOnly).find((each) => each.id === id);
  if (!action || action.isPossible?.(subject) === false) return false;
  action.perform(context, subject);
  return true;
}
