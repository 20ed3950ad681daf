import type { Diagnostic } from '@weir/schema';
import { icon } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Direction } from '../../conditions/state/moves.js';
import { problemLines } from '../../fields/problem-lines.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Arithmetic, Block, OperationBlock } from '../model/block.js';
import { kindGroups, kindOf } from '../state/kinds.js';
import type { BlockKind } from '../state/kinds.js';
import { missingOf } from '../state/missing.js';
import { say } from './block-view.js';
import type { BlockView } from './block-view.js';
import { figureView } from './figure-blocks.js';
import { changeView, formulaView, numberView, periodView, referenceView, totalView } from './other-blocks.js';
import { aggregateView, shareView } from './row-blocks.js';
import { choice } from './slots.js';

const SIGNS: readonly (readonly [Arithmetic, 'divide' | 'times' | 'plus' | 'minus'])[] = [
  ['/', 'divide'],
  ['*', 'times'],
  ['+', 'plus'],
  ['-', 'minus'],
];
const AROUND: readonly BlockKind[] = ['change', 'prior', 'rolling', 'to_date', 'total'];

/**
 * A block with those inside it.
 * @param isInside what stands around it needs a border to hold an operation together
 * @param isOperand it can be moved
 */
export function blockView(view: BlockView, block: Block, isInside: boolean, isOperand = false): TemplateResult {
  if (block.kind === 'empty') return emptyView(view, block, isOperand);
  if (block.kind === 'operation') return operationView(view, block, isInside, isOperand);
  const problems = view.problems.get(block.key ?? '') ?? [];
  const isWrong = problems.some(({ severity }) => severity === 'error');
  const kind = kindOf(block) ?? 'formula';
  return html`<div
    class="block ${block.kind} ${isWrong ? 'wrong' : ''} ${draggedClass(view, block)}"
    role="group"
    aria-label=${headText(view, kind)}
    data-key=${block.key ?? ''}
  >
    ${bodyView(view, block, headView(view, block, kind, isOperand))} ${missingLines(view, block)}
    ${block.kind === 'formula' ? nothing : blockProblems(view, problems)}
  </div>`;
}

function bodyView(
  view: BlockView,
  block: Exclude<Block, { kind: 'empty' | 'operation' }>,
  head: TemplateResult,
): TemplateResult {
  switch (block.kind) {
    case 'aggregate':
      return aggregateView(view, block, head);
    case 'share':
      return shareView(view, block, head);
    case 'figure':
      return figureView(view, block, head);
    case 'change':
      return changeView(view, block, head, blockView(view, block.of, true));
    case 'period':
      return periodView(view, block, head, blockView(view, block.of, true));
    case 'total':
      return totalView(view, block, head, blockView(view, block.of, true));
    case 'metric':
    case 'parameter':
      return referenceView(view, block, head);
    case 'number':
      return numberView(view, block, head);
    case 'formula':
      return formulaView(view, block, head);
  }
}

/** Blocks with a sign between them. */
function operationView(view: BlockView, block: OperationBlock, isInside: boolean, isOperand: boolean): TemplateResult {
  const kind = kindOf(block) ?? 'ratio';
  const problems = view.problems.get(block.key ?? '') ?? [];
  return html`<div
    class="operation ${isInside ? 'nested' : ''} ${draggedClass(view, block)}"
    role="group"
    aria-label=${headText(view, kind)}
    data-key=${block.key ?? ''}
    data-group=${block.key ?? ''}
  >
    ${isInside ? html`<p>${headView(view, block, kind, isOperand)}</p>` : nothing}
    ${repeat(
      block.operands,
      (operand) => operand.key,
      (operand, index) => html`${index > 0 ? signView(view, block) : nothing}${blockView(view, operand, true, true)}`,
    )}
    ${blockProblems(view, problems)}
  </div>`;
}

function signView(view: BlockView, block: OperationBlock): TemplateResult {
  const [, sign] = SIGNS.find(([operator]) => operator === block.operator) ?? [];
  if (view.isReadOnly)
    return html`<p class="over"><span>${say(view, 'blocks.sign-of', { sign: sign ?? 'divide' })}</span></p>`;
  return html`<p class="over">
    ${choice(view, {
      control: 'sign',
      label: say(view, 'blocks.sign'),
      value: block.operator,
      choices: SIGNS.map(([operator, name]) => [operator, say(view, 'blocks.sign-of', { sign: name })] as const),
      choose: (operator) => view.do.setSign(block, operator as Arithmetic),
    })}
  </p>`;
}

export function headText(view: Pick<BlockView, 'localizer'>, kind: BlockKind): string {
  return say(view, `blocks.head.${kind === 'ratio-metrics' ? 'ratio' : kind}`);
}

/** What a block is called; pressed, it opens what the block can become and what can be done with it. */
function headView(view: BlockView, block: Block, kind: BlockKind, isOperand: boolean): TemplateResult {
  const name = headText(view, kind);
  if (view.isReadOnly) return html`<span class="head">${name}</span>`;
  return html`${isOperand ? grip(view, block) : nothing}<weir-menu
      .label=${say(view, 'blocks.menu', { what: name })}
      .items=${menuItems(view, block, kind, isOperand)}
      @menu-select=${(event: MenuSelectEvent) => act(view, block, event.value)}
    >
      <button
        slot="trigger"
        type="button"
        class="head"
        data-control="head"
        aria-label=${say(view, 'blocks.menu', { what: name })}
      >
        ${name}${icon('chevron-down', 12)}
      </button>
    </weir-menu>`;
}

