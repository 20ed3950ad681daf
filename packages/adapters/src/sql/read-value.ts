import { WeirError } from '@weir/schema';
import type { FieldType, Scalar } from '@weir/schema';
import { isoFromDay, isoFromInstant } from '@weir/formula';

/** Drivers give whole numbers as numbers, bigints or texts, and booleans as such or as 0 and 1. */

/** @throws {WeirError} `adapter/bad-result` */
export function readNumber(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const number = typeof value === 'bigint' || typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number') throw unexpected(value, 'a number');
  return number + 0;
}

/** A number of rows. */
export function readCount(value: unknown): number {
  return readNumber(value) ?? 0;
}

export function readText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw unexpected(value, 'a text');
}

export function readBoolean(value: unknown): boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  return readNumber(value) !== 0;
}

/** A value as expressions hold it, as an answer does: dates and instants in ISO 8601. */
export function readScalar(value: unknown, type: FieldType): Scalar {
  if (type === 'string') return readText(value);
  if (type === 'boolean') return readBoolean(value);
  const number = readNumber(value);
  if (number === null || type === 'number') return number;
  return type === 'date' ? isoFromDay(number) : isoFromInstant(number);
}

function unexpected(value: unknown, expected: string): WeirError {
  return new WeirError('adapter/bad-result', { reason: `${typeof value} came for ${expected}` });
}
