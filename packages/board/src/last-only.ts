/** Works out again only when an argument is another than the last time. */
export function lastOnly<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (!last?.args.every((arg, place) => Object.is(arg, args[place]))) last = { args, result: work(...args) };
    return last.result;
  };
}
