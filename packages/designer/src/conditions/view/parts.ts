import type { Diagnostic } from '@weir/schema';
import { icon } from '@weir/ui';
import type { WeirCombobox, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { problemLines } from '../../fields/problem-lines.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { WeirFormulaEditor } from '../../formula/weir-formula-editor.js';
import type { ConditionFormula, ConditionGroup, ConditionTest, GroupMode, TestOperator } from '../model/condition.js';
import { isFinished } from '../model/condition.js';
import { setField, setOperator } from '../state/change-test.js';
import { typeOf } from '../state/subject.js';
import { operatorsFor } from '../state/test-values.js';
import { fieldText, operatorText, sayTest } from '../words/say-condition.js';
import { say } from './condition-view.js';
import type { ConditionView } from './condition-view.js';
import { handle } from './row-menu.js';
import { valueInputs } from './value-inputs.js';

const MODES: readonly GroupMode[] = ['all', 'any', 'none'];

/** A group: how it is joined, what is in it, and what can be added to it. */
export function groupView(
  view: ConditionView,
  group: ConditionGroup,
  isOutermost: boolean,
  dragged: string | null,
): TemplateResult {
  const key = group.key ?? '';
  const isJoined = !isOutermost || group.items.length > 1 || group.mode !== 'all';
  const mode = say(view, `conditions.mode-${group.mode}`);
  return html`<div class="group" role="group" aria-label=${mode}>
    ${isJoined ? groupHead(view, group, isOutermost) : nothing}
    <ul class=${isJoined ? 'items bracket' : 'items'} data-group=${key}>
      ${repeat(
        group.items,
        (item) => item.key,
        (item) =>
          html`<li class=${item.key === dragged ? 'dragged' : ''} data-key=${item.key ?? ''}>
            ${item.kind === 'group' ? groupView(view, item, false, dragged) : leafView(view, item)}
          </li>`,
      )}
    </ul>
    ${
      isOutermost
        ? html`${
              group.items.length === 0
                ? html`<p class="subtle every">${say(view, 'conditions.every-row')}</p>`
                : nothing
            }
            <div class=${isJoined ? 'adds inside' : 'adds'}>
              ${addButton(view, key, 'test')} ${group.items.length > 0 ? addButton(view, key, 'group') : nothing}
            </div>`
        : group.items.length === 0
          ? html`<p class="hint warning">${say(view, 'conditions.unfinished-group')}</p>`
          : nothing
    }
  </div>`;
}

/** How a group is joined; one inside another can be moved, added to and removed there too. */
function groupHead(view: ConditionView, group: ConditionGroup, isOutermost: boolean): TemplateResult {
  if (isOutermost) return html`<div class="joined">${modeSwitch(view, group, false)}</div>`;
  const { key = '' } = group;
  return html`<div class="joined">
    ${handle(view, group, say(view, 'conditions.move-group'))}${modeSwitch(view, group, true)}
    <button
      type="button"
      class="kill"
      data-control="add-test"
      aria-label=${say(view, 'conditions.add-inside')}
      title=${say(view, 'conditions.add-inside')}
      ?disabled=${view.isDisabled}
      @click=${() => view.do.add(key, 'test')}
    >
      ${icon('plus', 14)}</button
    >${removeButton(view, key, say(view, 'conditions.remove-group'))}
  </div>`;
}

/** Drawn anew only when it is another one: there may be hundreds. */
function leafView(view: ConditionView, leaf: ConditionTest | ConditionFormula): unknown {
  const { subject, localizer, isDisabled, adapter, context } = view;
  const basis = [leaf, view.problems.get(leaf.key ?? ''), subject, localizer, isDisabled, adapter, context];
  return guard(basis, () => (leaf.kind === 'test' ? testView(view, leaf) : formulaView(view, leaf)));
}

function modeSwitch(view: ConditionView, { key = '', mode }: ConditionGroup, isShort: boolean): TemplateResult {
  const options = MODES.map((value) => ({
    value,
    label: say(view, isShort ? `conditions.short-${value}` : `conditions.mode-${value}`),
    disabled: view.isDisabled,
  }));
  return html`<weir-segmented
    class="mode"
    data-control="mode-${key}"
    .label=${say(view, 'conditions.mode')}
    .value=${mode}
    .options=${options}
    @change=${(event: Event) => view.do.setMode(key, (event.target as WeirSegmented).value as GroupMode)}
  ></weir-segmented>`;
}

function removeButton(view: ConditionView, key: string, label: string): TemplateResult {
  return html`<button
    type="button"
    class="kill"
    data-control="remove"
    aria-label=${label}
    ?disabled=${view.isDisabled}
    @click=${() => view.do.remove(key)}
  >
    ${icon('x', 14)}
  </button>`;
}

function addButton(view: ConditionView, key: string, kind: 'test' | 'group'): TemplateResult {
  return html`<button
    type="button"
    class="button quiet small"
    data-control="add-${kind}"
    aria-label=${say(view, kind === 'test' ? 'conditions.add-condition' : 'conditions.add-group')}
    ?disabled=${view.isDisabled}
    @click=${() => view.do.add(key, kind)}
  >
    ${icon('plus', 14)}${say(view, kind === 'test' ? 'conditions.condition' : 'conditions.group')}
  </button>`;
}

/** field | operator | value | remove */
function testView(view: ConditionView, test: ConditionTest): TemplateResult {
  const key = test.key ?? '';
  const { subject, localizer } = view;
  const problems = view.problems.get(key) ?? [];
  const isWrong = problems.some(({ severity }) => severity === 'error');
  const sentence = sayTest(test, subject, localizer);
  const isOpen = !isFinished(test);
  return html`<div
      class=${isWrong ? 'block wrong' : isOpen ? 'block open' : 'block'}
      role="group"
      aria-label=${sentence}
    >
      ${handle(view, test, say(view, 'conditions.move', { what: sentence }))}
      <div class="asked">
        <span class="about">
          ${fieldInput(view, test)}${test.field === undefined ? nothing : operatorInput(view, test)}
        </span>
        ${test.field === undefined ? nothing : valueInputs(view, test)}
      </div>
      ${removeButton(view, key, say(view, 'conditions.remove', { what: sentence }))}
    </div>
    ${isOpen ? html`<p class="hint warning">${say(view, test.field === undefined ? 'conditions.unfinished-field' : 'conditions.unfinished-value')}</p>` : nothing}
    ${conditionProblems(view, problems)}`;
}

function fieldInput(view: ConditionView, test: ConditionTest): TemplateResult {
  const { subject, localizer } = view;
  const choose = (event: Event) => {
    const [id] = (event.target as WeirCombobox).selected;
    if (id === undefined || id === test.field) return;
    const to = { id: String(id), type: typeOf(subject, String(id)) };
    view.do.change(test.key ?? '', (now) => setField(now, typeOf(subject, now.field), to, subject.isInCell));
  };
  const isUnknown = test.field !== undefined && !subject.fields.has(test.field);
  return html`<weir-combobox
    data-control="field"
    look="field"
    class="field-input ${test.field === undefined ? 'open' : isUnknown ? 'unknown' : ''}"
    .label=${say(view, 'conditions.field')}
    .placeholder=${say(view, 'conditions.choose-field')}
    .options=${view.fieldOptions}
    .selected=${test.field === undefined ? [] : [test.field]}
    .labelOf=${(id: unknown) => fieldText(String(id), subject, localizer)}
    ?disabled=${view.isDisabled}
    @change=${choose}
  ></weir-combobox>`;
}

function operatorInput(view: ConditionView, test: ConditionTest): TemplateResult {
  const type = typeOf(view.subject, test.field);
  const offered = operatorsFor(type, view.subject.isInCell);
  const operators = offered.includes(test.operator) ? offered : [test.operator, ...offered];
  return html`<span class="choice operator">
    <select
      data-control="operator"
      aria-label=${say(view, 'conditions.operator')}
      ?disabled=${view.isDisabled}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${(event: Event) => {
        event.stopPropagation();
        const operator = (event.target as HTMLSelectElement).value as TestOperator;
        view.do.change(test.key ?? '', (now) => setOperator(now, operator, type));
      }}
    >
      ${operators.map(
        (operator) =>
          html`<option value=${operator} .selected=${operator === test.operator}>
            ${operatorText(operator, type, view.localizer)}
          </option>`,
      )}
    </select>
    ${icon('chevron-down', 12)}
  </span>`;
}

/** What has no shape of a condition, as text. The text's own editor says what is wrong with it. */
function formulaView(view: ConditionView, part: ConditionFormula): TemplateResult {
  const key = part.key ?? '';
  const { document, dataset } = view.subject;
  const label = say(view, 'conditions.text');
  return html`<div class="block text" role="group" aria-label=${label}>
    ${handle(view, part, say(view, 'conditions.move', { what: label }))}
    <weir-formula-editor
      data-control="value-0"
      .document=${document}
      .adapter=${view.adapter}
      .context=${view.context}
      .datasetId=${dataset}
      expects="boolean"
      .label=${label}
      .value=${part.formula}
      ?disabled=${view.isDisabled}
      required
      @input=${(event: Event) => {
        event.stopPropagation();
        const { value } = event.target as WeirFormulaEditor;
        if (value !== undefined && JSON.stringify(value) !== JSON.stringify(part.formula))
          view.do.changeFormula(key, value);
      }}
      @change=${(event: Event) => event.stopPropagation()}
      @focusout=${() => view.do.readFormula(key)}
    ></weir-formula-editor>
    ${removeButton(view, key, say(view, 'conditions.remove', { what: label }))}
  </div>`;
}

/** What is wrong with a condition, with its cures. */
export function conditionProblems(
  view: ConditionView,
  problems: readonly Diagnostic[],
): TemplateResult | typeof nothing {
  return problemLines(problems, view.subject.document, view.localizer, view.isDisabled ? null : view.do.fix);
}
