import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { Plan } from '../contract/plan.js';
import schema from '../contract/plan.schema.json' with { type: 'json' };

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv, { formats: ['date', 'date-time'] });
const validate = ajv.compile(schema);

/** Fails the test unless the plan has the shape that its schema says and survives JSON. */
export function expectValidPlan(plan: Plan): void {
  validate(plan);
  expect(validate.errors ?? []).toEqual([]);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
}
