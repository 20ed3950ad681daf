import type { WeirCombobox } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { conditionMessages } from '../../conditions/words/index.js';
import type { WeirFormulaEditor } from '../../formula/weir-formula-editor.js';
import type {
  ChangeBlock,
  FormulaBlock,
  NumberBlock,
  PeriodBlock,
  ReferenceBlock,
  TotalBlock,
} from '../model/block.js';
import { say } from './block-view.js';
import type { BlockView } from './block-view.js';
import { knownTitle, listed, titleIn } from './lists.js';
import { choice, grainSlot, numberSlot, slot } from './slots.js';

/** "Change against [1] [month] before, as [a percentage]", and of what */
export function changeView(
  view: BlockView,
  block: ChangeBlock,
  head: TemplateResult,
  inner: TemplateResult,
): TemplateResult {
  return html`<p>
      ${head}<span class="word">${say(view, 'blocks.against')}</span>${countSlot(view, block)}
      ${grainSlot(view, say(view, 'blocks.grain'), block.grain, block.count ?? 1, (grain) => view.do.change(block, { grain }))}
      <span class="word">${say(view, 'blocks.before')}</span>
      <span class="phrase"
        ><span class="word">${say(view, 'blocks.shown-as')}</span>${choice(view, {
          control: 'how',
          label: say(view, 'blocks.how'),
          value: block.how,
          choices: (['relative', 'absolute'] as const).map((how) => [how, say(view, `blocks.${how}`)] as const),
          choose: (how) => view.do.change(block, { how: how as ChangeBlock['how'] }),
        })}</span
      >
    </p>
    ${inside(view, inner)}`;
}

export function periodView(
  view: BlockView,
  block: PeriodBlock,
  head: TemplateResult,
  inner: TemplateResult,
): TemplateResult {
  const { operator, count, grain } = block;
  const label = say(view, 'blocks.grain');
  if (operator === 'to_date') {
    const choices = [
      ...(['week', 'month', 'quarter', 'year'] as const).map((each) => [each, grainName(view, each)] as const),
      ['', say(view, 'blocks.first-row')] as const,
    ];
    return html`<p>
        ${head}<span class="word">${say(view, 'blocks.since')}</span>
        ${choice(view, {
          control: 'grain',
          label,
          value: grain ?? '',
          choices,
          choose: (chosen) => view.do.change(block, { grain: chosen === '' ? undefined : (chosen as 'year') }),
        })}
      </p>
      ${inside(view, inner)}`;
  }
  return html`<p>
      ${head}${countSlot(view, block)}
      ${grainSlot(view, label, grain ?? 'month', count ?? 1, (chosen) => view.do.change(block, { grain: chosen }))}
      ${operator === 'prior' ? html`<span class="word">${say(view, 'blocks.before')}</span>` : nothing}
    </p>
    ${inside(view, inner)}`;
}

export function totalView(
  view: BlockView,
  block: TotalBlock,
  head: TemplateResult,
  inner: TemplateResult,
): TemplateResult {
  const labels = block.dimensions.map((id) => titleIn(view, 'dimensions', id));
  const summary = labels.length > 0 ? view.localizer.list(labels) : say(view, 'blocks.any-dimension');
  return html`<p>
      ${head}
      ${
        view.isReadOnly
          ? html`<span class="said">${summary}</span>`
          : html`<weir-combobox
              class="slot"
              look="field"
              multiple
              clearable
              data-control="dimensions"
              .label=${say(view, 'blocks.dimensions')}
              .placeholder=${summary}
              .options=${listed(view, 'dimensions')}
              .selected=${block.dimensions}
              .labelOf=${(id: unknown) => titleIn(view, 'dimensions', String(id))}
              .summarize=${(chosen: readonly string[]) => view.localizer.list(chosen)}
              @change=${(event: Event) => {
                event.stopPropagation();
                view.do.change(block, { dimensions: (event.target as WeirCombobox).selected.map(String) });
              }}
            ></weir-combobox>`
      }
    </p>
    ${inside(view, inner)}`;
}

export function referenceView(view: BlockView, block: ReferenceBlock, head: TemplateResult): TemplateResult {
  const list = block.kind === 'metric' ? 'metrics' : 'parameters';
  return html`<p>
    ${head}
    ${slot(view, {
      control: 'name',
      label: say(view, `blocks.${block.kind}`),
      options: listed(view, list),
      chosen: block.id,
      placeholder: say(view, `blocks.choose-${block.kind}`),
      titleOf: (id) => knownTitle(view, list, id),
      choose: (id) => view.do.change(block, { id: String(id) }),
    })}
  </p>`;
}

export function numberView(view: BlockView, block: NumberBlock, head: TemplateResult): TemplateResult {
  return html`<p>
    ${head}
    ${numberSlot(view, {
      control: 'number',
      label: say(view, 'blocks.number'),
      value: block.value,
      change: (value) => view.do.change(block, { value }, 'number'),
    })}
  </p>`;
}

/** A part that has no shape of a block, as text. */
export function formulaView(view: BlockView, block: FormulaBlock, head: TemplateResult): TemplateResult {
  return html`<p>${head}</p>
    <weir-formula-editor
      data-control="formula"
      .document=${view.document}
      .adapter=${view.adapter}
      .context=${view.context}
      .metric=${view.metric}
      .label=${say(view, 'blocks.formula')}
      .value=${block.formula}
      ?readonly=${view.isReadOnly}
      required
      @input=${(event: Event) => {
        event.stopPropagation();
        const { value } = event.target as WeirFormulaEditor;
        if (value !== undefined && JSON.stringify(value) !== JSON.stringify(block.formula))
          view.do.change(block, { formula: value }, 'formula');
      }}
      @change=${(event: Event) => event.stopPropagation()}
      @focusout=${(event: Event) => {
        const { value } = event.target as WeirFormulaEditor;
        if (value !== undefined) view.do.readFormula(block, value);
      }}
    ></weir-formula-editor>`;
}

function countSlot(view: BlockView, block: ChangeBlock | PeriodBlock): TemplateResult {
  return numberSlot(view, {
    control: 'count',
    label: say(view, 'blocks.how-many'),
    value: block.count,
    min: 1,
    max: 1000,
    isWhole: true,
    change: (count) => view.do.change(block, { count }, 'count'),
  });
}

function inside(view: BlockView, inner: TemplateResult): TemplateResult {
  return html`<div class="inside"><span class="word">${say(view, 'blocks.of')}</span>${inner}</div>`;
}

function grainName({ localizer }: BlockView, grain: string): string {
  return localizer.say(conditionMessages, 'conditions.grain-name', { grain });
}
