import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import { chineseDefaults, coarseDefaults, forcedColors, reducedMotion, tokenDefaults } from './defaults.js';
import type { TokenName } from './defaults.js';

type Values = Partial<Record<TokenName, string>>;

const declare = (values: Values, toValue: (name: string, value: string) => string): CSSResult =>
  unsafeCSS(
    Object.entries(values)
      .map(([name, value]) => `--_weir-${name}: ${toValue(name, value)};`)
      .join('\n'),
  );

/** The host's value where it sets one, else the default. */
const overridable = (values: Values): CSSResult => declare(values, (name, value) => `var(--weir-${name}, ${value})`);

const fixed = (values: Values): CSSResult => declare(values, (_name, value) => value);

/**
 * The design tokens, the first stylesheet of every Weir element.
 *
 * A host sets `--weir-accent` on the element or on any ancestor. **Weir's own styles read `--_weir-accent`**, with the
 * underscore, and never `--weir-accent`: a shadow root that declared `--weir-accent` on its `:host` would win over the
 * value inherited from an ancestor, so the public names are never declared, only looked at. As every element resolves
 * its private names anew, an element inside another takes the nearest value that a host has set.
 *
 * `theme` sets `color-scheme`; without it the page's own is inherited, so that Weir is dark where the page is. A page that declares none is light.
 */
export const tokens = css`
  :host {
    ${overridable(tokenDefaults)}
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host(:lang(zh)) {
    ${overridable(chineseDefaults)}
  }
  @media (pointer: coarse) {
    :host {
      ${overridable(coarseDefaults)}
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      ${fixed(reducedMotion)}
    }
  }
  @media (forced-colors: active) {
    :host {
      ${fixed(forcedColors)}
    }
  }
`;

/** `token('accent')` is `var(--_weir-accent)`, with the name checked by the compiler: for scripts and SVG attributes. */
export function token(name: TokenName): string {
  return `var(--_weir-${name})`;
}
