import type { Dataset, Field, Id, WeirDocument } from '@weir/schema';
import { icon, uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RowRun } from '../../layout/row-window.js';
import { cellText, isEndAligned } from '../../records/cell-text.js';
import type { RecordsState, Row } from '../../records/records-list.js';
import { recordsMessages } from '../../records/words/index.js';
import { ageText } from '../../words/age.js';

type Listed = Extract<RecordsState, { status: 'ready' }>;

export interface RecordsSort {
  readonly field: Id;
  readonly descending: boolean;
}

/** A list of records as it is shown now. */
export interface RecordsTable {
  readonly title: string;
  readonly dataset: Dataset;
  /** Its columns. */
  readonly fields: readonly Field[];
  readonly list: Listed;
  readonly sort: RecordsSort | null;
  /** The records that are drawn, in order. */
  readonly drawn: readonly RowRun[];
  /** Height of a row. */
  readonly rowPx: number;
  /** Place of the record that the Tab key leads to. */
  readonly current: number;
  readonly sortBy: (field: Field) => void;
  readonly open: (record: Row) => void;
  /** A record has the focus. */
  readonly reached: (place: number) => void;
  readonly pressed: (event: KeyboardEvent) => void;
  readonly scrolled: () => void;
}

export function renderRecordsTable(localizer: Localizer, document: WeirDocument, table: RecordsTable): TemplateResult {
  const { title, fields, list, drawn, rowPx } = table;
  const { records, busy } = list;
  const rows = drawn.flatMap(({ from, to }) =>
    records.slice(from, to).map((record, at) => ({ record, place: from + at })),
  );
  const end = rows.at(-1)?.place ?? -1;
  const isReplaced = busy && records.length > 0;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title} @scroll=${table.scrolled}>
    <table
      class="table records ${isReplaced ? 'busy' : ''}"
      part="table"
      aria-label=${title}
      aria-rowcount=${records.length + 1}
    >
      <thead>
        <tr aria-rowindex="1">
          ${fields.map((field) => renderHead(localizer, table, field))}
        </tr>
      </thead>
      <tbody @keydown=${table.pressed}>
        ${repeat(
          rows,
          ({ place }) => place,
          ({ record, place }, at) => {
            const left = at === 0 ? place : place - rows[at - 1]!.place - 1;
            return html`${renderGap(left * rowPx, fields.length)}${renderRow(localizer, document, table, record, place)}`;
          },
        )}
        ${renderGap((records.length - end - 1) * rowPx, fields.length)}
      </tbody>
    </table>
  </div>`;
}

/** The name of a field, as a reader knows it. */
export function fieldTitle(localizer: Localizer, { id, title }: Field): string {
  return localizer.text(title) || id;
}

function renderGap(heightPx: number, columns: number): TemplateResult | typeof nothing {
  if (heightPx <= 0) return nothing;
  return html`<tr class="gap" aria-hidden="true">
    <td colspan=${columns} .style=${`block-size: ${heightPx}px`}></td>
  </tr>`;
}

function renderHead(localizer: Localizer, { sort, sortBy }: RecordsTable, field: Field): TemplateResult {
  const direction = sort?.field === field.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return html`<th scope="col" class=${isEndAligned(field) ? 'end' : ''} aria-sort=${direction}>
    <button type="button" class="sort" @click=${() => sortBy(field)}>
      ${fieldTitle(localizer, field)}${icon(direction === 'ascending' ? 'triangle-up' : 'triangle-down', 8)}
    </button>
  </th>`;
}

function renderRow(
  localizer: Localizer,
  { settings }: WeirDocument,
  { dataset, fields, current, open, reached }: RecordsTable,
  record: Row,
  place: number,
): TemplateResult {
  return html`<tr aria-rowindex=${place + 2} data-row=${place}>
    ${fields.map((field, column) => {
      const text = cellText(localizer, field, record, settings);
      const className = isEndAligned(field) ? 'end' : '';
      const shown =
        text ||
        html`<span class="subtle"
          >–<span class="visually-hidden"> ${localizer.say(recordsMessages, 'records.no-value')}</span></span
        >`;
      if (column > 0 || dataset.key === undefined) {
        return html`<td class=${className} title=${text || nothing}><bdi class="text">${shown}</bdi></td>`;
      }
      return html`<th scope="row" class=${className} title=${text || nothing}>
        <button
          type="button"
          class="link text"
          tabindex=${place === current ? '0' : '-1'}
          @click=${() => open(record)}
          @focus=${() => reached(place)}
        >
          <bdi>${shown}</bdi>
        </button>
      </th>`;
    })}
  </tr>`;
}

/** How much of the list is loaded, what cannot be listed, and what failed. `asOf`: what was asked for. */
export function renderRecordsFoot(
  localizer: Localizer,
  document: WeirDocument,
  dataset: Dataset,
  { records, count, unlisted, hasMore, busy, error, isStale, asOf: since }: Listed,
  { asOf, more, retry }: { readonly asOf: string | undefined; readonly more: () => void; readonly retry: () => void },
): TemplateResult | typeof nothing {
  if (!hasMore && unlisted === 0 && !error) return nothing;
  const name = localizer.text(dataset.title) || dataset.id;
  return html`<div class="foot" role="status">
    ${
      hasMore
        ? html`<bdi class="num"
              >${localizer.say(recordsMessages, 'records.shown', {
                shown: localizer.number(records.length),
                count: localizer.number(count),
              })}</bdi
            >
            <button type="button" class="link" aria-disabled=${busy ? 'true' : nothing} @click=${more}>
              ${localizer.say(recordsMessages, 'records.more')}
            </button>`
        : nothing
    }
    ${
      unlisted > 0
        ? html`<bdi
            >${localizer.say(recordsMessages, 'records.unlisted', {
              count: unlisted,
              written: localizer.number(unlisted),
              dataset: name,
            })}</bdi
          >`
        : nothing
    }
    ${
      error
        ? html`<bdi class="failure"
              >${isStale ? staleText(localizer, document, since, asOf) : localizer.say(recordsMessages, 'records.more-failed')}</bdi
            >
            <button type="button" class="link" @click=${retry}>${localizer.say(uiMessages, 'ui.retry')}</button>`
        : nothing
    }
  </div>`;
}

function staleText(localizer: Localizer, { settings }: WeirDocument, since: string, asOf: string | undefined): string {
  const time = localizer.instant(since, settings?.timeZone ?? 'UTC');
  const age = ageText(localizer, since, asOf);
  return age
    ? localizer.say(recordsMessages, 'records.newer-failed-for', { time, age })
    : localizer.say(recordsMessages, 'records.newer-failed', { time });
}
