import type { Formula } from '@weir/schema';
import { pointerTo } from '@weir/schema';
import { icon } from '@weir/ui';
import type { WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormulaBlocks } from '../../blocks/formula-blocks.js';
import { unfinishedTexts } from '../../editor/index.js';
import { formulaText } from '../../fields/formula-text.js';
import { formulaProblems, unfinishedBlocks, unfinishedPlace } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';

/** Which side is shown where there is room for one only. */
export interface FormulaView {
  readonly side: 'text' | 'blocks';
  readonly choose: (side: 'text' | 'blocks') => void;
}

/** The formula as text, and the same as blocks; one after the other where there is no room for both. */
export function formulaEditors(context: MetricContext, { side, choose }: FormulaView): TemplateResult {
  const { editor, metric, localizer, isReadOnly, live, pointer } = context;
  const say = localizer.say.bind(localizer);
  const place = unfinishedPlace(editor, metric.id);
  // A metric without a formula yet holds null, which is nothing to type or click.
  const value = metric.formula === null ? undefined : metric.formula;
  const isTyping = value !== undefined && unfinishedTexts.of(editor, place, value) !== undefined;
  const set = (formula: Formula | null) => editor.run('metric/set-formula', { metric: metric.id, formula });
  return html`<weir-segmented
      class="side-choice"
      label=${say(metricMessages, 'metric.formula-as')}
      .options=${(['text', 'blocks'] as const).map((value) => ({
        value,
        label: say(metricMessages, 'metric.formula-side', { side: value }),
      }))}
      .value=${side}
      @change=${(event: Event) => choose((event.target as WeirSegmented).value as FormulaView['side'])}
    ></weir-segmented>
    <div class="formula-sides" data-side=${side}>
      <div class="text-side">
        ${formulaText(editor, {
          label: say(metricMessages, 'metric.formula'),
          value,
          place,
          pointer: pointerTo(pointer, 'formula'),
          problems: formulaProblems(context),
          isReadOnly,
          adapter: live.adapter,
          context: live.context,
          metric: metric.id,
          isLarge: true,
          isPlain: true,
          className: 'formula',
          mayBeNone: true,
          // A typed null would read as no formula: the last one holds.
          set: (formula) => formula !== null && set(formula ?? null),
          unfinishedChanged: context.update,
        })}
      </div>
      <div class="blocks-side ${isTyping ? 'behind' : ''}">
        <weir-formula-blocks
          host-undo
          .document=${editor.document}
          .adapter=${live.adapter}
          .context=${live.context}
          .metric=${metric.id}
          .value=${value}
          .resume=${unfinishedBlocks.of(editor, place, metric.formula)}
          ?readonly=${isReadOnly}
          @input=${(event: Event) => {
            event.stopPropagation();
            set((event.target as FormulaBlocks).value ?? null);
          }}
          @change=${(event: Event) => {
            event.stopPropagation();
            editor.endStep();
          }}
          @unfinished=${(event: Event) => {
            event.stopPropagation();
            const { draft } = event.target as FormulaBlocks;
            unfinishedBlocks.keep(editor, place, draft ?? null, metric.formula);
            context.update();
          }}
        ></weir-formula-blocks>
        ${isTyping ? html`<p class="small muted">${icon('info', 14)}<span>${say(metricMessages, 'metric.blocks-behind')}</span></p>` : nothing}
      </div>
    </div>`;
}
