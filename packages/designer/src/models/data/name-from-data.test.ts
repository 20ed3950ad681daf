import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { nameFromData } from './name-from-data.js';

test.each([
  ['en', 'Stage history', 'Stage', 'Stage history'],
  ['en', 'Deals', 'Stage', 'Deals by stage'],
  ['en', 'Deals', 'CRM stage', 'Deals by CRM stage'],
  ['de', 'Deals', 'Stufe', 'Deals by Stufe'],
  ['zh-CN', '商机', '阶段', '商机（按阶段）'],
  ['zh-CN', '阶段变更', '阶段', '阶段变更'],
])('%s: %s and %s', (locale, dataset, field, name) => {
  expect(nameFromData(dataset, field, new Localizer(locale))).toBe(name);
});
