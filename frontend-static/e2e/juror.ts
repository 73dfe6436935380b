import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Declares to be free of conflict, rates one finalist above the others, reads the ballot over, seals and casts it. */
export async function castBallot(juror: Visitor, favourite: string): Promise<void> {
  const { page } = juror;
  await juror.declareNoConflict();
  const finalists = page.locator('section.finalist');
  await expect(finalists.first()).toBeVisible();
  for (const finalist of await finalists.all()) {
    const name = await finalist.getByRole('heading', { level: 2 }).textContent();
    const level = name?.trim() === favourite ? '3' : '1';
    for (const choice of await finalist.locator(`.rows input[value="${level}"]`).all()) {
      await choice.check();
    }
  }
  await juror.isAccessible();
  await juror.press('jury_review');
  await juror.sees('jury_review_title');
  await juror.isAccessible();
  await juror.press('jury_seal');
  await juror.sees('jury_receipt_matches');
  await juror.isAccessible();
}

/** The chair's confirmation, after the close. */
export async function confirmCount(chair: Visitor): Promise<void> {
  await chair.page.reload();
  await chair.press('release_confirm');
  await chair.confirm('release_confirm');
  await expect(chair.page.getByRole('dialog')).toBeHidden();
  await chair.isAccessible();
}
