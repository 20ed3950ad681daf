import { expect, waitUntil } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { DataChange } from '@weir/query';
import { assertRefused } from '../conformance/assert-refused.js';
import { countRows } from '../testing/count-plan.js';
import { indexedDbAdapter } from './indexeddb-adapter.js';
import type { IndexedDbAdapter } from './indexeddb-adapter.js';

const ada = { context: { tenant: 'acme', user: 'ada' } };
const bob = { context: { tenant: 'acme', user: 'bob' } };
const elsewhere = { context: { tenant: 'globex', user: 'ada' } };

const deals = [
  { id: 'a', amount: 1, on: '2025-01-01', at: '2025-01-01T10:00:00Z', is_open: true },
  { id: 'b', amount: null, on: null, at: null, is_open: null },
  { id: 'Ω', amount: 2.5, on: '1969-12-31', at: '2025-01-01T10:00:00.123Z', is_open: false },
];
/** Enough for several chunks of each column. */
const many = {
  id: Array.from({ length: 300_000 }, (_, row) => `deal ${row}`),
  amount: new Float64Array(300_000).fill(7),
};

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('indexedDbAdapter', () => {
  let count = 0;
  let name = '';
  const adapters: IndexedDbAdapter[] = [];
  const open = (): IndexedDbAdapter => {
    const adapter = indexedDbAdapter({ name });
    adapters.push(adapter);
    return adapter;
  };
  beforeEach(() => void (name = `data-${++count}`));
  afterEach(async () => {
    for (const adapter of adapters.splice(0)) adapter.dispose();
    await deleteDB(`weir/data/${name}`);
  });

  describe('append', () => {
    const chunksIn = async (): Promise<Map<string, unknown>> => {
      const db = await openDB(`weir/data/${name}`);
      const [keys, chunks] = [await db.getAllKeys('chunks'), await db.getAll('chunks')];
      db.close();
      return new Map(keys.map((key, place) => [JSON.stringify(key), chunks[place]]));
    };

    it('writes what is added, and answers from all of it: here, in others that are open, and after a reload', async () => {
      const [adapter, other] = [open(), open()];
      await adapter.import({ deals, people: [{ name: 'ann' }] }, ada);
      expect(await countRows(adapter, 'deals', ada)).to.equal(3);
      expect(await countRows(other, 'deals', ada)).to.equal(3);
      const told: DataChange[] = [];
      other.subscribe(ada, (change) => told.push(change));
      const before = await chunksIn();

      const appended = await adapter.append('deals', [{ id: 'd', amount: 'many', late: true }], ada);
      expect(appended.datasets).to.deep.equal([
        { id: 'deals', rows: 4 },
        { id: 'people', rows: 1 },
      ]);
      await adapter.append('deals', { csv: 'id,amount\ne,5\n' }, ada);
      const after = await chunksIn();
      for (const [key, chunk] of before) expect(after.get(key), key).to.deep.equal(chunk);
      expect([...after.keys()].filter((key) => !before.has(key)).every((key) => / [12]",0]$/.test(key))).to.equal(true);

      await waitUntil(() => told.length === 2);
      for (const each of [adapter, other, open()]) {
        expect(await countRows(each, 'deals', ada)).to.equal(5);
        const { values } = await each.values('deals', 'amount', { ...ada, limit: 9 });
        expect(values.map(({ value }) => value)).to.deep.equal(['1', '2.5', '5', 'many', null]);
        expect((await each.values('deals', 'late', { ...ada, limit: 9 })).values).to.deep.equal([
          { value: null, count: 4 },
          { value: true, count: 1 },
        ]);
      }
      expect(await countRows(adapter, 'people', ada)).to.equal(1);
    });

    it('of several at one time loses none', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      const counts = Array.from({ length: 10 }, () => countRows(adapter, 'deals', ada));
      await Promise.all(Array.from({ length: 10 }, (_, row) => adapter.append('deals', [{ id: `new ${row}` }], ada)));
      await Promise.all(counts);
      expect(await countRows(adapter, 'deals', ada)).to.equal(13);
      expect(await countRows(open(), 'deals', ada)).to.equal(13);
    });

    it('that is withdrawn, fails or has nothing to add to changes nothing', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      const signal = AbortSignal.abort();
      await assertRefused(adapter.append('deals', [{ id: 'x' }], { ...ada, signal }), 'adapter/aborted');
      await assertRefused(adapter.append('deals', { id: ['x'], amount: [] }, ada), 'engine/unequal-columns');
      await assertRefused(adapter.append('deal', [{ id: 'x' }], ada), 'adapter/unknown-dataset', { dataset: 'deal' });
      await assertRefused(adapter.append('deals', [{ id: 'x' }], bob), 'adapter/unknown-dataset', { dataset: 'deals' });
      expect(await countRows(open(), 'deals', ada)).to.equal(3);
    });

    it('is gone with the next import', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      await adapter.append('deals', [{ id: 'x' }], ada);
      await adapter.import({ deals: deals.slice(1) }, ada);
      expect(await countRows(adapter, 'deals', ada)).to.equal(2);
      expect([...(await chunksIn()).keys()].some((key) => / 1",0]$/.test(key))).to.equal(false);
    });
  });

  describe('import', () => {
    it('keeps datasets over a reload, each kind of value as it was', async () => {
      const imported = await open().import({ deals, people: [{ name: 'ann' }] }, ada);
      expect(imported.datasets).to.deep.equal([
        { id: 'deals', rows: 3 },
        { id: 'people', rows: 1 },
      ]);
      adapters.at(-1)?.dispose();

      const reloaded = open();
      expect(await reloaded.imported(ada)).to.deep.equal(imported);
      expect((await reloaded.describe(ada)).datasets).to.deep.equal([
        {
          id: 'deals',
          rows: 3,
          fields: [
            { id: 'id', type: 'string' },
            { id: 'amount', type: 'number' },
            { id: 'on', type: 'date' },
            { id: 'at', type: 'datetime' },
            { id: 'is_open', type: 'boolean' },
          ],
        },
        { id: 'people', rows: 1, fields: [{ id: 'name', type: 'string' }] },
      ]);
      for (const field of ['id', 'amount', 'on', 'is_open'] as const) {
        const { values } = await reloaded.values('deals', field, { ...ada, limit: 9 });
        expect(values.map(({ value }) => value)).to.have.members(deals.map((deal) => deal[field]));
      }
    });

    it('replaces what was there, datasets that are not in it included', async () => {
      const adapter = open();
      await adapter.import({ deals, people: [{ name: 'ann' }] }, ada);
      await adapter.import({ deals: deals.slice(1) }, ada);
      expect(await countRows(adapter, 'deals', ada)).to.equal(2);
      await assertRefused(countRows(adapter, 'people', ada), 'adapter/unknown-dataset', { dataset: 'people' });
      const db = await openDB(`weir/data/${name}`);
      const keys = (await db.getAllKeys('chunks')) as string[][];
      db.close();
      expect(keys.filter((key) => key.includes('people'))).to.deep.equal([]);
    });

    it('keeps columns in typed arrays, in chunks, and gives them back whole', async () => {
      const seen: [number, number][] = [];
      await open().import({ deals: many }, { ...ada, onProgress: (done, of) => seen.push([done, of]) });
      expect(seen.at(-1)).to.deep.equal([600_000, 600_000]);
      expect(seen.map(([done]) => done)).to.deep.equal(seen.map(([done]) => done).toSorted((a, b) => a - b));
      expect(new Set(seen.map(([, of]) => of))).to.deep.equal(new Set([600_000]));
      adapters.at(-1)?.dispose();

      const db = await openDB(`weir/data/${name}`);
      const chunks = (await db.getAll('chunks')) as (readonly string[] | Int32Array | Float64Array)[];
      db.close();
      // Codes of the ids and amounts; then the ids, which are as many texts.
      const kindOf = (chunk: (typeof chunks)[number]): string =>
        ArrayBuffer.isView(chunk)
          ? chunk.constructor.name
          : [...new Set((chunk as readonly string[]).map((each) => typeof each))].join();
      expect([...new Set(chunks.map(kindOf))].toSorted()).to.deep.equal(['Float64Array', 'Int32Array', 'string']);
      expect(chunks.filter((chunk) => ArrayBuffer.isView(chunk)).map(({ length }) => length)).to.have.members([
        ...[262_144, 37_856],
        ...[262_144, 37_856],
      ]);
      const texts = chunks.filter((chunk) => !ArrayBuffer.isView(chunk));
      expect(texts.every(({ length }) => length <= 32_768)).to.equal(true);
      expect(texts.reduce((sum, { length }) => sum + length, 0)).to.equal(300_000);
      const { values } = await open().values('deals', 'id', { ...ada, limit: 1, search: 'deal 299999' });
      expect(values).to.deep.equal([{ value: 'deal 299999', count: 1 }]);
      const amounts = await open().values('deals', 'amount', { ...ada, limit: 2 });
      expect(amounts.values).to.deep.equal([{ value: 7, count: 300_000 }]);
    });

    describe('of a file, with a worker', () => {
      const file = new Blob([
        'id,amount,on\n',
        ...Array.from({ length: 20_000 }, (_, row) => `deal ${row},${row / 4},2025-01-0${1 + (row % 9)}\n`),
        'late,many,soon\n',
      ]);
      /** What is asked of a worker, and told by it. */
      const watched = () => {
        const worker = new Worker(new URL('../../../engine/src/worker.ts', import.meta.url), { type: 'module' });
        const asked: string[] = [];
        const postMessage = worker.postMessage.bind(worker) as (message: unknown, transfer: Transferable[]) => void;
        worker.postMessage = (message: { task: { kind: string } }, transfer: unknown) => {
          asked.push(message.task.kind);
          postMessage(message, transfer as Transferable[]);
        };
        return { asked, worker };
      };
      const storedIn = async (): Promise<unknown[]> => {
        const db = await openDB(`weir/data/${name}`);
        const chunks = await db.getAll('chunks');
        db.close();
        return chunks;
      };

      it('has it parsed there, and keeps the same as one that is parsed here', async () => {
        const workers: ReturnType<typeof watched>[] = [];
        const startWorker = () => {
          const started = watched();
          workers.push(started);
          return started.worker;
        };
        const adapter = indexedDbAdapter({ name, worker: startWorker });
        adapters.push(adapter);
        const seen: [number, number][] = [];
        await adapter.import({ deals: { csv: file } }, { ...ada, onProgress: (...told) => seen.push(told) });
        expect(workers.map(({ asked }) => asked.filter((kind) => kind !== 'next'))).to.deep.equal([['read']]);
        expect(seen.at(-1)).to.deep.equal([40_002, 40_002]);
        expect(seen.map(([done]) => done)).to.deep.equal(seen.map(([done]) => done).toSorted((a, b) => a - b));
        const parsedThere = await storedIn();
        await open().import({ deals: { csv: file } }, ada);
        expect(await storedIn()).to.deep.equal(parsedThere);
        await adapter.append('deals', { csv: 'id,amount\nlast,1\n' }, ada);
        expect(workers[1]?.asked).to.include('read');
        expect(await countRows(open(), 'deals', ada)).to.equal(20_002);
      });

      it('tells after a reload what was guessed, and what could not be read', async () => {
        const adapter = indexedDbAdapter({ name, worker: () => watched().worker });
        adapters.push(adapter);
        await adapter.import({ deals: { csv: 'id;amount\na;1\nb\nc;2;3\n' } }, ada);
        const { file: told } = await open().fit('deals', ada);
        expect(told?.separator).to.equal(';');
        expect(told?.problems.map(({ kind, count }) => [kind, count])).to.deep.equal([
          ['short-row', 1],
          ['long-row', 1],
        ]);
      });

      it('that is withdrawn or whose source fails half-way leaves the old data, and ends the worker', async () => {
        const adapter = indexedDbAdapter({ name, worker: () => watched().worker });
        adapters.push(adapter);
        await adapter.import({ deals }, ada);
        async function* broken(): AsyncGenerator<string> {
          yield 'id,amount\na,1\n';
          throw new RangeError('the line is down');
        }
        const failing = adapter.import({ deals: { csv: broken() } }, ada);
        await assertRefused(failing, 'adapter/failed', { reason: 'the line is down' });
        const controller = new AbortController();
        const endless = { csv: new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) }) };
        const withdrawn = adapter.import({ deals: endless }, { ...ada, signal: controller.signal });
        setTimeout(() => controller.abort());
        await assertRefused(withdrawn, 'adapter/aborted');
        expect(await countRows(open(), 'deals', ada)).to.equal(3);
      });
    });

    it('keeps what an older version left', async () => {
      const db = await openDB(`weir/data/${name}`, 1, {
        upgrade(upgraded) {
          upgraded.createObjectStore('imports');
          upgraded.createObjectStore('chunks');
        },
      });
      const stored = {
        instantForm: 'milliseconds',
        origins: { text: 3, number: 0, boolean: 0, instant: 0 },
        misfits: [],
      };
      const columns = [
        { field: 'id', type: 'string', ...stored },
        { field: 'amount', type: 'number', ...stored },
      ];
      const dataset = { id: 'deals', rows: 3, declared: [['amount', 'number']], columns };
      const record = { id: '1-2', importedAt: '2025-01-01T00:00:00.000Z', datasets: [dataset] };
      await db.put('imports', record, ['acme', 'ada']);
      const put = (chunk: unknown, ...key: [string, string, number]) =>
        db.put('chunks', chunk, ['acme', 'ada', 'deals', ...key]);
      await put(Int32Array.of(0, 1, -1), 'id', 'values', 0);
      await put(['a', 'b'], 'id', 'dictionary', 0);
      await put(Float64Array.of(1, NaN, 2.5), 'amount', 'values', 0);
      db.close();

      const adapter = open();
      expect(await adapter.imported(ada)).to.deep.equal({
        importedAt: '2025-01-01T00:00:00.000Z',
        datasets: [{ id: 'deals', rows: 3 }],
      });
      const { values } = await adapter.values('deals', 'id', { ...ada, limit: 9 });
      expect(values.map(({ value }) => value)).to.deep.equal(['a', 'b', null]);
      await adapter.append('deals', [{ id: 'b', amount: 4 }], ada);
      const amounts = await open().values('deals', 'amount', { ...ada, limit: 9 });
      expect(amounts.values.map(({ value }) => value)).to.deep.equal([1, 2.5, 4, null]);
    });

    it('that is withdrawn while it writes leaves the old data', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      const controller = new AbortController();
      const onProgress = (done: number, of: number): void => {
        if (of > 0 && done > of * 0.7) controller.abort();
      };
      const withdrawn = adapter.import({ deals: many, people: [] }, { ...ada, signal: controller.signal, onProgress });
      await assertRefused(withdrawn, 'adapter/aborted');
      expect(await countRows(adapter, 'deals', ada)).to.equal(3);
      expect(await countRows(open(), 'deals', ada)).to.equal(3);
    });

    it('that is withdrawn while it reads, or whose source fails, leaves the old data', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      const controller = new AbortController();
      async function* endless(): AsyncGenerator<{ id: string }> {
        for (;;) {
          yield { id: 'x' };
          await tick();
          controller.abort();
        }
      }
      const withdrawn = adapter.import({ deals: endless() }, { ...ada, signal: controller.signal });
      await assertRefused(withdrawn, 'adapter/aborted');
      const failing = adapter.import({ deals: () => Promise.reject(new Error('No such file.')) }, ada);
      await assertRefused(failing, 'adapter/failed', { reason: 'No such file' });
      const uneven = adapter.import({ deals: { id: ['a'], amount: [1, 2] } }, ada);
      await assertRefused(uneven, 'engine/unequal-columns', { dataset: 'deals', field: 'amount' });
      expect(await countRows(adapter, 'deals', ada)).to.equal(3);
    });

    it('leaves the old data when the tab is closed while it writes', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const writing = await new Promise<number>((resolve) => {
        Object.assign(frame.contentWindow ?? {}, { onWriting: resolve });
        const script = frame.contentDocument?.createElement('script');
        if (!script) throw new Error('The frame has no document.');
        script.type = 'module';
        script.textContent = `
          import { indexedDbAdapter } from '${new URL('./indexeddb-adapter.ts', import.meta.url).href}';
          const rows = { id: Array.from({ length: 600_000 }, (_, row) => 'deal ' + row), amount: new Float64Array(600_000) };
          await indexedDbAdapter({ name: '${name}' }).import({ deals: rows, people: [] }, {
            context: { tenant: 'acme', user: 'ada' },
            onProgress: (done, of) => { if (of > 0 && done > of * 0.7 && done < of) onWriting(done / of); },
          });
          onWriting(1);`;
        frame.contentDocument?.body.append(script);
      });
      frame.remove();
      expect(writing).to.be.within(0.7, 0.99);
      expect(await countRows(adapter, 'deals', ada)).to.equal(3);
      expect(await countRows(open(), 'deals', ada)).to.equal(3);
    });

    it('of no rows and no datasets', async () => {
      const adapter = open();
      await adapter.import({ deals: [] }, ada);
      expect(await countRows(adapter, 'deals', ada)).to.equal(0);
      await adapter.import({}, ada);
      expect((await adapter.describe(ada)).datasets).to.deep.equal([]);
    });
  });

  describe('whose data it is', () => {
    it('is the context’s tenant and user, who see nothing of each other', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      await adapter.import({ deals: deals.slice(1) }, bob);
      expect(await countRows(adapter, 'deals', ada)).to.equal(3);
      expect(await countRows(adapter, 'deals', bob)).to.equal(2);
      await assertRefused(countRows(adapter, 'deals', elsewhere), 'adapter/unknown-dataset');
      expect(await adapter.imported(elsewhere)).to.equal(null);
    });

    it('a call without a context is refused, and opens nothing', async () => {
      const adapter = open();
      await assertRefused(adapter.describe({}), 'adapter/context-required');
      await assertRefused(adapter.import({ deals }, { context: { roles: ['admin'] } }), 'adapter/context-required');
      expect(() => adapter.subscribe({}, () => {})).to.throw('This adapter needs a context');
      const databases = await indexedDB.databases();
      expect(databases.map((database) => database.name)).not.to.include(`weir/data/${name}`);
    });

    it('clear removes it, and nothing else', async () => {
      const adapter = open();
      await adapter.import({ deals }, ada);
      await adapter.import({ deals }, bob);
      await adapter.clear(ada);
      expect(await adapter.imported(ada)).to.equal(null);
      await assertRefused(countRows(adapter, 'deals', ada), 'adapter/unknown-dataset');
      expect(await countRows(adapter, 'deals', bob)).to.equal(3);
      const db = await openDB(`weir/data/${name}`);
      const keys = (await db.getAllKeys('chunks')) as string[][];
      db.close();
      expect(new Set(keys.map(([, user]) => user))).to.deep.equal(new Set(['bob']));
    });
  });

  describe('two tabs', () => {
    it('what one imports or clears, the other answers from and tells its subscribers', async () => {
      const [left, right] = [open(), open()];
      await left.import({ deals, people: [] }, ada);
      expect(await countRows(right, 'deals', ada)).to.equal(3);
      const changes: DataChange[] = [];
      const stop = right.subscribe(ada, (change) => changes.push(change));
      right.subscribe(bob, () => expect.fail('Bob’s data did not change.'));
      await left.import({ deals: deals.slice(1), visits: [] }, ada);
      await tick();
      expect(await countRows(right, 'deals', ada)).to.equal(2);
      expect(changes.map(({ datasets }) => datasets.toSorted())).to.deep.equal([['deals', 'people', 'visits']]);
      await left.clear(ada);
      await tick();
      expect(changes).to.have.length(2);
      await assertRefused(countRows(right, 'deals', ada), 'adapter/unknown-dataset');
      stop();
      await left.import({ deals }, ada);
      await tick();
      expect(changes).to.have.length(2);
    });

    it('the tab that imports tells its own subscribers too', async () => {
      const adapter = open();
      const changes: DataChange[] = [];
      adapter.subscribe(ada, (change) => changes.push(change));
      await adapter.import({ deals }, ada);
      expect(changes).to.deep.equal([{ datasets: ['deals'] }]);
    });

    it('a call that an import overtakes is answered from the new data', async () => {
      const [left, right] = [open(), open()];
      await left.import({ deals: many }, ada);
      const counted = countRows(right, 'deals', ada);
      await right.imported(ada);
      await left.import({ deals }, ada);
      expect(await counted).to.be.oneOf([3, 300_000]);
      await tick();
      expect(await countRows(right, 'deals', ada)).to.equal(3);
    });

    it('two imports at once leave one of them whole', async () => {
      const [left, right] = [open(), open()];
      await Promise.all([
        left.import({ deals, people: [{ name: 'ann' }] }, ada),
        right.import({ deals: deals.slice(1), people: [{ name: 'ann' }, { name: 'bob' }] }, ada),
      ]);
      await tick();
      const found = [await countRows(left, 'deals', ada), await countRows(left, 'people', ada)];
      expect([
        [3, 1],
        [2, 2],
      ]).to.deep.include(found);
      expect([await countRows(right, 'deals', ada), await countRows(right, 'people', ada)]).to.deep.equal(found);
    });
  });

  it('says so when a newer release wrote the database', async () => {
    (await openDB(`weir/data/${name}`, 1000)).close();
    await assertRefused(open().describe(ada), 'store/newer-version', { name });
    await deleteDB(`weir/data/${name}`);
    expect((await adapters[0]?.describe(ada))?.datasets).to.deep.equal([]);
  });

  it('after dispose refuses every call, hears nothing, and holds nothing open', async () => {
    const adapter = open();
    const other = open();
    await adapter.import({ deals }, ada);
    adapter.subscribe(ada, () => expect.fail('A disposed adapter was told.'));
    const counted = countRows(adapter, 'deals', ada);
    adapter.dispose();
    adapter.dispose();
    await assertRefused(counted, 'engine/disposed');
    await assertRefused(adapter.describe(ada), 'engine/disposed');
    await assertRefused(adapter.import({ deals }, ada), 'engine/disposed');
    await other.import({ deals }, ada);
    other.dispose();
    await tick();
    await deleteDB(`weir/data/${name}`, { blocked: () => expect.fail('A connection was left open.') });
  });
});
