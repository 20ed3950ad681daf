/**
 * Interface texts of one package: an English record of id → Fluent pattern, and translations with the very same ids.
 * Ids are unique across packages by their prefix (`ui.close`, `board.refresh`), so that a host's `.strings` can override any of them.
 */
export interface Messages<Source extends Patterns = Patterns> {
  readonly source: Source;
  readonly locales: Readonly<Record<string, Patterns>>;
}

type Patterns = Readonly<Record<string, string>>;

/** What a translation file must satisfy: every id of the English one and no other. */
export type Translation<Source extends Patterns> = Readonly<Record<keyof Source, string>>;

export type MessageArgument = string | number;

/**
 * The variables of a pattern, by the rule that each is followed by a space: `{ $count }`, `{ $count ->`.
 * Numbers are written for the reader's locale; dates and money are passed as text, written before.
 */
type Variables<Pattern extends string> = Pattern extends `${string}$${infer Name} ${infer Rest}`
  ? Name | Variables<Rest>
  : never;

/** The arguments that a message takes; none when its pattern has no variable. */
export type MessageArguments<Pattern extends string> = string extends Pattern
  ? [args?: Readonly<Record<string, MessageArgument>>]
  : [Variables<Pattern>] extends [never]
    ? []
    : [args: Readonly<Record<Variables<Pattern>, MessageArgument>>];

/**
 * ```ts
 * // messages/en.ts      export const en = { 'board.deals': '{ $count ->\n [one] 1 deal\n *[other] { $count } deals\n}' } as const;
 * // messages/zh-CN.ts   export const zhCN = { 'board.deals': '{ $count } 个商机' } satisfies Translation<typeof en>;
 * export const boardMessages = defineMessages(en, { 'zh-CN': zhCN });
 * ```
 */
export function defineMessages<const Source extends Patterns>(
  source: Source,
  translations: Readonly<Record<string, Translation<Source>>>,
): Messages<Source> {
  return { source, locales: { ...translations, en: source } };
}
