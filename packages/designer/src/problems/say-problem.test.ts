import { diagnostic } from '@weir/schema';
import type { MessageParams, WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { salesDocument } from '../formula/formula.fixture.js';
import { sayFix, sayProblem } from './say-problem.js';

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
      'a stage that was meant, of the funnel that is named',
      'document/unknown-stage',
      { funnel: 'b2b', stage: 'wonn', closest: 'won' },
      '/insights/0/action/stage',
      'Funnel "Solution selling" has no stage "wonn". Did you mean "Won"?',
    ],
    [
      'a dataset that the data source does not have',
      'adapter/unknown-dataset',
      { dataset: 'deals' },
      '/datasets/0',
      'The data source has no dataset "Deals".',
    ],
    [
      'a dataset that the data source may call otherwise, as it is asked for',
      'adapter/unknown-dataset',
      { dataset: 'deals', closest: 'deal' },
      '/datasets/0',
      'The data source has no dataset "deals". Did you mean "deal"?',
    ],
    [
      'a field that the data source may call otherwise, as it is asked for',
      'adapter/unknown-field',
      { dataset: 'deals', field: 'team', closest: 'teams' },
      '/datasets/0/fields/0',
      'The data source has no field "team" in dataset "Deals". Did you mean "teams"?',
    ],
    [
      'metrics to choose from',
      'document/unknown-metric',
      { metric: 'x', known: ['revenue', 'deal_size'], more: 0 },
      '',
      'Choose one of: Revenue, Average deal.',
    ],
    [
      'the funnel of a formula',
      'formula/funnel-without-value',
      { operator: 'open_value', funnel: 'b2b' },
      '',
      'funnel "Solution selling" does not',
    ],
    [
      'funnels to choose from in a formula',
      'formula/unknown-funnel',
      { funnel: 'b2c', known: ['b2b'], more: 0 },
      '',
      'no funnel "b2c". Choose one of: Solution selling.',
    ],
    [
      'a dataset that a board cannot be broken down by',
      'question/no-dimension',
      { dataset: 'deals', dimension: 'x' },
      '/boards/0',
      'Dataset "Deals" has no',
    ],
    [
      'the kind of a stage in words',
      'document/path-kind',
      { stage: 'lead', kind: 'lost' },
      '/funnels/0/path/0',
      'Stage "Lead" is lost',
    ],
    [
      'a chance in percent, as its field does',
      'document/probability-falls',
      fall,
      '/funnels/0/transitions/0',
      '50% in "Lead" to 10% in "Won"',
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

  test('the stage of another funnel that is handed to', () => {
    const stages = [{ id: 'plan', title: 'Joint plan', kind: 'open' as const }];
    const to = { funnel: 'strategic', stage: 'plan' };
    const document: WeirDocument = {
      ...salesDocument,
      funnels: [
        { id: 'own', stages: [], transitions: [{ from: 'won', to, kind: 'handoff' }] },
        { id: 'strategic', stages },
      ],
    };
    const problem = diagnostic('document/transition-twice', '/funnels/0/transitions/0', { from: 'won', to: 'plan' });
    expect(sayProblem(problem, document, new Localizer('en'))).toContain('"Joint plan"');
  });

  test('what a fix puts in the place of a name', () => {
    const fix = { code: 'fix/replace', params: { by: 'won' }, patch: [] } as const;
    const params = { funnel: 'b2b', stage: 'wonn', closest: 'won' };
    const problem = diagnostic('document/unknown-stage', '/insights/0/action/stage', params);
    expect(sayFix(fix, problem, salesDocument, new Localizer('en'))).toBe('Use "Won"');
    const repeated = diagnostic('document/path-twice', '/funnels/0/path/2', { stage: 'lead' });
    const gone = { code: 'fix/remove', params: { name: 'lead' }, patch: [] } as const;
    expect(sayFix(gone, repeated, salesDocument, new Localizer('en'))).toBe('Remove "Lead"');
    const inFormula = diagnostic('formula/unknown-stage', '/metrics/0/formula', params);
    const used = { code: 'formula/use-name', params: { name: 'won' } } as const;
    expect(sayFix(used, inFormula, salesDocument, new Localizer('zh-CN'))).toBe('改为“赢单”');
    const typed = diagnostic('formula/unknown-metric', '/metrics/0/formula', { metric: 'revenu', closest: 'revenue' });
    const other = { ...fix, params: { by: 'revenue' } };
    expect(sayFix(other, typed, salesDocument, new Localizer('en')), 'in a formula as it is typed').toBe(
      'Use "revenue"',
    );
  });
});
