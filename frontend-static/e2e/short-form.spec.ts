import { expect } from '@playwright/test';
import { agree } from './nominee.ts';
import { confirmAddress, submitNomination, toStep } from './nominator.ts';
import { draft, openNextCall } from './openings.ts';
import { CATEGORIES, categoryIn, closeCall, goTo, save } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const NOMINEE = {
  nominee: 'Grace Okafor',
  company: 'Open Looms',
  nomineeEmail: 'grace@nominee.example',
  nominatorEmail: 'irma@nominator.example',
  why: 'She pays back what workers were charged, and says so in public.',
};
const STATEMENT = {
  ar: 'نُعيد رسوم التوظيف إلى كل عامل.',
  en: 'We pay back to every worker what they were charged.',
};
/** What the secretariat, the nominator and the nominee read. */
const TOLD = [
  { reads: 'ar', nominates: 'en', writes: 'ar' },
  { reads: 'en', nominates: 'ar', writes: 'en' },
] as const;

/** A message that names criteria, or a time, up to that. */
async function seesBegin(visitor: Visitor, key: string): Promise<void> {
  const [words = ''] = visitor.words.say(key, { names: '|', time: '|' }).split('|');
  await expect(visitor.page.getByText(words.trim())).toBeVisible();
}

for (const { reads, nominates, writes } of TOLD)
  test(`who nominates in ${nominates} says who and why, and the nominee writes the statements in ${writes}, with a secretariat in ${reads}`, async ({
    award,
    browser,
  }) => {
    const office = await Visitor.arrive(browser, award.url, reads);

    await test.step('an officer has nominees write, and opens the call', async () => {
      await openNextCall(office, award.secretariatToken, async () => {
        await office.checkbox('settings_nominees_write').check();
        await save(office, 'settings_save_criteria');
      });
    });

    const nominator = await Visitor.arrive(browser, award.url, nominates, PHONE);
    await test.step('a nominator on a phone says who and why, and is told what is missing', async () => {
      await draft(nominator, {
        ...NOMINEE,
        nomineeLanguage: writes,
        category: categoryIn(nominates, CATEGORIES[0]),
      });
      await toStep(nominator, 'nominate_part_statements');
      await nominator.sees('nominate_short_hint');
      await nominator.isAccessible();
      await nominator.fits();
      await submitNomination(nominator);
      await expect(nominator.page.getByText(NOMINEE.why)).toBeVisible();
      await confirmAddress(nominator, NOMINEE.nominatorEmail);
      await seesBegin(nominator, 'nominate_unwritten');
      await nominator.isAccessible();
    });

    const nominee = await Visitor.arrive(browser, award.url, writes, PHONE);
    const own = nominee.part('nominee_statements_title');
    const statements = own.getByRole('textbox');
    await test.step('the nominee agrees, and writes all but one', async () => {
      await nominee.enter(NOMINEE.nomineeEmail);
      await nominee.sees('nominee_statements_later');
      await expect(nominee.page.getByText(NOMINEE.why)).toBeVisible();
      await agree(nominee, true);
      await nominee.page
        .getByRole('link', { name: nominee.words.say('nominee_statements_go') })
        .click();
      await expect(statements.first()).toBeVisible();
      const [, ...all] = await statements.all();
      for (const statement of all) await statement.fill(STATEMENT[writes]);
      const saved = nominee.words.say('room_saved_at', { time: '' }).trim();
      await expect(own.getByText(saved).first()).toBeVisible();
      await nominee.isAccessible();
      await nominee.isAccessibleInTheDark();
      await nominee.fits();
      await nominee.page.reload();
      await expect(statements.nth(1)).toHaveValue(STATEMENT[writes]);
      await expect(statements.first()).toHaveValue('');
      await nominee.leave();
    });

    await test.step('an officer is told that it is incomplete before it is found eligible', async () => {
      await closeCall(office);
      await goTo(office, 'staff_nav_nominations');
      await office.page.locator('#board-flag').selectOption('UNWRITTEN');
      await office.press('board_read', { name: NOMINEE.nominee });
      await seesBegin(office, 'board_unwritten');
      await seesBegin(office, 'board_unwritten_until');
      await office.fitsAPhone();
      const eligible = office.answer('board_screen', 'board_eligible');
      const alike = office.part('board_alike');
      await expect(alike).toBeVisible();
      await expect(alike.getByRole('status')).toHaveCount(0);
      await eligible.check();
      await office.press('board_decide');
      await office.sees('refusal_STATEMENTS_MISSING');
      await office.isAccessible();
      await office.fitsAPhone();
      await office.checkbox('board_even_incomplete').check();
      await office.press('board_decide');
      const status = office.words.say('board_status_ELIGIBLE');
      await office.sees('board_decided', { name: NOMINEE.nominee, status });
    });

    await nominator.leave();
    await office.leave();
  });
