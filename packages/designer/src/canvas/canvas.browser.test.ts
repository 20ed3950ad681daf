import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import {
  click,
  drag,
  drawn,
  find,
  findAll,
  middleOf,
  mount,
  stageOn,
  stagesOf,
  unmountAll,
} from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirSelectEvent } from '../element/events.js';
import type { WeirFunnelEditor } from '../weir-funnel-editor.js';

const selectedOn = (root: Element) => findAll(root, '.react-flow__node.selected').map((node) => node.dataset['id']);
const funnelOf = ({ document }: WeirFunnelEditor) => document?.funnels?.[0];
const positionOf = (editor: WeirFunnelEditor, id: string) =>
  funnelOf(editor)?.stages.find((stage) => stage.id === id)?.position;
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
};
/** One after the other, with Shift from the second on. */
const select = async (editor: WeirFunnelEditor, ...stages: string[]) => {
  for (const [at, stage] of stages.entries()) {
    if (at === 1) await sendKeys({ down: 'Shift' });
    await click(stageOn(editor, stage));
  }
  if (stages.length > 1) await sendKeys({ up: 'Shift' });
  await waitUntil(() => selectedOn(editor).length === stages.length);
};
const mountDrawing = (options: Parameters<typeof mount>[1] = {}) => mount('weir-funnel-editor', options);

const grouped = {
  ...exampleDocument,
  funnels:
    exampleDocument.funnels?.map((funnel, place) =>
      place === 0
        ? { ...funnel, groups: [{ id: 'early', title: { en: 'Early' }, stages: ['lead', 'qualified'], color: 3 }] }
        : funnel,
    ) ?? [],
};

