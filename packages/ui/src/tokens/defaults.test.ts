import { expect, test } from 'vitest';
import { tokenDefaults } from './defaults.js';
import type { TokenName } from './defaults.js';
import { tokens } from './tokens.js';

const SCHEMES = ['light', 'dark'] as const;
const PLANES: TokenName[] = ['sunken', 'surface', 'raised', 'overlay'];

function color(name: TokenName, scheme: (typeof SCHEMES)[number]): string {
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(tokenDefaults[name]);
  const hex = pair?.[scheme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`${name} is not a pair of opaque colours`);
  return hex;
}

/** WCAG 2.2, relative luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function tooWeak(pairs: readonly (readonly [TokenName, TokenName])[], least: number): string[] {
  return SCHEMES.flatMap((scheme) =>
    pairs
      .filter(([front, back]) => contrast(color(front, scheme), color(back, scheme)) < least)
      .map(([front, back]) => `${front} on ${back}, ${scheme}`),
  );
}

const onEach = (names: readonly TokenName[], grounds: readonly TokenName[]) =>
  names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

test('text can be read on every plane', () => {
  const names: TokenName[] = ['text', 'text-muted', 'text-subtle', 'accent', 'positive', 'negative', 'warning'];
  expect(tooWeak(onEach(names, PLANES), 4.5)).toEqual([]);
});

test('text can be read on its own ground', () => {
  expect(
    tooWeak(
      [
        ['on-accent', 'accent'],
        ['on-accent', 'accent-hover'],
        ['on-accent', 'accent-pressed'],
        ['accent', 'accent-soft'],
        ['positive', 'positive-soft'],
        ['negative', 'negative-soft'],
        ['warning', 'warning-soft'],
        ['neutral', 'neutral-soft'],
        ['text', 'accent-soft-strong'],
      ],
      4.5,
    ),
  ).toEqual([]);
});

test('edges of controls, focus and marks are seen', () => {
  const names: TokenName[] = [
    'border-control',
    'focus',
    'positive-mark',
    'negative-mark',
    'warning-mark',
    'neutral-mark',
  ];
  const series = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `series-${place}` as TokenName);
  expect(tooWeak(onEach([...names, ...series], ['surface', 'raised']), 3)).toEqual([]);
});

test('a default refers only to tokens that are there', () => {
  const referred = [...tokens.cssText.matchAll(/var\(--_weir-([\w-]+)\)/g)].map(([, name]) => name);
  expect(referred.filter((name) => !Object.hasOwn(tokenDefaults, name ?? ''))).toEqual([]);
});

test('no public name is declared: that would hide what an ancestor sets', () => {
  expect(tokens.cssText).not.toMatch(/--weir-[\w-]+\s*:/);
});
