import { WeirError } from '@weir/schema';
import { expect, test } from 'vitest';
import { define } from './define.js';

function emptyRegistry() {
  const elements = new Map<string, CustomElementConstructor>();
  return {
    get: (name: string) => elements.get(name),
    define: (name: string, element: CustomElementConstructor) => void elements.set(name, element),
  };
}

/** No DOM here: a class is all that is registered. */
const elementClass = (): CustomElementConstructor => class Box {} as unknown as CustomElementConstructor;

test('a free name is taken', () => {
  const registry = emptyRegistry();
  const Box = elementClass();
  define('weir-box', Box, '1.0.0', registry);
  expect(registry.get('weir-box')).toBe(Box);
});

test('the same version, from another bundle, is left as it is', () => {
  const registry = emptyRegistry();
  const First = elementClass();
  define('weir-box', First, '1.0.0', registry);
  define('weir-box', elementClass(), '1.0.0', registry);
  expect(registry.get('weir-box')).toBe(First);
});

test('another version is an error that names both', () => {
  const registry = emptyRegistry();
  define('weir-box', elementClass(), '1.0.0', registry);
  const again = () => define('weir-box', elementClass(), '1.1.0', registry);
  expect(again).toThrow(WeirError);
  expect(again).toThrow('The element <weir-box> is registered by version 1.0.0; version 1.1.0 cannot take its name.');
});

test('a class that is not of Weir is named', () => {
  const registry = emptyRegistry();
  registry.define('weir-box', elementClass());
  expect(() => define('weir-box', elementClass(), '1.0.0', registry)).toThrow('"Box", which is not of Weir');
});

test('a subclass that the host registered under another name does not pass for the element', () => {
  const registry = emptyRegistry();
  const Box = elementClass();
  define('weir-box', Box, '1.0.0', registry);
  registry.define('weir-crate', class extends Box {});
  expect(() => define('weir-crate', elementClass(), '1.0.0', registry)).toThrow('weir-crate');
});
