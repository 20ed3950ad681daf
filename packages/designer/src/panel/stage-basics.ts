import type { Stage } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { STAGE_KINDS } from '../editor/index.js';
import type { StageKind } from '../editor/index.js';
import type { NumberField } from '../fields/number-field.js';
import { selectField } from '../fields/select-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { problemAt, stagePointer } from './panel-context.js';
import type { PanelContext } from './panel-context.js';

/** Name, kind, and the three numbers of a stage. */
export function stageBasics(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, funnel, localizer, isReadOnly, locales } = context;
  const ref = { funnel: funnel.id, stage: stage.id };
  const say = localizer.say.bind(localizer);
  const pointer = stagePointer(context, stage);
  const read = (event: Event) => (event.target as NumberField).value;
  const endStep = () => editor.endStep();
  const percent = { scale: 100, min: 0, max: 100 };
  return html`<section class="first">
    <weir-text-rows
      .label=${say(designerMessages, 'designer.name')}
      .text=${stage.title}
      .locales=${locales}
      placeholder=${stage.id}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('stage/rename', { ...ref, locale, title: wording, plainIs })}
      @leave=${endStep}
    ></weir-text-rows>
    ${selectField({
      label: say(designerMessages, 'designer.kind-of-stage'),
      value: stage.kind,
      choices: STAGE_KINDS.map((kind) => ({
        value: kind,
        label: say(designerMessages, 'designer.kind-choice', { kind }),
      })),
      isReadOnly,
      choose: (kind) => editor.run('stage/set-kind', { ...ref, kind: kind as StageKind }),
    })}
    <div class="three">
      <weir-number-field
        .label=${say(designerMessages, 'designer.probability')}
        unit="%"
        .value=${stage.probability ?? null}
        .scale=${percent.scale}
        .min=${percent.min}
        .max=${percent.max}
        .isReadOnly=${isReadOnly}
        .problem=${problemAt(context, `${pointer}/probability`) ?? ''}
        @change=${(event: Event) => editor.run('stage/set-probability', { ...ref, probability: read(event) })}
        @leave=${endStep}
      ></weir-number-field>
      <weir-number-field
        .label=${say(designerMessages, 'designer.target-conversion')}
        unit="%"
        .value=${stage.target?.conversion ?? null}
        .scale=${percent.scale}
        .min=${percent.min}
        .max=${percent.max}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) => editor.run('stage/set-target', { ...ref, conversion: read(event) })}
        @leave=${endStep}
      ></weir-number-field>
      <weir-number-field
        .label=${say(designerMessages, 'designer.limit')}
        unit=${say(designerMessages, 'designer.days')}
        .value=${stage.limit?.days ?? null}
        .min=${0}
        .isAbove=${true}
        placeholder=${say(designerMessages, 'designer.none')}
        .isReadOnly=${isReadOnly}
        .problem=${problemAt(context, `${pointer}/limit`) ?? ''}
        @change=${(event: Event) => editor.run('stage/set-limit', { ...ref, days: read(event) })}
        @leave=${endStep}
      ></weir-number-field>
    </div>
  </section>`;
}
