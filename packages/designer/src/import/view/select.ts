import { icon } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A native select in the look of a field. Without a visible label it is named by `name`. */
export function selectField(options: {
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly name: string;
  readonly change: (value: string) => void;
}): TemplateResult {
  const { value, name, change } = options;
  return html`<span class="field">
    <select
      aria-label=${name}
      .value=${live(value)}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    >
      ${options.options.map(
        (option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>
    ${icon('chevron-down', 14)}
  </span>`;
}
