import type { Stage, StageRole } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { newText } from '../editor/index.js';
import type { NumberField } from '../fields/number-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { openParts } from './open-parts.js';
import type { PanelContext } from './panel-context.js';
import { addButton, foldButton, iconButton, nameInput } from './part-controls.js';
import { panelMessages } from './words/index.js';

/** Who works here, and how many hours an entity takes them. */
export function stageRoles(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, document, funnel, localizer } = context;
  const say = localizer.say.bind(localizer);
  const roles = stage.roles ?? [];
  const total = roles.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const add = () => {
    editor.run('role/add', {
      funnel: funnel.id,
      stage: stage.id,
      title: newText(document, localizer.locale, say(designerMessages, 'designer.new-role')),
    });
    context.begin(`roles/${roles.length}`);
  };
  const entity = localizer.text(funnel.entity?.title) || say(designerMessages, 'designer.somebody');
  return html`<section data-part="roles">
    <h3>
      <span>${say(designerMessages, 'designer.roles')}</span>
      <span class="subtle small num grow"
        >${
          total > 0
            ? say(panelMessages, 'panel.hours-each', { hours: localizer.duration(total, 'hour'), entity })
            : nothing
        }</span
      >
      ${addButton(context, say(designerMessages, 'designer.role'), add)}
    </h3>
    <ul class="lines">
      ${repeat(
        roles,
        ({ role }) => role,
        (role, index) => renderRole(context, stage, role, index, roles.length),
      )}
    </ul>
  </section>`;
}

function renderRole(
  context: PanelContext,
  stage: Stage,
  { role, title, hours }: StageRole,
  index: number,
  count: number,
) {
  const { editor, funnel, localizer, locales, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id, index };
  const name = localizer.text(title) || role;
  const part = `role ${funnel.id} ${stage.id} ${role}`;
  const move = (to: number) => editor.run('role/move', { ...ref, to });
  return html`<li data-part="roles/${index}">
    <div class="line">
      ${foldButton(context, part, name)} <span class="avatar" aria-hidden="true">${initials(name)}</span>
      ${nameInput(context, title, role, say(designerMessages, 'designer.role'), (locale, wording) =>
        editor.run('role/rename', { ...ref, locale, title: wording }),
      )}
      <weir-number-field
        class="hours"
        .label=${say(designerMessages, 'designer.hours-of', { name })}
        unit=${say(designerMessages, 'designer.hours-short')}
        .value=${hours ?? null}
        .min=${0}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) =>
          editor.run('role/set-hours', { ...ref, hours: (event.target as NumberField).value })}
        @leave=${() => editor.endStep()}
      ></weir-number-field>
      ${iconButton(context, 'x', say(designerMessages, 'designer.delete-named', { name }), () =>
        editor.run('role/delete', ref),
      )}
    </div>
    ${
      openParts.has(editor, part)
        ? html`<div class="details">
            <weir-text-rows
              .label=${say(designerMessages, 'designer.name')}
              .text=${title}
              .locales=${locales}
              placeholder=${role}
              .isReadOnly=${isReadOnly}
              @wording=${({ locale, wording, plainIs }: WordingEvent) =>
                editor.run('role/rename', { ...ref, locale, title: wording, plainIs })}
              @leave=${() => editor.endStep()}
            ></weir-text-rows>
            <div class="line end">
              ${iconButton(context, 'arrow-up', say(panelMessages, 'panel.move-up', { name }), () => move(index - 1), index === 0)}
              ${iconButton(
                context,
                'arrow-down',
                say(panelMessages, 'panel.move-down', { name }),
                () => move(index + 1),
                index === count - 1,
              )}
            </div>
          </div>`
        : nothing
    }
  </li>`;
}

/** Two letters of the words' beginnings, or the first one of a name in Chinese. */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return /\p{Script=Han}/u.test(name) ? (letters[0] ?? '') : letters.join('').toUpperCase();
}
