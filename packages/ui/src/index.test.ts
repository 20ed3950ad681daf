import 'lit';
import { expect, test } from 'vitest';

test('importing changes nothing global and registers nothing', async () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  const ui = await import('./index.js');
  expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
  expect(customElements.get('weir-dialog')).toBeUndefined();
  expect(ui.version).toMatch(/^\d/);
});
