import type { Id, WeirDocument } from '@weir/schema';
import type { TextNames } from '@weir/formula/text';

/** What a bare name in a formula's text stands for. @param dataset of a row formula; absent for a metric's */
export function textNamesOf(document: WeirDocument, dataset?: Id): TextNames {
  const parameters = new Set(document.parameters?.map(({ id }) => id));
  const hasField = (name: string, among: string) =>
    document.datasets?.find(({ id }) => id === among)?.fields.some(({ id }) => id === name) ?? false;
  return {
    ...(dataset !== undefined && { dataset }),
    isParameter: (name, among) => parameters.has(name) && (among === null || !hasField(name, among)),
  };
}
