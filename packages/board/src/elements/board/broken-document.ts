import { WeirError } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import { describeProblem } from '@weir/ui/describe';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { WeirErrorEvent } from '../../events/events.js';
import { LazyModule } from '../../widgets/lazy-module.js';
import { boardMessages } from '../../words/index.js';
import type { WeirBoard } from './board.js';
import { renderUnfetched } from './board-parts.js';

/** More mistakes than these are counted. */
const MOST_SHOWN = 5;

interface Found {
  readonly document: WeirDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found last on each board, so that it is told of once. */
const found = new WeakMap<WeirBoard, Found>();

const VALIDATION = new LazyModule('weir-board', () => import('./validation.js'));

/** What is wrong with a document of which no board can be drawn, and where in it. `fetching` is told until when that is not known. */
export function renderBroken(
  host: WeirBoard,
  document: WeirDocument,
  fetching: (until: Promise<void>) => void,
): TemplateResult | typeof nothing {
  const { localizer } = host;
  const { state } = VALIDATION;
  if (state instanceof WeirError) {
    return renderUnfetched(localizer, undefined, state, () => fetching(VALIDATION.retry()));
  }
  if (!state) {
    fetching(VALIDATION.fetch());
    return nothing;
  }
  const known = found.get(host);
  if (known?.document === document) return renderDiagnostics(host, known.diagnostics);
  const diagnostics = state.validateDocument(document);
  found.set(host, { document, diagnostics });
  tell(host, diagnostics);
  return renderDiagnostics(host, diagnostics);
}

/** Not while the board is drawn. */
function tell(host: WeirBoard, diagnostics: readonly Diagnostic[]): void {
  const [first] = diagnostics;
  if (!first) return;
  const { code, params, message, pointer } = first;
  const error = new WeirError(code, params, { message, pointer, diagnostics });
  const retry = async (): Promise<void> => {
    found.delete(host);
    host.requestUpdate();
    await host.updateComplete;
  };
  queueMicrotask(() => host.dispatchEvent(new WeirErrorEvent(error, 'document', [], retry)));
}

function renderDiagnostics({ localizer }: WeirBoard, diagnostics: readonly Diagnostic[]): TemplateResult {
  const more = diagnostics.length - MOST_SHOWN;
  return html`<weir-empty class="blank" icon="alert" heading=${localizer.say(boardMessages, 'board.broken-document')}>
    ${diagnostics.slice(0, MOST_SHOWN).map(
      (each) =>
        html`<p>
          ${each.pointer ? html`<code><bdi>${each.pointer}</bdi></code>` : nothing}
          <bdi>${describeProblem(localizer, each)}</bdi>
        </p>`,
    )}
    ${more > 0 ? html`<p>${localizer.say(boardMessages, 'board.broken-more', { count: more })}</p>` : nothing}
  </weir-empty>`;
}
