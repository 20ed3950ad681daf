import type { Formula, Grain, Scalar } from '@weir/schema';
import type { Option, WeirCombobox } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NumberField } from '../../fields/number-field.js';
import { readNumber } from '../../fields/read-number.js';
import type { ConditionTest } from '../model/condition.js';
import { fieldOf } from '../model/test-forms.js';
import { setList, setValue } from '../state/change-test.js';
import type { SubjectField } from '../state/subject.js';
import { momentFormOf } from '../state/moment-forms.js';
import { shapeOf, sourceOf } from '../state/test-values.js';
import { fieldText, formulaText, isDate, parameterText, valueText } from '../words/say-condition.js';
import { say } from './condition-view.js';
import type { ConditionMessage } from '../words/index.js';
import type { ConditionView } from './condition-view.js';
import { momentInput, periodInput, spanInput } from './moment-inputs.js';
import { unitText } from './unit-text.js';

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** The controls for the values of a test, by its field and operator. */
export function valueInputs(view: ConditionView, test: ConditionTest): TemplateResult | typeof nothing {
  const shape = shapeOf(test.operator);
  const field = test.field === undefined ? undefined : view.subject.fields.get(test.field);
  const isDated = field?.type === 'date' || field?.type === 'datetime';
  const className = isDated && sourceOf(test) === 'written' ? 'value dated' : 'value';
  switch (shape) {
    case 'none':
      return nothing;
    case 'list':
      return html`<span class="value many">${listInput(view, test, field)}</span>`;
    case 'span':
      return html`<span class="value many">${spanInput(view, test, GRAINS)}</span>`;
    case 'period':
      return html`<span class="value many">${periodInput(view, test, GRAINS)}</span>`;
    case 'one':
      return html`<span class=${className}>${valueInput(view, test, field, 0, 'conditions.value')}</span>`;
    case 'two':
      return html`<span class=${className}>${valueInput(view, test, field, 0, 'conditions.from')}</span
        ><span class=${className}
          ><span class="joint">${say(view, 'conditions.and')}</span
          >${valueInput(view, test, field, 1, 'conditions.to')}</span
        >`;
  }
}

function valueInput(
  view: ConditionView,
  test: ConditionTest,
  field: SubjectField | undefined,
  index: number,
  label: ConditionMessage,
): TemplateResult {
  const value = test.values[index];
  const name = say(view, label as 'conditions.value');
  switch (sourceOf(test)) {
    case 'parameter':
      return parameterInput(view, test, field, index, name);
    case 'field':
      return otherFieldInput(view, test, field, index, name);
    case 'formula':
      return calculated(view, test, value ?? null);
    case 'written':
      return writtenInput(view, test, field, index, name);
  }
}

/** What can only be read here: it is edited as a formula. */
function calculated(view: ConditionView, test: ConditionTest, value: Formula): TemplateResult {
  return html`<code class="calculated" title=${formulaText(value, view.subject)}
    >${valueText(value, test.field, view.subject, view.localizer)}</code
  >`;
}

function writtenInput(
  view: ConditionView,
  test: ConditionTest,
  field: SubjectField | undefined,
  index: number,
  label: string,
): TemplateResult {
  const value = test.values[index];
  // Of a field that the dataset lacks, what it is compared with says what it was.
  const type = field?.type ?? (typeof value === 'number' ? 'number' : 'string');
  if (type === 'date' || type === 'datetime') {
    const isOther = typeof value === 'string' && !isDate(value);
    if (isOther) return textInput(view, test, index, label);
    // A moment that is said in none of the known ways is shown in words.
    return momentFormOf(value) === null
      ? calculated(view, test, value ?? null)
      : momentInput(view, test, type, index, label);
  }
  if (type === 'number') return numberInput(view, test, field, index, label);
  const isWhole = ['is', 'is-not'].includes(test.operator);
  const options = isWhole && field ? view.valuesOf(field) : undefined;
  if (!options || !field) return textInput(view, test, index, label);
  return html`<weir-combobox
    data-control="value-${index}"
    look="field"
    class=${value === undefined ? 'open' : ''}
    .label=${label}
    .placeholder=${say(view, 'conditions.choose-value')}
    .options=${options}
    .selected=${value === undefined ? [] : [value as Scalar]}
    .labelOf=${(chosen: Scalar) => valueText(chosen, field.id, view.subject, view.localizer)}
    .readTyped=${(typed: string) => typed}
    ?disabled=${view.isDisabled}
    @change=${(event: Event) => {
      const [chosen] = (event.target as WeirCombobox).selected;
      view.do.change(test.key ?? '', (now) => setValue(now, index, chosen));
    }}
  ></weir-combobox>`;
}

function textInput(view: ConditionView, test: ConditionTest, index: number, label: string): TemplateResult {
  const value = test.values[index];
  const type = (event: Event) => {
    const { value: typed } = event.target as HTMLInputElement;
    const next = typed === '' ? undefined : typed;
    view.do.change(test.key ?? '', (now) => setValue(now, index, next), `${test.key} ${index}`);
  };
  return html`<input
    class="typed"
    data-control="value-${index}"
    type="text"
    autocomplete="off"
    spellcheck="false"
    aria-label=${label}
    placeholder=${value === '' ? '""' : label}
    .value=${live(typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value))}
    ?disabled=${view.isDisabled}
    @input=${type}
    @change=${(event: Event) => leave(view, event)}
  />`;
}

