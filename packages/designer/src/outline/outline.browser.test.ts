import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import {
  click,
  find,
  findAll,
  middleOf,
  mount,
  stageOn,
  stagesOf,
  still,
  textOf,
  unmountAll,
  waysOf,
} from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirFunnelEditor } from '../weir-funnel-editor.js';
import { focusIn, focusedLine, lineOn, linesOf, selectedLines } from './outline.fixture.js';

const bytes = JSON.stringify(exampleDocument);
const saidBy = (editor: Element) => editor.shadowRoot?.lastElementChild?.textContent?.trim();

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    // A key is pressed after what the last one did is on the page.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}

async function open(options: Parameters<typeof mount>[1] = {}): Promise<WeirFunnelEditor> {
  return mount('weir-funnel-editor', { funnelView: 'outline', ...options });
}

async function openOn(key: string, options: Parameters<typeof mount>[1] = {}): Promise<WeirFunnelEditor> {
  const editor = await open(options);
  await click(find(lineOn(editor, key), '.name'));
  return editor;
}

/** Once nothing fades in any more: until then colours are not what they will be. */
async function expectAccessible(editor: Element): Promise<void> {
  await still(editor);
  const fading = () => findAll(editor, '.popup, dialog').flatMap((part) => part.getAnimations());
  await waitUntil(() => fading().every(({ playState }) => playState !== 'running'));
  await expect(editor).to.be.accessible();
}

