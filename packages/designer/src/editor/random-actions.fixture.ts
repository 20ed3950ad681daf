import type { Board, Funnel, Grain, Metric, Stage, StageGroup, Widget } from '@weir/schema';
import fc from 'fast-check';
import { proposeWidgets } from './boards/index.js';
import { copyStages, copyWidgets } from './clipboard/index.js';
import type { CommandId, CommandParams } from './commands/index.js';
import type { Editor } from './editor.js';
import { exampleDocument } from './example.fixture.js';
import { idFault } from './ids.js';
import { transitionKeys } from './transitions.js';

/** Something a person may do to whatever the document is by then. `pick` numbers choose among the parts that are there. */
export interface Action {
  act(editor: Editor, wait: (ms: number) => void): void;
  toString(): string;
}

type Plan = (context: {
  funnel: Funnel;
  others: readonly Funnel[];
  stage: Stage | undefined;
  other: Stage | undefined;
  transition: string | undefined;
  group: StageGroup | undefined;
  metric: Metric | undefined;
  driver: Metric | undefined;
  boards: readonly Board[];
  board: Board | undefined;
  widget: Widget | undefined;
  /** Ids that the metric must not be given. */
  taken: ReadonlySet<string>;
  /** And those that the funnel must not. */
  takenFunnels: ReadonlySet<string>;
  takenBoards: ReadonlySet<string>;
  text: string;
  number: number;
}) => { [Id in CommandId]?: CommandParams<Id> | undefined };

const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];
const widgetTypes = ['kpi', 'funnel', 'trend', 'bars', 'table', 'text', 'gauge'] as const;
const kinds = ['open', 'won', 'lost', 'parked', 'disqualified'] as const;

