import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveTask } from './live-task.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const listener = { changed: vi.fn(), failed: vi.fn() };
  const task = new LiveTask<string>(listener);
  const asked: string[] = [];
  const want = (subject: string, part: string | null, result: () => Promise<string> = async () => `${part}!`) =>
    task.want(subject, part === null ? null : [part], () => {
      asked.push(String(part));
      return result();
    });
  return { task, listener, asked, want };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('the first is worked out at once, the next when typing pauses, the same not again', async () => {
  const { task, asked, want } = start();
  want('m', 'a');
  expect(task.state).toEqual({ status: 'loading' });
  await wait(0);
  expect(task.state).toEqual({ status: 'ready', value: 'a!' });
  want('m', 'a');
  want('m', 'b');
  await wait(200);
  want('m', 'c');
  expect([task.state.status, task.last]).toEqual(['loading', 'a!']);
  await wait(249);
  expect(asked).toEqual(['a']);
  await wait(1);
  expect(asked).toEqual(['a', 'c']);
  expect(task.last).toBe('c!');
});

test('another subject forgets the last, and does not wait', async () => {
  const { task, asked, want } = start();
  want('m', 'a');
  await wait(0);
  want('n', 'b');
  expect(task.last).toBe(null);
  await wait(0);
  expect(asked).toEqual(['a', 'b']);
});

test('what comes too late is dropped', async () => {
  const { task, want, listener } = start();
  let give: (value: string) => void = () => undefined;
  want('m', 'a', () => new Promise((resolve) => (give = resolve)));
  await wait(0);
  want('n', 'b');
  give('late');
  await wait(0);
  expect(task.state).toEqual({ status: 'ready', value: 'b!' });
  expect(listener.changed).toHaveBeenCalledOnce();
});

test('a failure is told once, and tried again', async () => {
  const { task, want, listener } = start();
  let isUp = false;
  want('m', 'a', async () => {
    if (isUp) return 'up';
    throw new Error('down');
  });
  await wait(0);
  expect(task.state).toMatchObject({ status: 'failed', error: { code: 'adapter/failed' } });
  expect(listener.failed).toHaveBeenCalledOnce();
  isUp = true;
  await task.again();
  expect(task.state).toEqual({ status: 'ready', value: 'up' });
});

test('nothing is wanted, and it settles', async () => {
  const { task, asked, want } = start();
  want('m', null);
  expect(task.state).toEqual({ status: 'none' });
  want('m', 'a');
  const settled = task.settled();
  await wait(300);
  await settled;
  expect(asked).toEqual(['a']);
  task.stop();
  expect([task.state.status, task.last]).toEqual(['none', null]);
});
