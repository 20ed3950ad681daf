import { pointerParts } from '@weir/schema';
import type { PatchOperation, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { referencesToFunnel, referencesToMetric, referencesToStage } from '../editor/index.js';
import type { Reference } from '../editor/index.js';
import { designerMessages } from '../words/index.js';

/** What was meant to be deleted and was archived, and by whom it is used; null when a change archived nothing. */
export function archivedNotice(
  document: WeirDocument,
  patch: readonly PatchOperation[],
  localizer: Localizer,
): string | null {
  for (const { op, path, value } of patch) {
    if (op === 'remove' || value !== true) continue;
    const [list, at, part, stageAt, property] = pointerParts(path);
    const index = Number(at);
    if (list === 'funnels' && part === 'archived') {
      const funnel = document.funnels?.[index];
      if (funnel) return notice(funnel, referencesToFunnel(document, funnel.id), localizer);
    }
    if (list === 'funnels' && part === 'stages' && property === 'archived') {
      const funnel = document.funnels?.[index];
      const stage = funnel?.stages[Number(stageAt)];
      if (funnel && stage) return notice(stage, referencesToStage(document, funnel.id, stage.id), localizer);
    }
    if (list === 'metrics' && part === 'archived') {
      const metric = document.metrics?.[index];
      if (metric) return notice(metric, referencesToMetric(document, metric.id), localizer);
    }
  }
  return null;
}

function notice(
  { id, title }: { readonly id: string; readonly title?: Parameters<Localizer['text']>[0] },
  users: readonly Reference[],
  localizer: Localizer,
): string | null {
  if (users.length === 0) return null;
  const names = [...new Set(users.map((user) => localizer.text(user.title) || user.id))];
  return localizer.say(designerMessages, 'designer.kept-archived', {
    title: localizer.text(title) || id,
    users: localizer.list(names),
  });
}