const plans: readonly Plan[] = [
  ({ text }) => ({ 'document/set-title': { locale: 'en', title: text } }),
  ({ number }) => ({ 'document/set-settings': { changes: { fiscalYearStart: number === 0 ? null : number } } }),
  ({ text }) => ({ 'funnel/add': { title: text } }),
  ({ funnel, number, takenFunnels }) => {
    const id = ['solution', 'partners', `f-${number}`][number % 3] ?? 'partners';
    return idFault(id, takenFunnels) ? {} : { 'funnel/set-id': { funnel: funnel.id, id } };
  },
  ({ funnel, text }) => ({ 'funnel/rename': { funnel: funnel.id, locale: 'de', title: text } }),
  ({ funnel, text }) => ({ 'funnel/set-entity': { funnel: funnel.id, locale: 'en', title: text } }),
  ({ funnel }) => ({ 'funnel/delete': { funnel: funnel.id } }),
  ({ funnel }) => ({ 'funnel/restore': { funnel: funnel.id } }),
  ({ funnel, text }) => ({ 'funnel/duplicate': { funnel: funnel.id, title: text } }),
  ({ funnel, text, number }) => ({
    'funnel/set-tags': { funnel: funnel.id, tags: number ? [text, 'sales', ` ${text}`] : [] },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-look': stage && {
      funnel: funnel.id,
      stages: [stage.id],
      changes: number % 2 ? { color: (number % 8) + 1 } : { icon: number % 3 ? 'phone' : null },
    },
  }),
  ({ funnel, stage, other, text, number }) => ({
    'group/add': stage && {
      funnel: funnel.id,
      title: text,
      stages: [stage.id, ...(other ? [other.id] : [])],
      ...(number % 2 && { color: 3 }),
    },
  }),
  ({ funnel, group, number, text }) => ({
    'group/rename': group && { funnel: funnel.id, group: group.id, locale: 'en', title: text },
    'group/set-color': group && { funnel: funnel.id, group: group.id, color: number % 9 || null },
  }),
  ({ funnel, group, stage, other, number }) => ({
    'stage/set-group': stage && {
      funnel: funnel.id,
      stages: [stage.id, ...(other && number % 3 === 0 ? [other.id] : [])],
      group: number % 4 ? (group?.id ?? null) : null,
    },
  }),
  ({ funnel, group }) => ({ 'group/delete': group && { funnel: funnel.id, group: group.id } }),
  ({ funnel, others, number }) => ({
    'funnel/move': { funnel: funnel.id, to: others[number % others.length]?.id ?? funnel.id },
  }),
  ({ funnel }) => ({ 'funnel/archive': { funnel: funnel.id } }),
  ({ funnel, stage, number, text }) => ({
    'stage/set-property': stage && {
      funnel: funnel.id,
      stages: [stage.id],
      name: 'x-own',
      value: number % 3 ? text : null,
    },
  }),
  ({ text, number }) => ({
    'model/add': { funnel: { title: text, stages: [{ id: 'a', title: text, kind: kinds[number % 5] ?? 'open' }] } },
    'model/take': {
      template: exampleDocument,
      choices: {
        funnels: [exampleDocument.funnels?.[number % 2]?.id ?? ''],
        metrics: number % 3 ? ['win_rate'] : [],
        matches: {},
      },
    },
  }),
  ({ funnel, stage, text, number }) => ({
    'stage/add': {
      funnel: funnel.id,
      kind: kinds[number % 5] ?? 'open',
      title: text,
      ...(stage && { after: stage.id }),
    },
  }),
  ({ funnel, transition, text }) => ({
    'stage/insert': transition ? { funnel: funnel.id, kind: 'open', title: text, transition } : undefined,
  }),
  ({ funnel, stage, text, number }) => ({
    'stage/rename': stage && {
      funnel: funnel.id,
      stage: stage.id,
      locale: number % 2 ? 'zh-CN' : 'en',
      title: text,
      plainIs: 'en',
    },
  }),
  ({ funnel, stage, number }) => ({
    'stage/move': stage && { funnel: funnel.id, positions: { [stage.id]: { x: number * 10.4, y: -number } } },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-kind': stage && { funnel: funnel.id, stage: stage.id, kind: kinds[number % 5] ?? 'open' },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-probability': stage && {
      funnel: funnel.id,
      stage: stage.id,
      probability: number > 10 ? null : number / 10,
    },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-limit': stage && { funnel: funnel.id, stage: stage.id, days: number === 0 ? null : number },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-target': stage && { funnel: funnel.id, stage: stage.id, days: number === 0 ? null : number },
  }),
  ({ funnel, stage }) => ({
    'stage/add-signal': stage && { funnel: funnel.id, stage: stage.id, signal: { dataset: 'deals', at: 'created_on' } },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-signal': stage?.enters?.length
      ? {
          funnel: funnel.id,
          stage: stage.id,
          index: number % stage.enters.length,
          changes: { when: number % 2 ? null : { '>': [{ var: 'amount' }, number] }, first: number % 3 === 0 },
        }
      : undefined,
  }),
  ({ funnel, stage }) => ({
    'stage/delete-signal': stage?.enters?.length ? { funnel: funnel.id, stage: stage.id, index: 0 } : undefined,
  }),
  ({ funnel, stage, other }) => ({
    'stage/delete': stage && { funnel: funnel.id, stages: [...new Set([stage.id, other?.id ?? stage.id])] },
  }),
  ({ funnel, stage }) => ({ 'stage/restore': stage && { funnel: funnel.id, stage: stage.id } }),
  ({ funnel, stage, other, number }) => {
    const clip = stage && copyStages(funnel, [stage.id, other?.id ?? stage.id]);
    return {
      'stage/paste': clip
        ? { funnel: funnel.id, clip, ...(number % 2 && { at: { x: number * 30, y: 0 } }) }
        : undefined,
    };
  },
  ({ funnel, group, stage, other, number }) => ({
    'stage/reorder': stage && {
      funnel: funnel.id,
      stages: number % 3 ? [stage.id] : [...new Set([stage.id, other?.id ?? stage.id])],
      before: number % 2 ? null : (other?.id ?? null),
      ...(number % 5 === 0 && { group: group?.id ?? null }),
    },
  }),
  ({ funnel, stage, text }) => ({ 'stage/duplicate': stage && { funnel: funnel.id, stage: stage.id, title: text } }),
  ({ funnel, stage, other }) => ({
    'transition/add': stage && other && { funnel: funnel.id, from: stage.id, to: other.id },
  }),
  ({ funnel, transition }) => ({ 'transition/delete': transition ? { funnel: funnel.id, transition } : undefined }),
  ({ funnel, transition }) => ({
    'transition/set-kind': transition ? { funnel: funnel.id, transition, kind: 'recycle' } : undefined,
  }),
  ({ funnel, transition, text }) => ({
    'transition/set-title': transition ? { funnel: funnel.id, transition, locale: 'en', title: text } : undefined,
  }),
  ({ funnel, transition, number }) => {
    const place = transition === undefined ? -1 : transitionKeys(funnel).indexOf(transition);
    const to = funnel.stages[number % Math.max(1, funnel.stages.length)];
    if (place < 0 || transition === undefined || !to) return {};
    const ref = { funnel: funnel.id, transition };
    if (number % 3 === 0) return { 'transition/set-target': { ...ref, to: to.id, kind: 'advance', entity: null } };
    return { 'transition/set-several': { funnel: funnel.id, transitions: [transition], kind: 'lose' } };
  },
  ({ funnel, stage, other, number }) => ({
    'stage/set-several': stage &&
      other && {
        funnel: funnel.id,
        stages: [...new Set([stage.id, other.id])],
        changes: { probability: number > 10 ? null : number / 20, targetConversion: number % 2 ? 0.5 : null },
      },
  }),
  ({ funnel, stage, number, text }) => ({
    'stage/set-benchmark': stage && {
      funnel: funnel.id,
      stage: stage.id,
      changes: { conversion: number > 10 ? null : number / 10, peers: number || null },
    },
    'stage/set-benchmark-text': stage && {
      funnel: funnel.id,
      stage: stage.id,
      text: number % 2 ? 'label' : 'source',
      locale: 'zh-CN',
      wording: text,
      plainIs: 'en',
    },
  }),
  ({ funnel, stage, number }) => ({
    'stage/set-optional': stage && { funnel: funnel.id, stage: stage.id, optional: number % 2 === 0 },
    'role/move': stage?.roles?.length
      ? { funnel: funnel.id, stage: stage.id, index: 0, to: number % stage.roles.length }
      : undefined,
  }),
  ({ funnel, stage, text }) => ({ 'checklist/add': stage && { funnel: funnel.id, stage: stage.id, title: text } }),
  ({ funnel, stage, number }) => ({
    'checklist/move': stage?.checklist?.length
      ? { funnel: funnel.id, stage: stage.id, index: 0, to: number % stage.checklist.length }
      : undefined,
  }),
  ({ funnel, stage }) => ({
    'checklist/delete': stage?.checklist?.length ? { funnel: funnel.id, stage: stage.id, index: 0 } : undefined,
  }),
  ({ funnel, stage, text }) => ({ 'role/add': stage && { funnel: funnel.id, stage: stage.id, title: text } }),
  ({ text, number }) => ({ 'metric/add': { title: text, formula: number } }),
  ({ metric, driver, number }) => ({
    'metric/set-formula': metric && {
      metric: metric.id,
      formula: driver && number % 2 ? { '+': [{ metric: driver.id }, 1] } : { '+': [number, 1] },
    },
  }),
  ({ metric, text }) => ({
    'metric/set-title': metric && { metric: metric.id, locale: 'de', title: text, plainIs: 'en' },
  }),
  ({ metric, text }) => ({
    'metric/set-description': metric && { metric: metric.id, locale: 'zh-CN', description: text, plainIs: 'en' },
  }),
  ({ metric, number }) => ({
    'metric/set-kind': metric && { metric: metric.id, kind: number % 2 ? 'capability' : null },
    'metric/set-format': metric && { metric: metric.id, changes: { digits: number > 10 ? null : number } },
    'metric/set-good': metric && { metric: metric.id, good: number % 3 ? { band: [0, number] } : null },
  }),
  ({ metric, number, taken }) => {
    const id = ['win_rate', 'renamed', 'deals-created', `m-${number}`][number % 4] ?? 'renamed';
    return metric && !idFault(id, taken) ? { 'metric/set-id': { metric: metric.id, id } } : {};
  },
  ({ metric }) => ({ 'metric/delete': metric && { metric: metric.id } }),
  ({ metric }) => ({ 'metric/archive': metric && { metric: metric.id } }),
  ({ metric }) => ({ 'metric/restore': metric && { metric: metric.id } }),
  ({ metric, text }) => ({ 'metric/duplicate': metric && { metric: metric.id, title: text } }),
  ({ metric, number }) => ({
    'target/add': metric && { metric: metric.id, target: { value: number, grain: grains[number % 5] ?? 'month' } },
  }),
  ({ metric, number }) => ({
    'target/set-value': metric?.targets && {
      metric: metric.id,
      index: number % metric.targets.length,
      value: 1 - number,
    },
    'target/set-scope': metric?.targets && {
      metric: metric.id,
      index: number % metric.targets.length,
      changes: {
        grain: number % 2 ? null : 'week',
        from: number % 3 ? '2025-01-01' : null,
        where: number % 5 ? { team: number % 4 ? 'East' : null } : null,
      },
    },
  }),
  ({ metric }) => ({ 'target/delete': metric?.targets && { metric: metric.id, index: 0 } }),
  ({ metric, number, text }) => ({
    'benchmark/add': metric && { metric: metric.id, benchmark: { value: number, source: text } },
  }),
  ({ metric, number, text }) => ({
    'benchmark/set-value': metric?.benchmarks && { metric: metric.id, index: 0, value: number / 10 },
    'benchmark/set-text': metric?.benchmarks && {
      metric: metric.id,
      index: number % metric.benchmarks.length,
      text: number % 2 ? 'label' : 'source',
      locale: 'zh-CN',
      wording: text,
      plainIs: 'en',
    },
    'benchmark/set-origin': metric?.benchmarks && {
      metric: metric.id,
      index: 0,
      changes: { peers: number || null, date: number % 2 ? '2025-05-01' : null, link: 'https://weir.example/' },
    },
  }),
  ({ metric }) => ({ 'benchmark/delete': metric?.benchmarks && { metric: metric.id, index: 0 } }),
  ({ metric, driver }) => ({ 'driver/add': metric && driver && { metric: metric.id, driver: driver.id } }),
  ({ metric, number }) => ({
    'driver/move': metric?.drivers && { metric: metric.id, index: 0, to: number % metric.drivers.length },
  }),
  ({ metric }) => ({ 'driver/delete': metric?.drivers && { metric: metric.id, index: 0 } }),
  ({ metric, number }) => ({
    'example/add': metric && { metric: metric.id, example: { given: { deals: [] }, expect: number || null } },
  }),
  ({ metric, number, text }) => ({
    'example/set-title': metric?.examples && { metric: metric.id, index: 0, locale: 'en', title: text },
    'example/set-expect': metric?.examples && { metric: metric.id, index: 0, expect: number % 2 ? number : null },
    'example/set-range': metric?.examples && {
      metric: metric.id,
      index: number % metric.examples.length,
      changes: { from: number % 2 ? '2025-06-01' : null, to: number % 3 ? '2025-07-01' : null },
    },
    'example/set-circumstances': metric?.examples && {
      metric: metric.id,
      index: 0,
      changes: { asOf: number % 2 ? '2025-09-01' : null },
    },
  }),
  ({ metric, number, text }) => ({
    'example/add-row': metric?.examples && {
      metric: metric.id,
      index: 0,
      dataset: number % 2 ? 'deals' : 'moves',
      row: { [number % 3 ? 'stage' : 'id']: text },
    },
  }),
  ({ metric, number, text }) => ({
    'example/set-cell': metric?.examples?.[0]?.given['deals']?.length
      ? {
          metric: metric.id,
          index: 0,
          dataset: 'deals',
          row: number % metric.examples[0].given['deals'].length,
          field: 'stage',
          value: text || null,
        }
      : undefined,
  }),
  ({ metric }) => ({
    'example/delete-row': metric?.examples?.[0]?.given['deals']?.length
      ? { metric: metric.id, index: 0, dataset: 'deals', row: 0 }
      : undefined,
  }),
  ({ metric, number }) => ({
    'example/move': metric?.examples && { metric: metric.id, index: 0, to: number % metric.examples.length },
  }),
  ({ metric, number }) => ({
    'example/duplicate': metric?.examples && { metric: metric.id, index: number % metric.examples.length },
  }),
  ({ funnel }) => ({ 'board/show-funnel': { funnel: funnel.id } }),
  ({ metric }) => ({ 'board/show-metric': metric && { metric: metric.id } }),
  ({ funnel, stage, other, number }) => ({
    'stage/archive-into':
      stage && other && stage !== other
        ? { funnel: funnel.id, stage: stage.id, into: other.id, from: number % 2 ? '2025-07-01' : null }
        : undefined,
  }),
  ({ text, number }) => ({
    'board/add': { title: text, ...(number % 2 && { widgets: proposeWidgets(exampleDocument) }) },
  }),
  ({ board, boards, text, number }) => ({
    'board/duplicate': board && { board: board.id, title: text },
    'board/set-title': board && { board: board.id, locale: 'zh-CN', title: text, plainIs: 'en' },
    'board/move': board && { board: board.id, to: boards[number % boards.length]?.id ?? board.id },
  }),
  ({ board, takenBoards, number }) => {
    const id = `b-${number}`;
    return board && !idFault(id, takenBoards) ? { 'board/set-id': { board: board.id, id } } : {};
  },
  ({ board, number }) => ({
    [number % 2 ? 'board/archive' : 'board/restore']: board && { board: board.id },
    'board/set-period': board && { board: board.id, period: number % 3 ? 'this-year' : null },
    'board/set-compare': board && { board: board.id, compare: number % 3 ? 'prior-year' : null },
    'board/set-filters': board && { board: board.id, filters: number % 3 ? ['period', 'team'] : [] },
  }),
  ({ board, metric, number }) => ({
    'widget/add': board && {
      board: board.id,
      type: widgetTypes[number % widgetTypes.length] ?? 'kpi',
      ...(metric && { settings: { metric: metric.id } }),
    },
  }),
  ({ board, widget, number }) => ({
    'widget/place': board &&
      widget && {
        board: board.id,
        widget: widget.id,
        cell: { x: number, y: number * 2, w: (number % 12) + 1, h: (number % 5) + 1 },
      },
  }),
  ({ board, widget, text, number }) => ({
    'widget/set-type': board &&
      widget && { board: board.id, widget: widget.id, type: widgetTypes[number % widgetTypes.length] ?? 'kpi' },
    'widget/set-title': board && widget && { board: board.id, widget: widget.id, locale: 'de', wording: text },
    'widget/set-text': board && widget && { board: board.id, widget: widget.id, locale: 'en', wording: text },
  }),
  ({ board, widget, metric, number }) => ({
    'widget/set': board &&
      widget && {
        board: board.id,
        widget: widget.id,
        changes: { metrics: metric && number % 3 ? [metric.id] : null, top: number || null },
      },
    'widget/set-option': board &&
      widget && { board: board.id, widget: widget.id, name: `o${number % 3}`, value: number % 2 ? number : null },
  }),
  ({ board, widget, number }) => ({
    [number % 2 ? 'widget/duplicate' : 'widget/delete']: board && widget && { board: board.id, widgets: [widget.id] },
  }),
  ({ board, boards, number }) => {
    const widgets = board && copyWidgets(board, board.widgets.map(({ id }) => id).slice(0, number % 4));
    const target = boards[number % boards.length];
    return { 'widget/paste': widgets && target ? { board: target.id, widgets } : undefined };
  },
  ({ text }) => ({ 'version/take': { document: { ...exampleDocument, title: text } } }),
  ({ text }) => ({ 'version/restore': { document: { ...exampleDocument, description: text } } }),
  ({ metric }) => ({ 'example/delete': metric?.examples && { metric: metric.id, index: 0 } }),
];

