import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Editor } from '../editor/index.js';
import { addFunnel, newText } from '../editor/index.js';
import { RailRequestEvent } from '../rail/rail-request-event.js';
import { designerMessages } from '../words/index.js';

/** In the place of a funnel that has nothing in it. @param add null: nothing can be changed */
export function renderNoStages(add: (() => void) | null, localizer: Localizer): TemplateResult {
  const say = localizer.say.bind(localizer);
  return html`<weir-empty icon="funnel" heading=${say(designerMessages, 'designer.no-stages')}>
    ${say(designerMessages, 'designer.no-stages-hint')}
    ${add ? renderButton(say(designerMessages, 'designer.add-stage'), add) : nothing}
  </weir-empty>`;
}

/** In the place of a document's first funnel. */
export function renderNoFunnels(editor: Editor | undefined, isReadOnly: boolean, localizer: Localizer): TemplateResult {
  const say = localizer.say.bind(localizer);
  const add = (event: Event) => {
    const isAsked = !event.target?.dispatchEvent(new RailRequestEvent('new', null));
    if (!editor || isAsked) return;
    const title = newText(editor.document, localizer.locale, say(designerMessages, 'designer.new-funnel'));
    addFunnel(editor, title);
  };
  return html`<weir-empty icon="funnel" heading=${say(designerMessages, 'designer.no-funnels')}>
    ${say(designerMessages, 'designer.no-funnels-hint')}
    ${isReadOnly ? nothing : renderButton(say(designerMessages, 'designer.add-funnel'), add)}
  </weir-empty>`;
}

function renderButton(label: string, act: (event: Event) => void): TemplateResult {
  return html`<button slot="actions" type="button" class="button" @click=${act}>${icon('plus')}${label}</button>`;
}