/** For the mouse, and the focus while it drags, so that Escape is heard: the menu and Alt with arrow keys do the same. */
function grip(view: BlockView, block: Block): TemplateResult {
  return html`<span
    class="grip"
    tabindex="-1"
    data-control="grip"
    data-grip=${block.key ?? ''}
    title=${say(view, 'blocks.drag-hint')}
    >${icon('grip-vertical', 14)}</span
  >`;
}

function draggedClass({ dragged }: BlockView, block: Block): string {
  return dragged !== null && dragged === block.key ? 'dragged' : '';
}

const MOVES: readonly (readonly [Direction, string])[] = [
  ['up', 'Alt ↑'],
  ['down', 'Alt ↓'],
  ['in', 'Alt →'],
  ['out', 'Alt ←'],
];

function moveItems(view: BlockView): readonly MenuEntry[] {
  return MOVES.map(([direction, detail]): MenuEntry => ({
    value: `move ${direction}`,
    label: say(view, `blocks.move-${direction}`),
    detail,
  }));
}

function menuItems(view: BlockView, block: Block, current: BlockKind, isOperand: boolean): readonly MenuEntry[] {
  return [
    ...(isOperand ? [...moveItems(view), 'separator' as const] : []),
    { heading: say(view, 'blocks.then') },
    ...operationItems(view, block),
    'separator',
    { value: 'remove', label: say(view, 'blocks.remove'), icon: 'trash', danger: true },
    'separator',
    { heading: say(view, 'blocks.turn-into') },
    ...kindGroups.flatMap(({ kinds }) =>
      kinds
        .filter((kind) => kind !== 'ratio-metrics')
        .map((kind): MenuEntry => ({
          value: `kind ${kind}`,
          label: say(view, `blocks.kind.${kind}`),
          kind: 'radio',
          checked: kind === current,
        })),
    ),
  ];
}

function operationItems(view: BlockView, _block: Block): readonly MenuEntry[] {
  return [
    ...SIGNS.map(([operator, sign]): MenuEntry => ({
      value: `sign ${operator}`,
      label: say(view, 'blocks.sign-choice', { sign }),
    })),
    ...AROUND.map((kind): MenuEntry => ({ value: `around ${kind}`, label: say(view, `blocks.kind.${kind}`) })),
  ];
}

function act(view: BlockView, block: Block, chosen: string): void {
  const [action, argument = ''] = chosen.split(' ');
  if (action === 'sign') view.do.addOperand(block, argument as Arithmetic);
  else if (action === 'around') view.do.wrap(block, argument as BlockKind);
  else if (action === 'move') view.do.move(block, argument as Direction);
  else if (action === 'kind') view.do.changeKind(block, argument as BlockKind);
  else view.do.remove(block);
}

/** What can be done with the whole of it. */
export function operationButton(view: BlockView, block: Block): TemplateResult {
  return html`<weir-menu
    .label=${say(view, 'blocks.operation')}
    .items=${operationItems(view, block)}
    @menu-select=${(event: MenuSelectEvent) => act(view, block, event.value)}
  >
    <button slot="trigger" type="button" class="button quiet small more" data-control="operation">
      ${icon('plus', 14)}${say(view, 'blocks.operation')}
    </button>
  </weir-menu>`;
}

/** A place for a block: dashed, with what can stand there. */
function emptyView(view: BlockView, block: Block, isOperand: boolean): TemplateResult {
  const items = kindGroups.flatMap(({ group, kinds }): readonly MenuEntry[] => [
    { heading: say(view, 'blocks.group', { group }) },
    ...kinds.map((kind): MenuEntry => ({ value: kind, label: say(view, `blocks.kind.${kind}`) })),
  ]);
  return html`<div class="block empty ${draggedClass(view, block)}" data-key=${block.key ?? ''}>
    ${
      view.isReadOnly
        ? html`<span class="subtle">…</span>`
        : html`<p>
            ${isOperand ? grip(view, block) : nothing}<weir-menu
              .label=${say(view, 'blocks.choose')}
              .items=${items}
              @menu-select=${(event: MenuSelectEvent) => view.do.changeKind(block, event.value as BlockKind)}
            >
              <button slot="trigger" type="button" class="slot-button" data-control="head">
                ${say(view, 'blocks.choose')}${icon('chevron-down', 14)}
              </button>
            </weir-menu>
          </p>`
    }
    ${missingLines(view, block)}
  </div>`;
}

function missingLines(view: BlockView, block: Block): TemplateResult | typeof nothing {
  const missing = missingOf(block);
  if (missing.length === 0) return nothing;
  return html`<p class="hint warning">${missing.map((part) => `${say(view, 'blocks.missing', { part })} `)}</p>`;
}

/** What is wrong with a block, with its cures. */
export function blockProblems(view: BlockView, problems: readonly Diagnostic[]): TemplateResult | typeof nothing {
  return problemLines(
    problems,
    view.document,
    view.localizer,
    view.isReadOnly ? null : (_problem, fix) => view.do.fix(fix),
  );
}
