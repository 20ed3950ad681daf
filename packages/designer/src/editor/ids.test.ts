import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleDocument } from './example.fixture.js';
import { KnownIds, givesMetricId, idsIn, makeId, makeMetricId } from './ids.js';

test.each([
  ['Won & delivered', [], 'won-delivered'],
  ['Négociation', [], 'negociation'],
  ['3rd visit', [], 'rd-visit'],
  ['谈判', [], 'stage'],
  ['谈判', ['stage'], 'stage-2'],
  ['', ['stage', 'stage-2'], 'stage-3'],
  ['Constructor', [], 'stage'],
  ['__proto__', [], 'proto'],
  ['Lead', ['lead'], 'lead-2'],
  ['a'.repeat(80), ['a'.repeat(64)], `${'a'.repeat(62)}-2`],
])('"%s" where %j are taken is %s', (title, taken, id) => {
  expect(makeId(title, 'stage', new Set(taken))).toBe(id);
});

test('is an id whatever the title, and never a taken one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('a', 'stage', 'a-2')), (title, taken) => {
      const id = makeId(title, 'stage', new Set(taken));
      expect(id).toMatch(/^[a-z][a-z0-9_-]{0,63}$/);
      expect(taken).not.toContain(id);
    }),
  );
});

test.each([
  ['Win rate', [], 'win_rate'],
  ['Win rate', ['win_rate', 'win_rate_2'], 'win_rate_3'],
  [{ 'zh-CN': '赢单率', en: 'Win rate' }, [], 'win_rate'],
  [{ 'zh-CN': '赢单率' }, ['metric'], 'metric_2'],
  ['', [], 'metric'],
])('of the metric %j where %j are taken it is %s', (title, taken, id) => {
  expect(makeMetricId(title, new Set(taken))).toBe(id);
  expect(givesMetricId(title)).toBe(id.startsWith('win_rate'));
});

test('what a part was called at first is remembered, whatever it is called later', () => {
  const ids = new KnownIds();
  expect(ids.first('metrics', 'a')).toBe('a');
  ids.renamed('metrics', 'a', 'b');
  ids.renamed('metrics', 'b', 'c');
  ids.renamed('metrics', 'c', 'b');
  expect(['a', 'b', 'c'].map((id) => ids.first('metrics', id))).toEqual(['a', 'a', 'a']);
  expect(ids.first('funnels', 'c')).toBe('c');
});

test('metrics and parameters share their names', () => {
  const document = { ...exampleDocument, parameters: [{ id: 'quota', type: 'number', default: 1 } as const] };
  expect(idsIn(document, 'metrics')).toContain('quota');
  expect(idsIn(document, 'metrics')).toContain('win_rate');
});

test('an id stays known after its part is gone', () => {
  const ids = new KnownIds();
  ids.see(exampleDocument);
  ids.see({ ...exampleDocument, funnels: [], metrics: [] });
  expect(ids.taken('stages/solution')).toContain('nurture');
  expect(ids.taken('funnels')).toContain('strategic');
  expect(ids.taken('metrics')).toContain('win_rate');
  expect(ids.taken('stages/none').size).toBe(0);
});
