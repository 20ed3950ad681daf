import { operatorOf } from '@weir/formula';
import type { Dataset, Formula, Funnel, WeirDocument } from '@weir/schema';
import type { AggregateBlock, Arithmetic, Block, FigureBlock, ShareBlock } from '../model/block.js';
import { partOf } from '../model/block-of.js';
import { bothConditions, formulaOf } from '../model/formula-of.js';
import { kindOf } from './kinds.js';
import type { BlockKind } from './kinds.js';

const signs: Readonly<Partial<Record<BlockKind, Arithmetic>>> = {
  ratio: '/',
  'ratio-metrics': '/',
  difference: '-',
  plus: '+',
  times: '*',
};

/** A new block of a kind; what the document has only one of is chosen. */
export function newBlock(kind: BlockKind, document: WeirDocument | undefined): Block {
  return changeKind({ kind: 'empty' }, kind, document);
}

/**
 * The block as another kind: what both have in common stays, what only the old one has comes back when the kind does. Figures become
 * what is compared, shifted or divided; and what was inside takes their place again.
 */
export function changeKind(block: Block, kind: BlockKind, document: WeirDocument | undefined): Block {
  const before = kindOf(block);
  if (before === kind) return block;
  const { key, memory: known = {}, ...plain } = block;
  const memory = before === null ? known : { ...known, [before]: plain as Block };
  const converted = convert(block, kind, document);
  const made = known[kind] ? fill(converted, known[kind]) : started(converted);
  return { ...made, ...(key !== undefined && { key }), ...(Object.keys(memory).length > 0 && { memory }) };
}

/** What is chosen as an average time is one: the operator by itself gives the median. */
function started(block: Block): Block {
  if (block.kind !== 'figure' || block.operator !== 'time_between') return block;
  const [funnel, from, to] = block.operands;
  return { ...block, operands: [funnel, from, to, 'mean'] };
}

function convert(block: Block, kind: BlockKind, document: WeirDocument | undefined): Block {
  const sign = signs[kind];
  if (sign) return operation(block, sign, kind === 'ratio-metrics');
  switch (kind) {
    case 'share':
      return shareOf(block, document);
    case 'conversion':
    case 'time_between':
    case 'figure':
      return figureOf(block, kind === 'figure' ? 'won' : kind, document);
    case 'change':
      return { kind: 'change', how: 'relative', of: inner(block), ...times(block) };
    case 'prior':
      return { kind: 'period', operator: 'prior', of: inner(block), ...times(block) };
    case 'rolling':
      return { kind: 'period', operator: 'rolling', of: inner(block), count: 3, grain: times(block).grain };
    case 'to_date':
      return { kind: 'period', operator: 'to_date', of: inner(block), count: undefined, grain: 'year' };
    case 'total':
      return { kind: 'total', of: inner(block), dimensions: [] };
    case 'metric':
    case 'parameter':
      return { kind, id: undefined };
    case 'number':
      return { kind: 'number', value: undefined };
    case 'formula': {
      const formula = formulaOf(block);
      return { kind: 'formula', formula: formula === undefined ? null : formula };
    }
    default:
      return aggregateOf(block, kind, document);
  }
}

function aggregateOf(block: Block, operator: string, document: WeirDocument | undefined): AggregateBlock {
  const { dataset, where, on } = rowsOf(block, document);
  const before = figureIn(block);
  const needsValue = operatorOf(operator)?.operands.some(({ name }) => name === 'value') ?? false;
  const value = before?.kind === 'aggregate' ? before.value : undefined;
  const p = operator === 'percentile' ? 90 : undefined;
  return { kind: 'aggregate', operator, dataset, value: needsValue ? value : undefined, p, where, on };
}

/** A ratio of two counts becomes a share where the one is a part of the other. */
function shareOf(block: Block, document: WeirDocument | undefined): ShareBlock {
  const formula = formulaOf(block);
  const read = formula === undefined ? null : partOf(formula);
  if (read?.kind === 'share') return read;
  const { dataset, where, on } = rowsOf(block, document);
  const [over, under] = block.kind === 'operation' ? block.operands : [];
  const isPart =
    over?.kind === 'aggregate' &&
    under?.kind === 'aggregate' &&
    over.dataset === under.dataset &&
    under.where !== undefined;
  return { kind: 'share', dataset, where, among: isPart ? under.where : undefined, on };
}

/** The rows that a block, or the first figure in it, is about. */
function rowsOf(block: Block, document: WeirDocument | undefined): Pick<ShareBlock, 'dataset' | 'where' | 'on'> {
  const found = figureIn(block);
  if (found) return { dataset: found.dataset, where: found.where, on: found.on };
  return { dataset: onlyDataset(document)?.id, where: undefined, on: undefined };
}

