import { describe, it } from 'vitest';
import { memoryAdapter } from '@weir/adapters/memory';
import { testAdapter } from '@weir/adapters/conformance';

describe('memoryAdapter', () => {
  const cases = testAdapter(({ document, rows }) => memoryAdapter({ document, datasets: rows }));
  for (const { name, run } of cases) it(name, run);
});
