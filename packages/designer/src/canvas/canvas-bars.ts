import { icon } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { designerMessages } from '../words/index.js';
import { LAYOUTS } from '../editor/index.js';
import type { Layout, StageKind } from '../editor/index.js';
import { renderAddMenu } from '../view/add-menu.js';
import { canvasMessages } from './words/index.js';

export type Tool = 'pointer' | 'hand';

interface Tools {
  readonly tool: Tool;
  readonly isReadOnly: boolean;
  readonly choose: (tool: Tool) => void;
  /** Shows the settings of what is selected; null where nothing is, or a panel is in view. */
  readonly edit: (() => void) | null;
  /** How the drawing was tidied last, and is again. */
  readonly layout: Layout;
  readonly tidy: (layout: Layout) => void;
  readonly isSnapping: boolean;
  readonly toggleSnapping: () => void;
  readonly find: () => void;
  /** null: a palette is in view. */
  readonly add: ((kind: StageKind) => void) | null;
}

export function renderTools(
  { tool, isReadOnly, choose, edit, layout, tidy, isSnapping, toggleSnapping, find, add }: Tools,
  localizer: Localizer,
): TemplateResult {
  const say = localizer.say.bind(localizer);
  const toolButton = (each: Tool, iconName: 'pointer' | 'hand', label: string) =>
    html`<weir-tooltip text=${label}>
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${label}
        aria-pressed=${String(tool === each)}
        @click=${() => choose(each)}
      >
        ${icon(iconName)}
      </button>
    </weir-tooltip>`;
  return html`<div class="bar-group tools" role="toolbar" aria-label=${say(designerMessages, 'designer.tools')}>
    ${toolButton('pointer', 'pointer', say(designerMessages, 'designer.tool-select'))}
    ${toolButton('hand', 'hand', say(designerMessages, 'designer.tool-pan'))}
    <button
      type="button"
      class="button quiet icon small find"
      aria-label=${say(canvasMessages, 'canvas.find')}
      title=${say(canvasMessages, 'canvas.find')}
      @click=${find}
    >
      ${icon('search')}
    </button>
    ${
      isReadOnly
        ? nothing
        : html`<span class="rule"></span>
            <button
              type="button"
              class="button quiet small tidy"
              aria-label=${say(designerMessages, 'designer.tidy')}
              @click=${() => tidy(layout)}
            >
              ${icon('workflow')}<span class="wide">${say(designerMessages, 'designer.tidy')}</span>
            </button>
            <weir-menu
              label=${say(canvasMessages, 'canvas.layouts')}
              .items=${layoutEntries(layout, isSnapping, localizer)}
              @menu-select=${({ value }: MenuSelectEvent) => (value === 'snap' ? toggleSnapping() : tidy(value as Layout))}
            >
              <button
                slot="trigger"
                type="button"
                class="button quiet icon small"
                aria-label=${say(canvasMessages, 'canvas.layouts')}
              >
                ${icon('chevron-down', 14)}
              </button>
            </weir-menu>
            ${add ? renderAddMenu(add, localizer) : nothing}`
    }
    ${
      edit
        ? html`<button
            type="button"
            class="button quiet icon small"
            aria-label=${say(designerMessages, 'designer.settings-of')}
            @click=${edit}
          >
            ${icon('sliders')}
          </button>`
        : nothing
    }
  </div>`;
}

function layoutEntries(chosen: Layout, isSnapping: boolean, localizer: Localizer): MenuEntry[] {
  return [
    ...LAYOUTS.map((layout): MenuEntry => ({
      value: layout,
      label: localizer.say(canvasMessages, 'canvas.tidy', { layout }),
      kind: 'radio',
      checked: layout === chosen,
    })),
    'separator',
    { value: 'snap', label: localizer.say(canvasMessages, 'canvas.snap'), kind: 'check', checked: isSnapping },
  ];
}

interface Zoom {
  readonly zoom: number;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

export function renderZoom({ zoom, zoomIn, zoomOut, fit }: Zoom, localizer: Localizer): TemplateResult {
  const say = localizer.say.bind(localizer);
  const button = (iconName: 'minus' | 'plus' | 'maximize', label: string, act: () => void) =>
    html`<button type="button" class="button quiet icon small" aria-label=${label} title=${label} @click=${act}>
      ${icon(iconName)}
    </button>`;
  return html`<div class="bar-group zoom" role="group" aria-label=${say(designerMessages, 'designer.zoom')}>
    ${button('minus', say(designerMessages, 'designer.zoom-out'), zoomOut)}
    <output>${localizer.percent(zoom, { digits: 0 })}</output>
    ${button('plus', say(designerMessages, 'designer.zoom-in'), zoomIn)}
    <span class="rule"></span>
    ${button('maximize', say(designerMessages, 'designer.fit'), fit)}
  </div>`;
}

/** The dash patterns, for whom colours do not tell. */
export function renderLegend(localizer: Localizer): TemplateResult {
  const kinds = ['advance', 'lose', 'recycle', 'handoff'] as const;
  return html`<ul class="bar-group legend" aria-label=${localizer.say(designerMessages, 'designer.legend')}>
    ${kinds.map(
      (kind) =>
        html`<li>
          <svg class="transition ${kind}" viewBox="0 0 22 9" aria-hidden="true">
            ${svg`<path class="line" d="M1 4.5H16" />`}
            ${kind === 'handoff' ? svg`<path class="core" d="M1 4.5H16" />` : nothing}
            ${svg`<polygon class="tip" points="22,4.5 14,0 14,9" />`}</svg
          >${localizer.say(designerMessages, 'designer.transition-kind', { kind })}
        </li>`,
    )}
  </ul>`;
}
