import { expect, test } from 'vitest';
import { WaitableEvent } from './events.js';

test('nobody waits: it settles at once, and says so', async () => {
  expect(await new WaitableEvent('weir-save').settled()).toBe(false);
});

test('it settles when all are done', async () => {
  const event = new WaitableEvent('weir-save');
  const done: string[] = [];
  event.waitUntil(Promise.resolve().then(() => done.push('first')));
  event.waitUntil(Promise.resolve().then(() => done.push('second')));
  expect(await event.settled()).toBe(true);
  expect(done).toEqual(['first', 'second']);
});

test('a rejection is passed on after the others have ended', async () => {
  const event = new WaitableEvent('weir-save');
  const done: string[] = [];
  event.waitUntil(Promise.reject(new Error('The server is down.')));
  event.waitUntil(new Promise((resolve) => setTimeout(resolve, 5)).then(() => done.push('slow')));
  await expect(event.settled()).rejects.toThrow('The server is down.');
  expect(done).toEqual(['slow']);
});
