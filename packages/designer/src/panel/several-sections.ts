import type { Stage, Transition } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { indexOfTransition, STAGE_KINDS, TRANSITION_KINDS } from '../editor/index.js';
import type { StageKind, TransitionKind } from '../editor/index.js';
import { selectField } from '../fields/select-field.js';
import { designerMessages } from '../words/index.js';
import { amountField } from './amount-field.js';
import type { PanelContext } from './panel-context.js';
import { sharedValue } from './shared-value.js';
import { stageLook } from './stage-look.js';
import { panelMessages } from './words/index.js';

/** What several stages and transitions have in common, to be changed for all of them as one step. */
export function severalSections(context: PanelContext): TemplateResult {
  const { editor, funnel } = context;
  const { stages, transitions } = editor.selection;
  const chosen = funnel.stages.filter(({ id }) => stages.includes(id));
  const ways = transitions.flatMap((key) => {
    const transition = funnel.transitions?.[indexOfTransition(funnel, key)];
    return transition && typeof transition.to === 'string' ? [{ key, transition }] : [];
  });
  return html`${chosen.length > 1 ? renderStages(context, chosen) : nothing}
  ${ways.length > 1 ? renderTransitions(context, ways) : nothing}`;
}

function renderStages(context: PanelContext, stages: readonly Stage[]): TemplateResult {
  const { editor, funnel, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stages: stages.map(({ id }) => id) };
  const kind = sharedValue(stages.map((stage) => stage.kind));
  const different = say(panelMessages, 'panel.different');
  const amount = (values: readonly (number | undefined)[]) => {
    const shared = sharedValue(values);
    return shared === 'different' ? { value: undefined, stands: different } : { value: shared };
  };
  return html`<section class="first">
    ${selectField({
      label: say(designerMessages, 'designer.kind-of-stage'),
      value: kind === 'different' ? '' : kind,
      choices: STAGE_KINDS.map((each) => ({
        value: each,
        label: say(designerMessages, 'designer.kind-choice', { kind: each }),
      })),
      isReadOnly,
      unknown: () => different,
      choose: (chosen) => editor.run('stage/set-several', { ...ref, changes: { kind: chosen as StageKind } }),
    })}
    ${stageLook(context, stages)}
    <div class="two">
      ${amountField(context, {
        label: say(designerMessages, 'designer.probability'),
        unit: '%',
        isShare: true,
        ...amount(stages.map(({ probability }) => probability)),
        change: (probability) => editor.run('stage/set-several', { ...ref, changes: { probability } }),
      })}
      ${amountField(context, {
        label: say(designerMessages, 'designer.target-conversion'),
        unit: '%',
        isShare: true,
        ...amount(stages.map(({ target }) => target?.conversion)),
        change: (targetConversion) => editor.run('stage/set-several', { ...ref, changes: { targetConversion } }),
      })}
      ${amountField(context, {
        label: say(designerMessages, 'designer.limit'),
        unit: say(designerMessages, 'designer.days'),
        ...amount(stages.map(({ limit }) => limit?.days)),
        change: (limitDays) => editor.run('stage/set-several', { ...ref, changes: { limitDays } }),
      })}
    </div>
  </section>`;
}

function renderTransitions(
  { editor, funnel, localizer, isReadOnly }: PanelContext,
  ways: readonly { readonly key: string; readonly transition: Transition }[],
): TemplateResult {
  const say = localizer.say.bind(localizer);
  const kind = sharedValue(ways.map(({ transition }) => transition.kind));
  return html`<section>
    ${selectField({
      label: say(panelMessages, 'panel.kind-of-transitions'),
      value: kind === 'different' ? '' : kind,
      choices: TRANSITION_KINDS.filter((each) => each !== 'handoff').map((each) => ({
        value: each,
        label: say(designerMessages, 'designer.transition-choice', { kind: each }),
      })),
      isReadOnly,
      unknown: () => say(panelMessages, 'panel.different'),
      choose: (chosen) =>
        editor.run('transition/set-several', {
          funnel: funnel.id,
          transitions: ways.map(({ key }) => key),
          kind: chosen as TransitionKind,
        }),
    })}
  </section>`;
}
