import { define, defineUi, version } from '@weir/ui';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { WeirImportEvent } from './import-event.js';
import { WeirImport } from './weir-import.js';

defineUi();
define('weir-import', WeirImport, version);

const deals = 'id,agent,stage,close_date,value\n1,Ann,Won,2025-01-02,10\n2,Bob,Lost,,\n3,Ann,Won,2025-01-03,5\n';
const agents = 'agent,office\nAnn,East\nBob,West\n';
const file = (name: string, text: string) => new File([text], name, { type: 'text/csv' });

async function loaded(locale = 'en'): Promise<WeirImport> {
  const element = await fixture<WeirImport>(html`<weir-import .locale=${locale}></weir-import>`);
  await element.addFiles([file('deals.csv', deals), file('agents.csv', agents)]);
  await element.updateComplete;
  return element;
}

const root = (element: WeirImport) => element.shadowRoot!;
const textOf = (element: WeirImport) => root(element).textContent!.replaceAll(/\s+/g, ' ');
const primary = (element: WeirImport) => root(element).querySelector<HTMLButtonElement>('.primary')!;

describe('weir-import', () => {
  it('asks for files first, and is accessible', async () => {
    const element = await fixture<WeirImport>(html`<weir-import></weir-import>`);
    expect(textOf(element)).to.contain('Choose files');
    await expect(element).to.be.accessible();
  });

  it('shows what was guessed and what cannot be used, and is accessible', async () => {
    const element = await loaded();
    expect(textOf(element)).to.contain('2 files, 5 rows');
    expect(textOf(element)).to.contain('agent in deals names a row of agents');
    expect(textOf(element)).to.contain('1 row of deals has no date');
    for (const details of root(element).querySelectorAll('details')) details.open = true;
    await expect(element).to.be.accessible();
  });

  it('keeps the focus in itself when the files are there, and when they are forgotten', async () => {
    const element = await fixture<WeirImport>(html`<weir-import></weir-import>`);
    const focused = () => root(element).activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim();
    root(element).querySelector<HTMLButtonElement>('.drop button')!.focus();
    await element.addFiles([file('deals.csv', deals)]);
    await element.updateComplete;
    expect(focused()).to.equal('1 file, 3 rows');
    root(element).querySelector<HTMLButtonElement>('.bar button')!.focus();
    element.reset();
    await element.updateComplete;
    expect(focused()).to.contain('Choose files…');
  });

  it('takes files that are dropped on it', async () => {
    const element = await fixture<WeirImport>(html`<weir-import></weir-import>`);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file('deals.csv', deals));
    const target = root(element).querySelector('.drop')!;
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    await waitUntil(() => textOf(element).includes('1 file, 3 rows'));
  });

  it('hands data and mapping to the host, shows its progress, and is done when the host is', async () => {
    const element = await loaded();
    let finish = () => {};
    element.addEventListener('weir-import', (event) => {
      event.waitUntil(new Promise<void>((resolve) => (finish = resolve)));
      event.progress(1, 4);
    });
    const event = oneEvent<WeirImportEvent>(element, 'weir-import');
    primary(element).click();
    const { result } = await event;
    expect(result.columns['deals']!['value']).to.deep.equal([10, null, 5]);
    expect(result.mapping!.opportunities).to.include({ dataset: 'deals', closedOn: 'close_date', team: 'office' });
    await element.updateComplete;
    expect(textOf(element)).to.contain('Importing… 25%');
    expect(primary(element).disabled).to.equal(true);
    finish();
    await waitUntil(() => textOf(element).includes('5 rows were imported.'));
  });

  it('says why the host failed, and loses nothing', async () => {
    const element = await loaded();
    element.addEventListener('weir-import', (event) => event.waitUntil(Promise.reject(new Error('disk full'))));
    primary(element).click();
    await waitUntil(() => textOf(element).includes('could not be imported: disk full'));
    expect(textOf(element)).to.contain('2 files, 5 rows');
    expect(primary(element).disabled).to.equal(false);
  });

  it('a type that is changed changes what cannot be used', async () => {
    const element = await loaded();
    const select = root(element).querySelector<HTMLSelectElement>('select[aria-label="Type of agent"]')!;
    select.value = 'number';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(textOf(element)).to.contain('3 cells of agent in deals are not of its type');
  });

  it('a file without rows is refused in words', async () => {
    const element = await fixture<WeirImport>(html`<weir-import></weir-import>`);
    await element.addFiles([file('empty.csv', '')]);
    await aTimeout(0);
    await element.updateComplete;
    expect(textOf(element)).to.contain('“empty.csv” has no rows.');
  });

  it('speaks Chinese', async () => {
    expect(textOf(await loaded('zh-CN'))).to.contain('无法直接使用的数据');
  });
});
