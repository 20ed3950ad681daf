import type { DataAdapter, ValueList } from '@weir/query';
import { Localizer } from '@weir/ui';
import type { OptionPage, OptionSource } from '@weir/ui';
import { expect, test } from 'vitest';
import type { SubjectField } from '../state/subject.js';
import { valueOptions } from './value-options.js';

const stage: SubjectField = {
  id: 'stage',
  title: undefined,
  type: 'string',
  unit: null,
  archived: false,
  values: [
    { value: 'won', title: { en: 'Won', 'zh-CN': '赢单' } },
    { value: 'lost', title: { en: 'Lost', 'zh-CN': '输单' } },
  ],
};
const owner: SubjectField = { ...stage, id: 'owner', values: [] };
const rows: ValueList['values'] = [
  { value: 'lost', count: 1200 },
  { value: 'lead', count: 7 },
  { value: null, count: 3 },
];

interface Asked {
  readonly search: string | undefined;
  readonly limit: number;
  readonly tenant: string | undefined;
}

function source(field: SubjectField, answer?: (search: string) => ValueList['values'], locale = 'en') {
  const asked: Asked[] = [];
  const adapter = answer && {
    values: async (_dataset: string, _field: string, options: Parameters<DataAdapter['values']>[2]) => {
      asked.push({ search: options.search, limit: options.limit, tenant: options.context?.tenant });
      return { values: answer(options.search ?? ''), more: false };
    },
  };
  const options = valueOptions({
    dataset: 'deals',
    field,
    adapter: adapter as DataAdapter | undefined,
    context: { tenant: 'a' },
    localizer: new Localizer(locale),
  });
  return { options, asked };
}

async function listed(options: OptionSource | undefined, search = ''): Promise<readonly string[]> {
  const page: OptionPage =
    typeof options === 'function' ? await options(search, new AbortController().signal) : { options: options ?? [] };
  return page.options.map(({ label, detail }) => [label, detail].filter(Boolean).join(' '));
}

test('without data the values of the document are offered, without either none', async () => {
  expect(await listed(source(stage).options)).toEqual(['Won', 'Lost']);
  expect(await listed(source(stage, undefined, 'zh-CN').options)).toEqual(['赢单', '输单']);
  expect(source(owner).options).toBeUndefined();
});

test('known values come first, in their order, with their counts; others follow; missing is no value to choose', async () => {
  expect(await listed(source(stage, () => rows).options)).toEqual(['Won', 'Lost 1,200', 'lead 7']);
});

test('titles are searched as well as values', async () => {
  const { options } = source(
    stage,
    (search) => (search === '' ? rows : rows.filter(({ value }) => value === search)),
    'zh-CN',
  );
  expect(await listed(options, '赢')).toEqual(['赢单']);
  expect(await listed(options, 'lead')).toEqual(['lead 7']);
});

test('a data source that fails leaves the known values; where there are none it is said', async () => {
  const fails = () => {
    throw new Error('down');
  };
  expect(await listed(source(stage, fails).options)).toEqual(['Won', 'Lost']);
  await expect(listed(source(owner, fails).options)).rejects.toThrow('down');
});

test('the data source is asked for the context, with a limit and what is searched', async () => {
  const { options, asked } = source(owner, () => rows);
  await listed(options, ' Li ');
  expect(asked).toEqual([{ search: 'Li', limit: 200, tenant: 'a' }]);
});
