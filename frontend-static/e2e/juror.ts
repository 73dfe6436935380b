import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** What of a ballot is counted, which the review shows. */
type Counted = 'PAIRS' | 'LEVELS';

/**
 * Declares to be free of conflict, rates the first above the others, reads the ballot over, seals it and casts it.
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
  const receipt = await rateAndSeal(juror, finalists, look);
  await castSealed(juror, receipt, look);
  return receipt;
}

/** Rates by a juror who has declared for every finalist: those to be judged, best first. Reads over and seals; gives the receipt. */
export async function rateAndSeal(
  juror: Visitor,
  finalists: readonly string[],
  look: boolean,
  counted: Counted = 'PAIRS',
): Promise<string> {
  for (const [index, name] of finalists.entries()) {
    for (const choice of await levels(juror, name, index === 0)) await juror.choose(choice);
  }
  return seal(juror, finalists, look, counted);
}

/** In the ballot of a finalist the choices of the level 3, or of the level 1, for each criterion. */
export async function levels(
  juror: Visitor,
  name: string,
  isHigh: boolean,
): Promise<readonly Locator[]> {
  const finalist = juror.page.getByRole('region', { name, exact: true });
  await expect(finalist).toBeVisible();
  return finalist.getByRole('radio', { name: isHigh ? /^[3٣] / : /^[1١] / }).all();
}

/** Reads over and seals a ballot in which all is rated, the first best; gives the receipt. */
export async function seal(
  juror: Visitor,
  finalists: readonly string[],
  look: boolean,
  counted: Counted = 'PAIRS',
): Promise<string> {
  if (look) await juror.isAccessible();
  await juror.press('jury_review');
  await expect(juror.heading('jury_review_title')).toBeFocused();
  if (counted === 'PAIRS') {
    await expect(juror.part('jury_order_title').getByRole('listitem').first()).toContainText(
      finalists[0] ?? '',
    );
  } else {
    await expect(juror.part('jury_levels_title')).toBeVisible();
  }
  if (look) await juror.isAccessible();
  await juror.press('jury_seal');
  const sealed = { name: juror.words.say('jury_sealed_title'), exact: true };
  await expect(juror.page.locator(':focus').getByRole('heading', sealed)).toBeVisible();
  if (look) await juror.isAccessible();
  return juror.page.getByRole('code').first().innerText();
}

/** Casts what is sealed; the receipt is the one that was shown when it was sealed. */
export async function castSealed(juror: Visitor, receipt: string, look: boolean): Promise<void> {
  await juror.press('jury_sealed_cast');
  await juror.sees('jury_receipt_matches');
  await expect(juror.page.getByRole('code').first()).toHaveText(receipt);
  if (look) await juror.isAccessible();
}

/** Opens what is sealed instead of casting it, and checks it on another device; then seals anew and gives that receipt. */
export async function challenge(
  juror: Visitor,
  elsewhere: Visitor,
  finalists: readonly string[],
  receipt: string,
): Promise<string> {
  await juror.press('jury_sealed_open');
  await expect(juror.heading('jury_opened_title')).toBeVisible();
  await juror.ends('jury_sealed_cast');
  await juror.isAccessible();
  await juror.fits();
  const saving = juror.page.waitForEvent('download');
  await juror.press('jury_opened_save');
  const text = await readFile(await (await saving).path(), 'utf8');
  // The letter by which the check calls the finalist who was put first.
  const called = await juror
    .part('jury_opened_letters')
    .locator('dl > div')
    .filter({ hasText: finalists[0] ?? '' })
    .getByRole('term')
    .innerText();

  await elsewhere.visit('verify/');
  await elsewhere.type(elsewhere.field('verify_opened_paste'), text);
  await elsewhere.press('verify_opened_check');
  await elsewhere.sees('verify_opened_holds');
  const opened = elsewhere.part('verify_opened');
  await expect(opened.getByText(receipt)).toBeVisible();
  // Who checks may read another language than who votes.
  const letter = /[A-Z]$/.exec(called)?.[0] ?? called;
  // The mail that opened the vote has it, too.
  await juror.isMailed(`${finalists[0] ?? ''} (${letter})`);
  await expect(opened.getByRole('list').first().getByRole('listitem').first()).toHaveText(
    new RegExp(`${letter}$`),
  );
  await elsewhere.isAccessible();
  await elsewhere.fits();

  await juror.press('jury_opened_again');
  await juror.press('jury_seal');
  await expect(juror.heading('jury_sealed_title')).toBeVisible();
  const next = await juror.page.getByRole('code').first().innerText();
  expect(next).not.toBe(receipt);
  return next;
}

/** Declares a conflict with a finalist after having voted. */
export async function recuseLate(juror: Visitor, name: string): Promise<void> {
  const row = juror.part('jury_late_title').getByRole('listitem').filter({ hasText: name });
  await juror.pressOn(row.getByRole('button'));
  await juror.sees('conflict_late_ballot', { name });
  await juror.isAccessible();
  const reason = { name: juror.words.say('conflict_reason'), exact: true };
  await juror.pick(juror.page.getByRole('dialog').getByRole('combobox', reason), 'PERSONAL');
  await juror.confirm('conflict_confirm');
  await expect(row).toHaveCount(0);
  await juror.sees('jury_on_record_without', { names: juror.words.list([name]) });
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
    const said = { name: juror.words.say(answer), exact: true };
    await juror.choose(juror.page.getByRole('group', { name }).getByRole('radio', said));
  }
  const reason = { name: juror.words.say('conflict_reason'), exact: true };
  await juror.pick(juror.page.getByRole('combobox', reason), 'SAME_EMPLOYER');
  await juror.press('conflict_submit');
  await juror.confirm('conflict_confirm');
  await juror.ends('conflict_submit');
}

/** Looks anew, which ends when something is shown, until the room says that the count stopped, and why; gives nothing away besides. */
export async function seesTheCountStop(
  reader: Visitor,
  refresh: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await refresh();
    await expect(reader.page.getByText(reader.words.say('release_stopped_text'))).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await reader.sees('release_stopped_step', { step: '2.5.1' });
  await expect(reader.heading('result_title')).toBeHidden();
  await reader.isAccessible();
  await reader.fits();
}

/** Types the head that is mailed, which the chair is asked for; another one confirms nothing. */
async function typeMailedHead(chair: Visitor, act: string): Promise<void> {
  const head = await chair.part('receipts_title').getByRole('code').first().innerText();
  await chair.isMailed(head);
  const other = head.replace(/^./, (one) => (one === '0' ? '1' : '0'));
  await chair.type(chair.field('release_head'), other);
  await chair.press(act);
  await chair.sees('release_head_other');
  await chair.isAccessible();
  await chair.type(chair.field('release_head'), head);
}

/** Confirms a count that stopped once more. */
export async function confirmAgain(reader: Visitor, isChair = false): Promise<void> {
  if (isChair) await typeMailedHead(reader, 'release_again');
  await reader.press('release_again');
  await reader.confirm('release_again');
  await reader.ends('release_again');
}

/** The chair's confirmation, after the close. */
export async function confirmCountAsChair(chair: Visitor): Promise<void> {
  await chair.page.reload();
  await chair.sees('receipts_own_found');
  await chair.sees('receipts_compare');
  await typeMailedHead(chair, 'release_confirm');
  await chair.press('release_confirm');
  await chair.confirm('release_confirm');
  await chair.ends('release_confirm');
  await chair.isAccessible();
}
