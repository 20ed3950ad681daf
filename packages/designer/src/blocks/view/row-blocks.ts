import { callOf, operatorOf } from '@weir/formula';
import type { Formula, Id, Scalar } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Option } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { WeirConditionEditor } from '../../conditions/weir-condition-editor.js';
import { fieldOf } from '../../conditions/model/test-forms.js';
import type { WeirFormulaEditor } from '../../formula/weir-formula-editor.js';
import type { AggregateBlock, ShareBlock } from '../model/block.js';
import { say } from './block-view.js';
import type { BlockView } from './block-view.js';
import { datasetOf, fieldTitle, fieldsOf, isDated, knownTitle, listed, titleIn } from './lists.js';
import { numberSlot, slot } from './slots.js';

/** "Sum of [Amount] of [Deals]", "where …", "by [Closed on]" */
export function aggregateView(view: BlockView, block: AggregateBlock, head: TemplateResult): TemplateResult {
  const needed = (operatorOf(block.operator)?.operands ?? []).map(({ name }) => name);
  const hasValue = needed.includes('value');
  return html`<p>
      ${head} ${hasValue ? html`${valueSlot(view, block)}<span class="word">${say(view, 'blocks.of')}</span>` : nothing}
      ${datasetSlot(view, block)}
      ${
        needed.includes('p')
          ? html`<span class="phrase"
              ><span class="word">${say(view, 'blocks.at-percent')}</span>${percentSlot(view, block)}</span
            >`
          : nothing
      }
    </p>
    ${valueLine(view, block)} ${whereLine(view, block, 'where')} ${dateLine(view, block)}`;
}

/** "Share of [Deals]", "where …", "among those where …", "by [Closed on]" */
export function shareView(view: BlockView, block: ShareBlock, head: TemplateResult): TemplateResult {
  const { isReadOnly } = view;
  const hasAmong = block.among !== undefined;
  return html`<p>${head} ${datasetSlot(view, block)}</p>
    ${whereLine(view, block, 'where')} ${hasAmong ? whereLine(view, block, 'among') : nothing} ${dateLine(view, block)}
    ${
      isReadOnly || block.dataset === undefined
        ? nothing
        : html`<button
            type="button"
            class="button quiet small more"
            data-control="among"
            @click=${() => view.do.change(block, { among: hasAmong ? undefined : true })}
          >
            ${icon(hasAmong ? 'x' : 'plus', 14)}${say(view, hasAmong ? 'blocks.remove-among' : 'blocks.add-among')}
          </button>`
    }`;
}

function datasetSlot(view: BlockView, block: AggregateBlock | ShareBlock): TemplateResult {
  return slot(view, {
    control: 'dataset',
    label: say(view, 'blocks.dataset'),
    options: listed(view, 'datasets'),
    chosen: block.dataset,
    placeholder: say(view, 'blocks.choose-dataset'),
    titleOf: (id) => knownTitle(view, 'datasets', id),
    choose: (id) => view.do.change(block, { dataset: String(id), ...keptDate(view, block, String(id)) }),
  });
}

/** A date that the other dataset has too stays. */
function keptDate(view: BlockView, { on }: AggregateBlock | ShareBlock, dataset: Id): { on?: undefined } {
  const has = datasetOf(view, dataset)?.fields.some(({ id }) => id === on) ?? false;
  return on === undefined || on === 'always' || has ? {} : { on: undefined };
}

const DAYS = '(days)';
const FORMULA = '(formula)';

/** What is calculated with: a field, the days between two dates, or a formula over the row. */
function valueSlot(view: BlockView, block: AggregateBlock): TemplateResult {
  const { operator, dataset, value } = block;
  const kind = operatorOf(operator)?.operands[1]?.kind;
  const types =
    kind === 'row-number' ? ['number'] : kind === 'row-ordered' ? ['number', 'string', 'date', 'datetime'] : null;
  const fields = fieldsOf(view, dataset, `fields ${kind}`, ({ type }) => types?.includes(type) ?? true);
  const options = view.once(`values ${dataset} ${kind}`, (): readonly Option[] => [
    ...fields,
    ...(types?.[0] === 'number' ? [{ value: DAYS, label: say(view, 'blocks.days-between') }] : []),
    { value: FORMULA, label: say(view, 'blocks.own-formula') },
  ]);
  const field = value === undefined ? null : fieldOf(value);
  const form = daysOf(block) ? DAYS : value === undefined ? undefined : (field ?? FORMULA);
  const choose = (chosen: Scalar) => {
    if (chosen === DAYS) view.do.change(block, { value: undefined, days: [undefined, undefined] });
    else if (chosen === FORMULA) view.do.change(block, { value: value ?? 0, days: undefined });
    else view.do.change(block, { value: { var: String(chosen) }, days: undefined });
  };
  return slot(view, {
    control: 'value',
    label: say(view, 'blocks.value'),
    options,
    chosen: form,
    titleOf: (id) => (id === DAYS ? say(view, 'blocks.days-between') : fieldTitle(view, dataset, id)),
    placeholder: say(view, 'blocks.choose-value'),
    choose,
  });
}

/** Names of both dates, also where they are still to be chosen. Null for any other value. */
function daysOf({ value, days }: AggregateBlock): NonNullable<AggregateBlock['days']> | null {
  if (value === undefined) return days ?? null;
  const call = callOf(value);
  if (call?.operator !== 'days_between' || call.bare || call.operands.length !== 2) return null;
  const [from, to] = call.operands.map(fieldOf);
  return typeof from === 'string' && typeof to === 'string' ? [from, to] : null;
}

