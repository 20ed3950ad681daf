import type { Funnel } from '@weir/schema';
import type { Localizer, MenuEntry } from '@weir/ui';
import type { Selection, StageKind, TransitionKind } from '../editor/index.js';
import { indexOfTransition } from '../editor/index.js';
import { designerMessages } from '../words/index.js';

export const STAGE_KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked', 'disqualified'];
export const TRANSITION_KINDS: readonly TransitionKind[] = ['advance', 'lose', 'recycle', 'handoff'];

/** What can be done with what is selected on the canvas; values are read by `FunnelCanvas`. */
export function menuFor(funnel: Funnel, selection: Selection, isReadOnly: boolean, localizer: Localizer): MenuEntry[] {
  const say = localizer.say.bind(localizer);
  const settings: MenuEntry = {
    value: 'edit',
    label: say(designerMessages, 'designer.settings-of'),
    icon: 'sliders',
    detail: '↵',
  };
  const [stageId] = selection.stages;
  const [transitionKey] = selection.transitions;
  const stage = funnel.stages.find(({ id }) => id === stageId);
  const transition =
    transitionKey === undefined ? undefined : funnel.transitions?.[indexOfTransition(funnel, transitionKey)];
  const isOne = selection.stages.length + selection.transitions.length === 1;
  const remove: MenuEntry = {
    value: 'delete',
    label: say(designerMessages, 'designer.delete'),
    icon: 'trash',
    detail: 'Del',
    danger: true,
  };

  if (!stage && !transition) {
    const look: MenuEntry[] = [
      { value: 'select-all', label: say(designerMessages, 'designer.select-all'), detail: 'Ctrl A' },
      { value: 'fit', label: say(designerMessages, 'designer.fit'), icon: 'maximize' },
    ];
    if (isReadOnly) return look;
    const add = STAGE_KINDS.map((kind): MenuEntry => ({
      value: `add:${kind}`,
      label: say(designerMessages, 'designer.kind', { kind }),
    }));
    const tidy: MenuEntry = { value: 'tidy', label: say(designerMessages, 'designer.tidy'), icon: 'workflow' };
    return [{ heading: say(designerMessages, 'designer.add-stage') }, ...add, 'separator', tidy, ...look];
  }
  if (isReadOnly) return [settings];
  if (!isOne) return [settings, remove];
  if (transition) {
    return [
      settings,
      { value: 'insert', label: say(designerMessages, 'designer.insert'), icon: 'plus', detail: '+' },
      'separator',
      ...TRANSITION_KINDS.filter((kind) => (kind === 'handoff') === (typeof transition.to === 'object')).map(
        (kind): MenuEntry => ({
          value: `transition-kind:${kind}`,
          label: say(designerMessages, 'designer.transition-kind', { kind }),
          kind: 'radio',
          checked: transition.kind === kind,
        }),
      ),
      'separator',
      remove,
    ];
  }
  if (stage?.archived) {
    return [settings, { value: 'restore', label: say(designerMessages, 'designer.restore'), icon: 'history' }];
  }
  return [
    settings,
    { value: 'rename', label: say(designerMessages, 'designer.rename'), icon: 'pencil', detail: 'F2' },
    { value: 'add-after', label: say(designerMessages, 'designer.add-after'), icon: 'plus', detail: '+' },
    { value: 'connect', label: say(designerMessages, 'designer.connect-to'), icon: 'link' },
    { value: 'hand-off', label: say(designerMessages, 'designer.hand-off-to'), icon: 'portal' },
    { value: 'duplicate', label: say(designerMessages, 'designer.duplicate'), icon: 'copy', detail: 'Ctrl D' },
    'separator',
    ...STAGE_KINDS.map((kind): MenuEntry => ({
      value: `stage-kind:${kind}`,
      label: say(designerMessages, 'designer.kind', { kind }),
      kind: 'radio',
      checked: stage?.kind === kind,
    })),
    'separator',
    remove,
  ];
}
