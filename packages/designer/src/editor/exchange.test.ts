import type { WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
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
