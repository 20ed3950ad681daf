import { pointerTo } from '@weir/schema';
import type { Formula, Funnel, Stage, Transition } from '@weir/schema';
import { checkCounting } from './check-counting.js';
import { checkGroups, checkStageLook } from './check-looks.js';
import type { CheckContext } from './context.js';
import { checkGraph } from './check-graph.js';
import { checkOverlaps } from './check-overlaps.js';
import { localesOf } from './check-translations.js';
import { checkProbabilities } from './check-probabilities.js';
import { checkCondition, checkSignal, unaskable } from './check-signal.js';
import { neverHolds } from './never-holds.js';
import { remove, removeCondition } from './report.js';
import { textsOf } from './texts-of.js';

export function checkFunnels(context: CheckContext): void {
  const { index, report } = context;
  const handedTo = handoffTargets(index.document.funnels ?? []);
  const locales = localesOf(textsOf(index.document).map(({ text }) => text));
  for (const [at, funnel] of (index.document.funnels ?? []).entries()) {
    if (report.isFull) return;
    const pointer = pointerTo('/funnels', at);
    checkValue(context, funnel, `${pointer}/value`);
    for (const [place, stage] of funnel.stages.entries()) {
      checkStage(context, funnel, stage, pointerTo(pointer, 'stages', place));
    }
    for (const [place, transition] of (funnel.transitions ?? []).entries()) {
      checkTransition(context, funnel, transition, pointerTo(pointer, 'transitions', place));
    }
    checkCounting(context, funnel, pointer);
    checkGroups(context, funnel, pointer);
    checkOverlaps(context, funnel, pointer);
    if (funnel.archived === true) continue;
    checkProbabilities(report, funnel, pointer);
    checkGraph(report, funnel, handedTo.get(funnel.id) ?? new Set(), locales, pointer);
  }
}

/** Stages by funnel that other funnels hand over to. */
function handoffTargets(funnels: readonly Funnel[]): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { transitions = [] } of funnels) {
    for (const { to, archived } of transitions) {
      if (typeof to === 'string' || archived === true) continue;
      const stages = targets.get(to.funnel) ?? new Set();
      targets.set(to.funnel, stages.add(to.stage));
    }
  }
  return targets;
}

function checkValue({ find, report }: CheckContext, { id, value }: Funnel, pointer: string): void {
  if (!value) return;
  const found = find.dataset(value.dataset, `${pointer}/dataset`);
  if (!found) return;
  find.field(found.dataset, value.field, `${pointer}/field`, ['number']);
  if (value.entity !== undefined) find.field(found.dataset, value.entity, `${pointer}/entity`);
  else if (found.dataset.key === undefined) {
    report.add('document/no-entity', pointer, { funnel: id, dataset: value.dataset });
  }
}

function checkStage(context: CheckContext, funnel: Funnel, stage: Stage, pointer: string): void {
  const { report } = context;
  for (const [at, signal] of (stage.enters ?? []).entries()) {
    checkSignal(context, funnel, signal, pointerTo(pointer, 'enters', at));
  }
  checkStageLook(context, stage, pointer);
  const isLive = stage.archived !== true && funnel.archived !== true;
  if (isLive && (stage.enters ?? []).length === 0) report.warn('document/no-signal', pointer, { stage: stage.id });
  for (const [at, { when }] of (stage.checklist ?? []).entries()) {
    if (when !== undefined) checkChecklist(context, funnel, stage, when, pointerTo(pointer, 'checklist', at, 'when'));
  }
}

/** A checklist is about the rows of the stage's signals, or of the funnel's value: it has to make sense for one of them. */
function checkChecklist(context: CheckContext, funnel: Funnel, stage: Stage, formula: Formula, pointer: string): void {
  const { index, report } = context;
  const named = new Set([...(stage.enters ?? []).map(({ dataset }) => dataset), funnel.value?.dataset ?? '']);
  const datasets = [...named].filter((dataset) => index.datasets.has(dataset));
  const checks = datasets.map((dataset) => index.checks.row(dataset, formula, 'boolean'));
  const [first] = checks;
  if (!first) return;
  if (!checks.some(({ diagnostics }) => diagnostics.length === 0))
    report.formula(first, pointer, unaskable(formula, pointer));
  else if (neverHolds(formula)) report.warn('document/never-holds', pointer, {}, [removeCondition(pointer)]);
}

function checkTransition(context: CheckContext, funnel: Funnel, transition: Transition, pointer: string): void {
  const { find, report } = context;
  const { from, to, kind, when, entity } = transition;
  const start = find.stage(funnel, from, `${pointer}/from`);
  if ((kind === 'handoff') === (typeof to === 'string')) {
    const fixed = kind === 'handoff' ? 'advance' : 'handoff';
    const patch = [{ op: 'replace', path: `${pointer}/kind`, value: fixed }] as const;
    report.add(
      'document/transition-kind',
      `${pointer}/kind`,
      { kind, from },
      { fixes: [{ code: `fix/${fixed}`, params: {}, patch }] },
    );
  }
  if (typeof to === 'string') {
    find.stage(funnel, to, `${pointer}/to`);
    if (to === from) {
      const fixes = [{ ...remove(pointer, ''), code: 'fix/remove-transition' } as const];
      report.add('document/transition-loop', pointer, { stage: from }, { fixes });
    }
  } else {
    const target = find.funnel(to.funnel, `${pointer}/to/funnel`);
    if (target) find.stage(target, to.stage, `${pointer}/to/stage`);
  }
  for (const dataset of new Set((start?.enters ?? []).map((signal) => signal.dataset))) {
    const found = context.index.datasets.get(dataset);
    if (!found) continue;
    if (entity !== undefined) find.field(found.dataset, entity, `${pointer}/entity`);
    if (when !== undefined) checkCondition(context, found.dataset, when, `${pointer}/when`);
  }
  if (when !== undefined && start && typeof to !== 'string') checkMeets(context, start, when, `${pointer}/when`);
}

/** A hand-off's condition is about the rows that brought somebody into its stage: one that none of these can meet never holds either. */
function checkMeets({ index, report }: CheckContext, { enters = [] }: Stage, when: Formula, pointer: string): void {
  const isSound = (dataset: string, formula: Formula) =>
    index.datasets.has(dataset) && index.checks.row(dataset, formula, 'boolean').diagnostics.length === 0;
  const isNever = enters.every((signal) => {
    const rows = signal.when ?? true;
    const isKnown = isSound(signal.dataset, when) && isSound(signal.dataset, rows);
    return isKnown && !neverHolds(when) && !neverHolds(rows) && neverHolds({ and: [rows, when] });
  });
  if (enters.length > 0 && isNever) report.warn('document/never-holds', pointer, {}, [removeCondition(pointer)]);
}
