import { icon } from '@weir/ui';
import type { IconName, Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isOnlyLayout } from '../diff/index.js';
import type { Difference } from '../diff/index.js';
import { sayDifference } from '../say/say-difference.js';
import type { SaidChange, SaidDifference, Versions } from '../say/say-difference.js';
import { versionMessages } from '../words/index.js';

const ICONS: Readonly<Record<Difference['kind'], IconName>> = {
  added: 'plus',
  changed: 'pencil',
  removed: 'minus',
  archived: 'archive',
  restored: 'undo',
};

/** Differences as people read them, those of one funnel, dataset or board together; moves on the drawing are only counted. */
export function differenceList(
  differences: readonly Difference[],
  versions: Versions,
  localizer: Localizer,
): TemplateResult {
  const told = differences.filter((difference) => !isOnlyLayout(difference));
  const moved = differences.length - told.length;
  const groups = new Map<string, { readonly kind: Difference['kind']; readonly said: SaidDifference }[]>();
  for (const difference of told) {
    const said = sayDifference(difference, versions, localizer);
    const owner = said.owner ?? '';
    groups.set(owner, [...(groups.get(owner) ?? []), { kind: difference.kind, said }]);
  }
  return html`<div class="differences">
    ${[...groups].map(
      ([owner, items]) =>
        html`<section>
          ${owner === '' ? nothing : html`<h3>${owner}</h3>`}
          ${items.map(({ kind, said }) => differenceItem(kind, said, localizer))}
        </section>`,
    )}
    ${
      moved > 0
        ? html`<p class="subtle small">
            ${localizer.say(versionMessages, 'versions.moved-on-drawing', { count: moved })}
          </p>`
        : nothing
    }
  </div>`;
}

function differenceItem(kind: Difference['kind'], said: SaidDifference, localizer: Localizer): TemplateResult {
  return html`<div class="difference ${kind}">
    ${icon(ICONS[kind])}
    <div class="place">
      ${said.place} ${said.whole === null ? nothing : html`<span class="whole">${said.whole}</span>`}
    </div>
    ${said.changes.length > 0 ? html`<dl>${said.changes.map((change) => changeItem(change, localizer))}</dl>` : nothing}
  </div>`;
}

function changeItem({ what, before, after }: SaidChange, localizer: Localizer): TemplateResult {
  if (before === null || after === null)
    return html`<div>
      <dt>${what}</dt>
      <dd>${localizer.say(versionMessages, 'versions.whole', { kind: 'changed' })}</dd>
    </div>`;
  return html`<div>
    <dt>${what}</dt>
    <dd><del>${before}</del><span class="arrow" aria-hidden="true">→</span><ins>${after}</ins></dd>
  </div>`;
}
