import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { selectField } from '../../fields/select-field.js';
import type { WordingEvent } from '../../fields/text-rows.js';
import { propertyField } from '../../models/custom/property-field.js';
import { formProperties } from '../../models/custom/property-schema.js';
import type { PropertySchema } from '../../models/custom/property-schema.js';
import { designOf, fieldsOf, keptFor, widgetDesigns } from '../model/widget-designs.js';
import type { WidgetDesign } from '../model/widget-designs.js';
import { widgetTitle } from '../model/widget-title.js';
import { boardEditorMessages } from '../words/index.js';
import { missingText, widgetProblems } from './panel-context.js';
import type { WidgetContext } from './panel-context.js';
import { placeFields } from './place-fields.js';
import { widgetField } from './widget-fields.js';

/** All that can be said about a card: what it shows, what it is called, where it lies. Needs `fieldStyles`. */
export function widgetSettings(context: WidgetContext): TemplateResult {
  const { editor, widget, ref, localizer, isReadOnly, widgetTypes } = context;
  const say = localizer.say.bind(localizer);
  const design = designOf(widget.type, widgetTypes, localizer);
  const kept = keptFor(widget, design);
  return html`
    <section>
      ${selectField({
        label: say(boardEditorMessages, 'boards.type'),
        value: widget.type,
        choices: widgetDesigns(widgetTypes, localizer).map(({ type, title }) => ({ value: type, label: title })),
        isReadOnly,
        unknown: (type) => missingText(type, localizer),
        choose: (type) => editor.run('widget/set-type', { ...ref, type }),
      })}
      <p class="hint">${design.about}</p>
      <weir-text-rows
        .label=${say(boardEditorMessages, 'boards.title')}
        .text=${widget.title}
        .locales=${context.locales}
        .placeholder=${widgetTitle(editor.document, { ...widget, title: '' }, localizer, '')}
        .isReadOnly=${isReadOnly}
        @wording=${({ locale, wording, plainIs }: WordingEvent) =>
          editor.run('widget/set-title', { ...ref, locale, wording, plainIs })}
        @leave=${() => editor.endStep()}
      ></weir-text-rows>
      ${widgetProblems(context, [], true)}
    </section>
    ${renderFields(context, design)} ${renderOptions(context, design)}
    <section>
      <h3>${say(boardEditorMessages, 'boards.place-title')}</h3>
      ${placeFields(context)} ${widgetProblems(context, ['cell'])}
    </section>
    ${
      kept.length > 0
        ? html`<section>
            <p class="hint">${say(boardEditorMessages, 'boards.also', { what: keptNames(context, kept) })}</p>
          </section>`
        : nothing
    }
  `;
}

function renderFields(context: WidgetContext, design: WidgetDesign): TemplateResult | typeof nothing {
  const fields = fieldsOf(context.widget, design);
  if (fields.length === 0) return nothing;
  return html`<section>${fields.map((field) => widgetField(context, field))}</section>`;
}

/** Of a host's own type: a form where it says what its options are, else what there is. */
function renderOptions(context: WidgetContext, { own }: WidgetDesign): TemplateResult | typeof nothing {
  const { editor, widget, ref, localizer, isReadOnly } = context;
  const schema = own?.offer?.options;
  if (!schema && widget.options === undefined) return nothing;
  const options: Readonly<Record<string, unknown>> = widget.options ?? {};
  const properties = schema
    ? formProperties({
        properties: schema.properties as Readonly<Record<string, PropertySchema>>,
        required: schema.required ?? [],
      })
    : [];
  const others = Object.keys(options).filter((name) => !properties.some((property) => property.name === name));
  return html`<section class="custom">
    <h3>${localizer.say(boardEditorMessages, 'boards.options')}</h3>
    ${properties.map((property) =>
      propertyField(property, {
        label: localizer.text(property.schema.title) || property.name,
        value: options[property.name],
        localizer,
        isReadOnly,
        set: (value) => editor.run('widget/set-option', { ...ref, name: property.name, value: value ?? null }),
        endStep: () => editor.endStep(),
      }),
    )}
    ${others.map((name) => html`<div><span class="label">${name}</span> <code>${JSON.stringify(options[name])}</code></div>`)}
  </section>`;
}

function keptNames({ localizer }: WidgetContext, fields: ReturnType<typeof keptFor>): string {
  const names = {
    metric: 'boards.metric',
    metrics: 'boards.metrics',
    funnel: 'boards.funnel',
    stages: 'boards.from',
    by: 'boards.by',
    'by-one': 'boards.by',
    grain: 'boards.grain',
    basis: 'boards.basis',
    top: 'boards.top',
    columns: 'boards.columns',
    text: 'boards.text',
  } as const;
  return localizer.list(fields.map((field) => localizer.say(boardEditorMessages, names[field])));
}
