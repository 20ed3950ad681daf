import type { Formula, Metric, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { Editor } from './editor.js';
import { exampleDocument } from './example.fixture.js';
import { exportJson, fileNameOf, importJson } from './exchange.js';

test('what is exported and imported is exported the same, byte for byte', () => {
  const document: WeirDocument = {
    'x-first': { z: 1, a: [1.5, null, '\u2028"'], '': {} },
    ...exampleDocument,
    'x-last': 'kept',
  };
  const text = exportJson(document);
  const { document: imported } = importJson(text);
  if (!imported) throw new Error('refused');
  expect(exportJson(imported)).toBe(text);
  expect(text.startsWith('{\n  "x-first": {\n    "z": 1,')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

/** Formulas that other tools wrote, with what Weir does not know and ways of writing that it does not use. */
const foreign: readonly Formula[] = [
  { reduce: [{ var: 'deals' }, { '+': [{ var: 'current.amount' }, { var: 'accumulator' }] }, 0] },
  { if: [{ some: [{ var: ['tags', []] }, { '===': [{ var: '' }, 'hot'] }] }, { log: 'x' }, { var: 1 }] },
  { '+': [{ metric: 'deals_created' }, { '!': true }, { cat: 'a' }, { missing_some: [1, ['a', 'b']] }] },
  { 'acme:score': { weights: [1, 2.5], of: { metric: ['deals_created'] } } },
];

test('formulas of other tools stay as they are while something else is edited', () => {
  const strange = foreign.map((formula, at): Metric => ({ id: `strange_${at}`, formula }));
  const metrics = [...(exampleDocument.metrics ?? []), ...strange];
  const { document } = importJson(JSON.stringify({ ...exampleDocument, metrics }));
  if (!document) throw new Error('refused');
  const editor = new Editor(document);
  editor.run('metric/set-format', { metric: 'strange_0', changes: { digits: 2 } });
  editor.run('metric/set-id', { metric: 'deals_created', id: 'leads' });
  const saved = importJson(exportJson(editor.document)).document?.metrics?.slice(-foreign.length);
  const renamed = JSON.stringify(foreign).replaceAll('"deals_created"', '"leads"');
  expect(JSON.stringify(saved?.map(({ formula }) => formula))).toBe(renamed);
});

test.each([
  ['no JSON', '{"weir": 1,', 'schema/not-json'],
  ['no document', '[]', 'schema/not-an-object'],
  ['a newer format', '{"weir": 2}', 'schema/newer-version'],
  ['a mistake', '{"weir": 1, "id": "a", "title": "A", "metrics": [{"id": "A B", "formula": 1}]}', 'schema/id'],
])('%s is refused with a reason', (_claim, text, code) => {
  const { document, diagnostics } = importJson(text);
  expect(document).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toContain(code);
});

test('the file is named after the document', () => {
  expect(fileNameOf(exampleDocument)).toBe('b2b-sales.weir.json');
});
