import { reasonOf } from '@weir/schema';
import { ensureExample } from './example.js';
import { failureNotice, progressNotice, type Progress } from './notice.js';
import type { ChangeState, How, Page as PageView } from './pages/page.js';
import { drawDocuments, drawShell, listenToShell } from './shell.js';
import { formatState, parseState, type Page, type State } from './state.js';
import { strings } from './strings.js';
import { documentIds, forgetAll } from './workspace.js';

/** Each page's code, React among it, is loaded when the page is first shown. */
const loaders: Readonly<Record<Page, (changeState: ChangeState) => Promise<PageView>>> = {
  board: async (changeState) => (await import('./pages/board-page.js')).boardPage(changeState),
  design: async () => (await import('./pages/design-page.js')).designPage(),
  import: async (changeState) => (await import('./pages/import-page.js')).importPage(changeState),
};

/** What the browser keeps with an address that this page has shown. */
interface Entry {
  /** Made on the page that is shown: what was there before is what the browser goes back to. */
  readonly isStep: boolean;
}

/** The product's page: reads the state from the address, and shows it. */
export function startApp(main: HTMLElement): void {
  const pages = new Map<Page, Promise<PageView>>();
  let state = parseState(location.hash, navigator.languages);
  let isReady = false;
  let turn = 0;
  let shown: HTMLElement | null = null;

  function changeState(change: Partial<State>, how?: How): void {
    state = { ...state, ...change };
    const address = formatState(state);
    const entry = history.state as Entry | null;
    if (how === 'step') history.pushState({ isStep: true } satisfies Entry, '', address);
    else if (how === 'back' && entry?.isStep) history.back();
    else history.replaceState(entry ?? ({ isStep: false } satisfies Entry), '', address);
    drawShell(state);
  }

  function pageOf(name: Page): Promise<PageView> {
    const known = pages.get(name);
    if (known) return known;
    const loading = loaders[name]((change, how) => {
      changeState(change, how);
      if (change.page) void draw();
    });
    pages.set(name, loading);
    loading.catch(() => pages.delete(name));
    return loading;
  }

  async function draw(): Promise<void> {
    drawShell(state);
    if (!isReady) return;
    drawDocuments(await documentIds(), state);
    const mine = ++turn;
    try {
      const page = await pageOf(state.page);
      await page.show(state);
      if (mine !== turn) return;
      if (!page.element.isConnected) main.append(page.element);
      const isOther = shown !== null && shown !== page.element;
      shown = page.element;
      // What had the focus may be gone, or is about to be hidden.
      const { activeElement } = document;
      const hadFocus = isOther && (activeElement === document.body || main.contains(activeElement));
      for (const child of main.children) (child as HTMLElement).hidden = child !== page.element;
      if (hadFocus) main.focus();
      for (const notice of main.querySelectorAll('.notice')) notice.remove();
    } catch (error) {
      if (mine === turn) showFailure(error, () => void draw());
    }
  }

  async function setUp(): Promise<void> {
    const notice = progressNotice();
    let last: Progress = { text: 'loading.make' };
    const update = (progress: Progress) => notice.update((last = progress), state.locale);
    update(last);
    main.replaceChildren(notice.element);
    try {
      await ensureExample(state.locale, update);
      isReady = true;
      await draw();
    } catch (error) {
      showFailure(error, () => void setUp());
    }
  }

  function showFailure(error: unknown, retry: () => void): void {
    console.error(error);
    const reason = reasonOf(error);
    for (const child of main.children) (child as HTMLElement).hidden = true;
    main.append(
      failureNotice(reason, state.locale, () => {
        for (const notice of main.querySelectorAll('.notice')) notice.remove();
        retry();
      }),
    );
  }

  async function reset(): Promise<void> {
    if (!confirm(strings[state.locale]['reset.confirm'])) return;
    isReady = false;
    pages.clear();
    main.replaceChildren();
    await forgetAll();
    changeState({ ...parseState('', [state.locale]), page: state.page, theme: state.theme });
    await setUp();
  }

  listenToShell({
    onLocale: (locale) => {
      changeState({ locale });
      void draw();
    },
    onTheme: (theme) => {
      changeState({ theme });
      void draw();
    },
    onReset: () => void reset(),
    onDocument: (document) => {
      changeState({ document, board: null, view: null });
      void draw();
    },
  });
  addEventListener('hashchange', () => {
    const { locale, theme } = state;
    state = parseState(location.hash, [locale]);
    // Language and theme are no steps: they stay when the browser goes back or on. A link or a typed address has no entry yet.
    changeState(history.state === null ? {} : { locale, theme });
    void draw();
  });
  changeState({});
  void setUp();
}
