import type { WeirDocument } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Cure, Problem } from './problems/problem.js';
import { sayFix, sayProblem } from '../problems/say-problem.js';
import { formulaMessages } from './words/index.js';

interface ProblemBar {
  readonly problem: Problem;
  /** Which of how many it is, counted from 1. */
  readonly number: number;
  readonly count: number;
  /** The text cannot be read, and the formula before it still holds. */
  readonly isEarlierKept: boolean;
  readonly isEditable: boolean;
  readonly document: WeirDocument;
  readonly localizer: Localizer;
  next(): void;
  mend(cure: Cure): void;
}

/** The line below a formula's text: what is wrong at the caret, and what can be done about it. */
export function problemBar(bar: ProblemBar): TemplateResult {
  const { problem, number, count, isEarlierKept, isEditable, localizer } = bar;
  const say = localizer.say.bind(localizer);
  const { diagnostic, cures } = problem;
  const { severity } = diagnostic;
  return html`<div class="problem ${severity}" id="problem" part="problem">
    ${icon(severity === 'error' ? 'alert' : severity === 'warning' ? 'warning' : 'info')}
    <p>
      <span class="visually-hidden">${say(formulaMessages, 'formula.severity', { severity })}:</span>
      ${sayProblem(diagnostic, bar.document, localizer)}
      ${isEarlierKept ? html`<span class="muted">${say(formulaMessages, 'formula.still-valid')}</span>` : nothing}
    </p>
    <span class="actions">
      ${
        count > 1
          ? html`<weir-tooltip text=${say(formulaMessages, 'formula.next-problem')} keys="F8">
              <button type="button" class="link plain" @click=${() => bar.next()}>
                ${say(formulaMessages, 'formula.problem-place', { place: number, count })}
              </button>
            </weir-tooltip>`
          : nothing
      }
      ${
        isEditable
          ? cures.map(
              (cure, place) =>
                html`<button
                  type="button"
                  class="link"
                  title=${place === 0 ? mendKeys() : nothing}
                  aria-keyshortcuts=${place === 0 ? 'Control+.' : nothing}
                  @click=${() => bar.mend(cure)}
                >
                  ${sayFix(cure, diagnostic, bar.document, localizer)}
                </button>`,
            )
          : nothing
      }
    </span>
  </div>`;
}

function mendKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ .' : 'Ctrl .';
}
