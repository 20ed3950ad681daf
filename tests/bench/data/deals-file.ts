import { dayCount, firstDay, makeDeals, owners, regions, stages } from './deals.js';

export const fileFields = [
  { id: 'id', type: 'string' },
  { id: 'created_on', type: 'date' },
  { id: 'closed_on', type: 'date' },
  { id: 'amount', type: 'number' },
  { id: 'probability', type: 'number' },
  { id: 'owner', type: 'string' },
  { id: 'team', type: 'string' },
  { id: 'stage', type: 'string' },
  { id: 'region', type: 'string' },
  { id: 'product', type: 'string' },
  { id: 'customer', type: 'string' },
  { id: 'note', type: 'string' },
] as const;

export type FileRow = Readonly<Record<(typeof fileFields)[number]['id'], string | number | null>>;

const days = Array.from({ length: dayCount + 100 }, (_, day) =>
  new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10),
);

/** Deals with twelve fields, as a system exports them; a deal in three is not closed yet, and a note in five needs quotes. */
export function* fileRows(rows: number): Generator<FileRow> {
  const deals = makeDeals(rows);
  for (let row = 0; row < rows; row += 1) {
    const day = deals.day[row]! - firstDay;
    const owner = deals.owner[row]!;
    const customer = deals.customer[row]!;
    yield {
      id: `D${row}`,
      created_on: days[day]!,
      closed_on: row % 3 === 0 ? null : days[day + (customer % 100)]!,
      amount: deals.amount[row]!,
      probability: (customer % 10) / 10,
      owner: owners[owner]!,
      team: `team ${owner % 7}`,
      stage: stages[deals.stage[row]!]!,
      region: regions[deals.region[row]!]!,
      product: `product ${customer % 40}`,
      customer: `customer ${customer}`,
      note: row % 5 === 0 ? `said "yes", then no (${customer % 900})` : `called ${customer % 900} times`,
    };
  }
}

const encoder = new TextEncoder();

export function csvOf(rows: number): Uint8Array {
  const written = (value: string | number | null) => {
    const text = value === null ? '' : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return inPieces([fileFields.map(({ id }) => id).join(',')], rows, (row) =>
    fileFields.map(({ id }) => written(row[id])).join(','),
  );
}

/** One object a line, so that a text of any length can be read line by line; all in all a JSON array. */
export function jsonOf(rows: number): Uint8Array {
  let isFirst = true;
  const bytes = inPieces(['['], rows, (row) => {
    const line = `${isFirst ? '' : ','}${JSON.stringify(row)}`;
    isFirst = false;
    return line;
  });
  bytes[bytes.length - 1] = 93;
  return bytes;
}

function inPieces(head: readonly string[], rows: number, lineOf: (row: FileRow) => string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let lines = [...head];
  const flush = () => {
    pieces.push(encoder.encode(`${lines.join('\n')}\n`));
    lines = [];
  };
  for (const row of fileRows(rows)) if (lines.push(lineOf(row)) >= 10_000) flush();
  if (lines.length > 0) flush();
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
