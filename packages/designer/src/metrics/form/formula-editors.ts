import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { unfinishedTexts } from '../../editor/index.js';
import type { FormulaField } from '../../fields/formula-field.js';
import { textNamesOf } from '../../fields/text-names.js';
import { formulaProblems, unfinishedPlace } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';

/** Which side is shown where there is room for one only. */
export interface FormulaView {
  readonly side: 'text' | 'blocks';
  readonly choose: (side: 'text' | 'blocks') => void;
}

/** The formula as text. */
export function formulaEditors(context: MetricContext, _view: FormulaView): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const unfinished = unfinishedTexts(editor);
  const place = unfinishedPlace(metric.id);
  const keep = (event: Event) => {
    const text = (event.target as FormulaField).unfinished;
    if (text === null) unfinished.delete(place);
    else unfinished.set(place, text);
    context.update();
  };
  const change = (event: Event) => {
    const { value } = event.target as FormulaField;
    if (value !== undefined) editor.run('metric/set-formula', { metric: metric.id, formula: value });
  };
  return html`<div class="formula-sides">
    <weir-formula-field
      class="formula"
      large
      .label=${localizer.say(metricMessages, 'metric.formula')}
      .value=${metric.formula}
      .names=${textNamesOf(editor.document)}
      .unfinished=${unfinished.get(place) ?? null}
      .problems=${formulaProblems(context)}
      .isReadOnly=${isReadOnly}
      @unfinished=${keep}
      @change=${change}
      @leave=${() => editor.endStep()}
    ></weir-formula-field>
  </div>`;
}
