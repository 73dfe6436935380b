import { expect, type Locator } from '@playwright/test';
import { enterOn, pickByKeys, tabTo, typeInto } from './keyboard.ts';
import type { Visitor } from './visitor.ts';

/** Who is nominated, and by whom. */
export interface Case {
  nominee: string;
  /** What they are there; some role without. */
  role?: string;
  company: string;
  nomineeEmail: string;
  nominatorEmail: string;
  /** In which the nominee is written to; that of the page without. */
  nomineeLanguage?: string;
  /** Name of the category; none is chosen without. */
  category?: string;
  /** Why, where the nominee writes the statements. */
  why?: string;
  /** Whether the edition asks more, which is left for later. */
  lacks?: boolean;
}

const STATEMENT =
  'Recruitment fees are repaid to every worker, suppliers are visited unannounced, and the reports are public.';

/** Goes to a step of the nomination, by its name, from wherever in it one is: its list, or one of its steps. */
export async function toStep(visitor: Visitor, key: string): Promise<void> {
  const link = (name: string) =>
    visitor.page.getByRole('link', { name: visitor.words.say(name), exact: true });
  const [all, step] = [link('nominate_step_all'), link(key)];
  // A page that is not alive yet shows the list, whatever its address is.
  await visitor.alive();
  await expect(all.or(step).first()).toBeVisible();
  if (await all.isVisible()) await all.click();
  await step.click();
  await expect(visitor.heading(key)).toBeFocused();
}

/** Saves a step and goes on to the next, by its name. */
async function goOn(visitor: Visitor, key: string): Promise<void> {
  await visitor.press('nominate_step_save');
  await expect(visitor.heading(key)).toBeFocused();
}

/** Types the whole nomination but the declarations, and stops at its evidence; the page saves it by itself. */
export async function writeNomination(visitor: Visitor, wanted: Case): Promise<void> {
  await toStep(visitor, 'nominate_part_nominee');
  const nominee = visitor.part('nominate_part_nominee');
  await visitor.field('nominate_name', nominee).fill(wanted.nominee);
  await visitor.field('nominate_role', nominee).fill(wanted.role ?? 'Chief executive');
  await visitor.field('nominate_company', nominee).fill(wanted.company);
  await nominee
    .getByRole('combobox', { name: visitor.words.say('nominate_country'), exact: true })
    .selectOption('AT');
  await visitor.field('nominate_email', nominee).fill(wanted.nomineeEmail);
  await nominee
    .getByRole('combobox', { name: visitor.words.say('nominate_nominee_language'), exact: true })
    .selectOption((wanted.nomineeLanguage ?? visitor.words.language).toUpperCase());
  await goOn(visitor, 'nominate_part_nominator');
  const nominator = visitor.part('nominate_part_nominator');
  await visitor.field('nominate_name', nominator).fill('Irma Vogel');
  await visitor.field('nominate_organisation', nominator).fill('A trade union');
  await visitor.field('nominate_email', nominator).fill(wanted.nominatorEmail);
  await visitor.field('nominate_relation', nominator).fill('We wrote a code of conduct together.');
  await goOn(visitor, 'nominate_part_statements');
  if (wanted.category) await category(visitor, wanted.category).check();
  if (wanted.why) await visitor.field('nominate_why').fill(wanted.why);
  // What an edition asks besides stands below them.
  const statements = visitor
    .part('nominate_part_statements')
    .locator('textarea[id^="statements-"]');
  if (wanted.why) await expect(statements).toHaveCount(0);
  else await expect(statements.first()).toBeVisible();
  for (const statement of await statements.all()) await statement.fill(STATEMENT);
  if (wanted.lacks) {
    await visitor.press('nominate_step_save');
    await visitor.press('nominate_step_later');
    await expect(visitor.heading('nominate_part_evidence')).toBeFocused();
  } else await goOn(visitor, 'nominate_part_evidence');
  await isSaved(visitor);
}

/** A category in the form. */
export function category(visitor: Visitor, name: string): Locator {
  return visitor.part('nominate_category').getByRole('radio', { name, exact: true });
}

/** The nominee's name, in the step about the nominee. */
export function nomineeName(visitor: Visitor): Locator {
  return visitor.field('nominate_name', visitor.part('nominate_part_nominee'));
}

/** The page says when it was saved. */
export async function isSaved(visitor: Visitor): Promise<void> {
  const saved = visitor.words.say('room_saved_at', { time: '' }).trim();
  await expect(visitor.page.getByText(saved).filter({ visible: true }).first()).toBeVisible();
}

/** Opens the link in the last mail to the nominator, which confirms the address: now the nominee is asked. */
export async function confirmAddress(visitor: Visitor, address: string): Promise<void> {
  await visitor.enter(address);
  await visitor.sees('nominate_receipt_title');
}

/** Makes the two declarations, submits, and gives the reference of the receipt. */
export async function submitNomination(visitor: Visitor): Promise<string> {
  await toStep(visitor, 'nominate_review');
  await visitor.checkbox('nominate_declares_accuracy').check();
  await visitor.checkbox('nominate_allows_contact').check();
  await visitor.press('nominate_submit');
  return receiptOf(visitor);
}

