import type { Signal, Stage } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { stageTitle } from '../canvas/draw-funnel.js';
import type { SignalChanges } from '../editor/index.js';
import { selectField } from '../fields/select-field.js';
import { designerMessages } from '../words/index.js';
import { conditionPart, isUnfinishedAt } from './condition-part.js';
import { signalCount } from './counts/count-views.js';
import {
  datasetChoices,
  datasetOf,
  fieldChoices,
  isDateField,
  problemAt,
  problemsAt,
  stagePointer,
} from './panel-context.js';
import type { PanelContext } from './panel-context.js';
import { problemsHere } from './part-controls.js';
import { likelyDate, switchDataset } from './switch-dataset.js';

/** Which rows bring an entity into the stage, and when. */
export function stageSignals(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, funnel, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const entity = localizer.text(funnel.entity?.title) || say(designerMessages, 'designer.somebody');
  const signals = stage.enters ?? [];
  const pointer = stagePointer(context, stage);
  const missing = signals.length === 0 ? problemAt(context, pointer) : undefined;
  const add = () => {
    editor.run('stage/add-signal', { funnel: funnel.id, stage: stage.id, signal: likelySignal(context, stage) });
    context.begin(`enters/${signals.length}`);
  };
  const canAdd = !isReadOnly && (context.document.datasets?.length ?? 0) > 0;
  return html`<section data-part="enters">
    <h3>
      <span class="grow">${say(designerMessages, 'designer.enters-when', { entity })}</span>
      ${
        canAdd
          ? html`<button type="button" class="button quiet small" @click=${add}>
              ${icon('plus')}${say(designerMessages, 'designer.rule')}
            </button>`
          : nothing
      }
    </h3>
    ${signals.map((signal, index) => renderSignal(context, stage, signal, index))}
    ${
      signals.length > 0
        ? nothing
        : html`<p class="hint ${missing ? 'warning' : ''}">
            ${canAdd || isReadOnly ? say(designerMessages, 'designer.no-rules') : say(designerMessages, 'designer.no-datasets')}
          </p>`
    }
  </section>`;
}

function renderSignal(context: PanelContext, stage: Stage, signal: Signal, index: number): TemplateResult {
  const { editor, funnel, document, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id, index };
  const pointer = `${stagePointer(context, stage)}/enters/${index}`;
  const place = `${funnel.id} ${stage.id} ${index} ${signal.dataset}`;
  const change = (changes: SignalChanges) => editor.run('stage/set-signal', { ...ref, changes });
  const key = datasetOf(document, signal.dataset)?.key;
  const keyTitle = fieldChoices(context, signal.dataset).find(({ value }) => value === key)?.label ?? key ?? '';
  const gone = (value: string) => say(designerMessages, 'designer.not-there', { name: value });
  return html`<fieldset
    class="rule"
    data-part="enters/${index}"
    aria-label=${say(designerMessages, 'designer.rule-number', { number: index + 1 })}
  >
    <div class="two">
      ${selectField({
        label: say(designerMessages, 'designer.rows-of'),
        value: signal.dataset,
        choices: datasetChoices(context),
        isReadOnly,
        unknown: gone,
        problem: problemAt(context, `${pointer}/dataset`),
        choose: (dataset) => change(switchDataset(editor, { funnel: funnel.id, stage, index }, signal, dataset)),
      })}
      ${selectField({
        label: say(designerMessages, 'designer.on-date'),
        value: signal.at,
        choices: fieldChoices(context, signal.dataset, isDateField),
        isReadOnly,
        unknown: gone,
        problem: problemAt(context, `${pointer}/at`),
        choose: (at) => change({ at }),
      })}
    </div>
    ${conditionPart(context, {
      label: say(designerMessages, 'designer.where'),
      part: `enters/${index}/when`,
      place,
      pointer: `${pointer}/when`,
      dataset: signal.dataset,
      value: signal.when,
      set: (when) => change({ when }),
    })}
    <div class="two">
      ${selectField({
        label: say(designerMessages, 'designer.named-by'),
        value: signal.entity ?? '',
        choices: [
          {
            value: '',
            label:
              key === undefined
                ? say(designerMessages, 'designer.none')
                : say(designerMessages, 'designer.key-field', { key: keyTitle }),
          },
          ...fieldChoices(context, signal.dataset),
        ],
        isReadOnly,
        unknown: gone,
        problem: problemAt(context, `${pointer}/entity`),
        choose: (entity) => change({ entity: entity || null }),
      })}
      <label class="check end">
        <input
          type="checkbox"
          .checked=${signal.first === true}
          ?disabled=${isReadOnly}
          @change=${(event: Event) => change({ first: (event.target as HTMLInputElement).checked })}
        />${say(designerMessages, 'designer.only-first')}
      </label>
    </div>
    ${renderCount(context, stage, signal, index, place)} ${problemsHere(context, pointer)}
    ${
      isReadOnly
        ? nothing
        : html`<button
            type="button"
            class="button quiet icon small remove"
            aria-label=${say(designerMessages, 'designer.delete-rule', { number: index + 1 })}
            @click=${() => editor.run('stage/delete-signal', ref)}
          >
            ${icon('x', 14)}
          </button>`
    }
  </fieldset>`;
}

function renderCount(context: PanelContext, stage: Stage, signal: Signal, index: number, place: string) {
  const { editor, funnel, localizer, counts } = context;
  if (!counts) return nothing;
  const hasMistake = problemsAt(editor, `${stagePointer(context, stage)}/enters/${index}`).some(
    ({ severity }) => severity === 'error',
  );
  const titleOf = (id: string) => stageTitle(funnel.stages.find((each) => each.id === id) ?? { id }, localizer);
  return signalCount(context, {
    count: counts.signal(stage.id, index),
    uncountable: isUnfinishedAt(editor, place, signal.when) ? 'unfinished' : hasMistake ? 'mistaken' : null,
    field: fieldChoices(context, signal.dataset).find(({ value }) => value === signal.at)?.label ?? signal.at,
    overlaps: counts.overlaps(stage.id, index).map((overlap) => ({ ...overlap, title: titleOf(overlap.stage) })),
  });
}

/** Like the rule of another stage of this funnel, without its condition; else on the first dataset that has dates. */
function likelySignal(context: PanelContext, stage: Stage): Signal {
  const { document, funnel } = context;
  const like = [...(stage.enters ?? []), ...funnel.stages.flatMap(({ enters }) => enters ?? [])].at(0);
  if (like) {
    const { dataset, at, entity } = like;
    return { dataset, at, ...(entity !== undefined && { entity }) };
  }
  const dataset =
    document.datasets?.find(({ fields, archived }) => !archived && fields.some(isDateField)) ?? document.datasets?.[0];
  return { dataset: dataset?.id ?? '', at: likelyDate(document, dataset?.id ?? '') };
}
