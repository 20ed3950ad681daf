import type { Board, WeirDocument, Widget } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { copyWidgets, readWidgetClip, writeWidgetClip } from '../clipboard/index.js';
import { proposeWidgets } from '../boards/index.js';
import { Editor } from '../editor.js';
import { exampleDocument } from '../example.fixture.js';
import { run } from './run.fixture.js';

const boardOf = ({ boards }: WeirDocument, id = 'main'): Board => {
  const board = boards?.find((each) => each.id === id);
  if (!board) throw new Error(`no board ${id}`);
  return board;
};
const widgetOf = (document: WeirDocument, id: string): Widget => {
  const widget = boardOf(document).widgets.find((each) => each.id === id);
  if (!widget) throw new Error(`no widget ${id}`);
  return widget;
};
const placeOf = (document: WeirDocument, id: string) => {
  const { x, y, w, h } = widgetOf(document, id).cell ?? { x: -1, y: -1, w: -1, h: -1 };
  return [x, y, w, h];
};

describe('boards', () => {
  test('are added, copied beside the original, moved, archived and restored', () => {
    const added = run('board/add', { title: { en: 'Team' } });
    expect(added.select).toEqual({ board: 'team', widgets: [] });
    const copied = run('board/duplicate', { board: 'main', title: 'Copy' }, added.document).document;
    expect(copied.boards?.map(({ id }) => id)).toEqual(['main', 'copy', 'team']);
    expect(boardOf(copied, 'copy').widgets).toEqual(boardOf(copied).widgets);
    const moved = run('board/move', { board: 'team', to: 'main' }, copied).document;
    expect(moved.boards?.map(({ id }) => id)).toEqual(['team', 'main', 'copy']);
    const archived = run('board/archive', { board: 'team' }, moved);
    expect(archived.select).toMatchObject({ board: 'main' });
    expect(run('board/restore', { board: 'team' }, archived.document).document).toEqual(moved);
  });

  test('never take the id of one that was there', () => {
    const editor = new Editor(exampleDocument);
    editor.run('board/add', { title: 'Team' });
    editor.undo();
    expect(editor.run('board/add', { title: 'Team' }).select?.board).toBe('team-2');
  });

  test('say nothing where nothing is set', () => {
    const set = run('board/set-filters', { board: 'main', filters: ['period'] }).document;
    expect(boardOf(run('board/set-filters', { board: 'main', filters: [] }, set).document)).not.toHaveProperty(
      'filters',
    );
    const period = run('board/set-period', { board: 'main', period: 'this-year' }).document;
    expect(run('board/set-period', { board: 'main', period: null }, period).document).toEqual(exampleDocument);
  });

  test('are proposed from what the document has', () => {
    const widgets = proposeWidgets(exampleDocument);
    expect(widgets.map(({ type }) => type)).toContain('funnel');
    const { document } = run('board/add', { title: 'New', widgets });
    expect(boardOf(document, 'new').widgets).toHaveLength(widgets.length);
    expect(proposeWidgets({ weir: 1, id: 'd', title: '' })).toEqual([]);
  });
});

describe('cards', () => {
  test('a new one lies where there is room for it, and is chosen', () => {
    const { document, select } = run('widget/add', { board: 'main', type: 'kpi', settings: { metric: 'win_rate' } });
    expect(select).toEqual({ board: 'main', widgets: ['kpi'] });
    expect(placeOf(document, 'kpi')).toEqual([8, 2, 2, 2]);
  });

  test('what is deleted leaves no gap, and the next one is chosen', () => {
    const { document, select } = run('widget/delete', { board: 'main', widgets: ['w1'] });
    expect(select?.widgets).toEqual(['w2']);
    expect(placeOf(document, 'w2')).toEqual([8, 0, 4, 2]);
  });

  test('a copy is as large', () => {
    const { document, select } = run('widget/duplicate', { board: 'main', widgets: ['w2'] });
    expect(select?.widgets).toEqual(['w2-2']);
    expect(placeOf(document, 'w2-2')).toEqual([8, 2, 4, 2]);
  });

  test('being placed moves others, and writes down where those lie that had no place', () => {
    const board: Board = {
      id: 'main',
      widgets: [
        { id: 'a', type: 'kpi' },
        { id: 'b', type: 'trend' },
      ],
    };
    const cell = { x: 0, y: 0, w: 6, h: 3 };
    const { document } = run(
      'widget/place',
      { board: 'main', widget: 'b', cell },
      { ...exampleDocument, boards: [board] },
    );
    expect([placeOf(document, 'b'), placeOf(document, 'a')]).toEqual([
      [0, 0, 6, 3],
      [0, 3, 2, 2],
    ]);
  });

  test('steps by key that follow each other are undone as one', () => {
    const editor = new Editor(exampleDocument, { now: () => 0 });
    for (const x of [7, 6, 5])
      editor.run('widget/place', { board: 'main', widget: 'w2', cell: { x, y: 0, w: 4, h: 2 } });
    editor.undo();
    expect(editor.document).toBe(exampleDocument);
  });
});

