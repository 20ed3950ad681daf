import { valueAt } from '@weir/schema';

interface FigureProps {
  readonly of: unknown;
  /** RFC 6901 pointer. */
  readonly at: string;
}

/** A figure of the worked example, as the test expects it. */
export function Figure({ of, at }: FigureProps) {
  const value = valueAt(of, at);
  if (value === undefined) throw new Error(`There is no figure at ${at}.`);
  return <code>{value === null ? 'missing' : String(value)}</code>;
}
