import { describe, expect, test } from 'vitest';
import { externalText } from '../../../../tests/conformance/external-cases.js';
import { finishImport } from './draft/finish-import.js';
import { draftImport, withField, withLookup, withSales, withTable } from './draft/import-draft.js';
import { guessType } from './guess/guess-type.js';
import { idsFor } from './guess/ids.js';
import { readValue } from './guess/read-value.js';
import { decodeText } from './table/decode-text.js';
import { readCsv } from './table/read-csv.js';

describe('reading a file', () => {
  test.each([
    ['commas, quotes and a byte order mark', '\uFEFFa,"b, c"\r\n1,"x ""y""\nz"\r\n', [['a', ['1']], ['b, c', ['x "y"\nz']]]],
    ['semicolons', 'a;b\n1;2\n', [['a', ['1']], ['b', ['2']]]],
    ['tabs, empty lines, spaces around', 'a\tb\n\n 1 \t2\n\n', [['a', ['1']], ['b', ['2']]]],
    ['two headers of one name, one without', 'a,a,\n1,2,3\n', [['a', ['1']], ['a 2', ['2']], ['', ['3']]]],
    ['only headers', 'a,b\n', [['a', []], ['b', []]]],
    ['nothing', '', []],
  ])('%s', (_claim, text, columns) => {
    expect(readCsv('x.csv', text).columns.map(({ header, cells }) => [header, cells])).toEqual(columns);
  }); // prettier-ignore

  test('rows that are too short or too long are kept and said, by line', () => {
    const table = readCsv('deals.export.csv', 'a,b\n1\n1,2\n1,2,3\n');
    expect(table).toMatchObject({
      name: 'deals.export',
      rowCount: 3,
      problems: [
        { kind: 'short-row', count: 1, lines: [2] },
        { kind: 'long-row', count: 1, lines: [4] },
      ],
    });
    expect(table.columns[1]!.cells).toEqual(['', '2', '2']);
  });

  test.each([
    ['UTF-8', [0xe8, 0xb5, 0xa2], '赢'],
    ['GB 18030', [0xbd, 0xf0, 0xb6, 0xee], '金额'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x62, 0x8d], '赢'],
  ])('%s', (_name, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });
});

describe('guessing', () => {
  test.each([
    ['numbers', ['1', '-2.5', ''], 'number'],
    ['numbers with thousands', ['1,234.50', '12'], 'number'],
    ['codes with leading zeros', ['007', '12'], 'string'],
    ['numbers too long to keep', ['12345678901234567890', '1'], 'string'],
    ['dates, year first', ['2025-07-01', '2025/7/1'], 'date'],
    ['dates that could be either', ['01/02/2025', '02/01/2025'], 'string'],
    ['days that do not exist', ['2025-02-30'], 'string'],
    ['dates with times', ['2025-07-01 10:00', '2025-07-01T10:00:00Z'], 'datetime'],
    ['yes and no', ['yes', 'No', ''], 'boolean'],
    ['nothing at all', ['', ''], 'string'],
  ])('%s', (_claim, cells, type) => {
    expect(guessType(cells).type).toBe(type);
  });

  test('an empty cell is missing, in every type', () => {
    for (const type of ['string', 'number', 'boolean', 'date', 'datetime'] as const)
      expect(readValue('', type)).toBeNull();
  });

  test('ids come from names', () => {
    expect(idsFor(['Close Value', 'close-value', '金额', 'constructor', '2nd é'], 'field')).toEqual([
      'close_value',
      'close_value_2',
      'field_3',
      'field_4',
      'nd_e',
    ]);
  });
});

const deals = readCsv(
  'deals.csv',
  [
    'deal_id,agent,product,account,stage,engage_date,close_date,close_value',
    'd1,Ann,Pro Max,Acme,Won,2025-01-10,2025-02-03,1000',
    'd2,Bob,ProMax,Acme,Lost,2025-01-12,2025-03-01,0',
    'd3,Ann,Basic,,Engaging,2025-02-01,,',
    'd4,Bob,Basic,Beta,Prospecting,,,',
  ].join('\n'),
);
const agents = readCsv('agents.csv', 'agent,manager,office\nAnn,Mo,East\nBob,Zoe,West\nCy,Zoe,West\n');
const products = readCsv('products.csv', 'product,series\nPro Max,Pro\nBasic,Basic\n');
const draft = draftImport([deals, agents, products]);

