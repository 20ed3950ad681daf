import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import { click, drawn, find, findAll, mount, settled, stageOn, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { FakeAdapter } from '../live/fake-adapter.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

/** The draft counts the first stage by another rule, and has lost another. */
function redrawn(): WeirDocument {
  const document = structuredClone(exampleDocument);
  const [funnel] = document.funnels ?? [];
  if (!funnel) throw new Error('no funnel');
  funnel.stages = funnel.stages.filter(({ id }) => id !== 'negotiation');
  funnel.transitions = (funnel.transitions ?? []).filter(
    ({ from, to }) => from !== 'negotiation' && to !== 'negotiation',
  );
  const lead = funnel.stages[0]?.enters?.[0];
  if (lead) lead.first = true;
  return document;
}

/** By the rule of the draft seven leads more are open. */
class RuledAdapter extends FakeAdapter {
  override async answer(request: Parameters<FakeAdapter['answer']>[0]) {
    const answers = await super.answer(request);
    const { document } = request;
    const isDraft = 'draft' in document && document.draft.funnels?.[0]?.stages[0]?.enters?.[0]?.first === true;
    return answers.map((answer) =>
      'stages' in answer && isDraft
        ? {
            ...answer,
            stages: answer.stages.map((each) => (each.stage === 'lead' ? { ...each, open: each.open + 7 } : each)),
          }
        : answer,
    );
  }
}

async function openLiveMenu(designer: WeirDesigner): Promise<HTMLElement[]> {
  await click(find(designer, '.live-button'));
  return findAll(designer, '[role^=menuitem]');
}

describe('a draft beside the published version', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(unmountAll);

  it('says on each stage what is another', async () => {
    const designer = await mount('weir-designer', {
      document: redrawn(),
      adapter: new RuledAdapter(),
      published: exampleDocument,
    });
    await designer.ready;
    await settled(designer);
    expect(textOf(find(stageOn(designer, 'lead'), '.live'))).to.equal('219open+7');
    expect(findAll(stageOn(designer, 'qualified'), '.change')).to.have.length(0);
  });

  it('asks for figures by another lens without asking the data again', async () => {
    const adapter = new RuledAdapter();
    const designer = await mount('weir-designer', { adapter });
    const asked = adapter.asked.length;
    const entries = await openLiveMenu(designer);
    await click(entries.find((entry) => textOf(entry).includes('How many got there'))!);
    expect(textOf(find(stageOn(designer, 'lead'), '.live'))).to.equal('212reached');
    expect(adapter.asked).to.have.length(asked);
  });

  it('is replayed side by side; Escape closes it, and the focus is where it was', async () => {
    const designer = await mount('weir-designer', {
      document: redrawn(),
      adapter: new RuledAdapter(),
      published: exampleDocument,
    });
    await designer.ready;
    const entries = await openLiveMenu(designer);
    await click(entries.find((entry) => textOf(entry).includes('Replay'))!);
    const view = find(designer, 'weir-replay-view') as HTMLElement & { readonly ready: Promise<void> };
    await view.ready;
    await drawn();
    const rows = findAll(view, 'tbody tr').map((row) => findAll(row, 'th, td').map(textOf));
    expect(rows[0]?.[0]).to.equal('Lead');
    expect(rows[0]?.[4]).to.contain('212 before, 219 in the draft');
    expect(rows.map(([stage]) => stage)).to.include('Negotiation Gone');
    await sendKeys({ press: 'Escape' });
    await settled(designer);
    expect(findAll(designer, 'weir-replay-view')).to.have.length(0);
  });

  it('cannot be replayed where nothing was published', async () => {
    const designer = await mount('weir-designer');
    const entries = await openLiveMenu(designer);
    expect(entries.map(textOf).filter((text) => text.includes('Replay'))).to.deep.equal([]);
  });
});
