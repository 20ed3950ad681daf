import type { Stage } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../fields/number-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { openParts } from './open-parts.js';
import type { PanelContext } from './panel-context.js';
import { addButton } from './part-controls.js';
import { panelMessages } from './words/index.js';

/** What others reach here, and who says so. */
export function stageBenchmark(context: PanelContext, stage: Stage): TemplateResult | typeof nothing {
  const { editor, funnel, localizer, isReadOnly, update } = context;
  const part = `benchmark ${funnel.id} ${stage.id}`;
  const isShown = stage.benchmark !== undefined || openParts.has(editor, part);
  if (isReadOnly && stage.benchmark === undefined) return nothing;
  const open = () => {
    openParts.set(editor, part, true);
    update();
  };
  return html`<section data-part="benchmark">
    <h3>
      <span class="grow">${localizer.say(panelMessages, 'panel.benchmark')}</span>
      ${isShown ? nothing : addButton(context, localizer.say(panelMessages, 'panel.benchmark'), open)}
    </h3>
    ${isShown ? renderFields(context, stage) : nothing}
  </section>`;
}

function renderFields({ editor, funnel, localizer, isReadOnly, locales }: PanelContext, stage: Stage): TemplateResult {
  const { benchmark = {} } = stage;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id };
  const endStep = () => editor.endStep();
  const read = (event: Event) => (event.target as NumberField).value;
  const texts = (text: 'label' | 'source') =>
    html`<weir-text-rows
      .label=${say(panelMessages, `panel.benchmark-${text}`)}
      .text=${benchmark[text]}
      .locales=${benchmark[text] === undefined ? locales.slice(0, 1) : locales}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('stage/set-benchmark-text', { ...ref, text, locale, wording, plainIs })}
      @leave=${endStep}
    ></weir-text-rows>`;
  return html`<div class="two">
      <weir-number-field
        .label=${say(panelMessages, 'panel.conversion')}
        unit="%"
        .value=${benchmark.conversion ?? null}
        .scale=${100}
        .min=${0}
        .max=${100}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) => editor.run('stage/set-benchmark', { ...ref, changes: { conversion: read(event) } })}
        @leave=${endStep}
      ></weir-number-field>
      <weir-number-field
        .label=${say(panelMessages, 'panel.median-here')}
        unit=${say(designerMessages, 'designer.days')}
        .value=${benchmark.days ?? null}
        .min=${0}
        .isAbove=${true}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) => editor.run('stage/set-benchmark', { ...ref, changes: { days: read(event) } })}
        @leave=${endStep}
      ></weir-number-field>
      <weir-number-field
        .label=${say(panelMessages, 'panel.peers')}
        .value=${benchmark.peers ?? null}
        .min=${1}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) => {
          const peers = read(event);
          editor.run('stage/set-benchmark', {
            ...ref,
            changes: { peers: peers === null ? null : Math.max(1, Math.round(peers)) },
          });
        }}
        @leave=${endStep}
      ></weir-number-field>
      <label>
        <span class="label">${say(panelMessages, 'panel.benchmark-date')}</span>
        <span class="field">
          <input
            type="date"
            max="9999-12-31"
            .value=${benchmark.date ?? ''}
            ?readonly=${isReadOnly}
            @change=${(event: Event) =>
              editor.run('stage/set-benchmark', {
                ...ref,
                changes: { date: (event.target as HTMLInputElement).value || null },
              })}
          />
        </span>
      </label>
    </div>
    ${texts('label')} ${texts('source')}`;
}
