/** Of a longer way round only so many names are said. */
const mostNames = 10;

/**
 * What is asked and all that it is made of, each after its parts, once. Without recursion: chains may be long.
 * @param onCycle gets each way that leads back to where it started, that name at both ends, shortened by "…" when it is long. When it does
 * not throw, the way back is ignored
 */
export function dependenciesFirst(
  asked: Iterable<string>,
  partsOf: (name: string) => Iterable<string>,
  onCycle: (path: readonly string[]) => void,
): string[] {
  const ordered: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const todo = [...asked].reverse().map((name) => ({ name, isLeaving: false }));
  for (let step = todo.pop(); step; step = todo.pop()) {
    const { name } = step;
    if (step.isLeaving) {
      state.set(name, 'done');
      ordered.push(name);
      path.pop();
    } else if (state.get(name) === 'open') {
      onCycle(shortened([...path.slice(path.lastIndexOf(name)), name]));
    } else if (!state.has(name)) {
      state.set(name, 'open');
      path.push(name);
      todo.push({ name, isLeaving: true });
      for (const part of [...partsOf(name)].reverse()) todo.push({ name: part, isLeaving: false });
    }
  }
  return ordered;
}

function shortened(path: readonly string[]): readonly string[] {
  return path.length <= mostNames ? path : [...path.slice(0, mostNames - 3), '…', ...path.slice(-2)];
}