function numberInput(
  view: ConditionView,
  test: ConditionTest,
  field: SubjectField | undefined,
  index: number,
  label: string,
): TemplateResult {
  const value = test.values[index];
  const isShare = field?.unit === 'percent';
  const change = (event: Event) => {
    const { value: typed } = event.target as NumberField;
    view.do.change(test.key ?? '', (now) => setValue(now, index, typed ?? undefined), `${test.key} ${index}`);
  };
  return html`<weir-number-field
    data-control="value-${index}"
    .label=${label}
    .value=${typeof value === 'number' ? value : null}
    .strange=${value === undefined || typeof value === 'number' ? '' : strangeText(value)}
    .scale=${isShare ? 100 : 1}
    .unit=${unitText(field?.unit ?? null, view.localizer)}
    .placeholder=${say(view, 'conditions.type-value')}
    .isDisabled=${view.isDisabled}
    @change=${change}
    @leave=${() => view.do.commit()}
  ></weir-number-field>`;
}

/** What is compared with a number and is none, as it is written in a formula. */
function strangeText(value: Formula): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

function listInput(view: ConditionView, test: ConditionTest, field: SubjectField | undefined): TemplateResult {
  const chosen = test.values.filter((value) => value !== undefined) as readonly Scalar[];
  const isNumber = field?.type === 'number' || (!field && chosen.every((value) => typeof value === 'number'));
  const read = (typed: string): Scalar | undefined => {
    if (!isNumber || chosen.length === 0) return isNumber ? numberOf(typed, view) : typed;
    return numberOf(typed, view);
  };
  return html`<weir-combobox
    data-control="value-0"
    look="field"
    multiple
    class=${chosen.length === 0 ? 'open' : ''}
    .label=${say(view, 'conditions.value')}
    .placeholder=${say(view, 'conditions.choose-values')}
    .options=${(field && view.valuesOf(field)) ?? []}
    .selected=${chosen}
    .labelOf=${(value: Scalar) => valueText(value, field?.id, view.subject, view.localizer)}
    .readTyped=${read}
    .summarize=${(labels: readonly string[]) => view.localizer.list(labels, 'or')}
    ?disabled=${view.isDisabled}
    @change=${(event: Event) => {
      const { selected } = event.target as WeirCombobox;
      view.do.change(test.key ?? '', (now) => setList(now, selected));
    }}
  ></weir-combobox>`;
}

function numberOf(typed: string, { localizer }: ConditionView): number | undefined {
  const read = readNumber(typed, { locale: localizer.locale });
  return typeof read === 'number' ? read : undefined;
}

function parameterInput(
  view: ConditionView,
  test: ConditionTest,
  field: SubjectField | undefined,
  index: number,
  label: string,
): TemplateResult {
  const { subject, localizer } = view;
  const options = (subject.document?.parameters ?? [])
    .filter(({ type, archived }) => !archived && (!field || type === field.type))
    .map(({ id }): Option => ({ value: id, label: parameterText(id, subject, localizer) }));
  const value = test.values[index];
  const chosen = value === undefined ? undefined : (value as { readonly param: string }).param;
  return nameInput(view, test, index, label, options, chosen, (id) => ({ param: id }), 'conditions.choose-parameter');
}

function otherFieldInput(
  view: ConditionView,
  test: ConditionTest,
  field: SubjectField | undefined,
  index: number,
  label: string,
): TemplateResult {
  const { subject, localizer } = view;
  const options = [...subject.fields.values()]
    .filter(({ id, type, archived }) => !archived && id !== field?.id && (!field || type === field.type))
    .map(({ id }): Option => ({ value: id, label: fieldText(id, subject, localizer) }));
  const value = test.values[index];
  const chosen = value === undefined ? undefined : (fieldOf(value) ?? undefined);
  return nameInput(view, test, index, label, options, chosen, (id) => ({ var: id }), 'conditions.choose-field');
}

function nameInput(
  view: ConditionView,
  test: ConditionTest,
  index: number,
  label: string,
  options: readonly Option[],
  chosen: string | undefined,
  formula: (id: string) => Formula,
  placeholder: 'conditions.choose-field' | 'conditions.choose-parameter',
): TemplateResult {
  return html`<weir-combobox
    data-control="value-${index}"
    look="field"
    class=${chosen === undefined ? 'open' : ''}
    .label=${label}
    .placeholder=${say(view, placeholder)}
    .options=${options}
    .selected=${chosen === undefined ? [] : [chosen]}
    ?disabled=${view.isDisabled}
    @change=${(event: Event) => {
      const [id] = (event.target as WeirCombobox).selected;
      const next = id === undefined ? undefined : formula(String(id));
      view.do.change(test.key ?? '', (now) => setValue(now, index, next));
    }}
  ></weir-combobox>`;
}

function leave(view: ConditionView, event: Event): void {
  event.stopPropagation();
  view.do.commit();
}
