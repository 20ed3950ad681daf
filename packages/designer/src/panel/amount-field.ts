import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../fields/number-field.js';
import type { PanelContext } from './panel-context.js';

export interface AmountField {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  /** 0 to 1, shown and typed as percent; else it is above 0. */
  readonly isShare?: boolean;
  /** What an empty field means, where one can write in it. */
  readonly placeholder?: string;
  /** What stands in place of several values, which are not the same, whether one can write or not. */
  readonly stands?: string;
  readonly problem?: string | undefined;
  readonly change: (value: number | null) => unknown;
}

/** A number that a stage may have. */
export function amountField({ editor, isReadOnly }: PanelContext, field: AmountField): TemplateResult {
  const { label, unit, value, isShare = false, placeholder = '', stands, problem = '', change } = field;
  return html`<weir-number-field
    .label=${label}
    .unit=${unit}
    .value=${value ?? null}
    .scale=${isShare ? 100 : 1}
    .min=${0}
    .max=${isShare ? 100 : Infinity}
    .isAbove=${!isShare}
    .placeholder=${stands ?? (isReadOnly ? '–' : placeholder)}
    .isReadOnly=${isReadOnly}
    .problem=${problem}
    @change=${(event: Event) => change((event.target as NumberField).value)}
    @leave=${() => editor.endStep()}
  ></weir-number-field>`;
}
