import type { Stage } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { portalId, stageTitle } from '../canvas/draw-funnel.js';
import { transitionKeys } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import { itemShare } from './counts/count-views.js';
import { wayName } from './counts/share-questions.js';
import type { PanelContext } from './panel-context.js';

/** Where one gets to from here, and by what kind of transition. */
export function stageWays(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly, counts } = context;
  const say = localizer.say.bind(localizer);
  const keys = transitionKeys(funnel);
  const ways = (funnel.transitions ?? [])
    .map((transition, index) => ({ transition, key: keys[index] ?? '' }))
    .filter(({ transition }) => transition.from === stage.id && !transition.archived);
  return html`<section data-part="transitions">
    <h3>${say(designerMessages, 'designer.leads-to')}</h3>
    <ul class="ways">
      ${ways.map(({ transition, key }) => {
        const { to } = transition;
        const target = document.funnels
          ?.find(({ id }) => id === (typeof to === 'string' ? funnel.id : to.funnel))
          ?.stages.find(({ id }) => id === (typeof to === 'string' ? to : to.stage));
        const name = target
          ? stageTitle(target, localizer)
          : typeof to === 'string'
            ? to
            : portalId(to.funnel, to.stage);
        return html`<li>
          <button type="button" class="item" @click=${() => editor.select({ stages: [], transitions: [key] })}>
            <span class="stroke ${transition.kind}"></span>
            <span class="grow truncate">${name}</span>
            <span class="subtle small"
              >${say(designerMessages, 'designer.transition-kind', { kind: transition.kind })}</span
            >
          </button>
          ${counts && transition.when !== undefined ? itemShare(context, name, counts.share(wayName(key))) : nothing}
          ${
            isReadOnly
              ? nothing
              : html`<button
                  type="button"
                  class="button quiet icon small"
                  aria-label=${say(designerMessages, 'designer.delete-way', { stage: name })}
                  @click=${() => editor.run('transition/delete', { funnel: funnel.id, transition: key })}
                >
                  ${icon('x', 14)}
                </button>`
          }
        </li>`;
      })}
    </ul>
    ${
      isReadOnly
        ? nothing
        : html`<div class="actions">
            <button type="button" class="button small connect" @click=${context.connect}>
              ${icon('link')}${say(designerMessages, 'designer.connect-to')}
            </button>
          </div>`
    }
  </section>`;
}
