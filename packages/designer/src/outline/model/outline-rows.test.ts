import type { Diagnostic, WeirDocument } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import { Localizer } from '@weir/ui';
import { beforeAll, expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { FakeAdapter } from '../../live/fake-adapter.fixture.js';
import { OutlineState } from './outline-state.js';
import { labelOf } from './row-label.js';
import { isSelected, rangeSelection, selectedKeys, selectionOfRows, toggledSelection } from './row-selection.js';

let answer: FunnelAnswer;
beforeAll(async () => {
  const request = { document: { draft: exampleDocument }, questions: [{ funnel: 'solution' }] };
  [answer] = (await new FakeAdapter().answer(request as never)) as [FunnelAnswer];
});

function outline({
  document = exampleDocument,
  locale = 'en',
  isCounted = true,
  diagnostics = [],
}: {
  document?: WeirDocument;
  locale?: string;
  isCounted?: boolean;
  diagnostics?: readonly Diagnostic[];
} = {}) {
  const [funnel] = document.funnels ?? [];
  if (!funnel) throw new Error('There is no funnel.');
  const state = new OutlineState();
  const figures = isCounted ? ({ status: 'ready', answer } as const) : ({ status: 'none' } as const);
  state.update({ document, funnel, diagnostics, figures, localizer: new Localizer(locale) });
  return state;
}
const seen = (state: OutlineState) => state.rows.map(({ level, title }) => `${'  '.repeat(level - 1)}${title}`);
const said = (state: OutlineState, key: string, locale = 'en') => {
  const row = state.rows[state.indexOf(key)];
  return row && labelOf(row, new Localizer(locale));
};

test('the stages stand in the order of the path, each with what leads from it', () => {
  expect(seen(outline()).slice(0, 9)).toEqual([
    'Solution selling',
    '  Lead',
    '    Qualified',
    '    Nurture',
    '  Qualified',
    '    Solution',
    '    Nurture',
    '  Solution',
    '    Proposal',
  ]);
  const [funnel] = exampleDocument.funnels ?? [];
  if (!funnel) throw new Error('There is no funnel.');
  const document = { ...exampleDocument, funnels: [{ ...funnel, path: ['won', 'lead'] }] };
  const stages = outline({ document }).rows.filter(({ level }) => level === 2);
  expect(stages.slice(0, 3).map(({ title }) => title)).toEqual(['Won', 'Lead', 'Qualified']);
});

test('a line says its name, its kind, its figures and facts, and what is wrong with it', () => {
  const state = outline();
  expect(said(state, 'funnel')).toBe('Solution selling, 8 stages, Funnel');
  expect(said(state, 'stage lead')).toBe('Lead, 212 open, 31 overdue, 10% probability, Open');
  expect(said(state, 'transition proposal>negotiation')).toBe('Advances to Negotiation, 34.0%');
  expect(said(state, 'transition proposal>solution')).toBe('Goes back to Solution, 27 back');
  expect(said(state, 'transition won>strategic/plan')).toBe(
    'Hands off to Strategic account, enters at Joint plan, over ¥1M: 14',
  );
});

test('in Chinese too', () => {
  const state = outline({ locale: 'zh-CN' });
  expect(said(state, 'stage lead', 'zh-CN')).toContain('线索, 212 在途');
  expect(said(state, 'transition lead>nurture', 'zh-CN')).toContain('退出到“培育”');
});

test('without figures it says nothing of them', () => {
  expect(said(outline({ isCounted: false }), 'stage lead')).toBe('Lead, Open, Limit 14 days, 10% probability');
});

test('the worst problem of a transition stands on its line', () => {
  const diagnostic = (severity: Diagnostic['severity'], value: string): Diagnostic => ({
    code: 'document/unknown-stage',
    severity,
    pointer: '/funnels/0/transitions/0/to',
    message: value,
    params: { stage: value, funnel: 'solution', closest: '' },
  });
  const diagnostics = [diagnostic('info', 'a'), diagnostic('warning', 'b'), diagnostic('error', 'c')];
  const state = outline({ diagnostics });
  const row = state.rows[state.indexOf('transition lead>qualified')];
  expect(row?.problem?.severity).toBe('error');
  expect(row?.problem?.text).toContain('"c"');
  expect(said(state, 'transition lead>qualified')).toContain(row?.problem?.text);
});

test('each line knows its place among its siblings', () => {
  const { rows } = outline();
  const places = rows
    .filter(({ parent }) => parent === 'stage proposal')
    .map(({ place, siblings }) => [place, siblings]);
  expect(places).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(rows[1]).toMatchObject({ place: 1, siblings: 8, level: 2, parent: 'funnel', isExpanded: true });
});

const grouped: WeirDocument = {
  ...exampleDocument,
  funnels:
    exampleDocument.funnels?.map((funnel, place) =>
      place === 0
        ? {
            ...funnel,
            groups: [{ id: 'early', title: { en: 'Early', 'zh-CN': '前期' }, stages: ['lead', 'solution'], color: 3 }],
          }
        : funnel,
    ) ?? [],
};

test('stages of a group stand under its line, where the first of them does', () => {
  const state = outline({ document: grouped });
  expect(seen(state).slice(0, 8)).toEqual([
    'Solution selling',
    '  Early',
    '    Lead',
    '      Qualified',
    '      Nurture',
    '    Solution',
    '      Proposal',
    '      Lost',
  ]);
  expect(seen(state)[8]).toBe('  Qualified');
  expect(said(state, 'group early')).toBe('Early, 2 stages, group of stages');
  expect(said(outline({ document: grouped, locale: 'zh-CN' }), 'group early', 'zh-CN')).toBe(
    '前期, 2 个阶段, 阶段分组',
  );
  expect(state.rows.slice(1, 6).map(({ place, siblings, parent }) => [place, siblings, parent])).toEqual([
    [1, 7, 'funnel'],
    [1, 2, 'group early'],
    [1, 2, 'stage lead'],
    [2, 2, 'stage lead'],
    [2, 2, 'group early'],
  ]);
});

test('a group is closed and opened with what is in it, and selects its stages', () => {
  const state = outline({ document: grouped });
  state.open('group early', false);
  expect(seen(state).slice(1, 3)).toEqual(['  Early', '  Qualified']);
  const [, row] = state.rows;
  if (!row) throw new Error('There is no group.');
  expect(selectionOfRows([row]).stages).toEqual(['lead', 'solution']);
  expect(isSelected(row, selectedKeys({ stages: ['solution', 'lead'], transitions: [] }))).toBe(true);
  expect(isSelected(row, selectedKeys({ stages: ['lead'], transitions: [] }))).toBe(false);
  const some = toggledSelection(row, { stages: ['lead', 'won'], transitions: [] });
  expect(some.stages).toEqual(['won', 'lead', 'solution']);
  expect(toggledSelection(row, some).stages).toEqual(['won']);
  state.reveal('transition lead>nurture');
  expect(state.indexOf('transition lead>nurture')).toBeGreaterThan(0);
  state.openAll(false);
  expect(state.rows).toHaveLength(8);
});

test('what is closed is opened for what is in it', () => {
  const state = outline();
  state.openAll(false);
  expect(state.isAllOpen).toBe(false);
  expect(state.rows).toHaveLength(9);
  state.reveal('transition proposal>lost');
  expect(state.rows).toHaveLength(12);
  state.open('funnel', false);
  expect(seen(state)).toEqual(['Solution selling']);
  state.reveal('stage won');
  expect(state.indexOf('stage won')).toBeGreaterThan(0);
  state.openAll(true);
  expect(state.isAllOpen).toBe(true);
});

test('a large funnel is closed at first', () => {
  const stages = Array.from({ length: 2000 }, (_, at) => ({ id: `s${at}`, title: `S${at}`, kind: 'open' as const }));
  const transitions = stages.slice(1).map(({ id }, at) => ({ from: `s${at}`, to: id, kind: 'advance' as const }));
  const document = { ...exampleDocument, funnels: [{ id: 'big', title: 'Big', stages, transitions }] };
  const state = outline({ document, isCounted: false });
  expect(state.rows).toHaveLength(2001);
  state.open('stage s0', true);
  expect(state.rows).toHaveLength(2002);
});

test('nothing selected is the funnel, and lines select what they stand for', () => {
  const { rows } = outline();
  expect([...selectedKeys({ stages: [], transitions: [] })]).toEqual(['funnel']);
  expect(selectionOfRows(rows.slice(0, 1))).toEqual({ stages: [], transitions: [] });
  expect(rangeSelection(rows, 'transition lead>nurture', 'stage lead')).toEqual({
    stages: ['lead'],
    transitions: ['lead>qualified', 'lead>nurture'],
  });
  expect(rangeSelection(rows, 'stage gone', 'stage lead'), 'from what is gone').toEqual({
    stages: ['lead'],
    transitions: [],
  });
  const [, lead] = rows;
  if (!lead) throw new Error('There is no stage.');
  const both = toggledSelection(lead, { stages: ['won'], transitions: ['lead>qualified'] });
  expect(both).toEqual({ stages: ['won', 'lead'], transitions: ['lead>qualified'] });
  expect(toggledSelection(lead, both)).toEqual({ stages: ['won'], transitions: ['lead>qualified'] });
});
