import fs from 'node:fs';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import type { ActionTarget } from './action.js';
import { withSelected } from './actions.fixture.js';
import { keyText } from './keys.js';
import { actions } from './registry.js';

const guide = new URL('../../../../stories/docs/tables/keys.md', import.meta.url);
const SELECTED: readonly [ActionTarget, string][] = [
  ['funnel', 'nothing'],
  ['stage', 'a stage'],
  ['transition', 'a transition'],
  ['several', 'several'],
];

function selectedOf(targets: readonly ActionTarget[]): string {
  if (targets.length === SELECTED.length) return 'anything';
  return SELECTED.filter(([target]) => targets.includes(target))
    .map(([, words]) => words)
    .join(', ');
}

test('the guide tells every key that does something, and no other', () => {
  const localizer = new Localizer('en');
  const subject = withSelected().subject();
  const there = actions.flatMap(({ keys = [], targets, label }) =>
    keys.slice(0, 1).map((key) => [`\`${keyText(key)}\``, selectedOf(targets), label(localizer, subject)]),
  );
  const [, , ...lines] = fs.readFileSync(guide, 'utf8').trim().split('\n');
  const told = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' | ')).sort();
  expect(sorted(told)).toEqual(sorted(there));
});
