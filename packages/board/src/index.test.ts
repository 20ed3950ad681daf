import { expect, test } from 'vitest';
import 'lit';

test('importing in Node works, registers nothing and changes no global beyond what lit does', async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const board = await import('./index.js');
  const { define } = await import('./define.js');
  expect(typeof define).toBe('function');
  expect(board.WeirBoard.name).toBe('WeirBoard');
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  const registry = Reflect.get(globalThis, 'customElements') as CustomElementRegistry | undefined;
  expect(registry?.get('weir-board')).toBeUndefined();
});
