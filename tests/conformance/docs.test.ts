import fs from 'node:fs';
import path from 'node:path';
import { rowsAdapter } from '@weir/adapters';
import { builtInWidgets } from '@weir/board';
import { evaluateFormula, operators } from '@weir/formula';
import type { Operand, Operator } from '@weir/formula';
import { parseFormula, printFormula } from '@weir/formula/text';
import { ask, checkDocument, runExamples } from '@weir/query';
import { migrateDocument, parseDocument, validateDocument } from '@weir/schema';
import type { Formula, Scalar, WeirDocument } from '@weir/schema';
import { tokenDefaults } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import '../../stories/docs/examples/adapter-conformance.js';
import '../../stories/docs/examples/store-conformance.js';
import { aggregateFacts, missingRuleOf, signatureOf } from '../../stories/docs/facts/operators.js';
import type { MissingRule } from '../../stories/docs/facts/operators.js';
import documentSchema from '../../packages/schema/src/document.schema.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '../..');
const docs = path.join(root, 'stories/docs');
const pages = namesIn(docs, '.mdx').map((name) => ({ name, text: read(path.join(docs, name)) }));
const examples = namesIn(path.join(docs, 'examples'), '.ts');

describe.each(examples)('the example %s', (name) => {
  const text = read(path.join(docs, 'examples', name));
  const claims = claimsOf(text);

  test('is shown on a page', () => {
    expect(pages.filter((page) => page.text.includes(`./examples/${name}?raw`)).length).toBeGreaterThan(0);
  });

  if (claims.length > 0) {
    test('gives what it claims', async () => {
      const given = await import(`../../stories/docs/examples/${name}`);
      for (const { constant, value } of claims) expect(rounded(given[constant]), constant).toEqual(value);
    });
  } else {
    test('is run by a story or a test', () => {
      const module = `examples/${name.replace(/\.ts$/, '.js')}`;
      const stories = filesBelow(path.join(root, 'stories')).filter((file) => file.endsWith('.stories.ts'));
      const others = examples.map((other) => path.join(docs, 'examples', other));
      const runs = (file: string) => read(file).includes(module) || read(file).includes(`./${path.basename(module)}`);
      expect([...stories, ...others, import.meta.filename].some(runs)).toBe(true);
    });
  }
});

