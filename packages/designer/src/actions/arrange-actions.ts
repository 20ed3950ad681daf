import { canvasMessages } from '../canvas/words/index.js';
import {
  ALIGNMENTS,
  AXES,
  LAYOUTS,
  alignStages,
  distributeStages,
  layoutFunnel,
  positionsOf,
} from '../editor/index.js';
import type { Alignment, Axis, Point } from '../editor/index.js';
import type { Action, ActionContext, Subject } from './action.js';

type Places = ReadonlyMap<string, Point>;

/** Moves the stages that are selected to where they belong, as one step. */
function arrange({ editor }: ActionContext, { funnel, stages }: Subject, place: (places: Places) => Places): void {
  const positions = positionsOf(funnel);
  const places = new Map(stages.map(({ id }) => [id, positions.get(id) ?? { x: 0, y: 0 }]));
  editor.run('stage/move', { funnel: funnel.id, positions: Object.fromEntries(place(places)) });
}

const align = (alignment: Alignment): Action => ({
  id: `align/${alignment}`,
  targets: ['several'],
  group: 'arrange',
  label: (localizer) => localizer.say(canvasMessages, 'canvas.align', { alignment }),
  icon: `align-${alignment}`,
  commands: ['stage/move'],
  isOffered: ({ stages }) => stages.length > 1,
  perform: (context, subject) => arrange(context, subject, (places) => alignStages(places, alignment)),
});

const distribute = (axis: Axis): Action => ({
  id: `distribute/${axis}`,
  targets: ['several'],
  group: 'arrange',
  label: (localizer) => localizer.say(canvasMessages, 'canvas.distribute', { axis }),
  icon: `distribute-${axis}`,
  commands: ['stage/move'],
  isOffered: ({ stages }) => stages.length > 1,
  isPossible: ({ stages }) => stages.length > 2,
  perform: (context, subject) => arrange(context, subject, (places) => distributeStages(places, axis)),
});

export const arrangeActions: readonly Action[] = [
  ...ALIGNMENTS.map(align),
  ...AXES.map(distribute),
  ...LAYOUTS.map((layout): Action => ({
    id: `tidy/${layout}`,
    targets: ['funnel'],
    group: 'arrange',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.tidy', { layout }),
    icon: 'workflow',
    commands: ['stage/move'],
    isPossible: ({ funnel }) => funnel.stages.length > 0,
    perform({ editor, ask }, { funnel }) {
      const positions = Object.fromEntries(layoutFunnel(funnel, layout));
      editor.run('stage/move', { funnel: funnel.id, positions });
      ask({ type: 'show-all' });
    },
  })),
];
