import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isFunnelQuestion } from '@weir/query/question';
import type { FunnelAnswer, Question } from '@weir/query';
import { MenuSelectEvent } from '@weir/ui';
import type { WeirMenu } from '@weir/ui';
import { inferSchema, initParser } from 'udsv';
import type { WeirExportEvent } from '../events/events.js';
import { exampleAnswer, exampleDocument } from '../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../testing/mount.js';
import type { ExportKind } from './export-kinds.js';

const isOpen = (element: Element) => {
  const [menu] = findAll<WeirMenu>(element, 'weir-menu.take');
  return menu?.open ?? false;
};

/** The menu, which is fetched when it is first opened. */
async function menuOf(element: Element): Promise<WeirMenu> {
  if (findAll(element, 'weir-menu.take').length === 0) {
    find(element, '.take-place button').click();
    await waitUntil(() => isOpen(element));
  }
  const [menu] = findAll<WeirMenu>(element, 'weir-menu.take');
  menu!.hide();
  return menu!;
}

/** What a host is given that takes over what is taken along. */
async function taken(element: Element, kind: ExportKind): Promise<WeirExportEvent> {
  const given = new Promise<WeirExportEvent>((resolve) => {
    const take = (event: Event) => {
      event.preventDefault();
      resolve(event as WeirExportEvent);
    };
    element.addEventListener('weir-export', take, { once: true });
  });
  (await menuOf(element)).dispatchEvent(new MenuSelectEvent(kind));
  return given;
}

async function sheet(element: Element): Promise<string[][]> {
  const { blob } = await taken(element, 'csv');
  const text = new TextDecoder('utf-8').decode(await blob.arrayBuffer());
  const [head = ''] = text.split('\r\n');
  const rows = initParser(inferSchema(text)).stringArrs(text);
  return [head.split(','), ...rows];
}

