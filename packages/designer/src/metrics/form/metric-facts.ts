import type { Metric, NumberFormat } from '@weir/schema';
import { icon } from '@weir/ui';
import type { MenuSelectEvent, Segment, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../../fields/number-field.js';
import { selectField } from '../../fields/select-field.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { amountField } from './amount-field.js';
import { partProblems } from './part-problems.js';

type Kind = NonNullable<Metric['kind']>;
type Style = NonNullable<NumberFormat['style']>;

/** What the metric is, how it is written, and which way it is to go. */
export function metricFacts(context: MetricContext): TemplateResult {
  const { localizer } = context;
  const fact = (label: string, value: TemplateResult) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${fact(localizer.say(metricMessages, 'metric.kind'), kindFact(context))}
    ${fact(localizer.say(metricMessages, 'metric.shown-as'), formatFact(context))}
    ${fact(localizer.say(metricMessages, 'metric.better-when'), goodFact(context))}
  </dl>`;
}

function kindFact({ editor, metric, localizer, isReadOnly }: MetricContext): TemplateResult {
  const say = localizer.say.bind(localizer);
  const nameOf = (kind: Kind | 'none') => say(metricMessages, 'metric.kind-choice', { kind });
  const shown = nameOf(metric.kind ?? 'none');
  if (isReadOnly) return html`${shown}`;
  const kinds: readonly (Kind | 'none')[] = ['result', 'behavior', 'capability', 'none'];
  return html`<weir-menu
    label=${say(metricMessages, 'metric.kind')}
    .items=${kinds.map((kind) => ({
      value: kind,
      label: nameOf(kind),
      kind: 'radio' as const,
      checked: kind === (metric.kind ?? 'none'),
    }))}
    @menu-select=${({ value }: MenuSelectEvent) =>
      editor.run('metric/set-kind', { metric: metric.id, kind: value === 'none' ? null : (value as Kind) })}
  >
    <button slot="trigger" type="button" class="fact" aria-label=${`${say(metricMessages, 'metric.kind')}: ${shown}`}>
      ${shown}${icon('chevron-down', 14)}
    </button>
  </weir-menu>`;
}

function formatFact(context: MetricContext): TemplateResult {
  const { metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const { style, digits, notation } = metric.format ?? {};
  const shown = [
    say(metricMessages, 'metric.style', { style: style ?? 'none' }),
    ...(digits === undefined ? [] : [say(metricMessages, 'metric.digit-count', { count: digits })]),
    ...(notation === 'compact' ? [say(metricMessages, 'metric.notation-short')] : []),
  ];
  const text = localizer.say(metricMessages, 'metric.format', {
    count: shown.length,
    first: shown[0] ?? '',
    second: shown[1] ?? '',
    third: shown[2] ?? '',
  });
  if (isReadOnly) return html`${text}`;
  const label = say(metricMessages, 'metric.shown-as');
  return html`<weir-popover label=${label}>
    <button slot="trigger" type="button" class="fact" aria-label=${`${label}: ${text}`}>
      ${text}${icon('chevron-down', 14)}
    </button>
    <div class="popover-fields">${formatFields(context)}</div>
  </weir-popover>`;
}

function formatFields({ editor, metric, localizer }: MetricContext): TemplateResult {
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id };
  const { style, digits, notation } = metric.format ?? {};
  return html`
    ${selectField({
      label: say(metricMessages, 'metric.style-label'),
      value: style ?? '',
      choices: (['', 'number', 'percent', 'currency'] as const).map((value) => ({
        value,
        label: say(metricMessages, 'metric.style', { style: value || 'none' }),
      })),
      choose: (value) =>
        editor.run('metric/set-format', { ...ref, changes: { style: value === '' ? null : (value as Style) } }),
    })}
    <weir-number-field
      .label=${say(metricMessages, 'metric.digits')}
      .value=${digits ?? null}
      .min=${0}
      .max=${10}
      placeholder=${say(metricMessages, 'metric.automatic')}
      @change=${(event: Event) => {
        const { value } = event.target as NumberField;
        editor.run('metric/set-format', { ...ref, changes: { digits: value === null ? null : Math.round(value) } });
      }}
      @leave=${() => editor.endStep()}
    ></weir-number-field>
    ${selectField({
      label: say(metricMessages, 'metric.notation'),
      value: notation ?? '',
      choices: (['', 'standard', 'compact'] as const).map((value) => ({
        value,
        label: say(metricMessages, 'metric.notation-choice', { notation: value || 'none' }),
      })),
      choose: (value) =>
        editor.run('metric/set-format', {
          ...ref,
          changes: { notation: value === '' ? null : (value as NonNullable<NumberFormat['notation']>) },
        }),
    })}
  `;
}

function goodFact(context: MetricContext): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const { good } = metric;
  const value = typeof good === 'object' ? 'band' : (good ?? '');
  const nameOf = (choice: string) => localizer.say(metricMessages, 'metric.good', { good: choice || 'none' });
  const band = typeof good === 'object' ? good.band : null;
  if (isReadOnly) return html`${nameOf(value)}${band ? bandFields(context, band) : nothing}`;
  const options: readonly Segment[] = [
    { value: 'higher', label: nameOf('higher'), icon: 'arrow-up' },
    { value: 'lower', label: nameOf('lower'), icon: 'arrow-down' },
    { value: 'band', label: nameOf('band') },
    { value: '', label: nameOf(''), icon: 'minus', iconOnly: true },
  ];
  const choose = (event: Event) => {
    const chosen = (event.target as WeirSegmented).value;
    const direction = chosen === 'higher' || chosen === 'lower' ? chosen : null;
    editor.run('metric/set-good', {
      metric: metric.id,
      good: chosen === 'band' ? { band: startOfBand(context) } : direction,
    });
  };
  return html`<weir-segmented
      label=${localizer.say(metricMessages, 'metric.better-when')}
      .value=${value}
      .options=${options}
      @change=${choose}
    ></weir-segmented>
    ${band ? bandFields(context, band) : nothing}`;
}

/** Around the target, where there is one: a band that nobody would have to clear first. */
function startOfBand({ metric, result }: MetricContext): [number, number] {
  const target = metric.targets?.[0]?.value;
  if (target !== undefined && target > 0)
    return [target * 0.9, target * 1.1].map((bound) => Number(bound.toPrecision(6))) as [number, number];
  return (metric.format?.style ?? result?.unit) === 'percent' ? [0, 1] : [0, 100];
}

function bandFields(context: MetricContext, [low, high]: readonly [number, number]): TemplateResult {
  const { editor, metric, localizer } = context;
  const set = (band: [number, number]) => editor.run('metric/set-good', { metric: metric.id, good: { band } });
  return html`<div class="band">
      ${amountField(context, { label: localizer.say(metricMessages, 'metric.band-from'), value: low, change: (value) => set([value, high]) })}
      <span class="subtle" aria-hidden="true">–</span>
      ${amountField(context, { label: localizer.say(metricMessages, 'metric.band-to'), value: high, change: (value) => set([low, value]) })}
    </div>
    ${partProblems(context, 'good')}`;
}
