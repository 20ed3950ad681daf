import { describe, expect, test } from 'vitest';
import { exampleData, type ExampleDataset } from './example-data.js';
import { rowsOf, type Row } from './columns.js';

const data = exampleData();
const deals = rowsOf(data.datasets.deals);
const history = rowsOf(data.datasets.stage_history);
const table = (dataset: ExampleDataset) => rowsOf(data.datasets[dataset]);

const paths = new Map<unknown, Row[]>();
for (const row of history) paths.set(row['deal'], [...(paths.get(row['deal']) ?? []), row]);

describe('the example data', () => {
  test('the same seed gives the same data, another one gives other data', () => {
    expect(exampleData({ deals: 50 })).toEqual(exampleData({ deals: 50 }));
    expect(exampleData({ deals: 50, seed: 5 })).not.toEqual(exampleData({ deals: 50 }));
  });

  test('there are as many deals as asked for, over the months before as-of', () => {
    expect(deals).toHaveLength(4000);
    expect(data.from).toBe('2023-09-01');
    const created = deals.map((row) => String(row['created_on']));
    expect(created[0]! >= data.from).toBe(true);
    expect(created.at(-1)! < data.asOf).toBe(true);
    expect(created).toEqual([...created].sort());
  });

  test('nothing has happened at or after as-of, but for what is planned', () => {
    const happened: [ExampleDataset, string][] = [
      ['deals', 'closed_on'],
      ['stage_history', 'entered_on'],
      ['visits', 'visited_at'],
      ['visits', 'reviewed_at'],
      ['payments', 'received_on'],
      ['payments', 'refunded_on'],
      ['account_history', 'entered_on'],
      ['orders', 'ordered_on'],
      ['contracts', 'started_on'],
      ['contracts', 'renewed_on'],
      ['revenue_movements', 'moved_on'],
      ['learning', 'finished_on'],
    ];
    for (const [dataset, field] of happened) {
      expect(table(dataset).filter((row) => String(row[field] ?? '') >= data.asOf)).toEqual([]);
    }
    expect(table('payments').some((row) => String(row['due_on']) > data.asOf)).toBe(true);
    expect(deals.some((row) => String(row['expected_close'] ?? '') > data.asOf)).toBe(true);
    expect(table('contracts').some((row) => String(row['ends_on']) > data.asOf)).toBe(true);
    expect(table('quotas').some((row) => String(row['month']) > data.asOf)).toBe(true);
  });

  test('keys are there once, and rows that refer to a deal or a person find it', () => {
    for (const [dataset, key] of [
      ['deals', 'id'],
      ['stage_history', 'id'],
      ['people', 'owner'],
      ['visits', 'id'],
      ['payments', 'id'],
      ['account_history', 'id'],
      ['orders', 'id'],
      ['contracts', 'id'],
      ['revenue_movements', 'id'],
      ['quotas', 'id'],
      ['learning', 'id'],
    ] as const) {
      const keys = table(dataset).map((row) => row[key]);
      expect(new Set(keys).size, dataset).toBe(keys.length);
    }
    const ids = new Set(deals.map((row) => row['id']));
    const people = new Set(table('people').map((row) => row['owner']));
    for (const dataset of ['stage_history', 'visits', 'payments', 'orders'] as const) {
      expect(table(dataset).filter((row) => row['deal'] != null && !ids.has(row['deal']))).toEqual([]);
    }
    for (const dataset of ['deals', 'visits', 'payments', 'orders', 'contracts', 'quotas', 'learning'] as const) {
      expect(table(dataset).filter((row) => row['owner'] !== null && !people.has(row['owner']))).toEqual([]);
    }
  });

  test('every won deal is ordered, most orders are booked, and a customer’s booked orders are numbered', () => {
    const orders = table('orders');
    const won = deals.filter((row) => row['stage'] === 'won').map((row) => row['id']);
    expect(orders.flatMap((row) => row['deal'] ?? []).sort()).toEqual(won.sort());
    const booked = orders.filter((row) => row['state'] === 'booked');
    expect(booked.length).toBeGreaterThan(0.9 * orders.length);
    expect(booked.length).toBeLessThan(orders.length);
    const numbers = new Map<unknown, unknown[]>();
    for (const { account, number } of booked) numbers.set(account, [...(numbers.get(account) ?? []), number]);
    for (const own of numbers.values()) expect(own).toEqual(own.map((_, place) => place + 1));
    expect(orders.filter((row) => row['state'] === 'cancelled' && row['number'] !== null)).toEqual([]);
  });

  test('contracts and movements tell the same recurring revenue on any day', () => {
    for (const day of ['2024-03-01', '2024-12-31', '2025-09-17']) {
      const active = table('contracts').filter(
        (row) => String(row['started_on']) <= day && String(row['ends_on']) > day,
      );
      const monthly = active.reduce((sum, row) => sum + Number(row['amount']) / Number(row['months']), 0);
      const moved = table('revenue_movements').filter((row) => String(row['moved_on']) <= day);
      const sign = (kind: unknown) => (kind === 'new' || kind === 'expansion' ? 1 : -1);
      const balance = moved.reduce((sum, row) => sum + sign(row['kind']) * Number(row['amount']), 0);
      expect(balance, day).toBeCloseTo(monthly, 2);
      expect(balance, day).toBeGreaterThan(0);
    }
    expect(new Set(table('revenue_movements').map((row) => row['kind'])).size).toBe(4);
  });

  test('a visit that was refused met nobody and is not gone through; others are, after they took place', () => {
    for (const { granted, role, visited_at, reviewed_at } of table('visits')) {
      if (granted !== true) expect([role, reviewed_at]).toEqual([null, null]);
      else expect(role).not.toBeNull();
      if (reviewed_at !== null) expect(Date.parse(String(reviewed_at))).toBeGreaterThan(Date.parse(String(visited_at)));
    }
  });

  test('a deal says what its history says', () => {
    for (const deal of deals) {
      const path = paths.get(deal['id']) ?? [];
      const entered = path.map((row) => String(row['entered_on']));
      expect(entered).toEqual([...entered].sort());
      expect(path.at(-1)?.['stage']).toBe(deal['stage']);
      expect(path[0]?.['entered_on']).toBe(deal['created_on']);
      const qualified = path.find((row) => row['stage'] === 'qualified');
      expect(deal['qualified_on']).toBe(qualified?.['entered_on'] ?? null);
    }
  });

  test('stages convert like a sales organisation’s', () => {
    const reached = ['lead', 'qualified', 'solution', 'proposal', 'negotiation', 'won'].map(
      (stage) => [...paths.values()].filter((path) => path.some((row) => row['stage'] === stage)).length,
    );
    const conversions = reached.slice(1).map((count, index) => count / reached[index]!);
    [0.5, 0.6, 0.6, 0.4, 0.6].forEach((expected, index) =>
      expect(Math.abs(conversions[index]! - expected), `step ${index + 1}`).toBeLessThan(0.06),
    );
  });

  test('deals loop, are parked and taken up again, and wait too long', () => {
    const followed = (from: string, to: string) =>
      [...paths.values()].filter((path) =>
        path.some((row, index) => row['stage'] === from && path[index + 1]?.['stage'] === to),
      ).length;
    expect(followed('proposal', 'solution')).toBeGreaterThan(20);
    expect(followed('nurture', 'lead')).toBeGreaterThan(100);
    const before = '2025-08-01';
    const stuck = deals.filter(
      (row) => row['stage'] === 'lead' && String(paths.get(row['id'])?.at(-1)?.['entered_on']) < before,
    );
    expect(stuck.length).toBeGreaterThan(3);
  });

  test('some values are missing: sources, owners, reasons', () => {
    const missing = (field: string) => deals.filter((row) => row[field] === null).length;
    expect(missing('source')).toBeGreaterThan(80);
    expect(missing('owner')).toBeGreaterThan(40);
    expect(deals.some((row) => row['stage'] === 'lost' && row['reason'] === null)).toBe(true);
    expect(missing('amount')).toBe(0);
  });

  test('amounts are money: whole, or with two decimals, a few of them large', () => {
    const amounts = deals.map((row) => Number(row['amount'])).sort((a, b) => a - b);
    expect(amounts.every((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4)).toBe(true);
    expect(amounts.some((amount) => !Number.isInteger(amount))).toBe(true);
    const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
    expect(mean).toBeGreaterThan(1.2 * amounts[2000]!);
  });

  test('teams differ in how much they win', () => {
    const teamOf = new Map(table('people').map((row) => [row['owner'], row['team']]));
    const rate = (team: string) => {
      const own = deals.filter((row) => teamOf.get(row['owner']) === team);
      const won = own.filter((row) => row['stage'] === 'won').length;
      return won / (won + own.filter((row) => row['stage'] === 'lost').length);
    };
    expect(rate('east')).toBeGreaterThan(rate('central'));
  });

  test('visits are at working hours in Shanghai, and instants', () => {
    for (const row of table('visits')) {
      const [, hour, offset] = /T(\d\d):\d\d:00(.*)$/.exec(String(row['visited_at'])) ?? [];
      expect(Number(hour)).toBeGreaterThanOrEqual(9);
      expect(Number(hour)).toBeLessThan(18);
      expect(offset).toBe('+08:00');
    }
  });

  test('the instalments of a won deal add up to its amount', () => {
    const due = new Map<unknown, number>();
    for (const row of table('payments')) {
      due.set(row['deal'], (due.get(row['deal']) ?? 0) + Number(row['due_amount']));
    }
    const won = deals.filter((row) => row['stage'] === 'won');
    expect(due.size).toBe(won.length);
    for (const row of won) expect(due.get(row['id'])).toBeCloseTo(Number(row['amount']), 2);
  });

  test('names are in the language that was asked for', () => {
    const chinese = exampleData({ deals: 20, locale: 'zh-CN' });
    expect(rowsOf(chinese.datasets.people).every((row) => /^\p{Script=Han}+$/u.test(String(row['owner'])))).toBe(true);
    expect(table('people').every((row) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(String(row['owner'])))).toBe(true);
  });

  test('what is no date is refused, with a word on the form', () => {
    expect(() => exampleData({ asOf: 'today' })).toThrow('"today" is not an ISO 8601 date such as 2025-07-01.');
  });
});
