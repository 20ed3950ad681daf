import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { nameFunnel } from '../editor/index.js';
import { selectField } from '../fields/select-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { datasetChoices, fieldChoices, problemAt } from './panel-context.js';
import type { PanelContext } from './panel-context.js';

/** The funnel itself: its name, what moves through it, and what that is worth. */
export function funnelSections(context: PanelContext): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly, locales } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id };
  const { value } = funnel;
  const endStep = () => editor.endStep();
  const pointer = `/funnels/${document.funnels?.indexOf(funnel)}`;
  const numbers = (dataset: string) => fieldChoices(context, dataset, ({ type }) => type === 'number');
  const chooseDataset = (dataset: string) => {
    const [field] = numbers(dataset);
    editor.run('funnel/set-value', { ...ref, value: dataset && field ? { dataset, field: field.value } : null });
  };
  return html`<section class="first">
      <weir-text-rows
        .label=${say(designerMessages, 'designer.name')}
        .text=${funnel.title}
        .locales=${locales}
        placeholder=${funnel.id}
        .isReadOnly=${isReadOnly}
        @wording=${({ locale, wording, plainIs }: WordingEvent) =>
          editor.run('funnel/rename', { ...ref, locale, title: wording, plainIs })}
        @leave=${() => {
          nameFunnel(editor, funnel.id);
          endStep();
        }}
      ></weir-text-rows>
      <weir-text-rows
        .label=${say(designerMessages, 'designer.moves-through')}
        .text=${funnel.entity?.title}
        .locales=${locales}
        .isReadOnly=${isReadOnly}
        @wording=${({ locale, wording, plainIs }: WordingEvent) =>
          editor.run('funnel/set-entity', { ...ref, locale, title: wording, plainIs })}
        @leave=${endStep}
      ></weir-text-rows>
    </section>
    <section>
      <h3>${say(designerMessages, 'designer.value')}</h3>
      <div class="two">
        ${selectField({
          label: say(designerMessages, 'designer.rows-of'),
          value: value?.dataset ?? '',
          choices: [
            { value: '', label: say(designerMessages, 'designer.none') },
            ...datasetChoices(context).filter((choice) => numbers(choice.value).length > 0),
          ],
          isReadOnly,
          problem: problemAt(context, `${pointer}/value/dataset`),
          choose: chooseDataset,
        })}
        ${
          value
            ? selectField({
                label: say(designerMessages, 'designer.field'),
                value: value.field,
                choices: numbers(value.dataset),
                isReadOnly,
                problem: problemAt(context, `${pointer}/value/field`),
                choose: (field) => editor.run('funnel/set-value', { ...ref, value: { ...value, field } }),
              })
            : nothing
        }
      </div>
      ${
        value
          ? selectField({
              label: say(designerMessages, 'designer.named-by'),
              value: value.entity ?? '',
              choices: [
                { value: '', label: say(designerMessages, 'designer.key-of-dataset') },
                ...fieldChoices(context, value.dataset),
              ],
              isReadOnly,
              problem: problemAt(context, `${pointer}/value/entity`),
              choose: (entity) => {
                const { entity: _before, ...rest } = value;
                editor.run('funnel/set-value', { ...ref, value: entity ? { ...rest, entity } : rest });
              },
            })
          : nothing
      }
    </section>`;
}
