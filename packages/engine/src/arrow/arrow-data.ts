/** The parts of apache-arrow's classes that are read here. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: ArrowType }[] };
  getChildAt(place: number): ArrowVector | null;
}

export interface ArrowVector {
  readonly type: ArrowType;
  readonly length: number;
  readonly data: readonly ArrowData[];
  get(row: number): unknown;
}

/** Rows of a vector that came in one batch. */
export interface ArrowData {
  readonly type: ArrowType;
  readonly length: number;
  /** Bits before the first of them, where values are bits. */
  readonly offset: number;
  readonly nullCount: number;
  readonly values: ArrayLike<number> & ArrayBufferView;
  readonly valueOffsets: Int32Array | BigInt64Array;
  readonly dictionary?: ArrowVector;
  getValid(row: number): boolean;
}

export interface ArrowType {
  /** As in Arrow's format; −1 for a dictionary. */
  readonly typeId: number;
  readonly bitWidth?: number;
  readonly isSigned?: boolean;
  readonly unit?: number;
  readonly timezone?: string | null;
  readonly scale?: number;
  toString(): string;
}

/** Arrow's numbers of types. */
export const arrowTypes = {
  dictionary: -1,
  null: 1,
  int: 2,
  float: 3,
  utf8: 5,
  bool: 6,
  decimal: 7,
  date: 8,
  timestamp: 10,
  largeUtf8: 20,
  utf8View: 24,
} as const;