/** A statement of what was submitted, once the form to change it is open. */
export async function beginChange(visitor: Visitor): Promise<Locator> {
  await visitor.press('nominate_change');
  await expect(visitor.heading('nominate_change')).toBeFocused();
  await toStep(visitor, 'nominate_part_statements');
  return visitor.part('nominate_part_statements').getByRole('textbox').first();
}

/** Declares it true, and submits the change. */
export async function submitChange(visitor: Visitor): Promise<void> {
  await toStep(visitor, 'nominate_review');
  await visitor.checkbox('nominate_declares_accuracy').check();
  await visitor.press('nominate_change_submit');
}

/** The reference on the receipt. */
async function receiptOf(visitor: Visitor): Promise<string> {
  await visitor.sees('nominate_receipt_title');
  const reference = visitor.page.getByText(/NOM-\d{4}-\d{4}/).first();
  await expect(reference).toBeVisible();
  return /NOM-\d{4}-\d{4}/.exec((await reference.textContent()) ?? '')?.[0] ?? '';
}

/**
 * A whole nomination without a mouse, from the front page to the reference of the receipt. The first try lacks the nominator's name, which
 * its step says and lets wait, and the declarations: the list of what is missing leads there, and leaves the focus where one types.
 */
export async function nominateByKeyboard(visitor: Visitor, wanted: Case): Promise<string> {
  const { page, words } = visitor;
  // Without smooth scrolling: a page that still scrolls when Tab is pressed may stop short of the focus.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const looks = async () => {
    await visitor.isAccessible();
    await visitor.fitsAPhone();
  };
  await visitor.visit('');
  const begin = page
    .getByRole('main')
    .getByRole('link', { name: words.say('status_nominate'), exact: true });
  await expect(begin).toBeVisible();
  await looks();
  await tabTo(visitor, begin);
  await page.keyboard.press('Enter');
  const start = page.getByRole('link', { name: words.say('nominate_list_begin'), exact: true });
  await expect(start).toBeVisible();
  await looks();
  await tabTo(visitor, start);
  await page.keyboard.press('Enter');
  await expect(visitor.heading('nominate_part_nominee')).toBeFocused();
  await looks();
  const next = async (key: string) => {
    await enterOn(visitor, 'nominate_step_save');
    await expect(visitor.heading(key)).toBeFocused();
    await looks();
  };
  const missing = page.getByRole('alert', { name: words.say('nominate_missing_title') });
  const [nominee, nominator] = [
    visitor.part('nominate_part_nominee'),
    visitor.part('nominate_part_nominator'),
  ];
  const statements = visitor.part('nominate_part_statements').getByRole('textbox');
  const inNominee = (key: string) => visitor.field(key, nominee);
  const inNominator = (key: string) => visitor.field(key, nominator);
  const list = (key: string) =>
    nominee.getByRole('combobox', { name: words.say(key), exact: true });
  await typeInto(visitor, inNominee('nominate_name'), wanted.nominee);
  await typeInto(visitor, inNominee('nominate_role'), 'Chief executive');
  await typeInto(visitor, inNominee('nominate_company'), wanted.company);
  await pickByKeys(visitor, list('nominate_country'));
  await typeInto(visitor, inNominee('nominate_email'), wanted.nomineeEmail);
  const language = (wanted.nomineeLanguage ?? words.language).toUpperCase();
  await pickByKeys(visitor, list('nominate_nominee_language'), language);
  await next('nominate_part_nominator');
  await typeInto(visitor, inNominator('nominate_organisation'), 'A trade union');
  await typeInto(visitor, inNominator('nominate_email'), wanted.nominatorEmail);
  await typeInto(visitor, inNominator('nominate_relation'), 'We wrote a code together.');
  await enterOn(visitor, 'nominate_step_save');
  await expect(missing).toBeFocused();
  await expect(missing.getByRole('link')).toHaveCount(1);
  await looks();
  await enterOn(visitor, 'nominate_step_later');
  await expect(visitor.heading('nominate_part_statements')).toBeFocused();
  await looks();
  for (const statement of await statements.all()) await typeInto(visitor, statement, STATEMENT);
  await next('nominate_part_evidence');
  await next('nominate_review');
  await enterOn(visitor, 'nominate_submit');
  await expect(missing).toBeFocused();
  await expect(missing.getByRole('link')).toHaveCount(3);
  await visitor.isAccessible();
  await tabTo(visitor, missing.getByRole('link').first());
  await page.keyboard.press('Enter');
  const name = inNominator('nominate_name');
  await expect(name).toBeFocused();
  await page.keyboard.type('Irma Vogel');
  await expect(name).toHaveValue('Irma Vogel');
  await expect(missing).toBeHidden();
  // Whoever came from the review goes back there.
  await enterOn(visitor, 'nominate_step_return');
  await expect(visitor.heading('nominate_review')).toBeFocused();
  await looks();
  await expect(missing.getByRole('link')).toHaveCount(2);
  for (const key of ['nominate_declares_accuracy', 'nominate_allows_contact']) {
    await tabTo(visitor, visitor.checkbox(key));
    await page.keyboard.press('Space');
    await expect(visitor.checkbox(key)).toBeChecked();
  }
  await expect(missing).toBeHidden();
  await enterOn(visitor, 'nominate_submit');
  const reference = await receiptOf(visitor);
  await looks();
  return reference;
}
