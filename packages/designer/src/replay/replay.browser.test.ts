import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Call } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { click, drawn, find, findAll, mount, settled, stageOn, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { FakeAdapter } from '../live/fake-adapter.fixture.js';
import { withFunnelRenamed, withStageRenamed } from '../editor/rename-references.js';
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

  it('is replayed where only the id of its funnel is another', async () => {
    const designer = await mount('weir-designer', {
      document: withFunnelRenamed(redrawn(), 'solution', 'consultative'),
      adapter: new RuledAdapter(),
      published: exampleDocument,
    });
    await designer.ready;
    const entries = await openLiveMenu(designer);
    await click(entries.find((entry) => textOf(entry).includes('Replay'))!);
    const view = find(designer, 'weir-replay-view') as HTMLElement & { readonly ready: Promise<void> };
    await view.ready;
    await drawn();
    const [lead] = findAll(view, 'tbody tr').map((row) => findAll(row, 'th, td').map(textOf));
    expect(lead?.[0]).to.equal('Lead');
    expect(lead?.[4]).to.contain('212 before, 219 in the draft');
  });

  it('cannot be replayed where nothing was published', async () => {
    const designer = await mount('weir-designer');
    const entries = await openLiveMenu(designer);
    expect(entries.map(textOf).filter((text) => text.includes('Replay'))).to.deep.equal([]);
  });
});

describe('a replay', () => {
  type View = HTMLElement & { readonly ready: Promise<void>; readonly updateComplete: Promise<boolean> };
  let view: View;

  function show(draft: WeirDocument, published: WeirDocument, adapter: FakeAdapter, locale = 'en'): View {
    view = document.createElement('weir-replay-view') as View;
    Object.assign(view, { draft, published, adapter, locale, funnel: 'solution', publishedName: 'version 12' });
    document.body.append(view);
    return view;
  }
  const stagesOf = () => findAll(view, 'tbody tr th .stage').map(textOf);

  afterEach(() => view.remove());

  it('asks once where both versions count alike', async () => {
    const adapter = new FakeAdapter();
    const draft = structuredClone(exampleDocument);
    draft.funnels![0]!.stages[0]!.title = 'Another name';
    await show(draft, exampleDocument, adapter).ready;
    expect(adapter.asked).to.have.length(1);
    expect(textOf(find(view, 'weir-empty'))).to.contain('In these months the draft leads to the same figures');
    expect(textOf(find(view, 'tbody tr'))).to.contain('was Lead');
    view.remove();
    const other = new FakeAdapter();
    await show(redrawn(), exampleDocument, other).ready;
    expect(other.asked).to.have.length(2);
  });

  it('of a funnel that is new says so in a sentence, not in each line', async () => {
    await show(exampleDocument, { ...exampleDocument, funnels: [] }, new FakeAdapter()).ready;
    expect(textOf(find(view, '.head p'))).to.contain('version 12 does not have this funnel');
    expect(stagesOf()[0]).to.equal('Lead');
    expect(findAll(view, '.badge, .arrow, weir-empty')).to.have.length(0);
    view.remove();
    await show({ ...exampleDocument, funnels: [] }, exampleDocument, new FakeAdapter()).ready;
    expect(textOf(find(view, '.head p'))).to.contain('the draft does not have this funnel any more');
    expect(findAll(view, '.badge, .arrow')).to.have.length(0);
  });

  it('knows a stage that only got another id', async () => {
    const draft = withStageRenamed(exampleDocument, 'solution', 'proposal', 'offer');
    await show(draft, exampleDocument, new FakeAdapter()).ready;
    expect(stagesOf()).to.include('Proposal');
    expect(findAll(view, '.badge')).to.have.length(0);
  });

  it('says how far it is, and is called off when it is closed', async () => {
    class SlowAdapter extends FakeAdapter {
      readonly signals: (AbortSignal | undefined)[] = [];
      override answer(_request: Parameters<FakeAdapter['answer']>[0], options?: Call) {
        this.signals.push(options?.signal);
        options?.onProgress?.(1, 2);
        return new Promise<never>(() => {});
      }
    }
    const adapter = new SlowAdapter();
    show(redrawn(), exampleDocument, adapter);
    await waitUntil(() => adapter.signals.length === 2);
    await view.updateComplete;
    expect(textOf(find(view, '.counting')))
      .to.contain('Counting by both versions…')
      .and.to.contain('50%');
    view.remove();
    expect(adapter.signals.map((signal) => signal?.aborted)).to.deep.equal([true, true]);
  });
});
