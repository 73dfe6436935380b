import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Declares to be free of conflict, then assesses every nominee and hands each assessment in. */
export async function adviseOnAll(adviser: Visitor, nominees: readonly string[]): Promise<void> {
  await adviser.isAccessible();
  await adviser.declareNoConflict(nominees);
  await adviser.isAccessible();
  for (const [index, name] of nominees.entries()) {
    await adviser.press('advise_open', { name });
    await assess(adviser, index === 0);
    await adviser.sees('advise_submitted');
    if (index === 0) await adviser.isAccessible();
    await adviser.page.getByRole('link', { name: adviser.words.say('advise_back') }).click();
    await expect(adviser.field('advise_opinion')).toBeHidden();
  }
}

export async function assess(adviser: Visitor, first: boolean): Promise<void> {
  await expect(adviser.field('advise_opinion')).toBeVisible();
  for (const level of await adviser.page.getByRole('radio', { name: LEVEL_3 }).all()) {
    await level.check();
  }
  await adviser.answer('advise_confidence', 'advise_confidence_HIGH').check();
  await adviser
    .field('advise_opinion')
    .fill('The work is at the centre of the business and can be checked.');
  await adviser.answer('advise_recommendation', 'advise_recommendation_SHORTLIST').check();
  if (first) await adviser.isAccessible();
  await adviser.press('advise_submit');
  await adviser.confirm('advise_submit');
}

/** The level 3 of any scale, in the digits of either language. */
const LEVEL_3 = /^[3٣] /;
