import type { FieldType, Id } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { withRoles, withSales } from '../draft/import-draft.js';
import type { DraftTable } from '../draft/import-draft.js';
import { findTable, includedFields, includedTables, lookedUpFields } from '../draft/included.js';
import type { SalesRoles } from '../guess/guess-sales.js';
import { say } from './context.js';
import type { ImportMessage, ViewContext } from './context.js';
import { selectField } from './select.js';
import type { SelectOption } from './select.js';

type FieldRole = 'createdOn' | 'engagedOn' | 'closedOn' | 'amount' | 'owner' | 'account' | 'product' | 'team';

const dates: readonly FieldType[] = ['date', 'datetime'];
const roles: readonly { role: FieldRole; label: ImportMessage & `import.${string}`; types: readonly FieldType[] }[] = [
  { role: 'createdOn', label: 'import.created-on', types: dates },
  { role: 'engagedOn', label: 'import.engaged-on', types: dates },
  { role: 'closedOn', label: 'import.closed-on', types: dates },
  { role: 'amount', label: 'import.amount', types: ['number'] },
  { role: 'owner', label: 'import.owner', types: ['string'] },
  { role: 'team', label: 'import.team', types: ['string'] },
  { role: 'account', label: 'import.account', types: ['string'] },
  { role: 'product', label: 'import.product', types: ['string'] },
];

const meanings = ['prospecting', 'engaging', 'won', 'lost'] as const;

/** Which file holds the opportunities, and what its columns and stages mean. */
export function salesSection(context: ViewContext): TemplateResult {
  const { draft, change } = context;
  const table = findTable(draft, draft.sales);
  return html`<section class="card" aria-labelledby="sales">
    <header>
      <h2 id="sales">${say(context, 'import.sales')}</h2>
      <span class="caption">${say(context, 'import.sales-caption')}</span>
    </header>
    <div class="body">
      <div class="roles">
        ${labelled(
          say(context, 'import.sales-table'),
          table?.id ?? '',
          [
            { value: '', label: say(context, 'import.sales-none') },
            ...includedTables(draft).map(({ id, source }) => ({ value: id, label: source.name })),
          ],
          (id) => change(withSales(draft, id === '' ? null : id)),
        )}
        ${table ? roleFields(context, table) : ''}
      </div>
      ${table ? stageMeanings(context, table) : html`<p class="note">${say(context, 'import.sales-none-line')}</p>`}
    </div>
  </section>`;
}

function roleFields(context: ViewContext, table: DraftTable): TemplateResult {
  const { draft, change } = context;
  const stages = includedFields(table).filter(({ type, values }) => type === 'string' && values.length > 0);
  return html`
    ${labelled(say(context, 'import.stage'), draft.roles.stage ?? '', optionsOf(context, stages), (stage) =>
      change(withRoles(draft, { stage: stage === '' ? null : stage, won: [], lost: [], prospecting: [] })),
    )}
    ${roles.map(({ role, label, types }) => {
      const fields = includedFields(table).filter(({ type }) => types.includes(type));
      const choices =
        role === 'team' ? [...fields, ...lookedUpFields(draft, table.id).map(({ field }) => field)] : fields;
      return labelled(
        say(context, label as 'import.amount'),
        draft.roles[role] ?? '',
        optionsOf(context, choices),
        (id) => change(withRoles(draft, { [role]: id === '' ? null : id })),
      );
    })}
  `;
}

function optionsOf(context: ViewContext, fields: readonly { id: Id; header: string }[]): SelectOption[] {
  const none = { value: '', label: say(context, 'import.not-there') };
  return [none, ...fields.map(({ id, header }) => ({ value: id, label: header }))];
}

function labelled(label: string, value: string, options: readonly SelectOption[], change: (value: string) => void) {
  return html`<div>
    <span class="label" aria-hidden="true">${label}</span>
    ${selectField({ name: label, value, options, change })}
  </div>`;
}

function stageMeanings(context: ViewContext, table: DraftTable): TemplateResult | string {
  const { draft, change } = context;
  const stage = includedFields(table).find(({ id }) => id === draft.roles.stage);
  if (!stage) return '';
  const options = meanings.map((meaning) => ({ value: meaning, label: say(context, `import.${meaning}`) }));
  return html`<fieldset>
    <legend class="label">${say(context, 'import.meaning')}</legend>
    <div class="roles">
      ${stage.values.map((value) =>
        labelled(value, meaningOf(draft.roles, value), options, (meaning) =>
          change(withRoles(draft, withMeaning(draft.roles, value, meaning))),
        ),
      )}
    </div>
  </fieldset>`;
}

function meaningOf({ won, lost, prospecting }: SalesRoles, value: string): (typeof meanings)[number] {
  if (won.includes(value)) return 'won';
  if (lost.includes(value)) return 'lost';
  return prospecting.includes(value) ? 'prospecting' : 'engaging';
}

function withMeaning(
  all: SalesRoles,
  value: string,
  meaning: string,
): Pick<SalesRoles, 'won' | 'lost' | 'prospecting'> {
  const listOf = (name: 'won' | 'lost' | 'prospecting') => {
    const others = all[name].filter((other) => other !== value);
    return name === meaning ? [...others, value] : others;
  };
  return { won: listOf('won'), lost: listOf('lost'), prospecting: listOf('prospecting') };
}
