import { formulaParser, placeAt, textNamesOf } from '@weir/formula/text';
import type { Text, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { Localizer } from '@weir/ui';
import { salesDocument } from '../formula.fixture.js';
import { suggest } from './suggest.js';
import type { KnownValues, SuggestOptions, Suggestions } from './suggest.js';
import { Vocabulary } from './vocabulary.js';

interface At extends SuggestOptions {
  readonly dataset?: string;
  readonly locale?: string;
  readonly document?: WeirDocument;
}

/** What is offered at the `|` in a text. */
function offered(
  marked: string,
  { dataset, locale = 'en', document = salesDocument, ...options }: At = {},
): Suggestions {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const localizer = new Localizer(locale);
  const place = placeAt(formulaParser.parse(text), text, offset, textNamesOf(document, dataset));
  return suggest(place, new Vocabulary(document, (of) => localizer.text(of)), options);
}

const names = (marked: string, at?: At): string[] => offered(marked, at).items.map(({ name }) => name);
const first = (marked: string, at?: At): string | undefined => names(marked, at)[0];

describe('what may stand at | is offered', () => {
  test.each<[string, string[], At?]>([
    ['count(|', ['deals', 'people']],
    ['count(de|', ['deals']],
    ['count(deals on |', ['created_on', 'closed_on', 'closing_due', 'updated_at', 'always']],
    ['count(deals on clo|', ['closed_on', 'closing_due']],
    ['count(deals |', ['where', 'on']],
    ['count(deals wh|', ['where']],
    ['sum(amount |', ['and', 'or', 'in', 'not in', 'of']],
    ['prior(revenue, 1, |)', ['day', 'week', 'month', 'quarter', 'year']],
    ['prior(revenue, 1, "mo|")', ['month']],
    ['won(|', ['b2b']],
    ['conversion("b2b", |', ['lead', 'won']],
    ['time_between("b2b", "lead", "won", |', ['median', 'mean', 'p90']],
    ['total(revenue, |', ['team']],
    ['param(|', ['quota', 'big']],
    ['metric(|', ['won_deals', 'revenue', 'deal_size', 'size_index']],
    ['5|', []],
  ])('%s: %j', (marked, expected, at) => expect(names(marked, at)).toEqual(expected));

  test('in a cell: ways to count rows first, then metrics, parameters and the rest', () => {
    const all = names('|');
    const at = (name: string) => all.indexOf(name);
    expect(all[0]).toBe('count');
    for (const [one, other] of [
      ['stddev', 'revenue'],
      ['revenue', 'quota'],
      ['quota', 'round'],
      ['round', 'not'],
    ] as const) {
      expect(at(one)).toBeGreaterThanOrEqual(0);
      expect(at(other)).toBeGreaterThan(at(one));
    }
    expect(all).not.toContain('stage');
    expect(all).not.toContain('var');
    expect(all).not.toContain('gone');
  });

  test('in a row: fields first, then parameters and functions, nothing about many rows', () => {
    for (const [marked, at] of [
      ['count(deals where |', {}],
      ['|', { dataset: 'deals' }],
    ] as const) {
      const all = names(marked, at);
      expect(all.slice(0, 3)).toEqual(['id', 'created_on', 'closed_on']);
      expect(all).toEqual(expect.arrayContaining(['quota', 'days_between', 'not', 'missing']));
      for (const other of ['revenue', 'count', 'prior', 'won', 'old']) expect(all).not.toContain(other);
    }
  });

  test('signs only when somebody asks', () => {
    expect(names('revenue |')).toEqual(['and', 'or', 'in', 'not in']);
    expect(names('revenue |', { isAsked: true })).toEqual(expect.arrayContaining(['and', '+', '/', '=', '<=']));
  });

  test('the value of an aggregate with the dataset that it belongs to', () => {
    expect(first('sum(am|')).toBe('amount of deals');
    expect(first('sum(am| of deals)')).toBe('amount');
    expect(names('avg(|').slice(0, 3)).toEqual(['amount of deals', 'cycle of deals', 'big of people']);
  });
});

describe('what fits better comes first', () => {
  test.each<[string, string, At?]>([
    ['numbers, where a number is wanted', 'sum(| of deals)'],
    ['numbers, in a sum', 'count(deals where 1 + |'],
  ])('%s', (_claim, marked, at) => expect(names(marked, at).slice(0, 2)).toEqual(['amount', 'cycle']));

  test('dates, where a moment is wanted', () => {
    expect(names('days_between(|', { dataset: 'deals' }).slice(0, 4)).toEqual([
      'created_on',
      'closed_on',
      'closing_due',
      'updated_at',
    ]);
  });

  test('the better match, before the type', () => {
    expect(names('sum(clos| of deals)')[0]).toMatch(/^clos/);
    expect(first('count(deals where cd|')).toBe('closing_due');
  });

  test('a name that is the beginning of others, when it is typed', () => {
    expect(first('count(deals where close|')).toMatch(/^close/);
    expect(names('count(deals where id|')[0]).toBe('id');
  });
});

describe('titles are searched too', () => {
  test.each<[string, string, string]>([
    ['en', 'Stage', 'stage'],
    ['en', 'reason', 'close_reason'],
    ['zh-CN', '阶段', 'stage'],
    ['zh-CN', '关闭', 'closed_on'],
    ['zh-CN', '负责', 'owner'],
  ])('%s: %s finds %s', (locale, typed, field) => {
    expect(first(`count(deals where ${typed}|`, { locale })).toBe(field);
  });

  test('and say what was typed of them', () => {
    const [item] = offered('count(deals where 阶|', { locale: 'zh-CN' }).items;
    expect(item).toMatchObject({ name: 'stage', title: '阶段', nameRanges: [], titleRanges: [[0, 1]] });
  });

  test('the name counts more', () => {
    expect(first('count(deals where id|')).toBe('id');
  });
});

describe('values of the field that is compared', () => {
  const source =
    (known: Partial<KnownValues>): SuggestOptions['values'] =>
    () => ({ values: [], status: 'ready', ...known });

  test('that the document lists come first, with their titles', () => {
    const { items } = offered('count(deals where stage = |', { values: source({ values: ['won', 'parked'] }) });
    expect(items.slice(0, 4).map(({ name, title, insert }) => [name, title, insert])).toEqual([
      ['lead', 'Lead', '"lead"'],
      ['won', 'Won', '"won"'],
      ['lost', 'Lost', '"lost"'],
      ['parked', '', '"parked"'],
    ]);
    expect(items.length).toBeGreaterThan(4);
  });

  test('inside quotes there is nothing else', () => {
    expect(names('count(deals where stage in ("won", "l|"))')).toEqual(['lead', 'lost']);
  });

  test('are asked for by what is typed, and are not waited for', () => {
    const asked: unknown[] = [];
    const { values, items } = offered('owner = "A|"', {
      dataset: 'deals',
      values: (...question) => {
        asked.push(question);
        return { values: ['Ann'], status: 'loading' };
      },
    });
    expect(asked).toEqual([['deals', 'owner', 'A']]);
    expect(values).toBe('loading');
    expect(items).toMatchObject([{ name: 'Ann', insert: '"Ann"', nameRanges: [[0, 1]] }]);
  });

  test('of dates and numbers are not asked for', () => {
    const never: SuggestOptions['values'] = () => expect.fail('asked');
    expect(names('amount > |', { dataset: 'deals', values: never })).toContain('quota');
    expect(names('urgent = |', { dataset: 'deals', values: never }).slice(0, 2)).toEqual(['true', 'false']);
  });
});

describe('names are written so that they are read as what they are', () => {
  const hyphen: WeirDocument = {
    ...salesDocument,
    datasets: [{ id: 'my-deals', fields: [{ id: 'if', type: 'number' }] }],
    metrics: [{ id: 'quota', formula: 1 }],
  };
  test.each<[string, string, At?]>([
    ['count(my|', '`my-deals`', { document: hyphen }],
    ['count(`my-deals` where |', '`if`', { document: hyphen }],
    ['q|', 'quota', { document: hyphen }],
    ['metric(q|', 'quota', { document: hyphen }],
    ['param(b|', 'big', { dataset: 'people' }],
    ['big|', 'big', { dataset: 'deals' }],
    ['quo|', 'quota', { dataset: 'people' }],
  ])('%s offers %s', (marked, name, at) => expect(first(marked, at)).toBe(name));

  test('a metric that has a parameter’s name is called one', () => {
    expect(names('q|', { document: hyphen }).slice(0, 2)).toEqual(['quota', 'metric(quota)']);
  });

  test('a parameter that has a field’s name is called one', () => {
    expect(names('big|', { dataset: 'people' })).toEqual(['big', 'param(big)']);
  });
});

test('a metric is not offered to itself, nor to what it is made of', () => {
  expect(names('metric(|', { metric: 'revenue' })).toEqual(['won_deals']);
  expect(names('metric(|', { metric: 'size_index' })).toEqual(['won_deals', 'revenue', 'deal_size']);
});

describe('of very many', () => {
  const fields = Array.from({ length: 1_000 }, (_each, at) => ({
    id: `field_${at}`,
    type: 'number' as const,
    title: { en: `Field ${at}` },
  }));
  const document: WeirDocument = {
    ...salesDocument,
    datasets: [{ id: 'deals', fields }],
    metrics: Array.from({ length: 500 }, (_each, at) => ({ id: `metric_${at}`, title: `Metric ${at}`, formula: at })),
  };

  test('a hundred are given, and that there are more', () => {
    const { items, hasMore } = offered('count(deals where f|', { document });
    expect(items).toHaveLength(100);
    expect(hasMore).toBe(true);
    expect(names('count(deals where field_77|', { document })[0]).toBe('field_77');
  });

  test('titles are read once, however much is typed', () => {
    let reads = 0;
    const read = (text: Text | undefined) => {
      reads += 1;
      return new Localizer('en').text(text);
    };
    const vocabulary = new Vocabulary(document, read);
    const text = 'count(deals where fi';
    for (let typed = text.length - 2; typed <= text.length; typed += 1) {
      const typedText = text.slice(0, typed);
      suggest(placeAt(formulaParser.parse(typedText), typedText, typed), vocabulary);
    }
    expect(reads).toBeLessThanOrEqual(fields.length + 10);
  });
});
