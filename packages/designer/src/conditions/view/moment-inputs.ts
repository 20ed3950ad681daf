import type { FieldType, Formula, Grain } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NumberField } from '../../fields/number-field.js';
import type { ConditionTest } from '../model/condition.js';
import { setValue } from '../state/change-test.js';
import { momentFormOf, momentFormsFor, momentOfForm, momentParts } from '../state/moment-forms.js';
import type { MomentForm } from '../state/moment-forms.js';
import { isDate, periodText } from '../words/say-condition.js';
import { say } from './condition-view.js';
import type { ConditionView } from './condition-view.js';

const START_FORMS: ReadonlySet<string> = new Set<MomentForm>(['start-this', 'start-last', 'start-next']);
const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The browser's own list, as narrow as what is chosen. */
function select(
  view: ConditionView,
  control: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<span class="choice">
    <select
      data-control=${control}
      aria-label=${label}
      ?disabled=${view.isDisabled}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${(event: Event) => {
        event.stopPropagation();
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select>
    ${icon('chevron-down', 12)}
  </span>`;
}

function countInput(
  view: ConditionView,
  test: ConditionTest,
  control: string,
  count: number | null,
  change: (count: number | null) => void,
): TemplateResult {
  return html`<weir-number-field
    class="count"
    data-control=${control}
    .label=${say(view, 'conditions.count')}
    .value=${count}
    .min=${1}
    .max=${10000}
    .isDisabled=${view.isDisabled}
    @change=${(event: Event) => change((event.target as NumberField).value)}
    @leave=${() => view.do.commit()}
  ></weir-number-field>`;
}

/** @param count how many of them are meant; null: the one that something lies in */
function grainSelect(
  view: ConditionView,
  control: string,
  grain: Grain,
  grains: readonly Grain[],
  count: number | null,
  choose: (grain: Grain) => void,
): TemplateResult {
  const labelOf = (value: Grain) =>
    count === null
      ? say(view, 'conditions.grain-name', { grain: value })
      : say(view, 'conditions.grain-of', { grain: value, count });
  const choices = grains.map((value) => ({ value, label: labelOf(value) }));
  return select(view, control, say(view, 'conditions.grain'), grain, choices, (value) => choose(value as Grain));
}

/** A date, or one that moves with the question: how it is said, and then what. */
export function momentInput(
  view: ConditionView,
  test: ConditionTest,
  type: FieldType,
  index: number,
  label: string,
): TemplateResult {
  const value = test.values[index];
  const form = momentFormOf(value) ?? 'date';
  const { count, grain } = momentParts(value);
  const offered = momentFormsFor(type, view.subject.isInCell);
  const forms = offered.includes(form) ? offered : [form, ...offered];
  const choices = forms.map((each) => ({ value: each, label: say(view, `conditions.form.${each}`) }));
  const set = (next: Formula | undefined, step?: string) =>
    view.do.change(test.key ?? '', (now) => setValue(now, index, next), step);
  const isStart = START_FORMS.has(form);
  return html`${form === 'date' ? dateInput(view, value, index, label, set) : nothing}
  ${
    count === null
      ? nothing
      : countInput(view, test, `count-${index}`, count, (typed) => {
          set(
            typed === null ? undefined : momentOfForm(form, type, { count: Math.round(typed), grain }),
            `${test.key} ${index}`,
          );
        })
  }
  ${
    grain === null
      ? nothing
      : grainSelect(
          view,
          `grain-${index}`,
          grain,
          isStart ? GRAINS.slice(1) : GRAINS,
          isStart ? null : (count ?? 1),
          (chosen) => set(momentOfForm(form, type, { count, grain: chosen })),
        )
  }
  ${select(view, `form-${index}`, say(view, 'conditions.date-form'), form, choices, (chosen) =>
    set(momentOfForm(chosen as MomentForm, type, { count, grain })),
  )}`;
}

function dateInput(
  view: ConditionView,
  value: Formula | undefined,
  index: number,
  label: string,
  set: (value: Formula | undefined, step?: string) => void,
): TemplateResult {
  return html`<input
    class="typed"
    data-control="value-${index}"
    type="date"
    max="9999-12-31"
    aria-label=${label}
    .value=${live(isDate(value) ? value : '')}
    ?disabled=${view.isDisabled}
    @input=${(event: Event) => {
      const { value: typed } = event.target as HTMLInputElement;
      set(typed === '' ? undefined : typed, `date ${index} ${label}`);
    }}
    @change=${(event: Event) => {
      event.stopPropagation();
      view.do.commit();
    }}
  />`;
}

/** "in the last [30] [days]" */
export function spanInput(view: ConditionView, test: ConditionTest, grains: readonly Grain[]): TemplateResult {
  const [count, grain] = test.values;
  const key = test.key ?? '';
  const known = typeof count === 'number' ? count : null;
  return html`${countInput(view, test, 'value-0', known, (typed) =>
    view.do.change(key, (now) => setValue(now, 0, typed === null ? undefined : Math.round(typed)), `${key} 0`),
  )}
  ${grainSelect(view, 'grain-0', grain as Grain, grains, known ?? 2, (chosen) =>
    view.do.change(key, (now) => setValue(now, 1, chosen)),
  )}`;
}

/** "in [last month]" */
export function periodInput(view: ConditionView, test: ConditionTest, grains: readonly Grain[]): TemplateResult {
  const [offset, grain] = test.values;
  const key = test.key ?? '';
  const near = grains.slice(1).flatMap((each) => [0, -1, 1].map((by) => [by, each] as const));
  const isNear = near.some(([by, each]) => by === offset && each === grain);
  const all = isNear ? near : [[Number(offset), grain as Grain] as const, ...near];
  const choices = all.map(([by, each]) => ({ value: `${by} ${each}`, label: periodText(by, each, view.localizer) }));
  return select(
    view,
    'value-0',
    say(view, 'conditions.which-period'),
    `${String(offset)} ${String(grain)}`,
    choices,
    (chosen) => {
      const [by = '0', each = 'month'] = chosen.split(' ');
      view.do.change(key, (now) => setValue(setValue(now, 0, Number(by)), 1, each));
    },
  );
}
