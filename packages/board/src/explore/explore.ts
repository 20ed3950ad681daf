import type { Dimension, Id, WeirDocument } from '@weir/schema';
import { planFunnel, planMetrics } from '@weir/query';
import { isFunnelQuestion } from '@weir/query/question';
import type { Context, DataAdapter, FunnelAnswer, Group } from '@weir/query';
import { MenuSelectEvent, WeirElement } from '@weir/ui';
import type { MenuEntry, WeirCombobox, WeirMenu } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Drill } from '../drill/drill.js';
import type { MarkEvent, Selection } from '../events/events.js';
import { canBreakDown, filterOfMark, isChosen, withBreakdown, withMark } from '../question/chosen-marks.js';
import { DEFAULT_VIEW } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { dimensionTitle, metricTitle } from '../words/figures.js';
import { noteTexts } from '../words/notes.js';
import { drillOf } from './drill-of.js';
import type { WeirExplain } from './explain.js';
import { markFacts } from './mark-facts.js';
import type { FunnelSelection } from './mark-facts.js';
import { markName, scopeText } from './mark-names.js';
import { exploreMessages } from './words/index.js';

/** A person chose to see the board otherwise. */
export class ExploreEvent extends Event {
  constructor(
    readonly view: BoardView,
    /** On which it was chosen. */
    readonly widget: Id,
  ) {
    super('explore');
  }
}

/** A person wants to see the records behind a mark. */
export class ExploreDrillEvent extends Event {
  constructor(readonly drill: Drill) {
    super('explore-drill');
  }
}

/**
 * What can be asked about a mark of a board: a menu at the mark, the dimensions to break its widget down by, and the explanation of its
 * figure. Internal to Weir's elements.
 *
 * @fires explore - `ExploreEvent`
 * @fires explore-drill - `ExploreDrillEvent`
 */
export class WeirExplore extends WeirElement {
  static override styles = css`
    :host {
      display: contents;
    }
    weir-combobox::part(trigger) {
      display: none;
    }
  `;

  @property({ attribute: false }) document?: WeirDocument | undefined;
  @property({ attribute: false }) adapter?: DataAdapter | undefined;
  @property({ attribute: false }) context?: Context | undefined;
  @property({ attribute: false }) asOf?: string | undefined;
  @property({ attribute: false }) view: BoardView = DEFAULT_VIEW;

  /** Whether the board has a place for the records behind a figure. */
  @property({ attribute: false }) showsRecords = false;

  @state() private mark: MarkEvent | null = null;

  @query('weir-menu') private readonly menu!: WeirMenu | null;
  @query('weir-combobox') private readonly dimensions!: WeirCombobox | null;
  @query('weir-explain') private readonly explanation!: WeirExplain | null;

  protected override willUpdate(changed: PropertyValues): void {
    // Nothing of what another asker saw stays.
    const before = changed.get('context') as Context | undefined;
    const isOther = changed.has('context') && JSON.stringify(before) !== JSON.stringify(this.context);
    if ((changed.has('adapter') || isOther) && this.hasUpdated) this.mark = null;
  }

  /** Opens the menu of a mark. */
  async open(mark: MarkEvent): Promise<void> {
    this.mark = mark;
    await this.updateComplete;
    await this.menu?.updateComplete;
    const { x, y, height } = mark.place;
    this.menu?.showAt(x, y + height);
  }

