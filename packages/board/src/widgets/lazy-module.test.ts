import { WeirError } from '@weir/schema';
import { expect, test } from 'vitest';
import { LazyModule } from './lazy-module.js';

test('is fetched once, however often it is asked for', async () => {
  let times = 0;
  const lazy = new LazyModule('weir-part', async () => ({ times: ++times }));
  expect(lazy.state).toBeNull();
  await Promise.all([lazy.fetch(), lazy.fetch()]);
  await lazy.fetch();
  expect(lazy.state).toEqual({ times: 1 });
});

test('says what could not be fetched, and fetches it again only when it is told to', async () => {
  let isThere = false;
  let times = 0;
  const lazy = new LazyModule('weir-part', async () => {
    times += 1;
    if (!isThere) throw new Error('offline');
    return { part: true };
  });
  await lazy.fetch();
  await lazy.fetch();
  expect(times).toBe(1);
  expect(lazy.state).toBeInstanceOf(WeirError);
  expect(String(lazy.state)).toContain('<weir-part> could not be loaded: offline');
  isThere = true;
  await lazy.retry();
  expect(lazy.state).toEqual({ part: true });
  await lazy.retry();
  expect(times).toBe(2);
});
