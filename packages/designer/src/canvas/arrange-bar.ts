import { icon } from '@weir/ui';
import type { IconName, Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actionsFor } from '../actions/index.js';
import type { Action, Subject } from '../actions/index.js';
import type { StageGroup } from '@weir/schema';
import { canvasMessages } from './words/index.js';

/** One of the theme's colours each. */
const COLORS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

interface Arrange {
  readonly subject: Subject;
  /** The group all of whose stages are selected, and no other. */
  readonly group: StageGroup | null;
  readonly act: (action: string) => void;
  readonly paint: (color: number | null) => void;
}

/** What can be done with several stages at once, at hand while they are selected. */
export function renderArrange(
  { subject, group, act, paint }: Arrange,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  const offered = actionsFor(subject, false).filter((action) => action.group === 'arrange' && action.icon);
  if (subject.target !== 'several' || offered.length === 0) return nothing;
  return html`<div
    class="bar-group arrange"
    role="toolbar"
    aria-label=${localizer.say(canvasMessages, 'canvas.arrange')}
  >
    ${offered.map((action) => renderAction(action, subject, act, localizer))}
    ${group ? renderColors(group, paint, localizer) : nothing}
  </div>`;
}

function renderAction(action: Action, subject: Subject, act: (action: string) => void, localizer: Localizer) {
  const label = action.label(localizer, subject);
  return html`<button
    type="button"
    class="button quiet icon small"
    aria-label=${label}
    title=${label}
    ?disabled=${action.isPossible?.(subject) === false}
    @click=${() => act(action.id)}
  >
    ${icon(action.icon as IconName)}
  </button>`;
}

function renderColors({ color }: StageGroup, paint: (color: number | null) => void, localizer: Localizer) {
  const swatch = (each: number | null, label: string) =>
    html`<button
      type="button"
      class="swatch ${each === null ? '' : `color-${each}`}"
      aria-label=${label}
      title=${label}
      aria-pressed=${String((color ?? null) === each)}
      @click=${() => paint(each)}
    ></button>`;
  return html`<span class="rule"></span>
    <span class="swatches" role="group" aria-label=${localizer.say(canvasMessages, 'canvas.group-color')}>
      ${swatch(null, localizer.say(canvasMessages, 'canvas.no-color'))}
      ${COLORS.map((each) => swatch(each, localizer.say(canvasMessages, 'canvas.color', { number: each })))}
    </span>`;
}
