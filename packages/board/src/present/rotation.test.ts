import { describe, expect, test } from 'vitest';
import { Rotation, TICK_MS } from './rotation.js';

const pass = (rotation: Rotation, ms: number) => {
  let changes = 0;
  for (let passed = 0; passed < ms; passed += TICK_MS) if (rotation.tick()) changes += 1;
  return changes;
};

describe('a rotation', () => {
  test('goes on when the time is over, and from the last to the first', () => {
    const rotation = new Rotation(2000, 3);
    expect([pass(rotation, 1750), rotation.at]).toEqual([0, 0]);
    expect([pass(rotation, 250), rotation.at]).toEqual([1, 1]);
    expect([pass(rotation, 4000), rotation.at]).toEqual([2, 0]);
  });

  test('stands while anything holds it, and goes on from where it stood', () => {
    const rotation = new Rotation(2000, 2);
    pass(rotation, 1000);
    rotation.set('pointer', true);
    rotation.set('hidden', true);
    expect([pass(rotation, 60_000), rotation.at, rotation.share]).toEqual([0, 0, 0.5]);
    rotation.set('hidden', false);
    expect(pass(rotation, 60_000)).toBe(0);
    rotation.set('pointer', false);
    expect([pass(rotation, 1000), rotation.at]).toEqual([1, 1]);
  });

  test('by hand begins the time anew, either way', () => {
    const rotation = new Rotation(2000, 3);
    pass(rotation, 1750);
    rotation.go(-1);
    expect([rotation.at, rotation.share]).toEqual([2, 0]);
    expect(pass(rotation, 1750)).toBe(0);
  });

  test('of one thing never goes anywhere', () => {
    const rotation = new Rotation(1000, 1);
    expect([pass(rotation, 10_000), rotation.go(1), rotation.at]).toEqual([0, false, 0]);
  });

  test('is never quicker than a second, and stays within what there is', () => {
    expect(new Rotation(10, 2).everyMs).toBe(1000);
    const rotation = new Rotation(1000, 3, 2);
    rotation.resize(2, 2);
    expect(rotation.at).toBe(1);
  });
});
