import type { Dataset, Example, Field, Id } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { partProblems } from '../form/part-problems.js';
import type { MetricContext } from '../metric-context.js';
import { exampleDatasets } from '../model/example-fields.js';
import { metricMessages } from '../words/index.js';
import { scalarField } from './scalar-field.js';

/**
 * The rows that an example gives: per dataset a table of the fields that the metric reads, and of any others that are given.
 * @param fill leads into the row that was just added
 */
export function givenTables(
  context: MetricContext,
  example: Example,
  index: number,
  fill: (dataset: Id) => void,
): TemplateResult {
  const { editor, metric, localizer } = context;
  const read = exampleDatasets(editor.document, metric);
  const others = Object.keys(example.given).filter((id) => !read.some(({ dataset }) => dataset.id === id));
  const tables = [
    ...read.map(({ dataset, fields }) => ({ dataset, fields: withOthers(dataset, fields, example) })),
    ...(editor.document.datasets ?? [])
      .filter(({ id }) => others.includes(id))
      .map((dataset) => ({ dataset, fields: withOthers(dataset, [], example) })),
  ];
  if (tables.length === 0) return html`<p class="subtle">${localizer.say(metricMessages, 'metric.reads-nothing')}</p>`;
  return html`${tables.map(({ dataset, fields }) => givenTable(context, example, index, dataset, fields, fill))}`;
}

function givenTable(
  context: MetricContext,
  example: Example,
  index: number,
  dataset: Dataset,
  fields: readonly Field[],
  fill: (dataset: Id) => void,
): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id, index, dataset: dataset.id };
  const rows = example.given[dataset.id] ?? [];
  const title = localizer.text(dataset.title) || dataset.id;
  const nameOf = (field: Field) => localizer.text(field.title) || field.id;
  return html`<section class="given" data-dataset=${dataset.id} aria-label=${title}>
    <h3>${title} <span class="subtle num">${say(metricMessages, 'metric.row-count', { count: rows.length })}</span></h3>
    ${
      rows.length === 0
        ? nothing
        : html`<div class="scroller">
            <table class="grid">
              <thead>
                <tr>
                  ${fields.map((field) => html`<th scope="col">${nameOf(field)}</th>`)}
                  ${isReadOnly ? nothing : html`<td></td>`}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row, place) =>
                    html`<tr>
                      ${fields.map(
                        (field) =>
                          html`<td>
                            ${scalarField(context, {
                              label: say(metricMessages, 'metric.cell', { field: nameOf(field), row: place + 1 }),
                              isBare: true,
                              type: field.type,
                              values: field.values,
                              value: row[field.id] ?? null,
                              change: (value) =>
                                editor.run('example/set-cell', { ...ref, row: place, field: field.id, value }),
                            })}
                          </td>`,
                      )}
                      ${
                        isReadOnly
                          ? nothing
                          : html`<td>
                              <button
                                type="button"
                                class="button quiet icon small"
                                aria-label=${say(metricMessages, 'metric.delete-row', { row: place + 1 })}
                                title=${say(metricMessages, 'metric.delete-row', { row: place + 1 })}
                                @click=${() => editor.run('example/delete-row', { ...ref, row: place })}
                              >
                                ${icon('x', 14)}
                              </button>
                            </td>`
                      }
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    ${partProblems(context, 'examples', index, 'given', dataset.id)}
    ${
      isReadOnly
        ? nothing
        : html`<button
            type="button"
            class="button quiet small muted"
            @click=${() => {
              editor.run('example/add-row', { ...ref, row: nextRow(dataset, fields, rows) });
              fill(dataset.id);
            }}
          >
            ${icon('plus', 14)}${say(metricMessages, 'metric.row')}
          </button>`
    }
  </section>`;
}

/** The last row once more, as most rows of an example are alike, with a key of its own. */
function nextRow(dataset: Dataset, fields: readonly Field[], rows: readonly Example['given'][Id][number][]) {
  const last = rows.at(-1);
  const { key } = dataset;
  const hasKey = key !== undefined && fields.find(({ id, type }) => id === key && type === 'string');
  return { ...last, ...(hasKey && { [key]: String(rows.length + 1) }) };
}

function withOthers(dataset: Dataset, read: readonly Field[], { given }: Example): readonly Field[] {
  const named = new Set(given[dataset.id]?.flatMap((row) => Object.keys(row)));
  return dataset.fields.filter((field) => read.includes(field) || named.has(field.id));
}
