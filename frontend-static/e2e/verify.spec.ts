import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { codes } from '../src/lib/i18n/languages.ts';
import { violations, WCAG } from './axe.ts';

const RULES = [...WCAG, 'best-practice'];

/** A record that verifies; whose votes they are, nobody knows. */
const record = readFileSync(
  fileURLToPath(new URL('../../docs/record-format/example.json', import.meta.url)),
  'utf8',
);

async function arrive(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/verify/`);
  await page.locator('html[data-hydrated]').waitFor();
  await page.waitForLoadState('networkidle');
}

async function openFile(page: Page, source: string): Promise<void> {
  await page.locator('#record-file').setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(source),
  });
}

for (const language of codes) {
  test(`a record is verified without a network, in ${language}`, async ({ page, context }) => {
    await arrive(page, language);
    await context.setOffline(true);
    await openFile(page, record);
    const verdict = page.locator('#verdict');
    await expect(verdict).toBeFocused();
    await expect(verdict).toHaveClass(/holds/);
    await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(4);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(320);
    await context.setOffline(false);
    expect(await violations(page, RULES)).toEqual([]);
  });
}

test('what was changed in a record is named by its step (row 34)', async ({ page }) => {
  await arrive(page, 'en');
  await openFile(page, record.replace('"ground":"SHARES"', '"ground":"LOT"'));
  await expect(page.locator('#verdict')).toContainText('This record is not valid.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText(
    'Failed: place 1 (step 2.8.1 of the record’s format)',
  );
  await expect(page.getByRole('listitem').filter({ hasText: 'Passed' })).toHaveCount(7);
  expect(await violations(page, RULES)).toEqual([]);
});

test('a file that is no record is said to be none', async ({ page }) => {
  await arrive(page, 'en');
  await openFile(page, '<html></html>');
  await expect(page.locator('#verdict')).toContainText('This file is not the record of a vote.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText('2.1.1');
});

test('a juror finds a receipt as it was typed, and compares a hash', async ({ page }) => {
  await arrive(page, 'en');
  const receipt = page.getByRole('textbox', { name: 'Receipt', exact: true });
  const find = page.getByRole('button', { name: 'Find the receipt' });
  await receipt.fill('aaaa');
  await find.click();
  const answer = page.getByRole('region', { name: 'Find your receipt' }).getByRole('status');
  // A server on which an edition was announced has a record to verify.
  await expect(answer).toHaveText(/^Verify a record first, above|^No record is published yet/);

  await openFile(page, record);
  await expect(page.locator('#verdict')).toBeFocused();
  await receipt.fill('aaaa');
  await find.click();
  await expect(page.getByText('A receipt has 52 letters and digits.')).toBeVisible();
  await receipt.fill('aaaa '.repeat(13));
  await find.click();
  await expect(page.getByText('This receipt is not in the record that you opened.')).toBeVisible();

  const mailed = page.getByRole('textbox', { name: /^Control code/ });
  await mailed.fill('ab'.repeat(32));
  await expect(mailed).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#verdict')).toContainText('This is not what was emailed.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText('2.5.4');
  expect(await violations(page, RULES)).toEqual([]);
});
