import { WeirError, diagnostic } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { failureText } from './failure-text.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  datasets: [
    {
      id: 'deals',
      title: { en: 'Deals', 'zh-CN': '商机' },
      fields: [{ id: 'size', title: { en: 'Size', 'zh-CN': '规模' }, type: 'number' }],
    },
  ],
  metrics: [{ id: 'win_rate', title: { en: 'Win rate', 'zh-CN': '赢单率' }, formula: 1 }],
};
const mistake = diagnostic('formula/unknown-dataset', '/count/0', { dataset: 'deal', closest: 'deals' });
const broken = new WeirError(
  'question/broken-metric',
  { metric: 'win_rate', reason: mistake.message },
  { diagnostics: [diagnostic('formula/no-time', '', { dataset: 'deals' }, { severity: 'warning' }), mistake] },
);

test.each<[string, string, WeirError, string]>([
  [
    'a metric by its title, and its mistake',
    'en',
    broken,
    'Metric "Win rate" cannot be calculated: There is no dataset "deal". Did you mean "deals"?',
  ],
  [
    'both in the language of the reader',
    'zh-CN',
    broken,
    '无法计算指标“赢单率”：没有数据集“deal”。您是不是想写“deals”？',
  ],
  [
    'a field of its dataset',
    'en',
    new WeirError('question/broken-field', { dataset: 'deals', field: 'size', reason: 'No.' }),
    'Field "Size" of dataset "Deals" cannot be calculated: No.',
  ],
  [
    'what is not there by its id',
    'en',
    new WeirError('document/unknown-metric', { metric: '__proto__', closest: 'win_rate' }),
    'There is no metric "__proto__". Did you mean "win_rate"?',
  ],
  ['what is no part of a document as it is', 'en', new WeirError('adapter/failed', { reason: 'Offline' }), 'Offline'],
])('names %s', (_claim, locale, error, expected) => {
  expect(failureText(new Localizer(locale), document, error)).toContain(expected);
});

test.each([
  [
    'en',
    new WeirError('adapter/failed', { reason: 'Offline' }),
    'The data could not be loaded. Try again. If it keeps failing, tell your administrator: “Offline”.',
  ],
  [
    'zh-CN',
    new WeirError('adapter/failed', { reason: 'Offline' }),
    '无法取得数据。请重试；若仍如此，请将出错信息告知管理员：“Offline”。',
  ],
  [
    'zh-CN',
    new WeirError('adapter/bad-result', { reason: 'No such plan' }),
    '适配器的结果与计划不符：“No such plan”。请用测试套件检查适配器。',
  ],
  [
    'en',
    new WeirError('adapter/unsupported', { node: 'records' }),
    'This data source has figures, but no records behind them.',
  ],
  [
    'zh-CN',
    new WeirError('question/open-range', { grain: 'month' }),
    '“全部”没有起始日，无法按时段展示。请选择有起始日的期间。',
  ],
  [
    'en',
    new WeirError('question/min-group'),
    'Figures about too few people have to be withheld here, and the data source cannot do that. Tell your administrator.',
  ],
])('says what a reader can do, %s', (locale, error, expected) => {
  expect(failureText(new Localizer(locale), document, error)).toBe(expected);
});

test('nothing by its title where the document is not there', () => {
  expect(failureText(new Localizer('en'), undefined, broken)).toContain('Metric "win_rate"');
});
