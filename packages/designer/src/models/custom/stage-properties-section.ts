import type { Funnel, Stage } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Editor } from '../../editor/index.js';
import { stagePropertiesOf } from '../host/host-options.js';
import { modelMessages } from '../words/index.js';
import { propertyField } from './property-field.js';
import { customProperties } from './property-schema.js';

interface Section {
  readonly editor: Editor;
  readonly funnel: Funnel;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
}

/** What the host keeps at a stage, as a form. Nothing where it keeps nothing. Needs `fieldStyles`. */
export function stageProperties(context: Section, stage: Stage): TemplateResult | typeof nothing {
  const { editor, funnel, localizer, isReadOnly } = context;
  const schema = stagePropertiesOf(editor);
  const properties = schema ? customProperties(schema) : [];
  if (properties.length === 0) return nothing;
  return html`<section class="custom">
    <h3>${localizer.say(modelMessages, 'model.custom')}</h3>
    ${properties.map((property) => {
      const { name } = property;
      return propertyField(property, {
        label: localizer.text(property.schema.title) || name.slice(2),
        value: stage[name],
        localizer,
        isReadOnly,
        set: (next) =>
          editor.run('stage/set-property', { funnel: funnel.id, stages: [stage.id], name, value: next ?? null }),
        endStep: () => editor.endStep(),
      });
    })}
  </section>`;
}
