import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Makes a part of the key; gives the recovery text from the sheet. */
export async function makePart(holder: Visitor, passkey: boolean): Promise<string> {
  const looks = async () => {
    await holder.isAccessible();
    await holder.fits();
  };
  await looks();
  await holder.press('trustee_commit_begin');
  await expect(holder.heading('trustee_text_title')).toBeFocused();
  const text = await holder.page.getByRole('code').first().innerText();
  await looks();
  await holder.press('trustee_text_kept');
  await expect(holder.heading('trustee_type_title')).toBeFocused();
  const groups = text.split('-');
  for (const [at, group] of groups.entries()) {
    const number = await holder.numeral(at + 1);
    const field = holder.field('trustee_type_group', holder.page, { number });
    if ((await field.count()) > 0) await holder.type(field, group.toLowerCase());
  }
  await looks();
  await holder.press('trustee_type_go');
  await expect(holder.heading('trustee_publish_title')).toBeFocused();
  await looks();
  await holder.press(passkey ? 'trustee_publish_passkey' : 'trustee_publish');
  await holder.ends('trustee_publish');
  return text;
}

/** Says that another key holder reads out the same fingerprint of the key; gives what was read out. */
export async function compareFingerprint(holder: Visitor): Promise<string> {
  const shown = await holder.part('trustee_fingerprint_title').getByRole('code').innerText();
  await holder.isAccessible();
  await holder.fits();
  await sayTheSame(holder);
  return shown;
}

async function sayTheSame(holder: Visitor): Promise<void> {
  await holder.press('trustee_compare_go');
  await holder.sees('trustee_compare_missing');
  const same = { name: holder.words.say('trustee_compare_same'), exact: true };
  await holder.choose(holder.page.getByRole('radio', same));
  await holder.press('trustee_compare_go');
}

/** Opens the part by the text from the sheet. */
export async function openByText(holder: Visitor, text: string): Promise<void> {
  const typed = text.replaceAll('-', ' ').toLowerCase();
  await holder.type(holder.field('trustee_unlock_label'), typed);
  await holder.press('trustee_unlock_open');
  await holder.ends('trustee_unlock_open');
}

/** Looks again until all have made their parts, and it is the holder's turn to compare the key. */
export async function awaitTurn(holder: Visitor): Promise<void> {
  await holder.reloadUntil(
    holder.heading('trustee_fingerprint_title'),
    holder.heading('trustee_wait_share_title'),
  );
}

/** Checks the ballots, with the head from the mail, and sends the part in the totals. */
export async function decryptTotals(holder: Visitor, head: string): Promise<void> {
  const other = head.replace(/^./, (one) => (one === '0' ? '1' : '0'));
  await holder.type(holder.field('trustee_head'), other);
  await holder.press('trustee_check');
  await holder.sees('trustee_head_other');
  await holder.isAccessible();
  await holder.fits();
  await holder.type(holder.field('trustee_head'), head.toUpperCase());
  await holder.press('trustee_check');
  await expect(holder.heading('trustee_right_title')).toBeVisible({ timeout: 240_000 });
  await holder.isAccessible();
  await holder.fits();
  await sayTheSame(holder);
  await holder.press('trustee_send');
  await expect(holder.heading('trustee_done_title')).toBeVisible();
  await holder.isAccessible();
  await holder.fits();
}
