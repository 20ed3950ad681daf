import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { Localizer } from '@weir/ui';
import { find, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { focusIn } from '../outline/outline.fixture.js';
import { withSelected } from './actions.fixture.js';
import { SELECTED, TARGETS, VIEWS, open, press } from './reach.fixture.js';
import { actionsFor } from './registry.js';

describe('each action is reached', () => {
  before(() => setViewport({ width: 1280, height: 960 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  for (const view of VIEWS)
    for (const target of TARGETS) {
      it(`of ${target} from the menu of the ${view}, with the arrow keys`, async () => {
        const designer = await open(view, target);
        await press('Shift+F10');
        const shown = find(designer, view === 'drawing' ? 'weir-funnel-canvas' : 'weir-funnel-outline');
        const menu = find(shown, '.context-menu');
        await waitUntil(() => find(menu, '.popup').matches(':popover-open'), 'no menu');
        const met: string[] = [];
        for (let step = 0; step < 80; step += 1) {
          const focused = focusIn(menu);
          const label = focused ? textOf(focused.querySelector('.grow') ?? focused) : '';
          if (met.includes(label)) break;
          met.push(label);
          await press('ArrowDown');
        }
        const { subject } = withSelected(SELECTED[target], designer.document);
        const offered = actionsFor(subject(), false).map((action) => action.label(new Localizer('en'), subject()));
        expect([...met].sort()).to.deep.equal([...offered].sort());
      });
    }

  /** Of an action that can be done with several things, one of them is enough: the key is looked up the same way. */
  const keyed = new Map(
    TARGETS.flatMap((target) => {
      const { subject } = withSelected(SELECTED[target], exampleDocument);
      return actionsFor(subject(), false).flatMap(({ id, keys, isPossible, group }) => {
        const isDone = isPossible?.(subject()) !== false && group !== 'clipboard';
        return keys?.[0] !== undefined && isDone ? [[id, { target, key: keys[0] }] as const] : [];
      });
    }),
  );

  for (const view of VIEWS)
    it(`that has a key, by it, in the ${view}`, async () => {
      const unheard: string[] = [];
      for (const [id, { target, key }] of keyed) {
        // In the outline letters find lines by their names.
        if (view === 'outline' && /^[A-Z]$/.test(key)) continue;
        await open(view, target);
        const heard: boolean[] = [];
        // At the page, where all who wanted the key had it.
        const listen = (event: KeyboardEvent) => {
          if (!['Control', 'Shift', 'Alt'].includes(event.key)) heard.push(event.defaultPrevented);
        };
        const kept = (event: KeyboardEvent) => {
          const { stopPropagation } = event;
          event.stopPropagation = () => {
            stopPropagation.call(event);
            if (!['Control', 'Shift', 'Alt'].includes(event.key)) heard.push(true);
          };
        };
        document.addEventListener('keydown', kept, { capture: true });
        document.addEventListener('keydown', listen);
        await press(key.replace('Mod', 'Control'));
        document.removeEventListener('keydown', kept, { capture: true });
        document.removeEventListener('keydown', listen);
        if (!heard.includes(true)) unheard.push(`${id} ${key}`);
        await unmountAll();
      }
      expect(unheard).to.deep.equal([]);
    }).timeout(120_000);
});
