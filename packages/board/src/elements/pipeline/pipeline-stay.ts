import { icon, uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { describeProblem } from '@weir/ui/describe';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Stay } from '../../pipeline/card-moves.js';
import type { GateItem } from '../../pipeline/gate.js';
import { cardName, closedText, stageName } from '../../pipeline/pipeline-words.js';
import type { Pipeline } from '../../pipeline/pipeline-words.js';
import { pipelineMessages } from '../../pipeline/words/index.js';

/** The dialog that says why a record stays where it is. @param stay null while it is closed */
export function renderStay(
  localizer: Localizer,
  pipeline: Pipeline,
  stay: Stay | null,
  on: { readonly closed: () => void; readonly close: () => void; readonly open: () => void },
): TemplateResult {
  const name = stay ? cardName(localizer, pipeline, stay.card) : '';
  const stage = stay ? stageName(localizer, stay.stage) : '';
  const isGate = (stay?.refused.length ?? 0) === 0;
  const heading = isGate
    ? localizer.say(pipelineMessages, 'pipeline.gate-title', { stage })
    : localizer.say(pipelineMessages, 'pipeline.refused-title');
  const hint = localizer.say(pipelineMessages, isGate ? 'pipeline.gate-hint' : 'pipeline.refused-hint', {
    name,
    stage,
  });
  return html`<weir-dialog size="small" heading=${stay ? heading : ''} @close=${on.closed}>
    ${
      stay
        ? html`<p class="muted"><bdi>${hint}</bdi></p>
            <ul class="checklist">
              ${stay.items.map((item) => renderItem(localizer, item))}
              ${
                stay.closed.length > 0
                  ? html`<li>
                      <span class="needed">${icon('x')}</span>
                      <bdi class="what">${closedText(localizer, pipeline, stay.closed)} </bdi>
                      <span class="small needed">${localizer.say(pipelineMessages, 'pipeline.needed')}</span>
                    </li>`
                  : nothing
              }
              ${stay.refused.map(
                (diagnostic) =>
                  html`<li>
                    <span class="needed">${icon('alert')}</span>
                    <bdi class="what">${describeProblem(localizer, diagnostic)}</bdi>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <button slot="actions" type="button" class="button" @click=${on.open}>
      ${localizer.say(pipelineMessages, 'pipeline.open-record', { name })}
    </button>
    <button slot="actions" type="button" class="button primary" @click=${on.close}>
      ${localizer.say(uiMessages, 'ui.close')}
    </button>
  </weir-dialog>`;
}

function renderItem(localizer: Localizer, { item, isDone }: GateItem): TemplateResult {
  const title = localizer.text(item.title) || item.id;
  const isNeeded = item.required === true && isDone === false;
  const mark = isDone === true ? 'check' : isNeeded ? 'x' : 'minus';
  const word = isDone === true ? 'done' : isNeeded ? 'needed' : isDone === null ? 'by-hand' : 'optional';
  return html`<li>
    <span class=${isDone === true ? 'done' : isNeeded ? 'needed' : 'subtle'}>${icon(mark)}</span>
    <bdi class="what">${title} </bdi>
    <span class="small ${isNeeded ? 'needed' : 'subtle'}">${localizer.say(pipelineMessages, `pipeline.${word}`)}</span>
  </li>`;
}
