/** Keeps the very same object as long as it says the same, for an element that looks at the page again when it is given another one. */
export class Kept<Value> {
  #kept: { readonly json: string; readonly value: Value } | null = null;

  of(value: Value): Value {
    const json = JSON.stringify(value);
    if (this.#kept?.json !== json) this.#kept = { json, value };
    return this.#kept.value;
  }
}
