import { formatState, importedDocument, pages, type DemoLocale, type DemoTheme, type State } from './state.js';
import { strings, type StringId } from './strings.js';

/** Puts texts, language, theme and links of the page's frame into the state that the address says. */
export function drawShell(state: State): void {
  const texts = strings[state.locale];
  const root = document.documentElement;
  root.lang = state.locale;
  if (state.theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', state.theme);
  document.title = `${texts[`page.${state.page}`]} · Acme CRM`;

  for (const element of all('[data-text]')) element.textContent = texts[element.dataset['text'] as StringId];
  for (const element of all('[data-label]')) element.ariaLabel = texts[element.dataset['label'] as StringId];
  for (const element of all('[data-title]')) element.title = texts[element.dataset['title'] as StringId];
  for (const page of pages) {
    const link = document.querySelector<HTMLAnchorElement>(`.rail-link[data-page="${page}"]`);
    if (!link) continue;
    link.hash = formatState({ ...state, page });
    link.ariaCurrent = page === state.page ? 'page' : null;
  }
  const logo = document.querySelector<HTMLAnchorElement>('.logo');
  if (logo) logo.hash = formatState({ ...state, page: 'board' });
  check('locale', state.locale);
  check('theme', state.theme);
}

/** Lets the reader choose among documents, once there are several. */
export function drawDocuments(ids: readonly string[], { locale, document: current }: State): void {
  const select = documentSelect();
  if (!select) return;
  select.hidden = ids.length < 2;
  const nameOf = (id: string) => strings[locale][id === importedDocument ? 'document.imported' : 'document.example'];
  select.replaceChildren(...ids.map((id) => new Option(nameOf(id), id, false, id === current)));
}

function documentSelect(): HTMLSelectElement | null {
  return document.querySelector('select[data-control="document"]');
}

export interface ShellIntents {
  readonly onLocale: (locale: DemoLocale) => void;
  readonly onTheme: (theme: DemoTheme) => void;
  readonly onReset: () => void;
  readonly onDocument: (document: string) => void;
}

export function listenToShell({ onLocale, onTheme, onReset, onDocument }: ShellIntents): void {
  documentSelect()?.addEventListener('change', (changed) => {
    onDocument((changed.target as HTMLSelectElement).value);
  });
  document.querySelector('[data-control="locale"]')?.addEventListener('change', (changed) => {
    onLocale((changed.target as HTMLInputElement).value as DemoLocale);
  });
  document.querySelector('[data-control="theme"]')?.addEventListener('change', (changed) => {
    onTheme((changed.target as HTMLInputElement).value as DemoTheme);
  });
  document.querySelector('[data-action="reset"]')?.addEventListener('click', onReset);
}

function check(name: string, value: string): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    radio.checked = radio.value === value;
  }
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(selector);
}