describe('the canvas', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('begins below its bars, also where they stand in two lines', async () => {
    for (const width of [1200, 360]) {
      const editor = await mount('weir-funnel-editor', { width, funnelView: 'drawing' });
      const bars = find(editor, '.tops').getBoundingClientRect();
      expect(bars.height > 60, `${width} wide`).to.equal(width === 360);
      const top = Math.min(...findAll(editor, '.react-flow__node').map((node) => node.getBoundingClientRect().top));
      expect(top, `${width} wide`).to.be.greaterThan(bars.bottom);
    }
  });

  it('is zoomed by two fingers, also where they are on stages, which stay', async () => {
    const editor = await mountDrawing();
    const [left, right] = [stageOn(editor, 'lead'), stageOn(editor, 'qualified')];
    const fingers = (apart: number) =>
      [left, right].map((target, identifier) => {
        const [x, y] = middleOf(left);
        return new Touch({ identifier, target, clientX: x + (identifier === 0 ? -apart : apart), clientY: y });
      });
    const touch = (type: string, touches: Touch[]) => {
      const event = new TouchEvent(type, {
        touches,
        targetTouches: touches,
        changedTouches: touches,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      left.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const before = funnelOf(editor);
    const { x, width } = left.getBoundingClientRect();
    const [wide, wider] = [fingers(20), fingers(30)];
    touch('touchstart', wide);
    expect(touch('touchmove', wider), 'the page does not move').to.equal(true);
    touch('touchend', []);
    await waitUntil(() => Math.abs(left.getBoundingClientRect().width / width - 1.5) < 0.01);
    expect(left.getBoundingClientRect().x + left.getBoundingClientRect().width / 2).to.be.closeTo(x + width / 2, 1);
    expect(funnelOf(editor)).to.equal(before);
  });

  it('lets a stage that is dragged fall in line with another one', async () => {
    const editor = await mountDrawing();
    const [x, y] = middleOf(stageOn(editor, 'nurture'));
    const [toX] = middleOf(stageOn(editor, 'qualified'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    // React Flow takes hold of it where the pointer is after the first step.
    for (const position of [
      [x + 2, y],
      [x + 40, y],
      [toX + 5, y],
    ] as [number, number][])
      await sendMouse({ type: 'move', position });
    await waitUntil(() => findAll(editor, '.guide').length > 0);
    await sendMouse({ type: 'up' });
    await waitUntil(() => positionOf(editor, 'nurture')?.x !== 64);
    expect(positionOf(editor, 'nurture')?.x).to.equal(positionOf(editor, 'qualified')?.x);
    await press('Control+z');
    expect(positionOf(editor, 'nurture')).to.deep.equal({ x: 64, y: 400 });
  });

  it('offers what can be done with a stage that is dragged once it is let go, and tells the host at once', async () => {
    const editor = await mountDrawing();
    const selected: string[] = [];
    editor.addEventListener('weir-select', (event) => selected.push(...(event as WeirSelectEvent).selection.stages));
    const tools = () => findAll(editor, '.tools > button').length;
    const before = tools();
    const [x, y] = middleOf(stageOn(editor, 'nurture'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    for (const by of [2, 30, 61]) await sendMouse({ type: 'move', position: [x + by, y] });
    await drawn();
    expect(selected).to.deep.equal(['nurture']);
    expect(tools()).to.equal(before);
    await sendMouse({ type: 'up' });
    await waitUntil(() => tools() === before + 1);
  });

  it('leads the lines of a stage along while it is dragged, and gives React Flow none of them anew', async () => {
    const editor = await mountDrawing();
    const line = () => find(editor, '.react-flow__edge[data-id="lead>qualified"] .line');
    const other = find(editor, '.react-flow__edge[data-id="negotiation>won"] .line').getAttribute('d');
    const before = line().getAttribute('d');
    const [x, y] = middleOf(stageOn(editor, 'lead'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    for (const by of [2, 30, 60]) await sendMouse({ type: 'move', position: [x, y + by] });
    await waitUntil(() => line().getAttribute('d') !== before);
    expect(positionOf(editor, 'lead'), 'not dropped yet').to.deep.equal(
      funnelOf({ document: exampleDocument } as WeirFunnelEditor)?.stages[0]?.position,
    );
    const held = line().getAttribute('d');
    await sendMouse({ type: 'up' });
    await waitUntil(() => positionOf(editor, 'lead')?.y !== exampleDocument.funnels?.[0]?.stages[0]?.position?.y);
    await drawn();
    expect(line().getAttribute('d')).to.equal(held);
    expect(find(editor, '.react-flow__edge[data-id="negotiation>won"] .line').getAttribute('d')).to.equal(other);
    await press('Control+z');
    await waitUntil(() => line().getAttribute('d') === before);
  });

  for (const nested of [false, true]) {
    it(`copies, cuts and pastes by key ${nested ? 'in closed shadow roots' : 'in the page'}`, async () => {
      const editor = await mountDrawing({ nested });
      await select(editor, 'lead', 'qualified');
      await press('Control+c', 'Control+v');
      await waitUntil(() => stagesOf(editor.document).includes('qualified-2'));
      const ways = funnelOf(editor)?.transitions?.map(({ from, to }) => `${from} ${String(to)}`);
      expect(ways).to.include('lead-2 qualified-2');
      await waitUntil(() => selectedOn(editor).join() === 'lead-2,qualified-2');
      await press('Control+x');
      await waitUntil(() => !stagesOf(editor.document).includes('lead-2'));
      await press('Control+v');
      await waitUntil(() => stagesOf(editor.document).includes('lead-3'));
      await press('Control+z', 'Control+z', 'Control+z');
      expect(JSON.stringify(editor.document)).to.equal(JSON.stringify(exampleDocument));
    });
  }

  it('pastes into another document, and says of what is none of its own that it is not', async () => {
    const editor = await mountDrawing();
    await select(editor, 'lead');
    await press('Control+c');
    await unmountAll();
    const document = { weir: 1 as const, id: 'other', title: 'Other', funnels: [{ id: 'f', title: 'F', stages: [] }] };
    const other = await mountDrawing({ document, adapter: null });
    find(other, 'weir-funnel-canvas').shadowRoot?.querySelector<HTMLElement>('.react-flow')?.focus();
    await press('Control+v');
    await waitUntil(() => stagesOf(other.document).join() === 'lead');
    const field = find<HTMLTextAreaElement>(find(other, 'weir-stage-tools'), 'textarea');
    const data = new DataTransfer();
    data.setData('text/plain', 'Something else');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    await waitUntil(() => findAll(other, '.toast').some((toast) => toast.textContent?.includes('no stages')));
    expect(stagesOf(other.document)).to.deep.equal(['lead']);
  });

  it('aligns what is selected, from the bar', async () => {
    const editor = await mountDrawing();
    await select(editor, 'lead', 'qualified', 'solution');
    await click(find(editor, '.arrange [aria-label="Align left"]'));
    const places = ['lead', 'qualified', 'solution'].map((id) => positionOf(editor, id)?.x);
    expect(places).to.deep.equal([64, 64, 64]);
  });

  it('puts stages together under a name, paints them, and takes them apart', async () => {
    const editor = await mountDrawing();
    await select(editor, 'lead', 'qualified');
    await press('Control+g');
    await waitUntil(() => findAll(editor, '.frame .name-field').length === 1);
    await sendKeys({ type: 'Early days' });
    await press('Enter');
    expect(funnelOf(editor)?.groups).to.deep.equal([
      { id: 'early-days', title: { en: 'Early days' }, stages: ['lead', 'qualified'] },
    ]);
    await click(find(editor, '.arrange [aria-label="Colour 4"]'));
    expect(funnelOf(editor)?.groups?.[0]?.color).to.equal(4);
    await click(find(editor, '.arrange [aria-label="Ungroup"]'));
    expect(funnelOf(editor)?.groups).to.equal(undefined);
  });

  it('moves a group with its stages, and selects them by its title', async () => {
    const editor = await mountDrawing({ document: grouped });
    const before = ['lead', 'qualified', 'lost'].map((id) => positionOf(editor, id)?.y ?? NaN);
    const title = find(editor, '.frame-title').getBoundingClientRect();
    expect(title.width).to.be.greaterThan(20);
    await drag([title.left + 12, title.top + 14], [title.left + 12, title.top + 74]);
    const after = ['lead', 'qualified', 'lost'].map((id) => positionOf(editor, id)?.y ?? NaN);
    expect((after[0] ?? 0) - (before[0] ?? 0)).to.equal((after[1] ?? 0) - (before[1] ?? 0));
    expect(after[0]).to.be.greaterThan(before[0] ?? NaN);
    expect(after[2], 'is in no group').to.equal(before[2]);
    find(editor, '.react-flow__node-frame').focus();
    await press('Enter');
    await waitUntil(() => selectedOn(editor).join() === 'lead,qualified');
  });

  describe('a stage that is dragged', () => {
    const groupOf = (editor: WeirFunnelEditor) => funnelOf(editor)?.groups?.[0]?.stages.join(' ');
    const hold = async (editor: WeirFunnelEditor, stage: string, to: [number, number]) => {
      const [x, y] = middleOf(stageOn(editor, stage));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      for (const share of [0.05, 0.5, 1])
        await sendMouse({
          type: 'move',
          position: [Math.round(x + (to[0] - x) * share), Math.round(y + (to[1] - y) * share)],
        });
      await drawn();
    };

    it('gets into the group whose frame it is dropped on, and out again, each in one step', async () => {
      const editor = await mountDrawing({ document: grouped });
      const frame = () => find(editor, '.react-flow__node-frame > .frame').getBoundingClientRect();
      const { left, top, width, height } = frame();
      await hold(editor, 'proposal', [left + width / 2, top + height / 2]);
      await waitUntil(() => findAll(editor, '.frame.joined').length === 1);
      expect(groupOf(editor), 'not before it is dropped').to.equal('lead qualified');
      await sendMouse({ type: 'up' });
      await waitUntil(() => groupOf(editor) === 'lead qualified proposal');
      await waitUntil(() => findAll(editor, '.frame.joined').length === 0);
      await waitUntil(() =>
        findAll(editor, '[role="status"]').some((each) => each.textContent === 'Into group Early: Proposal.'),
      );

      const before = frame();
      await hold(editor, 'proposal', [before.right + 120, before.top + 40]);
      expect(frame().right, 'does not follow who leaves').to.be.lessThan(before.right + 2);
      await sendMouse({ type: 'up' });
      await waitUntil(() => groupOf(editor) === 'lead qualified');
      await press('Control+z');
      await waitUntil(() => groupOf(editor) === 'lead qualified proposal');
      await press('Control+z');
      await waitUntil(() => groupOf(editor) === 'lead qualified');
      expect(JSON.stringify(editor.document)).to.equal(JSON.stringify(grouped));
    });

    it('stays in its group, and out of others, with Alt', async () => {
      const editor = await mountDrawing({ document: grouped });
      const { left, top, width, height } = find(editor, '.react-flow__node-frame > .frame').getBoundingClientRect();
      await sendKeys({ down: 'Alt' });
      await hold(editor, 'proposal', [left + width / 2, top + height / 2]);
      expect(findAll(editor, '.frame.joined')).to.have.length(0);
      await sendMouse({ type: 'up' });
      await sendKeys({ up: 'Alt' });
      await waitUntil(
        () =>
          positionOf(editor, 'proposal')?.x !== positionOf({ document: grouped } as WeirFunnelEditor, 'proposal')?.x,
      );
      expect(groupOf(editor)).to.equal('lead qualified');
    });

    it('keeps its group while it is moved within its frame', async () => {
      const editor = await mountDrawing({ document: grouped });
      const [x, y] = middleOf(stageOn(editor, 'lead'));
      await hold(editor, 'lead', [x + 20, y + 12]);
      await sendMouse({ type: 'up' });
      await waitUntil(
        () => positionOf(editor, 'lead')?.x !== positionOf({ document: grouped } as WeirFunnelEditor, 'lead')?.x,
      );
      expect(groupOf(editor)).to.equal('lead qualified');
    });
  });

  it('finds stages by name, one after the other', async () => {
    const editor = await mountDrawing();
    await select(editor, 'won');
    await press('Control+f');
    await waitUntil(() => findAll(editor, '.search input').length === 1);
    await sendKeys({ type: 'lo' });
    await waitUntil(() => selectedOn(editor).join() === 'lost');
    expect(find(editor, '.search output').textContent?.trim()).to.equal('1 of 1');
    await press('Escape');
    expect(findAll(editor, '.search')).to.have.length(0);
  });

  it('opens the other funnel by its portal', async () => {
    const editor = await mountDrawing();
    await click(stageOn(editor, 'strategic/plan'));
    await waitUntil(() => selectedOn(editor).join() === 'plan');
  });

  it('draws of a large funnel only what is in view', async () => {
    const stages = Array.from({ length: 400 }, (_, at) => ({
      id: `s${at}`,
      title: `Stage ${at}`,
      kind: 'open' as const,
      position: { x: (at % 20) * 240, y: Math.floor(at / 20) * 150 },
    }));
    const document = { weir: 1 as const, id: 'd', title: 'D', funnels: [{ id: 'f', title: 'F', stages }] };
    const editor = await mountDrawing({ document, adapter: null });
    const drawnNow = () => findAll(editor, '.react-flow__node').map((node) => node.dataset['id']);
    expect(drawnNow().length).to.be.lessThan(150);
    expect(drawnNow()).not.to.include('s399');
    await sendMouse({ type: 'move', position: middleOf(editor) });
    find(editor, 'weir-funnel-canvas').shadowRoot?.querySelector<HTMLElement>('.react-flow')?.focus();
    await press('Control+f');
    await waitUntil(() => findAll(editor, '.search input').length === 1);
    await sendKeys({ type: '399' });
    await waitUntil(() => drawnNow().includes('s399'));
  });
});