export const randomAction: fc.Arbitrary<Action> = fc
  .record({
    plan: fc.nat(plans.length + 3),
    picks: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }),
    text: fc.constantFrom('A', 'Win rate', '谈判', 'Lead', 'x'.repeat(70), '', '<b>'),
    number: fc.nat(12),
  })
  .map(({ plan, picks, text, number }) => ({
    toString: () => JSON.stringify({ plan, picks, text, number }),
    act(editor, wait) {
      if (plan === plans.length) return editor.undo();
      if (plan === plans.length + 1) return editor.redo();
      if (plan >= plans.length + 2) return wait(number * 200);
      const at = <Item>(list: readonly Item[] | undefined, pick = 0): Item | undefined =>
        list?.[pick % Math.max(1, list.length)];
      const funnel = at(editor.document.funnels, picks[0]);
      if (!funnel) return;
      const metric = at(editor.document.metrics, picks[4]);
      const board = at(editor.document.boards, picks[2]);
      const context = {
        funnel,
        others: editor.document.funnels ?? [],
        stage: at(funnel.stages, picks[1]),
        other: at(funnel.stages, picks[2]),
        transition: at(transitionKeys(funnel), picks[3]),
        group: at(funnel.groups, picks[2]),
        metric,
        driver: at(editor.document.metrics, picks[3]),
        boards: editor.document.boards ?? [],
        board,
        widget: at(board?.widgets, picks[1]),
        taken: editor.taken('metrics', metric?.id),
        takenFunnels: editor.taken('funnels', funnel.id),
        takenBoards: editor.taken('boards', board?.id),
        text,
        number,
      };
      for (const [id, params] of Object.entries(plans[plan]?.(context) ?? {})) {
        if (params !== undefined) editor.run(id as CommandId, params as never);
      }
    },
  }));
