import { icon } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FinishedImport, Unused } from '../draft/finish-import.js';
import { findTable } from '../draft/included.js';
import { say } from './context.js';
import type { ViewContext } from './context.js';

/** What cannot be used as it stands, with its reason, its count and what it may have meant. */
export function unusedSection(context: ViewContext, { unused }: FinishedImport): TemplateResult {
  return html`<section class="card" aria-labelledby="unused">
    <header>
      <h2 id="unused">${say(context, 'import.unused')}</h2>
    </header>
    <div class="body">
      ${
        unused.length === 0
          ? html`<p class="note positive">${icon('check')} ${say(context, 'import.all-used')}</p>`
          : html`<p class="muted">${say(context, 'import.unused-caption')}</p>
              <ul>
                ${unused.map((each) => unusedLine(context, each))}
              </ul>`
      }
    </div>
  </section>`;
}

function unusedLine(context: ViewContext, unused: Unused): TemplateResult {
  const { draft, localizer } = context;
  const source = findTable(draft, unused.table);
  const table = source?.source.name ?? unused.table;
  const field = source?.fields.find(({ id }) => id === unused.field)?.header ?? unused.field;
  const { reason } = unused;
  const count = unused.count;
  const sentence =
    reason === 'undated'
      ? say(context, 'import.undated', { count, table })
      : say(context, `import.${reason}` as 'import.no-value', { count, table, field });
  return html`<li>
    ${icon('warning')}
    <span>
      ${sentence}
      ${localizer.list(
        unused.values.map(({ value, count: times, closest }) =>
          closest === undefined
            ? say(context, 'import.value-count', { value, count: times })
            : say(context, 'import.value-closest', { value, count: times, closest }),
        ),
      )}
    </span>
  </li>`;
}
