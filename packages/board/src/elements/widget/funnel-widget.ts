import type { Funnel, Id, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { FunnelAnswer, FunnelQuestion } from '@weir/query';
import { html } from 'lit';
import type { TemplateResult, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Drawn } from '../../flow/widget-state.js';
import { reasonText } from '../../words/figures.js';
import { firstMessages } from '../../words/first/index.js';
import { ChartWidget } from './chart-widget.js';

/** What a widget about a funnel draws together. */
export interface DrawnFunnel {
  readonly document: WeirDocument;
  readonly widget: Widget;
  readonly funnel: Funnel;
  readonly answer: FunnelAnswer;
  readonly question: FunnelQuestion;
}

/** A chart about one funnel. */
export abstract class FunnelWidget extends ChartWidget {
  /** Id of a funnel of the document. */
  @property() funnel?: Id;

  /** `entry`: who entered in the period. `activity`: each figure by its own date. */
  @property() basis?: 'entry' | 'activity';

  protected abstract readonly type: string;

  /** Draws what is not empty. */
  protected abstract renderFunnel(
    title: string,
    drawn: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult;

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { type, funnel, basis } = this;
    return { type, ...(funnel ? { funnel } : {}), ...(basis ? { basis } : {}) };
  }

  protected override titleOf(document: WeirDocument, { funnel }: Widget): string {
    return this.localizer.text(document.funnels?.find(({ id }) => id === funnel)?.title) || (funnel ?? '');
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    const funnel = document.funnels?.find(({ id }) => id === widget.funnel);
    if (!funnel || !isFunnelQuestion(question)) return this.renderUnchosen(title);
    const answer = drawn.answer as FunnelAnswer;
    if (!isEmpty(answer)) return this.renderFunnel(title, { document, widget, funnel, answer, question }, notice);
    if (answer.excluded.some(({ reason, dataset }) => reason === 'suppressed' && dataset === null)) {
      return this.renderFrame({ title, notice, body: this.#renderWithheld(), blank: true });
    }
    return this.renderNothing(title, notice);
  }

  /** How many the figures are of, and by which dates. */
  protected entitiesText({ totals }: FunnelAnswer, { basis = 'entry' }: FunnelQuestion): string {
    return this.say(firstMessages, `board.funnel-of.${basis}`, { count: this.localizer.number(totals.entities) });
  }

  protected medianText(days: number): string {
    const digits = days < 10 && !Number.isInteger(days) ? 1 : 0;
    return this.say(firstMessages, 'board.median', {
      time: this.localizer.duration(days, 'day', { width: 'narrow', digits }),
    });
  }

  #renderWithheld(): TemplateResult {
    return html`<weir-empty
      icon="users"
      heading=${reasonText(this.localizer, 'suppressed', this.context)}
    ></weir-empty>`;
  }
}

function isEmpty({ totals, stages }: FunnelAnswer): boolean {
  return totals.entities === 0 && stages.every(({ reached, open }) => reached === 0 && open === 0);
}
