import { icon } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent } from '@weir/ui';
import type { RelativePeriod } from '@weir/schema';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { LIVE_LENSES } from '../live/lens.js';
import { liveMessages } from '../live/words/index.js';
import { replayMessages } from '../replay/words/index.js';
import { designerMessages } from '../words/index.js';
import { LAYOUTS } from '../editor/index.js';
import type { Layout } from '../editor/index.js';
import type { LiveFigures } from './draw-funnel.js';
import { canvasMessages } from './words/index.js';

export type Tool = 'pointer' | 'hand';

/** Periods that the live counts can be of. */
export const LIVE_PERIODS = [
  'all',
  'last-12-months',
  'this-year',
  'this-quarter',
  'this-month',
] as const satisfies readonly RelativePeriod[];
export type LivePeriod = (typeof LIVE_PERIODS)[number];

interface Tools {
  readonly tool: Tool;
  readonly isReadOnly: boolean;
  /** Entries of a menu to add stages with; none where a palette is in view. */
  readonly additions: readonly MenuEntry[];
  readonly choose: (tool: Tool) => void;
  /** Shows the settings of what is selected; null where nothing is, or a panel is in view. */
  readonly edit: (() => void) | null;
  /** How the drawing was tidied last, and is again. */
  readonly layout: Layout;
  readonly tidy: (layout: Layout) => void;
  readonly isSnapping: boolean;
  readonly toggleSnapping: () => void;
  readonly find: () => void;
  readonly add: (event: MenuSelectEvent) => void;
}

export function renderTools(
  { tool, isReadOnly, additions, choose, edit, layout, tidy, isSnapping, toggleSnapping, find, add }: Tools,
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
            ${
              additions.length === 0
                ? nothing
                : html`<weir-menu
                    label=${say(designerMessages, 'designer.add-stage')}
                    .items=${additions}
                    @menu-select=${add}
                  >
                    <button slot="trigger" type="button" class="button quiet small">
                      ${icon('plus')}${say(designerMessages, 'designer.add')}
                    </button>
                  </weir-menu>`
            }`
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

interface Live {
  readonly figures: LiveFigures;
  readonly period: LivePeriod;
  /** Values are a period, `lens:` and a lens, `again` or `replay`. */
  readonly choose: (event: MenuSelectEvent) => void;
}

export function renderLive({ figures, period, choose }: Live, localizer: Localizer): TemplateResult | typeof nothing {
  const say = localizer.say.bind(localizer);
  if (figures.status === 'none') return nothing;
  const range = say(designerMessages, 'designer.range', { period });
  const label = {
    loading: say(designerMessages, 'designer.live-loading'),
    failed: say(designerMessages, 'designer.live-failed'),
    ready:
      period === 'all'
        ? say(designerMessages, 'designer.live-all')
        : say(designerMessages, 'designer.live-range', { range }),
  }[figures.status];
  const periods = LIVE_PERIODS.map((each): MenuEntry => ({
    value: each,
    label: say(designerMessages, 'designer.range', { period: each }),
    kind: 'radio',
    checked: each === period,
  }));
  const lenses = LIVE_LENSES.map((each): MenuEntry => ({
    value: `lens:${each}`,
    label: say(liveMessages, 'live.lens', { lens: each }),
    kind: 'radio',
    checked: each === (figures.lens ?? 'open'),
  }));
  const entries = [
    { heading: say(liveMessages, 'live.shows') },
    ...lenses,
    'separator',
    { heading: say(liveMessages, 'live.period') },
    ...periods,
    'separator',
  ] satisfies MenuEntry[];
  const replay: MenuEntry = { value: 'replay', label: say(replayMessages, 'replay.open-dialog'), icon: 'history' };
  const again: MenuEntry = { value: 'again', label: say(designerMessages, 'designer.live-retry'), icon: 'refresh' };
  return html`<div class="bar-group">
    <weir-menu
      label=${label}
      .items=${figures.canReplay ? [...entries, replay, again] : [...entries, again]}
      @menu-select=${choose}
    >
      <button slot="trigger" type="button" class="live-button">
        <span class="dot ${figures.status}"></span><span class="num">${label}</span>${icon('chevron-down', 14)}
      </button>
    </weir-menu>
  </div>`;
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
