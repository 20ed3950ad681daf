import { memoryStore } from '@weir/adapters/memory';
import { commands } from '@weir/designer';
import type { DocumentStore } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { exampleDocument } from './example.js';

const funnel = 'b2b';
const context = {};

/** A few edits, as an admin makes them in an afternoon. */
export function editedDocument(document: WeirDocument = exampleDocument): WeirDocument {
  let edited = commands['stage/set-probability'].run(document, {
    funnel,
    stage: 'proposal',
    probability: 0.4,
  }).document;
  edited = commands['stage/set-limit'].run(edited, { funnel, stage: 'proposal', days: 21 }).document;
  edited = commands['stage/add'].run(edited, {
    funnel,
    kind: 'open',
    title: { en: 'Proof of concept', 'zh-CN': '概念验证' },
    after: 'proposal',
  }).document;
  edited = commands['transition/add'].run(edited, { funnel, from: 'proof-of-concept', to: 'negotiation' }).document;
  edited = commands['stage/set-signal'].run(edited, {
    funnel,
    stage: 'negotiation',
    index: 0,
    changes: { first: true },
  }).document;
  edited = commands['transition/set-kind'].run(edited, {
    funnel,
    transition: 'proposal>lost',
    kind: 'recycle',
  }).document;
  return commands['metric/set-title'].run(edited, { metric: 'win_rate', locale: 'en', title: 'Share of deals won' })
    .document;
}

/** Two publications, a version between them, and a draft that goes on from the last. */
export async function storeWithVersions(draft = editedDocument()): Promise<DocumentStore> {
  const store = memoryStore();
  const first = await store.saveDraft(exampleDocument, { context, ifRevision: null });
  const spring = await store.publish(exampleDocument.id, { context, ifRevision: first.revision, name: 'Spring' });
  const tried = commands['stage/set-limit'].run(exampleDocument, { funnel, stage: 'proposal', days: 10 }).document;
  const fair = await store.saveDraft(tried, { context, ifRevision: spring.revision, name: 'Before the fair' });
  const back = await store.saveDraft(exampleDocument, { context, ifRevision: fair.revision });
  const summer = await store.publish(exampleDocument.id, { context, ifRevision: back.revision });
  await store.saveDraft(draft, { context, ifRevision: summer.revision });
  return store;
}
