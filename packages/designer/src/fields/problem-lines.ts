import type { Diagnostic, Fix, WeirDocument } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { sayFix, sayProblem } from '../problems/say-problem.js';

export const problemStyles = css`
  .problem {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    font-size: var(--_weir-size-xs);
    line-height: 18px;
  }
  .problem > .weir-icon {
    margin-block: 2px;
  }
  .problem .link {
    min-block-size: 0;
    color: inherit;
    white-space: normal;
  }
`;

const tones = { error: 'negative', warning: 'warning', info: 'muted' } as const;
const icons = { error: 'alert', warning: 'warning', info: 'info' } as const;

/** Each problem in a sentence, with its cures in the same line. @param mend null: nothing can be changed, so no cure is offered */
export function problemLines(
  problems: readonly Diagnostic[],
  document: WeirDocument | undefined,
  localizer: Localizer,
  mend: ((problem: Diagnostic, fix: Fix) => void) | null,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`${problems.map(
    (problem) =>
      html`<p class="problem ${tones[problem.severity]}">
        ${icon(icons[problem.severity], 14)}<span
          >${sayProblem(problem, document, localizer)}
          ${
            mend
              ? problem.fixes?.map(
                  (fix) =>
                    html`<button type="button" class="link" @click=${() => mend(problem, fix)}>
                      ${sayFix(fix, problem, document, localizer)}
                    </button> `,
                )
              : nothing
          }</span
        >
      </p>`,
  )}`;
}
