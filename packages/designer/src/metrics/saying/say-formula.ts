import { callOf } from '@weir/formula';
import type { Formula, Id, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { AggregateBlock, Block, FigureBlock, OperationBlock, ShareBlock } from '../../blocks/model/block.js';
import { blockOf } from '../../blocks/model/block-of.js';
import { kindOf } from '../../blocks/state/kinds.js';
import { blockMessages } from '../../blocks/words/index.js';
import { fieldOf } from '../../conditions/model/test-forms.js';
import { subjectOf } from '../../conditions/state/subject.js';
import { durationText, fieldText } from '../../conditions/words/say-condition.js';
import { conditionMessages } from '../../conditions/words/index.js';
import { sayConditions } from './say-conditions.js';
import { sayingMessages } from './words/index.js';

/**
 * A formula in a short sentence, in the reader's language: "Number of Deals where Stage is Won, by Closed on".
 * @returns null where it has none, and its text says more
 */
export function sayFormula(formula: Formula, document: WeirDocument, localizer: Localizer): string | null {
  const block = blockOf(formula);
  return block && sayBlock(block, document, localizer);
}

function sayBlock(block: Block, document: WeirDocument, localizer: Localizer): string | null {
  switch (block.kind) {
    case 'aggregate':
      return sayAggregate(block, document, localizer);
    case 'share':
      return sayShare(block, document, localizer);
    case 'figure':
      return sayFigure(block, document, localizer);
    case 'operation':
      return sayOperation(block, document, localizer);
    case 'metric':
      return block.id === undefined ? null : titleIn(document.metrics, block.id, localizer);
    case 'parameter':
      return block.id === undefined ? null : titleIn(document.parameters, block.id, localizer);
    case 'change':
    case 'period':
    case 'total':
      return sayMoved(block, document, localizer);
    default:
      return null;
  }
}

/** Characters of a calculation that is still read at a glance. */
const GLANCE = 160;
const SIGNS = { '/': ' ÷ ', '*': ' × ', '-': ' − ', '+': ' + ' } as const;

/** What of what: "Revenue ÷ Deals won"; only the kind of calculation where that would be too long, since its parts stand below it. */
function sayOperation(block: OperationBlock, document: WeirDocument, localizer: Localizer): string {
  const operands = block.operands.map((operand) => {
    if (operand.kind === 'number') return operand.value === undefined ? null : localizer.number(operand.value);
    const said = sayBlock(operand, document, localizer);
    const isName = operand.kind === 'metric' || operand.kind === 'parameter';
    return said === null || isName ? said : localizer.say(sayingMessages, 'saying.together', { conditions: said });
  });
  const said = operands.join(SIGNS[block.operator]);
  if (operands.every((operand) => operand !== null) && said.length <= GLANCE) return said;
  return localizer.say(blockMessages, `blocks.head.${(kindOf(block) ?? 'ratio') as 'ratio' | 'difference'}`);
}

function sayAggregate(block: AggregateBlock, document: WeirDocument, localizer: Localizer): string | null {
  const { operator, dataset: id = '', value, p } = block;
  const dataset = titleIn(document.datasets, id, localizer);
  if (operator === 'count') {
    return sayRows(localizer.say(sayingMessages, 'saying.count', { dataset }), block, document, localizer);
  }
  const said = value === undefined ? null : sayValue(value, id, document, localizer);
  if (said === null) return null;
  if (operator !== 'percentile') {
    const what = localizer.say(sayingMessages, 'saying.aggregate', { operator, value: said, dataset });
    return sayRows(what, block, document, localizer);
  }
  if (typeof p !== 'number') return null;
  const percent = localizer.value(p / 100, 'percent');
  return sayRows(
    localizer.say(sayingMessages, 'saying.percentile', { value: said, percent, dataset }),
    block,
    document,
    localizer,
  );
}

function sayShare(block: ShareBlock, document: WeirDocument, localizer: Localizer): string | null {
  const { dataset: id = '', among } = block;
  const dataset = titleIn(document.datasets, id, localizer);
  const condition = among === undefined ? undefined : sayConditions(among, id, document, localizer);
  const what = sayRows(localizer.say(sayingMessages, 'saying.share', { dataset }), block, document, localizer);
  if (condition === null || what === null) return null;
  return condition === undefined ? what : localizer.say(sayingMessages, 'saying.among', { what, condition });
}

/** A field, or the days between two. */
function sayValue(value: Formula, dataset: Id, document: WeirDocument, localizer: Localizer): string | null {
  const subject = subjectOf(document, dataset, true);
  const field = fieldOf(value);
  if (field !== null) return fieldText(field, subject, localizer);
  const call = callOf(value);
  const [from, to] = call?.operator === 'days_between' ? call.operands.map((operand) => fieldOf(operand)) : [];
  if (!from || !to) return null;
  return localizer.say(sayingMessages, 'saying.days', {
    from: fieldText(from, subject, localizer),
    to: fieldText(to, subject, localizer),
  });
}

/** Which rows, and by which date, where that is not the data's own. */
function sayRows(
  what: string,
  { dataset: id = '', where, on }: AggregateBlock | ShareBlock,
  document: WeirDocument,
  localizer: Localizer,
): string | null {
  const condition = where === undefined || where === true ? undefined : sayConditions(where, id, document, localizer);
  if (condition === null) return null;
  const limited = condition === undefined ? what : localizer.say(sayingMessages, 'saying.where', { what, condition });
  if (on === undefined) return limited;
  if (on === 'always') return localizer.say(sayingMessages, 'saying.always', { what: limited });
  const date = fieldText(on, subjectOf(document, id, true), localizer);
  return localizer.say(sayingMessages, 'saying.by', { what: limited, date });
}

function sayFigure({ operator, operands }: FigureBlock, document: WeirDocument, localizer: Localizer): string | null {
  const found = document.funnels?.find(({ id }) => id === operands[0]);
  if (!found || operands.length > 3 + Number(operator === 'time_between')) return null;
  const funnel = titleIn(document.funnels, found.id, localizer);
  const name = localizer.say(blockMessages, 'blocks.figure-of', { figure: operator });
  const [from, to] = operands.slice(1, 3).map((stage) => titleIn(found.stages, String(stage), localizer));
  const statistic = operands[3];
  const figure =
    typeof statistic === 'string'
      ? localizer.say(sayingMessages, 'saying.statistic', {
          figure: name,
          statistic: localizer.say(blockMessages, 'blocks.statistic-of', { statistic }),
        })
      : name;
  if (from === undefined) return localizer.say(sayingMessages, 'saying.figure', { funnel, figure });
  if (to === undefined) return localizer.say(sayingMessages, 'saying.figure-at', { funnel, figure, stage: from });
  return localizer.say(sayingMessages, 'saying.figure-between', { funnel, figure, from, to });
}

/** A figure over another range of time, or without a breakdown. */
function sayMoved(
  block: Extract<Block, { readonly kind: 'change' | 'period' | 'total' }>,
  document: WeirDocument,
  localizer: Localizer,
): string | null {
  const what = sayBlock(block.of, document, localizer);
  if (what === null) return null;
  if (block.kind === 'total') {
    return block.dimensions.length > 0 ? null : localizer.say(sayingMessages, 'saying.total', { what });
  }
  const { count, grain } = block;
  if (block.kind === 'period' && block.operator === 'to_date') {
    if (grain === undefined) return localizer.say(sayingMessages, 'saying.all-time', { what });
    const name = localizer.say(conditionMessages, 'conditions.grain-name', { grain });
    return localizer.say(sayingMessages, 'saying.to-date', { what, grain: name });
  }
  if (count === undefined || grain === undefined) return null;
  const span = durationText(count, grain, localizer);
  if (block.kind === 'change') return localizer.say(sayingMessages, 'saying.change', { what, span });
  return localizer.say(sayingMessages, block.operator === 'prior' ? 'saying.prior' : 'saying.rolling', { what, span });
}

function titleIn(
  list: readonly { readonly id: Id; readonly title?: Text }[] | undefined,
  id: Id,
  localizer: Localizer,
): string {
  return localizer.text(list?.find((each) => each.id === id)?.title) || id;
}
