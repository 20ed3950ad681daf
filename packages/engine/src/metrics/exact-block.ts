import { toWhole, unitsPerOne } from '../columns/column-facts.js';

/** So few numbers that no sum of their parts rounds. */
export const blockLength = 1024;
/** Of larger ones units would not add up exactly. */
export const mostInBlock = 2 ** 28;

/** A decimal of four digits, times ten thousand, is as near to a whole number as this share of the largest product. */
const nearness = 2 ** -51;

/** What the numbers of a block add up to: `units` in ten-thousandths, and two floats for the others. */
export const { sumBlock, blockSums } = makeBlockSums();

/** Arrays are constants of a function, so that V8 knows where they are. */
function makeBlockSums() {
  const blockSums = { units: 0, high: 0, low: 0 };
  const numbers = new Float64Array(blockLength);
  const near = new Float64Array(blockLength);

  /**
   * Each number is cut into two parts, by the same trick as units are rounded by: multiples of 2^-43 and of 2^-87 of the power of two that all
   * lie below. Of decimals, which are looked for among what is near to one, the parts are taken away again, and units added.
   * @param chunk at most a block of numbers @param most of none the size is larger; at most `mostInBlock`
   * @returns false: a number has more digits than the parts hold
   */
  function sumBlock(chunk: Float64Array, most: number): boolean {
    numbers.set(chunk);
    const { length } = chunk;
    const power = 2 ** Math.max(-100, Math.ceil(Math.log2(most)));
    const [toHigh, toLow] = [toWhole * 2 ** -43 * power, toWhole * 2 ** -87 * power];
    const tolerance = most * unitsPerOne * nearness;
    let [units, high, low, lost, count] = [0, 0, 0, 0, 0];
    for (let at = 0; at < length; at += 1) {
      const number = numbers[at]!;
      const product = number * unitsPerOne;
      near[count] = number;
      count += +(Math.abs(product - (product + toWhole - toWhole)) <= tolerance);
      const first = number + toHigh - toHigh;
      const rest = number - first;
      const second = rest + toLow - toLow;
      high += first;
      low += second;
      lost += Math.abs(rest - second);
    }
    for (let at = 0; at < count; at += 1) {
      const number = near[at]!;
      const whole = number * unitsPerOne + toWhole - toWhole;
      const isWhole = +(whole / unitsPerOne === number);
      const first = number + toHigh - toHigh;
      units += whole * isWhole;
      high -= first * isWhole;
      low -= (number - first + toLow - toLow) * isWhole;
    }
    blockSums.units = units;
    blockSums.high = high;
    blockSums.low = low;
    return lost === 0;
  }

  return { sumBlock, blockSums };
}
