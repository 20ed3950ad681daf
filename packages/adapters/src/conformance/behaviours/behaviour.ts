/** A rule that Weir keeps → the names of the vectors that show it. */
export type Behaviours = Readonly<Record<string, readonly string[]>>;
