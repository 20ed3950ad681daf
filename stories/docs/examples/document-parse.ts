import { parseDocument, validateDocument } from '@weir/schema';

// Text of a file → document: parsed, migrated, validated
const { document } = parseDocument('{ "weir": 1, "id": "sales", "title": "Sales" }');
export const title = document?.title; // → "Sales"

const [mistake] = validateDocument({ weir: 1, id: 'sales', title: 'Sales', metric: [] });
export const code = mistake?.code; // → "schema/unknown-property"
export const pointer = mistake?.pointer; // → "/metric"
export const message = mistake?.message; // → "\"metric\" is not a property here. Did you mean \"metrics\"?"

const newer = parseDocument('{ "weir": 2, "id": "sales", "title": "Sales" }');
export const refused = newer.document === undefined; // → true
export const why = newer.diagnostics[0]?.message;
// → "The document has format version 2; this release reads up to 1. Update Weir to open it."