describe('taking along', () => {
  afterEach(unmountAll);

  it('gives what a table shows as it is sorted: numbers with units, targets, earlier ones, both sides of ratios, totals', async () => {
    const table = await mount('weir-table', { metrics: ['won_revenue', 'win_rate'], by: ['team'], heading: 'Teams' });
    find(table, 'thead button').click();
    await table.updateComplete;
    expect(await sheet(table)).to.deep.equal([
      [
        'Team',
        'Won revenue (CNY)',
        'Target (CNY)',
        '"Won revenue (CNY)',
        ' Last year"',
        'Win rate (share of 1)',
        'Win rate · Deals (stage = won)',
        'Win rate · Deals (stage = won or stage = lost)',
      ],
      ['Central', '5200000', '10000000', '5600000', '0.148', '8', '54'],
      ['East', '22400000', '29900000', '18900000', '0.235', '31', '132'],
      ['North', '12600000', '18000000', '11500000', '0.186', '19', '102'],
      ['South', '16200000', '23800000', '14600000', '0.203', '24', '118'],
      ['West', '9300000', '14100000', '7600000', '0.157', '14', '89'],
      ['All', '65700000', '96000000', '58200000', '0.194', '96', '495'],
    ]);
    const { name, widget, blob } = await taken(table, 'csv');
    expect(name).to.equal('Teams 2025-09-18.csv');
    expect(widget).to.equal(null);
    expect(blob.type).to.contain('text/csv');
  });

  it('names the file by the day of its figures where the document is', async () => {
    const early = (question: Question) => ({ ...exampleAnswer(question), asOf: '2025-09-17T22:00:00Z' });
    const kpi = await mount('weir-kpi', { metric: 'win_rate' }, early);
    expect((await taken(kpi, 'csv')).name).to.equal('Win rate 2025-09-18.csv');
  });

  it('gives both sides of a card’s ratio, and what a ranking is compared with', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate' });
    expect((await sheet(kpi)).at(-1)?.slice(-2)).to.deep.equal(['96', '495']);
    const view = { period: 'this-year', compare: 'prior-year', filters: {} } as const;
    const bars = await mount('weir-bars', { metric: 'won_revenue', by: ['team'], view });
    expect((await sheet(bars))[1]).to.deep.equal(['East', '22400000', '18900000', '29900000']);
    bars.view = { ...view, compare: 'none' };
    await bars.ready;
    expect((await sheet(bars))[1]).to.deep.equal(['East', '22400000', '29900000']);
  });

  const shown = [
    ['weir-kpi', { metric: 'won_revenue' }, '65700000'],
    ['weir-trend', { metric: 'won_revenue' }, '2025-01-01'],
    ['weir-bars', { metric: 'won_revenue', by: ['team'] }, '22400000'],
    ['weir-table', { metrics: ['won_revenue'], by: ['team'], grain: 'month' }, 'East'],
    ['weir-funnel', { funnel: 'b2b' }, '2480'],
    ['weir-flow', { funnel: 'b2b' }, '1228'],
    ['weir-cohort', { funnel: 'b2b' }, '2025-01-01'],
    ['weir-histogram', { funnel: 'b2b' }, '31'],
  ] as const;
  for (const [name, properties, value] of shown) {
    it(`gives the figures of <${name}>, and its picture`, async () => {
      const element = await mount(name, properties);
      await nextFrame();
      const { blob } = await taken(element, 'csv');
      const text = await blob.text();
      const lines = text.trim().split('\r\n');
      expect(lines.length).to.be.above(1);
      expect(lines.some((line) => line.split(',').includes(value))).to.equal(true);
      expect(new Set(lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(',').length)).size).to.equal(1);

      const svg = await (await taken(element, 'svg')).blob.text();
      const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(drawing.querySelector('parsererror')).to.equal(null);
      expect(svg).not.to.match(/var\(| class=| style=|NaN|undefined/);
      expect(drawing.querySelectorAll('text').length).to.be.above(1);
      const title = textOf(find(element, 'h3'));
      expect([...drawing.querySelectorAll('text')].some((text) => text.textContent === title)).to.equal(true);
    });
  }

  it('gives the moves of each group, where a matrix is broken down', async () => {
    const handoff = { from: 'won', to: { funnel: 'strategic', stage: 'plan' }, kind: 'handoff' } as const;
    const document = {
      ...exampleDocument,
      funnels: [
        { ...exampleDocument.funnels![0]!, transitions: [handoff] },
        { id: 'strategic', title: 'Accounts', stages: [{ id: 'plan', kind: 'open' as const }] },
      ],
    };
    const respond = (question: Question): FunnelAnswer => {
      const answer = exampleAnswer(question) as FunnelAnswer;
      const of = (team: string, entities: number, count: number) => ({
        ...{ by: { team }, stages: [], flows: [], totals: { ...answer.totals, entities } },
        handoffs: isFunnelQuestion(question) && question.funnel === 'b2b' ? [{ ...handoff, count }] : [],
      });
      return { ...answer, groups: [of('East', 90, 30), of('West', 20, 5)] };
    };
    const matrix = await mount('weir-matrix', { document, by: ['team'] }, respond);
    expect(await sheet(matrix)).to.deep.equal([
      ['Team', 'From', 'Entered', 'Solution selling', 'Accounts', 'Stay'],
      ['East', 'Solution selling', '90', '', '30', '60'],
      ['East', 'Accounts', '90', '', '', '90'],
      ['West', 'Solution selling', '20', '', '5', '15'],
      ['West', 'Accounts', '20', '', '', '20'],
    ]);
  });

  it('draws the PNG twice as fine as the page, in the colours of the theme', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const funnel = await mount('weir-funnel', { funnel: 'b2b', theme });
      await nextFrame();
      const card = find(funnel, '.card').getBoundingClientRect();
      const bar = find<SVGRectElement>(funnel, '.plot .bar');
      const place = bar.getBoundingClientRect();
      const { blob } = await taken(funnel, 'png');
      expect(blob.type).to.equal('image/png');
      const bitmap = await createImageBitmap(blob);
      expect([bitmap.width, bitmap.height]).to.deep.equal([Math.ceil(card.width * 2), Math.ceil(card.height * 2)]);
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const paper = canvas.getContext('2d', { willReadFrequently: true })!;
      paper.drawImage(bitmap, 0, 0);
      const colorAt = (x: number, y: number) => [...paper.getImageData(x * 2, y * 2, 1, 1).data].slice(0, 3);
      const colorOf = (color: string) => {
        paper.fillStyle = color;
        paper.fillRect(0, 0, 1, 1);
        return [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const inBar = colorAt(place.left - card.left + place.width / 2, place.top - card.top + place.height / 2);
      const ground = colorAt(card.width / 2, 4);
      expect(inBar).to.deep.equal(colorOf(getComputedStyle(bar).fill));
      expect(ground).to.deep.equal(colorOf(getComputedStyle(find(funnel, '.card')).backgroundColor));
      unmountAll();
    }
  });

  it('copies the number with what it means', async () => {
    const kpi = await mount('weir-kpi', {
      metric: 'win_rate',
      view: { period: 'this-year', compare: 'prior-year', filters: { team: ['East'] } },
    });
    const { kind, name, blob } = await taken(kpi, 'number');
    expect([kind, name]).to.deep.equal(['number', 'Win rate 2025-09-18.txt']);
    const lines = (await blob.text()).split('\n');
    expect(lines.slice(0, 3)).to.deep.equal(['Win rate: 19.4%', '96 of 495', '+1.6 pt vs last year']);
    expect(lines[3]).to.contain('2025').and.contain('Team: East');
  });

  for (const key of ['Enter', 'ArrowDown']) {
    it(`opens by ${key}, goes back to its button by Escape, and opens again`, async () => {
      const kpi = await mount('weir-kpi', { metric: 'win_rate' });
      const button = find(kpi, '.take-place button');
      expect([button.getAttribute('aria-label'), button.getAttribute('aria-haspopup')]).to.deep.equal([
        'Take along',
        'menu',
      ]);
      button.focus();
      for (let times = 0; times < 2; times += 1) {
        await sendKeys({ press: key });
        await waitUntil(() => isOpen(kpi));
        const menu = find(kpi, 'weir-menu.take');
        expect(textOf(menu.shadowRoot!.activeElement)).to.equal('Figures as CSV');
        await sendKeys({ press: 'Escape' });
        expect(isOpen(kpi)).to.equal(false);
        expect(menu.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Take along');
      }
    });
  }

  it('offers a link only where the host has one', async () => {
    const items = async (element: Element) =>
      (await menuOf(element)).items.map((item) => (typeof item === 'object' && 'value' in item ? item.value : null));
    const plain = await mount('weir-trend', { metric: 'won_revenue' });
    expect(await items(plain)).to.deep.equal(['csv', 'png', 'svg']);
    const linked = await mount('weir-trend', {
      metric: 'won_revenue',
      linkTo: ({ period }) => `https://acme.test/?period=${String(period)}`,
    });
    expect(await items(linked)).to.deep.equal(['csv', 'png', 'svg', 'link']);
    expect(await (await taken(linked, 'link')).blob.text()).to.equal('https://acme.test/?period=this-year');
  });

  it('stores a file when nobody takes it over, and says so', async () => {
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function record() {
      links.push(this);
    };
    try {
      const table = await mount('weir-table', { metrics: ['won_revenue'], by: ['team'] });
      (await menuOf(table)).dispatchEvent(new MenuSelectEvent('csv'));
      for (let tries = 0; tries < 100 && textOf(find(table, '.taken')) === ''; tries += 1) await nextFrame();
      expect(textOf(find(table, '.taken'))).to.equal('Saved');
      expect(links.map(({ download }) => download)).to.deep.equal(['Team 2025-09-18.csv']);
      expect(links[0]!.href).to.match(/^blob:/);
      await taken(table, 'csv');
      expect(links).to.have.length(1);
      await expect(table).to.be.accessible();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('is told once by a board, with its widget, and can be turned off', async () => {
    const board = await mount('weir-board', {});
    const told: (string | null)[] = [];
    board.addEventListener('weir-export', (event) => {
      event.preventDefault();
      told.push((event as WeirExportEvent).widget);
    });
    const card = findAll(board, 'weir-kpi')[0]!;
    (await menuOf(card)).dispatchEvent(new MenuSelectEvent('csv'));
    for (let tries = 0; tries < 100 && told.length === 0; tries += 1) await nextFrame();
    expect(told).to.deep.equal(['won_revenue']);
    board.exports = [];
    await board.ready;
    expect(findAll(card, '.take-place')).to.have.length(0);
  });

  it('has nothing to offer of a card without figures', async () => {
    const failed = await mount('weir-trend', { metric: 'won_revenue' }, () => {
      throw new Error('no line');
    });
    expect(findAll(failed, '.take-place')).to.have.length(0);
  });
});
