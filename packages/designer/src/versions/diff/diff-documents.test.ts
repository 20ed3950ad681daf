import type { WeirDocument } from '@weir/schema';
import fc from 'fast-check';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { Editor, commandOf } from '../../editor/index.js';
import type { CommandId, CommandParams } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { randomAction } from '../../editor/random-actions.fixture.js';
import { linesOf, sayDifference } from '../say/say-difference.js';
import { diffDocuments, isOnlyLayout } from './index.js';
import { isSame } from './same.js';

const after = <Id extends CommandId>(id: Id, params: CommandParams<Id>, document = exampleDocument) =>
  commandOf(id).run(document, params).document;

function said(made: WeirDocument, before = exampleDocument, locale = 'en'): string[] {
  const localizer = new Localizer(locale);
  return diffDocuments(before, made).flatMap((difference) =>
    linesOf(sayDifference(difference, { before, after: made }, localizer), localizer),
  );
}

const ref = { funnel: 'solution', stage: 'proposal' };

test('nothing is another in the same document, nor where only the order of properties is', () => {
  expect(diffDocuments(exampleDocument, structuredClone(exampleDocument))).toEqual([]);
  const { id, weir, ...rest } = exampleDocument;
  expect(diffDocuments(exampleDocument, { ...rest, id, weir })).toEqual([]);
});

test('a property is said as people read it, in each language', () => {
  const made = after('stage/set-probability', { ...ref, probability: 0.4 });
  expect(said(made)).toEqual(['Stage Proposal: probability 50% → 40%']);
  expect(said(made, exampleDocument, 'zh-CN')).toEqual(['阶段“报价”：概率 50% → 40%']);
});

test.each<[string, (document: WeirDocument) => WeirDocument, readonly string[]]>([
  [
    'a limit that was not there',
    (document) => after('stage/set-limit', { ...ref, stage: 'won', days: 3 }, document),
    ['Stage Won: limit none → 3 days'],
  ],
  [
    'a limit that is taken away',
    (document) => after('stage/set-limit', { ...ref, days: null }, document),
    ['Stage Proposal: limit 14 days → none'],
  ],
  [
    'one language of a name',
    (document) => after('stage/rename', { ...ref, locale: 'en', title: 'Offer' }, document),
    ['Stage Offer: name (English) “Proposal” → “Offer”'],
  ],
  [
    'a kind',
    (document) => after('stage/set-kind', { ...ref, kind: 'parked' }, document),
    ['Stage Proposal: kind Open → Parked'],
  ],
  [
    'a condition of a rule',
    (document) =>
      after(
        'stage/set-signal',
        { ...ref, index: 0, changes: { when: { '==': [{ var: 'to_stage' }, 'offer'] } } },
        document,
      ),
    ['Stage Proposal: rule 1, condition Moved to is proposal → Moved to is offer'],
  ],
  [
    'a rule that was added',
    (document) => after('stage/add-signal', { ...ref, signal: { dataset: 'deals', at: 'created_on' } }, document),
    ['Stage Proposal: rule none → Deals by Created on'],
  ],
  [
    'an item of the checklist, told from the others by its id',
    (document) => after('checklist/set-required', { ...ref, index: 0, required: false }, document),
    ['Stage Proposal: checklist “Budget confirmed”, required yes → none'],
  ],
  [
    'an item that is gone',
    (document) => after('checklist/delete', { ...ref, index: 1 }, document),
    ['Stage Proposal: checklist Decision maker met → none'],
  ],
  [
    'hours of a role',
    (document) => after('role/set-hours', { ...ref, index: 0, hours: 8 }, document),
    ['Stage Proposal: role “Account manager”, hours 6 hours → 8 hours'],
  ],
  [
    'a transition, by its ends',
    (document) =>
      after('transition/set-kind', { funnel: 'solution', transition: 'solution>lost', kind: 'recycle' }, document),
    ['Transition Solution → Lost: kind Leave → Recycle'],
  ],
  [
    'a stage that came, and the transition to it',
    (document) => after('stage/add', { funnel: 'solution', kind: 'open', title: 'Demo', after: 'lead' }, document),
    ['Stage Demo: added', 'Transition Lead → Demo: added'],
  ],
  [
    'a stage that went, with its transitions, behind what changed of its funnel',
    (document) => after('stage/delete', { funnel: 'strategic', stages: ['chosen'] }, document),
    ['Stage Account chosen: removed', 'Transition Account chosen → Joint plan: removed'],
  ],
  [
    'a stage that was archived',
    (document) => after('stage/delete', { funnel: 'solution', stages: ['negotiation'] }, document),
    [
      'Stage Negotiation: archived',
      'Transition Proposal → Negotiation: archived',
      'Transition Negotiation → Won: archived',
      'Transition Negotiation → Lost: archived',
    ],
  ],
  [
    'a formula, in a sentence',
    (document) => after('metric/set-formula', { metric: 'deals_created', formula: { count: ['moves'] } }, document),
    ['Metric Deals created: formula Number of Deals → Number of Stage history'],
  ],
  [
    'a target, as its metric is written',
    (document) => after('target/set-value', { metric: 'win_rate', index: 0, value: 0.4 }, document),
    ['Metric Win rate: target “40%”, value 35% → 40%'],
  ],
  [
    'a funnel that came, once',
    (document) => after('funnel/add', { title: 'Online' }, document),
    ['Funnel Online: added'],
  ],
  [
    'what the document says in words of its own',
    (document) => after('document/set-settings', { changes: { weekStart: 'sunday', fiscalYearStart: 4 } }, document),
    ['Document: first day of the week none → Sunday', 'Document: start of the fiscal year none → April'],
  ],
  [
    'a window of time, as one',
    (document) => ({
      ...document,
      funnels: (document.funnels ?? []).map((funnel, index) =>
        index > 0 ? funnel : { ...funnel, counting: { method: 'sequence' as const, window: { days: 90 } } },
      ),
    }),
    ['Funnel Solution selling: way of counting history → sequence', 'Funnel Solution selling: window none → 90 days'],
  ],
  [
    'where a target holds, and a card by what it shows',
    (document) => {
      const made = after(
        'target/set-scope',
        { metric: 'win_rate', index: 0, changes: { where: { team: 'East' } } },
        document,
      );
      const [board] = made.boards ?? [];
      return board ? { ...made, boards: [{ ...board, widgets: board.widgets.slice(0, 1) }] } : made;
    },
    ['Metric Win rate: target “35%”, where it holds none → team: East', 'Card Win rate: removed'],
  ],
  [
    'a value, each as its own version writes it',
    (document) => {
      const made = after('metric/set-format', { metric: 'win_rate', changes: { style: 'number' } }, document);
      return after('target/set-value', { metric: 'win_rate', index: 0, value: 4 }, made);
    },
    ['Metric Win rate: format percent → number', 'Metric Win rate: target “4”, value 35% → 4'],
  ],
  [
    'settings',
    (document) => after('document/set-settings', { changes: { currency: 'EUR' } }, document),
    ['Document: currency CNY → EUR'],
  ],
  [
    'the order of stages',
    (document) => {
      const [funnel, ...rest] = document.funnels ?? [];
      const [first, second, ...stages] = funnel?.stages ?? [];
      if (!funnel || !first || !second) throw new Error('The example has stages.');
      return { ...document, funnels: [{ ...funnel, stages: [second, first, ...stages] }, ...rest] };
    },
    [
      'Funnel Solution selling: order of stages Lead, Qualified, Solution, Proposal, Negotiation, Won, Lost, and Nurture → Qualified, Lead, Solution, Proposal, Negotiation, Won, Lost, and Nurture',
    ],
  ],
  [
    'what the host has added, as the host calls it',
    (document) => ({ ...document, 'x-owner': 'Sales operations' }),
    ['Document: x-owner none → Sales operations'],
  ],
  [
    'a language that a plain text got, and no more than that',
    (document) => ({ ...document, title: { en: 'B2B sales', 'zh-CN': 'B2B 销售', de: 'Vertrieb' } }),
    ['Document: name (German) none → “Vertrieb”'],
  ],
])('%s', (_claim, edit, lines) => {
  expect(said(edit(exampleDocument))).toEqual(lines);
});

