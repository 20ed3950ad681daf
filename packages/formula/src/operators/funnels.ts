import type { Operand, Operator, ResultRule, UnitRule } from './operator.js';

const stage: Operand = { name: 'stage', kind: 'stage' };

const figure = (name: string, stages: readonly Operand[], unit: UnitRule, doc: Operator['doc']): Operator => ({
  name,
  group: 'funnel',
  operands: [{ name: 'funnel', kind: 'funnel' }, ...stages],
  result: 'number',
  unit,
  doc,
});

const from: Operand = { name: 'from', kind: 'stage' };
const to: Operand = { name: 'to', kind: 'stage' };

/** Figures of a funnel. */
export const funnels: readonly Operator[] = [
  figure('reached', [stage], 'entities', {
    en: 'Entities that entered a stage or skipped it.',
    zh: '进入或跳过某阶段的实体数。',
  }),
  figure('entered', [stage], 'entities', { en: 'Entities that entered a stage.', zh: '进入某阶段的实体数。' }),
  figure('open', [{ ...stage, optional: true }], 'entities', {
    en: 'Entities that are in a stage, or open at all.',
    zh: '处于某阶段（或所有进行中）的实体数。',
  }),
  figure('won', [], 'entities', { en: 'Entities that were won.', zh: '赢单的实体数。' }),
  figure('lost', [], 'entities', { en: 'Entities that were lost.', zh: '输单的实体数。' }),
  figure('conversion', [from, to, { name: 'window', kind: 'window', optional: true }], 'share', {
    en: 'Of those that reached a stage, the share that reached another, within so many days where a window is given.',
    zh: '到达某阶段的实体中，（在给定天数内）到达另一阶段的比例。',
  }),
  figure('time_between', [from, to, { name: 'statistic', kind: 'statistic', optional: true }], 'days', {
    en: 'Days from entering a stage to entering another: median, mean or p90.',
    zh: '从进入某阶段到进入另一阶段的天数：median、mean 或 p90。',
  }),
  figure('win_rate', [], 'share', { en: 'Won, of those won or lost.', zh: '赢单占赢单与输单之和的比例。' }),
  figure('open_value', [], 'value', { en: 'The value of open entities.', zh: '进行中实体的总价值。' }),
  figure('weighted_value', [], 'value', {
    en: 'The value of open entities, weighted by the chance of winning.',
    zh: '按赢单概率加权的价值。',
  }),
  figure('velocity', [], 'value-per-day', { en: 'Value won per day.', zh: '每天赢得的价值。' }),
];

const cell: Operand = { name: 'formula', kind: 'cell' };
const count: Operand = { name: 'count', kind: 'periods' };

const shifted = (
  name: string,
  group: Operator['group'],
  operands: readonly Operand[],
  doc: Operator['doc'],
): Operator => ({
  name,
  group,
  operands: [cell, ...operands],
  result: 'first' satisfies ResultRule,
  unit: 'cell',
  doc,
});

/** The inner formula, evaluated over another range or without a breakdown. */
export const periods: readonly Operator[] = [
  shifted('prior', 'period', [count, { name: 'grain', kind: 'grain' }], {
    en: 'The same, so many periods earlier.',
    zh: '若干期之前的同一公式。',
  }),
  shifted('rolling', 'period', [count, { name: 'grain', kind: 'grain' }], {
    en: 'The same over the last so many periods.',
    zh: '最近若干期的同一公式。',
  }),
  shifted('to_date', 'period', [{ name: 'grain', kind: 'grain', optional: true }], {
    en: 'The same from the start of the period on.',
    zh: '从期初至今的同一公式。',
  }),
  shifted('total', 'total', [{ name: 'dimension', kind: 'dimension', optional: true, repeats: true }], {
    en: 'The same without the breakdown, or without the named dimensions.',
    zh: '不按维度（或不按所列维度）拆分的同一公式。',
  }),
];
