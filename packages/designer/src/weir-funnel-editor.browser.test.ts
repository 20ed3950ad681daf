import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import {
  click,
  drag,
  drawn,
  edgeOn,
  find,
  findAll,
  middleOf,
  mount,
  stageOn,
  stagesOf,
  textOf,
  unmountAll,
  waysOf,
} from './browser.fixture.js';
import type { WeirChangeEvent } from './element/events.js';
import { exampleDocument } from './editor/example.fixture.js';
import { FakeAdapter } from './live/fake-adapter.fixture.js';

const bytes = JSON.stringify(exampleDocument);
const isUntouched = ({ document }: { document?: typeof exampleDocument | undefined }) =>
  JSON.stringify(document) === bytes;
const positionOf = (element: { document?: typeof exampleDocument | undefined }, id: string) =>
  element.document?.funnels?.[0]?.stages.find((stage) => stage.id === id)?.position;
const selectedOn = (root: Element) => findAll(root, '.react-flow__node.selected').map((node) => node.dataset['id']);
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
};

describe('<weir-funnel-editor>', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('is ready again where what it shows stayed the same', async () => {
    const editor = await mount('weir-funnel-editor');
    editor.requestUpdate();
    await editor.updateComplete;
    find<HTMLElement & { requestUpdate(): void }>(editor, 'weir-funnel-canvas').requestUpdate();
    const isReady = await Promise.race([
      editor.ready.then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000)),
    ]);
    expect(isReady).to.equal(true);
  });

  it('draws stages, transitions and portals with live figures', async () => {
    const editor = await mount('weir-funnel-editor');
    expect(textOf(stageOn(editor, 'lead'))).to.equal('Lead10%212open31 overdue');
    expect(textOf(stageOn(editor, 'won'))).to.equal('Won100%96won¥65.7M');
    expect(textOf(stageOn(editor, 'strategic/plan'))).to.equal('Strategic account enters at Joint plan');
    expect(findAll(editor, '.react-flow__edge')).to.have.length(13);
    const labels = findAll(editor, '.label').map(textOf);
    expect(labels).to.include.members(['50.0%', '34.0%', '27 back', 'after review: 61', 'over ¥1M: 14']);
    expect(findAll(editor, '.label.low').map(textOf)).to.deep.equal(['34.0%']);
  });

  for (const nested of [false, true]) {
    describe(nested ? 'in nested closed shadow roots' : 'in the page', () => {
      it('a stage is dragged, and undone by key', async () => {
        const editor = await mount('weir-funnel-editor', { nested });
        const changes: WeirChangeEvent[] = [];
        editor.addEventListener('weir-change', (event) => changes.push(event as WeirChangeEvent));
        const [x, y] = middleOf(stageOn(editor, 'lead'));
        await drag([x, y], [x + 60, y + 30]);
        const moved = positionOf(editor, 'lead');
        expect(moved?.x).to.be.greaterThan(100);
        expect(changes).to.have.length(1);
        expect(changes[0]?.patch.map(({ path }) => path)).to.deep.equal([
          '/funnels/0/stages/0/position/x',
          '/funnels/0/stages/0/position/y',
        ]);
        await press('Control+z');
        expect(isUntouched(editor)).to.equal(true);
        await press('Control+Shift+z');
        expect(positionOf(editor, 'lead')).to.deep.equal(moved);
      });

      it('two stages are connected by their ports', async () => {
        const editor = await mount('weir-funnel-editor', { nested });
        await sendMouse({ type: 'move', position: middleOf(stageOn(editor, 'lead')) });
        const port = find(stageOn(editor, 'lead'), '.react-flow__handle-right');
        await drag(middleOf(port), middleOf(stageOn(editor, 'solution')));
        expect(waysOf(editor.document)).to.include('lead advance solution');
        expect(edgeOn(editor, 'lead>solution').classList.contains('selected')).to.equal(true);
      });

      it('a stage is put on a transition, named, and takes its id from that; one undo takes it all back', async () => {
        const editor = await mount('weir-funnel-editor', { nested });
        const [label] = findAll(editor, '.label').filter((each) => textOf(each) === '60.0%');
        if (!label) throw new Error('no label');
        await sendMouse({ type: 'move', position: middleOf(label) });
        await click(find(label, '.insert'));
        await waitUntil(() => findAll(editor, '.name-field').length === 1);
        await sendKeys({ type: 'Demo' });
        await press('Enter');
        expect(stagesOf(editor.document).slice(0, 4)).to.deep.equal(['lead', 'qualified', 'demo', 'solution']);
        expect(waysOf(editor.document)).to.include.members(['qualified advance demo', 'demo advance solution']);
        expect(waysOf(editor.document)).not.to.include('qualified advance solution');
        expect(selectedOn(editor)).to.deep.equal(['demo']);
        await press('Control+z');
        expect(isUntouched(editor)).to.equal(true);
      });

      it('by keyboard: focus, select, move, rename, add, delete, undo', async () => {
        const editor = await mount('weir-funnel-editor', { nested });
        const hotkeys: string[] = [];
        const listen = (event: KeyboardEvent) => hotkeys.push(event.key);
        document.addEventListener('keydown', listen);
        stageOn(editor, 'nurture').focus();
        await press('Enter');
        expect(selectedOn(editor)).to.deep.equal(['nurture']);
        await press('ArrowRight', 'ArrowRight', 'ArrowDown');
        expect(positionOf(editor, 'nurture')).to.deep.equal({ x: 74, y: 405 });
        await press('Control+z');
        expect(positionOf(editor, 'nurture'), 'nudges are one step').to.deep.equal({ x: 64, y: 400 });

        await press('F2');
        hotkeys.length = 0;
        await sendKeys({ type: 'Later' });
        await press('Enter');
        expect(hotkeys, 'what is typed is not for the host').to.deep.equal([]);
        expect(textOf(find(stageOn(editor, 'nurture'), '.name'))).to.equal('Later');

        await press('+');
        await sendKeys({ type: 'Call back' });
        await press('Enter');
        expect(waysOf(editor.document)).to.include('nurture recycle call-back');
        expect(selectedOn(editor)).to.deep.equal(['call-back']);

        stageOn(editor, 'call-back').focus();
        await press('Delete');
        expect(stagesOf(editor.document)).not.to.include('call-back');
        await press('Control+z', 'Control+z', 'Control+z');
        expect(isUntouched(editor)).to.equal(true);
        document.removeEventListener('keydown', listen);
      });
    });
  }

  it('Escape leaves a name as it was, and is prevented only where it did something', async () => {
    const editor = await mount('weir-funnel-editor');
    const escapes: boolean[] = [];
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && escapes.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    stageOn(editor, 'lead').focus();
    await press('Enter', 'F2');
    await sendKeys({ type: 'Nothing of it' });
    await press('Escape');
    expect(textOf(find(stageOn(editor, 'lead'), '.name'))).to.equal('Lead');
    await press('Escape');
    expect(selectedOn(editor)).to.deep.equal([]);
    stageOn(editor, 'lead').focus();
    await press('Escape');
    expect(escapes, 'those that did something do not reach the host').to.deep.equal([false]);
    document.removeEventListener('keydown', listen);
  });

  it('selects by click, with Ctrl one more, and by a box; Delete takes all of it', async () => {
    const editor = await mount('weir-funnel-editor');
    await click(stageOn(editor, 'lead'));
    await sendKeys({ down: 'Control' });
    await click(stageOn(editor, 'qualified'));
    await sendKeys({ up: 'Control' });
    expect(selectedOn(editor)).to.deep.equal(['lead', 'qualified']);
    const { left, top } = stageOn(editor, 'nurture').getBoundingClientRect();
    const { right, bottom } = stageOn(editor, 'lost').getBoundingClientRect();
    await drag([left - 15, top - 15], [right + 15, bottom + 15]);
    expect(selectedOn(editor)).to.include.members(['nurture', 'lost']);
    stageOn(editor, 'lost').focus();
    await press('Delete');
    expect(stagesOf(editor.document)).not.to.include.members(['nurture', 'lost']);
  });

  it('a transition is selected by its label and deleted by key', async () => {
    const editor = await mount('weir-funnel-editor');
    const [label] = findAll(editor, '.label').filter((each) => textOf(each) === '198');
    if (!label) throw new Error('no label');
    await click(label);
    expect(edgeOn(editor, 'solution>lost').classList.contains('selected')).to.equal(true);
    edgeOn(editor, 'solution>lost').focus();
    await press('Delete');
    expect(waysOf(editor.document)).not.to.include('solution lose lost');
  });

  it('a line that is let go over the ground adds a stage there', async () => {
    const editor = await mount('weir-funnel-editor');
    await sendMouse({ type: 'move', position: middleOf(stageOn(editor, 'won')) });
    const port = find(stageOn(editor, 'won'), '.react-flow__handle-bottom');
    const [x, y] = middleOf(port);
    await drag([x, y], [x + 150, y - 10]);
    await sendKeys({ type: 'Delivered' });
    await press('Enter');
    expect(waysOf(editor.document)).to.include('won advance delivered');
  });

  it('only the canvas that has the focus loses what is deleted', async () => {
    const first = await mount('weir-funnel-editor', { height: 400 });
    const second = await mount('weir-funnel-editor', { height: 400 });
    await click(stageOn(first, 'nurture'));
    await click(stageOn(second, 'nurture'));
    stageOn(second, 'nurture').focus();
    await press('Delete');
    expect(stagesOf(first.document)).to.include('nurture');
    expect(stagesOf(second.document)).not.to.include('nurture');
  });

  it('survives being moved in the page, and is drawn again after it was away', async () => {
    const editor = await mount('weir-funnel-editor');
    await click(stageOn(editor, 'lead'));
    const parent = editor.parentElement;
    parent?.prepend(editor);
    await drawn();
    expect(selectedOn(editor)).to.deep.equal(['lead']);
    editor.remove();
    await drawn();
    expect(findAll(editor, '.react-flow')).to.have.length(0);
    parent?.append(editor);
    await editor.ready;
    await drawn();
    expect(findAll(editor, '.react-flow__node')).to.have.length(9);
    expect(textOf(stageOn(editor, 'lead'))).to.contain('212');
  });

  it('leaves no listener on the page behind', async () => {
    const counts = new Map<string, number>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const isPage = (target: unknown) => target === window || target === document || target === document.body;
    const note = (target: unknown, type: string, change: number) => {
      if (isPage(target)) counts.set(type, (counts.get(type) ?? 0) + change);
    };
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...args: Parameters<typeof addEventListener>
    ) {
      note(this ?? window, args[0], 1);
      addEventListener.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (
      this: EventTarget,
      ...args: Parameters<typeof removeEventListener>
    ) {
      note(this ?? window, args[0], -1);
      removeEventListener.apply(this, args);
    };
    const editor = await mount('weir-funnel-editor');
    const [x, y] = middleOf(stageOn(editor, 'lead'));
    await drag([x, y], [x + 60, y + 30]);
    await click(stageOn(editor, 'won'));
    await press('Enter');
    await unmountAll();
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    expect([...counts].filter(([, count]) => count > 0)).to.deep.equal([]);
  });

  it('never shows figures beside a rule that they were not counted by', async () => {
    const adapter = new FakeAdapter();
    const editor = await mount('weir-funnel-editor', { adapter });
    const document = structuredClone(exampleDocument);
    const signal = document.funnels?.[0]?.stages[0]?.enters?.[0];
    if (signal) signal.when = false;
    let open = () => {};
    adapter.gate = new Promise((resolve) => (open = resolve));
    editor.document = document;
    await drawn();
    expect(textOf(stageOn(editor, 'lead'))).not.to.contain('212');
    open();
    await editor.ready;
    await drawn();
    expect(textOf(stageOn(editor, 'lead'))).to.contain('212');
    expect(adapter.asked.at(-1)?.document).to.equal(document);
  });

  it('keeps its figures while a stage is moved or renamed', async () => {
    const adapter = new FakeAdapter();
    const editor = await mount('weir-funnel-editor', { adapter });
    const [x, y] = middleOf(stageOn(editor, 'lead'));
    await drag([x, y], [x + 40, y]);
    await drawn(400);
    expect(adapter.asked).to.have.length(1);
    expect(textOf(stageOn(editor, 'lead'))).to.contain('212');
  });

  it('says when nothing can be counted, and counts again', async () => {
    const adapter = new FakeAdapter();
    adapter.failure = new Error('The server is down.');
    const errors: Event[] = [];
    const listen = (event: Event) => errors.push(event);
    document.addEventListener('weir-error', listen);
    const editor = await mount('weir-funnel-editor', { adapter });
    document.removeEventListener('weir-error', listen);
    expect(textOf(find(editor, '.live-button'))).to.equal('No counts');
    expect(errors).to.have.length(1);
    await editor.refresh();
    await drawn();
    expect(textOf(find(editor, '.live-button'))).to.equal('Live counts, all time');
  });

  it('that is read-only shows all and changes nothing', async () => {
    const editor = await mount('weir-funnel-editor', { readOnly: true });
    const [x, y] = middleOf(stageOn(editor, 'lead'));
    await drag([x, y], [x + 60, y + 30]);
    stageOn(editor, 'lead').focus();
    await press('Enter', 'Delete', 'F2', 'ArrowDown', '+');
    expect(isUntouched(editor)).to.equal(true);
    expect(findAll(editor, '.insert, .name-field')).to.deep.equal([]);
    expect(findAll(editor, '.connectionindicator')).to.deep.equal([]);
  });

  it('leaves small print out from afar', async () => {
    const editor = await mount('weir-funnel-editor', { width: 420, height: 500, funnelView: 'drawing' });
    expect(find(editor, '.island').className, 'at first what can be read').to.equal('island ');
    await click(find(editor, 'button[aria-label="Show all"]'));
    expect(find(editor, '.island').className).to.match(/mid|far/);
    expect(getComputedStyle(find(stageOn(editor, 'lead'), '.name')).fontSize).not.to.equal('14px');
  });

  it('an echo is no new document, another one asks first while edits are unsaved', async () => {
    const editor = await mount('weir-funnel-editor');
    stageOn(editor, 'nurture').focus();
    await press('Enter', 'Delete');
    const edited = editor.document;
    editor.document = edited;
    expect(editor.document).to.equal(edited);
    const asked: Event[] = [];
    const keep = (event: Event) => {
      asked.push(event);
      event.preventDefault();
    };
    editor.addEventListener('weir-load', keep);
    editor.document = { ...exampleDocument, title: 'Other' };
    expect(asked).to.have.length(1);
    expect(editor.document).to.equal(edited);
    editor.removeEventListener('weir-load', keep);
    const other = { ...exampleDocument, title: 'Other' };
    editor.document = other;
    expect(editor.document).to.equal(other);
  });

  for (const [theme, locale] of [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const) {
    it(`is accessible (${theme}, ${locale})`, async () => {
      const editor = await mount('weir-funnel-editor', { theme, locale });
      await click(stageOn(editor, 'proposal'));
      await press('Enter');
      await expect(editor).to.be.accessible();
    });
  }
});
