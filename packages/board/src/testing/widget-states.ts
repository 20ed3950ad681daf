import { expect } from '@open-wc/testing';
import { WeirError } from '@weir/schema';
import type { Text, WeirDocument } from '@weir/schema';
import type { Answer, Question } from '@weir/query';
import type { WeirWidget } from '../elements/widget/widget.js';
import { exampleAnswer, exampleDocument } from './example.js';
import { oneValue, tenThousand } from './extremes.js';
import { FakeAdapter } from './fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from './mount.js';
import type { MountedWidget } from './mount.js';

interface WidgetCase {
  /** What makes the element show something of the example document. */
  readonly properties: Partial<WeirWidget> & Readonly<Record<string, unknown>>;
  /** A text that is there only when the figures are. */
  readonly shows: string;
  /** The answers that leave nothing to draw: without anything, and of too few people. */
  readonly empty: (question: Question) => Answer;
  readonly suppressed: (question: Question) => Answer;
  /** What breaks it down, where it is not broken down by `properties`. */
  readonly split?: Readonly<Record<string, unknown>>;
  /** What it says of those that it does not draw, of ten thousand. Absent: it shows nothing of each. */
  readonly left?: string;
}

/** A card of so many elements is still drawn at once. */
const MOST_ELEMENTS = 3000;

const LONG =
  ' with a name that goes on and on, far beyond what any column could hold, Donaudampfschifffahrtsgesellschaft';

