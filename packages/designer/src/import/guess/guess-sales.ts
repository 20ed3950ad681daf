import type { FieldType, Id } from '@weir/schema';
import type { DraftField, DraftTable } from '../draft/import-draft.js';

/** What a sales template needs to know of a table of opportunities. The names are those that templates use. */
export interface SalesRoles {
  readonly stage: Id | null;
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly prospecting: readonly string[];
  readonly key: Id | null;
  readonly createdOn: Id | null;
  readonly engagedOn: Id | null;
  readonly closedOn: Id | null;
  readonly amount: Id | null;
  readonly owner: Id | null;
  readonly account: Id | null;
  readonly product: Id | null;
  /** A field of this table, or of one that is looked up. */
  readonly team: Id | null;
}

export const noRoles: SalesRoles = {
  stage: null,
  won: [],
  lost: [],
  prospecting: [],
  key: null,
  createdOn: null,
  engagedOn: null,
  closedOn: null,
  amount: null,
  owner: null,
  account: null,
  product: null,
  team: null,
};

const words = {
  won: /\b(won|win|closed won|success)\b|赢|成交|签约/i,
  lost: /\b(lost|lose|closed lost|failed)\b|输|丢单|失败/i,
  prospecting: /\b(prospect\w*|lead|new)\b|线索|潜在/i,
  stage: /stage|status|state|阶段|状态/i,
  created: /creat|open|received|start|创建|开始/i,
  engaged: /engag|contact|qualif|跟进|接触/i,
  closed: /clos|won|\bend|sign|关闭|成交|签约|结束/i,
  amount: /value|amount|price|revenue|total|金额|价值|合同额/i,
  owner: /owner|agent|seller|rep\b|sales_?person|负责人|销售/i,
  account: /account|customer|client|company|客户|公司/i,
  product: /product|item|sku|产品|商品/i,
  team: /team|region|office|department|团队|大区|部门/i,
} as const;

export function soundsLikeTeam({ id, header }: Pick<DraftField, 'id' | 'header'>): boolean {
  return words.team.test(`${id} ${header}`);
}

/** At most this many different values make a stage. */
const mostStages = 40;

/** The stage column is the one with few values of which some sound like won and some like lost. */
export function guessSales(table: DraftTable): SalesRoles {
  const stage = table.fields.filter(isStage).sort((a, b) => score(b) - score(a))[0];
  if (!stage) return noRoles;
  const named = (pattern: RegExp, ...types: FieldType[]): Id | null =>
    table.fields.find(
      (field) => field.included && types.includes(field.type) && pattern.test(`${field.id} ${field.header}`),
    )?.id ?? null;
  const valuesLike = (pattern: RegExp) => stage.values.filter((value) => pattern.test(value));
  return {
    stage: stage.id,
    won: valuesLike(words.won),
    lost: valuesLike(words.lost),
    prospecting: valuesLike(words.prospecting),
    key: table.key,
    createdOn: named(words.created, 'date', 'datetime'),
    engagedOn: named(words.engaged, 'date', 'datetime'),
    closedOn: named(words.closed, 'date', 'datetime'),
    amount: named(words.amount, 'number'),
    owner: named(words.owner, 'string'),
    account: named(words.account, 'string'),
    product: named(words.product, 'string'),
    team: named(words.team, 'string'),
  };
}

function isStage({ type, included, values }: DraftField): boolean {
  const some = (pattern: RegExp) => values.some((value) => pattern.test(value));
  return (
    included &&
    type === 'string' &&
    values.length > 1 &&
    values.length <= mostStages &&
    some(words.won) &&
    some(words.lost)
  );
}

function score({ id, header }: DraftField): number {
  return words.stage.test(`${id} ${header}`) ? 1 : 0;
}
