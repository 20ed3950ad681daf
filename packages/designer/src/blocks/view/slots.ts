import type { Grain, Scalar } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Option, WeirCombobox } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../../fields/number-field.js';
import { conditionMessages } from '../../conditions/words/index.js';
import type { BlockView } from './block-view.js';

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

interface Slot {
  readonly control: string;
  /** Read out before what is chosen. */
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: Scalar | undefined;
  /** What a place that is still open says. */
  readonly placeholder: string;
  readonly choose: (value: Scalar) => void;
  /** Words what is not offered and yet there, such as what is archived; without a word it is not known. */
  readonly titleOf?: (value: string) => string | undefined;
}

/** A place in a block, chosen from a list that can be searched. */
export function slot(
  view: BlockView,
  { control, label, options, chosen, placeholder, choose, titleOf }: Slot,
): TemplateResult {
  const title = (value: Scalar) => options.find((option) => option.value === value)?.label ?? titleOf?.(String(value));
  const isKnown = chosen === undefined || title(chosen) !== undefined;
  if (view.isReadOnly) return said(chosen === undefined ? '…' : (title(chosen) ?? String(chosen)));
  return html`<weir-combobox
    class="slot ${chosen === undefined ? 'open' : isKnown ? '' : 'unknown'}"
    look="field"
    data-control=${control}
    .label=${label}
    .placeholder=${placeholder}
    .options=${options}
    .selected=${chosen === undefined ? [] : [chosen]}
    .labelOf=${(value: Scalar) => title(value) ?? String(value)}
    @change=${(event: Event) => {
      event.stopPropagation();
      const [value] = (event.target as WeirCombobox).selected;
      if (value !== undefined && value !== chosen) choose(value);
    }}
  ></weir-combobox>`;
}

function said(text: string): TemplateResult {
  return html`<span class="said">${text}</span>`;
}

interface Choices {
  readonly control: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

/** A place in a block that has few choices: the browser's own list, as narrow as what is chosen. */
export function choice(view: BlockView, { control, label, value, choices, choose }: Choices): TemplateResult {
  const isKnown = choices.some(([each]) => each === value);
  const all = isKnown ? choices : [[value, value] as const, ...choices];
  if (view.isReadOnly) return said(all.find(([each]) => each === value)?.[1] ?? value);
  return html`<span class="slot choice">
    <select
      data-control=${control}
      aria-label=${label}
      @change=${(event: Event) => {
        event.stopPropagation();
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${all.map(([each, text]) => html`<option value=${each} .selected=${each === value}>${text}</option>`)}
    </select>
    ${icon('chevron-down', 12)}
  </span>`;
}

interface NumberSlot {
  readonly control: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly isWhole?: boolean;
  /** Nothing has to be typed: what that means stands behind it. */
  readonly isOptional?: boolean;
  readonly change: (value: number | undefined) => void;
}

export function numberSlot(view: BlockView, given: NumberSlot): TemplateResult {
  const {
    control,
    label,
    value,
    min = -Infinity,
    max = Infinity,
    unit = '',
    isWhole = false,
    isOptional = false,
    change,
  } = given;
  if (view.isReadOnly) return said(value === undefined ? '…' : `${view.localizer.number(value)}${unit}`);
  return html`<weir-number-field
    class=${value === undefined && !isOptional ? 'slot open' : 'slot'}
    data-control=${control}
    .label=${label}
    .value=${value ?? null}
    .min=${min}
    .max=${max}
    .unit=${unit}
    @change=${(event: Event) => {
      event.stopPropagation();
      const { value: typed } = event.target as NumberField;
      change(typed === null ? undefined : isWhole ? Math.round(typed) : typed);
    }}
    @leave=${() => view.do.commit()}
  ></weir-number-field>`;
}

export function grainSlot(
  view: BlockView,
  label: string,
  grain: Grain,
  count: number,
  choose: (grain: Grain) => void,
): TemplateResult {
  const choices = GRAINS.map(
    (each) => [each, view.localizer.say(conditionMessages, 'conditions.grain-of', { grain: each, count })] as const,
  );
  return choice(view, { control: 'grain', label, value: grain, choices, choose: (value) => choose(value as Grain) });
}
