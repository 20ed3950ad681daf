// Writes src/generated from src/document.schema.json: the TypeScript types, and validators that need no ajv (and no eval) at run time.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { rolldown } from 'rolldown';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src');
const banner = '// Generated from document.schema.json by `npm run generate`. Do not edit.\n';

/** The text of every generated file, by name. */
export async function generate() {
  const schema = JSON.parse(fs.readFileSync(path.join(source, 'document.schema.json'), 'utf8'));
  return {
    'document.ts': await types(schema),
    'validate.js': await validator(schema),
    'validate.d.ts': validatorTypes,
    'properties.ts': properties(schema),
  };
}

async function types(schema) {
  const code = await compile(withOwnDescriptions(schema), 'WeirDocument', {
    additionalProperties: true,
    bannerComment: `${banner}import type { Formula } from '../formula.js';`,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return code
    .replace(/\/\*\*[^/]*?\*\/\nexport type Formula = Formula;\n/, '')
    .replaceAll(/\bFormula1\b/g, 'Formula')
    .replaceAll('[k: string]: Json;', '[extension: `x-${string}`]: unknown;')
    .replaceAll(/ \*\n( \* This interface was referenced by .*\n \* via the .*\n( \*\n)?)+/g, '')
    .replaceAll(/\/\*\*\n( \* This interface was referenced by .*\n \* via the .*\n( \*\n)?)+ \*\/\n/g, '');
}

/** A description beside a $ref is the property's own; draft 7 ignores it, so it is said by allOf. */
function withOwnDescriptions(node) {
  if (Array.isArray(node)) return node.map(withOwnDescriptions);
  if (node === null || typeof node !== 'object') return node;
  const { $ref, description, ...rest } = node;
  if ($ref !== undefined && description !== undefined) return { description, allOf: [{ $ref }] };
  return Object.fromEntries(
    Object.entries({ ...node, ...rest }).map(([key, value]) => [key, withOwnDescriptions(value)]),
  );
}

async function validator(schema) {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
    inlineRefs: false,
    strict: true,
    strictTypes: false,
    verbose: false,
    keywords: ['tsType'],
  });
  addFormats(ajv, { formats: ['date', 'date-time'] });
  const code = withGrowingLists(standaloneCode(ajv, ajv.compile(schema)));
  const entry = '\0validator.mjs';
  const bundle = await rolldown({
    cwd: source,
    input: entry,
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    plugins: [
      {
        name: 'validator',
        resolveId: (id) =>
          id === entry ? id : id.startsWith('ajv') ? createRequire(import.meta.url).resolve(id) : undefined,
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', exports: 'named' });
  return banner + output[0].code;
}

/** ajv copies the whole list of errors for each part that has some, which takes time by the square of their number. */
function withGrowingLists(code) {
  const copying = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;
  return `${code.replaceAll(copying, 'withErrors(vErrors, $1.errors)')}
function withErrors(list, more) {
  if (list === null) return more;
  for (const error of more) list.push(error);
  return list;
}
`;
}

/** For each property name: the names that the objects below it may have, over all places where it stands. "" is the document. */
function properties(schema) {
  const names = { '': Object.keys(schema.properties) };
  const objectsOf = (node) => {
    const target = node.$ref ? schema.definitions[node.$ref.replace('#/definitions/', '')] : node;
    const inner = [...(target.oneOf ?? []), ...(target.items ? [target.items] : [])].flatMap(objectsOf);
    return [...(target.properties ? [target] : []), ...inner];
  };
  for (const object of [schema, ...allObjects(schema.definitions)]) {
    for (const [name, node] of Object.entries(object.properties)) {
      const found = objectsOf(node).flatMap(({ properties: known }) => Object.keys(known));
      if (found.length > 0) names[name] = [...new Set([...(names[name] ?? []), ...found])];
    }
  }
  const type = 'Readonly<Record<string, readonly string[]>>';
  return `${banner}export const propertiesUnder: ${type} = ${JSON.stringify(names, null, 2)};\n`;
}

function allObjects(node) {
  if (node === null || typeof node !== 'object') return [];
  return [...(node.type === 'object' && node.properties ? [node] : []), ...Object.values(node).flatMap(allObjects)];
}

const validatorTypes = `${banner}export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
  /** Set where the name of a property is at fault. */
  readonly propertyName?: string;
}
declare const validate: ((data: unknown) => boolean) & { errors?: readonly ShapeError[] | null };
export default validate;
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.mkdirSync(path.join(source, 'generated'), { recursive: true });
  for (const [name, text] of Object.entries(await generate()))
    fs.writeFileSync(path.join(source, 'generated', name), text);
}
