import type { Stage } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { stageTitle } from '../canvas/draw-funnel.js';
import type { Selection } from '../editor/index.js';
import type { FunnelProblems, ListedFunnel } from '../models/list/list-funnels.js';
import { designerMessages } from '../words/index.js';
import { funnelMenu } from './funnel-menu.js';
import type { FunnelAction } from './funnel-menu.js';

interface FunnelEntry {
  readonly listed: ListedFunnel;
  readonly problems: FunnelProblems;
  readonly selection: Selection;
  /** Its stages are listed. */
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  /** There is no other funnel. */
  readonly isAlone: boolean;
  readonly twist: () => void;
  readonly showFunnel: () => void;
  readonly showStage: (stage: Stage) => void;
  readonly act: (action: FunnelAction) => void;
}

/** A funnel in the list of funnels, with its stages while it is open. */
export function renderFunnel(entry: FunnelEntry, localizer: Localizer): TemplateResult {
  const { listed, problems, selection, isOpen, isReadOnly, isAlone, twist, showFunnel, act } = entry;
  const { funnel, name, stages } = listed;
  const isSelected = selection.funnel === funnel.id;
  const isCurrent = isSelected && selection.stages.length + selection.transitions.length === 0;
  return html`<li data-key=${funnel.id}>
    <div class="row">
      <button
        type="button"
        class="twist"
        aria-expanded=${String(isOpen)}
        aria-label=${localizer.say(designerMessages, 'designer.stages-of', { funnel: name })}
        @click=${twist}
      >
        ${icon(isOpen ? 'chevron-down' : 'chevron-right', 14)}
      </button>
      <button
        type="button"
        class="item entry ${isSelected ? 'open' : ''} ${funnel.archived ? 'archived' : ''}"
        data-funnel=${funnel.id}
        aria-current=${String(isCurrent)}
        title=${(funnel.tags ?? []).join(' · ') || nothing}
        @click=${showFunnel}
      >
        <span class="grow truncate" title=${[name, ...(funnel.tags ?? [])].join(' · ')}>${name}</span>
        ${problems.errors > 0 ? html`<span class="badge negative">${localizer.number(problems.errors)}</span>` : nothing}
        <span class="subtle small num"
          >${localizer.number(funnel.stages.filter(({ archived }) => !archived).length)}</span
        >
      </button>
      ${isReadOnly ? nothing : funnelMenu(funnel, { name, localizer, isAlone }, act)}
    </div>
    ${
      isOpen
        ? html`<ul class="stages">
            ${stages.map((stage) => renderStage(stage, entry, localizer))}
          </ul>`
        : nothing
    }
  </li>`;
}

function renderStage(
  stage: Stage,
  { listed: { funnel }, problems, selection, showStage }: FunnelEntry,
  localizer: Localizer,
): TemplateResult {
  const isSelected = selection.funnel === funnel.id && selection.stages.includes(stage.id);
  const severity = problems.stages.get(funnel.stages.indexOf(stage));
  return html`<li>
    <button
      type="button"
      class="item entry ${stage.archived ? 'archived' : ''}"
      aria-current=${String(isSelected)}
      @click=${() => showStage(stage)}
    >
      <span class="swatch ${stage.kind}"></span>
      <span class="grow truncate" title=${stageTitle(stage, localizer)}>${stageTitle(stage, localizer)}</span>
      ${stage.archived ? icon('lock', 14) : nothing}
      ${
        severity
          ? html`<span
              class=${severity === 'error' ? 'negative' : 'warning'}
              role="img"
              aria-label=${localizer.say(designerMessages, 'designer.severity', { severity })}
              >${icon(severity === 'error' ? 'alert' : 'warning', 14)}</span
            >`
          : nothing
      }
    </button>
  </li>`;
}
