import { beforeEach, expect, test, vi } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { FakeAdapter } from '../testing/fake-adapter.js';
import { Figures } from './figures.js';
import type { Asking, AskingSource } from './load-asking.js';

const document: WeirDocument = { weir: 1, id: 'd', title: 'D', metrics: [{ id: 'a', formula: { count: ['deals'] } }] };
const source: AskingSource = { load: vi.fn(), loaded: vi.fn() };
let arrive: () => void;
let fail: (cause: Error) => void;

beforeEach(() => {
  vi.mocked(source.load).mockReset();
  vi.mocked(source.loaded).mockReturnValue(null);
  vi.mocked(source.load).mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        fail = reject;
        arrive = () =>
          void import('./asking.js').then((asking) => {
            vi.mocked(source.loaded).mockReturnValue(asking);
            resolve(asking);
          });
      }),
  );
});

function setUp() {
  const adapter = new FakeAdapter(() => metricsAnswer({ metrics: { a: metricFigures({ total: 1 }) } }), true);
  const listener = { changed: vi.fn(), failed: vi.fn(), measured: vi.fn() };
  const figures = new Figures(listener, source);
  const want = (metric = 'a') =>
    figures.want((_asking: Asking) => ({
      document,
      adapter,
      context: undefined,
      asOf: undefined,
      revision: undefined,
      widgets: [{ widget: { id: 'w', type: 'kpi', metric }, questions: [{ metrics: [metric] }] }],
    }));
  return { adapter, listener, figures, want };
}

test('figures are loading until what finds them is there; only what was wanted last is asked then', async () => {
  const { adapter, listener, figures, want } = setUp();
  want('b');
  want('a');
  figures.ask();
  expect(figures.stateOf('w').status).toBe('loading');
  expect(adapter.calls).toHaveLength(0);
  arrive();
  await figures.loaded;
  expect(listener.changed).toHaveBeenCalledOnce();
  figures.ask();
  await figures.ready;
  expect(adapter.calls).toHaveLength(1);
  expect(figures.stateOf('w').status).toBe('ready');
  expect(source.load).toHaveBeenCalledOnce();
});

test('where it cannot be fetched they have failed, and trying again fetches it again', async () => {
  const { listener, figures, want } = setUp();
  want();
  fail(new Error('offline'));
  await figures.loaded;
  expect(figures.stateOf('w')).toMatchObject({ status: 'failed', error: { code: 'elements/not-loaded' } });
  expect(listener.failed).toHaveBeenCalledOnce();
  want();
  expect(source.load).toHaveBeenCalledOnce();
  const again = figures.retry();
  expect(figures.stateOf('w').status).toBe('loading');
  arrive();
  await again;
  figures.ask();
  await figures.ready;
  expect(figures.stateOf('w').status).toBe('ready');
});

test('where another element could fetch it after all, they are found', async () => {
  const { figures, want } = setUp();
  want();
  fail(new Error('offline'));
  await figures.loaded;
  vi.mocked(source.loaded).mockReturnValue(await import('./asking.js'));
  want();
  figures.ask();
  await figures.ready;
  expect(figures.stateOf('w').status).toBe('ready');
});

test('a refresh waits for it', async () => {
  const { adapter, figures, want } = setUp();
  want();
  const refreshed = figures.refresh();
  arrive();
  await refreshed;
  expect(adapter.calls).toHaveLength(1);
});
