import { indexedDbStore } from '@weir/adapters/indexeddb';
import { restStore } from './store-rest.js';

/** Documents live on the server; what is typed is kept in the browser until it has arrived there. */
export function keepSafe(designer: HTMLElementTagNameMap['weir-designer'], url: string) {
  const recovery = indexedDbStore({ name: 'unsaved' });
  Object.assign(designer, { store: restStore(url), recovery });
  return { signOut: () => recovery.clear({ context: designer.context ?? {} }) };
}
