import { expect, test } from 'vitest';
import { exampleDocument } from '../example.fixture.js';
import { isOnBoard } from './funnel-board-commands.js';
import { commands } from './registry.js';

const show = (document: typeof exampleDocument) =>
  commands['board/show-funnel'].run(document, { funnel: 'strategic' }).document;

test('a funnel comes below everything, all across', () => {
  const widgets = [{ id: 'w', type: 'kpi' as const, metric: 'win_rate', cell: { x: 8, y: 3, w: 2, h: 2 } }];
  const document = { ...exampleDocument, boards: [{ id: 'main', widgets }] };
  expect(isOnBoard(document, 'strategic')).toBe(false);
  const shown = show(document);
  expect(shown.boards?.[0]?.widgets[1]).toEqual({
    id: 'strategic',
    type: 'funnel',
    funnel: 'strategic',
    cell: { x: 0, y: 5, w: 12, h: 5 },
  });
  expect(isOnBoard(shown, 'strategic')).toBe(true);
  expect(show(shown), 'once is enough').toBe(shown);
});

test('a document without a board gets one, an archived one is left alone', () => {
  const old = { id: 'main', archived: true, widgets: [] };
  const boards = show({ ...exampleDocument, boards: [old] }).boards;
  expect(boards?.[0]).toEqual(old);
  expect(boards?.[1]).toMatchObject({ id: 'main-2', widgets: [{ funnel: 'strategic', cell: { y: 0 } }] });
});
