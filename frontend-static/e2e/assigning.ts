import { expect } from '@playwright/test';
import { languages } from '../src/lib/i18n/languages.ts';
import { goTo } from './secretariat.ts';
import type { Visitor } from './visitor.ts';

/** Sets that an adviser reads one language and no other. */
export async function readsOnly(
  office: Visitor,
  email: string,
  language: keyof typeof languages,
): Promise<void> {
  await goTo(office, 'staff_nav_people');
  const row = office.part('people_advisers').getByRole('row').filter({ hasText: email });
  await office.pressOn(
    row.getByRole('button', { name: new RegExp(`^${office.words.say('people_profile_edit')}`) }),
  );
  const read = office.page
    .getByRole('dialog')
    .getByRole('group', { name: office.words.say('people_reads') });
  for (const one of await read.getByRole('checkbox').all()) await one.uncheck();
  await read.getByRole('checkbox', { name: languages[language].name, exact: true }).check();
  await office.confirm('people_profile_save');
  await office.sees('people_profile_saved');
}

/** Of two advisers takes the one off a nomination who was dealt it, and assigns it to the other, each with the reason. */
export async function swapByHand(
  office: Visitor,
  nominee: string,
  advisers: readonly [string, string],
): Promise<void> {
  const { page, words } = office;
  await goTo(office, 'staff_nav_shortlist');
  await office.press('advice_of', { name: nominee });
  const dialog = page.getByRole('dialog', { name: words.say('advice_of', { name: nominee }) });
  const reason = office.field('assign_reason', dialog);
  const button = (key: string, adviser: string) =>
    dialog.getByRole('button', { name: new RegExp(`^${words.say(key)} ?: ${adviser}`) });
  const act = async (key: 'take' | 'give', adviser: string) => {
    await office.pressOn(button(`assign_${key}`, adviser));
    await expect(reason).toBeFocused();
    await office.isAccessible();
    await reason.fill(`Because of ${adviser}.`);
    await office.pressOn(button(`assign_${key}`, adviser));
    const name = words.say(`assign_${key}_ask`, { adviser });
    const asking = page.getByRole('dialog', { name });
    await office.isAccessible();
    await office.pressOn(
      asking.getByRole('button', { name: words.say(`assign_${key}`), exact: true }),
    );
    await office.sees(key === 'take' ? 'assign_taken' : 'assign_given', { adviser });
    await expect(reason).toHaveValue('');
  };
  const dealt = button('assign_take', '');
  await expect(dealt).toHaveCount(1);
  const isFirst = await button('assign_take', advisers[0]).isVisible();
  await act('take', advisers[isFirst ? 0 : 1]);
  await act('give', advisers[isFirst ? 1 : 0]);
  await office.fits();
  await office.press('board_close');
}

/** Assigns several nominations to an adviser at once; asked for nobody, the page says so. */
export async function assignSeveral(
  office: Visitor,
  nominees: readonly string[],
  adviser: string,
): Promise<void> {
  await goTo(office, 'staff_nav_nominations');
  for (const name of nominees) await office.checkbox('several_tick', { name }).check();
  await office.sees('several_ticked', { count: nominees.length });
  await office.press('several_assign');
  const chosen = office.page.locator('#several-adviser');
  await expect(chosen).toBeFocused();
  await office.isAccessible();
  await chosen.selectOption({ label: adviser });
  await office.page.locator('#several-reason').fill('The sector is known to them.');
  await office.press('several_assign');
  await office.confirm('several_assign');
  await office.sees('several_done', { count: nominees.length });
  await office.isAccessible();
  await office.fits();
}
