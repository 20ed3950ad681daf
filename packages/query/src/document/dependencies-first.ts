/**
 * What is asked and all that it is made of, each after its parts, once. Without recursion: chains may be long.
 * @param cycle makes the error to throw of the path that leads back to where it started
 */
export function dependenciesFirst(
  asked: Iterable<string>,
  partsOf: (name: string) => Iterable<string>,
  cycle: (path: readonly string[]) => Error,
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
      throw cycle([...path.slice(path.indexOf(name)), name]);
    } else if (!state.has(name)) {
      state.set(name, 'open');
      path.push(name);
      todo.push({ name, isLeaving: true });
      todo.push(...[...partsOf(name)].reverse().map((part) => ({ name: part, isLeaving: false })));
    }
  }
  return ordered;
}
