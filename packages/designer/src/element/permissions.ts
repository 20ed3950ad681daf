/** What the host lets a person do; what is not said is allowed. Hiding is comfort: the store and the adapter decide. */
export interface Permissions {
  /** Change the document. */
  readonly edit?: boolean;
  /** Publish it. */
  readonly publish?: boolean;
  /** See figures, records and values of the data. */
  readonly values?: boolean;
}
