/** What the address says: the whole state of the product's page is in its hash, so a link shows what its sender saw. */
export interface State {
  readonly page: Page;
  readonly locale: DemoLocale;
  readonly theme: DemoTheme;
  /** Which document is shown; the example's is the first. */
  readonly document: string;
  /** Which of its boards; null: the first. */
  readonly board: string | null;
  /** What the reader chose on the board, as JSON; null: nothing. */
  readonly view: string | null;
  /** With what the designer opens; absent: with what it showed last. */
  readonly part?: 'boards';
}

export type Page = 'board' | 'design' | 'import';
export type DemoLocale = 'en' | 'zh-CN';
export type DemoTheme = 'light' | 'dark' | 'auto';

export const pages: readonly Page[] = ['board', 'design', 'import'];
export const locales: readonly DemoLocale[] = ['en', 'zh-CN'];
export const themes: readonly DemoTheme[] = ['auto', 'light', 'dark'];
export const exampleDocument = 'b2b-sales';
/** The document that is made of imported files. */
export const importedDocument = 'crm';

/** Reads "#/board?lang=en&theme=dark"; what is missing or unknown takes its default. */
export function parseState(hash: string, languages: readonly string[] = []): State {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const params = new URLSearchParams(query);
  const preferred = languages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  return {
    page: oneOf(pages, path) ?? 'board',
    locale: oneOf(locales, params.get('lang')) ?? preferred,
    theme: oneOf(themes, params.get('theme')) ?? 'auto',
    document: params.get('document') ?? exampleDocument,
    board: params.get('board'),
    view: params.get('view'),
    ...(params.get('part') === 'boards' && { part: 'boards' }),
  };
}

/** The hash that `parseState` reads the same state from. */
export function formatState({ page, locale, theme, document, board, view, part }: State): string {
  const params = new URLSearchParams({ lang: locale });
  if (theme !== 'auto') params.set('theme', theme);
  if (document !== exampleDocument) params.set('document', document);
  if (board !== null) params.set('board', board);
  if (view !== null) params.set('view', view);
  if (part && page === 'design') params.set('part', part);
  return `#/${page}?${params}`;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value);
}
