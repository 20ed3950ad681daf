import type { Message, MessageParam, MessageParams } from './describe.js';

const list = (value: MessageParam): string => (Array.isArray(value) ? value.join(', ') : String(value));
const hint = ({ closest }: MessageParams): string => (closest ? ` Did you mean "${closest}"?` : '');

/** Every sentence that Weir's data packages say, in English. One line: what, which, how to mend it. */
export const en = {
  // Shape of a document
  'schema/not-an-object': () => 'A Weir document is a JSON object. Load a file that was exported from the designer.',
  'schema/not-json': ({ reason }) => `This is not JSON: ${reason}. Load a file that was exported from the designer.`,
  'schema/newer-version': ({ version, supported }) =>
    `The document has format version ${version}; this release reads up to ${supported}. Update Weir to open it.`,
  'schema/unknown-version': ({ version }) => `"weir" must be the format version, the number 1, not ${version}.`,
  'schema/required': ({ property }) => `"${property}" is missing. Add it.`,
  'schema/unknown-property': ({ property, closest }) =>
    `"${property}" is not a property here.${closest ? ` Did you mean "${closest}"?` : ' Remove it, or name it "x-…" to keep data of your own.'}`,
  'schema/type': ({ expected, actual }) => `This must be ${list(expected)}, not ${actual}.`,
  'schema/value': ({ allowed, actual, closest }) =>
    `${actual} is not allowed here. Use one of: ${list(allowed)}.${closest ? ` Did you mean "${closest}"?` : ''}`,
  'schema/id': ({ actual }) =>
    `"${actual}" is not an id. Use up to 64 lower-case letters, digits, "-" and "_", starting with a letter.`,
  'schema/link': ({ actual }) => `"${actual}" is not a safe link. Use an http, https or relative address.`,
  'schema/pattern': ({ actual, pattern }) => `"${actual}" does not have the form ${pattern}.`,
  'schema/date': ({ actual }) => `"${actual}" is not an ISO 8601 date such as 2025-07-01.`,
  'schema/range': ({ actual, comparison, limit }) => `${actual} is out of range: it must be ${comparison} ${limit}.`,
  'schema/size': ({ actual, comparison, limit }) => `There are ${actual} here; it must be ${comparison} ${limit}.`,
  'schema/forbidden-name': ({ name }) => `"${name}" cannot be used as a name. Choose another.`,
  'schema/too-many': ({ count }) =>
    `There are more than ${count} mistakes; the first ones are listed. Mend them and check again.`,
  'schema/too-deep': ({ limit }) => `This is nested deeper than ${limit} levels. Split it.`,
  'fix/rename': ({ to }) => `Rename to "${to}"`,
  'fix/remove': ({ name }) => `Remove "${name}"`,
  'fix/replace': ({ by }) => `Use "${by}"`,
  'elements/name-taken': ({ name, present, wanted }) =>
    `The element <${name}> is registered by version ${present}; version ${wanted} cannot take its name. Load one version of Weir on a page.`,
  'adapter/aborted': () => 'The question was withdrawn before it was answered.',
  'adapter/failed': ({ reason }) => `The data source failed: ${reason}. Try again, or check the adapter.`,
  'adapter/unsupported': ({ node }) => `This data source cannot answer "${node}". Use another adapter for it.`,
  'adapter/unknown-dataset': ({ dataset, closest }) =>
    `The data source has no dataset "${dataset}".${hint({ closest })}`,
  'adapter/unknown-field': ({ dataset, field, closest }) =>
    `The data source has no field "${field}" in dataset "${dataset}".${hint({ closest })}`,
  'adapter/context-required': () => 'This adapter needs a context (tenant and user) and got none. Pass `context`.',
  'store/conflict': ({ id, revision, ifRevision }) =>
    `"${id}" was changed elsewhere: ${revision ? `revision ${revision}` : 'nothing'} is stored, yours ${ifRevision ? `started from ${ifRevision}` : 'is new'}. Load it again, or save yours under another name.`,
  'store/not-found': ({ id }) => `No document "${id}" is stored.`,
  'store/blocked': ({ name }) =>
    `Another tab keeps an older version of "${name}" open. Close or reload the other tabs of this application, then try again.`,
  'store/newer-version': ({ name }) =>
    `"${name}" was written by a newer release of this application. Reload the page to get that release.`,
  'store/full': ({ name }) =>
    `The browser has no room left for "${name}". Free space on this device, or remove data of this site, then try again.`,
  'store/unavailable': ({ name }) =>
    `The browser does not let this page keep "${name}". Allow the site to store data, or use another store.`,
  'store/failed': ({ name, reason }) =>
    `"${name}" could not be read or written: ${reason}. Reload the page and try again.`,
  // Formulas
  'time/unknown-zone': ({ zone, closest }) =>
    `"${zone}" is not an IANA time zone such as "Europe/London".${hint({ closest })}`,
} satisfies Readonly<Record<string, Message>>;
