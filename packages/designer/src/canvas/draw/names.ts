import type { Stage } from '@weir/schema';
import type { Localizer } from '@weir/ui';

/** The name that a stage is shown with. */
export function stageTitle({ title, id }: Pick<Stage, 'title' | 'id'>, localizer: Localizer): string {
  return localizer.text(title) || id;
}

/** Stages of other funnels are called so on the canvas. */
export function portalId(funnel: string, stage: string): string {
  return `${funnel}/${stage}`;
}
