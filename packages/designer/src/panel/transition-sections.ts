import type { Transition } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { TRANSITION_KINDS } from '../editor/index.js';
import { indexOfTransition } from '../editor/index.js';
import type { TransitionKey, TransitionKind } from '../editor/index.js';
import { selectField } from '../fields/select-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { conditionPart } from './condition-part.js';
import { fieldChoices, problemAt } from './panel-context.js';
import type { PanelContext } from './panel-context.js';

export function transitionSections(context: PanelContext, transition: Transition, key: TransitionKey): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly, locales } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, transition: key };
  const isHandoff = typeof transition.to === 'object';
  const kinds = TRANSITION_KINDS.filter((kind) => (kind === 'handoff') === isHandoff);
  const dataset = funnel.stages.find(({ id }) => id === transition.from)?.enters?.[0]?.dataset;
  const pointer = `/funnels/${document.funnels?.indexOf(funnel)}/transitions/${indexOfTransition(funnel, key)}`;
  return html`<section class="first">
    ${selectField({
      label: say(designerMessages, 'designer.kind-of-transition'),
      value: transition.kind,
      choices: kinds.map((kind) => ({
        value: kind,
        label: say(designerMessages, 'designer.transition-choice', { kind }),
      })),
      isReadOnly,
      problem: problemAt(context, `${pointer}/kind`),
      choose: (kind) => editor.run('transition/set-kind', { ...ref, kind: kind as TransitionKind }),
    })}
    <weir-text-rows
      .label=${say(designerMessages, 'designer.label')}
      .text=${transition.title}
      .locales=${locales}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('transition/set-title', { ...ref, locale, title: wording, plainIs })}
      @leave=${() => editor.endStep()}
    ></weir-text-rows>
    ${isHandoff ? html`<p class="hint">${say(designerMessages, 'designer.handoff-hint')}</p>` : nothing}
    ${
      dataset === undefined
        ? nothing
        : conditionPart(context, {
            label: say(designerMessages, 'designer.only-where'),
            place: `${funnel.id} ${key}`,
            pointer: `${pointer}/when`,
            dataset,
            value: transition.when,
            set: (when) => editor.run('transition/set-condition', { ...ref, when }),
          })
    }
    ${
      isHandoff && dataset !== undefined
        ? selectField({
            label: say(designerMessages, 'designer.named-there-by'),
            value: transition.entity ?? '',
            choices: [
              { value: '', label: say(designerMessages, 'designer.same-entity') },
              ...fieldChoices(context, dataset),
            ],
            isReadOnly,
            problem: problemAt(context, `${pointer}/entity`),
            choose: (entity) => editor.run('transition/set-entity', { ...ref, entity: entity || null }),
          })
        : nothing
    }
  </section>`;
}