function figureIn(block: Block): AggregateBlock | ShareBlock | undefined {
  if (block.kind === 'aggregate' || block.kind === 'share') return block;
  if (block.kind === 'operation') return block.operands[0] && figureIn(block.operands[0]);
  return 'of' in block ? figureIn(block.of) : undefined;
}

function figureOf(block: Block, operator: string, document: WeirDocument | undefined): FigureBlock {
  const funnels = (document?.funnels ?? []).filter(({ archived }) => !archived);
  const [only] = funnels.length === 1 ? funnels : [];
  const before: FigureBlock = block.kind === 'figure' ? block : { kind: 'figure', operator, operands: [only?.id] };
  const funnel = funnels.find(({ id }) => id === before.operands[0]);
  return { kind: 'figure', operator, operands: withFigure(before, operator, before.operands, funnel).operands };
}

/** The operands of another figure: what both have, such as the funnel and the stages, stays. */
export function withFigure(
  block: FigureBlock,
  operator: string,
  operands: readonly (Formula | undefined)[] = block.operands,
  funnel?: Funnel,
): FigureBlock {
  const before = operatorOf(block.operator)?.operands ?? [];
  const rules = operatorOf(operator)?.operands ?? [];
  const stages = (funnel?.stages ?? []).filter(({ archived }) => !archived);
  const isBetweenStages = rules.filter(({ kind, optional }) => kind === 'stage' && !optional).length === 2;
  const made = rules.map(({ kind, optional }, index) => {
    const known = before[index]?.kind === kind ? operands[index] : undefined;
    // From the first stage to where it is won is what is asked for most.
    if (known !== undefined || kind !== 'stage' || optional || !isBetweenStages || stages.length === 0) return known;
    const others = stages.filter(({ id }) => id !== operands[index === 1 ? 2 : 1]);
    return index === 1 ? others[0]?.id : others.find((stage) => stage.kind === 'won')?.id;
  });
  return { ...block, operator, operands: made };
}

/** Both sides of a sign; of what was one already, the sides. */
function operation(block: Block, operator: Arithmetic, ofMetrics: boolean): Block {
  const place: Block = ofMetrics ? { kind: 'metric', id: undefined } : { kind: 'empty' };
  if (block.kind === 'operation') {
    const [first = place, second = place, ...others] = block.operands;
    return {
      kind: 'operation',
      operator,
      operands: [first, second, ...(operator === '+' || operator === '*' ? others : [])],
    };
  }
  if (block.kind === 'share') {
    const rows = {
      kind: 'aggregate',
      operator: 'count',
      dataset: block.dataset,
      value: undefined,
      p: undefined,
      on: block.on,
    } as const;
    const { among, written } = block;
    const where = block.where === undefined ? among : bothConditions(among, block.where, written);
    return {
      kind: 'operation',
      operator,
      operands: [
        { ...rows, where },
        { ...rows, where: among },
      ],
    };
  }
  return { kind: 'operation', operator, operands: [block.kind === 'empty' ? place : whole(block), place] };
}

/** What is shifted, compared or totalled: what another such block is about, else the block itself. */
function inner(block: Block): Block {
  return 'of' in block ? block.of : whole(block);
}

function whole(block: Block): Block {
  const { memory: _memory, key: _key, ...plain } = block;
  return plain as Block;
}

function times(block: Block): {
  readonly count: number;
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'year';
} {
  const isTimed = block.kind === 'change' || block.kind === 'period';
  return { count: (isTimed && block.count) || 1, grain: (isTimed && block.grain) || 'month' };
}

/** What is still to be chosen is what it was when the block was of this kind before. */
function fill(made: Block, known: Block | undefined): Block {
  if (known?.kind !== made.kind) return made;
  const filled: Record<string, unknown> = { ...made };
  for (const [name, value] of Object.entries(known)) if (filled[name] === undefined) filled[name] = value;
  if (made.kind === 'figure' && known.kind === 'figure' && made.operator === known.operator) {
    filled['operands'] = made.operands.map((operand, index) => operand ?? known.operands[index]);
  }
  if (made.kind === 'operation' && known.kind === 'operation') {
    filled['operands'] = made.operands.map((operand, index) =>
      operand.kind === 'empty' ? (known.operands[index] ?? operand) : operand,
    );
  }
  return filled as unknown as Block;
}

function onlyDataset(document: WeirDocument | undefined): Dataset | undefined {
  const datasets = (document?.datasets ?? []).filter(({ archived }) => !archived);
  return datasets.length === 1 ? datasets[0] : undefined;
}
