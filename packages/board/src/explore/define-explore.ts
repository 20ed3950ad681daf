import type { WeirDocument } from '@weir/schema';
import { define, version } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { WeirBoard } from '../elements/board/board.js';
import { defineDialog } from '../widgets/dialog.js';
import { defineOverlays } from '../widgets/overlays.js';
import { ExplanationView } from '../explanation/index.js';
import { WeirExplain } from './explain.js';
import { WeirExplore } from './explore.js';
import type { ExploreDrillEvent, ExploreEvent } from './explore.js';

/** Registers what marks are explored with, once somebody does. */
export function defineExplore(): void {
  defineOverlays();
  defineDialog();
  define('weir-explanation', ExplanationView, version);
  define('weir-explain', WeirExplain, version);
  define('weir-explore', WeirExplore, version);
}

/** What opens at the marks of a board. */
export function renderExplore(
  host: WeirBoard,
  document: WeirDocument,
  explored: (event: ExploreEvent) => void,
): TemplateResult {
  return html`<weir-explore
    .document=${document}
    .adapter=${host.adapter}
    .context=${host.context}
    .asOf=${host.asOf}
    .view=${host.view}
    .showsRecords=${true}
    @explore=${explored}
    @explore-drill=${({ drill }: ExploreDrillEvent) => host.drill(drill)}
  ></weir-explore>`;
}
