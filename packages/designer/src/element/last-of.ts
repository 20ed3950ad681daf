/** A function that gives the same object again as long as each property that it was given is the same. */
export function lastOf<Input extends object, Output>(make: (input: Input) => Output): (input: Input) => Output {
  let last: { readonly input: Input; readonly output: Output } | null = null;
  return (input) => {
    const keys = Object.keys(input) as (keyof Input)[];
    const before = last;
    const isSame = before !== null && keys.every((key) => Object.is(input[key], before.input[key]));
    last = isSame ? before : { input, output: make(input) };
    return last.output;
  };
}
