import { describe, expect, test } from 'vitest';
import { exampleCrmExport } from './crm-export.js';

const { files, facts } = exampleCrmExport();

/** Only for the pipeline, whose agents and stages hold no comma; quoted accounts may. */
const pipeline = files['sales_pipeline.csv'].trim().split('\n').slice(1);

describe('the example export', () => {
  test('it is the same every time, and has 300 opportunities', () => {
    expect(exampleCrmExport()).toEqual(exampleCrmExport());
    expect(pipeline).toHaveLength(300);
  });

  test('the facts are what the file says', () => {
    const count = (pattern: RegExp) => pipeline.filter((line) => pattern.test(line)).length;
    expect(count(/,Won,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,\d+$/)).toBe(facts.won);
    expect(count(/,Lost,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,0$/)).toBe(facts.lost);
    expect(count(/,Engaging,\d{4}-\d\d-\d\d,,$/)).toBe(facts.engaging);
    expect(count(/,Prospecting,,,$/)).toBe(facts.prospecting);
    expect(facts.won + facts.lost + facts.engaging + facts.prospecting).toBe(facts.opportunities);
    const wonValue = pipeline.filter((line) => line.includes(',Won,')).map((line) => Number(line.split(',').at(-1)));
    expect(wonValue.reduce((sum, value) => sum + value, 0)).toBe(facts.wonValue);
  });

  test('it has the faults that real exports have', () => {
    expect(facts.prospecting).toBeGreaterThan(10);
    expect(facts.withoutAccount).toBeGreaterThan(20);
    expect(pipeline.filter((line) => line.includes(',,Engaging,') || line.includes(',,Prospecting,'))).toHaveLength(
      facts.withoutAccount,
    );
    expect(facts.unknownProduct.rows).toBeGreaterThan(20);
    expect(pipeline.filter((line) => line.includes(`,${facts.unknownProduct.name},`))).toHaveLength(
      facts.unknownProduct.rows,
    );
    expect(files['products.csv']).not.toContain(facts.unknownProduct.name);
  });

  test('a comma or a quote in a name is quoted', () => {
    expect(files['accounts.csv']).toContain('\n"Bright Harbor, Inc.",finance,');
    expect(files['accounts.csv']).toContain('\n"Lumen ""Glow"" Labs",medical,');
  });
});
