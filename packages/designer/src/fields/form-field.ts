import type { Formula } from '@weir/schema';
import { WeirElement } from '@weir/ui';
import { property, state } from 'lit/decorators.js';

/** A field of a host's form, with what a form and a label ask of any field. */
export abstract class FormField extends WeirElement {
  static readonly formAssociated = true;

  /** It can neither be changed nor reached, and a form is not given it. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** A `<fieldset disabled>` is around it. */
  @state() private isFormDisabled = false;

  protected readonly internals = this.attachInternals();

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    this.validate();
    return this.internals.validity;
  }

  get validationMessage(): string {
    this.validate();
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    this.validate();
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    this.validate();
    return this.internals.reportValidity();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isFormDisabled = isDisabled;
  }

  /** Somebody asks whether the value will do. */
  protected validate(): void {
    // Elements that check with each drawing know already.
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.isFormDisabled;
  }
}

/** What a form is given of a formula. */
export function formulaEntry(formula: Formula | undefined): string | null {
  return formula === undefined ? null : JSON.stringify(formula);
}