describe.each(pages)('the page $name', ({ text }) => {
  test('has no code that nothing runs', () => {
    const fenced = [...text.matchAll(/^```(\w*)/gm)]
      .map(([, language]) => language)
      .filter((_fence, at) => at % 2 === 0);
    expect(fenced.filter((language) => language !== 'sh' && language !== 'text')).toEqual([]);
  });

  test('names commands that there are', () => {
    const { scripts } = JSON.parse(read(path.join(root, 'package.json')));
    for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
});

test('the document of the README is right, and its formula is written as it says', () => {
  const readme = read(path.join(root, 'README.md'));
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
  const { document, diagnostics } = parseDocument(json);
  expect(diagnostics).toEqual([]);
  expect(checkDocument(document!)).toEqual([]);
  expect(readme).toContain(`\`${printFormula(document?.metrics?.[0]?.formula ?? null)}\``);
});

describe('the table of widgets', () => {
  const rows = read(path.join(docs, 'tables/widgets.md')).trim().split('\n').slice(2);
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const named = (cell = '') => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  const { document } = parseDocument(read(path.join(docs, 'examples/sales/document.json')));
  const values: Record<string, unknown> = {
    metric: 'won_value',
    metrics: ['won_value'],
    funnel: 'pipeline',
    text: 'Hello',
  };
  const problemsOf = (widget: object) => {
    const made = { ...document!, boards: [{ id: 'main', widgets: [{ id: 'w', ...widget }] }] } as WeirDocument;
    return [...validateDocument(made), ...checkDocument(made)].map(({ code }) => code);
  };

  test('names every type', () => {
    expect(cells.flatMap(([, type]) => named(type)).toSorted()).toEqual(
      builtInWidgets.map(({ type }) => type).toSorted(),
    );
  });

  test.each(cells.map(([, type, , needs]) => [named(type)[0]!, named(needs)] as const))(
    '%s needs %j',
    (type, needs) => {
      for (const name of needs) expect(problemsOf({ type, [name]: values[name] }), name).toEqual([]);
      expect(problemsOf({ type })).toEqual(needs.length > 0 ? ['document/widget-needs'] : []);
    },
  );

  test('what is read besides is in the format', () => {
    const properties = Object.keys(documentSchema.definitions.Widget.properties);
    const others = new Set(['entry', 'activity', 'horizontal', 'vertical']);
    for (const [, , , , besides] of cells) {
      for (const name of named(besides)) if (!others.has(name)) expect(properties).toContain(name);
    }
  });
});

test('tokens that the guide sets are there', () => {
  const theme = read(path.join(docs, 'examples/embed-theme.css'));
  const set = [...theme.matchAll(/--weir-([\w-]+):/g)].map(([, name]) => name);
  expect(set.length).toBeGreaterThan(0);
  for (const name of set) expect(Object.keys(tokenDefaults)).toContain(name);
});

test('the example of counting by sequence is right', () => {
  const json: unknown = JSON.parse(read(path.join(docs, 'examples/web/document.json')));
  expect(validateDocument(json)).toEqual([]);
  expect(checkDocument(migrateDocument(json).document!)).toEqual([]);
});

test('an adapter of the guide tells of a server that is down by its status', async () => {
  const { remoteAdapter } = await import('../../stories/docs/examples/adapter-remote.js');
  const { document } = parseDocument(read(path.join(docs, 'examples/sales/document.json')));
  const down = async () => new Response('<h1>Bad gateway</h1>', { status: 502 });
  const asked = ask(
    document!,
    remoteAdapter('https://example.com/weir', down),
    { metrics: ['won_value'] },
    { revision: '1' },
  );
  await expect(asked).rejects.toThrow('The data source failed: The server answered with 502.');
});

test('what is typed is kept in the browser beside the server', async () => {
  const { keepSafe } = await import('../../stories/docs/examples/store-recovery.js');
  const designer = { context: { user: 'ann' } } as HTMLElementTagNameMap['weir-designer'];
  const { signOut } = keepSafe(designer, 'https://example.com/weir');
  expect(designer).toHaveProperty('store.saveDraft');
  expect(designer).toHaveProperty('recovery.saveDraft');
  // There is no IndexedDB here, and the store says so.
  await expect(signOut()).rejects.toThrow('unsaved');
});

describe('the example document', () => {
  const json: unknown = JSON.parse(read(path.join(docs, 'examples/sales/document.json')));
  const { document } = migrateDocument(json);

  test('is right', () => {
    expect(validateDocument(json)).toEqual([]);
    expect(checkDocument(document!)).toEqual([]);
  });

  test('its metrics give what their examples expect', async () => {
    const adapter = rowsAdapter({ datasets: {}, document: document! });
    for (const { id } of document?.metrics ?? []) {
      const outcomes = await runExamples(document!, adapter, id);
      expect(outcomes.filter(({ status }) => status !== 'passed')).toEqual([]);
    }
  });

  test('the worked example of the funnels page is what comes out', async () => {
    const figures = JSON.parse(read(path.join(docs, 'examples/sales/figures.json')));
    const data = JSON.parse(read(path.join(docs, 'examples/sales/data.json')));
    const answer = await ask(
      document!,
      rowsAdapter({ datasets: data }),
      { funnel: 'pipeline' },
      { asOf: '2025-03-01' },
    );
    expect(rounded(answer)).toMatchObject(figures);
    expect(answer.stages).toHaveLength(figures.stages.length);
    expect(answer.flows).toHaveLength(figures.flows.length);
  });
});

describe('what the formulas page says of', () => {
  const pairs: { text: string; json: Formula }[] = JSON.parse(read(path.join(docs, 'examples/formulas-text.json')));
  test.each(pairs)('$text', ({ text, json }) => {
    expect(parseFormula(text)).toMatchObject({ formula: json, diagnostics: [] });
    expect(printFormula(json)).toBe(text);
  });

  test('how operators are written', () => {
    for (const operator of operators.filter(({ infix, group }) => !infix && group !== 'reference')) {
      const [word] = signatureOf(operator).split('(');
      const operands = operator.operands.map(({ kind }) => samples[kind] ?? 'deals');
      expect(printFormula({ [operator.name]: operands })).toMatch(new RegExp(`^${word?.replaceAll('!', '\\!')}\\(`));
    }
  });

  const calculated = operators.filter(({ bind, operands }) => bind && operands.length > 0);

  test.each(calculated.map((operator) => [operator.name, operator] as const))('%s', (_name, operator) => {
    const rule = missingRuleOf(operator);
    expect(rule).not.toBeNull();
    holdsWhenMissing[rule!](operator);
  });

  test('aggregates', async () => {
    expect(Object.keys(aggregateFacts)).toEqual(
      operators.filter(({ group }) => group === 'aggregate').map(({ name }) => name),
    );
    for (const [name, { noRows, noValues }] of Object.entries(aggregateFacts)) {
      const of = async (rows: readonly Record<string, Scalar>[]) => aggregate(name, rows);
      expect(await of([]), `${name} of no rows`).toBe(noRows);
      const missing = [
        { id: 'a', amount: null },
        { id: 'b', amount: null },
      ];
      expect(await of(missing), `${name} of missing values`).toBe(noValues === 'rows' ? 2 : noValues);
    }
  });
});

/** Per rule: it holds for every operand that may be missing. */
const holdsWhenMissing: Readonly<Record<MissingRule, (operator: Operator) => void>> = {
  missing: (operator) => withEachMissing(operator, (value) => expect(value).toBeNull()),
  false: (operator) => withEachMissing(operator, (value) => expect(value).toBe(false)),
  true: (operator) => withEachMissing(operator, (value) => expect(value).toBe(true)),
  unequal: ({ name }) => {
    expect([call(name, 1, null), call(name, null, 1), call(name, null, null)]).toEqual([false, false, true]);
  },
  different: ({ name }) => {
    expect([call(name, 1, null), call(name, null, 1), call(name, null, null)]).toEqual([true, true, false]);
  },
  listed: ({ name }) => {
    expect([call(name, null, [1]), call(name, null, [1, null])]).toEqual([false, true]);
  },
  condition: ({ name }) => {
    const asFalse = call(name, false, ...(name === 'or' ? [false] : [true, 2]));
    expect(call(name, null, ...(name === 'or' ? [false] : [true, 2]))).toEqual(asFalse);
  },
  skipped: ({ name }) => expect([call(name, null, 3), call(name, null, null)]).toEqual([3, null]),
  next: ({ name }) => expect([call(name, null, 3), call(name, null, null)]).toEqual([3, null]),
};

const samples: Partial<Record<Operand['kind'], Formula>> = {
  any: 1,
  number: 4,
  count: 2,
  text: 'text',
  moment: '2025-01-31',
  same: 1,
  ordered: 1,
  grain: 'month',
};

function withEachMissing({ name, operands }: Operator, check: (value: unknown) => void): void {
  const given = operands.filter(({ optional }) => !optional).map(({ kind }) => samples[kind] ?? null);
  expect(given).not.toContain(null);
  for (const [place, { kind }] of operands.entries()) {
    if (kind !== 'grain' && place < given.length) check(call(name, ...given.with(place, null)));
  }
}

function call(operator: string, ...operands: readonly Formula[]): unknown {
  return evaluateFormula({ [operator]: operands });
}

async function aggregate(name: string, rows: readonly Record<string, Scalar>[]): Promise<unknown> {
  const value = name === 'count' ? [] : [{ var: 'amount' }, ...(name === 'percentile' ? [90] : [])];
  const document: WeirDocument = {
    weir: 1,
    id: 'aggregates',
    title: 'Aggregates',
    datasets: [
      {
        id: 't',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'amount', type: 'number' },
        ],
      },
    ],
    metrics: [{ id: 'm', formula: { [name]: ['t', ...value, { '!=': [{ var: 'id' }, null] }] } }],
  };
  const adapter = rowsAdapter({ datasets: { t: rows }, document });
  return (await ask(document, adapter, { metrics: ['m'] })).metrics['m']?.total;
}

/** `export const total = …; // → 0.4`, or the comment on a line of its own below. Numbers are said to four digits. */
function claimsOf(text: string): { constant: string; value: unknown }[] {
  let constant = '';
  return text.split('\n').flatMap((line) => {
    constant = /^export const (\w+)/.exec(line)?.[1] ?? constant;
    const claim = /\/\/ → (.+)$/.exec(line)?.[1];
    return claim === undefined ? [] : [{ constant, value: JSON.parse(claim) }];
  });
}

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, item) => (typeof item === 'number' ? Math.round(item * 10_000) / 10_000 : item)) ??
      'null',
  );
}

function namesIn(folder: string, ending: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith(ending));
}

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function read(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
