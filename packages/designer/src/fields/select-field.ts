import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectField {
  readonly label: string;
  /** The label is only read out. */
  readonly isBare?: boolean;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly isReadOnly?: boolean;
  /** For a choice that the list does not have, as when a field was removed: it is shown, so that it is not lost unseen. */
  readonly unknown?: (value: string) => string;
  readonly problem?: string | undefined;
  readonly choose: (value: string) => void;
}

/** The browser's own list of choices, in the looks of a field. Needs `fieldStyles`. */
export function selectField({
  label,
  isBare = false,
  value,
  choices,
  isReadOnly = false,
  unknown,
  problem,
  choose,
}: SelectField): TemplateResult {
  const isKnown = choices.some((choice) => choice.value === value);
  const all = isKnown ? choices : [{ value, label: unknown?.(value) ?? value }, ...choices];
  return html`<label>
    ${isBare ? nothing : html`<span class="label">${label}</span>`}
    <span class=${isReadOnly ? 'field read-only' : 'field'}>
      <select
        aria-label=${label}
        aria-invalid=${problem ? 'true' : nothing}
        ?disabled=${isReadOnly}
        @change=${(event: Event) => event.target instanceof HTMLSelectElement && choose(event.target.value)}
      >
        ${all.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
      </select>
      ${isReadOnly ? nothing : icon('chevron-down', 14)}
    </span>
    ${problem ? html`<span class="hint negative">${problem}</span>` : nothing}
  </label>`;
}
