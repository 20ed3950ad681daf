import { operators } from '@weir/formula';
import { formulaParser, placeAt, textNamesOf } from '@weir/formula/text';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { salesDocument } from '../formula.fixture.js';
import { Vocabulary } from '../suggest/vocabulary.js';
import type { Subject } from '../suggest/candidate.js';
import { aboutSubject } from './about.js';
import { partOfOperand, signatureOf } from './signature.js';
import { subjectAt } from './subject-at.js';
import { resultText, unitText } from './unit-text.js';

const english = new Localizer('en');
const chinese = new Localizer('zh-CN');

const about = (subject: Subject, localizer = english) =>
  aboutSubject(subject, new Vocabulary(salesDocument, (text) => localizer.text(text)), localizer);

describe('signatures', () => {
  const written = (name: string, localizer = english) =>
    signatureOf(name, localizer)
      ?.parts.map(({ text }) => text)
      .join('') ?? null;

  test.each([
    ['round', 'round(value, [digits])'],
    ['today', 'today()'],
    ['if', 'if(condition, value, [otherwise, …])'],
    ['coalesce', 'coalesce(value, [otherwise, …])'],
    ['count', 'count(dataset [where condition] [on date])'],
    ['sum', 'sum(value of dataset [where condition] [on date])'],
    ['percentile', 'percentile(value of dataset [where condition] [on date], percent)'],
    ['conversion', 'conversion(funnel, from, to, [window])'],
    ['+', null],
    ['and', null],
    ['frobnicate', null],
  ])('%s: %s', (name, expected) => expect(written(name)).toBe(expected));

  test('in the language of the reader', () => {
    expect(written('round', chinese)).toBe('round(值, [小数位])');
    expect(signatureOf('round', chinese)?.doc).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ['round', 1, '[digits]'],
    ['coalesce', 0, 'value'],
    ['coalesce', 7, '[otherwise, …]'],
    ['round', 2, undefined],
    ['sum', 0, 'dataset'],
    ['sum', 1, 'value'],
    ['sum', 2, ' [where condition]'],
    ['percentile', 2, 'percent'],
    ['today', 0, undefined],
  ])('operand %s %i is %s', (name, operand, expected) => {
    const signature = signatureOf(name, english);
    expect(signature && signature.parts[partOfOperand(signature, operand)]?.text).toBe(expected);
  });

  test('every operand has a name in Chinese', () => {
    const names = new Set(
      operators.filter(({ infix }) => !infix).flatMap(({ operands }) => operands.map(({ name }) => name)),
    );
    expect([...names].filter((name) => !/\p{Script=Han}/u.test(wordOf(name)))).toEqual([]);
  });
});

const wordOf = (operand: string): string => {
  const operator = operators.find(({ infix, operands }) => !infix && operands.some(({ name }) => name === operand));
  const index = operator?.operands.findIndex(({ name }) => name === operand) ?? 0;
  return signatureOf(operator?.name ?? '', chinese)?.parts.find((part) => part.operand === index)?.text ?? '';
};

describe('what is said about a word', () => {
  test.each<[Subject, unknown]>([
    [
      { kind: 'field', dataset: 'deals', id: 'closed_on' },
      { title: 'Closed on', description: 'Date of winning or losing the deal.', facts: ['Date of Deals'] },
    ],
    [
      { kind: 'field', dataset: 'deals', id: 'amount' },
      { title: 'Amount', facts: ['Number of Deals', 'In CNY'] },
    ],
    [
      { kind: 'field', dataset: 'deals', id: 'stage' },
      { title: 'Stage', facts: ['Text of Deals', 'Values: Lead, Won, or Lost'] },
    ],
    [
      { kind: 'field', dataset: 'deals', id: 'team' },
      { title: 'Team', facts: ['Text of Deals', 'Looked up in People by Owner'] },
    ],
    [
      { kind: 'field', dataset: 'deals', id: 'urgent' },
      { title: 'urgent', facts: ['True or false of Deals', 'Calculated from other fields'] },
    ],
    [
      { kind: 'field', dataset: 'deals', id: 'closing_due' },
      { title: 'Closing due', facts: ['Date of Deals', 'May lie in the future'] },
    ],
    [
      { kind: 'dataset', id: 'deals' },
      {
        title: 'Deals',
        description: 'One row for each opportunity.',
        facts: ['13 fields', 'Rows count on Created on, unless “on” says otherwise.'],
      },
    ],
    [
      { kind: 'dataset', id: 'people' },
      { title: 'People', facts: ['4 fields', 'Rows belong to no date, unless “on” names one.'] },
    ],
    [
      { kind: 'metric', id: 'revenue' },
      {
        title: 'Revenue',
        code: 'sum(amount of deals where stage = "won" on closed_on)',
        description: 'Amount of won deals.',
        facts: ['Gives CNY'],
      },
    ],
    [
      { kind: 'metric', id: 'deal_size' },
      { title: 'Average deal', code: 'revenue / won_deals', facts: ['Gives CNY per deal'] },
    ],
    [
      { kind: 'parameter', id: 'quota' },
      { title: 'Quota', facts: ['A number or text that readers may change. Now: 1,000,000', 'In CNY'] },
    ],
    [
      { kind: 'funnel', id: 'b2b' },
      { title: 'Solution selling', facts: ['A funnel of 2 stages'] },
    ],
    [
      { kind: 'stage', funnel: 'b2b', id: 'won' },
      { title: 'Won', facts: ['Stage of winning of Solution selling'] },
    ],
    [
      { kind: 'dimension', id: 'team' },
      { title: 'Team', facts: ['A way to break figures down, known for Deals and People'] },
    ],
    [
      { kind: 'value', dataset: 'deals', field: 'stage', value: 'won' },
      { title: 'Won', facts: ['A value of Stage'] },
    ],
    [
      { kind: 'function', operator: 'year' },
      { title: 'year', code: 'year(moment)', description: 'The calendar year.', facts: [] },
    ],
    [
      { kind: 'keyword', word: 'not in' },
      { title: 'not in', description: 'Holds where the value is none of a list.', facts: [] },
    ],
    [
      { kind: 'grain', word: 'week' },
      { title: 'Calendar weeks', facts: [] },
    ],
    [
      { kind: 'statistic', word: 'p90' },
      { title: 'p90', description: 'Nine of ten take less.', facts: [] },
    ],
    [{ kind: 'field', dataset: 'deals', id: 'nothing' }, null],
    [{ kind: 'metric', id: 'nothing' }, null],
    [{ kind: 'dataset', id: 'nothing' }, null],
  ])('%j', (subject, expected) => expect(about(subject)).toEqual(expected));

  test('is in the language of the reader', () => {
    expect(about({ kind: 'field', dataset: 'deals', id: 'stage' }, chinese)).toEqual({
      title: '阶段',
      facts: ['商机的文本字段', '取值：线索、赢单或丢单'],
    });
    expect(about({ kind: 'metric', id: 'deal_size' }, chinese)?.facts).toEqual(['结果：CNY/商机']);
  });

  test('a long formula is cut', () => {
    const document = { ...salesDocument, metrics: [{ id: 'long', formula: { '+': new Array<number>(500).fill(1) } }] };
    const made = aboutSubject({ kind: 'metric', id: 'long' }, new Vocabulary(document, String), english);
    expect(made?.code).toHaveLength(301);
  });
});

