import { define as defineBoard } from '@weir/board/define.js';
import type { WeirChangeEvent } from '@weir/designer';
import { define } from '@weir/designer/define.js';
import { strings } from '../strings.js';
import { context, dataOf, openDraft, store } from '../workspace.js';
import type { Page } from './page.js';

/** The designer, and on wide windows a board beside it that shows every change at once, published or not. */
export function designPage(): Page {
  defineBoard();
  define();
  const element = document.createElement('div');
  element.className = 'design';
  const designer = document.createElement('weir-designer');
  const preview = document.createElement('aside');
  preview.className = 'preview';
  const title = document.createElement('h2');
  title.id = 'preview-title';
  preview.setAttribute('aria-labelledby', title.id);
  const board = document.createElement('weir-board');
  preview.append(title, board);
  element.append(designer, preview);

  for (const part of [designer, board]) part.context = context;
  designer.store = store;
  designer.addEventListener('weir-change', (event) => {
    board.document = (event as WeirChangeEvent).document;
  });

  let shown: string | null = null;
  return {
    element,
    async show({ document: id, locale, theme }) {
      for (const part of [designer, board]) {
        part.locale = locale;
        part.theme = theme;
      }
      title.textContent = strings[locale]['design.preview'];
      if (shown === id) return;
      shown = id;
      const draft = await openDraft(id);
      for (const part of [designer, board]) {
        part.adapter = dataOf(id);
        part.document = draft;
      }
    },
  };
}
