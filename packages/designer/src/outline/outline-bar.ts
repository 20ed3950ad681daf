import { icon } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderLive } from '../canvas/canvas-bars.js';
import type { LivePeriod } from '../canvas/canvas-bars.js';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import { STAGE_KINDS } from '../editor/index.js';
import type { StageKind } from '../editor/index.js';
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
  readonly choosePeriod: (event: MenuSelectEvent) => void;
  readonly openAll: (isOpen: boolean) => void;
  readonly add: (kind: StageKind) => void;
  readonly edit: () => void;
}

/** What stands over the outline: the same as over the drawing, as far as it makes sense here. */
export function renderOutlineBar(bar: OutlineBar, localizer: Localizer): TemplateResult {
  const { figures, period, isReadOnly, hasPalette, isAllOpen } = bar;
  const say = localizer.say.bind(localizer);
  const additions = STAGE_KINDS.map((kind): MenuEntry => ({
    value: kind,
    label: say(designerMessages, 'designer.kind', { kind }),
  }));
  const twist = isAllOpen ? 'outline.close-all' : 'outline.open-all';
  return html`<div class="bar" role="toolbar" aria-label=${say(designerMessages, 'designer.tools')}>
    ${
      isReadOnly || hasPalette
        ? nothing
        : html`<weir-menu
            label=${say(designerMessages, 'designer.add-stage')}
            .items=${additions}
            @menu-select=${({ value }: MenuSelectEvent) => bar.add(value as StageKind)}
          >
            <button slot="trigger" type="button" class="button quiet small">
              ${icon('plus')}${say(designerMessages, 'designer.add')}
            </button>
          </weir-menu>`
    }
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
    ${renderLive({ figures, period, choose: bar.choosePeriod }, localizer)}
  </div>`;
}
