import { baseStyles, fieldStyles, icon, utilityStyles } from '@weir/ui';
import type { IconName, WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { moveByArrow } from '../../blocks/view/move-by-arrow.js';
import { blockMessages } from '../../blocks/words/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { metricMessages } from '../words/index.js';
import { startStyles } from './start-styles.js';
import { findStarts, startsFor } from './starts.js';
import type { Start, StartGroup } from './starts.js';
import { startMessages } from './words/index.js';

const ICONS: Readonly<Record<Start, IconName>> = {
  share: 'percent',
  count: 'hash',
  sum: 'formula',
  avg: 'bars',
  median: 'bar-chart',
  percentile: 'gauge',
  distinct: 'users',
  lowest: 'arrow-down',
  highest: 'arrow-up',
  stddev: 'line-chart',
  ratio: 'divide',
  'ratio-metrics': 'divide',
  difference: 'minus',
  plus: 'plus',
  times: 'x',
  conversion: 'funnel',
  time_between: 'clock',
  figure: 'funnel',
  change: 'trending-up',
  prior: 'history',
  rolling: 'calendar',
  to_date: 'calendar',
  total: 'globe',
  text: 'pencil',
};

/** Asks what a new metric is to begin with. Internal to the designer's elements. */
export class MetricStartDialog extends EditorPart {
  static override styles = [baseStyles, fieldStyles, utilityStyles, startStyles];

  @state() private search = '';
  @state() private isOpen = false;
  /** The card that Tab leads to. */
  @state() private current: Start | null = null;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;
  @query('input') private readonly input!: HTMLInputElement | null;

  /** Resolves when it is closed, with null when nothing was chosen. */
  async show(): Promise<Start | null> {
    this.search = '';
    this.current = null;
    this.isOpen = true;
    await this.updateComplete;
    const chosen = await this.dialog?.show();
    this.isOpen = false;
    return chosen ? (chosen as Start) : null;
  }

  override render() {
    return html`<weir-dialog size="large" heading=${this.say(metricMessages, 'metric.new')}>
      ${this.isOpen && this.editor ? this.#renderBody(startsFor(this.editor.document)) : nothing}
    </weir-dialog>`;
  }

  #renderBody(all: readonly StartGroup[]): TemplateResult {
    const find = this.say(startMessages, 'start.find');
    const groups = findStarts(all, this.search, (start) => [this.#nameOf(start), this.#about(start)]);
    const found = groups.flatMap(({ starts }) => starts);
    const entry = this.current !== null && found.includes(this.current) ? this.current : found[0];
    const isSearched = this.search.trim() !== '';
    return html`<div class="starts" @keydown=${this.#moveByKey}>
      <label class="field">
        ${icon('search')}
        <input
          autofocus
          type="search"
          placeholder=${find}
          aria-label=${find}
          .value=${this.search}
          @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
          @keydown=${this.#searchKey}
        />
      </label>
      ${groups.map(({ group, starts }) => {
        const name =
          group === 'first'
            ? this.say(blockMessages, 'blocks.start')
            : this.say(blockMessages, 'blocks.group', { group });
        return html`<section aria-labelledby="group-${group}">
          <h3 id="group-${group}" class=${group === 'first' ? 'question' : 'subtle small'}>${name}</h3>
          <div class="cards">
            ${starts.map((start) => this.#renderCard(start, start === entry, isSearched && start === found[0]))}
          </div>
        </section>`;
      })}
      ${
        found.length === 0
          ? html`<p class="subtle">${this.say(startMessages, 'start.nothing-found', { search: this.search })}</p>`
          : nothing
      }
      <p class="visually-hidden" role="status">
        ${isSearched ? this.say(startMessages, 'start.found', { count: found.length }) : nothing}
      </p>
    </div>`;
  }

  /** @param isEntry Tab leads to it. @param isNext Enter in the search chooses it */
  #renderCard(start: Start, isEntry: boolean, isNext: boolean): TemplateResult {
    return html`<button
      type="button"
      class="card ${start} ${isNext ? 'next' : ''}"
      data-start=${start}
      tabindex=${isEntry ? 0 : -1}
      aria-describedby="about-${start}"
      @focus=${() => (this.current = start)}
      @click=${() => this.dialog?.close(start)}
    >
      <span class="sign">${icon(ICONS[start], 18)}</span>
      <span class="name">${this.#nameOf(start)}</span>
      <span class="about" id="about-${start}" aria-hidden="true">${this.#about(start)}</span>
    </button>`;
  }

  #nameOf(start: Start): string {
    return start === 'text' ? this.say(startMessages, 'start.text') : this.say(blockMessages, `blocks.kind.${start}`);
  }

  #about(start: Start): string {
    return this.say(startMessages, `start.about.${start}`);
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const first = this.renderRoot.querySelector<HTMLElement>('.card');
    if (event.key === 'Escape' && this.search !== '') {
      event.preventDefault();
      this.search = '';
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      first?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.search.trim() !== '') first?.click();
    }
  };

  /** From card to card; up from the first row, and with a letter, back to the search. */
  readonly #moveByKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target === this.input) return;
    const isMoved = moveByArrow(event);
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter || (event.key === 'ArrowUp' && !isMoved)) this.input?.focus();
  };
}
