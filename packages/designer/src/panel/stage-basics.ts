import type { Stage } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { STAGE_KINDS } from '../editor/index.js';
import type { StageKind } from '../editor/index.js';
import { amountField } from './amount-field.js';
import type { AmountField } from './amount-field.js';
import { selectField } from '../fields/select-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { openParts } from './open-parts.js';
import { problemAt, stagePointer } from './panel-context.js';
import type { PanelContext } from './panel-context.js';
import { problemsHere } from './part-controls.js';
import { stageLook } from './stage-look.js';
import { panelMessages } from './words/index.js';

/** Name, kind, and the three numbers of a stage. */
export function stageBasics(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, funnel, localizer, isReadOnly, locales } = context;
  const ref = { funnel: funnel.id, stage: stage.id };
  const say = localizer.say.bind(localizer);
  const pointer = stagePointer(context, stage);
  const endStep = () => editor.endStep();
  const number = (field: AmountField) => amountField(context, field);
  return html`<section class="first" data-part="title">
    ${problemsHere(context, pointer)}
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
    ${renderDescription(context, stage)}
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
    ${stageLook(context, [stage])}
    <div class="two" data-part="probability">
      ${number({
        label: say(designerMessages, 'designer.probability'),
        unit: '%',
        value: stage.probability,
        isShare: true,
        change: (probability) => editor.run('stage/set-probability', { ...ref, probability }),
      })}
      ${number({
        label: say(designerMessages, 'designer.target-conversion'),
        unit: '%',
        value: stage.target?.conversion,
        isShare: true,
        problem: problemAt(context, `${pointer}/target/conversion`),
        change: (conversion) => editor.run('stage/set-target', { ...ref, conversion }),
      })}
      ${problemsHere(context, `${pointer}/probability`)}
      ${number({
        label: say(designerMessages, 'designer.limit'),
        unit: say(designerMessages, 'designer.days'),
        value: stage.limit?.days,
        placeholder: say(designerMessages, 'designer.none'),
        problem: problemAt(context, `${pointer}/limit`),
        change: (days) => editor.run('stage/set-limit', { ...ref, days }),
      })}
      ${number({
        label: say(panelMessages, 'panel.target-days'),
        unit: say(designerMessages, 'designer.days'),
        value: stage.target?.days,
        problem: problemAt(context, `${pointer}/target/days`),
        change: (days) => editor.run('stage/set-target', { ...ref, days }),
      })}
    </div>
    ${
      funnel.counting?.method === 'sequence'
        ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${stage.optional === true}
              ?disabled=${isReadOnly}
              @change=${(event: Event) =>
                editor.run('stage/set-optional', { ...ref, optional: (event.target as HTMLInputElement).checked })}
            />${say(panelMessages, 'panel.optional')}
          </label>`
        : nothing
    }
  </section>`;
}

/** What the stage is about, in words; asked for by a button while there is none. */
function renderDescription(context: PanelContext, stage: Stage): TemplateResult | typeof nothing {
  const { editor, funnel, localizer, isReadOnly, locales, update } = context;
  const say = localizer.say.bind(localizer);
  const part = `description ${funnel.id} ${stage.id}`;
  if (stage.description === undefined && !openParts.has(editor, part)) {
    if (isReadOnly) return nothing;
    const open = () => {
      openParts.set(editor, part, true);
      update();
    };
    return html`<button type="button" class="link start small" @click=${open}>
      ${say(panelMessages, 'panel.describe')}
    </button>`;
  }
  return html`<weir-text-rows
    data-part="description"
    .label=${say(panelMessages, 'panel.description')}
    .text=${stage.description}
    .locales=${locales}
    .isReadOnly=${isReadOnly}
    @wording=${({ locale, wording, plainIs }: WordingEvent) =>
      editor.run('stage/set-description', {
        funnel: funnel.id,
        stage: stage.id,
        locale,
        description: wording,
        plainIs,
      })}
    @leave=${() => editor.endStep()}
  ></weir-text-rows>`;
}
