import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import type { Selection } from '../editor/index.js';
import { withSelected } from './actions.fixture.js';
import { menuFor } from './menu.js';
import { actions, actionsFor, performAction } from './registry.js';

const archived: WeirDocument = {
  ...exampleDocument,
  funnels:
    exampleDocument.funnels?.map((funnel) => ({
      ...funnel,
      stages: funnel.stages.map((stage) => ({ ...stage, archived: true })),
    })) ?? [],
};

const grouped: WeirDocument = {
  ...exampleDocument,
  funnels:
    exampleDocument.funnels?.map((funnel, place) =>
      place === 0 ? { ...funnel, groups: [{ id: 'early', title: 'Early', stages: ['lead', 'qualified'] }] } : funnel,
    ) ?? [],
};

const selections: readonly [string, Partial<Selection>, WeirDocument][] = [
  ['nothing', { funnel: 'strategic' }, exampleDocument],
  ['a stage', { stages: ['qualified'] }, exampleDocument],
  ['an archived stage', { stages: ['qualified'] }, archived],
  ['a transition', { transitions: ['lead>qualified'] }, exampleDocument],
  ['a hand-off', { transitions: ['won>strategic/plan'] }, exampleDocument],
  ['several stages', { stages: ['qualified', 'won'] }, exampleDocument],
  ['a group', { stages: ['lead', 'qualified'] }, grouped],
  ['a stage beside a group', { stages: ['solution'] }, grouped],
  ['a stage of a group', { stages: ['lead'] }, grouped],
  ['parts of both kinds', { stages: ['lead', 'won'], transitions: ['lead>qualified'] }, exampleDocument],
];

test('each action has an id of its own, and each is offered somewhere', () => {
  const ids = actions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const offered = new Set(
    selections.flatMap(([, selection, document]) =>
      actionsFor(withSelected(selection, document).subject(), false).map(({ id }) => id),
    ),
  );
  const archivedFunnel = { ...exampleDocument, funnels: [{ id: 'old', title: 'Old', stages: [], archived: true }] };
  for (const { id } of actionsFor(withSelected({}, archivedFunnel).subject(), false)) offered.add(id);
  expect(ids.filter((id) => !offered.has(id))).toEqual([]);
});