describe('an export of a CRM', () => {
  test('opportunities, keys and lookups are found', () => {
    expect(draft.sales).toBe('deals');
    expect(draft.roles).toMatchObject({
      stage: 'stage', won: ['Won'], lost: ['Lost'], prospecting: ['Prospecting'], key: 'deal_id',
      engagedOn: 'engage_date', closedOn: 'close_date', amount: 'close_value', owner: 'agent', account: 'account', product: 'product',
    }); // prettier-ignore
    expect(draft.lookups).toEqual([
      { table: 'deals', field: 'agent', target: 'agents', targetKey: 'agent', included: true },
      { table: 'deals', field: 'product', target: 'products', targetKey: 'product', included: true },
    ]);
  });

  test('data is typed, and what cannot be used is counted with its reason', () => {
    const { columns, unused } = finishImport(draft);
    expect(columns['deals']).toMatchObject({
      close_value: [1000, 0, null, null],
      engage_date: ['2025-01-10', '2025-01-12', '2025-02-01', null],
    });
    expect(unused).toEqual([
      { reason: 'undated', table: 'deals', field: 'engage_date', count: 1, values: [] },
      { reason: 'no-value', table: 'deals', field: 'account', count: 1, values: [] },
      {
        reason: 'unmatched',
        table: 'deals',
        field: 'product',
        count: 1,
        values: [{ value: 'ProMax', count: 1, closest: 'Pro Max' }],
      },
    ]);
  });

  test('the mapping says what a template needs', () => {
    expect(finishImport(draft).mapping).toMatchObject({
      opportunities: {
        dataset: 'deals',
        key: 'deal_id',
        stage: { field: 'stage', won: ['Won'], lost: ['Lost'], prospecting: ['Prospecting'], engaging: ['Engaging'] },
        amount: 'close_value',
        team: 'office',
      },
      lookups: [
        { by: 'agent', dataset: 'agents', field: 'manager' },
        { by: 'agent', dataset: 'agents', field: 'office' },
        { by: 'product', dataset: 'products', field: 'series' },
      ],
      period: { from: '2025-01-01', to: '2025-04-01' },
    });
  });
});

describe('changes of a person', () => {
  test('a type that does not fit makes missing values, and says which', () => {
    const { columns, unused } = finishImport(withField(draft, 'deals', 'product', { type: 'number' }));
    expect(columns['deals']!['product']).toEqual([null, null, null, null]);
    expect(unused[0]).toMatchObject({ reason: 'not-read', field: 'product', count: 4 });
  });

  test('what is left out is not imported and not looked up', () => {
    const without = finishImport(
      withField(withTable(draft, 'products', { included: false }), 'deals', 'account', { included: false }),
    );
    expect(without.datasets.map(({ id }) => id)).toEqual(['deals', 'agents']);
    expect(without.columns['deals']).not.toHaveProperty('account');
    expect(without.unused.map(({ reason }) => reason)).toEqual(['undated']);
    expect(finishImport(withLookup(draft, 0, false)).mapping?.lookups).toHaveLength(1);
  });

  test('without a table of opportunities there is data and no mapping', () => {
    expect(finishImport(withSales(draft, null)).mapping).toBeNull();
  });
});

test('a real export, of the optional folder of external cases', (context) => {
  const read = (name: string) => readCsv(`${name}.csv`, externalText(context, `data/crm/${name}.csv`));
  const real = draftImport(['accounts', 'products', 'sales_pipeline', 'sales_teams'].map(read));
  expect(real).toMatchObject({
    sales: 'sales_pipeline',
    roles: { stage: 'deal_stage', engagedOn: 'engage_date', closedOn: 'close_date' },
  });
  const { mapping, unused } = finishImport(real);
  expect(mapping?.opportunities).toMatchObject({
    amount: 'close_value',
    owner: 'sales_agent',
    team: 'regional_office',
  });
  expect(mapping?.period).toEqual({ from: '2016-10-01', to: '2018-01-01' });
  expect(unused).toMatchObject([
    { reason: 'undated', count: 500 },
    { reason: 'no-value', field: 'account', count: 1425 },
    { reason: 'unmatched', field: 'product', values: [{ value: 'GTXPro', closest: 'GTX Pro' }] },
  ]);
});
