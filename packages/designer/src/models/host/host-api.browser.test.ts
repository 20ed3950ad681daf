import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { click, find, findAll, mount, settled, stageOn, still, textOf, unmountAll } from '../../browser.fixture.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import type { WeirDesigner } from '../../weir-designer.js';
import type { StageProperties } from '../custom/property-schema.js';
import type { HostCheck, HostProblem } from './host-checks.js';

const stageProperties: StageProperties = {
  properties: {
    'x-risk': { title: { en: 'Risk', 'zh-CN': '风险' }, enum: ['low', 'high'], enumTitles: ['Low', 'High'] },
    'x-score': { title: 'Score', type: 'number', minimum: 0, maximum: 10 },
    'x-note': { title: 'Note', type: 'string', maxLength: 5 },
    'x-shared': { title: 'Shared with partners', type: 'boolean' },
  },
  required: ['x-risk'],
};

const ownerNeeded: HostCheck = ({ funnels = [] }) =>
  funnels.flatMap((funnel, place): HostProblem[] =>
    funnel['x-owner'] === undefined
      ? [
          {
            pointer: `/funnels/${place}`,
            message: { en: 'Name an owner.', 'zh-CN': '请指定负责人。' },
            fix: {
              label: { en: 'Make it mine', 'zh-CN': '由我负责' },
              patch: [{ op: 'add', path: `/funnels/${place}/x-owner`, value: 'me' }],
            },
          },
        ]
      : [],
  );

const proposal = (designer: WeirDesigner) =>
  designer.document?.funnels?.[0]?.stages.find(({ id }) => id === 'proposal');
const section = (designer: WeirDesigner) => find(find(designer, 'weir-selection-panel'), 'section.custom');

describe('what a host adds', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('properties of stages are a form, are checked, and are kept in the document', async () => {
    const designer = await mount('weir-designer');
    designer.stageProperties = stageProperties;
    await click(stageOn(designer, 'proposal'));
    await waitUntil(() => findAll(designer, 'section.custom').length === 1, 'no form');
    expect(textOf(section(designer))).to.contain('This is required.');
    const select = find<HTMLSelectElement>(section(designer), 'select');
    select.value = 'high';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => proposal(designer)?.['x-risk'] === 'high', 'not kept');
    const note = find<HTMLInputElement>(section(designer), 'input[type="text"]');
    note.focus();
    await sendKeys({ type: 'longer' });
    await waitUntil(() => textOf(section(designer)).includes('At most 5 characters.'), 'not checked');
    expect(proposal(designer)?.['x-note']).to.equal('longer');
    await click(find(section(designer), 'input[type="checkbox"]'));
    await waitUntil(() => proposal(designer)?.['x-shared'] === true, 'not ticked');
    expect(findAll(designer, 'weir-problem-list .negative')).to.deep.equal([]);
    await expect(find(designer, 'weir-selection-panel')).to.be.accessible();
    designer.readOnly = true;
    await designer.updateComplete;
    await waitUntil(() => find<HTMLSelectElement>(section(designer), 'select').disabled, 'still editable');
  });

  it('rules of its own stand among the problems, in the language of the page, with their cure', async () => {
    const designer = await mount('weir-designer', { locale: 'zh-CN' });
    designer.checks = [ownerNeeded];
    const list = find(designer, 'weir-problem-list');
    await waitUntil(
      () =>
        textOf(list.shadowRoot?.firstElementChild ?? list) !== '' &&
        findAll(list, 'li').some((line) => textOf(line).includes('请指定负责人。')),
      'not found',
    );
    designer.locale = 'en';
    await waitUntil(
      () => findAll(list, 'li').some((line) => textOf(line).includes('Name an owner.')),
      'not worded anew',
    );
    const cure = findAll(list, 'button').find((button) => textOf(button) === 'Make it mine');
    if (!cure) throw new Error('There is no cure.');
    await click(cure);
    await waitUntil(() => designer.document?.funnels?.some((funnel) => funnel['x-owner'] === 'me'), 'not mended');
  });

  it('panels of its own stand under the settings of what is selected', async () => {
    const designer = await mount('weir-designer');
    const own = document.createElement('p');
    own.slot = 'stage-panel';
    own.textContent = 'From the host';
    designer.append(own);
    expect(own.offsetParent, 'nothing is selected').to.equal(null);
    await click(stageOn(designer, 'proposal'));
    await waitUntil(() => own.getBoundingClientRect().height > 0, 'not shown');
    const panel = find(designer, 'weir-selection-panel').getBoundingClientRect();
    expect(own.getBoundingClientRect().left).to.be.at.least(panel.left);
  });
});

describe('the designer is at home', () => {
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('in a modal dialog, where Escape first closes what lies over it', async () => {
    const designer = await mount('weir-designer');
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'inline-size: 1100px; block-size: 700px; max-inline-size: none';
    designer.parentElement?.append(dialog);
    dialog.showModal();
    dialog.append(designer);
    await waitUntil(() => findAll(designer, 'weir-funnel-rail').length === 1, 'no rail');
    await settled(designer);
    await still(designer);
    await click(find(find(designer, 'weir-funnel-rail'), '.group .button.icon'));
    await waitUntil(() => findAll(find(designer, 'weir-new-funnel-dialog'), '.start').length === 1, 'no dialog');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => findAll(find(designer, 'weir-new-funnel-dialog'), '.start').length === 0, 'not closed');
    expect(dialog.open).to.equal(true);
    await click(stageOn(designer, 'proposal'));
    expect(findAll(designer, 'weir-selection-panel')).to.have.length(1);
    dialog.close();
  });

  it('in a tab that is shown later', async () => {
    const designer = await mount('weir-designer');
    const tab = designer.parentElement as HTMLElement;
    tab.hidden = true;
    designer.document = structuredClone(exampleDocument);
    await designer.ready;
    tab.hidden = false;
    await settled(designer);
    const canvas = find(designer, 'weir-funnel-canvas').getBoundingClientRect();
    const lead = stageOn(designer, 'lead').getBoundingClientRect();
    expect(lead.left).to.be.at.least(canvas.left);
    expect(lead.bottom).to.be.at.most(canvas.bottom);
  });

  it('twice on a page, each with its own list', async () => {
    const [first, second] = [
      await mount('weir-designer', { height: 500 }),
      await mount('weir-designer', { height: 500 }),
    ];
    find(find(first, 'weir-funnel-rail'), '.entry[data-funnel="solution"]').focus();
    await sendKeys({ press: 'Alt+ArrowDown' });
    await waitUntil(() => first.document?.funnels?.[1]?.id === 'solution', 'not moved');
    expect(second.document?.funnels?.[0]?.id).to.equal('solution');
  });

  it('in another place of the page, with what was done there', async () => {
    const designer = await mount('weir-designer', { nested: true });
    find(find(designer, 'weir-funnel-rail'), '.entry[data-funnel="solution"]').focus();
    await sendKeys({ press: 'Alt+ArrowDown' });
    await waitUntil(() => designer.document?.funnels?.[1]?.id === 'solution', 'not moved');
    const elsewhere = document.createElement('div');
    elsewhere.style.cssText = 'inline-size: 500px; block-size: 600px';
    document.body.append(elsewhere);
    elsewhere.append(designer);
    await settled(designer);
    expect(designer.hasAttribute('narrow')).to.equal(true);
    expect(designer.document?.funnels?.[1]?.id).to.equal('solution');
    await waitUntil(() => findAll(designer, '.react-flow__node').length > 0, 'not drawn');
    elsewhere.remove();
  });
});
