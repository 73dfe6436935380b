import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Reads what was written, corrects the role, and agrees. */
export async function agree(nominee: Visitor, look: boolean): Promise<void> {
  await expect(nominee.heading('nominee_written_title')).toBeVisible();
  if (look) await nominee.isAccessible();
  const role = nominee.field('nominate_role');
  await role.fill('');
  await nominee.press('nominee_agree');
  await expect(nominee.page.getByRole('alert').filter({ hasText: /./ }).first()).toBeFocused();
  if (look) await nominee.isAccessible();
  await role.fill('Chair of the board');
  await nominee.press('nominee_agree');
  await nominee.sees('nominee_agreed_title');
  await expect(nominee.button('nominee_save')).toBeVisible();
  if (look) await nominee.isAccessible();
}

/** Declines, which asks first; then nothing is left. */
export async function decline(nominee: Visitor): Promise<void> {
  await nominee.press('nominee_decline');
  await nominee.isAccessible();
  await nominee.press('room_cancel');
  await nominee.press('nominee_decline');
  await nominee.confirm('nominee_decline_confirm');
  await nominee.sees('nominee_declined_title');
  await nominee.isAccessible();
}
