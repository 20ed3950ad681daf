import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { find, mount, stageOn, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';
import { FakeAdapter } from './fake-adapter.fixture.js';

/** A draft whose first stage says in its name how many there should be by its rule. */
function draft(count: number): WeirDocument {
  const document = structuredClone(exampleDocument);
  const lead = document.funnels?.[0]?.stages[0];
  if (!lead) throw new Error('no stage');
  lead.title = `Lead ${count}`;
  lead.enters = [{ dataset: 'moves', at: 'moved_on', when: { '>': [{ var: 'amount' }, count] } }];
  return document;
}

function countIn(document: WeirDocument): number {
  const when = document.funnels?.[0]?.stages[0]?.enters?.[0]?.when as { '>': [unknown, number] };
  return when['>'][1];
}

/** As many are open as the rule of the draft that was asked about says; it answers late, and not in the order in which it was asked. */
class SlowAdapter extends FakeAdapter {
  readonly latencies: number[];

  constructor(...latencies: number[]) {
    super();
    this.latencies = latencies;
  }

  override async answer(request: Parameters<NonNullable<DataAdapter['answer']>>[0]) {
    const latency = this.latencies[this.asked.length % this.latencies.length] ?? 0;
    const answers = await super.answer(request);
    await new Promise((resolve) => setTimeout(resolve, latency));
    if (!('draft' in request.document)) return answers;
    const open = countIn(request.document.draft);
    return answers.map((answer) =>
      'stages' in answer
        ? { ...answer, stages: answer.stages.map((stage) => (stage.stage === 'lead' ? { ...stage, open } : stage)) }
        : answer,
    );
  }
}

/** What the drawing shows in a frame: the name of the stage and its figure, which is missing while it is counted. */
function shown(designer: WeirDesigner): readonly [name: string, count: string | null] {
  const lead = stageOn(designer, 'lead');
  const count = lead.querySelector('.live b');
  return [textOf(find(lead, '.name')), count ? textOf(count) : null];
}

describe('figures that come late', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(unmountAll);

  for (const [claim, latencies] of [
    ['after 300 ms', [300]],
    ['in another order than they were asked', [500, 20, 300, 100]],
  ] as const) {
    it(`${claim} are never shown beside a model that they were not counted from`, async () => {
      const designer = await mount('weir-designer', { document: draft(1), adapter: new SlowAdapter(...latencies) });
      const seen = new Set<string>();
      const wrong = new Set<string>();
      let frame = 0;
      const look = (): void => {
        const [name, count] = shown(designer);
        seen.add(`${name}: ${count}`);
        if (count !== null && name !== `Lead ${count}`) wrong.add(`${name}: ${count}`);
        frame = requestAnimationFrame(look);
      };
      look();
      // Some edits come while an answer is under way, some after it, some while a person still types.
      for (const [place, pauseMs] of [40, 700, 310, 90, 620, 20, 20, 400, 900, 50].entries()) {
        designer.importJson(JSON.stringify(draft(place + 2)));
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      await designer.ready;
      cancelAnimationFrame(frame);
      expect([...wrong]).to.deep.equal([]);
      expect(shown(designer)).to.deep.equal(['Lead 11', '11']);
      expect(seen.size, 'names were seen with and without a figure').to.be.greaterThan(11);
    });
  }
});
