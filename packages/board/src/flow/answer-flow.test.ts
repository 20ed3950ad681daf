import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Metric, WeirDocument, Widget } from '@weir/schema';
import type { MetricsAnswer, Question } from '@weir/query';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { FakeAdapter } from '../testing/fake-adapter.js';
import { AnswerFlow } from './answer-flow.js';
import type { FlowRequest } from './answer-flow.js';

const metrics: Metric[] = [
  { id: 'a', title: 'A', formula: { count: ['deals'] } },
  { id: 'b', title: 'B', formula: { sum: ['deals', { var: 'amount' }] } },
];
const document: WeirDocument = { weir: 1, id: 'd', title: 'D', metrics };

const respond = (question: Question) =>
  metricsAnswer({
    metrics: Object.fromEntries(
      ('metrics' in question ? question.metrics : []).map((id) => [id, metricFigures({ total: id.length })]),
    ),
  });

const asking = (metric: string, id = metric): { widget: Widget; questions: readonly Question[] } => ({
  widget: { id, type: 'kpi', metric },
  questions: [{ metrics: [metric] }],
});

function setUp(automatic = false) {
  const adapter = new FakeAdapter(respond, automatic);
  const events: string[] = [];
  const measures: number[] = [];
  const flow = new AnswerFlow({
    changed: () => events.push('changed'),
    failed: ({ error, widgets }) => events.push(`${error.code} ${widgets.join()}`),
    measured: ({ rows }) => measures.push(rows),
  });
  const request: FlowRequest = {
    document,
    adapter,
    context: { tenant: 't1' },
    asOf: '2025-09-18T00:00:00Z',
    revision: undefined,
    widgets: [asking('a'), asking('b')],
  };
  const want = (change: Partial<FlowRequest> = {}) => {
    Object.assign(request, change);
    flow.want({ ...request });
    flow.ask();
  };
  const value = (widget: string) => {
    const state = flow.stateOf(widget);
    return state.status === 'ready' ? (state.drawn.answer as MetricsAnswer).metrics : state.status;
  };
  return { adapter, flow, events, measures, request, want, value };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('asking', () => {
  test('all widgets in one call, equal questions once', async () => {
    const { adapter, flow, want } = setUp(true);
    want({ widgets: [asking('a'), asking('b'), asking('a', 'again')] });
    expect(flow.stateOf('a').status).toBe('loading');
    await flow.ready;
    expect(adapter.calls.map(({ questions }) => questions)).toEqual([[{ metrics: ['a'] }, { metrics: ['b'] }]]);
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', refreshing: false, stale: null });
    expect(flow.stateOf('again').status).toBe('ready');
    expect(flow.asOf).toBe('2025-09-18T01:40:00Z');
  });

  test('one question that fails leaves the others be', async () => {
    const { adapter, flow, want, events } = setUp();
    want();
    adapter.calls[0]?.reject(new Error('of a'));
    await vi.waitFor(() => expect(adapter.calls).toHaveLength(3));
    adapter.calls[1]?.reject(new Error('the field is gone'));
    adapter.calls[2]?.resolve();
    await flow.ready;
    expect(flow.stateOf('a')).toMatchObject({ status: 'failed', error: { code: 'adapter/failed' } });
    expect(flow.stateOf('b').status).toBe('ready');
    expect(events).toEqual(['changed', 'adapter/failed a']);
  });

  test('a source that is down is told of once, with all widgets that have no figures for it', async () => {
    const { adapter, flow, want, events } = setUp(true);
    adapter.respond = () => {
      throw new Error('no line');
    };
    want({ widgets: [asking('a'), asking('b'), asking('a', 'again')] });
    await flow.ready;
    expect(events).toEqual(['changed', 'adapter/failed a,again,b']);
  });

  describe('several questions of one widget', () => {
    const both = { widget: { id: 'w', type: 'gauge' }, questions: [{ metrics: ['a'] }, { metrics: ['b'] }] };

    test('go in the one call, and it is drawn once all are answered, in their order', async () => {
      const { adapter, flow, want } = setUp();
      want({ widgets: [both, asking('b')] });
      expect(flow.stateOf('w').status).toBe('loading');
      adapter.calls[0]?.resolve();
      await flow.ready;
      expect(adapter.calls.map(({ questions }) => questions)).toEqual([both.questions]);
      const state = flow.stateOf('w');
      if (state.status !== 'ready') throw new Error(state.status);
      const { question, answer, questions, answers } = state.drawn;
      expect(question).toBe(both.questions[0]);
      expect(questions).toEqual(both.questions);
      expect(answers.map((each) => Object.keys((each as MetricsAnswer).metrics))).toEqual([['a'], ['b']]);
      expect(answer).toBe(answers[0]);
    });

    test('fail together when one of them fails, and only that one is asked again', async () => {
      const { adapter, flow, want, events } = setUp();
      want({ widgets: [both] });
      adapter.calls[0]?.reject(new Error('of b'));
      await vi.waitFor(() => expect(adapter.calls).toHaveLength(3));
      adapter.calls[1]?.resolve();
      adapter.calls[2]?.reject(new Error('no line'));
      await flow.ready;
      expect(flow.stateOf('w')).toMatchObject({ status: 'failed', error: { code: 'adapter/failed' } });
      expect(events).toEqual(['changed', 'adapter/failed w']);
      const retried = flow.retry();
      expect(adapter.calls[3]?.questions).toEqual([{ metrics: ['b'] }]);
      adapter.calls[3]?.resolve();
      await retried;
      expect(flow.stateOf('w').status).toBe('ready');
    });

    test('are stale together', async () => {
      const { adapter, flow, want } = setUp(true);
      want({ widgets: [both] });
      await flow.ready;
      adapter.respond = (question) => {
        if ('metrics' in question && question.metrics[0] === 'b') throw new Error('no line');
        return respond(question);
      };
      await flow.refresh();
      expect(flow.stateOf('w')).toMatchObject({ status: 'ready', stale: { code: 'adapter/failed' } });
    });
  });

  test('trying again asks only what failed', async () => {
    const { adapter, flow, want } = setUp();
    want({ widgets: [asking('a')] });
    adapter.calls[0]?.reject(new Error('no line'));
    await flow.ready;
    const retried = flow.retry();
    expect(flow.stateOf('a').status).toBe('loading');
    adapter.calls[1]?.resolve();
    await retried;
    expect(flow.stateOf('a').status).toBe('ready');
    expect(adapter.calls).toHaveLength(2);
  });

  test('time and rows of the answers are measured', async () => {
    const { flow, want, measures } = setUp(true);
    want();
    await flow.ready;
    expect(measures).toEqual([2]);
  });
});

describe('a changed document', () => {
  test('another title asks nothing, and the figures stand under the new title', async () => {
    const { adapter, flow, want } = setUp(true);
    want();
    await flow.ready;
    const renamed = { ...document, metrics: [{ ...metrics[0]!, title: 'New' }, metrics[1]!] };
    want({ document: renamed });
    expect(adapter.calls).toHaveLength(1);
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', refreshing: false, drawn: { document: renamed } });
  });

  test('another formula asks that question only; its old figures keep their old title, and go after 200 ms', async () => {
    const { adapter, flow, want } = setUp();
    want();
    adapter.calls[0]?.resolve();
    await flow.ready;
    const changed = { ...document, metrics: [{ ...metrics[0]!, title: 'New', formula: 1 }, metrics[1]!] };
    want({ document: changed });
    expect(adapter.calls[1]?.questions).toEqual([{ metrics: ['a'] }]);
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', refreshing: true, drawn: { document } });
    expect(flow.stateOf('b')).toMatchObject({ status: 'ready', refreshing: false, drawn: { document: changed } });
    vi.advanceTimersByTime(199);
    expect(flow.stateOf('a').status).toBe('ready');
    vi.advanceTimersByTime(1);
    expect(flow.stateOf('a').status).toBe('loading');
    adapter.calls[1]?.resolve();
    await flow.ready;
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', drawn: { document: changed } });
  });

  test('typing on does not prolong the old figures', async () => {
    const { adapter, flow, want } = setUp();
    want({ widgets: [asking('a')] });
    adapter.calls[0]?.resolve();
    await flow.ready;
    for (const formula of [1, 2, 3]) {
      want({ document: { ...document, metrics: [{ id: 'a', formula }] } });
      vi.advanceTimersByTime(90);
    }
    expect(flow.stateOf('a').status).toBe('loading');
  });

  test('a question that nobody asks any more is aborted, the others are not', () => {
    const { adapter, want } = setUp();
    want({ widgets: [asking('a')] });
    want({ widgets: [asking('a'), asking('b')] });
    expect(adapter.calls.map(({ options }) => options.signal?.aborted)).toEqual([false, false]);
    want({ widgets: [asking('a')] });
    expect(adapter.calls.map(({ options }) => options.signal?.aborted)).toEqual([false, true]);
    expect(adapter.calls).toHaveLength(2);
  });
});

describe('changes of some datasets', () => {
  const fields = [{ id: 'amount', type: 'number' as const }];
  const two: WeirDocument = {
    weir: 1,
    id: 'two',
    title: 'Two',
    datasets: [
      {
        id: 'deals',
        fields: [...fields, { id: 'segment', type: 'string', formula: { lookup: ['accounts', 'name'] } }],
      },
      { id: 'accounts', fields },
      { id: 'calls', fields },
    ],
    metrics: [
      { id: 'a', title: 'A', formula: { count: ['deals'] } },
      { id: 'b', title: 'B', formula: { count: ['calls'] } },
      { id: 'c', title: 'C', formula: { '/': [{ metric: 'b' }, 2] } },
    ],
  };
  const widgets = [asking('a'), asking('b'), asking('c')];

  test.each([
    ['a dataset asks what counts it, and what that is made of', ['calls'], ['b', 'c']],
    ['one that fields are looked up in counts, too', ['accounts'], ['a']],
    ['several', ['deals', 'calls'], ['a', 'b', 'c']],
    ['one that the document does not know may be anything’s', ['rates'], ['a', 'b', 'c']],
  ])('%s', async (_claim, datasets, metrics) => {
    const { adapter, flow, want } = setUp(true);
    want({ document: two, widgets });
    await flow.ready;
    adapter.calls.length = 0;
    for (const listener of adapter.listeners) listener({ datasets });
    await flow.ready;
    expect(adapter.calls.flatMap(({ questions }) => questions)).toEqual(
      metrics.map((metric) => ({ metrics: [metric] })),
    );
  });

  test('what did not change stays the very same, so that nobody draws it again', async () => {
    const { adapter, flow, want } = setUp(true);
    want({ document: two, widgets });
    await flow.ready;
    const [a, b] = [flow.stateOf('a'), flow.stateOf('b')];
    for (const listener of adapter.listeners) listener({ datasets: ['calls'] });
    expect(flow.stateOf('a')).toBe(a);
    await flow.ready;
    expect(flow.stateOf('a')).toBe(a);
    expect(flow.stateOf('b')).not.toBe(b);
    expect(flow.stateOf('b')).toMatchObject({ status: 'ready', refreshing: false });
  });

  test('while something is under way, only that is asked anew after it', async () => {
    const { adapter, flow, want } = setUp();
    want({ document: two, widgets });
    for (const listener of adapter.listeners) listener({ datasets: ['calls'] });
    expect(adapter.calls).toHaveLength(1);
    adapter.calls[0]?.resolve();
    await vi.waitFor(() => expect(adapter.calls).toHaveLength(2));
    expect(adapter.calls[1]?.questions).toEqual([{ metrics: ['b'] }, { metrics: ['c'] }]);
    adapter.calls[1]?.resolve();
    await flow.ready;
  });
});

describe('a changed context or adapter', () => {
  test('aborts, clears, and asks only then', async () => {
    const { adapter, flow, request } = setUp();
    flow.want({ ...request });
    flow.ask();
    adapter.calls[0]?.resolve();
    await flow.ready;
    const refreshed = flow.refresh();
    flow.want({ ...request, context: { tenant: 't2' } });
    expect(adapter.calls[1]?.options.signal?.aborted).toBe(true);
    expect(flow.stateOf('a').status).toBe('loading');
    expect(adapter.calls).toHaveLength(2);
    flow.ask();
    expect(adapter.calls[2]?.options.context).toEqual({ tenant: 't2' });
    adapter.calls[2]?.resolve();
    await refreshed;
    expect(adapter.listeners.size).toBe(1);
  });

  test('a late answer of before is not shown', async () => {
    const { adapter, flow, want } = setUp();
    want();
    const other = new FakeAdapter(respond, false);
    want({ adapter: other });
    adapter.calls[0]?.resolve();
    await Promise.resolve();
    expect(flow.stateOf('a').status).toBe('loading');
    expect(adapter.listeners.size).toBe(0);
    expect(other.listeners.size).toBe(1);
  });

  test('an equal context is no change', async () => {
    const { adapter, flow, want } = setUp(true);
    want();
    await flow.ready;
    want({ context: { tenant: 't1' } });
    expect(adapter.calls).toHaveLength(1);
    expect(flow.stateOf('a').status).toBe('ready');
  });
});

describe('a refresh', () => {
  test('keeps the figures, and when it fails they are stale', async () => {
    const { adapter, flow, want, events } = setUp();
    want({ widgets: [asking('a')] });
    adapter.calls[0]?.resolve();
    await flow.ready;
    const refreshed = flow.refresh();
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', refreshing: true, stale: null });
    adapter.calls[1]?.reject(new Error('no line'));
    await refreshed;
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', refreshing: false, stale: { code: 'adapter/failed' } });
    expect(events.at(-1)).toBe('adapter/failed a');
    const retried = flow.retry();
    adapter.calls[2]?.resolve();
    await retried;
    expect(flow.stateOf('a')).toMatchObject({ stale: null });
  });

  test('changes of the data while an answer is under way make one more call after it', async () => {
    const { adapter, flow, want } = setUp();
    want();
    for (let count = 0; count < 5; count += 1) adapter.change();
    expect(adapter.calls).toHaveLength(1);
    adapter.calls[0]?.resolve();
    await vi.waitFor(() => expect(adapter.calls).toHaveLength(2));
    adapter.calls[1]?.resolve();
    await flow.ready;
    expect(adapter.calls).toHaveLength(2);
  });
});

describe('an adapter that does not answer', () => {
  const wait = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    // The sentence is fetched.
    await vi.waitFor(() => vi.getTimerCount() === 0);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 50));
    vi.useFakeTimers();
  };

  test('is said so after 15 s, and its figures are shown all the same once they come', async () => {
    const { adapter, flow, want, events, value } = setUp();
    want();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(flow.stateOf('a').status).toBe('loading');
    await wait(1);
    expect(flow.stateOf('a')).toMatchObject({
      status: 'failed',
      error: { code: 'adapter/late', message: expect.stringContaining('has not answered for 15 seconds') },
    });
    expect(events.at(-1)).toBe('adapter/late a,b');
    adapter.calls[0]?.resolve();
    await flow.ready;
    expect(value('a')).toHaveProperty('a');
    expect(adapter.calls).toHaveLength(1);
  });

  test('is asked anew by trying again and by refreshing, which abort the call that hangs', async () => {
    const { adapter, flow, want } = setUp();
    want();
    await wait(15_000);
    void flow.retry();
    expect(adapter.calls.map(({ options }) => options.signal?.aborted)).toEqual([true, false]);
    expect(flow.stateOf('a').status).toBe('loading');
    await wait(15_000);
    const refreshed = flow.refresh();
    expect(adapter.calls.map(({ options }) => options.signal?.aborted)).toEqual([true, true, false]);
    adapter.calls[2]?.resolve();
    await refreshed;
    expect(flow.stateOf('b').status).toBe('ready');
  });

  test('keeps nobody waiting once another adapter is there', async () => {
    const { flow, want } = setUp();
    want();
    const ready = flow.ready;
    want({ adapter: new FakeAdapter(respond) });
    await ready;
    await flow.ready;
    expect(flow.stateOf('a').status).toBe('ready');
  });

  test('leaves figures that are refreshed as they are', async () => {
    const { adapter, flow, want, events } = setUp();
    want();
    adapter.calls[0]?.resolve();
    await flow.ready;
    void flow.refresh();
    await wait(15_000);
    expect(flow.stateOf('a')).toMatchObject({ status: 'ready', refreshing: true });
    expect(events.some((event) => event.startsWith('adapter/late'))).toBe(false);
  });
});

test('stopping aborts, lets go of the adapter and keeps the figures', async () => {
  const { adapter, flow, want } = setUp();
  want();
  adapter.calls[0]?.resolve();
  await flow.ready;
  void flow.refresh();
  flow.stop();
  expect(adapter.calls[1]?.options.signal?.aborted).toBe(true);
  expect(adapter.listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(flow.stateOf('a').status).toBe('ready');
});

test('wanting nothing forgets everything', async () => {
  const { adapter, flow, want } = setUp(true);
  want();
  await flow.ready;
  flow.want(null);
  flow.ask();
  expect(flow.stateOf('a').status).toBe('loading');
  expect(adapter.listeners.size).toBe(0);
});
