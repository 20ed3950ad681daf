import { pointerTo } from '@weir/schema';
import type { Funnel, Id } from '@weir/schema';
import { pathOf } from '../document/path-of.js';
import { checkSignal } from './check-signal.js';
import type { CheckContext } from './context.js';
import { remove } from './report.js';

/** Rules of sequence counting: its path, its window and what it excludes. */
export function checkCounting(context: CheckContext, funnel: Funnel, pointer: string): void {
  checkPath(context, funnel, `${pointer}/path`);
  const { counting } = funnel;
  if (counting?.method !== 'sequence') return;
  const { report } = context;
  if (!counting.window) report.add('document/window-missing', `${pointer}/counting`, { funnel: funnel.id });
  const exclusions = counting.exclude ?? [];
  if (counting.order === 'unordered' && exclusions.length > 0) {
    report.add('document/exclude-unordered', `${pointer}/counting/exclude`);
  }
  const steps = pathOf(funnel);
  const isPathKnown = steps.every((id) => funnel.stages.some((stage) => stage.id === id));
  const isOptional = new Set(funnel.stages.flatMap(({ id, optional }) => (optional ? [id] : [])));
  if (steps.every((id) => isOptional.has(id))) {
    report.add('document/path-optional', pointer, { funnel: funnel.id });
  }
  for (const [at, { signal, after, before }] of exclusions.entries()) {
    const place = pointerTo(pointer, 'counting', 'exclude', at);
    checkSignal(context, funnel, signal, `${place}/signal`);
    const sides = [['after', after] as const, ['before', before] as const];
    const known = sides.map(([side, id]) => {
      const stage = context.find.stage(funnel, id, `${place}/${side}`);
      if (stage?.optional) report.add('document/exclude-optional', `${place}/${side}`, { stage: id });
      else if (stage && isPathKnown && !steps.includes(id))
        report.add('document/exclude-off-path', `${place}/${side}`, { stage: id });
      return stage;
    });
    const [first, second] = [steps.indexOf(after), steps.indexOf(before)];
    if (known.every((stage) => stage) && first >= 0 && second >= 0 && first >= second) {
      report.add('document/exclude-order', place, { after, before });
    }
  }
}

function checkPath({ find, report }: CheckContext, funnel: Funnel, pointer: string): void {
  const seen = new Set<Id>();
  for (const [at, id] of (funnel.path ?? []).entries()) {
    const place = pointerTo(pointer, at);
    const stage = find.stage(funnel, id, place);
    const fixes = [remove(place, id)];
    if (seen.has(id)) report.add('document/path-twice', place, { stage: id }, { fixes });
    else if (stage && stage.kind !== 'open' && stage.kind !== 'won') {
      report.add('document/path-kind', place, { stage: id, kind: stage.kind }, { fixes });
    }
    seen.add(id);
  }
}
