import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { defineMessages } from '../locale/index.js';
import { WeirEvent } from './events.js';
import { WeirElement } from './weir-element.js';

const messages = defineMessages({ 'test.hello': 'Hello' }, { 'zh-CN': { 'test.hello': '你好' } });

class Widget extends WeirElement {
  override render() {
    return html`<p>${this.say(messages, 'test.hello')}</p>
      <input />`;
  }
  pick() {
    return this.emit(new WeirEvent('weir-select', { cancelable: true }));
  }
}

class Board extends WeirElement {
  override render() {
    return html`<test-widget></test-widget><slot></slot>`;
  }
}

class Designer extends WeirElement {
  @property({ type: Boolean }) answering = false;
  taken = 0;
  constructor() {
    super();
    this.intercept('weir-select', () => {
      this.taken += 1;
      this.emit(new WeirEvent('weir-select'));
    });
  }
  override render() {
    return html`<test-board></test-board>`;
  }
}

class ClosedHost extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'closed' });
}

customElements.define('test-widget', Widget);
customElements.define('test-board', Board);
customElements.define('test-designer', Designer);
customElements.define('test-closed-host', ClosedHost);

const inner = <E extends Element>(element: Element, name: string): E => {
  const found = element.shadowRoot?.querySelector<E>(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const hello = (board: Element) => inner(inner(board, 'test-widget'), 'p').textContent;
const settle = async (board: WeirElement) => {
  await board.updateComplete;
  await inner<Widget>(board, 'test-widget').updateComplete;
};

describe('locale', () => {
  it('is handed down to what an element contains, and changes with it', async () => {
    const board = await fixture<Board>(html`<test-board locale="zh-CN"></test-board>`);
    expect(hello(board)).to.equal('你好');
    expect(board.lang).to.equal('zh-CN');
    board.locale = 'en';
    await settle(board);
    expect(hello(board)).to.equal('Hello');
  });

  it('two live on one page', async () => {
    const page = await fixture(
      html`<div><test-board locale="zh-CN"></test-board><test-board locale="en"></test-board></div>`,
    );
    expect([...page.children].map(hello)).to.deep.equal(['你好', 'Hello']);
  });

  it('is the nearest lang of the page when none is given, also through a closed root', async () => {
    const page = await fixture(html`<div lang="zh"><test-closed-host></test-closed-host></div>`);
    const host = page.querySelector<ClosedHost>('test-closed-host');
    const board = document.createElement('test-board') as Board;
    host?.root.append(board);
    await settle(board);
    expect(hello(board)).to.equal('你好');
  });

  it('of an inner element may be its own', async () => {
    const board = await fixture<Board>(
      html`<test-board locale="en"><test-board locale="zh-CN"></test-board></test-board>`,
    );
    const [child] = board.children;
    expect(hello(board)).to.equal('Hello');
    expect(child && hello(child)).to.equal('你好');
  });

  it('is that of the new place when an element is moved', async () => {
    const page = await fixture(
      html`<div>
        <test-board locale="zh-CN"><test-widget></test-widget></test-board>
        <section lang="en"></section>
      </div>`,
    );
    const widget = page.querySelector<Widget>('test-widget');
    if (!widget) throw new Error('no widget');
    expect(widget.shadowRoot?.querySelector('p')?.textContent).to.equal('你好');
    page.querySelector('section')?.append(widget);
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('p')?.textContent).to.equal('Hello');
  });

  it('of an element in between may become its own later', async () => {
    const page = await fixture<Board>(
      html`<test-board locale="en"
        ><test-board><test-widget></test-widget></test-board
      ></test-board>`,
    );
    const middle = page.querySelector<Board>('test-board')!;
    const widget = page.querySelector<Widget>('test-widget')!;
    middle.locale = 'zh-CN';
    await settle(page);
    await settle(middle);
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('p')?.textContent).to.equal('你好');
    expect(hello(page)).to.equal('Hello');
  });

  it('is asked for once by each element, however many there are', async () => {
    let asked = 0;
    const count = () => (asked += 1);
    addEventListener('context-request', count, { capture: true });
    await fixture(
      html`<test-board>${Array.from({ length: 30 }, () => html`<test-widget></test-widget>`)}</test-board>`,
    );
    removeEventListener('context-request', count, { capture: true });
    // Those, the board, and the widget that the board has itself.
    expect(asked).to.equal(32);
  });

  it('texts are overridden by the strings of any element around', async () => {
    const board = await fixture<Board>(html`<test-board .strings=${{ 'test.hello': 'Ahoy' }}></test-board>`);
    expect(hello(board)).to.equal('Ahoy');
  });

  it('marks a language only where one is given', async () => {
    const board = await fixture<Board>(html`<test-board locale="zh-CN"></test-board>`);
    expect(inner(board, 'test-widget').hasAttribute('lang')).to.equal(false);
    board.locale = undefined;
    await board.updateComplete;
    expect(board.hasAttribute('lang')).to.equal(false);
  });
});

describe('events', () => {
  function listen(target: EventTarget) {
    const heard: (EventTarget | null)[] = [];
    target.addEventListener('weir-select', (event) => heard.push(event.target));
    return heard;
  }

  it('leave once, from the outermost Weir element', async () => {
    const page = await fixture(html`<div><test-board></test-board></div>`);
    const board = page.querySelector<Board>('test-board');
    const heard = listen(page);
    inner<Widget>(board ?? page, 'test-widget').pick();
    expect(heard).to.deep.equal([board]);
  });

  it('of an inner element are taken by one that answers them by its own', async () => {
    const page = await fixture(html`<div><test-designer></test-designer></div>`);
    const designer = page.querySelector<Designer>('test-designer');
    if (!designer) throw new Error('no designer');
    const heard = [listen(page), listen(designer)];
    const board = inner<Board>(designer, 'test-board');
    await settle(board);
    inner<Widget>(board, 'test-widget').pick();
    expect(designer.taken).to.equal(1);
    expect(heard).to.deep.equal([[designer], [designer]]);
  });

  it('can be prevented from outside', async () => {
    const board = await fixture<Board>(html`<test-board></test-board>`);
    board.addEventListener('weir-select', (event) => event.preventDefault());
    expect(inner<Widget>(board, 'test-widget').pick()).to.equal(false);
  });
});

describe('keys typed into a text field', () => {
  async function press(focus: (page: Element) => void, key: string) {
    const page = await fixture(
      html`<div>
        <test-board><input class="of-host" /></test-board>${nothing}
      </div>`,
    );
    const heard = { host: [] as string[], board: [] as string[] };
    page.addEventListener('keydown', (event) => heard.host.push((event as KeyboardEvent).key));
    const board = page.querySelector('test-board');
    board?.addEventListener('keydown', (event) => heard.board.push((event as KeyboardEvent).key));
    focus(page);
    await sendKeys({ press: key });
    return heard;
  }
  const focusField = (page: Element) => {
    const board = page.querySelector('test-board');
    if (board) inner<HTMLInputElement>(inner(board, 'test-widget'), 'input').focus();
  };

  it('do not reach the host, and do reach the Weir elements around', async () => {
    expect(await press(focusField, 'g')).to.deep.equal({ host: [], board: ['g'] });
  });

  it('reach the host when they leave the field', async () => {
    expect((await press(focusField, 'Escape')).host).to.deep.equal(['Escape']);
  });

  it('reach the host from a field of its own that it placed inside', async () => {
    const heard = await press((page) => page.querySelector<HTMLInputElement>('.of-host')?.focus(), 'g');
    expect(heard.host).to.deep.equal(['g']);
  });
});
