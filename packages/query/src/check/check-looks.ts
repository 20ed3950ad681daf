import { closest, isStageIcon, pointerTo, stageIcons } from '@weir/schema';
import type { Fix, Funnel, Id, Stage } from '@weir/schema';
import type { CheckContext } from './context.js';
import { remove } from './report.js';

/** What a stage looks like. An icon that is not there is left out, so it is only warned of. */
export function checkStageLook({ report }: CheckContext, { icon }: Stage, pointer: string): void {
  if (icon === undefined || isStageIcon(icon)) return;
  const at = `${pointer}/icon`;
  const near = closest(icon, stageIcons);
  const fixes: Fix[] = near
    ? [{ code: 'fix/replace', params: { by: near }, patch: [{ op: 'replace', path: at, value: near }] }]
    : [];
  report.warn('document/unknown-icon', at, { icon, closest: near }, [...fixes, remove(at, icon)]);
}

/** Groups hold stages that are there, each one at most once. */
export function checkGroups(context: CheckContext, funnel: Funnel, pointer: string): void {
  const { find, report } = context;
  const groupOf = new Map<Id, Id>();
  for (const [at, { id, stages }] of (funnel.groups ?? []).entries()) {
    const group = pointerTo(pointer, 'groups', at);
    if (stages.length === 0) report.warn('document/empty-group', group, { group: id }, [remove(group, id)]);
    for (const [place, stage] of stages.entries()) {
      const here = pointerTo(group, 'stages', place);
      if (!find.stage(funnel, stage, here)) continue;
      const first = groupOf.get(stage);
      if (first === undefined) groupOf.set(stage, id);
      else report.warn('document/two-groups', here, { stage, first, group: id }, [remove(here, stage)]);
    }
  }
}
