import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Condition, ConditionGroup } from '../model/condition.js';
import { formulaText, sayTest } from '../words/say-condition.js';
import { say } from './condition-view.js';
import type { ConditionView } from './condition-view.js';
import { conditionProblems } from './parts.js';

type Words = Pick<ConditionView, 'subject' | 'localizer' | 'problems'> & ConditionView;

/** Conditions to be read: sentences, and lists of them under a line that joins them. */
export function sentences(view: Words, group: ConditionGroup): TemplateResult {
  const [only] = group.items;
  if (group.items.length === 0) return html`<p class="subtle">${say(view, 'conditions.every-row')}</p>`;
  if (group.items.length === 1 && only && group.mode !== 'none' && only.kind !== 'group')
    return html`<div>${sentence(view, only)}</div>`;
  return html`<div class="read">
    <p class="muted">${say(view, `conditions.say-${group.mode}`)}</p>
    <ul class="bracket">
      ${group.items.map((item) => html`<li>${sentence(view, item)}</li>`)}
    </ul>
  </div>`;
}

function sentence(view: Words, part: Condition): TemplateResult {
  const problems = view.problems.get(part.key ?? '') ?? [];
  const lines = problems.length > 0 ? conditionProblems({ ...view, isDisabled: true }, problems) : nothing;
  if (part.kind === 'group') return sentences(view, part);
  if (part.kind === 'test')
    return html`<p>${sayTest(part, view.subject, view.localizer)}</p>
      ${lines}`;
  return html`<p><code>${formulaText(part.formula, view.subject)}</code></p>
    ${lines}`;
}
