import { reasonOf, validateDocument } from '@weir/schema';
import type { Diagnostic, Funnel, WeirDocument } from '@weir/schema';
import type { FunnelTemplate } from '../funnel-template.js';

/** A template with its document, or with what is wrong with it. */
export type OpenedTemplate =
  | { readonly template: FunnelTemplate; readonly document: WeirDocument; readonly fault: null }
  | { readonly template: FunnelTemplate; readonly document: null; readonly fault: string | Diagnostic };

/** The funnels that a template offers, in the order of its document. */
export function offeredFunnels({ funnels }: FunnelTemplate, document: WeirDocument): readonly Funnel[] {
  return (document.funnels ?? []).filter(({ id, archived }) => (funnels ? funnels.includes(id) : !archived));
}

const known = new WeakMap<FunnelTemplate, OpenedTemplate>();

/** Makes a template's document, once. What the host's function throws, and a document of a wrong shape, is shown at the template. */
export function openTemplate(template: FunnelTemplate): OpenedTemplate {
  const before = known.get(template);
  if (before) return before;
  const opened = open(template);
  known.set(template, opened);
  return opened;
}

function open(template: FunnelTemplate): OpenedTemplate {
  try {
    const document = template.create();
    const [fault] = validateDocument(document);
    return fault ? { template, document: null, fault } : { template, document, fault: null };
  } catch (error) {
    return { template, document: null, fault: reasonOf(error) };
  }
}