function valueLine(view: BlockView, block: AggregateBlock): TemplateResult | typeof nothing {
  const { value, dataset } = block;
  const days = daysOf(block);
  if (!days) return value === undefined || fieldOf(value) !== null ? nothing : formulaLine(view, block, value);
  const dates = fieldsOf(view, dataset, 'dates', isDated);
  const place = (index: 0 | 1, label: string) =>
    slot(view, {
      control: `days-${index}`,
      label,
      options: dates,
      chosen: days[index],
      titleOf: (id) => fieldTitle(view, dataset, id),
      placeholder: say(view, 'blocks.choose-date'),
      choose: (id) => {
        const [from, to] = index === 0 ? [String(id), days[1]] : [days[0], String(id)];
        const isWhole = from !== undefined && to !== undefined;
        view.do.change(
          block,
          isWhole
            ? { value: { days_between: [{ var: from }, { var: to }] }, days: undefined }
            : { value: undefined, days: [from, to] },
        );
      },
    });
  return html`<p>
    <span class="word">${say(view, 'blocks.days-from')}</span>${place(0, say(view, 'blocks.from'))}
    <span class="word">${say(view, 'blocks.to')}</span>${place(1, say(view, 'blocks.to'))}
  </p>`;
}

function formulaLine(view: BlockView, block: AggregateBlock, value: Formula): TemplateResult {
  return html`<weir-formula-editor
    data-control="formula"
    .document=${view.document}
    .adapter=${view.adapter}
    .context=${view.context}
    .datasetId=${block.dataset}
    .label=${say(view, 'blocks.value')}
    .value=${value}
    ?readonly=${view.isReadOnly}
    required
    @input=${(event: Event) => {
      event.stopPropagation();
      const { value: typed } = event.target as WeirFormulaEditor;
      if (typed !== undefined && JSON.stringify(typed) !== JSON.stringify(value))
        view.do.change(block, { value: typed }, 'value');
    }}
    @change=${(event: Event) => event.stopPropagation()}
    @focusout=${() => view.do.commit()}
  ></weir-formula-editor>`;
}

function percentSlot(view: BlockView, block: AggregateBlock): TemplateResult {
  const { p } = block;
  const parameter = p !== undefined && typeof p !== 'number' ? (callOf(p)?.operands[0] ?? null) : undefined;
  if (parameter !== undefined)
    return html`<span class="slot fixed"
      >${typeof parameter === 'string' ? titleIn(view, 'parameters', parameter) : JSON.stringify(p)}</span
    >`;
  return numberSlot(view, {
    control: 'percentage',
    label: say(view, 'blocks.percentage'),
    value: typeof p === 'number' ? p : undefined,
    min: 0,
    max: 100,
    unit: '%',
    change: (value) => view.do.change(block, { p: value }, 'p'),
  });
}

function whereLine(
  view: BlockView,
  block: AggregateBlock | ShareBlock,
  part: 'where' | 'among',
): TemplateResult | typeof nothing {
  const condition = part === 'where' ? block.where : (block as ShareBlock).among;
  if (block.dataset === undefined) return nothing;
  if (view.isReadOnly && condition === undefined) return nothing;
  const set = (event: Event) => {
    event.stopPropagation();
    const { value } = event.target as WeirConditionEditor;
    const kept = part === 'among' && value === undefined ? true : value;
    view.do.change(block, { [part]: kept } as Partial<typeof block>, part);
  };
  const label = say(view, part === 'where' ? 'blocks.where' : 'blocks.among');
  return html`<div class=${view.isReadOnly ? 'where read' : 'where'} role="group" aria-label=${label}>
    <span class="word">${label}</span>
    <weir-condition-editor
      class=${block.kind === 'share' && condition === undefined ? 'needed' : ''}
      data-control=${part}
      in-cell
      host-undo
      .document=${view.document}
      .adapter=${view.adapter}
      .context=${view.context}
      .datasetId=${block.dataset}
      .value=${condition}
      .readOnly=${view.isReadOnly}
      @input=${set}
      @change=${(event: Event) => {
        event.stopPropagation();
        view.do.commit();
      }}
    ></weir-condition-editor>
  </div>`;
}

const ALWAYS = 'always';

/** The date that puts a row into a period: the dataset's own, where none is said. */
function dateLine(view: BlockView, block: AggregateBlock | ShareBlock): TemplateResult | typeof nothing {
  const { dataset, on } = block;
  if (dataset === undefined) return nothing;
  const time = datasetOf(view, dataset)?.time;
  const dates = fieldsOf(view, dataset, 'dates', isDated);
  const options = view.once(`on ${dataset}`, () => [...dates, { value: ALWAYS, label: say(view, 'blocks.always') }]);
  return html`<p>
      <span class="word">${say(view, 'blocks.by')}</span>
      ${slot(view, {
        control: 'on',
        label: say(view, 'blocks.date'),
        options,
        chosen: on ?? time,
        titleOf: (id) => fieldTitle(view, dataset, id),
        placeholder: say(view, 'blocks.choose-date'),
        choose: (id) => view.do.change(block, { on: id === time ? undefined : String(id) }),
      })}
    </p>
    ${
      on === undefined && time === undefined
        ? html`<p class="hint warning">
            ${say(view, 'blocks.no-date', { dataset: titleIn(view, 'datasets', dataset) })}
          </p>`
        : nothing
    }`;
}
