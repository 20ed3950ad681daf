import type { Funnel, Id, Signal, Stage, Transition, WeirDocument } from '@weir/schema';
import { rowsOf } from './needs.js';
import { renamedField, renamedFormula } from './renaming.js';
import type { Renaming } from './renaming.js';
import type { TakeNote } from './take-model.js';

interface Surroundings {
  readonly document: WeirDocument;
  readonly template: WeirDocument;
  readonly renaming: Renaming;
  readonly notes: TakeNote[];
}

/** A funnel of the template, in the document's names. Stages keep their ids: they are unique within their funnel. */
export function copyFunnel(funnel: Funnel, around: Surroundings): Funnel {
  const { renaming } = around;
  const { value, counting, archived: _archived, ...rest } = funnel;
  return {
    ...rest,
    id: renaming.funnels.get(funnel.id) ?? funnel.id,
    ...(value && {
      value: {
        dataset: renaming.datasets.get(value.dataset) ?? value.dataset,
        field: renamedField(renaming, value.dataset, value.field),
        ...entityOf(value, around),
      },
    }),
    stages: funnel.stages.map((stage) => copyStage(funnel, stage, around)),
    ...(funnel.transitions && {
      transitions: funnel.transitions.flatMap((transition) => copyTransition(funnel, transition, around)),
    }),
    ...(counting && {
      counting: {
        ...counting,
        ...(counting.exclude && {
          exclude: counting.exclude.map((each) => ({ ...each, signal: copySignal(each.signal, around) })),
        }),
      },
    }),
  };
}

function copyStage(funnel: Funnel, stage: Stage, around: Surroundings): Stage {
  const rows = rowsOf(funnel, stage);
  return {
    ...stage,
    ...(stage.enters && { enters: stage.enters.map((signal) => copySignal(signal, around)) }),
    ...(stage.checklist && {
      checklist: stage.checklist.map((item) =>
        item.when === undefined ? item : { ...item, when: renamedFormula(item.when, around.renaming, rows) },
      ),
    }),
  };
}

function copySignal(signal: Signal, around: Surroundings): Signal {
  const { renaming } = around;
  return {
    ...signal,
    dataset: renaming.datasets.get(signal.dataset) ?? signal.dataset,
    at: renamedField(renaming, signal.dataset, signal.at),
    ...entityOf(signal, around),
    ...(signal.when !== undefined && { when: renamedFormula(signal.when, renaming, [signal.dataset]) }),
  };
}

/** Where a dataset stands for the template's, its key need not be the one that the template leaves unsaid. */
function entityOf(
  { dataset, entity }: { readonly dataset: Id; readonly entity?: Id },
  { template, document, renaming }: Surroundings,
): { readonly entity?: Id } {
  if (entity !== undefined) return { entity: renamedField(renaming, dataset, entity) };
  const key = template.datasets?.find(({ id }) => id === dataset)?.key;
  const own = document.datasets?.find(({ id }) => id === renaming.datasets.get(dataset));
  if (key === undefined || !renaming.fields.has(dataset)) return {};
  const name = renamedField(renaming, dataset, key);
  return own?.key === name ? {} : { entity: name };
}

/** A hand-off stays where its funnel is taken too, or one of its name and stage is in the document. */
function copyTransition(funnel: Funnel, transition: Transition, around: Surroundings): Transition[] {
  const { document, template, renaming, notes } = around;
  const { from, to, entity, when } = transition;
  const start = funnel.stages.find(({ id }) => id === from);
  const datasets = [...new Set((start?.enters ?? []).map(({ dataset }) => dataset))];
  const named: Transition = {
    ...transition,
    ...(entity !== undefined && { entity: renamedField(renaming, datasets[0] ?? '', entity) }),
    ...(when !== undefined && { when: renamedFormula(when, renaming, datasets) }),
  };
  if (typeof to === 'string') return [named];
  const taken = renaming.funnels.get(to.funnel);
  if (taken !== undefined) return [{ ...named, to: { ...to, funnel: taken } }];
  const own = document.funnels?.find(({ id, archived }) => id === to.funnel && !archived);
  if (own?.stages.some(({ id, archived }) => id === to.stage && !archived)) return [named];
  const target = template.funnels?.find(({ id }) => id === to.funnel);
  notes.push({ kind: 'hand-off-left', from: funnel.title ?? funnel.id, to: target?.title ?? to.funnel });
  return [];
}
