import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Scalar } from '@weir/schema';
import { defineUi } from '../define-ui.js';
import type { WeirCombobox } from './combobox.js';
import type { OptionSource } from './options.js';

defineUi();

const teams = ['East', 'South', 'North'].map((label) => ({ value: label.toLowerCase(), label }));

async function setUp(properties: { options?: OptionSource; multiple?: boolean; selected?: readonly Scalar[] } = {}) {
  const { options = teams, multiple = false, selected = [] } = properties;
  const combobox = await fixture<WeirCombobox>(html`
    <weir-combobox
      label="Team"
      clearable
      ?multiple=${multiple}
      .options=${options}
      .selected=${selected}
    ></weir-combobox>
  `);
  const changes: (readonly Scalar[])[] = [];
  combobox.addEventListener('change', () => changes.push(combobox.selected));
  return { combobox, changes };
}

const part = <E extends Element>(combobox: WeirCombobox, selector: string): E => {
  const found = combobox.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const listed = (combobox: WeirCombobox) =>
  [...(combobox.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) => option.textContent?.trim());
const summary = (combobox: WeirCombobox) => part(combobox, '.trigger').getAttribute('aria-label');

async function open(combobox: WeirCombobox) {
  combobox.focus();
  await sendKeys({ press: 'Enter' });
  await combobox.updateComplete;
}

describe('weir-combobox', () => {
  it('finds by typing and chooses by Enter', async () => {
    const { combobox, changes } = await setUp();
    expect(summary(combobox)).to.equal('Team All');
    await open(combobox);
    expect(listed(combobox)).to.deep.equal(['East', 'South', 'North']);
    await sendKeys({ type: 'ou' });
    expect(listed(combobox)).to.deep.equal(['South']);
    await sendKeys({ press: 'Enter' });
    expect(combobox.open).to.equal(false);
    expect(changes).to.deep.equal([['south']]);
    expect(summary(combobox)).to.equal('Team South');
    expect(combobox.shadowRoot?.activeElement).to.equal(part(combobox, '.trigger'));
  });

  it('that adds tells what is chosen and keeps none of it', async () => {
    const { combobox, changes } = await setUp();
    combobox.look = 'add';
    combobox.label = 'Driver';
    await combobox.updateComplete;
    expect(summary(combobox)).to.equal('Driver');
    for (const name of ['ea', 'no']) {
      await open(combobox);
      await sendKeys({ type: name });
      await sendKeys({ press: 'Enter' });
    }
    expect(changes).to.deep.equal([['east'], ['north']]);
    expect(combobox.selected).to.deep.equal([]);
  });

  it('stays open while several are chosen', async () => {
    const { combobox, changes } = await setUp({ multiple: true });
    await open(combobox);
    for (const key of ['ArrowDown', 'Enter', 'ArrowUp', 'Enter']) await sendKeys({ press: key });
    expect(combobox.open).to.equal(true);
    expect(changes).to.deep.equal([['east'], ['east', 'north']]);
    expect(summary(combobox)).to.equal('Team East +1');
    expect(part(combobox, 'footer').textContent).to.contain('2 chosen');
  });

  it('points to the active option', async () => {
    const { combobox } = await setUp();
    await open(combobox);
    await sendKeys({ press: 'ArrowDown' });
    const input = part(combobox, 'input');
    const active = part(combobox, `#${input.getAttribute('aria-activedescendant') ?? 'none'}`);
    expect(active.textContent?.trim()).to.equal('East');
    await expect(combobox).shadowDom.to.be.accessible();
  });

  it('shows what is chosen although it is not among the options, so that it can be removed', async () => {
    const { combobox, changes } = await setUp({ multiple: true, selected: ['west', null] });
    await open(combobox);
    expect(listed(combobox)).to.deep.equal(['west', '(no value)', 'East', 'South', 'North']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(changes).to.deep.equal([[null]]);
  });

  it('is cleared in place', async () => {
    const { combobox, changes } = await setUp({ selected: ['east'] });
    const clear = part<HTMLElement>(combobox, '.chip-clear');
    expect(clear.getAttribute('aria-label')).to.equal('Clear Team');
    clear.click();
    await combobox.updateComplete;
    expect(changes).to.deep.equal([[]]);
    expect(summary(combobox)).to.equal('Team All');
  });

  it('says that nothing matches', async () => {
    const { combobox } = await setUp();
    await open(combobox);
    await sendKeys({ type: 'xyz' });
    expect(part(combobox, '[role=status]').textContent).to.contain('Nothing matches “xyz”.');
  });

  it('keeps typed keys from the host', async () => {
    const { combobox } = await setUp();
    const heard: string[] = [];
    combobox.parentElement?.addEventListener('keydown', (event) => heard.push(event.key));
    await open(combobox);
    await sendKeys({ type: 'g' });
    expect(heard).to.deep.equal(['Enter']);
  });

  describe('with values that have to be asked for', () => {
    it('shows the answer to the newest question only, and aborts the others', async () => {
      const asked: { search: string; signal: AbortSignal }[] = [];
      const { combobox } = await setUp({
        options: async (search, signal) => {
          asked.push({ search, signal });
          await aTimeout(search === '' ? 400 : 10);
          return { options: [{ value: search, label: `found ${search}` }], more: true };
        },
      });
      await open(combobox);
      await aTimeout(20);
      await sendKeys({ type: 'ea' });
      await waitUntil(() => listed(combobox).length > 0);
      await aTimeout(500);
      expect(listed(combobox)).to.deep.equal(['found ea']);
      expect(asked.map(({ search, signal }) => [search, signal.aborted])).to.deep.equal([
        ['', true],
        ['ea', false],
      ]);
      expect(part(combobox, '[role=status]').textContent).to.contain('More than 1.');
    });

    it('takes what is typed by Enter once it is found, never what stood there before', async () => {
      const answers: ((page: { options: typeof teams }) => void)[] = [];
      const options: OptionSource = () => new Promise((resolve) => answers.push(resolve));
      const { combobox, changes } = await setUp({ options });
      await open(combobox);
      await waitUntil(() => answers.length === 1);
      answers[0]?.({ options: teams });
      await waitUntil(() => listed(combobox).length === 3);
      await sendKeys({ type: 'south' });
      await sendKeys({ press: 'Enter' });
      expect([combobox.open, changes]).to.deep.equal([true, []]);
      await waitUntil(() => answers.length === 2);
      answers[1]?.({ options: teams.slice(1, 2) });
      await waitUntil(() => !combobox.open);
      expect(changes).to.deep.equal([['south']]);
      await open(combobox);
      await waitUntil(() => answers.length === 3);
      answers[2]?.({ options: teams });
      await waitUntil(() => listed(combobox).length === 3);
      await sendKeys({ type: 'n' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect(changes.at(-1), 'what the arrows lead to is meant').to.deep.equal(['east']);
      await open(combobox);
      await sendKeys({ type: 'n' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !combobox.open);
      answers.at(-1)?.({ options: teams });
      await combobox.updateComplete;
      expect(changes).to.have.length(2);
    });

    it('words what is chosen anew when they are others, in another language', async () => {
      const words =
        (...labels: string[]): OptionSource =>
        async () => ({ options: labels.map((label, place) => ({ value: place, label })) });
      const { combobox, changes } = await setUp({ options: words('East', 'South') });
      combobox.labelOf = (value) => ['East', 'South'][Number(value)]!;
      await open(combobox);
      await waitUntil(() => listed(combobox).length === 2);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect(changes).to.deep.equal([[0]]);
      expect(summary(combobox)).to.equal('Team East');
      combobox.labelOf = (value) => ['华东', '华南'][Number(value)]!;
      combobox.options = words('华东', '华南');
      await combobox.updateComplete;
      expect(summary(combobox)).to.equal('Team 华东');
      combobox.requestUpdate();
      await combobox.updateComplete;
      expect(summary(combobox), 'nor are the former ones remembered').to.equal('Team 华东');
    });

    it('says that they could not be loaded, and tries again', async () => {
      let isDown = true;
      const { combobox } = await setUp({
        options: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve({ options: teams })),
      });
      await open(combobox);
      await waitUntil(() => part(combobox, '[role=status]').textContent?.includes('could not be loaded'));
      isDown = false;
      part<HTMLElement>(combobox, '[role=status] button').click();
      await waitUntil(() => listed(combobox).length === 3);
    });

    it('asks for nothing any more once it is closed or removed', async () => {
      const signals: AbortSignal[] = [];
      const { combobox } = await setUp({
        options: (_search, signal) => {
          signals.push(signal);
          return new Promise(() => undefined);
        },
      });
      await open(combobox);
      await waitUntil(() => signals.length === 1);
      await sendKeys({ press: 'Escape' });
      await open(combobox);
      await waitUntil(() => signals.length === 2);
      combobox.remove();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
    });
  });
});
