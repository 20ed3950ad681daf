import { describeProblem } from '@weir/ui/describe';
import { uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeText } from '../versions/view/version-text.js';
import { versionMessages } from '../versions/words/index.js';
import type { DraftLife } from './draft-life.js';

/** What a person is to know of the draft: it could not be kept, somebody else has changed it, or one from before a crash is there. */
export function renderDraftBanner(
  drafts: DraftLife,
  compare: (which: 'conflict' | 'found') => void,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  const { state, keeper, found } = drafts;
  if (state.kind === 'conflict') return conflictBanner(drafts, compare, localizer);
  if (state.kind === 'failed') {
    const sentence = describeProblem(localizer, { code: 'designer/save-failed', params: { reason: state.reason } });
    return banner('negative', sentence, [[localizer.say(uiMessages, 'ui.retry'), () => void keeper?.retry()]]);
  }
  if (!found) return nothing;
  const time = timeText(found.savedAt, localizer);
  return banner('', localizer.say(versionMessages, 'versions.found', { time }), [
    [localizer.say(versionMessages, 'versions.see-difference'), () => compare('found')],
    [localizer.say(versionMessages, 'versions.drop-found'), () => drafts.dropFound()],
    [localizer.say(versionMessages, 'versions.take-found'), () => drafts.takeFound()],
  ]);
}

function conflictBanner(
  { state, keeper, user }: DraftLife,
  compare: (which: 'conflict') => void,
  localizer: Localizer,
): TemplateResult {
  const theirs = state.kind === 'conflict' ? state.theirs : null;
  const actions: Action[] = [
    [localizer.say(versionMessages, 'versions.take-theirs'), () => void keeper?.loadTheirs()],
    [localizer.say(versionMessages, 'versions.keep-mine'), () => void keeper?.keepMine()],
  ];
  if (!theirs) return banner('', localizer.say(versionMessages, 'versions.unread'), actions);
  const sentence = localizer.say(versionMessages, 'versions.conflict', {
    // One's own other tab is nobody else.
    who: theirs.savedBy === undefined || theirs.savedBy === user ? 'none' : theirs.savedBy,
    time: timeText(theirs.savedAt, localizer),
  });
  return banner('', `${sentence} ${localizer.say(versionMessages, 'versions.unsaved-kept')}`, [
    [localizer.say(versionMessages, 'versions.see-difference'), () => compare('conflict')],
    ...actions,
  ]);
}

type Action = readonly [label: string, run: () => void];

function banner(tone: '' | 'negative', sentence: string, actions: readonly Action[]): TemplateResult {
  return html`<div class="banner ${tone}" role="alert">
    <span class="grow">${sentence}</span>
    ${actions.map(([label, run]) => html`<button type="button" class="link" @click=${run}>${label}</button>`)}
  </div>`;
}
