import type { Transition } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { portalId, stageTitle } from '../canvas/draw-funnel.js';
import { indexOfTransition, TRANSITION_KINDS } from '../editor/index.js';
import type { TransitionKey, TransitionKind } from '../editor/index.js';
import { selectField } from '../fields/select-field.js';
import type { Choice } from '../fields/select-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { conditionPart, isUnfinishedAt } from './condition-part.js';
import { conditionShare } from './counts/count-views.js';
import { wayName } from './counts/share-questions.js';
import { fieldChoices, problemAt, problemsAt, stageChoices } from './panel-context.js';
import type { PanelContext } from './panel-context.js';
import { mayHandOff, switchKind } from './switch-transition.js';
import { panelMessages } from './words/index.js';

export function transitionSections(context: PanelContext, transition: Transition, key: TransitionKey): TemplateResult {
  const { editor, document, funnel, localizer, isReadOnly, locales } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, transition: key };
  const isHandoff = typeof transition.to === 'object';
  const kinds = TRANSITION_KINDS.filter((kind) => kind !== 'handoff' || isHandoff || mayHandOff(document, funnel.id));
  const pointer = transitionPointer(context, key);
  return html`<section class="first" data-part="kind">
      ${selectField({
        label: say(designerMessages, 'designer.kind-of-transition'),
        value: transition.kind,
        choices: kinds.map((kind) => ({
          value: kind,
          label: say(designerMessages, 'designer.transition-choice', { kind }),
        })),
        isReadOnly,
        problem: problemAt(context, `${pointer}/kind`),
        choose: (kind) => switchKind(editor, funnel.id, key, kind as TransitionKind),
      })}
      ${renderTarget(context, transition, key)}
      ${isHandoff ? html`<p class="hint">${handOffHint(context)}</p>` : nothing}
      <weir-text-rows
        data-part="title"
        .label=${say(designerMessages, 'designer.label')}
        .text=${transition.title}
        .locales=${locales}
        .isReadOnly=${isReadOnly}
        @wording=${({ locale, wording, plainIs }: WordingEvent) =>
          editor.run('transition/set-title', { ...ref, locale, title: wording, plainIs })}
        @leave=${() => editor.endStep()}
      ></weir-text-rows>
    </section>
    ${renderCondition(context, transition, key)}`;
}

/** Steps in sequence are counted over events: who goes on into another funnel is not among their figures. */
function handOffHint({ funnel, localizer }: PanelContext): string {
  return funnel.counting?.method === 'sequence'
    ? localizer.say(panelMessages, 'panel.handoff-uncounted')
    : localizer.say(designerMessages, 'designer.handoff-hint');
}

function transitionPointer({ document, funnel }: PanelContext, key: TransitionKey): string {
  return `/funnels/${document.funnels?.indexOf(funnel)}/transitions/${indexOfTransition(funnel, key)}`;
}

/** Where it leads: a stage of this funnel, or for a hand-off of another one. */
function renderTarget(context: PanelContext, { from, to, kind }: Transition, key: TransitionKey): TemplateResult {
  const { editor, funnel, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const choices = typeof to === 'string' ? stageChoices(context, [from]) : otherStageChoices(context);
  const lead = (chosen: string) => {
    const [other = '', stage] = chosen.split('/');
    const target = stage === undefined ? other : { funnel: other, stage };
    editor.run('transition/set-target', { funnel: funnel.id, transition: key, to: target, kind });
  };
  return html`<div data-part="to">
    ${selectField({
      label: say(designerMessages, 'designer.leads-to'),
      value: typeof to === 'string' ? to : portalId(to.funnel, to.stage),
      choices,
      isReadOnly,
      unknown: (name) => say(designerMessages, 'designer.not-there', { name }),
      problem: problemAt(context, `${transitionPointer(context, key)}/to`),
      choose: lead,
    })}
  </div>`;
}

function otherStageChoices({ document, funnel, localizer }: PanelContext): Choice[] {
  return (document.funnels ?? [])
    .filter(({ id, archived }) => id !== funnel.id && archived !== true)
    .flatMap((other) =>
      other.stages
        .filter(({ archived }) => archived !== true)
        .map((stage) => ({
          value: portalId(other.id, stage.id),
          label: localizer.say(panelMessages, 'panel.stage-of', {
            funnel: localizer.text(other.title) || other.id,
            stage: stageTitle(stage, localizer),
          }),
        })),
    );
}

/** Which of those in the stage take this way, and how they are called at its end. */
function renderCondition(context: PanelContext, transition: Transition, key: TransitionKey) {
  const { editor, funnel, localizer, isReadOnly, counts } = context;
  const say = localizer.say.bind(localizer);
  const { from, to, when, entity } = transition;
  const dataset = funnel.stages.find(({ id }) => id === from)?.enters?.[0]?.dataset;
  if (dataset === undefined) {
    return html`<section><p class="hint">${say(panelMessages, 'panel.no-condition-yet')}</p></section>`;
  }
  const ref = { funnel: funnel.id, transition: key };
  const pointer = transitionPointer(context, key);
  const place = `${funnel.id} ${key} ${dataset}`;
  const hasMistake = problemsAt(editor, `${pointer}/when`).some(({ severity }) => severity === 'error');
  const isUnfinished = isUnfinishedAt(editor, place, when);
  return html`<section>
    ${conditionPart(context, {
      label: say(designerMessages, 'designer.only-where'),
      part: 'when',
      place,
      pointer: `${pointer}/when`,
      dataset,
      value: when,
      set: (next) => editor.run('transition/set-condition', { ...ref, when: next }),
    })}
    ${
      counts && (when !== undefined || isUnfinished)
        ? conditionShare(
            context,
            counts.share(wayName(key)),
            isUnfinished ? 'unfinished' : hasMistake ? 'mistaken' : null,
          )
        : nothing
    }
    ${
      typeof to === 'string'
        ? nothing
        : selectField({
            label: say(designerMessages, 'designer.named-there-by'),
            value: entity ?? '',
            choices: [
              { value: '', label: say(designerMessages, 'designer.same-entity') },
              ...fieldChoices(context, dataset),
            ],
            isReadOnly,
            unknown: (name) => say(designerMessages, 'designer.not-there', { name }),
            problem: problemAt(context, `${pointer}/entity`),
            choose: (chosen) => editor.run('transition/set-entity', { ...ref, entity: chosen || null }),
          })
    }
  </section>`;
}
