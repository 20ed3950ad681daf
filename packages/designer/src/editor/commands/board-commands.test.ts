import type { Board, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { boardCommands } from './board-commands.js';

const metrics = [{ id: 'won', formula: 1 }];
const show = (boards?: Board[], board?: string): readonly Board[] | undefined => {
  const document: WeirDocument = { weir: 1, id: 'd', title: 'D', metrics, ...(boards && { boards }) };
  const params = { metric: 'won', ...(board !== undefined && { board }) };
  return boardCommands['board/show-metric'].run(document, params).document.boards;
};
const card = (id: string, x: number, y = 0) => ({ id, type: 'kpi', metric: 'other', cell: { x, y, w: 2, h: 2 } });

test('a document without a board gets one', () => {
  expect(show()).toEqual([
    { id: 'main', widgets: [{ id: 'won', type: 'kpi', metric: 'won', cell: { x: 0, y: 0, w: 2, h: 2 } }] },
  ]);
});

test('the card stands beside the cards that are there', () => {
  const [board] = show([{ id: 'main', widgets: [card('a', 0), card('b', 4)] }]) ?? [];
  expect(board?.widgets?.at(-1)).toMatchObject({ id: 'won', cell: { x: 2, y: 0 } });
});

test('or below everything, when no row of cards has room', () => {
  const full = [0, 2, 4, 6, 8, 10].map((x) => card(`c${x}`, x));
  const below = { id: 'funnel', type: 'funnel', cell: { x: 0, y: 2, w: 12, h: 5 } };
  const [board] = show([{ id: 'main', widgets: [...full, below] }]) ?? [];
  expect(board?.widgets?.at(-1)).toMatchObject({ cell: { x: 0, y: 7, w: 2, h: 2 } });
});

test('on the board that is named, once', () => {
  const boards: Board[] = [
    { id: 'main', widgets: [] },
    { id: 'team', widgets: [{ id: 'won', type: 'kpi', metric: 'won' }] },
  ];
  expect(show(boards, 'team')).toBe(boards);
  expect(
    show([
      { id: 'old', widgets: [], archived: true },
      { id: 'main', widgets: [] },
    ])?.map(({ widgets }) => widgets.length),
  ).toEqual([0, 1]);
});
