import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import type { IconName } from '../icons/index.js';
import { baseStyles } from '../styles/index.js';

/**
 * Says why there is nothing to see, and what to do: nothing made yet, nothing in this period, not allowed, too few
 * people, or something failed.
 *
 * @slot - one line of explanation
 * @slot actions - one button, perhaps a link beside it
 */
export class WeirEmpty extends WeirElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 2px;
        padding: var(--_weir-space-4);
        text-align: center;
      }
      .weir-icon {
        margin-block-end: 4px;
        color: var(--_weir-text-subtle);
      }
      :host([tone='negative']) .weir-icon {
        color: var(--_weir-negative);
      }
      .heading {
        font-weight: var(--_weir-weight-strong);
      }
      .line {
        max-inline-size: 46ch;
        color: var(--_weir-text-muted);
        font-size: var(--_weir-size-xs);
      }
      .actions {
        display: flex;
        margin-block-start: 8px;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 12px;
      }
    `,
  ];

  @property() icon?: IconName;
  @property() heading = '';
  @property({ reflect: true }) tone: 'neutral' | 'negative' = 'neutral';

  override render() {
    return html`
      ${this.icon ? icon(this.icon, 20) : nothing}
      <p class="heading">${this.heading}</p>
      <div class="line"><slot></slot></div>
      <div class="actions" ?hidden=${!this.querySelector(':scope > [slot=actions]')}>
        <slot name="actions" @slotchange=${() => this.requestUpdate()}></slot>
      </div>
    `;
  }
}
