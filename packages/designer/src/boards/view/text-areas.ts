import type { Text } from '@weir/schema';
import { icon, pickText } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { designerMessages } from '../../words/index.js';
import type { BoardPanelContext } from './panel-context.js';

interface TextAreas {
  readonly label: string;
  readonly hint: string;
  readonly text: Text | undefined;
  readonly set: (locale: string, wording: string, plainIs: string) => unknown;
}

/** A long text of the document, a field for each language that it may be read in. Needs `fieldStyles`. */
export function textAreas(context: BoardPanelContext, { label, hint, text, set }: TextAreas): TemplateResult {
  const { localizer, isReadOnly, editor } = context;
  const own = typeof text === 'object' ? Object.keys(text) : [];
  const all = [...new Set([...own, ...context.locales])];
  const locales = all.length > 0 ? all : [localizer.locale];
  const [plainIs = localizer.locale] = locales;
  const names = new Intl.DisplayNames([localizer.locale], { type: 'language' });
  return html`<div class="texts">
    <span class="label">${label}</span>
    ${locales.map((locale) => {
      const wording = typeof text === 'object' ? (text[locale] ?? '') : locale === plainIs ? (text ?? '') : '';
      const isMissing = wording === '' && own.length > 0;
      const name = locales.length > 1 ? `${label}, ${names.of(locale) ?? locale}` : label;
      return html`<label class="field">
        <textarea
          rows="4"
          lang=${locale}
          aria-label=${name}
          placeholder=${pickText(text, locale) || nothing}
          ?readonly=${isReadOnly}
          .value=${live(wording)}
          @input=${({ target }: Event) => set(locale, (target as HTMLTextAreaElement).value, plainIs)}
          @change=${() => editor.endStep()}
        ></textarea>
        ${
          locales.length === 1
            ? nothing
            : html`<span
                class="unit ${isMissing ? 'missing' : ''}"
                title=${isMissing ? localizer.say(designerMessages, 'designer.not-written') : nothing}
                >${isMissing ? icon('info', 14) : nothing}${locale}</span
              >`
        }
      </label>`;
    })}
    <span class="hint">${hint}</span>
  </div>`;
}
