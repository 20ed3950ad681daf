import { pointerTo } from '@weir/schema';
import type { Text, WeirDocument } from '@weir/schema';

/** A text of a document, and where it stands. */
export interface PlacedText {
  readonly pointer: string;
  readonly text: Text;
}

type Part = Readonly<Record<string, unknown>>;

/** By the name of a list: the texts of its parts, and the parts within these. */
const kinds: Readonly<Record<string, { readonly texts: readonly string[]; readonly lists?: readonly string[] }>> = {
  datasets: { texts: ['title', 'description'], lists: ['fields'] },
  fields: { texts: ['title', 'description'], lists: ['values'] },
  values: { texts: ['title'] },
  dimensions: { texts: ['title', 'description'] },
  parameters: { texts: ['title', 'description'] },
  funnels: { texts: ['title', 'description', 'entity/title'], lists: ['stages', 'transitions'] },
  stages: {
    texts: ['title', 'description', 'benchmark/label', 'benchmark/source'],
    lists: ['checklist', 'roles'],
  },
  checklist: { texts: ['title'] },
  roles: { texts: ['title'] },
  transitions: { texts: ['title'] },
  metrics: { texts: ['title', 'description'], lists: ['benchmarks', 'examples'] },
  benchmarks: { texts: ['label', 'source'] },
  examples: { texts: ['title'] },
  insights: { texts: ['title', 'message', 'action/title'] },
  boards: { texts: ['title', 'description'], lists: ['widgets'] },
  widgets: { texts: ['title', 'text'] },
};

const lists = ['funnels', 'metrics', 'boards', 'insights', 'dimensions', 'parameters', 'datasets'] as const;

/** Every text that people read, but of what is archived. Funnels come first, datasets last. */
export function textsOf(document: WeirDocument): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const add = (pointer: string, text: unknown) => {
    if (typeof text === 'string' || (typeof text === 'object' && text !== null))
      found.push({ pointer, text: text as Text });
  };
  const visit = (name: string, parts: unknown, pointer: string): void => {
    const kind = kinds[name];
    for (const [at, part] of (Array.isArray(parts) ? (parts as readonly Part[]) : []).entries()) {
      if (!kind || part['archived'] === true) continue;
      const place = pointerTo(pointer, name, at);
      for (const path of kind.texts) add(`${place}/${path}`, within(part, path));
      for (const list of kind.lists ?? []) visit(list, part[list], place);
    }
  };
  add('/title', document.title);
  add('/description', document.description);
  for (const name of lists) visit(name, document[name], '');
  return found;
}

function within(part: Part, path: string): unknown {
  let value: unknown = part;
  for (const name of path.split('/')) value = (value as Part | undefined)?.[name];
  return value;
}