describe('the outline', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('tells the funnel, its stages and their transitions, with figures', async () => {
    const editor = await open();
    expect(linesOf(editor)).to.have.length(22);
    expect(linesOf(editor).slice(0, 3)).to.deep.equal([
      '1 Solution selling, 8 stages, Funnel',
      '2 Lead, 212 open, 31 overdue, 10% probability, Open',
      '3 Advances to Qualified, 50.0%',
    ]);
    const lead = lineOn(editor, 'stage lead');
    expect(['aria-posinset', 'aria-setsize', 'aria-expanded'].map((name) => lead.getAttribute(name))).to.deep.equal([
      '1',
      '8',
      'true',
    ]);
    expect(textOf(lead)).to.contain('212 open');
  });

  it('goes by arrows, selects what it goes to, opens and closes', async () => {
    const editor = await open();
    editor.focus();
    await waitUntil(() => focusedLine(editor) === 'funnel');
    await press('ArrowDown');
    expect(selectedLines(editor)).to.deep.equal(['stage lead']);
    await press('ArrowRight');
    expect(focusedLine(editor)).to.equal('transition lead>qualified');
    await press('ArrowLeft', 'ArrowLeft');
    expect(lineOn(editor, 'stage lead').getAttribute('aria-expanded')).to.equal('false');
    await press('ArrowDown');
    expect(focusedLine(editor)).to.equal('stage qualified');
    await press('End');
    expect(focusedLine(editor)).to.equal('transition nurture>lead');
    await press('Home');
    expect(focusedLine(editor)).to.equal('funnel');
    await press('*');
    expect(lineOn(editor, 'stage lead').getAttribute('aria-expanded')).to.equal('true');
  });

  it('finds a line by the first letters of its name', async () => {
    const editor = await openOn('funnel');
    await sendKeys({ type: 'neg' });
    await waitUntil(() => focusedLine(editor) === 'transition proposal>negotiation');
    expect(selectedLines(editor)).to.deep.equal(['transition proposal>negotiation']);
  });

  it('selects several with Shift, Ctrl and Space, and deletes them together', async () => {
    const editor = await openOn('stage lost');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    expect(selectedLines(editor)).to.deep.equal(['stage lost', 'stage nurture', 'transition nurture>lead']);
    await press('Control+ArrowUp', 'Control+ArrowUp', 'Control+ArrowUp');
    expect(focusedLine(editor)).to.equal('transition won>strategic/plan');
    await press('Space');
    expect(selectedLines(editor)).to.have.length(4);
    await press('Delete');
    expect(stagesOf(editor.document)).not.to.include.members(['lost', 'nurture']);
    expect(waysOf(editor.document).some((way) => way.includes('handoff'))).to.equal(false);
    await press('Control+z');
    expect(JSON.stringify(editor.document)).to.equal(bytes);
    expect(selectedLines(editor)).to.have.length(4);
  });

  it('with the mouse: one, with Ctrl one more, with Shift all between', async () => {
    const editor = await openOn('stage lead');
    await sendKeys({ down: 'Control' });
    await click(find(lineOn(editor, 'stage solution'), '.name'));
    await sendKeys({ up: 'Control' });
    expect(selectedLines(editor)).to.deep.equal(['stage lead', 'stage solution']);
    await sendKeys({ down: 'Shift' });
    await click(find(lineOn(editor, 'stage proposal'), '.name'));
    await sendKeys({ up: 'Shift' });
    expect(selectedLines(editor)).to.deep.equal([
      'stage solution',
      'transition solution>proposal',
      'transition solution>lost',
      'stage proposal',
    ]);
    await click(find(lineOn(editor, 'stage lead'), '.twist'));
    expect(findAll(editor, '[data-row="transition lead>qualified"]')).to.have.length(0);
    expect(selectedLines(editor), 'a twist selects nothing').to.have.length(4);
  });

  for (const nested of [false, true]) {
    it(`renames, adds and duplicates in its place${nested ? ', in closed shadow roots' : ''}`, async () => {
      const editor = await openOn('stage lead', { nested });
      const hotkeys: string[] = [];
      const listen = (event: KeyboardEvent) => hotkeys.push(event.key);
      document.addEventListener('keydown', listen);
      await press('F2');
      hotkeys.length = 0;
      await sendKeys({ type: 'Enquiry' });
      await press('Enter');
      document.removeEventListener('keydown', listen);
      expect(hotkeys, 'what is typed is not for the host').to.deep.equal([]);
      expect(textOf(find(lineOn(editor, 'stage lead'), '.name'))).to.equal('Enquiry');
      await press('+');
      await sendKeys({ type: 'First call' });
      await press('Enter');
      expect(stagesOf(editor.document).slice(0, 3)).to.deep.equal(['lead', 'first-call', 'qualified']);
      expect(waysOf(editor.document)).to.include('lead advance first-call');
      expect(selectedLines(editor)).to.deep.equal(['stage first-call']);
      await press('Control+d', 'Escape');
      expect(stagesOf(editor.document)).to.include('first-call-copy');
      await press('Control+z', 'Control+z', 'Control+z');
      expect(JSON.stringify(editor.document)).to.equal(bytes);
    });
  }

  it('a transition is labelled, and a stage put on it', async () => {
    const editor = await openOn('transition lead>qualified');
    await press('F2');
    await sendKeys({ type: 'called back' });
    await press('Enter');
    expect(editor.document?.funnels?.[0]?.transitions?.[0]?.title).to.equal('called back');
    await press('+');
    await sendKeys({ type: 'Visit' });
    await press('Enter');
    expect(waysOf(editor.document)).to.include.members(['lead advance visit', 'visit advance qualified']);
  });

  it('moves stages along the path, says where they are, and keeps the focus', async () => {
    const editor = await openOn('stage solution');
    await press('Alt+ArrowUp');
    expect(stagesOf(editor.document).slice(0, 3)).to.deep.equal(['lead', 'solution', 'qualified']);
    expect(saidBy(editor)).to.equal('Solution is now 2 of 8.');
    expect(focusedLine(editor)).to.equal('stage solution');
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    expect(stagesOf(editor.document)[0]).to.equal('solution');
    await press('Control+z');
    expect(JSON.stringify(editor.document), 'moves that follow each other are one step').to.equal(bytes);
  });

  it('connects by keyboard, within the funnel and into another one', async () => {
    const editor = await openOn('stage lead');
    await press('>');
    await waitUntil(() => focusIn(editor)?.matches('input'));
    await sendKeys({ type: 'prop' });
    await press('Enter');
    await waitUntil(() => focusedLine(editor) === 'transition lead>proposal');
    expect(waysOf(editor.document)).to.include('lead advance proposal');
    await press('ArrowLeft', '>');
    await waitUntil(() => focusIn(editor)?.matches('input'));
    await sendKeys({ type: 'joint' });
    await press('Enter');
    await waitUntil(() => focusedLine(editor) === 'transition lead>strategic/plan');
    expect(waysOf(editor.document)).to.include('lead handoff plan');
    await press('ArrowLeft', '>');
    await waitUntil(() => focusIn(editor)?.matches('input'));
    await press('Escape');
    await waitUntil(() => focusedLine(editor) === 'stage lead');
    expect(waysOf(editor.document)).to.have.length(15);
  });

  it('stays near what was deleted, and goes back to it when that is undone', async () => {
    const editor = await openOn('stage lost');
    await press('Delete');
    expect(selectedLines(editor)).to.deep.equal(['stage nurture']);
    expect(focusedLine(editor)).to.equal('stage nurture');
    await press('Delete');
    expect(focusedLine(editor)).to.equal('transition won>strategic/plan');
    await press('Control+z', 'Control+z');
    expect(JSON.stringify(editor.document)).to.equal(bytes);
    expect(focusedLine(editor)).to.equal('stage lost');
  });

  it('has the menu of the drawing, by key and by mouse', async () => {
    const editor = await openOn('stage qualified');
    await press('Shift+F10');
    const menu = find(editor, '.context-menu');
    const items = () => findAll(menu, '[role^="menuitem"] .grow').map(textOf);
    expect(items()).to.include.members(['Rename', 'Add a stage after it', 'Move up the path', 'Delete']);
    await press('Escape');
    expect(focusedLine(editor)).to.equal('stage qualified');
    await sendMouse({ type: 'click', position: middleOf(find(lineOn(editor, 'stage won'), '.name')), button: 'right' });
    await waitUntil(() => selectedLines(editor).join() === 'stage won');
    await waitUntil(() => items().includes('Parked'));
    const parked = findAll(menu, '[role^="menuitem"]').find((item) => textOf(item) === 'Parked');
    if (parked) await click(parked);
    expect(editor.document?.funnels?.[0]?.stages.find(({ id }) => id === 'won')?.kind).to.equal('parked');
  });

  it('shares what is selected with the drawing, and hands the focus over', async () => {
    const editor = await openOn('stage proposal');
    await press('Control+Shift+l');
    await waitUntil(() => focusIn(editor) === stageOn(editor, 'proposal'));
    expect(stageOn(editor, 'proposal').classList.contains('selected')).to.equal(true);
    await press('Control+Shift+l');
    await waitUntil(() => focusedLine(editor) === 'stage proposal');
    await press('ArrowRight', 'Control+Shift+l');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-id') === 'proposal>negotiation');
    const [asDrawing, asOutline] = findAll(find(editor, '.switch'), 'label');
    expect(asDrawing && getComputedStyle(asDrawing).fontWeight).to.equal('600');
    if (asOutline) await click(asOutline);
    expect(selectedLines(editor)).to.deep.equal(['transition proposal>negotiation']);
    expect(editor.funnelView).to.equal('outline');
  });

  it('is what a narrow place shows at first', async () => {
    const editor = await mount('weir-funnel-editor', { width: 390 });
    expect(linesOf(editor)).to.have.length(22);
    expect(findAll(editor, 'weir-funnel-canvas')).to.have.length(0);
    const [asDrawing] = findAll(find(editor, '.switch'), 'label');
    if (asDrawing) await click(asDrawing);
    expect(stageOn(editor, 'lead').isConnected).to.equal(true);
  });

  it('only draws the lines that are in view, of however many', async () => {
    const stages = Array.from({ length: 3000 }, (_, at) => ({
      id: `s${at}`,
      title: `Stage ${at}`,
      kind: 'open' as const,
      position: { x: 0, y: at * 120 },
    }));
    const document = { ...exampleDocument, funnels: [{ id: 'big', title: 'Big', stages }], metrics: [], boards: [] };
    const editor = await open({ document, adapter: null });
    expect(findAll(editor, '[role="treeitem"]').length).to.be.lessThan(60);
    editor.focus();
    await waitUntil(() => focusedLine(editor) === 'funnel');
    await press('End');
    await waitUntil(() => focusedLine(editor) === 'stage s2999');
    const line = lineOn(editor, 'stage s2999');
    expect(line.getAttribute('aria-posinset')).to.equal('3000');
    const [box, frame] = [line.getBoundingClientRect(), editor.getBoundingClientRect()];
    expect(box.bottom, 'it is in view').to.be.at.most(frame.bottom);
    find(editor, '.scroller').scrollTop = 0;
    await waitUntil(() => findAll(editor, '[data-row="stage s3"]').length === 1);
    expect(focusedLine(editor), 'scrolling leaves the focus where it is').to.equal('stage s2999');
  });

  it('that is read-only tells all, and changes nothing', async () => {
    const editor = await openOn('stage lead', { readOnly: true });
    await press('Delete', 'F2', '+', 'Alt+ArrowDown', '>');
    expect(JSON.stringify(editor.document)).to.equal(bytes);
    expect(findAll(editor, '.name-field')).to.deep.equal([]);
    await press('Shift+F10');
    const items = findAll(find(editor, '.context-menu'), '[role^="menuitem"] .grow').map(textOf);
    expect(items).to.deep.equal([
      'Settings',
      'Copy',
      'Select all',
      'Switch between drawing and outline',
      'Find a stage',
      'Zoom to the selection',
    ]);
  });

  describe('with a group', () => {
    const grouped = {
      ...exampleDocument,
      funnels:
        exampleDocument.funnels?.map((funnel, place) =>
          place === 0
            ? { ...funnel, groups: [{ id: 'early', title: { en: 'Early' }, stages: ['lead', 'qualified'], color: 3 }] }
            : funnel,
        ) ?? [],
    };
    const before = JSON.stringify(grouped);
    const groupsOf = (editor: WeirFunnelEditor) =>
      editor.document?.funnels?.[0]?.groups?.map(({ title, stages }) => `${JSON.stringify(title)} ${stages.join(' ')}`);
    const orderOf = (editor: WeirFunnelEditor) => stagesOf(editor.document).slice(0, 8).join(' ');
    const heightOf = (editor: Element) => lineOn(editor, 'funnel').offsetHeight;
    /** Presses on a line, and moves to another one: to a share of its height, and as far in. */
    const hold = async (editor: Element, from: string, to: string, share: number, inset = 120) => {
      await still(editor);
      const start = middleOf(find(lineOn(editor, from), '.name'));
      const { left, top } = lineOn(editor, to).getBoundingClientRect();
      const end: [number, number] = [Math.round(left + inset), Math.round(top + heightOf(editor) * share)];
      await sendMouse({ type: 'move', position: start });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [start[0] + 8, start[1] + 8] });
      await sendMouse({ type: 'move', position: end });
    };

    it('has its line, which selects, closes and names it by key', async () => {
      const editor = await openOn('group early', { document: grouped });
      expect(linesOf(editor).slice(1, 3)).to.deep.equal([
        '2 Early, 2 stages, group of stages',
        '3 Lead, 212 open, 31 overdue, 10% probability, Open',
      ]);
      expect(selectedLines(editor)).to.deep.equal(['group early', 'stage lead', 'stage qualified']);
      await press('ArrowLeft');
      expect(linesOf(editor)[2]).to.contain('2 Solution');
      expect(focusedLine(editor)).to.equal('group early');
      await press('F2');
      await sendKeys({ type: 'First steps' });
      await press('Enter');
      expect(groupsOf(editor)).to.deep.equal(['{"en":"First steps"} lead qualified']);
      await press('Control+Shift+g');
      expect(groupsOf(editor)).to.equal(undefined);
      await press('Control+z', 'Control+z');
      expect(JSON.stringify(editor.document)).to.equal(before);
    });

    it('takes a stage in and lets it out by key, and says so', async () => {
      const editor = await openOn('stage solution', { document: grouped });
      await press('Alt+Shift+ArrowRight');
      expect(groupsOf(editor)).to.deep.equal(['{"en":"Early"} lead qualified solution']);
      expect(saidBy(editor)).to.equal('Into group Early: Solution.');
      expect(focusedLine(editor)).to.equal('stage solution');
      await press('Alt+ArrowUp');
      expect(orderOf(editor)).to.contain('lead solution qualified');
      await press('Alt+Shift+ArrowLeft');
      expect(groupsOf(editor)).to.deep.equal(['{"en":"Early"} lead qualified']);
      expect(saidBy(editor)).to.equal('Out of the group: Solution.');
      await press('Control+z', 'Control+z', 'Control+z');
      expect(JSON.stringify(editor.document)).to.equal(before);
    });

    it('is dragged to another place, and stages into it and out of it, each in one step', async () => {
      // Far from the edges at which the list scrolls while something is held.
      await setViewport({ width: 1280, height: 1600 });
      const editor = await open({ document: grouped });
      editor.parentElement!.style.blockSize = '1500px';
      await waitUntil(() => lineOn(editor, 'transition nurture>lead').getBoundingClientRect().bottom < 1400);
      await hold(editor, 'stage proposal', 'stage qualified', 0.2);
      await waitUntil(() => findAll(editor, '.drop-line.in-group').length === 1);
      expect(find(editor, '.ghost').textContent).to.equal('Proposal');
      await sendMouse({ type: 'up' });
      await waitUntil(() => groupsOf(editor)?.[0] === '{"en":"Early"} lead proposal qualified');
      expect(orderOf(editor)).to.contain('lead proposal qualified solution');
      expect(saidBy(editor)).to.equal('Into group Early: Proposal.');
      expect(selectedLines(editor)).to.deep.equal(['stage proposal']);
      await waitUntil(() => focusedLine(editor) === 'stage proposal');
      await press('Control+z');
      expect(JSON.stringify(editor.document)).to.equal(before);

      await hold(editor, 'stage lead', 'stage won', 0.2);
      await sendMouse({ type: 'up' });
      await waitUntil(() => groupsOf(editor)?.[0] === '{"en":"Early"} qualified');
      expect(orderOf(editor)).to.equal('qualified solution proposal negotiation lead won lost nurture');
      await press('Control+z');
      expect(JSON.stringify(editor.document)).to.equal(before);

      await hold(editor, 'group early', 'stage won', 0.2);
      await sendMouse({ type: 'up' });
      await waitUntil(() => orderOf(editor) === 'solution proposal negotiation lead qualified won lost nurture');
      expect(groupsOf(editor)).to.deep.equal(['{"en":"Early"} lead qualified']);
      expect(saidBy(editor)).to.equal('Early is now 4 of 7.');
      await press('Control+z');
      expect(JSON.stringify(editor.document)).to.equal(before);
      await setViewport({ width: 1280, height: 860 });
    });

    it('Escape puts back what is dragged, and a press that is none still selects', async () => {
      const editor = await open({ document: grouped });
      await hold(editor, 'stage won', 'stage lead', 0.2);
      await waitUntil(() => findAll(editor, '.ghost').length === 1);
      await press('Escape');
      expect(findAll(editor, '.ghost, .drop-line')).to.deep.equal([]);
      await sendMouse({ type: 'up' });
      expect(JSON.stringify(editor.document)).to.equal(before);
      await click(find(lineOn(editor, 'stage won'), '.name'));
      expect(selectedLines(editor)).to.deep.equal(['stage won']);
    });

    it('scrolls while something is dragged to its edge', async () => {
      const editor = await open({ document: grouped });
      editor.style.blockSize = '320px';
      await still(editor);
      const scroller = find(editor, '.scroller');
      const { left, bottom } = scroller.getBoundingClientRect();
      await hold(editor, 'stage lead', 'stage qualified', 0.5);
      await sendMouse({ type: 'move', position: [Math.round(left + 100), Math.round(bottom - 6)] });
      await waitUntil(() => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2, undefined, {
        timeout: 4000,
      });
      await sendMouse({ type: 'up' });
      await waitUntil(() => orderOf(editor).endsWith(' lead'));
    });

    it('is dragged by finger at its handle, and scrolled elsewhere', async () => {
      const editor = await open({ document: grouped });
      const touch = (type: string, target: Element, [clientX, clientY]: [number, number]) =>
        target.dispatchEvent(
          new PointerEvent(type, {
            pointerType: 'touch',
            pointerId: 7,
            isPrimary: true,
            button: type === 'pointermove' ? -1 : 0,
            bubbles: true,
            composed: true,
            cancelable: true,
            clientX,
            clientY,
          }),
        );
      const tree = find(editor, '[role="tree"]');
      // A pointer that no browser knows cannot be captured.
      tree.setPointerCapture = () => undefined;
      const swipe = (from: Element) => {
        const [x, y] = middleOf(from);
        const { left, top } = lineOn(editor, 'stage qualified').getBoundingClientRect();
        touch('pointerdown', from, [x, y]);
        touch('pointermove', from, [x, y - 10]);
        touch('pointermove', tree, [left + 120, top + 4]);
        touch('pointerup', tree, [left + 120, top + 4]);
      };
      swipe(find(lineOn(editor, 'stage won'), '.name'));
      expect(JSON.stringify(editor.document)).to.equal(before);
      const handle = find(lineOn(editor, 'stage won'), '.more');
      expect(getComputedStyle(handle).touchAction).to.equal('none');
      swipe(handle);
      expect(groupsOf(editor)).to.deep.equal(['{"en":"Early"} lead won qualified']);
    });

    it('moves nothing for readers', async () => {
      const editor = await open({ document: grouped, readOnly: true });
      await hold(editor, 'stage won', 'stage lead', 0.2);
      expect(findAll(editor, '.ghost, .drop-line, .handle')).to.deep.equal([]);
      await sendMouse({ type: 'up' });
      expect(JSON.stringify(editor.document)).to.equal(before);
    });
  });

  it('cuts what is too long in a narrow place: names first, and nothing lies over the handle', async () => {
    const long = 'A name of a stage that is much longer than there is room for';
    const document = {
      ...exampleDocument,
      funnels:
        exampleDocument.funnels?.map((funnel) => ({
          ...funnel,
          stages: funnel.stages.map((stage) => ({ ...stage, title: { en: long } })),
        })) ?? [],
    };
    const editor = await open({ document, width: 390 });
    const line = lineOn(editor, 'stage lead');
    const handle = find(line, '.more').getBoundingClientRect();
    const fact = find(line, '.fact .badge');
    expect(fact.getBoundingClientRect().right).to.be.lessThan(handle.left + 1);
    expect(fact.scrollWidth, 'whole').to.equal(fact.clientWidth);
    const name = find(line, '.name');
    expect(name.scrollWidth).to.be.greaterThan(name.clientWidth);
  });

  it('Escape lets go of all but one, and is the host’s then', async () => {
    const editor = await openOn('stage lead');
    const prevented: boolean[] = [];
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && prevented.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await press('Shift+ArrowDown', 'Escape', 'Escape');
    document.removeEventListener('keydown', listen);
    expect(selectedLines(editor)).to.deep.equal(['transition lead>qualified']);
    expect(prevented).to.deep.equal([false]);
  });

  it('asks for the first stage', async () => {
    const document = {
      ...exampleDocument,
      funnels: [{ id: 'new', title: 'New', stages: [] }],
      metrics: [],
      boards: [],
    };
    const editor = await open({ document });
    await click(find(editor, 'weir-empty .button'));
    await sendKeys({ type: 'Visit' });
    await press('Enter');
    expect(stagesOf(editor.document)).to.deep.equal(['visit']);
    expect(focusedLine(editor)).to.equal('stage visit');
  });

  for (const [theme, locale] of [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const) {
    it(`is accessible, and so are its menu and its question (${theme}, ${locale})`, async () => {
      const editor = await openOn('stage proposal', { theme, locale });
      await expectAccessible(editor);
      await press('Shift+F10');
      await expectAccessible(editor);
      await press('Escape', '>');
      await waitUntil(() => focusIn(editor)?.matches('input'));
      await expectAccessible(editor);
      await press('Escape', 'F2');
      await expectAccessible(editor);
    });
  }
});
