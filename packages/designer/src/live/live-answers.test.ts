import { WeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { FakeAdapter } from './fake-adapter.fixture.js';
import { LiveAnswers } from './live-answers.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const questions = { funnel: { funnel: 'solution' } };

function start(adapter = new FakeAdapter()) {
  const failures: string[] = [];
  const listener = { changed: vi.fn(), failed: (error: Error) => failures.push(error.message), measured: vi.fn() };
  const live = new LiveAnswers(listener);
  const want = (document: WeirDocument = exampleDocument, context?: { tenant: string }) =>
    live.want({ document, adapter, context, asOf: undefined, questions });
  return { adapter, live, want, listener, failures };
}

function edited(change: (document: WeirDocument) => void): WeirDocument {
  const document = structuredClone(exampleDocument);
  change(document);
  return document;
}

const renamed = edited((document) => Object.assign(document.funnels?.[0]?.stages[0] ?? {}, { title: 'Other' }));
const ruled = edited((document) => Object.assign(document.funnels?.[0]?.stages[0]?.enters?.[0] ?? {}, { when: false }));

describe('an answer', () => {
  test('is asked for at once at first, and once for several drawings', async () => {
    const { adapter, live, want } = start();
    want();
    want();
    expect(live.of('funnel').status).toBe('loading');
    await vi.advanceTimersByTimeAsync(0);
    expect(live.of('funnel').status).toBe('ready');
    expect(adapter.asked).toHaveLength(1);
  });

  test('stays while nothing changes that it is made of', async () => {
    const { adapter, live, want } = start();
    want();
    await vi.advanceTimersByTimeAsync(0);
    want(renamed);
    expect(live.of('funnel').status).toBe('ready');
    await vi.advanceTimersByTimeAsync(1000);
    expect(adapter.asked).toHaveLength(1);
  });

  test('goes at once with a rule, and the next is asked for when typing pauses', async () => {
    const { adapter, live, want } = start();
    want();
    await vi.advanceTimersByTimeAsync(0);
    want(ruled);
    expect(live.of('funnel').status).toBe('loading');
    await vi.advanceTimersByTimeAsync(249);
    expect(adapter.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(adapter.asked).toHaveLength(2);
    expect(live.of('funnel').status).toBe('ready');
  });

  test('that comes too late is dropped', async () => {
    const { adapter, live, want } = start();
    let open = () => {};
    adapter.gate = new Promise((resolve) => (open = resolve));
    want();
    await vi.advanceTimersByTimeAsync(0);
    want(ruled);
    adapter.gate = Promise.resolve();
    open();
    await vi.advanceTimersByTimeAsync(100);
    expect(live.of('funnel').status).toBe('loading');
    await vi.advanceTimersByTimeAsync(200);
    expect(live.of('funnel').status).toBe('ready');
  });

  test('of another context is not shown for a moment', async () => {
    const { live, want } = start();
    want(exampleDocument, { tenant: 'a' });
    await vi.advanceTimersByTimeAsync(0);
    want(exampleDocument, { tenant: 'a' });
    expect(live.of('funnel').status).toBe('ready');
    want(exampleDocument, { tenant: 'b' });
    expect(live.of('funnel').status).toBe('loading');
  });

  test('that is on its way is waited for when another is asked', async () => {
    const { adapter, live } = start();
    let open = () => {};
    adapter.gate = new Promise((resolve) => (open = resolve));
    const ask = (...names: string[]) =>
      live.want({
        document: exampleDocument,
        adapter,
        context: undefined,
        asOf: undefined,
        questions: Object.fromEntries(names.map((metric) => [metric, { metrics: [metric] }])),
      });
    ask('win_rate', 'negotiated');
    await vi.advanceTimersByTimeAsync(0);
    ask('win_rate', 'deals_created');
    await vi.advanceTimersByTimeAsync(250);
    expect(adapter.asked.map(({ question }) => question)).toEqual([
      { metrics: ['win_rate', 'negotiated'] },
      { metrics: ['deals_created'] },
    ]);
    open();
    await vi.advanceTimersByTimeAsync(0);
    expect([live.of('win_rate').status, live.of('deals_created').status]).toEqual(['ready', 'ready']);
  });

  test('is kept as the last one when its formula changes, not when another period is asked for', async () => {
    const { live, adapter } = start();
    const question = { metrics: ['win_rate'] };
    const want = (document: WeirDocument) =>
      live.want({ document, adapter, context: undefined, asOf: undefined, questions: { rate: question } });
    want(exampleDocument);
    await vi.advanceTimersByTimeAsync(0);
    want(edited(({ metrics }) => Object.assign(metrics?.[1] ?? {}, { formula: 1 })));
    expect(live.of('rate').status).toBe('loading');
    expect(live.last('rate', question)?.answer).toMatchObject({ metrics: { win_rate: { total: 0.194 } } });
    expect(live.last('rate', { ...question, range: { from: '2025-01-01' } })).toBe(null);
    live.want(null);
    expect(live.last('rate', question)).toBe(null);
  });

  test('that nobody asked for is none', () => {
    expect(start().live.of('metric').status).toBe('none');
  });
});

describe('a failure', () => {
  test('is told, and retried', async () => {
    const { adapter, live, want, failures } = start();
    adapter.failure = new Error('The server is down.');
    want();
    await vi.advanceTimersByTimeAsync(0);
    expect(live.of('funnel').status).toBe('failed');
    expect(failures).toHaveLength(1);
    await live.retry();
    expect(live.of('funnel').status).toBe('ready');
  });

  test('of one metric does not keep the others from their figures', async () => {
    const { live, failures } = start();
    const adapter = new FakeAdapter();
    const answer = adapter.answer.bind(adapter);
    adapter.answer = async (request) => {
      if (JSON.stringify(request.questions).includes('win_rate'))
        throw new WeirError('question/broken-metric', { metric: 'win_rate', reason: 'no field' });
      return answer(request);
    };
    live.want({
      document: exampleDocument,
      adapter,
      context: undefined,
      asOf: undefined,
      questions: { deals: { metrics: ['deals_created'] }, rate: { metrics: ['win_rate'] } },
    });
    await vi.advanceTimersByTimeAsync(0);
    expect([live.of('deals').status, live.of('rate').status]).toEqual(['ready', 'failed']);
    expect(failures).toHaveLength(1);
  });

  test('is not retried by drawing again', async () => {
    const { adapter, want } = start();
    adapter.failure = new Error('The server is down.');
    want();
    await vi.advanceTimersByTimeAsync(0);
    const before = adapter.asked.length;
    want();
    await vi.advanceTimersByTimeAsync(1000);
    expect(adapter.asked).toHaveLength(before);
  });
});

test('a change of the data asks again, and stopping lets go of the data source', async () => {
  const adapter = new FakeAdapter();
  let notify = () => {};
  const unsubscribe = vi.fn();
  Object.assign(adapter, {
    subscribe: (_call: unknown, listener: () => void) => {
      notify = listener;
      return unsubscribe;
    },
  });
  const { live, want } = start(adapter);
  want();
  await vi.advanceTimersByTimeAsync(0);
  notify();
  expect(live.of('funnel').status, 'figures stay meanwhile').toBe('ready');
  await vi.advanceTimersByTimeAsync(0);
  expect(adapter.asked).toHaveLength(2);
  live.stop();
  expect(unsubscribe).toHaveBeenCalledOnce();
});