describe('which word that is', () => {
  const subject = (marked: string, dataset?: string) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const place = placeAt(formulaParser.parse(text), text, offset, textNamesOf(salesDocument, dataset));
    return subjectAt(text, place, new Vocabulary(salesDocument, String));
  };

  test.each<[string, Subject | null, string?]>([
    ['cou|nt(deals)', { kind: 'function', operator: 'count' }],
    ['count(de|als)', { kind: 'dataset', id: 'deals' }],
    ['count(deals whe|re stage = "won")', { kind: 'keyword', word: 'where' }],
    ['count(deals where sta|ge = "won")', { kind: 'field', dataset: 'deals', id: 'stage' }],
    ['count(deals where stage = "wo|n")', { kind: 'value', dataset: 'deals', field: 'stage', value: 'won' }],
    ['count(deals where amount > bi|g)', { kind: 'parameter', id: 'big' }],
    ['count(deals on clo|sed_on)', { kind: 'field', dataset: 'deals', id: 'closed_on' }],
    ['sum(amo|unt of deals)', { kind: 'field', dataset: 'deals', id: 'amount' }],
    ['reve|nue / 2', { kind: 'metric', id: 'revenue' }],
    ['quo|ta / 2', { kind: 'parameter', id: 'quota' }],
    ['bi|g', { kind: 'field', dataset: 'people', id: 'big' }, 'people'],
    ['param(bi|g)', { kind: 'parameter', id: 'big' }, 'people'],
    ['prior(revenue, 1, "mon|th")', { kind: 'grain', word: 'month' }],
    ['conversion("b2b", "le|ad", "won")', { kind: 'stage', funnel: 'b2b', id: 'lead' }],
    ['won("b|2b")', { kind: 'funnel', id: 'b2b' }],
    ['total(revenue, "te|am")', { kind: 'dimension', id: 'team' }],
    ['`rev|enue`', { kind: 'metric', id: 'revenue' }],
    ['1 + | 2', null],
    ['12|3', null],
    ['"an| invented text"', null],
    ['frobn|icate(1)', null],
  ])('%s', (marked, expected, dataset) => expect(subject(marked, dataset)).toEqual(expected));
});

describe('what a formula gives', () => {
  test.each([
    [{ type: 'number', unit: null }, 'a number', '数字'],
    [{ type: 'number', unit: 'percent' }, 'a percentage', '百分比'],
    [{ type: 'number', unit: 'days' }, 'days', '天'],
    [{ type: 'number', unit: 'CNY per deal' }, 'CNY per deal', 'CNY/商机'],
    [{ type: 'number', unit: 'CNY per day' }, 'CNY per day', 'CNY/天'],
    [{ type: 'number', unit: 'deal' }, 'a number (deal)', '数量（商机）'],
    [{ type: 'number', unit: 'per deal' }, '1 per deal', '1/商机'],
    [{ type: 'number', unit: '{currency}' }, 'currency', 'currency'],
    [{ type: 'date', unit: null }, 'a date', '日期'],
    [{ type: 'boolean', unit: null }, 'true or false', '真或假'],
  ] as const)('%j is %s, %s', (result, inEnglish, inChinese) => {
    expect(resultText(result, salesDocument, english)).toBe(inEnglish);
    expect(resultText(result, salesDocument, chinese)).toBe(inChinese);
  });

  test('is not said where it is not known', () => {
    expect(resultText({ type: null, unit: null }, salesDocument, english)).toBeNull();
  });

  test('powers keep their signs', () => expect(unitText('CNY·days^2', salesDocument, english)).toBe('CNY·days^2'));
});
