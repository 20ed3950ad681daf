import type { Diagnostic } from '@weir/schema';
import { baseStyles, badgeStyles, buttonStyles, icon, utilityStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { applyFix } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { designerMessages } from '../words/index.js';
import { placeOfProblem } from './place-of-problem.js';
import type { ProblemPlace } from './place-of-problem.js';
import { sayFix, sayProblem } from './say-problem.js';

/** A person wants to see where a problem is. */
export class ShowPlaceEvent extends Event {
  constructor(readonly place: ProblemPlace) {
    super('show-place', { bubbles: true });
  }
}

const ORDER = ['error', 'warning', 'info'];

/**
 * What is wrong with the document: errors first. Internal to the designer's elements.
 *
 * @fires show-place
 */
export class ProblemList extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    utilityStyles,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--_weir-border);
        background: var(--_weir-raised);
        container-type: inline-size;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 36px;
        padding-inline: 16px 8px;
      }
      .head > button.fold {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 10px;
        min-inline-size: 0;
        min-block-size: 36px;
      }
      ul {
        max-block-size: 170px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      li {
        position: relative;
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 34px;
        padding-block: 4px;
        padding-inline: 16px 12px;
        border-block-start: 1px solid var(--_weir-border);
      }
      li:hover {
        background: var(--_weir-hover);
      }
      .where {
        flex: none;
        inline-size: 168px;
        font-weight: var(--_weir-weight-strong);
        text-align: start;
      }
      /* The whole line leads there; the fix lies above it. */
      .where::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      .where:focus-visible {
        outline: none;
      }
      .where:focus-visible::after {
        outline: 2px solid var(--_weir-focus);
        outline-offset: -2px;
      }
      .link {
        position: relative;
      }
      .sentence {
        flex: 1;
        min-inline-size: 0;
      }
      @container (max-width: 560px) {
        li {
          flex-wrap: wrap;
        }
        .where {
          inline-size: calc(100% - 30px);
        }
        .sentence {
          flex-basis: 100%;
          padding-inline-start: 26px;
        }
        .mend {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) isFolded = false;

  #held: Element | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#held = (this.renderRoot as Partial<ShadowRoot>).activeElement ?? null;
  }

  /** A fix that had the focus may be gone with its problem: what is left of the list goes on. */
  protected override updated(): void {
    if (this.#held && !this.#held.isConnected)
      this.renderRoot.querySelector<HTMLElement>('.link, .where, .fold')?.focus();
    this.#held = null;
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const problems = [...editor.diagnostics].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    const count = (severity: string) => problems.filter((each) => each.severity === severity).length;
    const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
    const isOpen = !this.isFolded && problems.length > 0;
    return html`
      <div class="head">
        <button
          type="button"
          class="fold"
          aria-expanded=${String(isOpen)}
          aria-controls="list"
          aria-disabled=${problems.length === 0 ? 'true' : nothing}
          @click=${() => (this.isFolded = problems.length > 0 && !this.isFolded)}
        >
          <b class="strong">${this.say(designerMessages, 'designer.problems')}</b>
          ${errors > 0 ? html`<span class="badge negative">${this.say(designerMessages, 'designer.errors', { count: errors })}</span>` : nothing}
          ${
            warnings > 0
              ? html`<span class="badge warning"
                  >${this.say(designerMessages, 'designer.warnings', { count: warnings })}</span
                >`
              : nothing
          }
          ${notes > 0 ? html`<span class="badge">${this.say(designerMessages, 'designer.notes', { count: notes })}</span>` : nothing}
          ${
            problems.length === 0
              ? html`<span class="subtle small">${this.say(designerMessages, 'designer.no-problems')}</span>`
              : nothing
          }
          <span class="grow"></span>
          ${errors > 0 ? html`<span class="subtle small mend">${this.say(designerMessages, 'designer.mend-errors')}</span>` : nothing}
          ${problems.length > 0 ? icon(isOpen ? 'chevron-down' : 'chevron-up') : nothing}
        </button>
      </div>
      <ul id="list" ?hidden=${!isOpen} aria-label=${this.say(designerMessages, 'designer.problems')}>
        ${isOpen ? problems.map((problem) => this.#renderProblem(problem)) : nothing}
      </ul>
    `;
  }

  #renderProblem(problem: Diagnostic): TemplateResult {
    const { editor, localizer } = this;
    if (!editor) return html``;
    const { severity } = problem;
    const place = placeOfProblem(editor.document, problem, localizer);
    const tone = severity === 'error' ? 'negative' : severity === 'warning' ? 'warning' : 'subtle';
    const name = this.say(designerMessages, 'designer.severity', { severity });
    return html`<li>
      <span class=${tone} role="img" aria-label=${name}>
        ${icon(severity === 'error' ? 'alert' : severity === 'warning' ? 'warning' : 'info')}
      </span>
      <button
        type="button"
        class="where truncate"
        aria-disabled=${place.page === null ? 'true' : nothing}
        @click=${() => place.page !== null && this.dispatchEvent(new ShowPlaceEvent(place))}
      >
        ${place.label}
      </button>
      <span class="sentence">${sayProblem(problem, editor.document, localizer)}</span>
      ${
        this.isReadOnly
          ? nothing
          : problem.fixes
              ?.slice(0, 1)
              .map(
                (fix) =>
                  html`<button type="button" class="link" @click=${() => applyFix(editor, problem, fix)}>
                    ${sayFix(fix, problem, editor.document, localizer)}
                  </button>`,
              )
      }
    </li>`;
  }
}
