import { insteadOf, pointerTo } from '@weir/schema';
import type { Insight, Text } from '@weir/schema';
import { checkConditions } from './check-metrics.js';
import type { CheckContext } from './context.js';
import { neverHolds } from './never-holds.js';

export function checkInsights(context: CheckContext): void {
  const { index, report } = context;
  for (const [at, insight] of (index.document.insights ?? []).entries()) {
    if (report.isFull) return;
    const pointer = pointerTo('/insights', at);
    const check = index.checks.cell(insight.when, 'boolean');
    report.formula(check, `${pointer}/when`);
    if (check.diagnostics.length === 0 && neverHolds(insight.when))
      report.warn('document/never-holds', `${pointer}/when`);
    checkConditions(context, insight.when, `${pointer}/when`);
    for (const [name, value] of Object.entries(insight.values ?? {})) {
      report.formula(index.checks.cell(value), pointerTo(pointer, 'values', name));
    }
    checkPlaceholders(context, insight, `${pointer}/message`);
    checkAction(context, insight, `${pointer}/action`);
  }
}

function checkPlaceholders({ report }: CheckContext, { message, values = {} }: Insight, pointer: string): void {
  for (const [text, place] of textsOf(message, pointer)) {
    const names = new Set([...text.matchAll(/\{([a-z][a-z0-9_-]*)\}/g)].map(([, name = '']) => name));
    for (const name of names) {
      if (Object.hasOwn(values, name)) continue;
      // No fix: only a part of the text would have to change.
      report.warn('document/placeholder', place, {
        name,
        ...insteadOf(name, Object.keys(values)),
      });
    }
  }
}

function checkAction({ find }: CheckContext, { action }: Insight, pointer: string): void {
  if (action?.metric !== undefined) find.metric(action.metric, `${pointer}/metric`);
  const funnel = action?.funnel === undefined ? undefined : find.funnel(action.funnel, `${pointer}/funnel`);
  if (funnel && action?.stage !== undefined) find.stage(funnel, action.stage, `${pointer}/stage`);
}

/** Every text of one, with the pointer to it. */
function textsOf(text: Text, pointer: string): (readonly [string, string])[] {
  if (typeof text === 'string') return [[text, pointer]];
  return Object.entries(text).map(([locale, words]) => [words, pointerTo(pointer, locale)]);
}
