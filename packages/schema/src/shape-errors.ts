import { closest } from './closest.js';
import { diagnostic } from './diagnostic.js';
import type { Diagnostic, Fix } from './diagnostic.js';
import { propertiesUnder } from './generated/properties.js';
import type { ShapeError } from './generated/validate.js';
import { pointerParts, pointerTo, valueAt } from './pointer.js';

/** Says ajv's errors in Weir's codes; of the branches of a choice only those that fit what is there are kept. */
export function shapeDiagnostics(root: unknown, errors: readonly ShapeError[]): Diagnostic[] {
  const said = new Map<string, Diagnostic>();
  for (const error of withoutOtherBranches(root, errors)) {
    const made = sayError(root, error);
    said.set(`${made.pointer} ${made.code} ${made.message}`, made);
  }
  return [...said.values()];
}

/** ajv reports every branch of a failed `oneOf` before the `oneOf` itself. */
function withoutOtherBranches(root: unknown, errors: readonly ShapeError[]): ShapeError[] {
  const kept: ShapeError[] = [];
  for (const error of errors) {
    if (error.keyword === 'propertyNames') continue;
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    const at = error.instancePath;
    let first = kept.length;
    while (first > 0 && isWithin(kept[first - 1]!.instancePath, at)) first -= 1;
    const branches = kept.splice(first);
    const isObject = typeof valueAt(root, at) === 'object';
    const fitting = branches.filter(
      ({ keyword, instancePath }) =>
        instancePath !== at || (keyword !== 'type' && !(isObject && ['enum', 'const', 'pattern'].includes(keyword))),
    );
    if (fitting.length > 0) kept.push(...fitting);
    else
      kept.push({
        ...error,
        keyword: 'type',
        params: { type: branches.flatMap(({ params }) => params['type'] ?? []) },
      });
  }
  return kept;
}

function isWithin(pointer: string, parent: string): boolean {
  return pointer === parent || pointer.startsWith(`${parent}/`);
}

function sayError(root: unknown, { keyword, params, instancePath, propertyName }: ShapeError): Diagnostic {
  const value = valueAt(root, instancePath);
  switch (keyword) {
    case 'required':
      return diagnostic('schema/required', instancePath, { property: String(params['missingProperty']) });
    case 'additionalProperties':
      return unknownProperty(instancePath, String(params['additionalProperty']));
    case 'type':
      return diagnostic('schema/type', instancePath, {
        expected: [params['type']].flat().map(String),
        actual: kindOf(value),
      });
    case 'enum':
      return unknownValue(instancePath, value, (params['allowedValues'] as unknown[]).map(String));
    case 'const':
      return unknownValue(instancePath, value, [String(params['allowedValue'])]);
    case 'pattern':
      return wrongForm(
        propertyName === undefined ? instancePath : pointerTo(instancePath, propertyName),
        propertyName ?? String(value),
        String(params['pattern']),
      );
    case 'format':
      return diagnostic('schema/date', instancePath, { actual: String(value) });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return diagnostic('schema/range', instancePath, {
        actual: Number(value),
        comparison: String(params['comparison']),
        limit: Number(params['limit']),
      });
    default:
      return diagnostic('schema/size', instancePath, {
        actual: sizeOf(value),
        comparison: keyword.startsWith('min') ? '>=' : '<=',
        limit: Number(params['limit']),
      });
  }
}

function unknownProperty(pointer: string, property: string): Diagnostic {
  const holder = pointerParts(pointer).findLast((part) => !/^\d+$/.test(part)) ?? '';
  const known = Object.hasOwn(propertiesUnder, holder) ? (propertiesUnder[holder] ?? []) : [];
  const near = closest(property, known);
  const from = pointerTo(pointer, property);
  const rename: Fix[] = near
    ? [{ code: 'fix/rename', params: { to: near }, patch: [{ op: 'move', from, path: pointerTo(pointer, near) }] }]
    : [];
  const remove: Fix = { code: 'fix/remove', params: { name: property }, patch: [{ op: 'remove', path: from }] };
  return diagnostic('schema/unknown-property', from, { property, closest: near }, { fixes: [...rename, remove] });
}

function unknownValue(pointer: string, value: unknown, allowed: readonly string[]): Diagnostic {
  const near = typeof value === 'string' ? closest(value, allowed) : undefined;
  const fixes: Fix[] = near
    ? [{ code: 'fix/replace', params: { by: near }, patch: [{ op: 'replace', path: pointer, value: near }] }]
    : [];
  const actual = typeof value === 'object' ? kindOf(value) : JSON.stringify(value);
  return diagnostic('schema/value', pointer, { allowed, actual, closest: near }, { fixes });
}

function wrongForm(pointer: string, actual: string, pattern: string): Diagnostic {
  const short = actual.length > 80 ? `${actual.slice(0, 80)}…` : actual;
  if (actual === 'constructor' || actual === 'prototype' || actual === '__proto__') {
    return diagnostic('schema/forbidden-name', pointer, { name: actual });
  }
  if (pattern.includes('a-z0-9_-')) return diagnostic('schema/id', pointer, { actual: short });
  if (pattern.includes('[hH]')) return diagnostic('schema/link', pointer, { actual: short });
  return diagnostic('schema/pattern', pointer, { actual: short, pattern });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
