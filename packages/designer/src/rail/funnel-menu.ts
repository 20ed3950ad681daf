import type { Funnel } from '@weir/schema';
import { icon } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { modelMessages } from '../models/words/index.js';

export type FunnelAction = 'duplicate' | 'tags' | 'compare' | 'archive' | 'restore' | 'delete' | 'up' | 'down';

interface Naming {
  readonly name: string;
  readonly localizer: Localizer;
  /** There is no other funnel to compare it with, or to move it past. */
  readonly isAlone: boolean;
}

/** The handle of a funnel: pressed and drawn it moves it, pressed alone it opens what else can be done. */
export function funnelMenu(
  funnel: Funnel,
  { name, localizer, isAlone }: Naming,
  act: (action: FunnelAction) => void,
): TemplateResult {
  const label = localizer.say(modelMessages, 'model.actions-of', { funnel: name });
  return html`<weir-menu
    class="handle"
    placement="bottom-end"
    .label=${label}
    .items=${items(funnel, localizer, isAlone)}
    @menu-select=${(event: MenuSelectEvent) => act(event.value as FunnelAction)}
  >
    <button
      slot="trigger"
      type="button"
      class="grip"
      data-grip=${funnel.archived ? '' : funnel.id}
      aria-label=${label}
      title=${localizer.say(modelMessages, 'model.drag-hint')}
    >
      ${icon('grip-vertical', 14)}
    </button>
  </weir-menu>`;
}

function items({ archived }: Funnel, localizer: Localizer, isAlone: boolean): readonly MenuEntry[] {
  const entry = (value: FunnelAction, label: string, rest: Partial<Extract<MenuEntry, { value: string }>> = {}) => ({
    value,
    label,
    ...rest,
  });
  const compare = entry('compare', localizer.say(modelMessages, 'model.compare'), {
    icon: 'bars',
    disabled: isAlone,
  });
  if (archived) return [entry('restore', localizer.say(modelMessages, 'model.restore'), { icon: 'history' }), compare];
  return [
    entry('duplicate', localizer.say(modelMessages, 'model.duplicate'), { icon: 'copy' }),
    entry('tags', localizer.say(modelMessages, 'model.edit-tags'), { icon: 'filter' }),
    compare,
    'separator',
    entry('up', localizer.say(modelMessages, 'model.move-up'), { detail: 'Alt ↑', disabled: isAlone }),
    entry('down', localizer.say(modelMessages, 'model.move-down'), { detail: 'Alt ↓', disabled: isAlone }),
    'separator',
    entry('archive', localizer.say(modelMessages, 'model.archive'), { icon: 'archive' }),
    entry('delete', localizer.say(modelMessages, 'model.delete'), { icon: 'trash', danger: true }),
  ];
}
