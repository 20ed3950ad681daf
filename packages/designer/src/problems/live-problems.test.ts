import type { WeirDocument } from '@weir/schema';
import { expect, test, vi } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { FakeAdapter } from '../live/fake-adapter.fixture.js';
import { PanelCounts } from '../panel/counts/panel-counts.js';
import { liveProblems } from './live-problems.js';

function withRule(stage: number, value: string): WeirDocument {
  const document = structuredClone(exampleDocument);
  const when = { '==': [{ var: 'to_stage' }, value] };
  document.funnels?.[0]?.stages[stage]?.enters?.push({ dataset: 'moves', at: 'moved_on', entity: 'deal', when });
  return document;
}

async function told(document: WeirDocument) {
  const counts = new PanelCounts({ changed: vi.fn(), failed: vi.fn(), measured: vi.fn() });
  const rest = { context: undefined, asOf: undefined, funnel: 'solution', stage: null };
  counts.want({ document, adapter: new FakeAdapter(), ...rest });
  const before = liveProblems(document, counts.of(document));
  await counts.ready;
  expect(before, 'nothing is a problem before it is counted').toEqual([]);
  return liveProblems(document, counts.of(document)).map(({ pointer, message }) => `${pointer}: ${message}`);
}

test('of rules that find rows nothing is told', async () => {
  expect(await told(exampleDocument)).toEqual([]);
});

test('a rule that finds no row is told at its place', async () => {
  expect(await told(withRule(2, 'solutoin'))).toEqual([
    '/funnels/0/stages/2/enters/1: A rule of stage "solution" finds no row in the data, so nobody enters by it. Check its condition and its date.',
  ]);
});

test('rows that enter two stages are told at the later one', async () => {
  const document = structuredClone(exampleDocument);
  const when = { contains: [{ var: 'to_stage' }, 'proposal'] };
  document.funnels?.[0]?.stages[4]?.enters?.push({ dataset: 'moves', at: 'moved_on', entity: 'deal', when });
  const found = await told(document);
  expect(found).toContain(
    '/funnels/0/stages/4/enters/1: 450 rows enter stage "negotiation" and "proposal" at the same moment. Narrow one of the two rules.',
  );
});
