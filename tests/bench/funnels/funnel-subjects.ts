import type { Goal, Subject } from '../contest/subject.js';
import type { EventOrder } from '../data/events.js';
import type { Reached } from './five-steps.js';
import { funnelPeers } from './peers.js';
import { weirOver } from './weir.js';

const rows = 10_000_000;

const faster = (than: string, times: number): Goal => ({ kind: 'faster', contestant: 'Weir', than, times, rows });

function orderedFunnel(order: EventOrder, goals: readonly Goal[]): Subject<Reached> {
  return {
    id: `funnel-${order}`,
    title: `An ordered funnel of 5 steps within 7 days, events ${order === 'sorted' ? 'by entity and time' : 'shuffled'}`,
    contestants: [weirOver(order), ...funnelPeers(order)],
    goals: [...goals, { kind: 'memory', contestant: 'Weir', mostMb: 250, rows }],
    growth: order === 'sorted' ? 'linear' : 'n log n',
    difference: (a, b) => (String(a) === String(b) ? null : `reached ${String(a)} and ${String(b)}`),
  };
}

export const funnelSubjects = [
  orderedFunnel('sorted', [faster('ClickHouse', 4), faster('DuckDB', 15), faster('duckdb-wasm', 20)]),
  orderedFunnel('shuffled', [faster('ClickHouse', 3), faster('DuckDB', 4)]),
];
