import type { Localizer } from '@weir/ui';
import type { Mark, Marks } from '../versions/diff/index.js';
import { versionMessages } from '../versions/words/index.js';
import type { CanvasModel } from './canvas-model.js';

/** That a part is another than in the version that the drawing is compared with. */
export interface DrawnMark {
  readonly kind: Mark;
  /** "New", "Removed" */
  readonly text: string;
}

/** The drawing with what is another marked; read out too, since a colour says nothing to everybody. */
export function withMarks(model: CanvasModel, marks: Marks | undefined, localizer: Localizer): CanvasModel {
  if (!marks || marks.stages.size + marks.transitions.size === 0) return model;
  const mark = (kind: Mark): DrawnMark => ({
    kind,
    text: localizer.say(versionMessages, 'versions.mark', { mark: kind }),
  });
  return {
    ...model,
    stages: model.stages.map((stage) => {
      const kind = marks.stages.get(stage.id);
      if (kind === undefined) return stage;
      const drawn = mark(kind);
      return { ...stage, mark: drawn, label: localizer.list([stage.label, drawn.text]) };
    }),
    edges: model.edges.map((edge) => {
      const kind = marks.transitions.get(edge.key);
      if (kind === undefined) return edge;
      const drawn = mark(kind);
      return { ...edge, mark: drawn, label: localizer.list([edge.label, drawn.text]) };
    }),
  };
}
