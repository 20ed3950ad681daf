import { pointerParts } from '@weir/schema';
import type { Funnel, Id, PatchOperation, WeirDocument } from '@weir/schema';
import { freeId } from './ids.js';
import type { IdScope } from './ids.js';

/**
 * The patch of a fix, in which a stage that it adds is not called as one that was there before: the fix knows only what is in the document
 * now. Transitions that it adds beside it lead to the stage as it is called then.
 */
export function withFreshIds(
  patch: readonly PatchOperation[],
  { funnels = [] }: WeirDocument,
  taken: (scope: IdScope) => ReadonlySet<string>,
): readonly PatchOperation[] {
  const names = new Map<string, ReadonlyMap<Id, Id>>();
  for (const { op, path, value } of patch) {
    const [list, at = '', kind] = pointerParts(path);
    const funnel = list === 'funnels' && kind === 'stages' && op === 'add' ? funnels[Number(at)] : undefined;
    const id = funnel && (value as { readonly id?: Id } | undefined)?.id;
    if (!funnel || id === undefined) continue;
    const known = taken(`stages/${funnel.id}`);
    if (known.has(id)) names.set(at, new Map([...(names.get(at) ?? []), [id, freeId(id, known)]]));
  }
  return names.size === 0 ? patch : patch.map((operation) => renamed(operation, names));
}

function renamed(operation: PatchOperation, names: ReadonlyMap<string, ReadonlyMap<Id, Id>>): PatchOperation {
  const [list, at = '', kind, place] = pointerParts(operation.path);
  const own = list === 'funnels' && operation.op === 'add' ? names.get(at) : undefined;
  if (!own) return operation;
  const { value } = operation;
  const name = (id: Id) => own.get(id) ?? id;
  if (kind === 'stages') {
    const stage = value as Funnel['stages'][number];
    return { ...operation, value: { ...stage, id: name(stage.id) } };
  }
  if (kind !== 'transitions') return operation;
  type Way = NonNullable<Funnel['transitions']>[number];
  const way = (each: Way): Way => ({
    ...each,
    from: name(each.from),
    to: typeof each.to === 'string' ? name(each.to) : each.to,
  });
  return { ...operation, value: place === undefined ? (value as readonly Way[]).map(way) : way(value as Way) };
}
