import type { Dataset, Id, Range, RelativePeriod, Scalar, Text } from '@weir/schema';

/**
 * What a table of sales opportunities calls things: plain data, made by whoever imports the table.
 *
 * Only the table, its stage field and the values that mean won and lost have to be known. What is left out leaves out what
 * would need it: without `amount` there are no values, without `closedOn` no figures by period and no funnel, without an
 * owner or a team no table by team.
 */
export interface CrmMapping {
  /** Id of the document. Default "crm". */
  readonly id?: Id;
  /** Default "Sales pipeline" in each language. */
  readonly title?: Text;
  /** IANA zone. Default UTC. */
  readonly timeZone?: string;
  /** ISO 4217 code of the amounts. Without it they are plain numbers. */
  readonly currency?: string;
  /**
   * Every imported table with its columns: id, title, type of each field, and the key of those that others look up into.
   * They are taken over as they are; the template only adds lookups, units and the time.
   */
  readonly datasets: readonly Dataset[];
  readonly opportunities: CrmOpportunities;
  /** What other tables know about an opportunity; each becomes a field of the opportunities and a way to break figures down. */
  readonly lookups?: readonly CrmLookup[];
  /** The period that the board shows at first; the range of the data, if it is known. Default "all". */
  readonly period?: RelativePeriod | Range;
}

/** Names of fields are ids in the dataset. */
export interface CrmOpportunities {
  readonly dataset: Id;
  /** Tells opportunities apart. Without it, and without a key in the dataset, there is no funnel. */
  readonly key?: Id;
  readonly stage: CrmStages;
  /** When the opportunity came in. */
  readonly createdOn?: Id;
  /** When somebody began to work on it. Default `createdOn`. */
  readonly engagedOn?: Id;
  /** When it was won or lost. */
  readonly closedOn?: Id;
  /** What it was won for. */
  readonly amount?: Id;
  readonly owner?: Id;
  /** A field of this dataset, or the id of a lookup. Default: the first lookup by the owner, else the owner. */
  readonly team?: Id;
  readonly account?: Id;
  readonly product?: Id;
}

/** The field that holds the stage, and which of its values mean what. A value that is in none of the lists counts as engaging. */
export interface CrmStages {
  readonly field: Id;
  readonly prospecting?: readonly Scalar[];
  readonly engaging?: readonly Scalar[];
  readonly won: readonly Scalar[];
  readonly lost: readonly Scalar[];
}

/** Takes `field` from the row of `dataset` whose key equals this opportunity's field `by`. */
export interface CrmLookup {
  readonly by: Id;
  readonly dataset: Id;
  readonly field: Id;
  /** Name of the new field. Default `field`; with the dataset's name before it when the opportunities have such a field already. */
  readonly id?: Id;
  readonly title?: Text;
}