  /** Resolves when nothing is being worked out. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.explanation?.ready);
  }

  override render(): TemplateResult | typeof nothing {
    const { document, mark } = this;
    if (!document || !mark) return nothing;
    const name = markName(this.localizer, mark.drawn.document, mark.selection);
    const breakdowns = this.#breakdowns(mark);
    return html`<weir-menu
        label=${this.say(exploreMessages, 'explore.about', { mark: name })}
        .items=${this.#items(mark, name, breakdowns.length > 0)}
        @menu-select=${(event: Event) => event instanceof MenuSelectEvent && this.#choose(mark, event.value)}
      >
        <span slot="trigger" hidden></span>
      </weir-menu>
      <weir-combobox
        look="add"
        label=${this.say(exploreMessages, 'explore.break-down-by')}
        .options=${breakdowns.map(({ id }) => ({ value: id, label: dimensionTitle(this.localizer, document, id) }))}
        @change=${(event: Event) => this.#breakDown(mark, event)}
      ></weir-combobox>
      <weir-explain
        .document=${mark.drawn.document}
        .adapter=${this.adapter}
        .context=${this.context}
        .asOf=${mark.drawn.answer.asOf}
        .isPast=${this.asOf !== undefined}
        .showRecords=${this.#drillOf(mark) ? () => this.#drill(mark) : undefined}
      ></weir-explain>`;
  }

  #items(mark: MarkEvent, name: string, canBreakDownNow: boolean): readonly MenuEntry[] {
    const { selection, drawn } = mark;
    const say = (id: 'explain' | 'records' | 'break-down' | 'no-breakdown') =>
      this.say(exploreMessages, `explore.${id}`);
    const metrics = metricsOfMark(selection);
    const several = metrics.length > 1;
    const filter = filterOfMark(selection);
    const filterWords = isChosen(this.view.chosen?.[drawn.widget.id], filter) ? 'no-filter-by' : 'filter-by';
    return [
      { heading: name },
      ...(several
        ? metrics.map((id) => ({
            value: `explain ${id}`,
            icon: 'formula' as const,
            label: this.say(exploreMessages, 'explore.explain-metric', {
              metric: metricTitle(this.localizer, drawn.document, id),
            }),
          }))
        : [{ value: 'explain', icon: 'formula' as const, label: say('explain') }]),
      ...(this.#drillOf(mark) ? [{ value: 'records', icon: 'table' as const, label: say('records') }] : []),
      ...(filter
        ? [
            {
              value: 'filter',
              icon: 'filter' as const,
              label: this.say(exploreMessages, `explore.${filterWords}`, { name }),
            },
          ]
        : []),
      ...(canBreakDownNow ? [{ value: 'break-down', icon: 'group' as const, label: say('break-down') }] : []),
      ...(this.view.by?.[drawn.widget.id]
        ? [{ value: 'no-breakdown', icon: 'undo' as const, label: say('no-breakdown') }]
        : []),
    ];
  }

  #choose(mark: MarkEvent, value: string): void {
    const { selection, drawn, place } = mark;
    const widget = drawn.widget.id;
    const filter = filterOfMark(selection);
    if (value === 'filter' && filter) this.#change(withMark(this.view, widget, filter), widget);
    else if (value === 'no-breakdown') this.#change(withBreakdown(this.view, widget, null), widget);
    else if (value === 'records') this.#drill(mark);
    else if (value === 'break-down') this.dimensions?.showAt(place.x, place.y + place.height);
    else
      this.#explain(mark, value.startsWith('explain ') ? value.slice('explain '.length) : metricsOfMark(selection)[0]);
  }

  /** Records are there to see where the adapter gives them. */
  #drillOf({ selection, drawn }: MarkEvent): Drill | null {
    return this.showsRecords && this.adapter?.records ? drillOf(selection, drawn) : null;
  }

  #drill(mark: MarkEvent): void {
    const drill = this.#drillOf(mark);
    if (drill) this.dispatchEvent(new ExploreDrillEvent(drill));
  }

  #breakDown({ drawn }: MarkEvent, event: Event): void {
    const [dimension] = (event.currentTarget as WeirCombobox).selected;
    if (typeof dimension === 'string')
      this.#change(withBreakdown(this.view, drawn.widget.id, [dimension]), drawn.widget.id);
  }

  #change(view: BoardView, widget: Id): void {
    this.view = view;
    this.dispatchEvent(new ExploreEvent(view, widget));
  }

  #explain({ selection, drawn }: MarkEvent, metric: Id | undefined): void {
    const { document, question, answer } = drawn;
    const { localizer } = this;
    const cell = cellOf(selection, question);
    const scope = scopeText(localizer, document, cell);
    if (metric !== undefined) {
      void this.explanation?.show({ kind: 'metric', metric, cell, scope });
      return;
    }
    if (!isFunnelQuestion(question) || !('funnel' in selection)) return;
    const facts = markFacts(localizer, document, selection as FunnelSelection, answer as FunnelAnswer);
    const notes = noteTexts(localizer, document, [answer]);
    const title = markName(localizer, document, selection);
    if (facts) void this.explanation?.show({ kind: 'facts', title, facts, scope, notes });
  }

  /** Dimensions that everything which the mark's widget shows can be broken down by; the document's check says so too. */
  #breakdowns({ drawn: { document, widget, questions } }: MarkEvent): readonly Dimension[] {
    if (!canBreakDown(widget)) return [];
    return (document.dimensions ?? []).filter(({ id }) => {
      if (widget.by?.includes(id)) return false;
      try {
        for (const question of questions) {
          if (isFunnelQuestion(question)) planFunnel(document, { funnel: question.funnel, by: [id] });
          else planMetrics(document, { metrics: question.metrics, by: [id] });
        }
        return true;
      } catch {
        return false;
      }
    });
  }
}

/** The metrics that a mark shows figures of; none of what only a funnel has. */
function metricsOfMark(selection: Selection): readonly Id[] {
  if (selection.kind === 'metric') return [selection.metric];
  return selection.kind === 'group' || selection.kind === 'period' ? selection.metrics : [];
}

/** Of which cell of its widget's answer a mark shows the figure. */
function cellOf(selection: Selection, { range = {}, filters = {}, parameters = {} }: MarkEvent['drawn']['question']) {
  const { from, to } = ('period' in selection && selection.period) || range;
  const group: Group = ('group' in selection && selection.group) || {};
  return {
    range: { ...(from && { from }), ...(to && { to }) },
    group,
    filters: Object.fromEntries(Object.entries(filters).map(([id, values]) => [id, [values].flat()])),
    parameters,
  };
}
