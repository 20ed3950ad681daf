import { Source } from '@storybook/addon-docs/blocks';
import { valueAt } from '@weir/schema';
import { compactJson } from '../../support/compact-json.js';

interface JsonPartProps {
  readonly of: unknown;
  /** RFC 6901 pointer. */
  readonly at?: string;
  /** Properties that are left out. */
  readonly without?: readonly string[];
}

/** A part of an example document, as it stands there. */
export function JsonPart({ of, at = '', without = [] }: JsonPartProps) {
  const value = valueAt(of, at);
  if (value === undefined) throw new Error(`There is nothing at ${at}.`);
  const shown =
    without.length > 0 && typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !without.includes(name)))
      : value;
  return <Source code={compactJson(shown)} language="json" />;
}
