import { errors, hint, list } from './en-errors.js';
import type { Message, MessageParam, MessageParams } from './english.js';

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  text: 'a text',
  boolean: 'true or false',
  date: 'a date',
  instant: 'a date with a time',
  moment: 'a date, with or without a time',
  ordered: 'a number, a text or a date',
  list: 'a list',
};
const kind = (value: MessageParam): string => kinds[String(value)] ?? String(value);
const foundText = (found: MessageParam): string => (found ? `"${found}"` : 'the end');
const percent = (value: MessageParam): string => `${Number((Number(value) * 100).toFixed(2))}%`;

const rowsOf = ({ dataset, count, rows }: MessageParams, what: string): string =>
  `${count} rows of the file of dataset "${dataset}" ${what} (first in row ${Array.isArray(rows) ? rows.slice(0, 3).join(', ') : String(rows)}).`;

const misfit = ({ dataset, field, count, samples }: MessageParams, what: string): string =>
  `Field "${field}" of dataset "${dataset}": ${count} ${count === 1 ? 'row holds' : 'rows hold'} ${what} (${list(samples)}). ` +
  'They count as missing: mend the data, or give the field another type.';

/** Every sentence that Weir's data packages say, in English. One line: what, which, how to mend it. */
export const en = {
  ...errors,
  'adapter/late': ({ seconds }) =>
    `The data source has not answered for ${seconds} seconds. It is still waited for; try again, or check the adapter.`,
  'adapter/cannot-append': ({ dataset }) =>
    `Rows can be added to "${dataset}" only when it was given as an array, as columns or as a file. Have it read again by refresh(), or replace it by setRows().`,
  'adapter/field-type': ({ dataset, field, expected, actual }) =>
    `Field "${field}" of dataset "${dataset}" is of type ${expected} in the document and ${actual} in the data source. Make both the same.`,
  'engine/bad-plan': ({ part }) =>
    `The plan cannot be run: "${part}" is not what this engine expects. Use query and engine of one version.`,
  'engine/csv-row-too-long': ({ dataset, row, bytes }) =>
    `Row ${row} of the file of dataset "${dataset}" is longer than ${bytes} bytes. Check that it is a CSV file and that its quotes are closed.`,
  'engine/not-arrow': ({ dataset, reason }) =>
    `The bytes of dataset "${dataset}" could not be read as Arrow IPC: ${reason}. Give an Arrow file or stream, not compressed.`,
  'engine/no-arrow': ({ dataset }) =>
    `Dataset "${dataset}" is given as Arrow, which "apache-arrow" reads, and that could not be loaded. Install it beside Weir.`,
  'engine/not-rows': ({ dataset, actual }) =>
    `Dataset "${dataset}" holds ${actual} where a row or a batch of rows must be. Give objects, arrays of objects, or columns.`,
  'engine/unequal-columns': ({ dataset, field, length, expected }) =>
    `Column "${field}" of dataset "${dataset}" has ${length} rows, the one before it ${expected}. Give columns of one length.`,
  'engine/worker-failed': ({ reason }) =>
    `The engine's worker stopped: ${reason}. Check that the page serves the worker file and its policy allows it, then make a new engine.`,
  'engine/bad-workers': ({ workers }) => `An engine works with 1 worker or more, not with ${workers}.`,
  'engine/disposed': () => 'This engine was disposed of. Make a new one.',
  'engine/protocol': ({ version, supported }) =>
    `The engine's worker speaks protocol ${version}, this page ${supported}. Serve both from one release.`,
  'record/key-reused': ({ idempotencyKey }) =>
    `The idempotency key "${idempotencyKey}" was used for another command. Give each command a key of its own.`,
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
  'designer/not-found': ({ part, id }) =>
    `The document has no ${part} "${id}". It may just have been deleted: choose another, or undo.`,
  'designer/too-many-stages': ({ limit }) =>
    `A funnel holds at most ${limit} stages. Paste fewer, or into another funnel.`,
  'designer/patch-failed': ({ reason }) =>
    `The fix does not fit the document any more: ${reason}. Check the document again and use the new fix.`,
  'designer/save-failed': ({ reason }) =>
    `The draft was not saved: ${reason}. Try again, or export the document to keep your work.`,
  'designer/publish-failed': ({ reason }) => `Nothing was published: ${reason}. The draft is kept; try again.`,
  'designer/publish-errors': ({ count }) =>
    `${count} errors stand in the way of publishing. Mend them in the list of problems.`,
  'designer/id-taken': ({ id }) =>
    `"${id}" is or was the id of another part, and ids are never used again. Choose another one.`,
  'records/unknown-part': ({ metric, part }) =>
    part === null
      ? `Metric "${metric}" counts nothing, so there are no records behind it.`
      : `Metric "${metric}" has no part "${part}" whose records could be shown. Choose one of its parts.`,
  'records/unknown-who': ({ actual }) => `A funnel does not count ${actual}. Name one of its figures.`,
  'records/limit': ({ actual, most }) => `A page has 1 to ${most} records, not ${actual}.`,
  'records/bad-cursor': () =>
    'This place in the list is not known any more. Begin with the first page again, with the same order.',
  'designer/too-many-widgets': ({ limit }) =>
    `A board holds at most ${limit} cards. Paste fewer of them, or onto another board.`,
  // Shape of a document
  'schema/id': ({ actual }) =>
    `"${actual}" is not an id. Use up to 64 lower-case letters, digits, "-" and "_", starting with a letter.`,
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
  'fix/swap': () => 'Swap the two',
  'fix/connect-to': ({ stage }) => `Connect to "${stage}"`,
  'fix/connect-from': ({ stage }) => `Connect from "${stage}"`,
  'fix/connect-all': () => 'Connect in their order',
  'fix/connect-two': ({ from, to }) => `Connect "${from}" to "${to}"`,
  'fix/restore-stage': ({ stage }) => `Restore "${stage}"`,
  'fix/add-dataset': ({ dataset }) => `Add "${dataset}" from the data source`,
  'fix/add-won': () => 'Add a won stage',
  'fix/add-lost': () => 'Add a lost stage',
  'stage/won': () => 'Won',
  'stage/lost': () => 'Lost',
  'fix/probability': ({ value }) => `Set ${percent(value)}`,
  'fix/remove-condition': () => 'Remove the condition',
  'fix/remove-field': ({ conditions }) =>
    conditions === 0
      ? 'Remove the field'
      : `Remove the field and ${conditions === 1 ? 'the condition that asks' : `the ${conditions} conditions that ask`} for it`,
  'fix/remove-rule': () => 'Remove the rule',
  'fix/remove-transition': () => 'Remove the transition',
  'fix/handoff': () => 'Make it a hand-off',
  'fix/advance': () => 'Make it a step forward',
  'fix/field-type': ({ type }) => `Make it ${type}`,
  // Engine: values that do not fit their field's type
  'data/not-a-number': (params) => misfit(params, 'no number such as 12.5'),
  'data/not-a-boolean': (params) => misfit(params, 'neither true nor false'),
  'data/not-a-date': (params) => misfit(params, 'no ISO 8601 date such as 2025-07-01'),
  'data/not-a-datetime': (params) => misfit(params, 'no ISO 8601 date and time such as 2025-07-01T09:30:00Z'),
  'data/has-time': (params) => misfit(params, 'a time of day where only a date can be'),
  'data/too-large': (params) => misfit(params, 'a whole number of too many digits, which would be rounded'),
  'data/not-finite': (params) => misfit(params, 'no finite number'),
  'data/not-a-value': (params) => misfit(params, 'a list or an object, not a single value'),
  // Engine: files
  'data/short-row': (params) => rowsOf(params, 'lack cells at their end, which are missing'),
  'data/long-row': (params) => rowsOf(params, 'have more cells than the file has columns; the rest is left out'),
  'data/blank-row': (params) => rowsOf(params, 'hold nothing and are left out'),
  'data/quotes': (params) => rowsOf(params, 'have a quote that is not closed, or text after one; it is kept as text'),
  'data/encoding': (params) =>
    rowsOf(
      params,
      'hold bytes that are not of the encoding, read as U+FFFD; save the file as UTF-8 or name its encoding',
    ),
  'data/absent-field': ({ dataset, field }) =>
    `The file of dataset "${dataset}" has no column "${field}", which is missing in every row. Check the header and the separator.`,
  // Engine: data and its worker
  'record/not-found': ({ dataset, key }) => `Dataset "${dataset}" has no record "${key}". Load the data again.`,
  'record/exists': ({ dataset, key }) =>
    `Dataset "${dataset}" has a record "${key}" already. Update it, or choose another key.`,
  'record/key-changed': ({ dataset, key }) =>
    `The key of record "${key}" in dataset "${dataset}" cannot be changed. Create a new record instead.`,
  'record/type': ({ field, type, value }) => `"${field}" holds a ${type}; ${value} is none.`,
  // Formulas
  'formula/not-json': ({ actual }) =>
    `A formula holds text, numbers, true, false, null, lists and operators, not ${actual}.`,
  'formula/too-long': ({ limit }) =>
    `The formula has more than ${limit} characters. Make metrics or fields of its parts.`,
  'formula/forbidden-name': ({ name }) => `"${name}" cannot be used as a name. Choose another.`,
  'formula/type': ({ operator, operand, expected, actual }) =>
    `"${operand}" of "${operator}" must be ${kind(expected)}, not ${kind(actual)}.`,
  'formula/result-type': ({ expected, actual }) => `The formula must give ${kind(expected)}, not ${kind(actual)}.`,
  'formula/types-differ': ({ operator, left, right }) =>
    `"${operator}" needs values of one type; here ${kind(left)} meets ${kind(right)}.`,
  'formula/date-and-instant': ({ operator }) =>
    `In "${operator}" a date meets a date with a time. Take the latter's date by start_of(…, "day").`,
  'formula/unit-mismatch': ({ operator, left, right }) =>
    `"${operator}" cannot combine ${left} with ${right}. Convert one of them, or divide instead.`,
  'formula/unknown-field': ({ dataset, field, ...names }) =>
    `Dataset "${dataset}" has no field "${field}".${hint(names)}`,
  'formula/unknown-dataset': ({ dataset, ...names }) => `There is no dataset "${dataset}".${hint(names)}`,
  'formula/unknown-metric': ({ metric, ...names }) => `There is no metric "${metric}".${hint(names)}`,
  'formula/unknown-parameter': ({ parameter, ...names }) => `There is no parameter "${parameter}".${hint(names)}`,
  'formula/unknown-funnel': ({ funnel, ...names }) => `There is no funnel "${funnel}".${hint(names)}`,
  'formula/unknown-stage': ({ funnel, stage, ...names }) => `Funnel "${funnel}" has no stage "${stage}".${hint(names)}`,
  'formula/unknown-dimension': ({ dimension, ...names }) => `There is no dimension "${dimension}".${hint(names)}`,
  'formula/unknown-value': ({ field, value, ...names }) => `"${field}" has no value "${value}".${hint(names)}`,
  'formula/field-outside-aggregate': ({ field }) =>
    `"${field}" is looked for in a row, but here is no row. Put it into an aggregate, such as sum(${field} of …).`,
  'formula/metric-in-row': ({ metric }) =>
    `The metric "${metric}" has no value for a single row. Use it outside of aggregates.`,
  'formula/aggregate-in-row': ({ operator }) =>
    `"${operator}" is calculated over many rows, here is a single one. Use it outside of aggregates and row formulas.`,
  'formula/choice': ({ operator, operand, allowed, closest }) =>
    `"${operand}" of "${operator}" must be written out as one of: ${list(allowed)}.${hint({ closest })}`,
  'formula/written': ({ operator, operand }) => `"${operand}" of "${operator}" must be written out, not calculated.`,
  'formula/period-count': ({ operator }) =>
    `"${operator}" takes a whole number of periods from 1 to 10,000, written out or as a parameter, such as 3.`,
  'formula/window': ({ operator }) =>
    `The window of "${operator}" is a number of days above 0, written out or as a parameter, such as 90.`,
  'formula/funnel-without-value': ({ operator, funnel }) =>
    `"${operator}" needs to know what an entity is worth, and funnel "${funnel}" does not say so. Set its value in the funnel.`,
  'formula/percent-range': ({ actual }) => `A percentile lies between 0 and 100, not at ${actual}.`,
  'formula/bad-date': ({ text, expected }) =>
    `"${text}" is not ${kind(expected)} such as ${expected === 'instant' ? '"2025-07-01T09:00:00Z"' : '"2025-07-01"'}.`,
  'formula/list': ({ operator }) =>
    `A list can only stand after "in"${operator ? `, not in "${operator}"` : ''}. Name a single value.`,
  'formula/no-time': ({ dataset }) =>
    `Dataset "${dataset}" has no time: the figure is the same in every period. Name a date after "on", or write "on always".`,
  'formula/use-name': ({ name }) => `Use "${name}"`,
  'formula/use-start-of-day': () => 'Take its date',
  'formula/expected-value': ({ found }) =>
    `A value is expected here, such as a number, a text or a name, not ${foundText(found)}.`,
  'formula/expected-symbol': ({ symbol, found }) => `"${symbol}" is expected here, not ${foundText(found)}.`,
  'formula/expected-name': ({ found }) => `A name is expected here, not ${foundText(found)}.`,
  'formula/expected-end': ({ found }) =>
    `The formula is complete before "${found}". Put an operator between them, or remove what follows.`,
  'formula/unclosed': ({ symbol }) => `"${symbol}" is opened here and never closed. Add its counterpart.`,
  'formula/unclosed-text': () => 'The text that starts here has no closing quote. Add one.',
  'formula/unclosed-name': () => 'The name that starts here has no closing back quote. Add one.',
  'formula/unknown-character': ({ character }) =>
    `"${character}" has no meaning here. Remove it, or put it into quotes.`,
  'formula/bad-escape': ({ escape }) => `"${escape}" means nothing inside quotes. Write \\\\ for a backslash.`,
  'formula/bad-number': ({ text }) => `"${text}" is not a number. Write it like 1250000 or 0.35.`,
  'formula/comparison-chain': ({ first, second }) =>
    `"${first}" and "${second}" cannot follow each other. Write two comparisons with "and" between them.`,
  'formula/bad-json': () => 'What stands in json(…) is not JSON. Mend it, or write it as a formula.',
  'formula/close': ({ text }) => `Close it with ${text}`,
  'formula/insert': ({ text }) => `Insert "${text}"`,
  'formula/write': ({ text }) => `Write "${text}"`,
  'formula/remove': ({ text }) => `Remove "${text}"`,
  // Questions
  // Documents
  'document/duplicate-id': ({ id }) => `"${id}" is there twice. Give one of them another id.`,
  'document/name-taken': ({ name }) =>
    `"${name}" names a parameter and a metric, so a formula cannot tell them apart. Give one of them another id.`,
  'document/field-type': ({ dataset, field, expected, actual }) =>
    `Field "${field}" of dataset "${dataset}" is of type ${actual}; here it must be ${list(expected)}.`,
  'document/convert-stored': ({ field }) =>
    `Field "${field}" is looked up or calculated, and only stored amounts are converted. Convert the amount that it is made of.`,
  'document/rates-without-currency': ({ dataset, field }) =>
    `Dataset "${dataset}" does not say which currency a rate is of. Give it a field "${field}", or a key that holds the currency.`,
  'document/lookup-and-formula': ({ field }) => `Field "${field}" has a lookup and a formula. Remove one of them.`,
  'document/lookup-key-type': ({ by, actual, dataset, key, expected }) =>
    `"${by}" is of type ${actual}, but the key "${key}" of dataset "${dataset}" is of type ${expected}: nothing would be found.`,
  'document/lookup-type': ({ field, actual, expected }) =>
    `Field "${field}" is of type ${actual}, but what it looks up is of type ${expected}. Make both the same.`,
  'document/dimension-types': ({ dimension, types }) =>
    `Dimension "${dimension}" has fields of several types: ${list(types)}. Their values never meet in one group.`,
  'document/band-order': () => 'The band ends below where it starts. Put the lower figure first.',
  'document/parameter-bounds': ({ parameter, min, max }) =>
    `Parameter "${parameter}" may be at least ${min} and at most ${max}: no value fits.`,
  'document/example-value': ({ dataset, field, expected, actual }) =>
    `${actual} cannot stand in field "${field}" of dataset "${dataset}", which is of type ${expected}. Give another value, or none.`,
  'document/example-calculated': ({ dataset, field }) =>
    `Field "${field}" of dataset "${dataset}" is looked up or calculated, so the value given here is not read. Remove it, and give what it is made of.`,
  'document/example-expect': ({ expected, actual }) =>
    `The example expects ${actual}, but the metric gives ${kind(expected)}. Expect that, or nothing where the value is missing.`,
  'document/never-holds': () => 'This condition never holds. Mend it, or remove it.',
  'document/unreachable-stage': ({ stage }) => `No transition leads to stage "${stage}". Connect it, or remove it.`,
  'document/dead-end': ({ stage }) =>
    `Nobody gets on from stage "${stage}". Connect it to a next stage, or make it won, lost, parked or disqualified.`,
  'document/no-win': ({ funnel }) => `No way through funnel "${funnel}" ends in a won stage. Add one, or connect it.`,
  'document/no-loss': ({ funnel }) =>
    `Nobody can leave funnel "${funnel}" without winning, so what fails stays open for ever. Add a lost or parked stage, or connect it.`,
  'document/overlapping-signals': ({ stage, other }) =>
    `Each row that enters stage "${stage}" by this rule enters "${other}" at the same moment. Narrow one of the two rules, or choose another date.`,
  'document/signal-twice': ({ stage, rule, other }) =>
    `Rule ${rule} of stage "${stage}" only finds rows that its rule ${other} finds as well. Remove it, or change its condition.`,
  'document/empty-signal': ({ stage }) =>
    `A rule of stage "${stage}" finds no row in the data, so nobody enters by it. Check its condition and its date.`,
  'document/overlapping-rows': ({ stage, other, count }) =>
    `${count === 1 ? '1 row enters' : `${count} rows enter`} stage "${stage}" and "${other}" at the same moment. Narrow one of the two rules.`,
  'document/missing-translation': ({ text, locales }) =>
    `"${text}" is not written in ${list(locales)}. Write it: until then it is read in another language.`,
  'document/more-translations': ({ count }) =>
    `${count} more texts are not written in each language of the document. Those before are listed; write these first.`,
  'document/no-signal': ({ stage }) =>
    `Nothing signals that somebody enters stage "${stage}", so it stays empty. Say which rows do.`,
  'document/no-transitions': ({ funnel }) =>
    `The stages of funnel "${funnel}" are not connected, so conversions from stage to stage cannot be told. Connect them.`,
  'document/probability-falls': ({ from, to, before, after }) =>
    `The chance of winning falls from ${before} in "${from}" to ${after} in "${to}", though that is a step forward.`,
  'document/unknown-icon': ({ icon, closest }) =>
    `There is no icon "${icon}" for stages.${closest ? ` Did you mean "${closest}"?` : ' Choose one in the settings of the stage.'}`,
  'document/two-groups': ({ stage, first, group }) =>
    `Stage "${stage}" is in the groups "${first}" and "${group}". Take it out of one of them.`,
  'document/empty-group': ({ group }) =>
    `Group "${group}" has no stages, so it is not drawn. Remove it, or give it some.`,
  'document/transition-twice': ({ from, to }) =>
    `"${from}" and "${to}" are connected twice in the same way. Remove one of the transitions.`,
  'document/transition-loop': ({ stage }) => `A transition leads from stage "${stage}" to itself. Remove it.`,
  'document/transition-kind': ({ kind, from }) =>
    kind === 'handoff'
      ? `The hand-off from "${from}" stays within the funnel. Name a stage of another funnel, or choose another kind.`
      : `Only a hand-off leads into another funnel, not the transition "${kind}" from "${from}". Make it a hand-off.`,
  'document/path-kind': ({ stage, kind }) =>
    `Stage "${stage}" is ${kind} and cannot be a step of the path. Take it out.`,
  'document/path-twice': ({ stage }) => `Stage "${stage}" is on the path twice. Take one of them out.`,
  'document/path-optional': ({ funnel }) =>
    `Funnel "${funnel}" counts sequences, but every step of its path is optional. Make at least one of them required.`,
  'document/window-missing': ({ funnel }) =>
    `Funnel "${funnel}" counts sequences, which needs a window. Say within which time its steps must follow.`,
  'document/exclude-order': ({ after, before }) =>
    `An exclusion lies between two steps, but "${after}" does not come before "${before}". Swap them.`,
  'document/exclude-optional': ({ stage }) =>
    `An exclusion cannot lean on "${stage}", which is optional. Choose a required step.`,
  'document/exclude-off-path': ({ stage }) =>
    `An exclusion lies between two steps of the path, and "${stage}" is not on it. Choose a step, or put the stage on the path.`,
  'document/exclude-unordered': () => 'An unordered funnel takes no exclusions. Remove them, or choose an order.',
  'document/placeholder': ({ name, ...names }) =>
    `The message has a place for {${name}}, but no value of that name.${hint(names)}`,
  'document/widget-needs': ({ widget, type, property }) =>
    `Widget "${widget}" is a ${type} and needs a ${property}. Choose one.`,
  'document/widget-overlap': ({ widget, other }) => `Widget "${widget}" covers widget "${other}". Move one of them.`,
  'document/widget-outside': ({ widget }) =>
    `Widget "${widget}" reaches beyond the 12 columns of the board. Move it, or make it narrower.`,
  'document/unfinished-metric': ({ metric }) =>
    `Metric "${metric}" has no formula yet. Choose a calculation or write one.`,
  // Designer
  'document/host-check': ({ message }) => String(message),
  'document/host-check-failed': ({ reason }) =>
    `A check of this application failed: ${reason}. The document may have problems that are not shown; tell whoever runs the application.`,
} satisfies Readonly<Record<string, Message>>;
