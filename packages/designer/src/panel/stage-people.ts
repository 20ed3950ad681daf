import type { Stage, Text } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { newText, writtenLocale } from '../editor/index.js';
import type { NumberField } from '../fields/number-field.js';
import { designerMessages } from '../words/index.js';
import type { PanelContext } from './panel-context.js';

/** What has to be done before one goes on. */
export function stageChecklist(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id };
  const items = stage.checklist ?? [];
  const add = () =>
    editor.run('checklist/add', {
      ...ref,
      title: newText(document, localizer.locale, say(designerMessages, 'designer.new-item')),
    });
  return html`<section>
    <h3>
      <span class="grow">${say(designerMessages, 'designer.checklist')}</span>
      ${addButton(context, say(designerMessages, 'designer.item'), add)}
    </h3>
    <ul class="lines">
      ${items.map((item, index) => {
        const name = localizer.text(item.title) || item.id;
        return html`<li>
          ${nameInput(context, item.title, item.id, say(designerMessages, 'designer.item'), (locale, title) =>
            editor.run('checklist/rename', { ...ref, index, locale, title }),
          )}
          <label class="check small" title=${say(designerMessages, 'designer.required')}>
            <input
              type="checkbox"
              .checked=${item.required === true}
              ?disabled=${isReadOnly}
              @change=${(event: Event) =>
                editor.run('checklist/set-required', {
                  ...ref,
                  index,
                  required: (event.target as HTMLInputElement).checked,
                })}
            />${say(designerMessages, 'designer.required')}
          </label>
          ${removeButton(context, say(designerMessages, 'designer.delete-named', { name }), () =>
            editor.run('checklist/delete', { ...ref, index }),
          )}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Who works here, and how many hours an entity takes them. */
export function stageRoles(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id };
  const roles = stage.roles ?? [];
  const total = roles.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const add = () =>
    editor.run('role/add', {
      ...ref,
      title: newText(document, localizer.locale, say(designerMessages, 'designer.new-role')),
    });
  return html`<section>
    <h3>
      <span>${say(designerMessages, 'designer.roles')}</span>
      <span class="subtle small num grow">${total > 0 ? localizer.duration(total, 'hour') : nothing}</span>
      ${addButton(context, say(designerMessages, 'designer.role'), add)}
    </h3>
    <ul class="lines">
      ${roles.map(({ role, title, hours }, index) => {
        const name = localizer.text(title) || role;
        return html`<li>
          <span class="avatar" aria-hidden="true">${initials(name)}</span>
          ${nameInput(context, title, role, say(designerMessages, 'designer.role'), (locale, wording) =>
            editor.run('role/rename', { ...ref, index, locale, title: wording }),
          )}
          <weir-number-field
            class="hours"
            .label=${say(designerMessages, 'designer.hours-of', { name })}
            unit=${say(designerMessages, 'designer.hours-short')}
            .value=${hours ?? null}
            .min=${0}
            .isReadOnly=${isReadOnly}
            @change=${(event: Event) => editor.run('role/set-hours', { ...ref, index, hours: (event.target as NumberField).value })}
            @leave=${() => editor.endStep()}
          ></weir-number-field>
          ${removeButton(context, say(designerMessages, 'designer.delete-named', { name }), () => editor.run('role/delete', { ...ref, index }))}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** A name in the reader's language, written where it stands. */
function nameInput(
  { editor, document, localizer, isReadOnly }: PanelContext,
  title: Text | undefined,
  id: string,
  label: string,
  rename: (locale: string, wording: string) => void,
): TemplateResult {
  const locale = writtenLocale(document, title, localizer.locale);
  return html`<input
    class="plain grow"
    .value=${live(localizer.text(title) || id)}
    aria-label=${label}
    ?readonly=${isReadOnly}
    @input=${(event: Event) => event.target instanceof HTMLInputElement && rename(locale, event.target.value)}
    @blur=${() => editor.endStep()}
  />`;
}

function addButton({ isReadOnly }: PanelContext, label: string, add: () => void): TemplateResult | typeof nothing {
  if (isReadOnly) return nothing;
  return html`<button type="button" class="button quiet small" @click=${add}>${icon('plus')}${label}</button>`;
}

function removeButton(
  { isReadOnly }: PanelContext,
  label: string,
  remove: () => void,
): TemplateResult | typeof nothing {
  if (isReadOnly) return nothing;
  return html`<button type="button" class="button quiet icon small" aria-label=${label} @click=${remove}>
    ${icon('x', 14)}
  </button>`;
}

/** Two letters of the words' beginnings, or the first one of a name in Chinese. */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return /\p{Script=Han}/u.test(name) ? (letters[0] ?? '') : letters.join('').toUpperCase();
}
