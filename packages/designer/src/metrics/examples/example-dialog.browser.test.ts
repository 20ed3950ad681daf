import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import { find, findAll, mount, unmountAll } from '../../browser.fixture.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import type { WeirMetricEditor } from '../../weir-metric-editor.js';

/** The example, with a win rate of which nothing is given yet. */
const document_: WeirDocument = {
  ...exampleDocument,
  metrics: exampleDocument.metrics!.map((metric) =>
    metric.id === 'win_rate' ? { ...metric, examples: [{ given: { deals: [] }, expect: null }] } : metric,
  ),
};

async function open() {
  const editor = await mount('weir-metric-editor', { document: document_, metric: 'win_rate' });
  find(editor, '.examples .choose').focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => findAll(editor, '.given > button').length === 1, 'the dialog is closed');
  return { editor, dialog: find(editor, 'weir-example-dialog') };
}
const rowsOf = ({ document }: WeirMetricEditor) =>
  document?.metrics?.find(({ id }) => id === 'win_rate')?.examples?.[0]?.given['deals'];
const focused = (dialog: Element) => dialog.shadowRoot?.activeElement;

describe('the rows of an example, with the keyboard alone', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(unmountAll);

  it('one that is added is typed into at once', async () => {
    const { editor, dialog } = await open();
    find(dialog, '.given > button').focus();
    for (const place of [0, 1]) {
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => findAll(dialog, 'tbody tr').length === place + 1, 'no row');
      await waitUntil(() => focused(dialog)?.closest('tr') === findAll(dialog, 'tbody tr')[place], 'it is elsewhere');
      if (place === 0) find(dialog, '.given > button').focus();
    }
    expect(rowsOf(editor)).to.deep.equal([{}, {}]);
  });

  it('one that is deleted leads on to the next, the last to a new one', async () => {
    const { editor, dialog } = await open();
    const add = find(dialog, '.given > button');
    for (const place of [0, 1]) {
      add.click();
      await waitUntil(() => findAll(dialog, 'tbody tr').length === place + 1, 'no row');
    }
    find(dialog, 'button[aria-label="Delete row 1"]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rowsOf(editor)?.length === 1, 'not deleted');
    expect(focused(dialog)?.getAttribute('aria-label')).to.equal('Delete row 1');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rowsOf(editor)?.length === 0, 'not deleted');
    await waitUntil(() => focused(dialog) === add, 'the focus is lost');
    await sendKeys({ press: 'Control+z' });
    await waitUntil(() => rowsOf(editor)?.length === 1, 'not undone');
  });
});
