/**
 * The value below which `p` percent of the values lie, interpolated linearly between the two nearest, as `percentileOf` of the sorted
 * values. In linear time: the values are put in order only as far as it takes.
 * @param values at least one; they are moved
 */
export function selectPercentile(values: Float64Array, p: number): number {
  const place = ((values.length - 1) * p) / 100;
  const below = Math.floor(place);
  select(values, below);
  const low = values[below]!;
  let high = low;
  if (below + 1 < values.length) {
    high = Infinity;
    for (let at = below + 1; at < values.length; at += 1) if (values[at]! < high) high = values[at]!;
  }
  return low + (high - low) * (place - below);
}

/** Puts the value that belongs at a place there; none before it is greater, none after it is less. */
function select(values: Float64Array, place: number): void {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = middleOf(values[from]!, values[(from + to) >>> 1]!, values[to]!);
    let [left, right] = [from, to];
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const value = values[left]!;
      values[left] = values[right]!;
      values[right] = value;
      left += 1;
      right -= 1;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
