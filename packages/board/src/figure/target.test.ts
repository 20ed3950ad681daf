import { describe, expect, test } from 'vitest';
import type { Metric, Target } from '@weir/schema';
import { targetFor } from './target.js';

const YEAR = { from: '2025-01-01', to: '2026-01-01' };
const SEPTEMBER = { from: '2025-09-01', to: '2025-10-01' };
const metric = (...targets: Target[]): Metric => ({ id: 'm', formula: 1, targets });

describe('targetFor', () => {
  test('holds at its grain only', () => {
    const monthly = metric({ value: 8, grain: 'month' });
    expect(targetFor(monthly, { range: YEAR, filters: {} }, {}, true)).toBeNull();
    expect(targetFor(monthly, { range: SEPTEMBER, filters: {} }, {}, true)?.value).toBe(8);
    expect(targetFor(monthly, { range: SEPTEMBER, grain: 'month', filters: {} }, {}, true)?.value).toBe(8);
    expect(targetFor(monthly, { range: SEPTEMBER, grain: 'week', filters: {} }, {}, true)).toBeNull();
  });

  test('without a grain it is of the asked range, never of its periods', () => {
    const whole = metric({ value: 96 });
    expect(targetFor(whole, { range: YEAR, filters: {} }, {}, true)?.value).toBe(96);
    expect(targetFor(whole, { range: SEPTEMBER, grain: 'month', filters: {} }, {}, true)).toBeNull();
  });

  test('holds from its first day until before its last', () => {
    const third = metric({ value: 1, grain: 'month', from: '2025-07-01', to: '2025-10-01' });
    const at = (from: string, to: string) =>
      targetFor(third, { range: { from, to }, grain: 'month', filters: {} }, {}, true);
    expect(at('2025-06-01', '2025-07-01')).toBeNull();
    expect(at('2025-07-01', '2025-08-01')).not.toBeNull();
    expect(at('2025-09-01', '2025-10-01')).not.toBeNull();
    expect(at('2025-10-01', '2025-11-01')).toBeNull();
  });

  test('of a period of which only the name is known yet, holds by that', () => {
    const monthly = metric({ value: 8, grain: 'month', from: '2025-07-01' });
    const of = (name: string, filters = {}) => targetFor(monthly, { range: {}, name, filters }, {}, true);
    expect(of('last-month')).not.toBeNull();
    expect(of('last-12-months')).toBeNull();
    expect(of('this-quarter')).toBeNull();
    expect(of('last-month', { team: ['East'] }), 'a part of a sum').toBeNull();
  });

  test('a group’s own target comes before the one of all', () => {
    const teams = metric({ value: 10 }, { value: 4, where: { team: 'East' } });
    expect(targetFor(teams, { range: YEAR, filters: { team: ['East'] } }, {}, false)?.value).toBe(4);
    expect(targetFor(teams, { range: YEAR, filters: { team: 'East' } }, {}, false)?.value).toBe(4);
    expect(targetFor(teams, { range: YEAR, filters: { team: ['West'] } }, {}, false)?.value).toBe(10);
    expect(targetFor(teams, { range: YEAR, filters: { team: ['East', 'West'] } }, {}, false)?.value).toBe(10);
  });

  test('a sum of one team is not held against the target of all', () => {
    const teams = metric({ value: 10 });
    expect(targetFor(teams, { range: YEAR, filters: { team: ['West'] } }, {}, true)).toBeNull();
    expect(targetFor(teams, { range: YEAR, filters: {} }, {}, true)?.value).toBe(10);
  });
});
