import type { Stage } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { portalId, stageTitle } from '../canvas/draw-funnel.js';
import { stageAfter, transitionKeys } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import { itemShare } from './counts/count-views.js';
import { wayName } from './counts/share-questions.js';
import { stageChoices } from './panel-context.js';
import type { PanelContext } from './panel-context.js';

/** Where one gets to from here, and by what kind of transition. */
export function stageWays(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly, counts } = context;
  const say = localizer.say.bind(localizer);
  const keys = transitionKeys(funnel);
  const ways = (funnel.transitions ?? [])
    .map((transition, index) => ({ transition, key: keys[index] ?? '' }))
    .filter(({ transition }) => transition.from === stage.id && !transition.archived);
  const taken = ways.flatMap(({ transition }) => stageAfter(transition) ?? []);
  const others = (document.funnels ?? []).filter(({ id, archived }) => id !== funnel.id && !archived);
  const connect = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement) || event.target.value === '') return;
    const [otherFunnel = '', otherStage] = event.target.value.split('/');
    const to = otherStage === undefined ? otherFunnel : { funnel: otherFunnel, stage: otherStage };
    event.target.value = '';
    editor.run('transition/add', { funnel: funnel.id, from: stage.id, to });
    editor.select({ stages: [stage.id], transitions: [] });
  };
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
        : html`<span class="field add-way">
            ${icon('plus', 14)}
            <select class="connect" aria-label=${say(designerMessages, 'designer.connect-to')} @change=${connect}>
              <option value="">${say(designerMessages, 'designer.connect-to')}</option>
              <optgroup label=${localizer.text(funnel.title) || funnel.id}>
                ${stageChoices(context, [stage.id, ...taken]).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
              </optgroup>
              ${others.map(
                (other) =>
                  html`<optgroup
                    label=${say(designerMessages, 'designer.hand-off-into', { funnel: localizer.text(other.title) || other.id })}
                  >
                    ${other.stages
                      .filter(({ archived }) => !archived)
                      .map(
                        (each) =>
                          html`<option value=${portalId(other.id, each.id)}>${stageTitle(each, localizer)}</option>`,
                      )}
                  </optgroup>`,
              )}
            </select>
          </span>`
    }
  </section>`;
}
