import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

type Properties = Readonly<Record<string, unknown>>;

/**
 * Gives an element its properties; one that throws on being given them, or whose constructor threw, does not take down what draws it.
 * `failed` is told why.
 */
class Give extends Directive {
  #given: Properties = {};

  override render(_properties: Properties, _failed: (cause: unknown) => void): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [properties, failed]: Parameters<Give['render']>): unknown {
    const before = this.#given;
    this.#given = properties;
    try {
      const made = customElements.get(element.localName);
      if (made && !(element instanceof made)) throw new TypeError(`<${element.localName}> could not be made.`);
      for (const [name, value] of Object.entries(properties)) {
        if (before[name] !== value || !(name in before)) Reflect.set(element, name, value);
      }
    } catch (cause) {
      failed(cause);
    }
    return nothing;
  }
}

export const give = directive(Give);
