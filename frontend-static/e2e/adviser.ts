import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Declares to be free of conflict, then assesses every nominee and hands each assessment in. */
export async function adviseOnAll(adviser: Visitor, nominees: readonly string[]): Promise<void> {
  await adviser.declareNoConflict();
  await adviser.isAccessible();
  for (const [index, name] of nominees.entries()) {
    await adviser.press('advise_open', { name });
    await expect(adviser.page.locator('#opinion')).toBeVisible();
    await assess(adviser, index === 0);
    await adviser.sees('advise_submitted');
    await adviser.page.getByRole('link', { name: adviser.words.say('advise_back') }).click();
    await expect(adviser.page.locator('#opinion')).toBeHidden();
  }
}

async function assess(adviser: Visitor, first: boolean): Promise<void> {
  const { page } = adviser;
  for (const level of await page.locator('input[id^="rating-"][value="3"]').all()) {
    await level.check();
  }
  await page.locator('input[name="confidence"][value="HIGH"]').check();
  await page
    .locator('#opinion')
    .fill('The work is at the centre of the business and can be checked.');
  await page.locator('input[name="recommendation"][value="SHORTLIST"]').check();
  if (first) await adviser.isAccessible();
  await adviser.press('advise_submit');
  await adviser.confirm('advise_submit');
}
