import { placeAfterMove } from '../editor/index.js';
import type { Action, Subject } from './action.js';
import { actionMessages } from './words/index.js';

type Way = 'earlier' | 'later';

const before = ({ funnel, stages }: Subject, way: Way) =>
  placeAfterMove(
    funnel,
    stages.map(({ id }) => id),
    way,
  );

const move = (way: Way, { keys, icon }: { keys: string; icon: 'arrow-up' | 'arrow-down' }): Action => ({
  id: `move/${way}`,
  targets: ['stage', 'several'],
  group: 'order',
  label: (localizer) => localizer.say(actionMessages, 'actions.move', { way }),
  icon,
  keys: [keys],
  commands: ['stage/reorder'],
  isOffered: ({ stages, transitions }) => stages.length > 0 && transitions.length === 0,
  isPossible: (subject) => before(subject, way) !== undefined,
  perform({ editor }, subject) {
    const place = before(subject, way);
    const stages = subject.stages.map(({ id }) => id);
    if (place !== undefined) editor.run('stage/reorder', { funnel: subject.funnel.id, stages, before: place });
  },
});

/** The order of the path, which the drawing does not show and the outline, boards and ties between entries go by. */
export const orderActions: readonly Action[] = [
  move('earlier', { keys: 'Alt+ArrowUp', icon: 'arrow-up' }),
  move('later', { keys: 'Alt+ArrowDown', icon: 'arrow-down' }),
];
