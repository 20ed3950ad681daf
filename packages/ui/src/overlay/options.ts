import type { Scalar } from '@weir/schema';

export interface Option {
  readonly value: Scalar;
  readonly label: string;
  /** A short fact at the end, such as how many rows have the value. */
  readonly detail?: string;
}

export interface OptionPage {
  readonly options: readonly Option[];
  /** There are more than were given: the person is asked to type. */
  readonly more?: boolean;
}

/** Finds options by what was typed, "" for none. A question that is no longer of interest is aborted. */
export type OptionLoader = (search: string, signal: AbortSignal) => Promise<OptionPage>;

export type OptionSource = readonly Option[] | OptionLoader;

/** What is looked at beyond this is not read by anybody, and would make the list slow. */
export const SHOWN_OPTIONS = 200;

/** The options whose label contains each typed word, whatever the case and the accents. */
export function filterOptions(options: readonly Option[], search: string): OptionPage {
  const isFound = matcherOf(search);
  const found = options.filter(({ label }) => isFound(label));
  return { options: found.slice(0, SHOWN_OPTIONS), more: found.length > SHOWN_OPTIONS };
}

/** Whether a text contains each word of a search, whatever the case and the accents. Every text does when nothing is searched for. */
export function matcherOf(search: string): (text: string) => boolean {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return (text) => {
    const found = plain(text);
    return words.every((word) => found.includes(word));
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLocaleLowerCase();
}

/** Choosing one of many adds or removes it, in the order of choosing; choosing the only one replaces it. */
export function toggleChoice(selected: readonly Scalar[], value: Scalar, multiple: boolean): readonly Scalar[] {
  if (!multiple) return [value];
  return selected.includes(value) ? selected.filter((other) => other !== value) : [...selected, value];
}

/**
 * The options in the order they are listed: what is chosen but not found stands first while nothing is searched for, so
 * that it can be seen and removed.
 */
export function listOptions(
  page: OptionPage,
  selected: readonly Scalar[],
  search: string,
  labelOf: (value: Scalar) => string,
): readonly Option[] {
  if (search.trim() !== '') return page.options;
  const missing = selected.filter((value) => !page.options.some((option) => option.value === value));
  return [...missing.map((value) => ({ value, label: labelOf(value) })), ...page.options];
}
