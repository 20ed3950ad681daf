import type { WeirDocument } from '@weir/schema';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.js';
import type { DraftKeeperOptions, DraftState } from './draft-keeper.js';
import { Editor } from './editor.js';
import { exampleDocument } from './example.fixture.js';
import { TestStore } from './store.fixture.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keep(options: DraftKeeperOptions = {}, document: WeirDocument = exampleDocument) {
  const editor = new Editor(document, { schedule: () => () => undefined });
  const states: DraftState['kind'][] = [];
  const keeper = new DraftKeeper(editor, { ...options, onState: ({ kind }) => states.push(kind) });
  const type = (title: string) => void editor.run('document/set-title', { locale: 'en', title });
  return { editor, keeper, states, type };
}

const titleOf = (document: WeirDocument | undefined) =>
  typeof document?.title === 'object' ? document.title['en'] : document?.title;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('saving', () => {
  test('the first change is saved at once, those that follow together', async () => {
    const store = new TestStore();
    const { editor, keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(0);
    expect(store.saves.map(titleOf)).toEqual(['A']);
    for (const title of ['B', 'C', 'D']) type(title);
    expect(store.saves).toHaveLength(1);
    await pass(400);
    expect(store.saves.map(titleOf)).toEqual(['A', 'D']);
    expect(editor.isDirty).toBe(false);
    expect(keeper.state).toMatchObject({ kind: 'saved', isPublished: false });
  });

  test('what changes while a save is under way is saved after it', async () => {
    const store = new TestStore();
    let open = () => {};
    store.gate = new Promise((resolve) => (open = resolve));
    const { editor, keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    type('B');
    await pass(1000);
    expect(store.saves).toHaveLength(1);
    open();
    await pass(1000);
    expect(store.saves.map(titleOf)).toEqual(['A', 'B']);
    expect(editor.isDirty).toBe(false);
  });

  test('closing saves what is left', async () => {
    const store = new TestStore();
    const { keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(0);
    type('B');
    await keeper.close();
    expect(titleOf(store.stored.get('b2b-sales')?.document)).toBe('B');
  });

  test('what was undone to the saved version is not saved again', async () => {
    const store = new TestStore();
    const { editor, keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(1000);
    type('B');
    editor.undo();
    await keeper.flush();
    await pass(5000);
    expect(titleOf(store.stored.get('b2b-sales')?.document)).toBe(titleOf(editor.document));
  });

  test('a failure is told, and tried again', async () => {
    const store = new TestStore();
    store.failures.push(new Error('The disk is full.'));
    const { editor, keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(0);
    expect(keeper.state).toEqual({ kind: 'failed', reason: 'The disk is full' });
    expect(editor.isDirty).toBe(true);
    await keeper.retry();
    expect(keeper.state.kind).toBe('saved');
  });
});

describe('without a store', () => {
  test('a host that keeps it makes it saved', async () => {
    const kept: WeirDocument[] = [];
    const { editor, keeper, type } = keep({ announce: async (document) => kept.push(document) > 0 });
    type('A');
    await pass(0);
    expect(kept.map(titleOf)).toEqual(['A']);
    expect([editor.isDirty, keeper.state.kind]).toEqual([false, 'saved']);
  });

  test('a host that does not leaves it unsaved', async () => {
    const { editor, keeper, type } = keep({ announce: async () => false });
    type('A');
    await pass(0);
    expect([editor.isDirty, keeper.state.kind]).toEqual([true, 'unsaved']);
  });

  test('a host that could not keep it says why, and a store is not written', async () => {
    const store = new TestStore();
    const announce = async () => Promise.reject(new Error('Not allowed.'));
    const { keeper, type } = keep({ store, announce });
    await keeper.open();
    type('A');
    await pass(0);
    expect(keeper.state).toEqual({ kind: 'failed', reason: 'Not allowed' });
    expect(store.saves).toEqual([]);
  });
});

describe('opening', () => {
  test('takes the stored draft', async () => {
    const store = new TestStore();
    store.putElsewhere({ ...exampleDocument, title: 'Stored' });
    const { editor, keeper } = keep({ store });
    await keeper.open();
    expect(editor.document.title).toBe('Stored');
    expect([editor.isDirty, editor.savedAt]).toEqual([false, '2025-09-18T09:41:00.000Z']);
    expect(keeper.state).toMatchObject({ kind: 'saved', isPublished: false });
  });

  test('a stored document that says the same is no change', async () => {
    const store = new TestStore();
    store.putElsewhere(structuredClone(exampleDocument));
    const { editor, keeper } = keep({ store });
    await keeper.open();
    expect(editor.document).toBe(exampleDocument);
    expect(keeper.state.kind).toBe('saved');
  });

  test('what was typed meanwhile is not overwritten', async () => {
    const store = new TestStore();
    store.putElsewhere({ ...exampleDocument, title: 'Stored' });
    const { editor, keeper, type } = keep({ store });
    const opened = keeper.open();
    type('Typed');
    await opened;
    expect(keeper.state.kind).toBe('conflict');
    expect(titleOf(editor.document)).toBe('Typed');
  });

  test('what was typed meanwhile is saved when nothing is stored', async () => {
    const store = new TestStore();
    const { keeper, type } = keep({ store });
    const opened = keeper.open();
    type('Typed');
    await opened;
    await pass(0);
    expect(store.saves.map(titleOf)).toEqual(['Typed']);
  });

  test('a store that cannot be read is a failure, and tried again', async () => {
    const store = new TestStore();
    const load = vi.spyOn(store, 'load').mockRejectedValueOnce(new Error('Blocked.'));
    const { keeper } = keep({ store });
    await keeper.open();
    expect(keeper.state).toEqual({ kind: 'failed', reason: 'Blocked' });
    load.mockRestore();
    await keeper.retry();
    expect(keeper.state.kind).toBe('unsaved');
  });
});

describe('a conflict', () => {
  async function conflict() {
    const store = new TestStore();
    const made = keep({ store });
    await made.keeper.open();
    made.type('Mine');
    await pass(1000);
    store.putElsewhere({ ...exampleDocument, title: 'Theirs' });
    made.type('Mine, later');
    await pass(1000);
    expect(made.keeper.state.kind).toBe('conflict');
    return { store, ...made };
  }

  test('stops the saving', async () => {
    const { store, type } = await conflict();
    const before = store.saves.length;
    type('More');
    await pass(5000);
    expect(store.saves).toHaveLength(before);
  });

  test('mine may stay', async () => {
    const { store, keeper, type } = await conflict();
    await keeper.keepMine();
    expect(titleOf(store.stored.get('b2b-sales')?.document)).toBe('Mine, later');
    type('And on');
    await pass(1000);
    expect(titleOf(store.stored.get('b2b-sales')?.document)).toBe('And on');
  });

  test('theirs may be taken, and mine be had back by undo', async () => {
    const { store, editor, keeper } = await conflict();
    await keeper.loadTheirs();
    expect(editor.document.title).toBe('Theirs');
    expect([editor.isDirty, keeper.state.kind]).toEqual([false, 'saved']);
    const before = store.saves.length;
    await pass(5000);
    expect(store.saves).toHaveLength(before);
    editor.undo();
    expect(titleOf(editor.document)).toBe('Mine, later');
    await pass(1000);
    expect(titleOf(store.stored.get('b2b-sales')?.document)).toBe('Mine, later');
  });

  test('shows what they have', async () => {
    const { keeper } = await conflict();
    expect(keeper.state).toMatchObject({ kind: 'conflict', theirs: { document: { title: 'Theirs' } } });
  });
});

/** Two who have the same document of one store before them. */
function two() {
  const store = new TestStore();
  const heard = new Set<(id: string, revision: string) => void>();
  const side = () => {
    let own: ((id: string, revision: string) => void) | undefined;
    return keep({
      store,
      others: {
        tell: (id, revision) => heard.forEach((hear) => hear !== own && hear(id, revision)),
        listen: (hear) => {
          heard.add((own = hear));
          return () => heard.delete(hear);
        },
      },
    });
  };
  return { store, left: side(), right: side() };
}

describe('two who have the same document before them', () => {
  test('the second sees what the first saves, before it changes anything', async () => {
    const { left, right } = two();
    await left.keeper.open();
    await right.keeper.open();
    left.type('Left');
    await pass(1000);
    expect(left.keeper.state.kind).toBe('saved');
    expect(right.keeper.state).toMatchObject({ kind: 'conflict', theirs: { document: { title: { en: 'Left' } } } });
  });

  test('whoever keeps theirs is seen by the other in turn', async () => {
    const { store, left, right } = two();
    await left.keeper.open();
    await right.keeper.open();
    left.type('Left');
    await pass(1000);
    await right.keeper.keepMine();
    await pass(1000);
    expect(store.stored.get('b2b-sales')?.document).toEqual(exampleDocument);
    expect(left.keeper.state.kind).toBe('conflict');
    await left.keeper.loadTheirs();
    expect([left.keeper.state.kind, right.keeper.state.kind]).toEqual(['saved', 'saved']);
  });

  test('the same change made by both is no conflict', async () => {
    const store = new TestStore();
    const { keeper, type } = keep({ store });
    await keeper.open();
    type('Same');
    await pass(1000);
    const elsewhere = store.putElsewhere(structuredClone(store.stored.get('b2b-sales')?.document ?? exampleDocument));
    await keeper.check();
    expect(keeper.state).toEqual({ kind: 'saved', at: elsewhere.savedAt, isPublished: false });
  });

  test('nobody who is gone is told', async () => {
    const { left, right } = two();
    await left.keeper.open();
    await right.keeper.open();
    await right.keeper.close();
    left.type('Left');
    await pass(1000);
    expect(right.keeper.state.kind).not.toBe('conflict');
  });

  test('a store that tells of changes itself is listened to', async () => {
    const store = new TestStore();
    let tell = () => {};
    const { keeper } = keep({
      store: Object.assign(store, {
        subscribe: (_id: string, _call: unknown, listener: () => void) => ((tell = listener), () => {}),
      }),
    });
    await keeper.open();
    store.putElsewhere({ ...exampleDocument, title: 'Elsewhere' });
    tell();
    await pass(0);
    expect(keeper.state.kind).toBe('conflict');
  });

  test('a look at a store that cannot be reached says nothing: a save will', async () => {
    const store = new TestStore();
    const { keeper } = keep({ store });
    await keeper.open();
    vi.spyOn(store, 'load').mockRejectedValue(new Error('Away.'));
    await keeper.check();
    expect(keeper.state.kind).toBe('unsaved');
  });
});

describe('versions', () => {
  test('are kept under a name, and published under one', async () => {
    const store = new TestStore();
    const { keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(0);
    expect(await keeper.saveVersion('Before the fair')).toMatchObject({ state: 'draft', name: 'Before the fair' });
    expect(await keeper.publish('Autumn')).toMatchObject({ state: 'published', name: 'Autumn' });
    expect((await keeper.history()).map(({ name }) => name)).toEqual(['Autumn', 'Before the fair', undefined]);
  });

  test('of a document that was never saved can be kept', async () => {
    const { keeper } = keep({ store: new TestStore() });
    await keeper.open();
    expect(await keeper.saveVersion('First')).toMatchObject({ name: 'First', document: exampleDocument });
  });

  test('there are none without a store', async () => {
    const { keeper } = keep();
    expect(await keeper.saveVersion('First')).toBe(null);
    expect(await keeper.history()).toEqual([]);
  });
});

describe('publishing', () => {
  test('saves first, and says so until the next change', async () => {
    const store = new TestStore();
    const { keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(0);
    type('B');
    const published = await keeper.publish();
    expect(published).toMatchObject({ state: 'published' });
    expect(titleOf(published?.document)).toBe('B');
    expect(keeper.state).toMatchObject({ kind: 'saved', isPublished: true });
    type('C');
    await pass(1000);
    expect(keeper.state).toMatchObject({ kind: 'saved', isPublished: false });
  });

  test('a document that was never changed is saved for it', async () => {
    const store = new TestStore();
    const { keeper } = keep({ store });
    await keeper.open();
    expect(await keeper.publish()).toMatchObject({ state: 'published', document: exampleDocument });
  });

  test('what was agreed to is published, and what was typed since stays the next draft', async () => {
    const store = new TestStore();
    const { keeper, type, editor } = keep({ store });
    await keeper.open();
    type('A');
    const agreed = editor.document;
    type('B');
    await pass(1000);
    const published = await keeper.publish(undefined, agreed);
    expect([published?.state, titleOf(published?.document)]).toEqual(['published', 'A']);
    expect(keeper.state).toMatchObject({ isPublished: false });
    await pass(1000);
    expect(titleOf(editor.document)).toBe('B');
    expect(store.stored.get('b2b-sales')).toMatchObject({ state: 'draft' });
    expect(titleOf(store.stored.get('b2b-sales')?.document)).toBe('B');
    expect(keeper.state).toMatchObject({ kind: 'saved', isPublished: false });
  });

  test('a failure is thrown, and the draft stays', async () => {
    const store = new TestStore();
    const { keeper, type } = keep({ store });
    await keeper.open();
    type('A');
    await pass(0);
    vi.spyOn(store, 'publish').mockRejectedValue(new Error('Not allowed.'));
    await expect(keeper.publish()).rejects.toThrow('Not allowed.');
    expect(store.stored.get('b2b-sales')?.state).toBe('draft');
  });

  test('without a store there is nothing to do', async () => {
    expect(await keep().keeper.publish()).toBe(null);
  });
});
