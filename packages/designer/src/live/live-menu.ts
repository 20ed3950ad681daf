import { icon } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import { replayMessages } from '../replay/words/index.js';
import { designerMessages } from '../words/index.js';
import { LIVE_LENSES } from './lens.js';
import { LIVE_PERIODS } from './live-choice.js';
import type { LiveChoice, LivePeriod } from './live-choice.js';
import { liveMessages } from './words/index.js';

interface LiveMenu {
  readonly figures: LiveFigures;
  readonly period: LivePeriod;
  readonly choose: (choice: LiveChoice) => void;
}

/** What the live counts are of, and what else they can be of; nothing where there are none. */
export function renderLive(
  { figures, period, choose }: LiveMenu,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  const say = localizer.say.bind(localizer);
  if (figures.status === 'none') return nothing;
  const range = say(designerMessages, 'designer.range', { period });
  const label = {
    loading: say(designerMessages, 'designer.live-loading'),
    failed: say(designerMessages, 'designer.live-failed'),
    hidden: say(liveMessages, 'live.hidden'),
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
      @menu-select=${({ value }: MenuSelectEvent) => choose(value as LiveChoice)}
    >
      <button slot="trigger" type="button" class="live-button">
        ${figures.status === 'hidden' ? icon('lock', 14) : html`<span class="dot ${figures.status}"></span>`}<span
          class="num"
          >${label}</span
        >${icon('chevron-down', 14)}
      </button>
    </weir-menu>
  </div>`;
}
