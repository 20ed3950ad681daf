import { describe, expect, test } from 'vitest';
import { customProperties, faultOf } from './property-schema.js';
import type { PropertySchema } from './property-schema.js';

const property = (schema: PropertySchema, isRequired = false) => {
  const [made] = customProperties({ properties: { 'x-p': schema }, required: isRequired ? ['x-p'] : [] });
  if (!made) throw new Error('none');
  return made;
};

test('what is not named x-… is left out, the rest keeps its order', () => {
  const properties = { 'x-b': { type: 'string' }, kind: { type: 'string' }, 'x-a': { type: 'boolean' }, 'x-': {} };
  expect(customProperties({ properties } as never).map(({ name }) => name)).toEqual(['x-b', 'x-a']);
});

test.each([
  [{ type: 'string' }, 'text'],
  [{ type: 'string', format: 'date' }, 'date'],
  [{ type: 'string', format: 'multiline' }, 'long-text'],
  [{ enum: ['a', 'b'] }, 'choice'],
  [{ type: 'integer' }, 'number'],
  [{ type: 'boolean' }, 'tick'],
  [{ type: 'array', items: { enum: ['a'] } }, 'choices'],
  [{ type: 'array' }, 'other'],
  [{}, 'other'],
] as const)('%j is edited as %s', (schema, control) => {
  expect(property(schema).control).toBe(control);
});

describe('a value', () => {
  test.each([
    [{ type: 'string' }, undefined, null],
    [{ type: 'string' }, 5, 'type'],
    [{ enum: ['a'] }, 'b', 'choice'],
    [{ enum: ['a'] }, 'a', null],
    [{ type: 'integer' }, 1.5, 'type'],
    [{ type: 'number', minimum: 0, maximum: 1 }, 0, null],
    [{ type: 'number', minimum: 0, maximum: 1 }, -0.1, 'below'],
    [{ type: 'number', minimum: 0, maximum: 1 }, 1.1, 'above'],
    [{ type: 'string', maxLength: 2 }, '谈判', null],
    [{ type: 'string', maxLength: 2 }, 'abc', 'length'],
    [{ type: 'string', pattern: '^[A-Z]+$' }, 'AB', null],
    [{ type: 'string', pattern: '^[A-Z]+$' }, 'ab', 'pattern'],
    [{ type: 'string', pattern: '(' }, 'ab', null],
    [{ type: 'array', items: { enum: ['a'] } }, ['a', 'b'], 'choice'],
  ] as const)('of %j: %j is %s', (schema, value, fault) => {
    expect(faultOf(property(schema as PropertySchema), value)).toBe(fault);
  });

  test('that is needed may not be missing or empty', () => {
    expect(faultOf(property({ type: 'string' }, true), undefined)).toBe('missing');
    expect(faultOf(property({ type: 'string' }, true), '')).toBe('missing');
    expect(faultOf(property({ type: 'boolean' }, true), false)).toBe(null);
  });
});
