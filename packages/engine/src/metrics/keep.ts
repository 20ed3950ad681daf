import { chunkRows } from '../expressions/expression.js';

/**
 * The rows of a chunk that are kept, counted from its first, and the loops that find them. There is one such list: who selects rows of a chunk
 * places them before others are selected. As in `lanes`, arrays are constants of a function, so that V8 knows where they are.
 */
export const { kept, keepHolding, keepWide, keepNarrow } = makeKeepers();

function makeKeepers() {
  const kept = new Int32Array(chunkRows);
  const flags = new Int8Array(chunkRows);
  const wideCodes = new Int32Array(chunkRows);
  const narrowCodes = new Int8Array(chunkRows);
  /** By code of one byte, one further. */
  const narrowHolds = new Int8Array(256);

  /** @param holds of the chunk: 1 for each row that is kept @returns how many are kept */
  function keepHolding(holds: Int8Array): number {
    flags.set(holds);
    let count = 0;
    for (let at = 0; at < holds.length; at += 1) {
      kept[count] = at;
      count += +(flags[at]! === 1);
    }
    return count;
  }

  /** @param codes of the chunk @param holds by code, one further: 1 for rows that are kept */
  function keepWide(codes: Int32Array, holds: Int8Array): number {
    wideCodes.set(codes);
    let count = 0;
    for (let at = 0; at < codes.length; at += 1) {
      kept[count] = at;
      count += holds[wideCodes[at]! + 1]!;
    }
    return count;
  }

  function keepNarrow(codes: Int8Array, holds: Int8Array): number {
    narrowCodes.set(codes);
    narrowHolds.set(holds.subarray(0, narrowHolds.length));
    const { length } = codes;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      kept[count] = at;
      count += narrowHolds[narrowCodes[at]! + 1]!;
    }
    return count;
  }

  return { kept, keepHolding, keepWide, keepNarrow };
}
