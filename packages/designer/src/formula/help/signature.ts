import { operatorOf } from '@weir/formula';
import type { Operand, Operator } from '@weir/formula';
import type { Localizer } from '@weir/ui';
import { formulaMessages } from '../words/index.js';

/** A piece of a signature; with `operand` it stands for that operand of the call. */
export interface SignaturePart {
  readonly text: string;
  readonly operand: number | null;
}

export interface Signature {
  readonly parts: readonly SignaturePart[];
  readonly doc: string;
  /** The last operand may stand any number of times. */
  readonly repeats: boolean;
}

/** How a function is written, with the names of its operands; null for what is no function. */
export function signatureOf(name: string, localizer: Localizer): Signature | null {
  const operator = operatorOf(name);
  if (!operator || operator.infix) return null;
  const parts = [
    { text: `${name}(`, operand: null },
    ...(operator.group === 'aggregate' ? aggregateParts(operator, localizer) : plainParts(operator, localizer)),
    { text: ')', operand: null },
  ];
  return { parts, doc: docOf(operator, localizer), repeats: operator.operands.at(-1)?.repeats ?? false };
}

/** The part that stands for an operand; -1: there is none. */
export function partOfOperand({ parts, repeats }: Signature, operand: number): number {
  const exact = parts.findIndex((part) => part.operand === operand);
  return exact < 0 && repeats ? parts.findLastIndex((part) => part.operand !== null) : exact;
}

export function docOf({ doc }: Operator, localizer: Localizer): string {
  return /^zh\b/.test(localizer.locale) ? doc.zh : doc.en;
}

function plainParts({ operands }: Operator, localizer: Localizer): SignaturePart[] {
  return operands.flatMap((operand, index) => [
    ...(index > 0 ? [{ text: ', ', operand: null }] : []),
    { text: operandText(operand, localizer), operand: index },
  ]);
}

/** `percentile(value of dataset where condition on date, percent)`: written in another order than it is stored in. */
function aggregateParts({ operands }: Operator, localizer: Localizer): SignaturePart[] {
  const order = ['value', 'dataset', 'where', 'on', 'p'];
  const before: Readonly<Record<string, string>> = { where: ' where ', on: ' on ', p: ', ' };
  const hasValue = operands.some(({ name }) => name === 'value');
  return operands
    .map((operand, index) => ({ operand, index }))
    .sort((a, b) => order.indexOf(a.operand.name) - order.indexOf(b.operand.name))
    .flatMap(({ operand, index }) => {
      const word = operand.name === 'dataset' && hasValue ? ' of ' : before[operand.name];
      const name = localizer.say(formulaMessages, 'formula.operand', { name: operand.name });
      if (word === undefined) return [{ text: name, operand: index }];
      return operand.optional
        ? [{ text: ` [${word.trim()} ${name}]`, operand: index }]
        : [
            { text: word, operand: null },
            { text: name, operand: index },
          ];
    });
}

function operandText({ name, optional, repeats }: Operand, localizer: Localizer): string {
  const text = localizer.say(formulaMessages, 'formula.operand', { name }) + (repeats ? ', …' : '');
  return optional ? `[${text}]` : text;
}
