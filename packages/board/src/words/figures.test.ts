import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { groupValueText } from './figures.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  datasets: [
    {
      id: 'deals',
      fields: [
        { id: 'is_renewal', type: 'boolean' },
        {
          id: 'is_new',
          type: 'boolean',
          values: [
            { value: true, title: { en: 'New', 'zh-CN': '新客户' } },
            { value: false, title: { en: 'Existing', 'zh-CN': '老客户' } },
          ],
        },
        { id: 'size', type: 'number' },
        { id: 'closed_on', type: 'date' },
        { id: 'note', type: 'string' },
      ],
    },
  ],
  dimensions: ['is_renewal', 'is_new', 'size', 'closed_on', 'note'].map((id) => ({
    id,
    title: id,
    fields: { deals: id },
  })),
};

describe('groupValueText', () => {
  test.each([
    ['true is yes', 'is_renewal', true, 'Yes', '是'],
    ['false is no', 'is_renewal', false, 'No', '否'],
    ['true by its own title', 'is_new', true, 'New', '新客户'],
    ['false by its own title', 'is_new', false, 'Existing', '老客户'],
    ['what is missing', 'is_renewal', null, '(no value)', '（无值）'],
    ['a number', 'size', 1200, '1,200', '1,200'],
    ['a date', 'closed_on', '2025-09-18', 'Sep 18, 2025', '2025年9月18日'],
    ['a text stays what it is', 'note', 'true', 'true', 'true'],
  ])('%s', (_claim, dimension, value, english, chinese) => {
    expect(groupValueText(new Localizer('en'), document, dimension, value)).toBe(english);
    expect(groupValueText(new Localizer('zh-CN'), document, dimension, value)).toBe(chinese);
  });
});
