import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { MessageArgument } from './messages.js';

type Pattern = NonNullable<FluentResource['body'][number]['value']>;

const patterns = new Map<string, Pattern>();
const bundles = new Map<string, FluentBundle>();

/**
 * Fills a Fluent pattern. What is no valid pattern is shown as it was written; a variable without an argument shows its name.
 * @param locale decides plural categories and how numbers are written
 */
export function formatPattern(
  source: string,
  args: Readonly<Record<string, MessageArgument>> | undefined,
  locale: string,
): string {
  const errors: Error[] = [];
  return bundleFor(locale).formatPattern(parsePattern(source), args, errors);
}

function parsePattern(source: string): Pattern {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  // Fluent takes a line that is not indented for the start of another message.
  const resource = new FluentResource(`message = ${source.replaceAll(/\n\s*/g, '\n    ')}`);
  const [message, ...others] = resource.body;
  const pattern = message?.value && others.length === 0 ? message.value : source;
  patterns.set(source, pattern);
  return pattern;
}

function bundleFor(locale: string): FluentBundle {
  const known = bundles.get(locale);
  if (known) return known;
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundles.set(locale, bundle);
  return bundle;
}
