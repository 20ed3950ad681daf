import type { FieldType } from '@weir/schema';
import { dayFromIso, instantFromIso, isoFromDay, isoFromInstant, timeZone } from '@weir/formula';
import { codesFor, missingBoolean, missingCode, missingDay, narrowCodes } from './column.js';
import type { Column } from './column.js';
import { growingBytes, growingFloats, growingInts } from './growing.js';
import type { Growing } from './growing.js';
import { intoSeconds, isWholeSecond } from './instants.js';
import { MisfitCounter } from './load-report.js';
import type { Misfit } from './load-report.js';
import type { InstantForm, StoredColumn } from './stored-column.js';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'string'; readonly codes: Growing<Int32Array>; readonly places: Map<string, number> }
  | { readonly kind: 'number' | 'datetime'; readonly values: Growing<Float64Array> }
  | { readonly kind: 'boolean'; readonly values: Growing<Int8Array> }
  | { readonly kind: 'date'; readonly values: Growing<Int32Array> };

/**
 * Takes values one by one. The first decides the form; one that does not fit turns all into text, from which each type can be read
 * again. Null and undefined are missing, "" is an empty text.
 */
export class ColumnBuilder {
  #state: State = { kind: 'empty' };
  #length = 0;
  #instantForm: InstantForm = 'milliseconds';
  #areSeconds = true;
  readonly #origins = { text: 0, number: 0, boolean: 0, instant: 0 };
  readonly #misfits = new MisfitCounter();

  /** @param prefer the field's type, where it is known: text is then not tried as dates */
  constructor(private readonly prefer?: FieldType) {}

  get length(): number {
    return this.#length;
  }

