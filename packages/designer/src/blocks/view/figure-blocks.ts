import { callOf, operators, operatorOf } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';
import type { Option } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FigureBlock } from '../model/block.js';
import { withFigure } from '../state/change-kind.js';
import { say } from './block-view.js';
import type { BlockView } from './block-view.js';
import { funnelOf, knownTitle, listed, stageTitle, stagesOf } from './lists.js';
import { choice, numberSlot, slot } from './slots.js';

const FIGURES = operators.filter(({ group }) => group === 'funnel').map(({ name }) => name);
const STATISTICS = ['median', 'mean', 'p90'] as const;
const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;
const OWN_KINDS: ReadonlySet<string> = new Set(['conversion', 'time_between']);

/** "Conversion in [Solution selling] from [Lead] to [Won] within [90] [days]" */
export function figureView(view: BlockView, block: FigureBlock, head: TemplateResult): TemplateResult {
  const funnel = nameAt(block, 0);
  const others = (operatorOf(block.operator)?.operands ?? []).slice(1);
  const isPair = others.filter(({ kind }) => kind === 'stage').length > 1;
  return html`<p>
      ${head} ${OWN_KINDS.has(block.operator) ? statisticSlot(view, block) : figureSlot(view, block)}
      <span class="phrase"
        ><span class="word">${say(view, 'blocks.in-funnel')}</span> ${funnelSlot(view, block, funnel)}</span
      >
    </p>
    ${
      funnel === undefined || !others.some(({ kind }) => kind === 'stage')
        ? nothing
        : html`<p>
            ${others.map(({ kind, optional }, at) => {
              if (kind !== 'stage') return nothing;
              const word = !isPair ? 'blocks.stage-word' : at === 0 ? 'blocks.from' : 'blocks.to';
              return html`<span class="phrase"
                ><span class="word">${say(view, word)}</span
                >${stageSlot(view, block, funnel, at + 1, optional === true)}</span
              >`;
            })}
          </p>`
    }
    ${isPair ? sameStageLine(view, block) : nothing} ${funnel === undefined ? nothing : windowLine(view, block)}`;
}

/** What was written as text may name one stage twice. */
function sameStageLine(view: BlockView, block: FigureBlock): TemplateResult | typeof nothing {
  const [funnel, from, to] = [nameAt(block, 0), nameAt(block, 1), nameAt(block, 2)];
  if (funnel === undefined || from === undefined || from !== to) return nothing;
  const stage = stageTitle(view, funnel, from) ?? from;
  return html`<p class="hint warning">${say(view, 'blocks.same-stage', { stage })}</p>`;
}

function figureSlot(view: BlockView, block: FigureBlock): TemplateResult {
  const choices = FIGURES.filter((name) => !OWN_KINDS.has(name)).map(
    (figure) => [figure, say(view, 'blocks.figure-of', { figure })] as const,
  );
  return choice(view, {
    control: 'figure',
    label: say(view, 'blocks.figure'),
    value: block.operator,
    choices,
    choose: (operator) => view.do.replace(block, withFigure(block, operator)),
  });
}

function statisticSlot(view: BlockView, block: FigureBlock): TemplateResult | typeof nothing {
  if (block.operator !== 'time_between') return nothing;
  const choices = STATISTICS.map((statistic) => [statistic, say(view, 'blocks.statistic-of', { statistic })] as const);
  return choice(view, {
    control: 'statistic',
    label: say(view, 'blocks.statistic'),
    value: nameAt(block, 3) ?? 'median',
    choices,
    choose: (statistic) => setAt(view, block, 3, statistic === 'median' ? undefined : statistic),
  });
}

