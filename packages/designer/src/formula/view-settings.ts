import type { FormulaViewSettings } from './view/formula-view.js';

interface FormulaField {
  /** Shown above the text, and read out. */
  readonly label: string;
  /** Of the host, which name it as well. */
  readonly labels: NodeList;
  readonly placeholder: string;
  readonly isLarge: boolean;
  readonly isReadOnly: boolean;
  readonly isDisabled: boolean;
  readonly isRequired: boolean;
  /** Something about it is shown below the text. */
  readonly hasProblem: boolean;
  readonly isWrong: boolean;
}

/** A formula's field, as its text box is to be. */
export function viewSettings(field: FormulaField): FormulaViewSettings {
  const { label, labels, placeholder, isLarge, isReadOnly, isDisabled, isRequired, hasProblem, isWrong } = field;
  const names = [...labels].map(({ textContent }) => textContent?.trim()).join(' ');
  return {
    isReadOnly,
    isDisabled,
    isLarge,
    placeholder,
    attributes: {
      ...(label ? { 'aria-labelledby': 'label' } : names && { 'aria-label': names }),
      ...(hasProblem && { 'aria-describedby': 'problem' }),
      ...(isWrong && { 'aria-invalid': 'true' }),
      ...(isRequired && { 'aria-required': 'true' }),
      ...(isDisabled && { 'aria-disabled': 'true' }),
    },
  };
}
