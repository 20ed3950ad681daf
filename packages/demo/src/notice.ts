import type { DemoLocale } from './state.js';
import { strings, type StringId } from './strings.js';

export interface Progress {
  readonly text: StringId;
  /** 0 to 1; absent: nobody can say. */
  readonly share?: number;
}

/** A page that says what is going on while there is no data yet. */
export function progressNotice(): { element: HTMLElement; update(progress: Progress, locale: DemoLocale): void } {
  const element = document.createElement('section');
  element.className = 'notice';
  element.setAttribute('role', 'status');
  const title = document.createElement('h2');
  const bar = document.createElement('progress');
  const line = document.createElement('p');
  element.append(title, bar, line);
  return {
    element,
    update({ text, share }, locale) {
      title.textContent = strings[locale]['loading.title'];
      line.textContent = strings[locale][text];
      bar.setAttribute('aria-label', strings[locale]['loading.title']);
      if (share === undefined) bar.removeAttribute('value');
      else bar.value = share;
    },
  };
}

/** A page that says what failed, and offers to try again. */
export function failureNotice(reason: string, locale: DemoLocale, retry: () => void): HTMLElement {
  const element = document.createElement('section');
  element.className = 'notice';
  element.setAttribute('role', 'alert');
  const title = document.createElement('h2');
  title.textContent = strings[locale]['failed.title'];
  const line = document.createElement('p');
  line.textContent = reason;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = strings[locale]['failed.retry'];
  button.addEventListener('click', retry);
  element.append(title, line, button);
  return element;
}
