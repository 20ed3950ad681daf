/**
 * What a person typed as a number: with point or comma, a minus of any kind, blanks and % signs around it. null: nothing was typed.
 * @param isAbove the lower bound itself is too low
 */
export function readNumber(
  typed: string,
  min = -Infinity,
  max = Infinity,
  isAbove = false,
): number | null | 'not-a-number' | 'too-low' | 'too-high' {
  const plain = typed
    .replaceAll(/[\s%％]/g, '')
    .replace(/[−–]/, '-')
    .replace(',', '.');
  if (plain === '') return null;
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return 'not-a-number';
  // JSON has no negative zero.
  const value = Number(plain) || 0;
  if (value < min || (isAbove && value === min)) return 'too-low';
  return value > max ? 'too-high' : value;
}
