import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import { engineCore } from '../engine-core.js';
import { PortWorker } from '../worker/port-worker.fixture.js';
import { Pace } from '../pace.js';
import { CsvReader } from './csv-reader.js';
import type { CsvInput } from './csv-input.js';

const encoder = new TextEncoder();
const line = 'D123456,2024-05-06,"Some ""quoted"" name, with a comma",1234.56,won\n';

/** Bytes of a file of about this size, never all at once. */
async function* generated(bytes: number, chunkBytes = 2 ** 20): AsyncGenerator<Uint8Array> {
  const chunk = encoder.encode(line.repeat(Math.ceil(chunkBytes / line.length)));
  yield encoder.encode('id,day,name,amount,stage\n');
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

test('a large file is never held: only a row and what came last', { timeout: 300_000 }, async () => {
  const reader = new CsvReader('deals', { pace: new Pace() });
  let most = 0;
  let sent = 0;
  for await (const chunk of generated(200 * 2 ** 20)) {
    sent += chunk.length;
    await reader.push(chunk);
    most = Math.max(most, reader.bufferedBytes);
  }
  const { rows, columns } = await reader.finish();
  expect(rows).toBe((sent - 25) / line.length);
  expect(most).toBeLessThanOrEqual(4 * 2 ** 20);
  // 1 + 4 + 1 + 8 + 1 bytes a row.
  const bytes = [...columns.values()].map(({ column }) => (column.type === 'string' ? column.codes : column.values));
  expect(bytes.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(rows * 15);
});

test('a quote that is never closed is given up, not kept for ever', async () => {
  const reader = new CsvReader('deals', { pace: new Pace() });
  await reader.push(encoder.encode('a,b\n"open,1\n'));
  for (let sent = 0; sent < 40; sent += 1) {
    await reader.push(encoder.encode('x,2\n'.repeat(2 ** 18)));
    expect(reader.bufferedBytes).toBeLessThanOrEqual(2 ** 26);
  }
  const { rows, file } = await reader.finish();
  expect(rows).toBe(1 + 40 * 2 ** 18);
  expect(file?.problems).toEqual([{ kind: 'quotes', field: null, count: 1, places: [{ row: 2, text: '"open' }] }]);
});

test('bytes without any line are refused, not kept for ever', async () => {
  const engine = createEngine();
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield encoder.encode('a,b\n1,2\n');
    for (;;) yield new Uint8Array(2 ** 20).fill(120);
  }
  await expect(engine.load({ deals: { csv: endless() } })).rejects.toThrow(
    'Row 3 of the file of dataset "deals" is longer than 16777216 bytes. Check that it is a CSV file and that its quotes are closed.',
  );
  engine.dispose();
});

describe.each([
  ['on the thread', () => createEngine()],
  ['in a worker', () => createEngine({ worker: () => new PortWorker(engineCore()) })],
])('%s', (_where, make) => {
  test.each<[string, () => CsvInput['csv']]>([
    ['a text', () => 'id,n\na,1\nb,2'],
    ['bytes', () => encoder.encode('id,n\na,1\nb,2')],
    ['a buffer', () => encoder.encode('id,n\na,1\nb,2').buffer],
    ['a blob', () => new Blob(['id,n\na,1\n', 'b,2'])],
    ['a stream', () => new Blob(['id,n\na,1\nb,2']).stream()],
    [
      'texts and bytes as they come',
      async function* () {
        yield 'id,n\na';
        yield encoder.encode(',1\nb,2');
      } as unknown as () => CsvInput['csv'],
    ],
    ['a function', () => () => 'id,n\na,1\nb,2'],
  ])('%s', async (_what, csv) => {
    const engine = make();
    const [report] = await engine.load({ deals: { csv: csv() } });
    expect(report).toMatchObject({
      rows: 2,
      fields: [
        { id: 'id', type: 'string' },
        { id: 'n', type: 'number' },
      ],
    });
    expect(report?.file).toMatchObject({ separator: ',', problems: [] });
    expect((await engine.values('deals', 'id', { limit: 9 })).values.map(({ value }) => value)).toEqual(['a', 'b']);
    engine.dispose();
  });

  test('the host’s bytes stay the host’s', async () => {
    const engine = make();
    const bytes = encoder.encode('id\na');
    await engine.load({ deals: { csv: bytes } });
    expect(bytes).toHaveLength(4);
    engine.dispose();
  });

  test('progress counts rows, of an estimate, up to all of them', async () => {
    const engine = make();
    const seen: [number, number][] = [];
    const csv = new Blob([line.replace(/.*\n/, 'a,b,c,d,e\n'), line.repeat(100_000)]);
    await engine.load({ people: [{ id: 1 }], deals: { csv } }, { onProgress: (done, of) => seen.push([done, of]) });
    expect(seen.at(-1)).toEqual([100_001, 100_001]);
    expect(seen.every(([done, of], at) => done <= Math.max(of, 1) && done >= (seen[at - 1]?.[0] ?? 0))).toBe(true);
    engine.dispose();
  });

  test('what a source throws half-way comes through, and what was there stays', async () => {
    const engine = make();
    await engine.load({ deals: [{ id: 'old' }] });
    async function* broken(): AsyncGenerator<string> {
      yield line.repeat(50_000);
      throw new RangeError('the line is down');
    }
    await expect(engine.load({ deals: { csv: broken() } })).rejects.toThrow(new RangeError('the line is down'));
    expect((await engine.describe())[0]).toMatchObject({ rows: 1 });
    engine.dispose();
  });

  test('a source that never answers can be given up, and is told so', async () => {
    const engine = make();
    const controller = new AbortController();
    let hear: () => void = () => {};
    const cancelled = new Promise<void>((resolve) => (hear = resolve));
    const stream = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}), cancel: () => hear() });
    const loading = engine.load({ deals: { csv: stream } }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(loading).rejects.toMatchObject({ code: 'adapter/aborted' });
    await cancelled;
    engine.dispose();
  });

  test('a source that never ends stops with an abort', async () => {
    const engine = make();
    const controller = new AbortController();
    let hasReturned: () => void = () => {};
    const returned = new Promise<void>((resolve) => (hasReturned = resolve));
    async function* endless(): AsyncGenerator<string> {
      try {
        for (let sent = 0; ; sent += 1) {
          if (sent === 5) setTimeout(() => controller.abort());
          yield line.repeat(10_000);
        }
      } finally {
        hasReturned();
      }
    }
    const loading = engine.load({ deals: { csv: endless() } }, { signal: controller.signal });
    await expect(loading).rejects.toMatchObject({ code: 'adapter/aborted' });
    await returned;
    engine.dispose();
  });
});
