import { expect, test } from 'vitest';
import { firstOfBoard } from './first-of-board.js';

test('what every page loads at first takes its words from those of the first figures', () => {
  const files = firstOfBoard().map(({ path }) => path);
  expect(files).toContain('packages/board/src/elements/funnel/funnel.ts');
  expect(files).toContain('packages/board/src/words/first/index.ts');
  expect(files).not.toContain('packages/board/src/words/index.ts');
  expect(files).not.toContain('packages/board/src/elements/table/table.ts');
});
