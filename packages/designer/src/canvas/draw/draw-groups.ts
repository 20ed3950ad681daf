import { groupFrames } from '../../editor/index.js';
import type { GroupFrame } from '../canvas-model.js';
import { canvasMessages } from '../words/index.js';
import type { DrawContext } from './draw-context.js';

/** The frames of the funnel's groups, large ones first. */
export function drawGroups({ funnel, positions, localizer, selectedStages }: DrawContext): GroupFrame[] {
  const groups = new Map(funnel.groups?.map((group) => [group.id, group]));
  return [...groupFrames(funnel, positions)].flatMap(([id, box]): GroupFrame[] => {
    const group = groups.get(id);
    if (!group) return [];
    const stages = group.stages.filter((stage) => positions.has(stage));
    const title = localizer.text(group.title) || localizer.say(canvasMessages, 'canvas.group');
    return [
      {
        id,
        box,
        stages,
        title,
        color: group.color ?? null,
        isSelected: stages.every((stage) => selectedStages.has(stage)),
        label: localizer.say(canvasMessages, 'canvas.group-label', { title, count: stages.length }),
      },
    ];
  });
}
