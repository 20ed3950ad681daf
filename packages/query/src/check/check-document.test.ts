import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateDocument, valueAt } from '@weir/schema';
import type {
  Diagnostic,
  Field,
  Formula,
  Funnel,
  Metric,
  PatchOperation,
  Transition,
  WeirDocument,
} from '@weir/schema';
import type { Catalog } from '../contract/adapter.js';
import { checkDocument } from './check-document.js';
import { good } from './good.fixture.js';

/** The good document with the values at some pointers replaced; undefined removes. */
function broken(changes: Readonly<Record<string, unknown>>): WeirDocument {
  const copy = structuredClone(good);
  for (const [pointer, value] of Object.entries(changes)) set(copy, pointer, value);
  return copy;
}

function set(root: object, pointer: string, value: unknown): void {
  const parent = valueAt(root, pointer.slice(0, pointer.lastIndexOf('/'))) as Record<string, unknown>;
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (value === undefined) delete parent[name];
  else parent[name === '-' ? (parent as unknown as unknown[]).length : name] = value;
}

const group = (id: string, ...stages: string[]) => ({ id, title: 'Early', stages });
const entersAs = (stage: string) => ({
  dataset: 'deals',
  when: { '==': [{ var: 'stage' }, stage] },
  at: 'created_on',
});

const told = (found: readonly Diagnostic[]) =>
  found.map(({ severity, pointer, message }) => `${severity === 'error' ? '' : `${severity} `}${pointer}: ${message}`);

test('nothing is said of a good document', () => {
  expect(validateDocument(good)).toEqual([]);
  expect(checkDocument(good)).toEqual([]);
  expect(checkDocument({ weir: 1, id: 'empty', title: 'Empty' })).toEqual([]);
});

