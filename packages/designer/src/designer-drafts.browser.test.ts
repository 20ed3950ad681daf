import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { errorOf } from '@weir/schema';
import { click, drawn, find, findAll, mount, stageOn, textOf, unmountAll } from './browser.fixture.js';
import { isUntouched, itemOf, mistakenDocument, press } from './designer.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import { TestStore } from './editor/store.fixture.js';
import type { WeirChangeEvent, WeirPublishEvent, WeirSaveEvent } from './element/events.js';
import type { WeirDesigner } from './weir-designer.js';

describe('what <weir-designer> keeps and hands out', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  describe('drafts', () => {
    it('outlive the element: another one goes on from what was stored', async () => {
      const store = new TestStore();
      const first = await mount('weir-designer', { store });
      await click(stageOn(first, 'nurture'));
      await press('Delete');
      const edited = JSON.stringify(first.document);
      first.remove();
      await drawn();
      expect(JSON.stringify(store.stored.get('b2b-sales')?.document)).to.equal(edited);

      const reasons: string[] = [];
      const listen = (event: Event) => reasons.push((event as WeirChangeEvent).reason);
      document.addEventListener('weir-change', listen);
      const second = await mount('weir-designer', { store });
      document.removeEventListener('weir-change', listen);
      expect(JSON.stringify(second.document)).to.equal(edited);
      expect(reasons).to.deep.equal(['draft']);
      expect(textOf(find(second, '.saved'))).to.match(/^saved /);
      expect(textOf(find(second, '.top .badge'))).to.equal('Draft');
    });

    it('in conflict wait for a person to choose', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      store.putElsewhere({ ...exampleDocument, title: 'Theirs' });
      await press('Control+z');
      await designer.save();
      await drawn();
      const banner = find(designer, '.banner');
      expect(textOf(banner)).to.contain('This document was saved elsewhere');
      await click(itemOf(designer, '.banner .link', 'Take theirs'));
      expect(designer.document?.title).to.equal('Theirs');
      expect(findAll(designer, '.banner')).to.deep.equal([]);
    });

    it('that could not be saved are said so, and saved again', async () => {
      const store = new TestStore();
      store.failures.push(errorOf('store/full', { name: 'drafts' }));
      const designer = await mount('weir-designer', { store });
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      expect(textOf(find(designer, '.banner'))).to.contain('The draft was not saved');
      await click(itemOf(designer, '.banner .link', 'Try again'));
      expect(findAll(designer, '.banner')).to.deep.equal([]);
      expect(store.stored.get('b2b-sales')?.document).to.equal(designer.document);
    });

    it('are offered to a host without a store', async () => {
      const designer = await mount('weir-designer');
      const kept: unknown[] = [];
      designer.addEventListener('weir-save', (event) => {
        const save = event as WeirSaveEvent;
        save.waitUntil(Promise.resolve(kept.push(save.document)));
      });
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      expect(kept).to.deep.equal([designer.document]);
      expect(textOf(find(designer, '.saved'))).to.match(/^saved /);
    });
  });

  describe('publishing', () => {
    const publish = async (designer: WeirDesigner) => {
      await click(itemOf(designer, '.button.primary', 'Publish…'));
      await drawn(300);
      await click(itemOf(designer, 'weir-dialog.publish .button.primary', 'Publish'));
      await drawn(300);
    };

    it('waits for the host, then for the store', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      const asked: unknown[] = [];
      designer.addEventListener('weir-publish', (event) => asked.push((event as WeirPublishEvent).document));
      await publish(designer);
      expect(asked).to.deep.equal([designer.document]);
      expect(store.stored.get('b2b-sales')?.state).to.equal('published');
      expect(textOf(find(designer, '.top .badge'))).to.equal('Published');
    });

    it('says so while the host is thinking, and publishes what it was asked about', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      const published: string[] = [];
      const keep = store.publish.bind(store);
      store.publish = async (...args) => {
        const stored = await keep(...args);
        published.push(JSON.stringify(stored.document));
        return stored;
      };
      let agree = () => {};
      designer.addEventListener('weir-publish', (event) =>
        (event as WeirPublishEvent).waitUntil(new Promise<void>((resolve) => (agree = resolve))),
      );
      const asked = JSON.stringify(designer.document);
      await publish(designer);
      const button = find(designer, '.top .button.primary');
      expect([textOf(button), button.ariaDisabled]).to.deep.equal(['Publishing…', 'true']);
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      agree();
      await waitUntil(() => published.length > 0);
      expect(published).to.deep.equal([asked]);
      await waitUntil(() => textOf(button) === 'Publish…');
      await waitUntil(() => store.stored.get('b2b-sales')?.document === designer.document, 'the next draft is kept');
      expect(textOf(find(designer, '.top .badge'))).to.equal('Draft');
      expect(isUntouched(designer)).to.equal(false);
    });

    it('that the host refuses keeps the draft and shows why', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      designer.addEventListener('weir-publish', (event) =>
        (event as WeirPublishEvent).waitUntil(Promise.reject(new Error('You may not publish.'))),
      );
      await publish(designer);
      expect(textOf(find(designer, '.toast'))).to.contain(
        'Nothing was published: You may not publish. The draft is kept',
      );
      expect(store.stored.get('b2b-sales')).to.equal(undefined);
      designer.addEventListener('weir-publish', (event) => event.stopImmediatePropagation(), { capture: true });
      await click(itemOf(designer, '.toast .link', 'Try again'));
      await waitUntil(() => textOf(find(designer, '.top .badge')) === 'Published');
      expect(findAll(designer, '.toast').map(textOf), 'what went wrong before is said no more').to.deep.equal([
        'Published.',
      ]);
    });

    it('is not begun while there are errors', async () => {
      const designer = await mount('weir-designer', { document: mistakenDocument() });
      await click(itemOf(designer, '.button.primary', 'Publish…'));
      expect(textOf(find(designer, '.toast'))).to.contain('Mend them in the list of problems.');
      expect(find<HTMLElement & { open: boolean }>(designer, 'weir-dialog.publish').open).to.equal(false);
    });
  });

  describe('files', () => {
    const upload = async (designer: WeirDesigner, text: string) => {
      const input = find<HTMLInputElement>(designer, 'input[type="file"]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'model.json', { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await drawn(300);
    };

    it('that were exported are imported the same, byte for byte, in one step', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      const text = designer.exportJson();
      const other = await mount('weir-designer');
      await upload(other, text);
      expect(other.exportJson()).to.equal(text);
      expect(textOf(find(other, '.toast'))).to.contain('model.json was imported.');
      await click(find(find(other, '.toast'), '.link'));
      expect(isUntouched(other)).to.equal(true);
    });

    it('that are broken change nothing and say what is wrong', async () => {
      const designer = await mount('weir-designer');
      await upload(designer, '{"weir": 1, "id": "Not an id", "title": "A"}');
      const dialog = find<HTMLElement & { open: boolean }>(designer, 'weir-dialog.faults');
      expect(dialog.open).to.equal(true);
      expect(textOf(dialog)).to.contain('"Not an id" is not an id.').and.to.contain('/id');
      expect(isUntouched(designer)).to.equal(true);
    });

    it('are handed to the browser', async () => {
      const designer = await mount('weir-designer');
      const links: string[] = [];
      const { click: original } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        links.push(this.download);
      };
      await click(find(find(designer, '.side.end weir-menu'), 'button'));
      await click(itemOf(designer, '.side.end weir-menu .item, .item', 'Export as JSON'));
      HTMLAnchorElement.prototype.click = original;
      expect(links).to.deep.equal(['b2b-sales.weir.json']);
    });
  });
});