test('a plain text that got its languages says which were added', () => {
  const before = { ...exampleDocument, title: 'B2B sales' };
  expect(said(exampleDocument, before)).toEqual(['Document: name (Chinese (China)) none → “B2B 销售”']);
});

test('places on the drawing are told apart from all else', () => {
  const moved = after('stage/move', { funnel: 'solution', positions: { lead: { x: 0, y: 0 } } });
  expect(said(moved)).toEqual(['Stage Lead: place on the drawing moved']);
  expect(diffDocuments(exampleDocument, moved).map(isOnlyLayout)).toEqual([true]);
  const both = after('stage/set-limit', { funnel: 'solution', stage: 'lead', days: 1 }, moved);
  expect(diffDocuments(exampleDocument, both).map(isOnlyLayout)).toEqual([false]);
});

/** The order of transitions, of properties, and of what is told apart by its id in a part that is owned, says nothing. */
function sorted(document: WeirDocument): unknown {
  const byText = (list: readonly unknown[] | undefined) => list?.map((each) => JSON.stringify(each)).sort();
  return {
    ...document,
    funnels: document.funnels?.map((funnel) => ({ ...funnel, transitions: byText(funnel.transitions) })),
  };
}

test('after any session: a difference is told exactly where there is one, and the way back tells as many', () => {
  fc.assert(
    fc.property(fc.array(randomAction, { maxLength: 12 }), (actions) => {
      const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
      for (const action of actions) action.act(editor, () => undefined);
      const there = diffDocuments(exampleDocument, editor.document);
      expect(there.length === 0).toBe(isSame(sorted(exampleDocument), sorted(editor.document)));
      expect(diffDocuments(editor.document, exampleDocument)).toHaveLength(there.length);
      for (const locale of ['en', 'zh-CN']) {
        const lines = said(editor.document, exampleDocument, locale).join('\n');
        expect(lines).not.toMatch(/undefined|\[object|\{ ?\$/);
      }
    }),
    { numRuns: 200 },
  );
});
