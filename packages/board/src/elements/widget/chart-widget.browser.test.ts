import { expect } from '@open-wc/testing';
import type { Widget } from '@weir/schema';
import type { Question } from '@weir/query';
import { css, html } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { define } from '../../define.js';
import type { Drawn } from '../../flow/widget-state.js';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { AS_OF, exampleDocument } from '../../testing/example.js';
import { find, findAll, textOf } from '../../testing/mount.js';
import { LazyModule } from '../../widgets/lazy-module.js';
import { ChartWidget } from './chart-widget.js';

interface Part {
  readonly styles: readonly CSSResult[];
  readonly text: string;
}

/** A chart of which a part is fetched. */
class PartlyFetched extends ChartWidget {
  protected override readonly shape = 'bars';
  lazy!: LazyModule<Part>;

  protected override ownWidget(): Omit<Widget, 'id'> {
    return { type: 'partly-fetched' };
  }

  protected override titleOf(): string {
    return 'Chart';
  }

  protected override renderReady(title: string): TemplateResult {
    const body = this.renderFetched(
      this.lazy,
      ({ text }) => html`<p class="part">${text}</p>`,
      () => html`<p class="meanwhile"></p>`,
    );
    return this.renderFrame({ title, body });
  }
}

const question: Question = { metrics: [], range: {} };
const answer = metricsAnswer({ metrics: { won_revenue: metricFigures({ total: 1 }) } });
const widget: Widget = { id: 'own', type: 'partly-fetched' };
const drawn: Drawn = {
  document: exampleDocument,
  widget,
  question,
  answer,
  questions: [question],
  answers: [answer],
};

async function shown(load: () => Promise<Part>): Promise<PartlyFetched> {
  define();
  if (!customElements.get('partly-fetched')) customElements.define('partly-fetched', PartlyFetched);
  const element = document.createElement('partly-fetched') as PartlyFetched;
  const state = { status: 'ready', drawn, refreshing: false, stale: null } as const;
  const lazy = new LazyModule('partly-fetched', load);
  document.body.append(Object.assign(element, { document: exampleDocument, asOf: AS_OF, widget, state, lazy }));
  await element.updateComplete;
  return element;
}

const part = {
  text: 'The part',
  styles: [
    css`
      .part {
        color: rgb(1, 2, 3);
      }
    `,
  ],
};

describe('a chart with a part that is fetched on use', () => {
  afterEach(() => document.querySelectorAll('partly-fetched').forEach((element) => element.remove()));

  it('shows something else meanwhile, and then the part with its styles', async () => {
    let come: (part: Part) => void = () => undefined;
    const element = await shown(() => new Promise((resolve) => (come = resolve)));
    expect(findAll(element, '.meanwhile')).to.have.length(1);
    come(part);
    await element.ready;
    expect(textOf(find(element, '.part'))).to.equal('The part');
    expect(getComputedStyle(find(element, '.part')).color).to.equal('rgb(1, 2, 3)');
    element.requestUpdate();
    await element.updateComplete;
    const sheets = element.shadowRoot!.adoptedStyleSheets;
    expect(new Set(sheets).size).to.equal(sheets.length);
  });

  it('says in its place what could not be fetched, and fetches it again when it is told to', async () => {
    let isThere = false;
    const element = await shown(() => (isThere ? Promise.resolve(part) : Promise.reject(new Error('offline'))));
    await element.ready;
    expect(textOf(find(element, 'weir-empty'))).to.contain('could not be loaded: offline');
    expect(textOf(find(element, 'h3'))).to.equal('Chart');
    await expect(element).to.be.accessible();
    isThere = true;
    find(element, 'weir-empty button').click();
    await element.updateComplete;
    await element.ready;
    expect(textOf(find(element, '.part'))).to.equal('The part');
  });
});
