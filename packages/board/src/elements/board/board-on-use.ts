import { WeirError } from '@weir/schema';
import type { Board, Id, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Drill } from '../../drill/drill.js';
import type { DrillChangeEvent } from '../../drill/drill-panel.js';
import type { MarkEvent } from '../../events/events.js';
import type * as Exploring from '../../explore/define-explore.js';
import type { WeirExplore } from '../../explore/explore.js';
import type { WeirPresent } from '../../present/weir-present.js';
import type { BoardView } from '../../question/view.js';
import { LazyModule } from '../../widgets/lazy-module.js';
import { loadElement } from '../../widgets/lazy-elements.js';
import type { LazyElement } from '../../widgets/lazy-elements.js';
import { notLoaded } from '../../widgets/not-loaded.js';
import type { WidgetLoads } from '../../widgets/widget-loads.js';
import { firstMessages } from '../../words/first/index.js';
import type { WeirBoard } from './board.js';
import { renderUnfetched } from './board-parts.js';
import type * as SeldomParts from './board-seldom.js';
import type { WeirFilters } from '../../filters/filters.js';

type Nothing = typeof nothing;

export type Explores = typeof Exploring;

const lazy = (element: LazyElement) => ({ element, load: () => loadElement(element) });
const FILTERS = lazy('weir-filters');
const PRESENT = lazy('weir-present');
const DRILL_PANEL = lazy('weir-drill-panel');

/** They come after the first figures; a board whose filters cannot be fetched shows its figures all the same. */
export function renderFilters(
  { localizer, adapter, context, asOf, view }: WeirBoard,
  document: WeirDocument,
  board: Board,
  loads: WidgetLoads,
  change: (view: BoardView) => void,
): TemplateResult {
  const load = loads.stateOf(FILTERS);
  if (load === 'under-way') return renderComing(localizer, document, board);
  if (load instanceof WeirError) return renderUnfetched(localizer, document, load, () => loads.retry());
  return html`<weir-filters
    class="filters"
    part="filters"
    role="group"
    aria-label=${localizer.say(firstMessages, 'board.filters')}
    .document=${document}
    .board=${board}
    .adapter=${adapter}
    .context=${context}
    .view=${view}
    .asOf=${asOf}
    @change=${(event: Event) => change((event.currentTarget as WeirFilters).view)}
  ></weir-filters>`;
}

/** Parts about as wide as the filters will be, so that they wrap as those will; that of the period stands for the comparison, too. */
function renderComing(localizer: Localizer, document: WeirDocument, { filters = ['period'] }: Board): TemplateResult {
  const titleOf = (id: Id) =>
    id === 'period'
      ? localizer.say(firstMessages, 'board.filters')
      : localizer.text(document.dimensions?.find((dimension) => dimension.id === id)?.title);
  return html`<div class="filters coming" aria-busy="true">
    ${filters.map((id) => html`<i class=${id}>${titleOf(id)}</i>`)}
  </div>`;
}

type Seldom = typeof SeldomParts;

const SELDOM = new LazyModule('weir-board', () => import('./board-seldom.js'));

/** A part that most boards do without. `fetching` is told until when it is not there. */
export function renderSeldom(
  { localizer }: WeirBoard,
  document: WeirDocument,
  render: (parts: Seldom) => TemplateResult | Nothing,
  fetching: (until: Promise<void>) => void,
): TemplateResult | Nothing {
  const { state } = SELDOM;
  if (state instanceof WeirError) return renderUnfetched(localizer, document, state, () => fetching(SELDOM.retry()));
  if (state) return render(state);
  fetching(SELDOM.fetch());
  return nothing;
}

/** What prints the board and presents it, once that is wanted. */
export function renderPresent(
  host: WeirBoard,
  boards: readonly Board[],
  loads: WidgetLoads,
  choose: (board: Id) => void,
): TemplateResult | Nothing {
  if (loads.stateOf(PRESENT) !== 'done') return nothing;
  return html`<weir-present
    .shownBy=${host}
    .boards=${boards}
    .board=${host.shownBoard}
    .hasMenu=${host.presentable}
    @choose-board=${({ detail }: CustomEvent<Id>) => choose(detail)}
  ></weir-present>`;
}

/**
 * The same, to be told what to do; null: the board shows none.
 * @throws {WeirError} `elements/not-loaded`
 */
export async function presentOf(host: WeirBoard, loads: WidgetLoads): Promise<WeirPresent | null> {
  await host.updateComplete;
  await loads.ready;
  await host.updateComplete;
  const load = loads.stateOf(PRESENT);
  if (load instanceof WeirError) throw load;
  return host.renderRoot.querySelector('weir-present');
}

/** Beside the board, once somebody looks behind a figure. */
export function renderDrill(
  { localizer, adapter, context, asOf, revision, view: { drill = null } }: WeirBoard,
  document: WeirDocument,
  loads: WidgetLoads,
  change: (drill: Drill | null) => void,
): TemplateResult | Nothing {
  if (!drill && !customElements.get(DRILL_PANEL.element)) return nothing;
  const load = loads.stateOf(DRILL_PANEL);
  if (load === 'under-way') return nothing;
  if (load !== 'done') return renderUnfetched(localizer, document, load, () => loads.retry());
  return html`<weir-drill-panel
    .document=${document}
    .adapter=${adapter}
    .context=${context}
    .asOf=${asOf}
    .revision=${revision}
    .drill=${drill}
    @drill-change=${({ drill: other }: DrillChangeEvent) => change(other)}
  ></weir-drill-panel>`;
}

/**
 * Fetches what marks are explored with.
 * @throws {WeirError} `elements/not-loaded`
 */
export async function loadExplore(): Promise<Explores> {
  try {
    const exploring = await import('../../explore/define-explore.js');
    exploring.defineExplore();
    return exploring;
  } catch (cause) {
    throw notLoaded('weir-explore', cause);
  }
}

/** Opens the menu of a mark. */
export async function openExplore(host: WeirBoard, mark: MarkEvent): Promise<void> {
  await host.updateComplete;
  await host.renderRoot.querySelector<WeirExplore>('weir-explore')?.open(mark);
}