/** The states that every widget has. What a widget draws is for its own tests. */
export function describeWidgetStates(
  name: MountedWidget,
  { properties, shows, empty, suppressed, split = {}, left }: WidgetCase,
): void {
  const shown = (element: Element) => textOf(element.shadowRoot);
  const said = (element: Element) => {
    const headings = findAll(element, 'weir-empty').map((empty) => empty.getAttribute('heading'));
    return [...headings, shown(element)].join(' ');
  };

  describe(`the states of <${name}>`, () => {
    afterEach(unmountAll);

    for (const theme of ['light', 'dark'] as const) {
      for (const locale of ['en', 'zh-CN']) {
        it(`is accessible, ${theme}, ${locale}`, async () => {
          const element = await mount(name, { ...properties, theme, locale });
          await nextFrame();
          await expect(element).to.be.accessible();
        });
      }
    }

    it('draws the shape of what comes while it loads', async () => {
      const element = await mount(name, { ...properties, adapter: new FakeAdapter(exampleAnswer, false) });
      expect(find(element, 'article').getAttribute('aria-busy')).to.equal('true');
      expect(find(element, 'weir-skeleton').getBoundingClientRect().height).to.be.above(40);
      await expect(element).to.be.accessible();
    });

    it('shows what failed in its own card, and asks again', async () => {
      let fails = true;
      const element = await mount(name, properties, (question) => {
        if (fails) throw new Error('no line');
        return exampleAnswer(question);
      });
      expect(shown(element)).not.to.contain(shows);
      await expect(element).to.be.accessible();
      fails = false;
      find(element, 'button').click();
      await element.ready;
      expect(shown(element)).to.contain(shows);
    });

    it('does not offer to ask again what is refused each time', async () => {
      const element = await mount(name, properties, () => {
        throw new WeirError('question/open-range', { grain: 'month' });
      });
      expect(said(element)).to.contain('All time has no first day');
      expect(findAll(element, 'button').map(textOf)).not.to.contain('Try again');
    });

    it('keeps its figures when they cannot be refreshed, and says since when they stand', async () => {
      let fails = false;
      const element = await mount(name, properties, (question) => {
        if (fails) throw new Error('no line');
        return exampleAnswer(question);
      });
      fails = true;
      await element.refresh();
      expect(textOf(find(element, '[part=stale]'))).to.contain('as of');
      expect(shown(element)).to.contain(shows);
      await expect(element).to.be.accessible();
    });

    it('says when there is nothing in the period', async () => {
      const element = await mount(name, properties, empty);
      expect(said(element)).to.contain('Nothing in this period');
      await expect(element).to.be.accessible();
    });

    it('says when too few people are behind it', async () => {
      const element = await mount(name, { ...properties, context: { minGroup: 5 } }, suppressed);
      expect(said(element)).to.contain('Fewer than 5 people, so not shown.');
      await expect(element).to.be.accessible();
    });

    it('survives an answer that is not whole', async () => {
      const element = await mount(name, properties, () => ({ stages: [], groups: [] }) as never);
      expect(findAll(element, '[role=alert]')).to.have.length(1);
      await expect(element).to.be.accessible();
    });

    it('says what was left out, and that it is an estimate', async () => {
      const element = await mount(name, properties, (question) => ({
        ...exampleAnswer(question),
        sampled: true,
        excluded: [{ reason: 'undated', dataset: 'deals', count: 500 }],
      }));
      expect(textOf(find(element, '.notes')))
        .to.contain('500 rows of Deals are left out')
        .and.contain('estimates');
      expect(textOf(find(element, '.badge.sampled'))).to.equal('Estimate');
    });

    it('shows one value', async () => {
      const element = await mount(name, properties, oneValue);
      await nextFrame();
      expect(findAll(element, 'weir-empty, [role=alert]')).to.have.length(0);
      expect(shown(element)).to.match(/[17]/);
      expect(shown(element)).not.to.match(/NaN|Infinity|undefined/);
      for (const shape of findAll(element, 'path, rect, polygon, circle')) {
        expect(shape.outerHTML).not.to.match(/NaN|Infinity|undefined/);
      }
      await expect(element).to.be.accessible();
    });

    it('draws ten thousand groups with few elements', async () => {
      const element = await mount(name, { ...properties, ...split }, tenThousand);
      await nextFrame();
      expect(findAll(element, 'weir-empty, [role=alert]')).to.have.length(0);
      expect(findAll(element, '*').length).to.be.below(MOST_ELEMENTS);
      expect(element.getBoundingClientRect().height).to.be.below(5000);
      if (left) expect(shown(element).includes(left), `says “${left}”`).to.equal(true);
      await expect(element).to.be.accessible();
    });

    for (const width of [280, 560, 900]) {
      it(`keeps very long names within ${width} px`, async () => {
        const element = await mount(name, {
          ...properties,
          width,
          document: withLongNames(properties.document ?? exampleDocument),
        });
        const card = find(element, '.card');
        expect(card.scrollWidth).to.be.at.most(card.clientWidth);
        expect(element.scrollWidth).to.be.at.most(width);
        await expect(element).to.be.accessible();
      });
    }

    it('is mirrored where people write from right to left', async () => {
      const element = await mount(name, { ...properties, dir: 'rtl' });
      const card = find(element, '.card');
      expect(getComputedStyle(card).direction).to.equal('rtl');
      expect(card.scrollWidth).to.be.at.most(card.clientWidth);
    });
  });
}

function withLongNames(document: WeirDocument): WeirDocument {
  const longer = (title: Text | undefined): Text =>
    `${typeof title === 'string' ? title : (title?.['en'] ?? '')}${LONG}`;
  const titled = <Part extends { readonly title?: Text | undefined }>(part: Part): Part => ({
    ...part,
    title: longer(part.title),
  });
  return {
    ...document,
    datasets: (document.datasets ?? []).map((dataset) => ({
      ...dataset,
      fields: dataset.fields.map((field) => (field.values ? { ...field, values: field.values.map(titled) } : field)),
    })),
    dimensions: (document.dimensions ?? []).map(titled),
    metrics: (document.metrics ?? []).map(titled),
    funnels: (document.funnels ?? []).map((funnel) => ({ ...titled(funnel), stages: funnel.stages.map(titled) })),
  };
}
