import type { SequencePlan } from '@weir/query';
import type { Span } from '../moments.js';
import type { Chain } from './find-chain.js';
import type { FoundChain, SequencePass } from './sequence-pass.js';

/** Lets those chains through that a plan's filters let pass. */
export function filteredBy(
  filters: SequencePlan['filters'],
  groupReader: SequencePass['groupReader'],
  find: (span: Span) => Chain | 'unclean' | undefined,
): (span: Span) => FoundChain {
  if (filters.length === 0) return find;
  const read = groupReader(filters.map(({ fields }) => fields));
  const allowed = filters.map(({ values }) => new Set(values));
  return (span) => {
    const chain = find(span);
    if (!chain || chain === 'unclean') return chain;
    const attributes = read(chain);
    if (!attributes) return 'unattributed';
    return attributes.every((value, place) => allowed[place]!.has(value)) ? chain : undefined;
  };
}
