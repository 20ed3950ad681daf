import { errorOf, WeirError } from '@weir/schema';

/** A value as a driver takes it. */
export type SqlValue = string | number | boolean | null;

/** What SQL holds a value in: whole numbers of 64 bits (epoch days of dates, epoch milliseconds of instants among them), or the others. */
export type SqlType = 'text' | 'number' | 'whole' | 'boolean';

/** A value that the statement gets as a parameter. */
export interface BoundValue {
  readonly value: SqlValue;
  readonly type: SqlType;
}

/**
 * A piece of SQL. Its texts are written in this package or quoted by the dialect; values of documents, questions and rows are only ever
 * in it as parameters.
 */
export class Sql {
  constructor(readonly parts: readonly (string | BoundValue)[]) {}

  /** Equal pieces have equal names. */
  get name(): string {
    return JSON.stringify(this.parts);
  }
}

/** SQL with other pieces put in: only pieces fit into the holes, never texts. */
export function sql(texts: TemplateStringsArray, ...holes: readonly Sql[]): Sql {
  const parts: (string | BoundValue)[] = [];
  const add = (part: string | BoundValue): void => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  for (const [place, text] of texts.entries()) {
    add(text);
    for (const part of holes[place]?.parts ?? []) add(part);
  }
  return new Sql(parts);
}

/** Text that this package or a dialect wrote; nothing that came from elsewhere. */
export function written(text: string): Sql {
  return new Sql([text]);
}

/** A whole number that is part of how something is calculated. @throws {WeirError} `engine/bad-plan` for anything else */
export function whole(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw errorOf('engine/bad-plan', { part: String(value) });
  return written(value < 0 ? `(${value})` : String(value));
}

export function bound(value: SqlValue, type: SqlType): Sql {
  return new Sql([{ value, type }]);
}

export function joined(pieces: readonly Sql[], separator: string): Sql {
  const [first = written(''), ...rest] = pieces;
  const between = written(separator);
  return new Sql([...first.parts, ...rest.flatMap((piece) => [...between.parts, ...piece.parts])]);
}

/** A statement as a driver takes it. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/**
 * @param parameter how the dialect writes the parameter at a place, from 1 on; equal values are one parameter
 * @throws {WeirError} `adapter/unsupported` for a text that is not well-formed
 */
export function statement({ parts }: Sql, parameter: (place: number, type: SqlType) => string): Statement {
  const places = new Map<string, number>();
  const parameters: SqlValue[] = [];
  const text = parts.map((part) => {
    if (typeof part === 'string') return part;
    // It would become another text: a database holds none with half a character.
    if (typeof part.value === 'string' && /\p{Surrogate}/u.test(part.value)) {
      throw new WeirError('adapter/unsupported', { node: JSON.stringify(part.value) });
    }
    const name = JSON.stringify([part.type, typeof part.value, part.value]);
    let place = places.get(name);
    if (place === undefined) {
      parameters.push(lent(part.value));
      places.set(name, (place = parameters.length));
    }
    return parameter(place, part.type);
  });
  return { text: text.join(''), parameters };
}

/** Drivers take a whole number for one of 64 bits, which a large one is not: written as text, the dialect's cast makes the same number of it. */
function lent(value: SqlValue): SqlValue {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? String(value) : value;
}
