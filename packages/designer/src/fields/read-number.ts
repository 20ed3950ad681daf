/** How a number is read: the marks that people of a language group and divide digits with, and what is still allowed. */
export interface NumberReading {
  /** BCP 47. It decides what no one can know from the digits alone: "1,500" is fifteen hundred in English and one and a half in German. */
  readonly locale?: string;
  readonly min?: number;
  readonly max?: number;
  /** The lower bound itself is too low. */
  readonly isAbove?: boolean;
}

/**
 * What a person typed as a number: with point or comma, digits in groups, a minus of any kind, full-width characters, blanks, currency and
 * % signs around it. null: nothing was typed.
 */
export function readNumber(
  typed: string,
  { locale = 'en', min = -Infinity, max = Infinity, isAbove = false }: NumberReading = {},
): number | null | 'not-a-number' | 'too-low' | 'too-high' {
  const bare = typed
    .normalize('NFKC')
    .replaceAll(/[\s%'’\p{Sc}]/gu, '')
    .replace(/[−–]/, '-');
  if (bare === '') return null;
  const plain = withoutGroups(bare, locale);
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return 'not-a-number';
  // JSON has no negative zero.
  const value = Number(plain) || 0;
  if (value < min || (isAbove && value === min)) return 'too-low';
  return value > max ? 'too-high' : value;
}

/** Whether digits that are still to come make a number of it: of a half-typed group, of a minus alone. */
export function mayBecomeNumber(typed: string, reading: NumberReading = {}): boolean {
  return ['0', '00', '000'].some((digits) => readNumber(typed + digits, reading) !== 'not-a-number');
}

/** Of the two marks the last one divides, unless it only stands between groups of digits. */
function withoutGroups(digits: string, locale: string): string {
  const [, divider = ''] = /([.,])[^.,]*$/.exec(digits) ?? [];
  const other = divider === '.' ? ',' : '.';
  const isGrouped = isInGroups(digits, divider) && (digits.split(divider).length > 2 || divider === groupMark(locale));
  if (isGrouped) return digits.replaceAll(divider, '');
  const [whole = '', part = '', ...more] = digits.split(divider);
  if (divider === '' || more.length > 0 || (whole.includes(other) && !isInGroups(whole, other))) return digits;
  return `${whole.replaceAll(other, '')}.${part}`;
}

/** Three digits in the last group; where India counts, two in the others. */
function isInGroups(digits: string, mark: string): boolean {
  const [first = '', ...groups] = digits.replace('-', '').split(mark);
  const last = groups.pop();
  return /^[1-9]\d{0,2}$/.test(first) && /^\d{3}$/.test(last ?? '') && groups.every((group) => /^\d{2,3}$/.test(group));
}

function groupMark(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value;
}
