import { pointerTo } from '@weir/schema';
import type { Grain, Metric, NumberFormat, Target } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localesOf, unfinishedTexts } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import type { FormulaField } from '../fields/formula-field.js';
import type { NumberField } from '../fields/number-field.js';
import { selectField } from '../fields/select-field.js';
import { textNamesOf } from '../fields/text-names.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { problemsAt } from '../panel/panel-context.js';
import { designerMessages } from '../words/index.js';

interface MetricContext {
  readonly editor: Editor;
  readonly metric: Metric;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
}

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Names and what the metric measures. */
export function metricNames({ editor, metric, localizer, isReadOnly }: MetricContext): TemplateResult {
  const say = localizer.say.bind(localizer);
  const locales = localesOf(editor.document);
  const endStep = () => editor.endStep();
  return html`<div class="card">
    <weir-text-rows
      .label=${say(designerMessages, 'designer.name')}
      .text=${metric.title}
      .locales=${locales}
      placeholder=${metric.id}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('metric/set-title', { metric: metric.id, locale, title: wording, plainIs })}
      @leave=${endStep}
    ></weir-text-rows>
    <weir-text-rows
      .label=${say(designerMessages, 'designer.description')}
      .text=${metric.description}
      .locales=${locales}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('metric/set-description', { metric: metric.id, locale, description: wording, plainIs })}
      @leave=${endStep}
    ></weir-text-rows>
  </div>`;
}

export function metricFormula({ editor, metric, localizer, isReadOnly }: MetricContext): TemplateResult {
  const pointer = pointerTo('/metrics', editor.document.metrics?.indexOf(metric) ?? -1, 'formula');
  const unfinished = unfinishedTexts(editor);
  const place = `metric ${metric.id}`;
  const keep = (event: Event) => {
    const text = (event.target as FormulaField).unfinished;
    if (text === null) unfinished.delete(place);
    else unfinished.set(place, text);
  };
  const change = (event: Event) => {
    const { value } = event.target as FormulaField;
    if (value !== undefined) editor.run('metric/set-formula', { metric: metric.id, formula: value });
  };
  return html`<div class="card">
    <weir-formula-field
      class="formula"
      large
      .label=${localizer.say(designerMessages, 'designer.formula')}
      .value=${metric.formula}
      .names=${textNamesOf(editor.document)}
      .unfinished=${unfinished.get(place) ?? null}
      .problems=${problemsAt(editor, pointer)}
      .isReadOnly=${isReadOnly}
      @unfinished=${keep}
      @change=${change}
      @leave=${() => editor.endStep()}
    ></weir-formula-field>
  </div>`;
}

/** How it is written, which direction is good, and what is to be reached. */
export function metricSettings(context: MetricContext): TemplateResult {
  const { localizer } = context;
  return html`<div class="card">
    <h3>${localizer.say(designerMessages, 'designer.format')}</h3>
    ${formatCells(context)}
    <h3>${localizer.say(designerMessages, 'designer.aim')}</h3>
    ${aimCells(context)}
  </div>`;
}

function formatCells({ editor, metric, localizer, isReadOnly }: MetricContext): TemplateResult {
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id };
  const { style, digits, notation } = metric.format ?? {};
  return html`<div class="cells">
    ${selectField({
      label: say(designerMessages, 'designer.kind-of-metric'),
      value: metric.kind ?? '',
      choices: (['', 'result', 'behavior', 'capability'] as const).map((value) => ({
        value,
        label: say(designerMessages, 'designer.metric-kind', { kind: value || 'none' }),
      })),
      isReadOnly,
      choose: (kind) =>
        editor.run('metric/set-kind', { ...ref, kind: kind === '' ? null : (kind as NonNullable<Metric['kind']>) }),
    })}
    ${selectField({
      label: say(designerMessages, 'designer.style'),
      value: style ?? '',
      choices: (['', 'number', 'percent', 'currency'] as const).map((value) => ({
        value,
        label: say(designerMessages, 'designer.style-choice', { style: value || 'none' }),
      })),
      isReadOnly,
      choose: (value) => {
        const chosen = value === '' ? null : (value as NonNullable<NumberFormat['style']>);
        editor.run('metric/set-format', { ...ref, changes: { style: chosen } });
      },
    })}
    <weir-number-field
      .label=${say(designerMessages, 'designer.digits')}
      .value=${digits ?? null}
      .min=${0}
      .max=${10}
      placeholder=${say(designerMessages, 'designer.automatic')}
      .isReadOnly=${isReadOnly}
      @change=${(event: Event) => {
        const value = (event.target as NumberField).value;
        editor.run('metric/set-format', { ...ref, changes: { digits: value === null ? null : Math.round(value) } });
      }}
      @leave=${() => editor.endStep()}
    ></weir-number-field>
    ${selectField({
      label: say(designerMessages, 'designer.notation'),
      value: notation ?? 'standard',
      choices: (['standard', 'compact'] as const).map((value) => ({
        value,
        label: say(designerMessages, 'designer.notation-choice', { notation: value }),
      })),
      isReadOnly,
      choose: (value) =>
        editor.run('metric/set-format', { ...ref, changes: { notation: value === 'compact' ? value : null } }),
    })}
  </div>`;
}

