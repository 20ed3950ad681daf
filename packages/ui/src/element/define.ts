import { WeirError } from '@weir/schema';

const VERSION_MARK = '@weir/version';

type Registry = Pick<CustomElementRegistry, 'define' | 'get'>;
type MarkedConstructor = CustomElementConstructor & { [VERSION_MARK]?: string };

/**
 * Registers an element. A name that is there already is left when the same version of Weir registered it, so that two
 * bundles of one page may both ask for it.
 * @throws {WeirError} `elements/name-taken` when another version, or a class that is not Weir's, has the name
 */
export function define(
  name: string,
  element: CustomElementConstructor,
  version: string,
  registry: Registry = customElements,
): void {
  const present: MarkedConstructor | undefined = registry.get(name);
  if (present === undefined) {
    Object.defineProperty(element, VERSION_MARK, { value: version });
    registry.define(name, element);
    return;
  }
  const presentVersion = Object.hasOwn(present, VERSION_MARK) ? present[VERSION_MARK] : undefined;
  if (presentVersion === version) return;
  throw new WeirError('elements/name-taken', {
    name,
    present: presentVersion ?? `"${present.name}", which is not of Weir`,
    wanted: version,
  });
}
