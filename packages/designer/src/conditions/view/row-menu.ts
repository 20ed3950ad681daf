import { icon } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Condition, ConditionTest } from '../model/condition.js';
import { setSource } from '../state/change-test.js';
import { shapeOf, sourceOf } from '../state/test-values.js';
import type { ValueSource } from '../state/test-values.js';
import type { Direction } from '../state/moves.js';
import { say } from './condition-view.js';
import type { ConditionView } from './condition-view.js';

const MOVES: readonly (readonly [Direction, string])[] = [
  ['up', 'Alt ↑'],
  ['down', 'Alt ↓'],
  ['in', 'Alt →'],
  ['out', 'Alt ←'],
];

/** The handle of a part: pressed and drawn it moves it, pressed alone it opens what else can be done. */
export function handle(view: ConditionView, part: Condition, label: string): TemplateResult {
  const key = part.key ?? '';
  return html`<weir-menu
    class="handle"
    .label=${label}
    .items=${items(view, part)}
    @menu-select=${(event: MenuSelectEvent) => act(view, part, event.value)}
  >
    <button
      slot="trigger"
      type="button"
      class="grip"
      data-grip=${key}
      data-control="grip"
      aria-label=${label}
      title=${say(view, 'conditions.drag-hint')}
      ?disabled=${view.isDisabled}
    >
      ${icon('grip-vertical', 14)}
    </button>
  </weir-menu>`;
}

function items(view: ConditionView, part: Condition): readonly MenuEntry[] {
  const moves = MOVES.map(([direction, detail]): MenuEntry => ({
    value: direction,
    label: say(view, `conditions.move-${direction}`),
    detail,
  }));
  const text: readonly MenuEntry[] =
    part.kind === 'formula' ? [] : [{ value: 'text', label: say(view, 'conditions.as-text'), icon: 'formula' }];
  return [
    ...(part.kind === 'test' ? sources(view, part) : []),
    ...moves,
    'separator',
    ...(part.kind === 'group'
      ? [{ value: 'add', label: say(view, 'conditions.add-group-inside'), icon: 'plus' } as const]
      : []),
    { value: 'duplicate', label: say(view, 'conditions.duplicate'), icon: 'copy' },
    ...text,
    { value: 'remove', label: say(view, 'conditions.delete'), icon: 'trash', danger: true },
  ];
}

function sources(view: ConditionView, test: ConditionTest): readonly MenuEntry[] {
  const shape = shapeOf(test.operator);
  if (test.field === undefined || (shape !== 'one' && shape !== 'two')) return [];
  const current = sourceOf(test);
  const entry = (source: Exclude<ValueSource, 'formula'>): MenuEntry => ({
    value: `source ${source}`,
    label: say(view, `conditions.source-${source}`),
    kind: 'radio',
    checked: source === current,
  });
  const heading = { heading: say(view, 'conditions.compare-with') };
  return [heading, entry('written'), entry('parameter'), entry('field'), 'separator'];
}

function act(view: ConditionView, part: Condition, chosen: string): void {
  const key = part.key ?? '';
  const source = /^source (.*)$/.exec(chosen)?.[1] as ValueSource | undefined;
  if (source) return view.do.change(key, (test) => setSource(test, sourceOf(test), source));
  if (chosen === 'add') return view.do.add(key, 'group');
  if (chosen === 'duplicate') return view.do.duplicate(key);
  if (chosen === 'remove') return view.do.remove(key);
  if (chosen === 'text') return view.do.asFormula(key);
  view.do.move(key, chosen as Direction);
}
