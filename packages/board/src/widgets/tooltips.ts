import { WeirTooltip, define, version } from '@weir/ui';

/** Registers tooltips: until then, what they stand around can be used all the same. */
export function defineTooltips(): void {
  define('weir-tooltip', WeirTooltip, version);
}
