import type { Field, Formula, Funnel, Signal, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { canMoveTo, daysSince, moveToStage } from './move-record.js';

const fields: Field[] = [
  { id: 'id', type: 'string' },
  { id: 'stage', type: 'string' },
  { id: 'is_hot', type: 'boolean' },
  { id: 'on', type: 'date' },
  { id: 'at', type: 'datetime' },
  { id: 'team', type: 'string', lookup: { by: 'id', dataset: 'deals', field: 'stage' } },
];
const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'd',
  settings: { timeZone: 'Asia/Shanghai' },
  datasets: [
    { id: 'deals', key: 'id', fields },
    { id: 'moves', key: 'id', fields: [...fields, { id: 'deal', type: 'string' }] },
    { id: 'keyless', fields: [...fields, { id: 'deal', type: 'string' }] },
  ],
};
const is = (field: string, value: string | boolean): Formula => ({ '==': [{ var: field }, value] });
const funnelOf = (signal: Signal): Funnel => ({ id: 'f', stages: [{ id: 'offer', kind: 'open', enters: [signal] }] });
/** Already the 2nd in Shanghai. */
const now = new Date('2025-03-01T20:00:00Z');
const moved = { entity: 'D1', record: { id: 'D1', stage: 'lead', on: null }, dataset: 'deals' };
const move = (signal: Signal) => moveToStage(document, funnelOf(signal), 'offer', moved, now, () => 'new');

test('an equality and the date are written to the record, and can be put back', () => {
  expect(move({ dataset: 'deals', when: is('stage', 'offer'), at: 'on' })).toEqual({
    command: { kind: 'update', dataset: 'deals', key: 'D1', changes: { stage: 'offer', on: '2025-03-02' } },
    undo: { kind: 'update', dataset: 'deals', key: 'D1', changes: { stage: 'lead', on: null } },
  });
});

test('several equalities, the other way round too; an instant is one', () => {
  const when: Formula = { and: [{ '==': ['offer', { var: 'stage' }] }, is('is_hot', true)] };
  expect(move({ dataset: 'deals', when, at: 'at' })?.command.changes).toEqual({
    stage: 'offer',
    is_hot: true,
    at: '2025-03-01T20:00:00.000Z',
  });
});

test('of a history a row is added, and taken away again', () => {
  expect(move({ dataset: 'moves', when: is('stage', 'offer'), at: 'on', entity: 'deal' })).toEqual({
    command: {
      kind: 'create',
      dataset: 'moves',
      key: 'new',
      changes: { stage: 'offer', on: '2025-03-02', deal: 'D1' },
    },
    undo: { kind: 'remove', dataset: 'moves', key: 'new', changes: {} },
  });
});

test.each<[string, Signal]>([
  ['another comparison', { dataset: 'deals', when: { '>': [{ var: 'stage' }, 'a'] }, at: 'on' }],
  ['one of several values', { dataset: 'deals', when: { in: [{ var: 'stage' }, ['a', 'b']] }, at: 'on' }],
  ['a field that is looked up', { dataset: 'deals', when: is('team', 'East'), at: 'on' }],
  ['only the first row ever', { dataset: 'deals', when: is('stage', 'offer'), at: 'on', first: true }],
  ['a dataset without a key', { dataset: 'keyless', when: is('stage', 'offer'), at: 'on', entity: 'deal' }],
])('%s does not say what to write', (_claim, signal) => {
  expect(move(signal)).toBeNull();
  expect(canMoveTo(document, funnelOf(signal), 'offer', 'deals')).toBe(false);
});

test.each([
  ['of a date whole days', '2025-02-20', 10],
  ['of an instant their part', '2025-03-01T08:00:00Z', 0.5],
  ['of nothing nothing', null, null],
])('days in a stage: %s', (_claim, since, days) => {
  expect(daysSince(since, now, 'Asia/Shanghai')).toBe(days);
});
