import type { FieldType } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { withField, withTable } from '../draft/import-draft.js';
import type { DraftField, DraftTable } from '../draft/import-draft.js';
import { includedFields } from '../draft/included.js';
import { selectField } from './select.js';
import { say } from './context.js';
import type { ViewContext } from './context.js';

const types: readonly FieldType[] = ['string', 'number', 'boolean', 'date', 'datetime'];

/** The files with their columns: what is imported, as which type, and what tells rows apart. */
export function filesSection(context: ViewContext): TemplateResult {
  return html`<section class="card" aria-labelledby="files">
    <header><h2 id="files">${say(context, 'import.files')}</h2></header>
    ${repeat(
      context.draft.tables,
      ({ id }) => id,
      (table) => fileRow(context, table),
    )}
  </section>`;
}

function fileRow(context: ViewContext, table: DraftTable): TemplateResult {
  const { draft, change, localizer } = context;
  const { name, rowCount } = table.source;
  return html`<div class="file">
    <div class="file-line">
      <label class="check">
        <input
          type="checkbox"
          aria-label=${say(context, 'import.include-file', { name })}
          .checked=${table.included}
          @change=${(event: Event) =>
            change(withTable(draft, table.id, { included: (event.target as HTMLInputElement).checked }))}
        />
        <strong class="name">${name}</strong>
      </label>
      <span class="num muted"
        >${localizer.number(rowCount)} ${say(context, 'import.rows').toLocaleLowerCase(localizer.locale)}</span
      >
      <span class="key">
        <span class="muted" aria-hidden="true">${say(context, 'import.key')}</span>
        ${selectField({
          name: `${say(context, 'import.key')}: ${name}`,
          value: table.key ?? '',
          options: [
            { value: '', label: say(context, 'import.no-key') },
            ...includedFields(table).map(({ id, header }) => ({ value: id, label: header })),
          ],
          change: (key) => change(withTable(draft, table.id, { key: key === '' ? null : key })),
        })}
      </span>
    </div>
    ${table.source.problems.map(
      ({ kind, count, lines }) => html`<p class="note warning">${problemText(context, kind, count, lines)}</p>`,
    )}
    ${
      table.included
        ? html`<details>
            <summary>${say(context, 'import.columns', { name })}</summary>
            ${columnTable(context, table)}
          </details>`
        : nothing
    }
  </div>`;
}

function problemText(
  context: ViewContext,
  kind: DraftTable['source']['problems'][number]['kind'],
  count: number,
  lineNumbers: readonly number[],
): string {
  const lines = context.localizer.list(lineNumbers.map(String));
  if (kind === 'quotes') return say(context, 'import.open-quotes', { lines });
  return say(context, kind === 'short-row' ? 'import.short-rows' : 'import.long-rows', { count, lines });
}

function columnTable(context: ViewContext, table: DraftTable): TemplateResult {
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${say(context, 'import.columns', { name: table.source.name })}
  >
    <table class="table lined">
      <thead>
        <tr>
          <th scope="col">${say(context, 'import.column')}</th>
          <th scope="col">${say(context, 'import.type')}</th>
          <th scope="col" class="end">${say(context, 'import.empty-cells')}</th>
          <th scope="col">${say(context, 'import.values')}</th>
        </tr>
      </thead>
      <tbody>
        ${table.fields.map((field) => columnRow(context, table, field))}
      </tbody>
    </table>
  </div>`;
}

function columnRow(context: ViewContext, table: DraftTable, field: DraftField): TemplateResult {
  const { draft, change, localizer } = context;
  const { header: name, samples, distinct, missing, included } = field;
  return html`<tr>
    <th scope="row">
      <label class="check">
        <input
          type="checkbox"
          aria-label=${say(context, 'import.include-column', { name })}
          .checked=${included}
          @change=${(event: Event) =>
            change(withField(draft, table.id, field.id, { included: (event.target as HTMLInputElement).checked }))}
        />
        <span class="name">${name}</span>
      </label>
    </th>
    <td>
      ${selectField({
        name: say(context, 'import.type-of', { name }),
        value: field.type,
        options: types.map((type) => ({ value: type, label: say(context, `import.type-${type}`) })),
        change: (type) => change(withField(draft, table.id, field.id, { type: type as FieldType })),
      })}
    </td>
    <td class="end num">${missing === 0 ? '–' : localizer.number(missing)}</td>
    <td class="samples muted">${samples.join(' · ')}${distinct > samples.length ? ' …' : ''}</td>
  </tr>`;
}
