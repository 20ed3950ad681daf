import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import type { StageKind } from '../editor/index.js';
import type { LiveChoice, LivePeriod } from '../live/live-choice.js';
import { renderLive } from '../live/live-menu.js';
import { renderAddMenu } from '../view/add-menu.js';
import { designerMessages } from '../words/index.js';
import { outlineMessages } from './words/index.js';

interface OutlineBar {
  readonly figures: LiveFigures;
  readonly period: LivePeriod;
  readonly isReadOnly: boolean;
  /** A palette is in view, and room for the settings beside the outline. */
  readonly hasPalette: boolean;
  readonly canOpen: boolean;
  readonly isAllOpen: boolean;
  readonly chooseLive: (choice: LiveChoice) => void;
  readonly openAll: (isOpen: boolean) => void;
  readonly add: (kind: StageKind) => void;
  readonly edit: () => void;
}

/** What stands over the outline: the same as over the drawing, as far as it makes sense here. */
export function renderOutlineBar(bar: OutlineBar, localizer: Localizer): TemplateResult {
  const { figures, period, isReadOnly, hasPalette, isAllOpen } = bar;
  const say = localizer.say.bind(localizer);
  const twist = isAllOpen ? 'outline.close-all' : 'outline.open-all';
  return html`<div class="bar" role="toolbar" aria-label=${say(designerMessages, 'designer.tools')}>
    ${isReadOnly || hasPalette ? nothing : renderAddMenu(bar.add, localizer)}
    ${
      bar.canOpen
        ? html`<button
            type="button"
            class="button quiet small"
            aria-label=${say(outlineMessages, twist)}
            @click=${() => bar.openAll(!isAllOpen)}
          >
            ${icon(isAllOpen ? 'chevron-up' : 'chevron-down')}<span class="wide">${say(outlineMessages, twist)}</span>
          </button>`
        : nothing
    }
    ${
      hasPalette
        ? nothing
        : html`<button
            type="button"
            class="button quiet icon small"
            aria-label=${say(designerMessages, 'designer.settings-of')}
            @click=${bar.edit}
          >
            ${icon('sliders')}
          </button>`
    }
    <span class="grow"></span>
    ${renderLive({ figures, period, choose: bar.chooseLive }, localizer)}
  </div>`;
}