function funnelSlot(view: BlockView, block: FigureBlock, funnel: Id | undefined): TemplateResult {
  return slot(view, {
    control: 'funnel',
    label: say(view, 'blocks.funnel'),
    options: listed(view, 'funnels'),
    chosen: funnel,
    placeholder: say(view, 'blocks.choose-funnel'),
    titleOf: (id) => knownTitle(view, 'funnels', id),
    choose: (id) => {
      const found = funnelOf(view, String(id));
      const rules = operatorOf(block.operator)?.operands ?? [];
      const isKept = (operand: Formula | undefined, index: number) =>
        rules[index]?.kind !== 'stage' || found?.stages.some((stage) => stage.id === operand);
      const kept = block.operands.map((operand, index) => (isKept(operand, index) ? operand : undefined));
      view.do.replace(block, withFigure(block, block.operator, [String(id), ...kept.slice(1)], found));
    },
  });
}

const ANY = '';

function stageSlot(
  view: BlockView,
  block: FigureBlock,
  funnel: Id,
  index: number,
  isOptional: boolean,
): TemplateResult {
  const chosen = nameAt(block, index);
  const other = nameAt(block, index === 1 ? 2 : 1);
  // Nothing lies between a stage and itself.
  const stages = stagesOf(view, funnel, chosen === other ? undefined : other);
  const options = isOptional
    ? view.once(`stages or any ${funnel}`, (): readonly Option[] => [
        { value: ANY, label: say(view, 'blocks.any-stage') },
        ...stages,
      ])
    : stages;
  return slot(view, {
    control: `stage-${index}`,
    label: say(view, 'blocks.stage'),
    options,
    chosen: chosen ?? (isOptional ? ANY : undefined),
    titleOf: (id) => stageTitle(view, funnel, id),
    placeholder: say(view, 'blocks.choose-stage'),
    choose: (id) => setAt(view, block, index, id === ANY ? undefined : String(id)),
  });
}

/** A number is days; `{"hours": 24}` says another unit. */
function windowLine(view: BlockView, block: FigureBlock): TemplateResult | typeof nothing {
  const index = (operatorOf(block.operator)?.operands ?? []).findIndex(({ kind }) => kind === 'window');
  if (index < 0) return nothing;
  const window = block.operands[index];
  const { amount, unit } = windowOf(window);
  if (window !== undefined && amount === undefined) {
    return html`<p>
      <span class="word">${say(view, 'blocks.within')}</span><span class="slot fixed">${JSON.stringify(window)}</span>
    </p>`;
  }
  if (view.isReadOnly && window === undefined) return nothing;
  const set = (value: number | undefined, of: string) =>
    setAt(view, block, index, value === undefined ? undefined : of === 'days' ? value : { [of]: value }, 'window');
  return html`<p>
    <span class="word">${say(view, 'blocks.within')}</span>
    ${numberSlot(view, {
      control: 'window',
      label: say(view, 'blocks.window'),
      value: amount,
      min: 0,
      isOptional: true,
      change: (value) => set(value, unit),
    })}
    ${
      amount === undefined
        ? html`<span class="word">${say(view, 'blocks.no-window')}</span>`
        : choice(view, {
            control: 'window-unit',
            label: say(view, 'blocks.window-unit'),
            value: unit,
            choices: UNITS.map((each) => [each, say(view, 'blocks.unit', { unit: each })] as const),
            choose: (each) => set(amount, each),
          })
    }
  </p>`;
}

function windowOf(window: Formula | undefined): { amount: number | undefined; unit: string } {
  if (typeof window === 'number') return { amount: window, unit: 'days' };
  const call = window === undefined ? null : callOf(window);
  const [amount] = call?.bare && UNITS.some((unit) => unit === call.operator) ? call.operands : [];
  return typeof amount === 'number' ? { amount, unit: call?.operator ?? 'days' } : { amount: undefined, unit: 'days' };
}

function nameAt({ operands }: FigureBlock, index: number): string | undefined {
  const name = operands[index];
  return typeof name === 'string' ? name : undefined;
}

function setAt(view: BlockView, block: FigureBlock, index: number, value: Formula | undefined, step?: string): void {
  const length = Math.max(block.operands.length, index + 1);
  const operands = Array.from({ length }, (_, at) => (at === index ? value : block.operands[at]));
  view.do.change(block, { operands }, step);
}
