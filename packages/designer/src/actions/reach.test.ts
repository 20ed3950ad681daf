import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../editor/index.js';
import type { CommandId } from '../editor/index.js';
import { actions } from './registry.js';

const source = path.join(import.meta.dirname, '..');

/** What the views of a folder send: each by a control that Tab comes to. */
function sentBy(...folders: readonly string[]): ReadonlySet<string> {
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test|\.fixture)\.ts$/.test(file))
      .map((file) => fs.readFileSync(path.join(source, folder, file), 'utf8')),
  );
  return new Set(
    files
      .join('\n')
      .match(/'[a-z]+\/[a-z-]+'/g)
      ?.map((quoted) => quoted.slice(1, -1)),
  );
}

const byAction = new Set<string>(actions.flatMap(({ commands: sent = [] }) => sent));
/** The settings of what is selected, which the canvas and the outline show by the action `settings`, and so by Enter. */
const inSettings = sentBy('panel', 'models/custom');
/** The list of the funnels, which stands beside both, and what `addFunnel` does. */
const inList = new Set([...sentBy('rail', 'models/tags'), 'funnel/add']);

/** A group's colour is chosen on its frame in the drawing. */
const withoutControl: readonly CommandId[] = ['group/set-color'];

const aboutFunnels = (Object.keys(commands) as CommandId[]).filter(
  (id) => ['funnel', 'stage', 'transition'].includes(commands[id].needs) || id.startsWith('funnel/'),
);

test.each(aboutFunnels.filter((id) => !withoutControl.includes(id)))(
  '%s can be done from the canvas, from the outline, and by keyboard',
  (id) => {
    expect(byAction.has(id) || inSettings.has(id) || inList.has(id)).toBe(true);
  },
);

/** What is done to funnels beside the one that is shown, or to their order, is in their list alone; by keys in `reach-controls.browser.test.ts`. */
test('only the list of the funnels makes, tags, moves and archives them; all else is an action or in the settings', () => {
  const inListAlone = aboutFunnels.filter(
    (id) => !byAction.has(id) && !inSettings.has(id) && !withoutControl.includes(id),
  );
  expect(inListAlone.sort()).toEqual(['funnel/add', 'funnel/archive', 'funnel/move', 'funnel/set-tags']);
});

test('the settings are an action of whatever is selected, with a key, for readers too', () => {
  const settings = actions.find(({ id }) => id === 'settings');
  expect(settings).toMatchObject({ targets: ['funnel', 'stage', 'transition', 'several'], keys: ['Enter'] });
  expect(settings?.commands).toBeUndefined();
});

test('the canvas and the outline send no command of their own but by hand, which an action does too', () => {
  const gestures = [...sentBy('canvas', 'outline')].filter((id) => Object.hasOwn(commands, id));
  expect(gestures.filter((id) => !byAction.has(id) && !inSettings.has(id) && id !== 'group/set-color')).toEqual([]);
});
