// Generated from document.schema.json by `npm run generate`. Do not edit.
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
  /** Set where the name of a property is at fault. */
  readonly propertyName?: string;
}
declare const validate: ((data: unknown) => boolean) & { errors?: readonly ShapeError[] | null };
export default validate;