function aimCells({ editor, metric, localizer, isReadOnly }: MetricContext): TemplateResult {
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id };
  const { good } = metric;
  const band = typeof good === 'object' ? good.band : null;
  const isShare = metric.format?.style === 'percent';
  const index = metric.targets?.findIndex(isGeneralTarget) ?? -1;
  const target = metric.targets?.[index];
  const others = (metric.targets?.length ?? 0) - (target ? 1 : 0);
  const number = (event: Event) => (event.target as NumberField).value;
  const setBand = (low: number | null, high: number | null) =>
    editor.run('metric/set-good', { ...ref, good: { band: [low ?? 0, high ?? 0] } });
  const chooseGood = (value: string) =>
    editor.run('metric/set-good', {
      ...ref,
      good: value === 'band' ? { band: [0, 1] } : value === 'higher' || value === 'lower' ? value : null,
    });
  const numberField = (label: string, value: number | null, change: (event: Event) => void) =>
    html`<weir-number-field
      .label=${label}
      .value=${value}
      .scale=${isShare ? 100 : 1}
      unit=${isShare ? '%' : ''}
      .isReadOnly=${isReadOnly}
      @change=${change}
      @leave=${() => editor.endStep()}
    ></weir-number-field>`;
  return html`<div class="cells">
      ${selectField({
        label: say(designerMessages, 'designer.good'),
        value: band ? 'band' : typeof good === 'string' ? good : '',
        choices: (['', 'higher', 'lower', 'band'] as const).map((value) => ({
          value,
          label: say(designerMessages, 'designer.good-choice', { good: value || 'none' }),
        })),
        isReadOnly,
        choose: chooseGood,
      })}
      ${
        band
          ? html`${numberField(say(designerMessages, 'designer.band-from'), band[0], (event) => setBand(number(event), band[1]))}
            ${numberField(say(designerMessages, 'designer.band-to'), band[1], (event) => setBand(band[0], number(event)))}`
          : nothing
      }
      ${numberField(say(designerMessages, 'designer.target'), target?.value ?? null, (event) => {
        const value = number(event);
        if (!target && value !== null) editor.run('target/add', { ...ref, target: { value } });
        else if (value !== null) editor.run('target/set-value', { ...ref, index, value });
        else if (target) editor.run('target/delete', { ...ref, index });
      })}
      ${
        target
          ? selectField({
              label: say(designerMessages, 'designer.per'),
              value: target.grain ?? '',
              choices: [
                { value: '', label: say(designerMessages, 'designer.whole-range') },
                ...GRAINS.map((grain) => ({ value: grain, label: say(designerMessages, 'designer.grain', { grain }) })),
              ],
              isReadOnly,
              choose: (grain) =>
                editor.run('target/set-scope', { ...ref, index, changes: { grain: (grain as Grain) || null } }),
            })
          : nothing
      }
    </div>
    ${others > 0 ? html`<p class="users">${say(designerMessages, 'designer.other-targets', { count: others })}</p>` : nothing}`;
}

/** Holds for every group and at any time. */
function isGeneralTarget({ where, from, to }: Target): boolean {
  return where === undefined && from === undefined && to === undefined;
}
