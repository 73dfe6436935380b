import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Who is nominated, and by whom. */
export interface Case {
  nominee: string;
  company: string;
  nominatorEmail: string;
}

const STATEMENT =
  'Recruitment fees are repaid to every worker, suppliers are visited unannounced, and the reports are public.';

/** Types the whole nomination but the declarations; the page saves it by itself. */
export async function writeNomination(visitor: Visitor, wanted: Case): Promise<void> {
  const { page } = visitor;
  await page.locator('#nominee-name').fill(wanted.nominee);
  await page.locator('#nominee-role').fill('Chief executive');
  await page.locator('#nominee-company').fill(wanted.company);
  await page.locator('#nominee-country').selectOption('AT');
  await page.locator('#nominee-email').fill('nominee@example.org');
  await page.locator('#nominator-name').fill('Irma Vogel');
  await page.locator('#nominator-organisation').fill('A trade union');
  await page.locator('#nominator-email').fill(wanted.nominatorEmail);
  await page.locator('#nominator-relation').fill('We wrote a code of conduct together.');
  const statements = page.locator('textarea[id^="statements-"]');
  await expect(statements.first()).toBeVisible();
  for (const statement of await statements.all()) await statement.fill(STATEMENT);
  await isSaved(visitor);
}

/** The page says when it was saved. */
export async function isSaved(visitor: Visitor): Promise<void> {
  const saved = visitor.words.say('room_saved_at', { time: '' }).trim();
  await expect(visitor.page.getByText(saved).filter({ visible: true }).first()).toBeVisible();
}

/** Makes the two declarations, submits, and gives the reference of the receipt. */
export async function submitNomination(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  await page.locator('#declaresAccuracy').check();
  await page.locator('#allowsContact').check();
  await visitor.press('nominate_submit');
  await visitor.sees('nominate_receipt_title');
  const reference = page.getByText(/BLA-\d{4}-\d{4}/).first();
  await expect(reference).toBeVisible();
  return /BLA-\d{4}-\d{4}/.exec((await reference.textContent()) ?? '')?.[0] ?? '';
}
