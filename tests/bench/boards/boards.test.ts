import { expect, test } from 'vitest';
import { CONTESTANTS, measureBoards } from './boards.js';
import { boardsTable } from './boards-table.js';

test('contestants draw in turns, and their times are put together', async () => {
  const drawn: string[] = [];
  const measured = await measureBoards(
    async (contestant) => {
      drawn.push(contestant);
      const ms = contestant === 'weir' ? 10 : 30;
      return { firstMs: ms + drawn.length, updateMs: [ms, ms + 2, ms + 4] };
    },
    { rounds: 3, updates: 3 },
  );
  expect(drawn).toEqual([...CONTESTANTS, ...CONTESTANTS, ...CONTESTANTS].map(([contestant]) => contestant));
  expect(measured[0]).toEqual({ name: 'Weir', firstMs: 15, updateMs: 12, rounds: 3 });
  expect(boardsTable(measured)).toMatch(/\| Weir +\| +15\.0 \| +1\.00 \| +12\.0 /);
});
