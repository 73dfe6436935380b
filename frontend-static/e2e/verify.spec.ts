import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { codes } from '../src/lib/i18n/languages.ts';
import { violations, WCAG } from './axe.ts';

const RULES = [...WCAG, 'best-practice'];

/** A result that the Java counter gave. */
const example = (method: string): string =>
  fileURLToPath(
    new URL(`../../functions/src/test/resources/results/${method}.json`, import.meta.url),
  );

async function arrive(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/verify/`);
  await page.locator('html[data-hydrated]').waitFor();
  await page.waitForLoadState('networkidle');
}

async function openFile(page: Page, source: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'bundle.json',
    mimeType: 'application/json',
    buffer: Buffer.from(source),
  });
}

for (const language of codes) {
  test(`a result is counted again without a network, in ${language}`, async ({ page, context }) => {
    await arrive(page, language);
    await context.setOffline(true);
    await openFile(page, readFileSync(example('median'), 'utf8'));
    const verdict = page.locator('#verdict');
    await expect(verdict).toBeFocused();
    await expect(verdict).toHaveClass(/holds/);
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await context.setOffline(false);
    expect(await violations(page, RULES)).toEqual([]);
  });
}

test('what was changed in a result is named (row 34)', async ({ page }) => {
  await arrive(page, 'en');
  const source = readFileSync(example('schulze'), 'utf8');
  await openFile(page, source.replace('"ranking":["b"', '"ranking":["a"'));
  await expect(page.locator('#verdict')).toHaveText('bundle.json: This result does not hold.');
  const failed = page.getByRole('listitem').filter({ hasText: 'Failed' });
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText('The ranking and its reasons come out the same.');
  await expect(failed).toContainText('ranking, 1');
  expect(await violations(page, RULES)).toEqual([]);
});

test('a file that is no result is said to be none', async ({ page }) => {
  await arrive(page, 'en');
  await openFile(page, '<html></html>');
  await expect(page.locator('#verdict')).toHaveText('bundle.json: This file could not be checked.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText('JSON');
});

test('a juror finds a receipt as it was typed', async ({ page }) => {
  await arrive(page, 'en');
  await openFile(page, readFileSync(example('schulze'), 'utf8'));
  const receipt = page.getByRole('textbox', { name: 'Receipt' });
  const find = page.getByRole('button', { name: 'Find it' });

  await receipt.fill(`${'aaaa '.repeat(12)}aaab`);
  await find.click();
  await expect(page.getByText('Your ballot was counted')).toBeVisible();

  await receipt.fill(`${'aaaa '.repeat(12)}aaaz`);
  await find.click();
  await expect(page.getByText('This receipt is not in this result.')).toBeVisible();

  await receipt.fill('aaaa');
  await find.click();
  await expect(page.getByText('A receipt has 52 letters and digits.')).toBeVisible();
  expect(await violations(page, RULES)).toEqual([]);
});
