import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../../fields/number-field.js';
import { selectField } from '../../fields/select-field.js';
import { modelMessages } from '../words/index.js';
import { faultOf } from './property-schema.js';
import type { FormProperty } from './property-schema.js';

const NONE = '';

interface PropertyField {
  readonly label: string;
  readonly value: unknown;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
  /** Null or undefined takes it away. */
  readonly set: (value: unknown) => unknown;
  readonly endStep: () => void;
}

/** A property as its schema says, with what is wrong with its value. Needs `fieldStyles`. */
export function propertyField(
  property: FormProperty,
  { label, value, localizer, isReadOnly: isAllReadOnly, set, endStep }: PropertyField,
): TemplateResult {
  const { schema, control } = property;
  const hint = localizer.text(schema.description);
  const isReadOnly = isAllReadOnly || schema.readOnly === true;
  const fault = faultOf(property, value);
  const problem =
    fault === null
      ? undefined
      : localizer.say(modelMessages, 'model.custom-fault', { fault, limit: limitOf(property, fault) });
  const below = html`${hint ? html`<span class="hint">${hint}</span>` : nothing}`;
  switch (control) {
    case 'choice':
      return html`<div>
        ${selectField({
          label,
          value: value === undefined ? NONE : String(value),
          choices: [
            { value: NONE, label: localizer.say(modelMessages, 'model.custom-none') },
            ...(schema.enum ?? []).map((each, place) => ({
              value: String(each),
              label: localizer.text(schema.enumTitles?.[place]) || String(each),
            })),
          ],
          isReadOnly,
          problem,
          choose: (chosen) => set(schema.enum?.find((each) => String(each) === chosen)),
        })}${below}
      </div>`;
    case 'choices': {
      const chosen = Array.isArray(value) ? (value as unknown[]) : [];
      return html`<fieldset class="choices">
        <legend class="label">${label}</legend>
        ${(schema.items?.enum ?? []).map(
          (each, place) =>
            html`<label class="check">
              <input
                type="checkbox"
                ?disabled=${isReadOnly}
                .checked=${chosen.includes(each)}
                @change=${(event: Event) => {
                  const isChosen = (event.target as HTMLInputElement).checked;
                  const next = (schema.items?.enum ?? []).filter((other) =>
                    other === each ? isChosen : chosen.includes(other),
                  );
                  set(next.length > 0 ? next : null);
                }}
              />
              ${localizer.text(schema.items?.enumTitles?.[place]) || each}
            </label>`,
        )}
        ${problem ? html`<span class="hint negative">${problem}</span>` : nothing}${below}
      </fieldset>`;
    }
    case 'tick':
      return html`<div>
        <label class="check">
          <input
            type="checkbox"
            ?disabled=${isReadOnly}
            .checked=${value === true}
            @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? true : null)}
          />
          ${label}
        </label>
        ${problem ? html`<span class="hint negative">${problem}</span>` : nothing}${below}
      </div>`;
    case 'number':
      return html`<div>
        <weir-number-field
          .label=${label}
          .value=${typeof value === 'number' ? value : null}
          .min=${schema.minimum}
          .max=${schema.maximum}
          .isReadOnly=${isReadOnly}
          .problem=${problem ?? ''}
          @change=${(event: Event) => set((event.target as NumberField).value)}
          @leave=${endStep}
        ></weir-number-field
        >${below}
      </div>`;
    case 'date':
    case 'text':
    case 'long-text':
      return html`<label>
        <span class="label">${label}</span>
        <span class="field"
          >${textControl(control, { value, isReadOnly, isWrong: problem !== undefined, set, endStep })}</span
        >
        ${problem ? html`<span class="hint negative">${problem}</span>` : nothing}${below}
      </label>`;
    case 'other':
      return html`<div>
        <span class="label">${label}</span>
        <code>${value === undefined ? '–' : JSON.stringify(value)}</code>${below}
      </div>`;
  }
}

interface TextControl {
  readonly value: unknown;
  readonly isReadOnly: boolean;
  readonly isWrong: boolean;
  readonly set: (value: unknown) => unknown;
  readonly endStep: () => void;
}

function textControl(
  control: 'date' | 'text' | 'long-text',
  { value, isReadOnly, isWrong, set, endStep }: TextControl,
): TemplateResult {
  const text = typeof value === 'string' ? value : '';
  const input = (event: Event) => set((event.target as HTMLInputElement | HTMLTextAreaElement).value || null);
  return control === 'long-text'
    ? html`<textarea
        .value=${text}
        ?readonly=${isReadOnly}
        aria-invalid=${isWrong ? 'true' : nothing}
        @input=${input}
        @change=${endStep}
      ></textarea>`
    : html`<input
        type=${control}
        .value=${text}
        ?readonly=${isReadOnly}
        aria-invalid=${isWrong ? 'true' : nothing}
        @input=${input}
        @change=${endStep}
      />`;
}

function limitOf({ schema }: FormProperty, fault: string): number {
  const limits: Readonly<Record<string, number | undefined>> = {
    below: schema.minimum,
    above: schema.maximum,
    length: schema.maxLength,
  };
  return limits[fault] ?? 0;
}
