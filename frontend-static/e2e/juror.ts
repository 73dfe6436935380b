import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/**
 * Declares to be free of conflict, rates the first above the others, reads the ballot over, seals and casts it.
 *
 * @param look whether to look at how accessible each step is
 * @returns the receipt
 */
export async function castBallot(
  juror: Visitor,
  finalists: readonly string[],
  look: boolean,
): Promise<string> {
  await juror.declareNoConflict(finalists);
  return rateAndSeal(juror, finalists, look);
}

/** The same by a juror who has declared for every finalist: those to be judged, best first. */
export async function rateAndSeal(
  juror: Visitor,
  finalists: readonly string[],
  look: boolean,
  seal = 'jury_seal',
): Promise<string> {
  for (const [index, name] of finalists.entries()) {
    const finalist = juror.page.getByRole('region', { name, exact: true });
    await expect(finalist).toBeVisible();
    const level = index === 0 ? /^[3٣] / : /^[1١] /;
    for (const choice of await finalist.getByRole('radio', { name: level }).all()) {
      await choice.check();
    }
  }
  if (look) await juror.isAccessible();
  await juror.press('jury_review');
  await expect(juror.heading('jury_review_title')).toBeVisible();
  if (look) await juror.isAccessible();
  await juror.press(seal);
  await juror.sees('jury_receipt_matches');
  if (look) await juror.isAccessible();
  return juror.page.getByRole('code').first().innerText();
}

/** Declares a conflict with one finalist at the gate, and none with the others. */
export async function recuse(
  juror: Visitor,
  conflict: string,
  others: readonly string[],
): Promise<void> {
  await expect(juror.heading('conflict_title')).toBeVisible();
  for (const name of [conflict, ...others]) {
    const answer = name === conflict ? 'conflict_some' : 'conflict_none';
    await juror.page
      .getByRole('group', { name })
      .getByRole('radio', { name: juror.words.say(answer), exact: true })
      .check();
  }
  await juror.page
    .getByRole('combobox', { name: juror.words.say('conflict_reason'), exact: true })
    .selectOption('SAME_EMPLOYER');
  await juror.press('conflict_submit');
  await juror.confirm('conflict_confirm');
  await expect(juror.button('conflict_submit')).toBeHidden();
}

/** The chair's confirmation, after the close. */
export async function confirmCountAsChair(chair: Visitor): Promise<void> {
  await chair.page.reload();
  await chair.sees('receipts_own_found');
  await chair.press('release_confirm');
  await chair.confirm('release_confirm');
  await chair.isAccessible();
}
