import type { Localizer, MenuEntry } from '@weir/ui';
import { designerMessages } from '../words/index.js';
import { ACTION_GROUPS } from './action.js';
import type { Action, ActionGroup, Subject } from './action.js';
import { keyText } from './keys.js';
import { actionsFor } from './registry.js';

/**
 * What can be done with what is selected; the value of an entry is the id of an action.
 * @param keysIn the keys of an action as they are where the menu is
 */
export function menuFor(
  subject: Subject,
  isReadOnly: boolean,
  localizer: Localizer,
  keysIn: (keys: readonly string[]) => readonly string[] = (keys) => keys,
): MenuEntry[] {
  const offered = actionsFor(subject, isReadOnly);
  const groups = ACTION_GROUPS.map((group) => ({ group, members: offered.filter((each) => each.group === group) }));
  return groups
    .filter(({ members }) => members.length > 0)
    .flatMap(({ group, members }, place): MenuEntry[] => [
      ...(place > 0 ? ['separator' as const] : []),
      ...headingOf(group, localizer),
      ...members.map((action) => entryOf(action, keysIn(action.keys ?? []), subject, localizer)),
    ]);
}

function headingOf(group: ActionGroup, localizer: Localizer): MenuEntry[] {
  return group === 'add' ? [{ heading: localizer.say(designerMessages, 'designer.add-stage') }] : [];
}

function entryOf(action: Action, [key]: readonly string[], subject: Subject, localizer: Localizer): MenuEntry {
  return {
    value: action.id,
    label: action.label(localizer, subject),
    ...(action.icon && { icon: action.icon }),
    ...(key !== undefined && { detail: keyText(key) }),
    ...(action.danger && { danger: true }),
    ...(action.isPossible?.(subject) === false && { disabled: true }),
    ...(action.isChosen && { kind: 'radio' as const, checked: action.isChosen(subject) }),
  };
}
