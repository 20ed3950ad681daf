import { rowsAdapter } from '@weir/adapters';
import { loadDiagnostics } from '@weir/engine';
import { ask } from '@weir/query';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { sales } from './sales/index.js';

const csv = `id;owner;stage;amount;created_on;closed_on
d1;ann;won;"12,000.50";2025-01-05;2025-02-01
d2;bob;won;8000;2025/1/10;2025-02-11
d3;"ann";lead;a lot;2025-02-01;
`;

const adapter = rowsAdapter({
  document: sales,
  datasets: {
    // a File, a Blob, the body of a response, bytes or a text; with a worker it is read there
    deals: { csv: new Blob([csv]) },
    // Arrow's bytes, read by apache-arrow; also columns with codes: { codes: Uint8Array.of(0, 1), values: ['East', 'West'] }
    people: { arrow: tableToIPC(tableFromArrays({ owner: ['ann', 'bob'], team: ['East', 'West'] })) },
  },
});

const question = { metrics: ['won_value'], by: ['team'] };
const before = await ask(sales, adapter, question, { asOf: '2025-03-01' });
export const wonByTeam = before.groups.map(({ team }, group) => [team, before.metrics['won_value']?.totals[group]]);
// → [["East", 12000.5], ["West", 8000]]

// What was guessed, and what could not be read, with row and text
const report = await adapter.fit('deals', {});
export const separator = report.file?.separator; // → ";"
export const problems = report.file?.problems.map(({ kind, field, places }) => [
  kind,
  field,
  places[0]?.row,
  places[0]?.text,
]);
// → [["not-a-number", "amount", 4, "a lot"]]
export const sentences = loadDiagnostics(report).map(({ code }) => code); // → ["data/not-a-number"]

// Adding rows costs what is added
adapter.append('deals', [
  { id: 'd4', owner: 'bob', stage: 'won', amount: 500, created_on: '2025-02-01', closed_on: '2025-02-20' },
]);
const after = await ask(sales, adapter, { metrics: ['won_value'] }, { asOf: '2025-03-01' });
export const wonInAll = after.metrics['won_value']?.total; // → 20500.5