describe('another type', () => {
  test('keeps what it does not read, and back again nothing is lost', () => {
    const there = run('widget/set-type', { board: 'main', widget: 'w1', type: 'histogram' }).document;
    const back = run('widget/set-type', { board: 'main', widget: 'w1', type: 'funnel' }, there).document;
    expect(back).toEqual(exampleDocument);
  });

  test('a card takes the first of several metrics, and keeps the others', () => {
    let document = run('widget/set-type', { board: 'main', widget: 'w1', type: 'trend' }).document;
    document = run(
      'widget/set',
      { board: 'main', widget: 'w1', changes: { metrics: ['win_rate', 'deals_won'] } },
      document,
    ).document;
    document = run('widget/set-type', { board: 'main', widget: 'w1', type: 'kpi' }, document).document;
    expect(widgetOf(document, 'w1')).toMatchObject({ metric: 'win_rate', metrics: ['win_rate', 'deals_won'] });
  });

  test('gets the room that it needs, from further to the start at the end of a row', () => {
    const { document } = run('widget/set-type', { board: 'main', widget: 'w2', type: 'flow' });
    expect(placeOf(document, 'w2')).toEqual([6, 0, 6, 4]);
    expect(placeOf(document, 'w1')).toEqual([0, 4, 8, 6]);
  });
});

test('options are set one by one, and none are left empty', () => {
  const ref = { board: 'main', widget: 'w2' };
  const set = run('widget/set-option', { ...ref, name: 'limit', value: 5 }).document;
  expect(widgetOf(set, 'w2').options).toEqual({ limit: 5 });
  expect(run('widget/set-option', { ...ref, name: 'limit', value: null }, set).document).toEqual(exampleDocument);
});

describe('the clipboard', () => {
  const copied = copyWidgets(boardOf(exampleDocument), ['w2']) ?? [];

  test('is read as it was written', () => {
    expect(readWidgetClip(writeWidgetClip(copied))?.widgets).toEqual(copied);
  });

  test.each([
    ['a sentence', 'the "weir-widgets" of last year'],
    ['no widgets', '{ "weir-widgets": 1, "widgets": [] }'],
    ['stages', '{ "weir-stages": 1, "stages": [] }'],
  ])('%s is not about widgets', (_claim, text) => {
    expect(readWidgetClip(text)).toBe(null);
  });

  test.each([
    ['a newer version', { 'weir-widgets': 2 }, 'schema/newer-version'],
    [
      'what is no widget',
      { 'weir-widgets': 1, widgets: [{ id: 'a', type: 'kpi', html: '' }] },
      'schema/unknown-property',
    ],
  ])('%s is refused, and why is said', (_claim, json, code) => {
    expect(readWidgetClip(JSON.stringify(json))?.faults?.map((fault) => fault.code)).toContain(code);
  });

  test('is pasted below everything, on another board under its own name, with what it names that is not there', () => {
    const team = run('board/add', { title: 'Team' }).document;
    const strange: Widget[] = [
      ...copied,
      { id: 'lost', type: 'gauge', metric: 'nowhere', cell: { x: 8, y: 9, w: 4, h: 2 } },
    ];
    const { document, select } = run('widget/paste', { board: 'team', widgets: strange }, team);
    expect(select).toEqual({ board: 'team', widgets: ['w2', 'lost'] });
    expect(boardOf(document, 'team').widgets.map(({ metric, cell }) => [metric, cell?.x, cell?.y])).toEqual([
      ['win_rate', 8, 0],
      ['nowhere', 8, 2],
    ]);
    const same = run('widget/paste', { board: 'main', widgets: copied });
    expect(placeOf(same.document, same.select?.widgets?.[0] ?? '')).toEqual([8, 2, 4, 2]);
  });

  test('more than a board holds is refused', () => {
    const widgets = Array.from({ length: 499 }, (_, index): Widget => ({ id: `w${index}`, type: 'text' }));
    expect(() => run('widget/paste', { board: 'main', widgets })).toThrow('A board holds at most 500 cards.');
  });
});
