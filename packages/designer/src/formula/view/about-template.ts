import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { About } from '../help/about.js';

/** What is said about a word, beside the list and where the pointer rests. */
export function aboutTemplate({ title, code, description, facts }: About): TemplateResult {
  return html`<p class="strong">${title}</p>
    ${code ? html`<p class="code">${code}</p>` : nothing}
    ${description ? html`<p class="muted">${description}</p>` : nothing}
    ${facts.map((fact) => html`<p class="subtle">${fact}</p>`)}`;
}
