import { diagnostic } from '@weir/schema';
import type { MessageParams, WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { salesDocument } from '../formula/formula.fixture.js';
import { sayProblem } from './say-problem.js';

const say = (
  code: Parameters<typeof diagnostic>[0],
  params: MessageParams,
  pointer = '/metrics/0/formula',
  locale = 'en',
) => sayProblem(diagnostic(code, pointer, params), salesDocument, new Localizer(locale));

const fall = { from: 'lead', to: 'won', before: 0.5, after: 0.1 };

describe('a problem calls', () => {
  test.each<[string, Parameters<typeof diagnostic>[0], MessageParams, string, string]>([
    [
      'metrics of a circle by their names',
      'document/metric-cycle',
      { path: ['revenue', 'deal_size', 'revenue'] },
      '',
      'Revenue → Average deal → Revenue.',
    ],
    ['a metric without a formula', 'document/unfinished-metric', { metric: 'revenue' }, '', 'Metric "Revenue" has'],
    ['a stage, by the funnel that it is in', 'document/dead-end', { stage: 'lead' }, '/funnels/0/stages/0', '"Lead"'],
    ['a field of the dataset that has it', 'document/lookup-and-formula', { field: 'team' }, '/datasets/0', '"Team"'],
    [
      'a dataset and its field',
      'document/example-calculated',
      { dataset: 'deals', field: 'team' },
      '/metrics/0/examples/0',
      'Field "Team" of dataset "Deals"',
    ],
    ['fields of a circle', 'document/field-cycle', { path: ['deals.team', 'people.team'] }, '', 'Team → people.team.'],
    ['what does not exist as it is written', 'document/unknown-metric', { metric: 'nope' }, '', 'no metric "nope"'],
    ['a part without a name by its id', 'document/lookup-and-formula', { field: 'cycle' }, '/datasets/0', '"cycle"'],
    ['what was typed as it was', 'formula/unknown-field', { dataset: 'deals', field: 'amuont' }, '', 'Dataset "deals"'],
    [
      'a chance by its number',
      'document/probability-falls',
      fall,
      '/funnels/0/transitions/0',
      '0.5 in "Lead" to 0.1 in "Won"',
    ],
  ])('%s', (_claim, code, params, pointer, expected) => expect(say(code, params, pointer)).toContain(expected));

  test.each([
    ['en', 'CNY', 'days', '"+" cannot combine CNY with days.'],
    ['zh-CN', 'CNY', 'days', '“+”不能把“CNY”与“天”合在一起。'],
    ['zh-CN', 'CNY per deal', 'percent', '“+”不能把“CNY/商机”与“百分比”合在一起。'],
  ])('units as a reader does: %s, %s and %s', (locale, left, right, expected) =>
    expect(say('formula/unit-mismatch', { operator: '+', left, right }, '', locale)).toContain(expected),
  );

  test('nothing by name where the document is not there', () => {
    const problem = diagnostic('document/unfinished-metric', '', { metric: 'revenue' });
    expect(sayProblem(problem, undefined, new Localizer('en'))).toContain('"revenue"');
  });

  test('nothing that a broken document lacks', () => {
    const empty: WeirDocument = { weir: 1, id: 'empty', title: '' };
    for (const pointer of ['', '/funnels/7/stages/1', '/datasets/x/fields/0']) {
      const problem = diagnostic('document/dead-end', pointer, { stage: '__proto__' });
      expect(sayProblem(problem, empty, new Localizer('en'))).toContain('"__proto__"');
    }
  });
});
