import type { Localizer, MenuSelectEvent } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { menuFor } from '../actions/index.js';
import type { Subject } from '../actions/index.js';
import { designerMessages } from '../words/index.js';
import { outlineKeys } from './model/outline-keys.js';

interface OutlineMenu {
  readonly subject: Subject | null;
  readonly isReadOnly: boolean;
  readonly isRightToLeft: boolean;
  readonly act: (action: string) => void;
  /** It is closed, and the focus is to go on from where it was. */
  readonly left: () => void;
}

/** What can be done with what is selected, opened at a line. */
export function renderOutlineMenu(menu: OutlineMenu, localizer: Localizer): TemplateResult {
  const { subject, isReadOnly, isRightToLeft, act, left } = menu;
  const label = localizer.say(designerMessages, 'designer.menu');
  return html`<weir-menu
    class="context-menu"
    label=${label}
    .items=${subject ? menuFor(subject, isReadOnly, localizer, outlineKeys(isRightToLeft)) : []}
    @menu-select=${({ value }: MenuSelectEvent) => act(value)}
  >
    <button slot="trigger" type="button" tabindex="-1" aria-label=${label} @focus=${left}></button>
  </weir-menu>`;
}
