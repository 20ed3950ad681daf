import { Markdown } from '@storybook/addon-docs/blocks';
import { valueAt } from '@weir/schema';

interface TableProps {
  /** Markdown. `{/stages/0/entered}` stands for what this pointer leads to in `of`. */
  readonly text: string;
  readonly of?: unknown;
}

/** A table of a page. */
export function Table({ text, of }: TableProps) {
  const written = text.replace(/\{(\/[^}]*)\}/g, (_whole, pointer: string) => {
    const value = valueAt(of, pointer);
    if (value === undefined) throw new Error(`There is nothing at ${pointer}.`);
    return String(value);
  });
  return <Markdown>{written}</Markdown>;
}