  push(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.#origins.text += 1;
        this.#pushText(value);
        break;
      case 'number':
        if (Number.isFinite(value)) {
          this.#origins.number += 1;
          this.#pushNumber(value);
        } else {
          if (!Number.isNaN(value)) this.#misfits.add('not-finite', value);
          this.pushMissing(1);
          return;
        }
        break;
      case 'boolean':
        this.#origins.boolean += 1;
        this.#pushBoolean(value);
        break;
      case 'bigint':
        this.#origins.number += 1;
        if (Number.isSafeInteger(Number(value))) this.#pushNumber(Number(value));
        else this.#pushCode(String(value));
        break;
      default:
        if (value instanceof Date && isoFromInstant(value.getTime()) !== null) {
          this.#origins.instant += 1;
          this.#pushInstant(value.getTime());
          break;
        }
        if (value !== null && value !== undefined) this.#misfits.add('not-a-value', value);
        this.pushMissing(1);
        return;
    }
    this.#length += 1;
  }

  pushMissing(count: number): void {
    const state = this.#state;
    this.#length += count;
    if (state.kind === 'string') state.codes.pushRepeated(missingCode, count);
    else if (state.kind === 'boolean') state.values.pushRepeated(missingBoolean, count);
    else if (state.kind === 'date') state.values.pushRepeated(missingDay, count);
    else if (state.kind !== 'empty') state.values.pushRepeated(NaN, count);
  }

  /** Takes over misfits that were found, and made missing, before their rows are pushed. */
  addMisfits(misfits: readonly Misfit[]): void {
    this.#misfits.merge(misfits);
  }

  finish(): StoredColumn {
    return {
      column: this.#column(),
      instantForm: this.#instantForm,
      origins: this.#origins,
      isOwn: true,
      misfits: this.#misfits.toList(),
    };
  }

  #column(): Column {
    const state = this.#state;
    switch (state.kind) {
      case 'empty':
        return { type: 'string', codes: codesFor(0, this.#length).fill(missingCode), dictionary: [] };
      case 'string': {
        const codes = narrowCodes(state.codes.view(), state.places.size);
        // A view would keep alive what it was grown in.
        return {
          type: 'string',
          codes: codes.length < codes.buffer.byteLength / codes.BYTES_PER_ELEMENT ? codes.slice() : codes,
          dictionary: [...state.places.keys()],
        };
      }
      case 'number':
        return { type: 'number', values: state.values.toArray() };
      case 'datetime': {
        const { values } = state;
        if (!this.#areSeconds) return { type: 'datetime', values: values.toArray() };
        return { type: 'datetime', values: intoSeconds(values.view(), new Int32Array(values.length)) };
      }
      case 'boolean':
        return { type: 'boolean', values: state.values.toArray() };
      case 'date':
        return { type: 'date', values: state.values.toArray() };
    }
  }

  #pushText(text: string): void {
    const { kind } = this.#state;
    if (kind === 'string') {
      this.#pushCode(text);
      return;
    }
    if (this.prefer !== 'string' && (kind === 'empty' || kind === 'date')) {
      const day = dayFromIso(text);
      if (day !== null) {
        const state = this.#start('date');
        if (state.kind === 'date') state.values.push(day);
        return;
      }
    }
    if (this.prefer !== 'string' && (kind === 'empty' || kind === 'datetime')) {
      const form = instantFormOf(text);
      const instant = form && instantFromIso(text, utc);
      // An empty builder has seen no instant yet, so its form is free.
      if (form && typeof instant === 'number' && (kind === 'empty' || form === this.#instantForm)) {
        this.#instantForm = form;
        const state = this.#start('datetime');
        if (state.kind === 'datetime') this.#push(state.values, instant);
        return;
      }
    }
    this.#pushCode(text);
  }

  #pushNumber(value: number): void {
    const state = this.#start('number');
    if (state.kind === 'number') state.values.push(value);
    else this.#pushCode(String(value));
  }

  #pushBoolean(value: boolean): void {
    const state = this.#start('boolean');
    if (state.kind === 'boolean') state.values.push(value ? 1 : 0);
    else this.#pushCode(String(value));
  }

  #pushInstant(instant: number): void {
    const state = this.#start('datetime');
    const fits = state.kind === 'datetime' && (this.#instantForm === 'milliseconds' || instant % 1000 === 0);
    if (fits) this.#push(state.values, instant);
    else this.#pushCode(textOfInstant(instant, 'milliseconds'));
  }

  #push(instants: Growing<Float64Array>, instant: number): void {
    this.#areSeconds &&= isWholeSecond(instant);
    instants.push(instant);
  }

  #pushCode(text: string): void {
    const state = this.#toText();
    let code = state.places.get(text);
    if (code === undefined) state.places.set(text, (code = state.places.size));
    state.codes.push(code);
  }

  /** Gives an empty builder its form; the rows before were missing. */
  #start(kind: FieldType): State {
    if (this.#state.kind !== 'empty') return this.#state;
    switch (kind) {
      case 'string':
        this.#state = { kind, codes: growingInts(), places: new Map() };
        break;
      case 'number':
      case 'datetime':
        this.#state = { kind, values: growingFloats() };
        break;
      case 'boolean':
        this.#state = { kind, values: growingBytes() };
        break;
      case 'date':
        this.#state = { kind, values: growingInts() };
    }
    const before = this.#length;
    this.#length = 0;
    this.pushMissing(before);
    return this.#state;
  }

  #toText(): Extract<State, { kind: 'string' }> {
    const before = this.#state;
    if (before.kind === 'string') return before;
    const text: State = { kind: 'string', codes: growingInts(), places: new Map() };
    this.#state = text;
    if (before.kind === 'empty') {
      text.codes.pushRepeated(missingCode, this.#length);
      return text;
    }
    for (const value of before.values.view()) {
      const written = this.#written(before.kind, value);
      if (written === null) text.codes.push(missingCode);
      else this.#pushCode(written);
    }
    return text;
  }

  #written(kind: Exclude<FieldType, 'string'>, value: number): string | null {
    switch (kind) {
      case 'number':
        return Number.isNaN(value) ? null : String(value);
      case 'datetime':
        return Number.isNaN(value) ? null : textOfInstant(value, this.#instantForm);
      case 'boolean':
        return value === missingBoolean ? null : String(value === 1);
      case 'date':
        return value === missingDay ? null : isoFromDay(value);
    }
  }
}

const utc = timeZone('UTC');

/** The two ways of writing an instant that can be written again just so: `…T10:00:00Z` and `…T10:00:00.000Z`. */
function instantFormOf(text: string): InstantForm | null {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return null;
  if (text.length === 20 && text[19] === 'Z') return 'seconds';
  return text.length === 24 && text[19] === '.' && text[23] === 'Z' ? 'milliseconds' : null;
}

export function textOfInstant(instant: number, form: InstantForm): string {
  const text = new Date(instant).toISOString();
  if (form === 'local') return text.slice(0, -1);
  return form === 'milliseconds' ? text : `${text.slice(0, 19)}Z`;
}
