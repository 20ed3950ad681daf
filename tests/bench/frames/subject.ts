/** Something whose time is measured. */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
  /** The time in which the others are counted. */
  readonly isUnit?: true;
  /** Somebody waits for it at every key: it should take less than one frame. */
  readonly isOfFrame?: true;
}

/** Milliseconds that a screen of 60 Hz shows one picture for. */
export const frameMs = 1000 / 60;
