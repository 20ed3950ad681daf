import { define as defineBoard } from '@weir/board/define.js';
import type { WeirChangeEvent } from '@weir/designer';
import { define } from '@weir/designer/define.js';
import { templates, ways } from '@weir/templates';
import { exampleDocument } from '../state.js';
import type { DemoLocale } from '../state.js';
import { strings } from '../strings.js';
import { context, dataOf, openDraft, recovery, store } from '../workspace.js';
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
  const head = document.createElement('header');
  const title = document.createElement('h2');
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'quiet';
  head.append(title, toggle);
  const board = document.createElement('weir-board');
  preview.append(head, board);
  element.append(designer, preview);

  for (const part of [designer, board]) part.context = context;
  designer.store = store;
  designer.recovery = recovery;
  // The other templates are those ways once more, as whole documents.
  designer.templates = [...ways, ...templates.filter(({ id }) => id === exampleDocument)];
  designer.addEventListener('weir-change', (event) => {
    board.document = (event as WeirChangeEvent).document;
  });

  let language: DemoLocale = 'en';
  const drawToggle = () => {
    const isAlone = element.classList.contains('alone');
    const label = strings[language][isAlone ? 'design.preview-show' : 'design.preview-hide'];
    toggle.title = label;
    toggle.setAttribute('aria-label', label);
    toggle.setAttribute('aria-expanded', String(!isAlone));
    toggle.textContent = isAlone ? '«' : '»';
  };
  toggle.addEventListener('click', () => {
    element.classList.toggle('alone');
    drawToggle();
  });

  let shown: string | null = null;
  return {
    element,
    async show({ document: id, locale, theme, part }) {
      // Who comes to edit a board is where boards are edited, and is left there.
      if (part && (element.hidden || !element.isConnected)) designer.page = 'board';
      for (const part of [designer, board]) {
        part.locale = locale;
        part.theme = theme;
      }
      language = locale;
      title.textContent = strings[locale]['design.preview'];
      preview.setAttribute('aria-label', title.textContent);
      drawToggle();
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
