import { icon } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { STAGE_KINDS } from '../editor/index.js';
import type { StageKind } from '../editor/index.js';
import { designerMessages } from '../words/index.js';

/** Adds a stage of a kind that is chosen, where there is no palette. */
export function renderAddMenu(add: (kind: StageKind) => void, localizer: Localizer): TemplateResult {
  const entries = STAGE_KINDS.map((kind): MenuEntry => ({
    value: kind,
    label: localizer.say(designerMessages, 'designer.kind', { kind }),
  }));
  return html`<weir-menu
    label=${localizer.say(designerMessages, 'designer.add-stage')}
    .items=${entries}
    @menu-select=${({ value }: MenuSelectEvent) => add(value as StageKind)}
  >
    <button slot="trigger" type="button" class="button quiet small">
      ${icon('plus')}${localizer.say(designerMessages, 'designer.add')}
    </button>
  </weir-menu>`;
}
