import type { Funnel, Stage } from '@weir/schema';
import fc from 'fast-check';
import type { CommandId, CommandParams } from './commands/index.js';
import type { Editor } from './editor.js';
import { transitionKeys } from './transitions.js';

/** Something a person may do to whatever the document is by then. `pick` numbers choose among the parts that are there. */
export interface Action {
  act(editor: Editor, wait: (ms: number) => void): void;
  toString(): string;
}

type Plan = (context: {
  funnel: Funnel;
  stage: Stage | undefined;
  other: Stage | undefined;
  transition: string | undefined;
  metric: string | undefined;
  text: string;
  number: number;
}) => { [Id in CommandId]?: CommandParams<Id> | undefined };

const kinds = ['open', 'won', 'lost', 'parked', 'disqualified'] as const;

const plans: readonly Plan[] = [
  ({ text }) => ({ 'document/set-title': { locale: 'en', title: text } }),
  ({ number }) => ({ 'document/set-settings': { changes: { fiscalYearStart: number === 0 ? null : number } } }),
  ({ text }) => ({ 'funnel/add': { title: text } }),
  ({ funnel, text }) => ({ 'funnel/rename': { funnel: funnel.id, locale: 'de', title: text } }),
  ({ funnel, text }) => ({ 'funnel/set-entity': { funnel: funnel.id, locale: 'en', title: text } }),
  ({ funnel }) => ({ 'funnel/delete': { funnel: funnel.id } }),
  ({ funnel }) => ({ 'funnel/restore': { funnel: funnel.id } }),
  ({ funnel, text }) => ({ 'funnel/duplicate': { funnel: funnel.id, title: text } }),
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
  ({ metric, number }) => ({ 'metric/set-formula': metric ? { metric, formula: { '+': [number, 1] } } : undefined }),
  ({ metric, number }) => ({
    'metric/set-target': metric ? { metric, target: number === 0 ? null : { value: number } } : undefined,
  }),
  ({ metric }) => ({ 'metric/delete': metric ? { metric } : undefined }),
  ({ metric, text }) => ({ 'metric/duplicate': metric ? { metric, title: text } : undefined }),
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
      const context = {
        funnel,
        stage: at(funnel.stages, picks[1]),
        other: at(funnel.stages, picks[2]),
        transition: at(transitionKeys(funnel), picks[3]),
        metric: at(editor.document.metrics, picks[4])?.id,
        text,
        number,
      };
      for (const [id, params] of Object.entries(plans[plan]?.(context) ?? {})) {
        if (params !== undefined) editor.run(id as CommandId, params as never);
      }
    },
  }));
