import { dayMs } from '@weir/formula';
import { missingBoolean, missingDay } from '../columns/column.js';
import type { ArrowData, ArrowType } from './arrow-data.js';

/** Writes the values of each batch where its rows are in the column. */
function each<T extends Float64Array | Int32Array | Int8Array>(
  all: T,
  data: readonly ArrowData[],
  missing: number,
  valueOf: (batch: ArrowData) => (row: number) => number,
): T {
  let at = 0;
  for (const batch of data) {
    const value = valueOf(batch);
    const hasNulls = batch.nullCount > 0;
    for (let row = 0; row < batch.length; row += 1) {
      all[at] = hasNulls && !batch.getValid(row) ? missing : value(row);
      at += 1;
    }
  }
  return all;
}

/** Numbers of up to 32 bits, and floats. One batch without nulls is used where it is. */
export function numbersOf({ bitWidth = 64, isSigned, typeId }: ArrowType, data: readonly ArrowData[], rows: number) {
  const isShort = typeId === 2 && (bitWidth < 32 || (bitWidth === 32 && isSigned === true));
  const hasNulls = data.some(({ nullCount }) => nullCount > 0);
  const [only] = data;
  if (data.length === 1 && !hasNulls && (only!.values instanceof Float64Array || only!.values instanceof Int32Array)) {
    return only!.values.subarray(0, rows);
  }
  const values = isShort && !hasNulls ? new Int32Array(rows) : new Float64Array(rows);
  return each(
    values,
    data,
    NaN,
    ({ values }) =>
      (row) =>
        values[row]!,
  );
}

/** Bits to 1 and 0. */
export function booleansOf(data: readonly ArrowData[], rows: number): Int8Array {
  return each(new Int8Array(rows), data, missingBoolean, ({ values, offset }) => (row) => {
    const bit = offset + row;
    return (values[bit >> 3]! >> (bit & 7)) & 1;
  });
}

/** Days, or milliseconds of midnights, to epoch days. */
export function daysOf({ unit }: ArrowType, data: readonly ArrowData[], rows: number): Int32Array {
  return each(new Int32Array(rows), data, missingDay, (batch) => {
    if (unit === 0) return (row) => batch.values[row]!;
    const ms = bigIntsOf(batch);
    return (row) => Math.floor(Number(ms[row]) / dayMs);
  });
}

const msPerUnit = [1000, 1];

/** Seconds to nanoseconds as epoch milliseconds; finer digits are cut. */
export function instantsOf({ unit = 1 }: ArrowType, data: readonly ArrowData[], rows: number): Float64Array {
  const finer = unit === 2 ? 1000n : 1_000_000n;
  return each(new Float64Array(rows), data, NaN, (batch) => {
    const values = bigIntsOf(batch);
    const factor = msPerUnit[unit];
    if (factor !== undefined) return (row) => Number(values[row]) * factor;
    return (row) => {
      const value = values[row]!;
      const ms = value / finer;
      return Number(value < 0n && value % finer !== 0n ? ms - 1n : ms);
    };
  });
}

/** The 64-bit numbers of a batch. */
export function bigIntsOf({ values, type }: ArrowData): BigInt64Array | BigUint64Array {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return values;
  const { buffer, byteOffset, byteLength } = values;
  const length = byteLength / 8;
  // An IPC body is aligned to 8 bytes; a slice of it need not be.
  const [from, at] =
    byteOffset % 8 === 0 ? [buffer, byteOffset] : [buffer.slice(byteOffset, byteOffset + byteLength), 0];
  return type.isSigned === false ? new BigUint64Array(from, at, length) : new BigInt64Array(from, at, length);
}

/** Per row a whole number, or a decimal as what its digits spell; null is missing. */
export function* exactNumbers(type: ArrowType, data: readonly ArrowData[]): Generator<number | bigint | string | null> {
  for (const batch of data) {
    const read = type.typeId === 7 ? decimalReader(type, batch) : bigIntReader(batch);
    for (let row = 0; row < batch.length; row += 1) {
      yield batch.nullCount > 0 && !batch.getValid(row) ? null : read(row);
    }
  }
}

function bigIntReader(batch: ArrowData): (row: number) => number | bigint {
  const values = bigIntsOf(batch);
  return (row) => narrowed(values[row]!);
}

/** A bigint only where a number would round it. */
function narrowed(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function decimalReader({ bitWidth = 128, scale = 0 }: ArrowType, { values }: ArrowData) {
  const words = bitWidth / 32;
  const unit = 10 ** scale;
  return (row: number): number | bigint | string => {
    let digits = 0n;
    for (let word = words - 1; word >= 0; word -= 1)
      digits = (digits << 32n) | BigInt(values[row * words + word]! >>> 0);
    const whole = BigInt.asIntN(bitWidth, digits);
    const number = narrowed(whole);
    // One division of two exact numbers rounds as the decimal itself would.
    if (typeof number === 'number' && scale <= 22)
      return scale > 0 ? number / unit : number * (scale < 0 ? 1 / unit : 1);
    return scale > 0 ? Number(`${whole}e-${scale}`) : narrowed(whole * 10n ** BigInt(-scale));
  };
}
