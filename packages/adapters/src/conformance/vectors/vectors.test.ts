import { expect, test } from 'vitest';
import { validateDocument } from '@weir/schema';
import { vectors } from './index.js';

test('every claim is made once', () => {
  const names = vectors.map(({ name, needs }) => `${needs.join()}: ${name}`);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test.each(vectors.map((vector) => [vector.name, vector] as const))(
  '%s: is data, on a valid document',
  (_name, vector) => {
    expect(JSON.parse(JSON.stringify(vector))).toEqual(vector);
    expect(validateDocument(vector.document)).toEqual([]);
  },
);
