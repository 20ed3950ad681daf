import { exampleCrmExport } from '@weir/templates/example';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { externalText } from '../conformance/external-cases.js';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';

interface CsvFile {
  readonly name: string;
  readonly text: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Drops the files, imports them, and reads the board that is made of them. */
async function importFiles(files: readonly CsvFile[]) {
  const opened = await openPage(browser, `${inject('demoUrl')}#/import?lang=en&theme=light`);
  const { page } = opened;
  const importer = page.locator('weir-import');
  await importer
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
  await importer.getByText('What cannot be used as it stands').waitFor();
  const unused = (await importer.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, ' ').trim(),
  );
  const findings = await seriousFindings(page);
  await importer.getByRole('button', { name: /^Import/ }).click();
  const board = page.locator('weir-board');
  await board.waitFor();
  const card = (title: string) => board.locator('weir-kpi', { hasText: title });
  await expect.poll(() => textOf(card('Won deals')), { timeout: 30_000 }).toMatch(/\d/);
  const text = (title: string) => textOf(card(title));
  const cards = {
    wonValue: await text('Won value'),
    winRate: await text('Win rate'),
    wonDeals: await text('Won deals'),
    daysToWin: await text('Days to win'),
  };
  const teams = await board
    .locator('weir-table')
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()).filter(Boolean)),
    );
  const byMonth = board.locator('weir-trend', { hasText: 'Win rate by month' });
  await byMonth.getByRole('button', { name: 'Show as a table' }).click();
  await byMonth.getByRole('table').waitFor();
  const months = (await byMonth.getByRole('row').allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' '));
  const note = await textOf(board);
  opened.expectNoTrouble();
  await opened.close();
  return { unused, findings, cards, teams, months, note };
}

test('a made-up export: what is wrong with it is counted, and its board shows its numbers', async () => {
  const { files, facts } = exampleCrmExport();
  const result = await importFiles(Object.entries(files).map(([name, text]) => ({ name, text })));
  const { cards, teams, unused } = result;
  const closed = facts.won + facts.lost;
  expect(result.findings).toEqual([]);
  expect(unused).toHaveLength(3);
  expect(unused[0]).toContain(`${facts.prospecting} rows of sales_pipeline have no date`);
  expect(unused[1]).toContain(`${facts.withoutAccount} rows of sales_pipeline have no account`);
  expect(unused[2]).toContain(`${facts.unknownProduct.name} (${facts.unknownProduct.rows})`);
  expect(cards.wonDeals).toContain(String(facts.won));
  expect(cards.wonValue).toContain(facts.wonValue.toLocaleString('en'));
  expect(cards.winRate).toContain(`${facts.won} of ${closed}`);
  expect(cards.daysToWin).toContain(`${facts.medianDaysToWin} days`);
  for (const [office, won] of Object.entries(facts.wonByOffice)) {
    const row = teams.find((cells) => cells.includes(office))?.join(' ');
    expect(row).toContain(`${won} / ${won + facts.lostByOffice[office]!}`);
  }
});

test('a real export, of the optional folder of external cases', async (context) => {
  const names = ['accounts', 'products', 'sales_pipeline', 'sales_teams'];
  const files = names.map((name) => ({ name: `${name}.csv`, text: externalText(context, `data/crm/${name}.csv`) }));
  const { unused, cards, teams, months, note } = await importFiles(files);
  expect(unused).toHaveLength(3);
  expect(unused[0]).toContain('500 rows of sales_pipeline have no date');
  expect(unused[1]).toContain('1,425 rows of sales_pipeline have no account');
  expect(unused[2]).toMatch(/GTXPro \(1,480\), perhaps GTX Pro/);
  expect(cards.wonDeals).toContain('4,238');
  expect(cards.wonValue).toContain('10,005,534');
  expect(teams.at(-1)?.join(' ')).toContain('2,473');
  expect(cards.winRate).toMatch(/63\.2 ?%.*4,238 of 6,711/);
  expect(cards.daysToWin).toMatch(/57 days/);
  expect(teams.find((cells) => cells.includes('West'))?.join(' ')).toContain('1,438 / 2,249');
  expect(months.filter((row) => /\d %|\d%/.test(row)).length).toBeGreaterThanOrEqual(10);
  expect(note).toContain('500 rows');
});
