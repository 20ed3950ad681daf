import { expect, test } from 'vitest';
import type { FlowEdge } from './flow-parts.js';
import { HeldRoutes } from './held-routes.js';

const route = (x: number) => ({ points: [{ x, y: 0 }], label: { x, y: 0 } });
const edge = (id: string, at = route(0)) => ({ id, data: { route: at } }) as unknown as FlowEdge;

test('only the line that is led another way hears of it, and again when nothing is held', () => {
  const held = new HeldRoutes();
  const told: string[] = [];
  const given = [edge('a>b'), edge('b>c')];
  held.subscribe('a>b', () => told.push('a>b'));
  const stop = held.subscribe('b>c', () => told.push('b>c'));
  const moved = route(5);

  held.follow([edge('a>b', moved), given[1]!], given);
  expect([held.of('a>b'), held.of('b>c')]).toEqual([moved, undefined]);
  expect(told).toEqual([]);
  held.tell();
  held.tell();
  expect(told).toEqual(['a>b']);

  held.follow(given, given);
  held.tell();
  expect(held.of('a>b')).toBe(undefined);
  expect(told).toEqual(['a>b', 'a>b']);

  stop();
  held.follow([given[0]!, edge('b>c', moved)], given);
  held.tell();
  expect(told).toHaveLength(2);
});
