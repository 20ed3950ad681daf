import { rowsAdapter } from '@weir/adapters';
import { checkDocument } from '@weir/query';
import type { DataAdapter } from '@weir/query';
import type { Scalar, WeirDocument } from '@weir/schema';
import { b2bExample, fourWays } from '@weir/templates';
import { exampleData, exampleWays } from '@weir/templates/example';
import { describe, expect, test } from 'vitest';
import { funnelOf, titleOfValue } from './funnel-of.js';
import { proposeStages } from './propose-stages.js';
import { askFacts, askValues } from './stage-facts.js';
import type { StageFacts } from './stage-facts.js';
import { stageSources } from './stage-source.js';
import type { StageSource } from './stage-source.js';

const data = exampleData({ deals: 600 });
const document = b2bExample();
const adapter = rowsAdapter({ datasets: data.datasets, document });
const options = { asOf: data.asOf };

async function factsOf(source: StageSource, of: DataAdapter = adapter, within = document): Promise<StageFacts> {
  const found = await askValues(of, source, options);
  if (found.status !== 'found') throw new Error(found.status);
  return askFacts(
    within,
    of,
    source,
    found.values.map(({ value }) => value),
    options,
  );
}

function namesIn(facts: StageFacts, source: StageSource, within: WeirDocument = document): string[] {
  return facts.values.map((value) => {
    const title = titleOfValue(within, source, value, 'en');
    return typeof title === 'string' ? title : (title['en'] ?? '');
  });
}

const history: StageSource = { dataset: 'stage_history', field: 'stage', at: 'entered_on', entity: 'deal' };
const deals: StageSource = { dataset: 'deals', field: 'stage', at: 'created_on', entity: null };

describe('where stages may be found', () => {
  test('a history that names its entity comes before the table of what is now', () => {
    const [first, ...others] = stageSources(document);
    expect(first).toEqual(history);
    expect(others).toContainEqual({ dataset: 'account_history', field: 'stage', at: 'entered_on', entity: 'account' });
    expect(others).toContainEqual(deals);
  });

  test('an event log is told by its users', () => {
    expect(stageSources(fourWays())).toContainEqual({
      dataset: 'events',
      field: 'name',
      at: 'happened_at',
      entity: 'user',
    });
  });

  test('keys, plans and numbers are none', () => {
    const fields = stageSources(document).map(({ dataset, field }) => `${dataset}.${field}`);
    expect(fields).not.toContain('deals.id');
    expect(fields).not.toContain('deals.amount');
    expect(stageSources(document).map(({ at }) => at)).not.toContain('expected_close');
  });
});

describe('from a history of stages', () => {
  test('the order, the kinds and the ways are those of the company', async () => {
    const facts = await factsOf(history);
    const { stages, ways, isOrderSeen } = proposeStages(facts, namesIn(facts, history));
    expect(isOrderSeen).toBe(true);
    expect(stages.map(({ value, kind }) => `${value} ${kind}`)).toEqual([
      'lead open',
      'qualified open',
      'solution open',
      'proposal open',
      'negotiation open',
      'won won',
      'nurture parked',
      'lost lost',
      'disqualified disqualified',
    ]);
    const has = (from: string, to: string, kind: string) =>
      ways.some((way) => way.from === from && way.to === to && way.kind === kind);
    expect(has('lead', 'qualified', 'advance')).toBe(true);
    expect(has('negotiation', 'won', 'advance')).toBe(true);
    expect(has('proposal', 'lost', 'lose')).toBe(true);
    expect(has('nurture', 'lead', 'recycle')).toBe(true);
  });

  test('every count is one of the data', async () => {
    const facts = await factsOf(history);
    const { deal = [], stage = [] } = data.datasets.stage_history;
    const visits = new Map<Scalar, number>();
    const people = new Map<Scalar, Set<Scalar>>();
    stage.forEach((value, row) => {
      visits.set(value, (visits.get(value) ?? 0) + 1);
      people.set(value, (people.get(value) ?? new Set()).add(deal[row] ?? null));
    });
    expect(facts.entities).toBe(new Set(deal).size);
    facts.values.forEach((value, place) => {
      expect(facts.stages[place]?.entered, String(value)).toBe(people.get(value)?.size);
      expect(facts.stages[place]?.visits, String(value)).toBe(visits.get(value));
    });
    expect(facts.stages.reduce((sum, { began }) => sum + began, 0)).toBe(facts.entities);
    expect(facts.stages.reduce((sum, { last }) => sum + last, 0)).toBe(facts.entities);
  });

  test('the commonest ways are counted, not guessed', async () => {
    const facts = await factsOf(history);
    const { deal = [], stage = [], entered_on: on = [], sequence = [] } = data.datasets.stage_history;
    const walks = new Map<Scalar, { stage: Scalar; at: string }[]>();
    deal.forEach((id, row) => {
      const place = `${String(on[row])} ${String(sequence[row]).padStart(3, '0')}`;
      walks.set(id, [...(walks.get(id) ?? []), { stage: stage[row] ?? null, at: place }]);
    });
    const sorted = [...walks.values()].map((walk) =>
      walk
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map((step) => String(step.stage))
        .join(),
    );
    expect(facts.paths.length).toBeGreaterThan(2);
    for (const { steps, count } of facts.paths) {
      const way = steps.map((place) => String(facts.values[place])).join();
      expect(count, way).toBe(sorted.filter((walk) => `,${walk},`.includes(`,${way},`)).length);
    }
  });

  test('it makes a funnel with nothing to mend, that gives the same figures as the drawn one', async () => {
    const facts = await factsOf(history);
    const { stages, ways } = proposeStages(facts, namesIn(facts, history));
    const funnel = funnelOf({
      title: 'Found',
      source: history,
      stages: stages.map(({ value, kind }) => ({ value, kind, title: titleOfValue(document, history, value, 'en') })),
      ways,
    });
    const made: WeirDocument = { ...document, funnels: [...(document.funnels ?? []), { id: 'found', ...funnel }] };
    expect(checkDocument(made)).toEqual([]);
    expect(funnel.stages.map(({ id }) => id).slice(0, 2)).toEqual(['lead', 'qualified']);
    expect(funnel.stages.every(({ position }) => position !== undefined)).toBe(true);
  });
});

test('from a table of what is now, the order is the known one, and nothing is said about ways', async () => {
  const facts = await factsOf(deals);
  const { isOrderSeen, ways } = proposeStages(facts, namesIn(facts, deals));
  expect(isOrderSeen).toBe(false);
  expect(ways.every(({ count, share }) => count === null && share === null)).toBe(true);
  expect(facts.paths).toEqual([]);
});

test('from an event log, steps come in the order in which people take them', async () => {
  const ways = exampleWays({ deals: 200 });
  const within = fourWays();
  const events: StageSource = { dataset: 'events', field: 'name', at: 'happened_at', entity: 'user' };
  const facts = await factsOf(events, rowsAdapter({ datasets: ways.datasets, document: within }), within);
  const { stages } = proposeStages(facts, namesIn(facts, events, within));
  expect(stages.map(({ value }) => value)).toEqual(['visit', 'sign-up', 'activated', 'trial', 'paid', 'renewed']);
  expect(stages.at(-2)?.kind).toBe('won');
  expect(stages.at(-1)?.kind).toBe('won');
});

test('a field with many values names no stages, one without any neither', async () => {
  const owner = { ...deals, field: 'account' };
  expect(await askValues(adapter, owner, options)).toEqual({ status: 'too-many' });
  const empty = rowsAdapter({ datasets: { deals: [] }, document });
  expect(await askValues(empty, deals, options)).toEqual({ status: 'none' });
});