test.each(selections)('no two actions want the same key with %s selected', (_name, selection, document) => {
  const keys = actionsFor(withSelected(selection, document).subject(), false).flatMap((action) => action.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(selections)('no two actions are called the same with %s selected, in any language', (_name, ...args) => {
  const subject = withSelected(...args).subject();
  for (const locale of ['en', 'zh-CN']) {
    const labels = actionsFor(subject, false).map(({ label }) => label(new Localizer(locale), subject));
    expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([]);
  }
});

test.each(selections)('readers of %s are offered only what sends no command', (_name, selection, document) => {
  const offered = actionsFor(withSelected(selection, document).subject(), true);
  expect(offered.every(({ commands }) => commands === undefined)).toBe(true);
  expect(offered.map(({ id }) => id)).toContain('settings');
});

test.each(selections)(
  'what can be done with %s sends the commands that it says, or asks the view',
  (_name, ...args) => {
    const subject = withSelected(...args).subject();
    for (const { id, commands = [], isPossible } of actionsFor(subject, false)) {
      if (isPossible?.(subject) === false) continue;
      const { editor, context, asked } = withSelected(...args);
      const sent: string[] = [];
      const { run } = editor;
      editor.run = (command, params) => {
        sent.push(command);
        return run.call(editor, command, params as never);
      };
      const before = editor.selection;
      performAction(id, context);
      expect(commands, id).toEqual(expect.arrayContaining(sent));
      if (commands.length > 0 && sent.length === 0) expect(asked, id).not.toEqual([]);
      const hasDone = sent.length > 0 || asked.length > 0 || editor.selection !== before;
      expect(hasDone, id).toBe(true);
    }
  },
);

test('what is no longer possible is not done', () => {
  const { editor, context } = withSelected({ stages: ['lead'] });
  expect(performAction('delete-transition', context)).toBe(false);
  expect(performAction('delete-stage', { ...context, isReadOnly: true })).toBe(false);
  expect(editor.document).toBe(exampleDocument);
  expect(performAction('delete-stage', context)).toBe(true);
});

test('the funnel is tidied whatever is selected in it', () => {
  const { editor, context, asked } = withSelected({ stages: ['lead'] });
  expect(performAction('tidy/right', context)).toBe(false);
  expect(performAction('tidy/right', context, 'funnel')).toBe(true);
  expect(editor.lastCommand).toBe('stage/move');
  expect(asked).toEqual([{ type: 'show-all' }]);
});

test('a stage gets into the group beside it on the path, and out again', () => {
  const { editor, context } = withSelected({ stages: ['solution'] }, grouped);
  const inGroup = () => editor.document.funnels?.[0]?.groups?.[0]?.stages.join(' ');
  expect(performAction('leave-group', context)).toBe(false);
  expect(performAction('join-group', context)).toBe(true);
  expect(inGroup()).toBe('lead qualified solution');
  expect(performAction('join-group', context)).toBe(false);
  expect(performAction('leave-group', context)).toBe(true);
  expect(inGroup()).toBe('lead qualified');
  editor.select({ stages: ['won'] });
  expect(performAction('join-group', context), 'no group is beside it').toBe(false);
});

test('a new stage is named next', () => {
  const { context, asked } = withSelected({ stages: ['lead'] });
  performAction('add-after', context);
  expect(asked).toEqual([{ type: 'rename', part: { type: 'stage', stage: 'new-stage' } }]);
});

test.each<[string, Partial<Selection>, readonly string[]]>([
  [
    'a stage',
    { stages: ['lead'] },
    [
      'Settings ↵', 'Rename F2', 'Add a stage after it +', 'Connect to… >', 'Hand off to…', 'Duplicate Ctrl D', '|',
      'Cut Ctrl X', 'Copy Ctrl C', 'Paste Ctrl V', '|',
      'Move up the path Alt ↑', 'Move down the path Alt ↓', '|', '(Open)', 'Won', 'Lost', 'Parked', 'Disqualified', '|',
      'Group Ctrl G', '|', 'Select all Ctrl A', 'Switch between drawing and outline Ctrl Shift L', 'Find a stage Ctrl F', 'Zoom to the selection F', '|', 'Archive and replace…', 'Delete Del',
    ],
  ],
  [
    'a transition',
    { transitions: ['lead>qualified'] },
    [
      'Settings ↵', 'Label F2', 'Insert a stage here +', '|', 'Paste Ctrl V', '|', '(Advance)', 'Leave', 'Recycle', '|',
      'Select all Ctrl A', 'Switch between drawing and outline Ctrl Shift L', 'Find a stage Ctrl F', 'Zoom to the selection F', '|', 'Delete Del',
    ],
  ],
  [
    'several',
    { stages: ['lead', 'won'] },
    [
      'Settings ↵', 'Duplicate Ctrl D', '|', 'Cut Ctrl X', 'Copy Ctrl C', 'Paste Ctrl V', '|', 'Move up the path Alt ↑',
      'Move down the path Alt ↓', '|', 'Align left', 'Align centers', 'Align right', 'Align top', 'Align middles', 'Align bottom',
      'Spread out evenly across', 'Spread out evenly down', 'Group Ctrl G', '|', 'Select all Ctrl A', 'Switch between drawing and outline Ctrl Shift L', 'Find a stage Ctrl F',
      'Zoom to the selection F', '|', 'Delete Del',
    ],
  ],
  [
    'the funnel',
    {},
    [
      'Settings ↵', 'Rename the funnel F2', 'Duplicate the funnel', 'Show on the board', '|', 'Paste Ctrl V', '|', 'Add a stage:', 'Open +', 'Won', 'Lost', 'Parked',
      'Disqualified', '|', 'Tidy up as a stair', 'Tidy up from left to right', 'Tidy up from the top down', '|',
      'Select all Ctrl A', 'Switch between drawing and outline Ctrl Shift L', 'Find a stage Ctrl F', 'Show all', '|', 'Delete the funnel',
    ],
  ],
])('the menu of %s', (_name, selection, expected) => {
  const entries = menuFor(withSelected(selection).subject(), false, new Localizer('en'));
  const lines = entries.map((entry) => {
    if (entry === 'separator') return '|';
    if ('heading' in entry) return `${entry.heading}:`;
    const label = [entry.label, entry.detail].filter(Boolean).join(' ');
    return entry.checked ? `(${label})` : label;
  });
  expect(lines).toEqual(expected);
}); // prettier-ignore
