import { expect, test } from 'vitest';
import { Gate } from './gate.js';

function lock(): { readonly promise: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const promise = new Promise<void>((resolve) => (open = resolve));
  return { promise, open };
}

test('readers go in together, a writer alone, and who came first goes first', async () => {
  const gate = new Gate();
  const log: string[] = [];
  const [first, second, writing] = [lock(), lock(), lock()];
  const readers = [
    gate.read(async () => (log.push('read 1'), first.promise)),
    gate.read(async () => (log.push('read 2'), second.promise)),
  ];
  const writer = gate.write(async () => (log.push('write'), writing.promise));
  const late = gate.read(async () => void log.push('read 3'));
  await Promise.resolve();
  expect(log).toEqual(['read 1', 'read 2']);
  first.open();
  await readers[0];
  expect(log).toEqual(['read 1', 'read 2']);
  second.open();
  await readers[1];
  await Promise.resolve();
  expect(log).toEqual(['read 1', 'read 2', 'write']);
  writing.open();
  await writer;
  await late;
  expect(log).toEqual(['read 1', 'read 2', 'write', 'read 3']);
});

test('work that throws lets the next in', async () => {
  const gate = new Gate();
  await expect(gate.write(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(gate.read(() => Promise.reject(new Error('broken too')))).rejects.toThrow('broken too');
  expect(await gate.write(async () => 'in')).toBe('in');
});
