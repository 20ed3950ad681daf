import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateDocument } from './validate-document.js';
import { pointerTo, valueAt } from './pointer.js';
import { goodDocument } from './good-document.fixture.js';

const first = (json: unknown) => validateDocument(json)[0];
const withChange = (change: (document: Record<string, never>) => void) => {
  const document = structuredClone(goodDocument) as unknown as Record<string, never>;
  change(document);
  return validateDocument(document);
};

describe('a good document', () => {
  test('with every property that DESIGN names has no mistakes', () => {
    expect(validateDocument(goodDocument)).toEqual([]);
  });

  test('keeps what is the host’s own', () => {
    expect(validateDocument({ weir: 1, id: 'a', title: 'A', 'x-acme': { any: [1, null, { thing: true }] } })).toEqual(
      [],
    );
  });
});

describe('a bad document says what, which and how to mend it', () => {
  test.each([
    [
      'not an object',
      null,
      'schema/not-an-object',
      '',
      'A Weir document is a JSON object. Load a file that was exported from the designer.',
    ],
    ['no version', {}, 'schema/required', '', '"weir" is missing. Add it.'],
    [
      'a version that is text',
      { weir: '1' },
      'schema/unknown-version',
      '/weir',
      '"weir" must be the format version, the number 1, not "1".',
    ],
    [
      'a newer version',
      { weir: 2 },
      'schema/newer-version',
      '/weir',
      'The document has format version 2; this release reads up to 1. Update Weir to open it.',
    ],
    ['a missing title', { weir: 1, id: 'a' }, 'schema/required', '', '"title" is missing. Add it.'],
    [
      'a mistyped property',
      { weir: 1, id: 'a', title: 'A', fields: [], metrix: [] },
      'schema/unknown-property',
      '/fields',
      '"fields" is not a property here. Remove it, or name it "x-…" to keep data of your own.',
    ],
    [
      'an id in capitals',
      { weir: 1, id: 'A', title: 'A' },
      'schema/id',
      '/id',
      '"A" is not an id. Use up to 64 lower-case letters, digits, "-" and "_", starting with a letter.',
    ],
    [
      'an id that reaches a prototype',
      { weir: 1, id: 'constructor', title: 'A' },
      'schema/forbidden-name',
      '/id',
      '"constructor" cannot be used as a name. Choose another.',
    ],
    [
      'a title that is a number',
      { weir: 1, id: 'a', title: 7 },
      'schema/type',
      '/title',
      'This must be string, object, not number.',
    ],
    ['an empty title', { weir: 1, id: 'a', title: {} }, 'schema/size', '/title', 'There are 0 here; it must be >= 1.'],
  ])('%s', (_claim, json, code, pointer, message) => {
    expect(first(json)).toMatchObject({ code, pointer, message, severity: 'error' });
  });

  test('a near miss gets a fix that mends it', () => {
    const [problem] = validateDocument({ weir: 1, id: 'a', title: 'A', metrcs: [] });
    expect(problem).toMatchObject({
      code: 'schema/unknown-property',
      pointer: '/metrcs',
      params: { closest: 'metrics' },
    });
    expect(problem?.fixes?.[0]?.patch).toEqual([{ op: 'move', from: '/metrcs', path: '/metrics' }]);
  });

  test('of a choice of shapes only the one that was meant is spoken of', () => {
    expect(withChange((d) => Object.assign(d['boards']![0], { period: 'last-12-month' }))).toMatchObject([
      { code: 'schema/value', pointer: '/boards/0/period', params: { closest: 'last-12-months' } },
    ]);
    expect(withChange((d) => Object.assign(d['boards']![0], { period: { form: '2025-01-01' } }))).toMatchObject([
      { code: 'schema/unknown-property', pointer: '/boards/0/period/form', params: { closest: 'from' } },
    ]);
  });

  test.each(['2025-02-30', '2025-13-01', 'yesterday', '2025-01-01 10:00'])('%s is no date', (date) => {
    expect(withChange((d) => Object.assign(d['boards']![0], { period: { from: date } }))).toMatchObject([
      { code: 'schema/date', pointer: '/boards/0/period/from', params: { actual: date } },
    ]);
  });

  test.each([
    ['https://example.com/a?b#c', true],
    ['/reports/1', true],
    ['reports/1?a=b:c', true],
    ['javascript:alert(1)', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['data:text/html,x', false],
  ])('the link %s is allowed: %s', (link, allowed) => {
    const problems = withChange((d) => Object.assign(d['insights']![0], { action: { title: 'Go', link } }));
    expect(problems.map(({ code }) => code)).toEqual(allowed ? [] : ['schema/link']);
  });
});

describe('hostile input', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused as a name at any depth', (name) => {
    const json = JSON.parse(`{"weir":1,"id":"a","title":"A","x-a":{"b":[{"${name}":1}]}}`);
    expect(validateDocument(json)).toMatchObject([{ code: 'schema/forbidden-name', pointer: `/x-a/b/0/${name}` }]);
  });

  test('100,000 levels give a diagnostic, not a stack overflow', () => {
    const json = JSON.parse(`{"weir":1,"id":"a","title":"A","x-a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`);
    expect(validateDocument(json)).toMatchObject([{ code: 'schema/too-deep' }]);
  });

  test('a cycle in memory ends', () => {
    const json: Record<string, unknown> = { weir: 1, id: 'a', title: 'A' };
    json['x-self'] = json;
    expect(validateDocument(json)).toMatchObject([{ code: 'schema/too-deep' }]);
  });

  test('what is shared twice at each of a hundred levels is looked at once', () => {
    let shared: unknown = { constructor: 1 };
    for (let level = 0; level < 100; level += 1) shared = [shared, shared];
    const found = validateDocument({ weir: 1, id: 'a', title: 'A', 'x-a': shared });
    expect(found).toMatchObject([{ code: 'schema/forbidden-name', pointer: `/x-a${'/1'.repeat(100)}/constructor` }]);
  });

  test('5 MB of mistakes are listed up to a bound', () => {
    const json = {
      weir: 1,
      id: 'a',
      title: 'A',
      metrics: Array.from({ length: 9_000 }, () => ({ nonsense: 'x'.repeat(500) })),
    };
    const problems = validateDocument(json);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.code).toBe('schema/too-many');
  });
});

describe('any change to a good document', () => {
  const pointers: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    pointers.push(pointer);
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) visit(child, pointerTo(pointer, key));
    }
  };
  visit(goodDocument, '');

  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('__proto__', 'constructor', '', '2025-02-31', -1, 1e308, [], {}, { to: {} }, null),
  );

  test('gives diagnostics whose pointers lead into it or to what is missing, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pointers), junk, (pointer, value) => {
        const changed = replaceAt(structuredClone(goodDocument), pointer, value);
        for (const problem of validateDocument(changed)) {
          expect(problem.message).not.toContain('undefined');
          const parent = problem.pointer.slice(0, problem.pointer.lastIndexOf('/'));
          expect(valueAt(changed, parent === '' ? '' : parent)).not.toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});

function replaceAt(root: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  const at = pointer.lastIndexOf('/');
  const parent = valueAt(root, pointer.slice(0, at)) as Record<string, unknown>;
  parent[
    pointer
      .slice(at + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~')
  ] = value;
  return root;
}
