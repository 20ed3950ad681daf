import { expect, test } from 'vitest';
import { goodDocument } from './good-document.fixture.js';
import { migrateDocument, runMigrations } from './migrate-document.js';
import { parseDocument } from './parse-document.js';

test('a document of the current version is the same object', () => {
  expect(migrateDocument(goodDocument)).toEqual({ document: goodDocument, diagnostics: [] });
  expect(migrateDocument(goodDocument).document).toBe(goodDocument);
});

test('a newer document is refused by code, and nothing of it is handed out', () => {
  expect(migrateDocument({ weir: 2, id: 'a', title: 'A' })).toMatchObject({
    diagnostics: [{ code: 'schema/newer-version', pointer: '/weir', params: { version: 2, supported: 1 } }],
  });
  expect(migrateDocument({ weir: 2, id: 'a', title: 'A' }).document).toBeUndefined();
});

test('steps run in order from the document’s version', () => {
  const steps = {
    1: (document: object) => ({ ...document, path: 'one' }),
    2: (document: { path?: string }) => ({ ...document, path: `${document.path} two` }),
  };
  expect(runMigrations({ weir: 1 }, steps, 3)).toEqual({ weir: 3, path: 'one two' });
  expect(runMigrations({ weir: 2, path: 'was' }, steps, 3)).toEqual({ weir: 3, path: 'was two' });
});

test.each([
  ['a byte order mark is ignored', '\uFEFF{"weir":1,"id":"a","title":"A"}', []],
  ['text that is no JSON', '{"weir":1', ['schema/not-json']],
  ['an empty file', '', ['schema/not-json']],
  ['a list', '[]', ['schema/not-an-object']],
])('%s', (_claim, text, codes) => {
  expect(parseDocument(text).diagnostics.map(({ code }) => code)).toEqual(codes);
});
