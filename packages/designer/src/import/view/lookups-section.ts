import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Id } from '@weir/schema';
import { withLookup } from '../draft/import-draft.js';
import { findTable } from '../draft/included.js';
import { say } from './context.js';
import type { ViewContext } from './context.js';

/** Columns that name rows of another file, each to be taken or left. */
export function lookupsSection(context: ViewContext): TemplateResult {
  const { draft, change } = context;
  const shown = draft.lookups
    .map((lookup, place) => ({ lookup, place }))
    .filter(({ lookup }) => findTable(draft, lookup.table) && findTable(draft, lookup.target));
  const nameOf = (table: Id) => findTable(draft, table)!.source.name;
  const headerOf = (table: Id, field: Id) => findTable(draft, table)!.fields.find(({ id }) => id === field)!.header;
  return html`<section class="card" aria-labelledby="lookups">
    <header><h2 id="lookups">${say(context, 'import.lookups')}</h2></header>
    <div class="body">
      ${shown.length === 0 ? html`<p class="muted">${say(context, 'import.no-lookups')}</p>` : ''}
      ${shown.map(
        ({ lookup: { table, field, target, included }, place }) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${included}
              @change=${(event: Event) => change(withLookup(draft, place, (event.target as HTMLInputElement).checked))}
            />
            <span>
              ${say(context, 'import.lookup', {
                field: headerOf(table, field),
                table: nameOf(table),
                target: nameOf(target),
              })}
            </span>
          </label>`,
      )}
    </div>
  </section>`;
}