describe('a mistake is told with its place and its cure', () => {
  test.each<[Record<string, unknown>, string]>([
    // Settings and ids
    [
      { '/settings/timeZone': 'Asia/Shangai' },
      '/settings/timeZone: "Asia/Shangai" is not an IANA time zone such as "Europe/London". Did you mean "Asia/Shanghai"?',
    ],
    [
      { '/datasets/-': { id: 'people', fields: [{ id: 'a', type: 'string' }] } },
      '/datasets/2/id: "people" is there twice. Give one of them another id.',
    ],
    [{ '/datasets/0/fields/-': { id: 'id', type: 'string' } }, '/datasets/0/fields/11/id: "id" is there twice.'],
    [{ '/dimensions/1/id': 'team', '/boards/0/widgets/2/by': ['team'] }, '/dimensions/1/id: "team" is there twice.'],
    [{ '/parameters/-': { id: 'big', type: 'number', default: 1 } }, '/parameters/1/id: "big" is there twice.'],
    [
      { '/parameters/-': { id: 'deals', type: 'number', default: 1 } },
      '/metrics/0/id: "deals" names a parameter and a metric, so a formula cannot tell them apart.',
    ],
    [{ '/metrics/-': { id: 'deals', formula: 1 } }, '/metrics/3/id: "deals" is there twice.'],
    [{ '/funnels/0/stages/3/id': 'won' }, '/funnels/0/stages/3/id: "won" is there twice.'],
    [
      { '/funnels/0/stages/0/checklist/-': { id: 'budget' } },
      '/funnels/0/stages/0/checklist/1/id: "budget" is there twice.',
    ],
    [
      { '/funnels/0/groups': [group('early', 'lead'), group('early', 'won')] },
      '/funnels/0/groups/1/id: "early" is there twice.',
    ],
    [{ '/insights/-': { ...good.insights![0] } }, '/insights/1/id: "few" is there twice.'],
    // Groups, and what stages look like
    [
      { '/funnels/0/groups': [group('early', 'laed')] },
      '/funnels/0/groups/0/stages/0: Funnel "b2b" has no stage "laed". Did you mean "lead"?',
    ],
    [
      { '/funnels/0/groups': [group('early', 'lead'), group('late', 'won', 'lead')] },
      'warning /funnels/0/groups/1/stages/1: Stage "lead" is in the groups "early" and "late". Take it out of one of them.',
    ],
    [
      { '/funnels/0/groups': [group('early')] },
      'warning /funnels/0/groups/0: Group "early" has no stages, so it is not drawn. Remove it, or give it some.',
    ],
    [
      { '/funnels/0/stages/0/icon': 'phnoe' },
      'warning /funnels/0/stages/0/icon: There is no icon "phnoe" for stages. Did you mean "phone"?',
    ],
    [
      { '/funnels/0/stages/0/icon': 'aeroplane' },
      'warning /funnels/0/stages/0/icon: There is no icon "aeroplane" for stages. Choose one in the settings of the stage.',
    ],
    [{ '/boards/-': { id: 'main', widgets: [] } }, '/boards/1/id: "main" is there twice.'],
    [{ '/boards/0/widgets/4/id': 'w1' }, '/boards/0/widgets/4/id: "w1" is there twice.'],
    // Datasets
    [{ '/datasets/1/key': 'nam' }, '/datasets/1/key: Dataset "people" has no field "nam". Did you mean "name"?'],
    [
      { '/datasets/0/time': 'amount' },
      '/datasets/0/time: Field "amount" of dataset "deals" is of type number; here it must be date, datetime.',
    ],
    [
      { '/datasets/0/sequence': 'rows' },
      '/datasets/0/sequence: Dataset "deals" has no field "rows". Did you mean "row"?',
    ],
    [
      { '/datasets/0/fields/4/unit/field': 'row' },
      '/datasets/0/fields/4/unit/field: Field "row" of dataset "deals" is of type number; here it must be string.',
    ],
    [
      { '/datasets/0/fields/9/lookup/by': 'ower' },
      '/datasets/0/fields/9/lookup/by: Dataset "deals" has no field "ower". Did you mean "owner"?',
    ],
    [
      { '/datasets/0/fields/9/lookup/by': 'row' },
      '/datasets/0/fields/9/lookup/by: "row" is of type number, but the key "name" of dataset "people" is of type string: nothing would be found.',
    ],
    [
      { '/datasets/0/fields/9/lookup/dataset': 'peple' },
      '/datasets/0/fields/9/lookup/dataset: There is no dataset "peple". Did you mean "people"?',
    ],
    [
      { '/datasets/0/fields/9/lookup/field': 'teem' },
      '/datasets/0/fields/9/lookup/field: Dataset "people" has no field "teem". Did you mean "team"?',
    ],
    [
      { '/datasets/1/key': undefined, '/datasets/1/fields/3/lookup': undefined },
      '/datasets/0/fields/9/lookup/dataset: Field "team" looks up dataset "people", which has no key. Give that dataset a key.',
    ],
    [
      { '/datasets/0/fields/9/type': 'number', '/dimensions/0/fields/people': undefined },
      '/datasets/0/fields/9/lookup: Field "team" is of type number, but what it looks up is of type string.',
    ],
    [
      { '/datasets/0/fields/9/formula': { var: 'owner' } },
      '/datasets/0/fields/9: Field "team" has a lookup and a formula. Remove one of them.',
    ],
    [
      { '/datasets/0/fields/10/formula': { '>': [{ var: 'amout' }, 1] } },
      '/datasets/0/fields/10/formula/>/0/var: Dataset "deals" has no field "amout". Did you mean "amount"?',
    ],
    [
      { '/datasets/0/fields/10/formula': { var: 'amount' } },
      '/datasets/0/fields/10/formula: The formula must give true or false, not a number.',
    ],
    [
      { '/datasets/0/fields/10/formula': { var: 'is_big' } },
      '/datasets/0/fields/10: Fields are made of each other in a circle: deals.is_big → deals.is_big.',
    ],
    [
      { '/datasets/1/fields/3/lookup/field': 'team_of_lead' },
      '/datasets/1/fields/3: Fields are made of each other in a circle: people.team_of_lead → people.team_of_lead.',
    ],
    [
      {
        '/settings/currency': 'CNY',
        '/datasets/0/fields/4/convert': { dataset: 'rates', from: 'currency', rate: 'rate', on: 'created_on' },
      },
      '/datasets/0/fields/4/convert/dataset: There is no dataset "rates".',
    ],
    [
      {
        '/settings/currency': 'CNY',
        '/datasets/0/fields/4/convert': { dataset: 'people', from: 'currency', rate: 'team', on: 'created_on' },
      },
      '/datasets/0/fields/4/convert/rate: Field "team" of dataset "people" is of type string; here it must be number.',
    ],
    [
      {
        '/settings/currency': 'CNY',
        '/datasets/-': { id: 'rates', fields: [{ id: 'rate', type: 'number' }] },
        '/datasets/0/fields/4/convert': { dataset: 'rates', from: 'currency', rate: 'rate', on: 'created_on' },
      },
      '/datasets/0/fields/4/convert/dataset: Dataset "rates" does not say which currency a rate is of.',
    ],
    [
      {
        '/datasets/-': {
          id: 'rates',
          key: 'code',
          fields: [
            { id: 'code', type: 'string' },
            { id: 'rate', type: 'number' },
          ],
        },
        '/datasets/0/fields/4/convert': { dataset: 'rates', from: 'currency', rate: 'rate', on: 'created_on' },
      },
      '/datasets/0/fields/4/convert: Field "price" is to be converted, but the document does not say into which currency.',
    ],
    // Dimensions and parameters
    [
      { '/dimensions/1/fields/deels': 'stage' },
      '/dimensions/1/fields/deels: There is no dataset "deels". Did you mean "deals"?',
    ],
    [
      { '/dimensions/1/fields/deals': 'stag' },
      '/dimensions/1/fields/deals: Dataset "deals" has no field "stag". Did you mean "stage"?',
    ],
    [
      { '/dimensions/0/fields/deals': 'amount' },
      'warning /dimensions/0: Dimension "team" has fields of several types: number, string.',
    ],
    [
      { '/parameters/0/default': 'much' },
      '/parameters/0/default: Parameter "big" is "much"; it must be of type number.',
    ],
    [{ '/parameters/0/default': 1001 }, '/parameters/0/default: Parameter "big" is 1001; it must be <= 1000.'],
    [
      { '/parameters/0/min': 2000 },
      '/parameters/0: Parameter "big" may be at least 2000 and at most 1000: no value fits.',
    ],
    // Metrics
    [
      { '/metrics/0/good': { band: [0.4, 0.2] } },
      '/metrics/0/good/band: The band ends below where it starts. Put the lower figure first.',
    ],
    [
      { '/metrics/2/formula': { '/': [{ metric: 'amont' }, { metric: 'deals' }] } },
      '/metrics/2/formula/~1/0/metric: There is no metric "amont". Did you mean "amount"?',
    ],
    [
      {
        '/metrics/2/formula': {
          '+': [{ metric: 'amount' }, { avg: ['deals', { days_between: [{ var: 'created_on' }, { today: [] }] }] }],
        },
      },
      '/metrics/2/formula: "+" cannot combine CNY with days.',
    ],
    [
      { '/datasets/0/time': undefined, '/metrics/1/formula': { metric: 'deals' } },
      'warning /metrics/0/formula: Dataset "deals" has no time',
    ],
    [
      { '/metrics/0/formula': { metric: 'average' } },
      '/metrics/0/formula: Metrics are made of each other in a circle: deals → average → deals.',
    ],
    [
      { '/metrics/-': { id: 'begun', formula: null } },
      'warning /metrics/3/formula: Metric "begun" has no formula yet. Choose a calculation or write one.',
    ],
    [{ '/metrics/1/drivers/0': 'deal' }, '/metrics/1/drivers/0: There is no metric "deal". Did you mean "deals"?'],
    [
      { '/metrics/1/targets/0/where': { teem: 'East' } },
      '/metrics/1/targets/0/where/teem: There is no dimension "teem". Did you mean "team"?',
    ],
    [
      { '/metrics/1/targets/0/to': '2024-01-01' },
      '/metrics/1/targets/0: The range starts on 2025-01-01 and ends on 2024-01-01.',
    ],
    [
      { '/metrics/2/benchmarks/0/where': { teem: 'East' } },
      '/metrics/2/benchmarks/0/where/teem: There is no dimension "teem".',
    ],
    [
      { '/metrics/2/examples/0/given': { deels: [] } },
      '/metrics/2/examples/0/given/deels: There is no dataset "deels".',
    ],
    [
      { '/metrics/2/examples/0/given/deals/0': { amout: 1 } },
      '/metrics/2/examples/0/given/deals/0/amout: Dataset "deals" has no field "amout".',
    ],
    [
      { '/metrics/2/examples/0/parameters': { bigg: 1 } },
      '/metrics/2/examples/0/parameters/bigg: There is no parameter "bigg". Did you mean "big"?',
    ],
    [
      { '/metrics/2/examples/0/given/deals/0': { amount: 'much' } },
      '/metrics/2/examples/0/given/deals/0/amount: "much" cannot stand in field "amount" of dataset "deals", which is of type number.',
    ],
    [
      { '/metrics/2/examples/0/given/deals/0': { created_on: '1 May' } },
      '/metrics/2/examples/0/given/deals/0/created_on: "1 May" cannot stand in field "created_on" of dataset "deals", which is of type date.',
    ],
    [
      { '/metrics/2/examples/0/given/deals/0': { team: 'East' } },
      'warning /metrics/2/examples/0/given/deals/0/team: Field "team" of dataset "deals" is looked up or calculated, so the value given here is not read.',
    ],
    [
      { '/metrics/2/examples/0/parameters': { big: 1001 } },
      '/metrics/2/examples/0/parameters/big: Parameter "big" is 1001; it must be <= 1000.',
    ],
    [
      { '/metrics/2/examples/0/range': { from: '2025-02-01', to: '2025-01-01' } },
      '/metrics/2/examples/0/range: The range starts on 2025-02-01 and ends on 2025-01-01.',
    ],
    [
      { '/metrics/2/examples/0/expect': '1' },
      '/metrics/2/examples/0/expect: The example expects "1", but the metric gives a number.',
    ],
    [
      { '/metrics/0/formula': { count: ['deals', { in: [{ var: 'stage' }, []] }] } },
      'warning /metrics/0/formula/count/1: This condition never holds.',
    ],
    [
      { '/metrics/0/formula': { prior: [{ count: ['deals'] }, 0, 'month'] } },
      '/metrics/0/formula/prior/1: "prior" takes a whole number of periods from 1 to 10,000',
    ],
    // Funnels
    [{ '/funnels/0/value/dataset': 'deels' }, '/funnels/0/value/dataset: There is no dataset "deels".'],
    [
      { '/funnels/0/value/field': 'stage' },
      '/funnels/0/value/field: Field "stage" of dataset "deals" is of type string; here it must be number.',
    ],
    [
      { '/funnels/0/value/entity': 'idd' },
      '/funnels/0/value/entity: Dataset "deals" has no field "idd". Did you mean "id"?',
    ],
    [
      { '/funnels/0/stages/0/enters/0/dataset': 'deels' },
      '/funnels/0/stages/0/enters/0/dataset: There is no dataset "deels".',
    ],
    [
      { '/funnels/0/stages/0/enters/0/at': 'stage' },
      '/funnels/0/stages/0/enters/0/at: Field "stage" of dataset "deals" is of type string; here it must be date, datetime.',
    ],
    [
      { '/funnels/0/stages/0/enters/0/entity': 'idd' },
      '/funnels/0/stages/0/enters/0/entity: Dataset "deals" has no field "idd".',
    ],
    [
      { '/funnels/0/stages/1/enters/0/when': { '==': [{ var: 'stag' }, 'won'] } },
      '/funnels/0/stages/1/enters/0/when/==/0/var: Dataset "deals" has no field "stag".',
    ],
    [
      { '/funnels/0/stages/1/enters/0/when': { var: 'amount' } },
      '/funnels/0/stages/1/enters/0/when: The formula must give true or false, not a number.',
    ],
    [
      { '/funnels/0/stages/1/enters/0/when': false },
      'warning /funnels/0/stages/1/enters/0/when: This condition never holds.',
    ],
    [
      { '/funnels/0/stages/1/enters': [] },
      'warning /funnels/0/stages/1: Nothing signals that somebody enters stage "won", so it stays empty.',
    ],
    [
      { '/funnels/0/stages/0/checklist/0/when': { '>': [{ var: 'budget' }, 0] } },
      '/funnels/0/stages/0/checklist/0/when/>/0/var: Dataset "deals" has no field "budget".',
    ],
    [
      { '/funnels/0/stages/1/probability': 0.05 },
      'warning /funnels/0/stages/1/probability: The chance of winning falls from 0.1 in "lead" to 0.05 in "won", though that is a step forward.',
    ],
    [
      { '/funnels/0/transitions/-': { from: 'leed', to: 'won', kind: 'recycle' } },
      '/funnels/0/transitions/3/from: Funnel "b2b" has no stage "leed". Did you mean "lead"?',
    ],
    [
      { '/funnels/0/transitions/2/to/funnel': 'step' },
      '/funnels/0/transitions/2/to/funnel: There is no funnel "step". Did you mean "steps"?',
    ],
    [
      { '/funnels/0/transitions/2/to/stage': 'on' },
      '/funnels/0/transitions/2/to/stage: Funnel "steps" has no stage "on". Did you mean "one"?',
    ],
    [
      { '/funnels/0/transitions/2/entity': 'accounts' },
      '/funnels/0/transitions/2/entity: Dataset "deals" has no field "accounts". Did you mean "account"?',
    ],
    [
      { '/funnels/0/transitions/2/when': { '>': [{ var: 'amont' }, 5] } },
      '/funnels/0/transitions/2/when/>/0/var: Dataset "deals" has no field "amont".',
    ],
    [
      { '/funnels/0/transitions/2/kind': 'advance' },
      '/funnels/0/transitions/2/kind: Only a hand-off leads into another funnel, not the transition "advance" from "won".',
    ],
    [
      { '/funnels/0/transitions/1/kind': 'handoff' },
      '/funnels/0/transitions/1/kind: The hand-off from "lead" stays within the funnel.',
    ],
    [
      { '/funnels/0/transitions/-': { from: 'won', to: 'won', kind: 'recycle' } },
      '/funnels/0/transitions/3: A transition leads from stage "won" to itself. Remove it.',
    ],
    [
      { '/funnels/0/transitions/-': { from: 'lead', to: 'won', kind: 'advance' } },
      'warning /funnels/0/transitions/3: "lead" and "won" are connected twice in the same way.',
    ],
    [
      {
        '/funnels/0/stages/-': {
          id: 'far',
          kind: 'won',
          enters: [{ dataset: 'deals', when: { '==': [{ var: 'stage' }, 'far'] }, at: 'created_on' }],
        },
      },
      '/funnels/0/stages/4: No transition leads to stage "far". Connect it, or remove it.',
    ],
    [
      {
        '/funnels/0/stages/2/kind': 'open',
        '/funnels/0/stages/3/archived': undefined,
        '/funnels/0/stages/3/kind': 'parked',
        '/funnels/0/stages/3/enters': [entersAs('old')],
        '/funnels/0/transitions/-': { from: 'lead', to: 'old', kind: 'lose' },
      },
      '/funnels/0/stages/2: Nobody gets on from stage "lost". Connect it to a next stage, or make it won, lost, parked or disqualified.',
    ],
    [
      {
        '/funnels/0/stages/1/kind': 'parked',
        '/funnels/0/transitions/2': undefined,
        '/funnels/0/transitions/length': 2,
      },
      '/funnels/0: No way through funnel "b2b" ends in a won stage. Add one, or connect it.',
    ],
    [{ '/funnels/0/transitions': [] }, 'warning /funnels/0: The stages of funnel "b2b" are not connected'],
    [
      {
        '/funnels/0/stages/2/archived': true,
        '/funnels/0/stages/3/archived': undefined,
        '/funnels/0/stages/3/enters': [entersAs('old')],
        '/funnels/0/transitions/0/to': 'old',
        '/funnels/0/transitions/1': { from: 'old', to: 'won', kind: 'advance' },
      },
      'warning /funnels/0: Nobody can leave funnel "b2b" without winning, so what fails stays open for ever.',
    ],
    [
      {
        '/funnels/0/stages/0/enters/0/when': undefined,
        '/funnels/0/stages/2/archived': true,
        '/funnels/0/stages/1/kind': 'parked',
      },
      'warning /funnels/0/stages/1/enters/0: Each row that enters stage "won" by this rule enters "lead" at the same moment.',
    ],
    [
      { '/funnels/0/stages/2/enters/0': entersAs('won') },
      'warning /funnels/0/stages/2/enters/0: Each row that enters stage "lost" by this rule enters "won" at the same moment.',
    ],
    [
      { '/funnels/0/stages/1/enters/-': { ...entersAs('won'), first: true } },
      'warning /funnels/0/stages/1/enters/1: Rule 2 of stage "won" only finds rows that its rule 1 finds as well.',
    ],
    [
      {
        '/funnels/0/stages/0/checklist/0/when': {
          and: [{ '>': [{ var: 'amount' }, 5] }, { '<': [{ var: 'amount' }, 1] }],
        },
      },
      'warning /funnels/0/stages/0/checklist/0/when: This condition never holds.',
    ],
    [
      { '/funnels/0/transitions/2/when': { '==': [{ var: 'stage' }, 'lost'] } },
      'warning /funnels/0/transitions/2/when: This condition never holds.',
    ],
    [
      {
        '/funnels/0/stages/0/probability': 0.7,
        '/funnels/0/stages/3/archived': undefined,
        '/funnels/0/stages/3/enters': [entersAs('old')],
        '/funnels/0/stages/1/probability': 0.6,
        '/funnels/0/transitions/0/to': 'old',
        '/funnels/0/transitions/-': { from: 'old', to: 'won', kind: 'advance' },
      },
      'warning /funnels/0/stages/1/probability: The chance of winning falls from 0.7 in "lead" to 0.6 in "won"',
    ],
    // Languages
    [
      { '/title': { en: 'Sales', 'zh-CN': '销售' }, '/insights/0/action/title': 'Look' },
      'info /insights/0/message: "Only {deals} deals" is not written in zh-CN.',
    ],
    [
      { '/title': { en: 'Sales', 'zh-CN': '销售' }, '/insights/0/message': { en: 'Few', 'zh-Hans': '' } },
      'info /insights/0/message: "Few" is not written in zh-CN.',
    ],
    // Sequence counting
    [
      { '/funnels/1/path': ['one', 'twos'] },
      '/funnels/1/path/1: Funnel "steps" has no stage "twos". Did you mean "two"?',
    ],
    [{ '/funnels/1/path': ['one', 'two', 'one'] }, '/funnels/1/path/2: Stage "one" is on the path twice.'],
    [
      { '/funnels/1/path': ['one', 'two', 'no'] },
      '/funnels/1/path/2: Stage "no" is lost and cannot be a step of the path.',
    ],
    [
      { '/funnels/1/counting/window': undefined },
      '/funnels/1/counting: Funnel "steps" counts sequences, which needs a window.',
    ],
    [
      { '/funnels/1/counting/exclude/0/after': 'two', '/funnels/1/counting/exclude/0/before': 'one' },
      '/funnels/1/counting/exclude/0: An exclusion lies between two steps, but "two" does not come before "one". Swap them.',
    ],
    [
      { '/funnels/1/counting/exclude/0/after': 'on' },
      '/funnels/1/counting/exclude/0/after: Funnel "steps" has no stage "on".',
    ],
    [
      { '/funnels/1/stages/0/optional': true },
      '/funnels/1/counting/exclude/0/after: An exclusion cannot lean on "one", which is optional.',
    ],
    [
      { '/funnels/1/counting/exclude/0/signal/dataset': 'deels' },
      '/funnels/1/counting/exclude/0/signal/dataset: There is no dataset "deels".',
    ],
    [
      { '/funnels/1/counting/order': 'unordered' },
      '/funnels/1/counting/exclude: An unordered funnel takes no exclusions.',
    ],
    // Insights
    [
      { '/insights/0/when': { metric: 'deals' } },
      '/insights/0/when: The formula must give true or false, not a number.',
    ],
    [{ '/insights/0/when': { '==': [1, 2] } }, 'warning /insights/0/when: This condition never holds.'],
    [
      { '/insights/0/values/deals': { metric: 'deels' } },
      '/insights/0/values/deals/metric: There is no metric "deels".',
    ],
    [
      { '/insights/0/message/en': 'Only {deels} deals' },
      'warning /insights/0/message/en: The message has a place for {deels}, but no value of that name. Did you mean "deals"?',
    ],
    [{ '/insights/0/action/metric': 'deels' }, '/insights/0/action/metric: There is no metric "deels".'],
    [{ '/insights/0/action/stage': 'leed' }, '/insights/0/action/stage: Funnel "b2b" has no stage "leed".'],
    // Boards
    [{ '/boards/0/filters/1': 'teem' }, '/boards/0/filters/1: There is no dimension "teem".'],
    [
      { '/boards/0/period/to': '2024-01-01' },
      '/boards/0/period: The range starts on 2025-01-01 and ends on 2024-01-01.',
    ],
    [
      { '/boards/0/widgets/0/funnel': 'b2c' },
      '/boards/0/widgets/0/funnel: There is no funnel "b2c". Did you mean "b2b"?',
    ],
    [
      { '/boards/0/widgets/0/to': 'wun' },
      '/boards/0/widgets/0/to: Funnel "b2b" has no stage "wun". Did you mean "won"?',
    ],
    [
      { '/boards/0/widgets/1/metric': 'averge' },
      '/boards/0/widgets/1/metric: There is no metric "averge". Did you mean "average"?',
    ],
    [{ '/boards/0/widgets/2/metrics/1': 'amont' }, '/boards/0/widgets/2/metrics/1: There is no metric "amont".'],
    [
      {
        '/funnels/1/stages/0/enters/0': { dataset: 'people', at: 'joined', entity: 'name' },
        '/datasets/1/fields/-': { id: 'joined', type: 'date' },
        '/boards/0/widgets/4': { id: 'w5', type: 'matrix', by: ['stage'] },
      },
      '/boards/0/widgets/4/by/0: Dataset "people" has no dimension "stage".',
    ],
    [{ '/boards/0/widgets/2/by/0': 'stag' }, '/boards/0/widgets/2/by/0: There is no dimension "stag".'],
    [
      {
        '/boards/0/widgets/2/metrics/1': 'people',
        '/metrics/-': { id: 'people', formula: { count: ['people', true, 'always'] } },
      },
      '/boards/0/widgets/2/by/0: Dataset "people" has no dimension "stage".',
    ],
    [
      { '/boards/0/widgets/1/metric': undefined },
      '/boards/0/widgets/1: Widget "w2" is a kpi and needs a metric. Choose one.',
    ],
    [
      { '/boards/0/widgets/4': { id: 'w5', type: 'records', metric: 'average', fields: ['id', 'amont'] } },
      '/boards/0/widgets/4/fields/1: Dataset "deals" has no field "amont". Did you mean "amount"?',
    ],
    [
      { '/boards/0/widgets/4': { id: 'w5', type: 'pipeline', funnel: 'b2b', fields: ['ownr'] } },
      '/boards/0/widgets/4/fields/0: Dataset "deals" has no field "ownr". Did you mean "owner"?',
    ],
    [
      { '/boards/0/widgets/4': { id: 'w5', type: 'records', funnel: 'b2b', fields: ['nothing_like_it'] } },
      '/boards/0/widgets/4/fields/0: Dataset "deals" has no field "nothing_like_it".',
    ],
    [
      { '/boards/0/widgets/1/cell/x': 7, '/boards/0/widgets/1/cell/w': 5 },
      'warning /boards/0/widgets/1/cell: Widget "w2" covers widget "w1". Move one of them.',
    ],
    [
      { '/boards/0/widgets/1/cell/w': 5 },
      'warning /boards/0/widgets/1/cell: Widget "w2" reaches beyond the 12 columns of the board.',
    ],
  ])('%j', (changes, expected) => {
    const found = told(checkDocument(broken(changes)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe('a fix', () => {
  test.each<[Record<string, unknown>, PatchOperation]>([
    [{ '/datasets/1/key': 'nam' }, { op: 'replace', path: '/datasets/1/key', value: 'name' }],
    [
      { '/dimensions/1/fields/deels': 'stage' },
      { op: 'move', from: '/dimensions/1/fields/deels', path: '/dimensions/1/fields/deals' },
    ],
    [
      { '/metrics/2/formula': { '/': [{ metric: 'amont' }, 1] } },
      { op: 'replace', path: '/metrics/2/formula/~1/0/metric', value: 'amount' },
    ],
    [{ '/funnels/1/path': ['one', 'two', 'one'] }, { op: 'remove', path: '/funnels/1/path/2' }],
    [{ '/metrics/0/good': { band: [0.4, 0.2] } }, { op: 'replace', path: '/metrics/0/good/band', value: [0.2, 0.4] }],
    [
      { '/funnels/0/stages/1/probability': 0.05 },
      { op: 'replace', path: '/funnels/0/stages/1/probability', value: 0.1 },
    ],
    [
      { '/funnels/0/stages/-': { id: 'far', kind: 'lost', enters: [entersAs('far')] } },
      { op: 'add', path: '/funnels/0/transitions/-', value: { from: 'lead', to: 'far', kind: 'lose' } },
    ],
    [
      { '/funnels/0/transitions/-': { from: 'won', to: 'won', kind: 'recycle' } },
      { op: 'remove', path: '/funnels/0/transitions/3' },
    ],
    [
      { '/funnels/0/transitions/1/kind': 'handoff' },
      { op: 'replace', path: '/funnels/0/transitions/1/kind', value: 'advance' },
    ],
    [
      { '/funnels/0/stages/1/enters/-': { ...entersAs('won'), first: true } },
      { op: 'remove', path: '/funnels/0/stages/1/enters/1' },
    ],
  ])('leads to its place: %j', (changes, operation) => {
    const [found] = checkDocument(broken(changes));
    expect(found?.fixes?.map(({ patch }) => patch)).toEqual([[operation]]);
  });
});

describe('a fix of a funnel', () => {
  const funnel = (changes: Partial<Funnel>): WeirDocument => ({
    ...good,
    insights: [],
    boards: [],
    metrics: [],
    funnels: [
      {
        id: 'b2b',
        stages: ['lead', 'offer', 'won', 'lost'].map((id) => ({
          id,
          kind: id === 'won' || id === 'lost' ? id : 'open',
          enters: [entersAs(id)],
        })),
        ...changes,
      },
    ],
  });
  const fixed = (document: WeirDocument) => checkDocument(document)[0]?.fixes?.[0]?.patch;
  const add = (value: unknown) => ({ op: 'add', path: '/funnels/0/transitions/-', value });

  test('connects a dead end with the next stage that does not lead back', () => {
    const transitions: Transition[] = [
      { from: 'lead', to: 'lost', kind: 'lose' },
      { from: 'offer', to: 'won', kind: 'advance' },
    ];
    expect(fixed(funnel({ transitions }))).toEqual([add({ from: 'lead', to: 'offer', kind: 'advance' })]);
    const back: Transition[] = [
      { from: 'lead', to: 'offer', kind: 'advance' },
      { from: 'lead', to: 'lost', kind: 'lose' },
      { from: 'lead', to: 'won', kind: 'advance' },
    ];
    expect(fixed(funnel({ transitions: back }))).toEqual([add({ from: 'offer', to: 'won', kind: 'advance' })]);
  });

  test('connects all stages in their order', () => {
    expect(fixed(funnel({}))).toEqual([
      {
        op: 'add',
        path: '/funnels/0/transitions',
        value: [
          { from: 'lead', to: 'offer', kind: 'advance' },
          { from: 'offer', to: 'won', kind: 'advance' },
          { from: 'offer', to: 'lost', kind: 'lose' },
        ],
      },
    ]);
  });
});

describe('texts that are not written in each language', () => {
  const titled = (count: number): WeirDocument => ({
    weir: 1,
    id: 'sales',
    title: { en: 'Sales', 'zh-CN': '销售' },
    dimensions: Array.from({ length: count }, (_, at) => ({ id: `d${at}`, title: { en: `D${at}` }, fields: {} })),
  });

  test('are told one by one, and of many how many more there are', () => {
    expect(checkDocument(titled(2))).toHaveLength(2);
    const found = checkDocument(titled(100));
    expect(found).toHaveLength(41);
    expect(found.at(-1)?.message).toContain('60 more texts');
    expect(found.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test.each<[string, WeirDocument['title'], number]>([
    ['a plain text is for all', 'Sales', 0],
    ['another kind of English is English', { 'en-GB': 'Sales', 'zh-CN': '销售' }, 0],
    ['the other Chinese script is not', { en: 'Sales', 'zh-TW': '銷售' }, 2],
    ['an empty wording is none', { en: '', 'zh-CN': '销售' }, 1],
  ])('%s', (_claim, title, count) => {
    const dimensions = [{ id: 'd', title, fields: {} }];
    expect(checkDocument({ ...titled(0), dimensions })).toHaveLength(count);
  });

  test('are not asked of what is archived', () => {
    const dimensions = [{ id: 'd', title: { en: 'D' }, fields: {}, archived: true }];
    expect(checkDocument({ ...titled(0), dimensions })).toEqual([]);
  });
});

describe('the data source', () => {
  const catalog: Catalog = {
    supports: [],
    datasets: (good.datasets ?? []).map(({ id, fields }) => ({
      id,
      fields: fields
        .filter((field: Field) => !field.lookup && field.formula === undefined)
        .map(({ id: name, type }) => ({ id: name, type })),
    })),
  };

  test('has what the document reads; what is calculated it need not have', () => {
    expect(checkDocument(good, catalog)).toEqual([]);
  });

  test('lacks a dataset, a field, or has another type', () => {
    const [deals, people] = catalog.datasets;
    const fields = deals!.fields.map((field) => (field.id === 'amount' ? { ...field, id: 'amounts' } : field));
    const other = fields.map((field) => (field.id === 'created_on' ? { ...field, type: 'datetime' as const } : field));
    const found = checkDocument(good, {
      ...catalog,
      datasets: [
        { id: 'deals', fields: other },
        { ...people!, id: 'peoples' },
      ],
    });
    expect(told(found)).toEqual([
      '/datasets/0/fields/2/type: Field "created_on" of dataset "deals" is of type date in the document and datetime in the data source. Make both the same.',
      '/datasets/0/fields/3/id: The data source has no field "amount" in dataset "deals". Did you mean "amounts"?',
      '/datasets/1/id: The data source has no dataset "people". Did you mean "peoples"?',
    ]);
  });
});

describe('fields that are columns of records', () => {
  const columns = { id: 'w5', type: 'records', metric: 'average', fields: ['id', 'owner', 'amount'] };
  const cards = { id: 'w6', type: 'pipeline', funnel: 'b2b', fields: ['owner'] };
  const others = { id: 'w7', type: 'gauge', metric: 'average', fields: ['owner'] };
  const document = broken({ '/boards/0/widgets/4': columns, '/boards/0/widgets/-': cards });
  const all = broken({ '/boards/0/widgets/4': columns, '/boards/0/widgets/-': cards });
  all.boards![0]!.widgets.push(others as never);

  test('are those of the dataset; what a widget of the host names is its own affair', () => {
    expect(checkDocument(document)).toEqual([]);
    const own = broken({ '/boards/0/widgets/4': { ...others, fields: ['nothing'] } });
    expect(checkDocument(own)).toEqual([]);
  });

  test('a wrong one is replaced by the nearest', () => {
    const wrong = broken({ '/boards/0/widgets/4': { ...columns, fields: ['id', 'amont'] } });
    expect(checkDocument(wrong)[0]).toMatchObject({
      code: 'document/unknown-field',
      pointer: '/boards/0/widgets/4/fields/1',
      fixes: [{ patch: [{ op: 'replace', path: '/boards/0/widgets/4/fields/1', value: 'amount' }] }],
    });
  });

  test('go with the field when the data source names it otherwise', () => {
    const datasets = (good.datasets ?? []).map(({ id, fields }) => ({
      id,
      fields: fields
        .filter((field: Field) => !field.lookup && field.formula === undefined)
        .map(({ id: name, type }) => ({ id: name === 'owner' ? 'owners' : name, type })),
    }));
    const [found] = checkDocument(all, { supports: [], datasets });
    const paths = found!.fixes![0]!.patch.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/boards'))).toEqual([
      '/boards/0/widgets/4/fields/1',
      '/boards/0/widgets/5/fields/0',
    ]);
  });
});

describe('a field that only columns of records name', () => {
  const without = (datasets: WeirDocument['datasets'] = [], field: string) =>
    datasets.map(({ id, fields }) => ({
      id,
      fields: fields
        .filter((each: Field) => each.id !== field && !each.lookup && each.formula === undefined)
        .map(({ id: name, type }) => ({ id: name, type })),
    }));
  const removal = (fields: readonly string[]) => {
    const document = broken({
      '/datasets/0/fields/-': { id: 'zzz', type: 'string' },
      '/boards/0/widgets/4': { id: 'w5', type: 'records', metric: 'average', fields },
    });
    const found = checkDocument(document, { supports: [], datasets: without(document.datasets, 'zzz') });
    const at = document.datasets![0]!.fields.length - 1;
    expect(found.map(({ pointer }) => pointer)).toEqual([`/datasets/0/fields/${at}/id`]);
    const [fix] = found[0]!.fixes!;
    expect(fix).toMatchObject({ code: 'fix/remove-field', params: { conditions: 0 } });
    expect(fix!.patch.at(-1)).toEqual({ op: 'remove', path: `/datasets/0/fields/${at}` });
    return fix!.patch.slice(0, -1);
  };

  test('goes with them, the last first, and the others keep their places', () => {
    expect(removal(['zzz', 'id', 'zzz', 'owner'])).toEqual([
      { op: 'remove', path: '/boards/0/widgets/4/fields/2' },
      { op: 'remove', path: '/boards/0/widgets/4/fields/0' },
    ]);
  });

  test('leaves a widget that has no other column its own', () => {
    expect(removal(['zzz'])).toEqual([{ op: 'remove', path: '/boards/0/widgets/4/fields' }]);
  });
});

describe('a hostile document is checked in bounds', { timeout: 30_000 }, () => {
  const chain = (count: number, formulaOf: (at: number) => Formula): Metric[] =>
    Array.from({ length: count }, (_, at) => ({ id: `m${at}`, formula: formulaOf(at) }));

  function timed(document: WeirDocument): Diagnostic[] {
    const start = performance.now();
    const found = checkDocument(document);
    expect(performance.now() - start).toBeLessThan(20_000);
    return found;
  }

  test('ten thousand metrics, each made of the one before twice', () => {
    const metrics = chain(10_000, (at): Formula =>
      at === 0 ? { count: ['deals'] } : { '+': [{ metric: `m${at - 1}` }, { metric: `m${at - 1}` }] },
    );
    expect(timed({ ...good, metrics, insights: [], boards: [] })).toEqual([]);
  });

  test('ten thousand metrics in one circle: its path is shortened', () => {
    const metrics = chain(10_000, (at) => ({ metric: `m${(at + 1) % 10_000}` }));
    const found = timed({ ...good, metrics, insights: [], boards: [] });
    expect(told(found)).toEqual([
      "/metrics/0/formula: Metrics are made of each other in a circle: m0 → m1 → m2 → m3 → m4 → m5 → m6 → … → m9999 → m0. Take one of them out of the next one's formula.",
    ]);
  });

  test('ten thousand unknown names: the first two hundred are told', () => {
    const metrics = chain(10_000, (at) => ({ metric: `x${at}` }));
    const found = timed({ ...good, metrics, insights: [], boards: [] });
    expect(found).toHaveLength(201);
    expect(found.at(-1)?.code).toBe('schema/too-many');
  });

  test('a formula that is too deep is told, not followed', () => {
    let formula: Formula = 1;
    for (let depth = 0; depth < 10_000; depth += 1) formula = { '!': formula };
    const found = timed(
      broken({ '/metrics/0/formula': formula, '/datasets/0/fields/10/formula': formula, '/insights/0/when': formula }),
    );
    expect(found.map(({ code, pointer }) => `${code} ${pointer.slice(0, 30)}`)).toEqual([
      expect.stringContaining('formula/too-deep /datasets/0/fields/10/formula/'),
      expect.stringContaining('formula/too-deep /metrics/0/formula/'),
      expect.stringContaining('formula/too-deep /insights/0/when/'),
    ]);
  });
});

test.each([null, [], 'text'])('%j is no document', (value) => {
  expect(checkDocument(value as never)).toMatchObject([{ code: 'schema/not-an-object', pointer: '' }]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['metrics that are no list', { '/metrics': 5 }, '/metrics'],
  ['a metric that is none', { '/metrics/0': null }, '/metrics/0'],
  ['a dataset without fields', { '/datasets/0/fields': undefined }, '/datasets/0'],
  ['a funnel without stages', { '/funnels/0/stages': undefined }, '/funnels/0'],
  ['a board without widgets', { '/boards/0/widgets': undefined }, '/boards/0'],
  ['a time zone that is a number', { '/settings/timeZone': 8 }, '/settings/timeZone'],
])('%s: what is wrong with the shape is told', (_claim, changes, pointer) => {
  const found = checkDocument(broken(changes));
  expect(found.map(({ code, pointer: place }) => [code.split('/')[0], place])).toContainEqual(['schema', pointer]);
});

test('any part of a document may be anything: it is told, and nothing is thrown', () => {
  const pointers = pointersIn(good);
  fc.assert(
    fc.property(fc.constantFrom(...pointers), fc.constantFrom(null, 5, 'x', true, [], {}, [null]), (pointer, value) => {
      const document = broken({ [pointer]: value });
      if (validateDocument(document).length === 0) return;
      expect(() => checkDocument(document)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

function pointersIn(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [place, ...pointersIn(part, place)];
  });
}
