import { stageIcons } from '@weir/schema';
import type { Id, Stage } from '@weir/schema';
import { icon, stageIcon } from '@weir/ui';
import type { WeirPopover } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LookChanges } from '../editor/commands/look-commands.js';
import type { PanelContext } from './panel-context.js';
import { sharedValue } from './shared-value.js';
import { panelMessages } from './words/index.js';

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The colour and the icon that stages are drawn with. */
export function stageLook(context: PanelContext, stages: readonly Stage[]): TemplateResult | typeof nothing {
  const { editor, funnel, localizer, isReadOnly } = context;
  const color = sharedValue(stages.map((stage) => stage.color));
  const shown = sharedValue(stages.map((stage) => stage.icon));
  if (isReadOnly && color === undefined && shown === undefined) return nothing;
  const ids: readonly Id[] = stages.map(({ id }) => id);
  const set = (changes: LookChanges) => {
    editor.run('stage/set-look', { funnel: funnel.id, stages: ids, changes });
    editor.endStep();
  };
  return html`<div class="look" data-part="color">
    <span class="label" id="look">${localizer.say(panelMessages, 'panel.look')}</span>
    <div class="colors" role="radiogroup" aria-labelledby="look">
      ${[null, ...COLORS].map((each) => renderColor(context, each, (color ?? null) === each, set))}
      ${renderIcons(context, shown, set)}
    </div>
  </div>`;
}

function renderColor(
  { localizer, isReadOnly }: PanelContext,
  color: (typeof COLORS)[number] | null,
  isChosen: boolean,
  set: (changes: LookChanges) => void,
): TemplateResult {
  const label =
    color === null
      ? localizer.say(panelMessages, 'panel.color-of-kind')
      : localizer.say(panelMessages, 'panel.color', { number: color });
  return html`<label class="color ${color === null ? 'none' : `series-${color}`}" title=${label}>
    <input
      type="radio"
      name="color"
      aria-label=${label}
      .checked=${isChosen}
      ?disabled=${isReadOnly}
      @change=${() => set({ color })}
    />
  </label>`;
}

function renderIcons(
  { localizer, isReadOnly }: PanelContext,
  shown: string | undefined,
  set: (changes: LookChanges) => void,
): TemplateResult {
  const say = localizer.say.bind(localizer);
  const nameOf = (name: string) => say(panelMessages, 'panel.icon', { icon: name });
  const isNone = shown === undefined || shown === 'different';
  const label = isNone
    ? say(panelMessages, 'panel.choose-icon')
    : say(panelMessages, 'panel.icon-is', { name: nameOf(shown) });
  const choose = (name: string | null) => (event: Event) => {
    (event.currentTarget as Element).closest<WeirPopover>('weir-popover')?.hide();
    set({ icon: name });
  };
  if (isReadOnly)
    return html`${isNone ? nothing : html`<span role="img" aria-label=${label}>${stageIcon(shown)}</span>`}`;
  return html`<weir-popover label=${say(panelMessages, 'panel.choose-icon')} placement="bottom-end">
    <button slot="trigger" type="button" class="button icon small icon-choice" aria-label=${label} title=${label}>
      ${isNone ? icon('plus', 14) : stageIcon(shown)}
    </button>
    <div class="icons">
      ${stageIcons.map(
        (name) =>
          html`<button
            type="button"
            class="button quiet icon small"
            aria-label=${nameOf(name)}
            title=${nameOf(name)}
            aria-pressed=${String(name === shown)}
            @click=${choose(name)}
          >
            ${stageIcon(name)}
          </button>`,
      )}
    </div>
    ${
      isNone
        ? nothing
        : html`<button type="button" class="link" @click=${choose(null)}>
            ${say(panelMessages, 'panel.no-icon')}
          </button>`
    }
  </weir-popover>`;
}
