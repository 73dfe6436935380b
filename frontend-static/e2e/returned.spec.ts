import { expect } from '@playwright/test';
import { languages } from '../src/lib/i18n/languages.ts';
import { confirmAddress, submitNomination, writeNomination, type Case } from './nominator.ts';
import { enterOffice, goTo } from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

/** Mails to this address come back, as SES's own simulator has it. */
const BACK = 'bounce@simulator.amazonses.com';
const ANEW = 'amal@nominee.example';
const AMAL: Case = {
  nominee: 'Amal Haddad',
  company: 'Haddad Mills',
  nomineeEmail: BACK,
  nominatorEmail: 'amal@nominator.example',
};
const waiting = (nominee: string, id: string): Case => ({
  nominee,
  company: `${nominee} Mills`,
  nomineeEmail: `${id}@nominee.example`,
  nominatorEmail: `${id}@nominator.example`,
});
const WAITING = [waiting('Mona Farah', 'mona'), waiting('Nils Berg', 'nils')] as const;

for (const language of ['fr', 'ar'])
  test(`a mail to a nominee comes back, and the question goes to another address, in ${language}`, async ({
    award,
    browser,
  }) => {
    const nominator = await Visitor.arrive(browser, award.url, language);
    await nominator.visit('nominate/');
    await writeNomination(nominator, AMAL);
    await submitNomination(nominator);
    await confirmAddress(nominator, AMAL.nominatorEmail);
    await expect.poll(() => lettersTo(award.url, BACK)).toHaveLength(1);
    const office = await Visitor.arrive(browser, award.url, language);
    await enterOffice(office, award.secretariatToken);
    const count = await office.numeral(1);

    await test.step('the first page counts it and leads to it', async () => {
      await office.pressOn(
        office.page.getByRole('link', {
          name: office.words.say('staff_attention_returned', { count }),
        }),
      );
      const line = office.page.getByRole('rowheader').filter({ hasText: AMAL.nominee });
      await expect(line).toContainText(office.words.say('board_returned_NOMINEE'));
      await office.isAccessible();
      await office.fitsAPhone();
    });

    await test.step('nobody is written to again there, and the page says so', async () => {
      await office.checkbox('several_tick', { name: AMAL.nominee }).check();
      await office.sees('several_remind_back', { count });
      const again = office.page.getByRole('button', { name: office.words.say('several_remind') });
      await expect(again).toHaveCount(0);
      await office.isAccessible();
      await office.fitsAPhone();
      expect(await lettersTo(award.url, BACK)).toHaveLength(1);
    });

    await test.step('the dossier says whom it was for, and what to do; once that is done it is gone', async () => {
      await office.press('board_read', { name: AMAL.nominee });
      await office.sees('board_returned_NOMINEE_text');
      await office.isAccessible();
      await office.press('consent_ask');
      const question = office.page.getByRole('dialog');
      await question.getByRole('textbox').fill(ANEW);
      // Within a minute of a mail the next one is refused.
      await expect(async () => {
        const act = question.getByRole('button', { name: office.words.say('consent_ask') });
        if (await act.isVisible()) await act.click();
        await expect(question).toBeHidden({ timeout: 2_000 });
      }).toPass({ timeout: 90_000 });
      await office.sees('consent_asked_done');
      const told = office.page.getByText(office.words.say('board_returned_NOMINEE'));
      await expect(told.filter({ visible: true })).toHaveCount(0);
      await expect.poll(() => lettersTo(award.url, ANEW)).toHaveLength(1);
      await goTo(office, 'staff_nav_overview');
      await expect(office.part('staff_figures')).toContainText(
        office.words.say('staff_attention_waiting', { count }),
      );
      await expect(office.part('staff_figures')).not.toContainText(
        office.words.say('staff_attention_returned', { count }),
      );
    });
  });

for (const language of ['en', 'ar'] as const)
  test(`two nominees who have not answered are written to again at once, in ${language}`, async ({
    award,
    browser,
  }) => {
    const office = await Visitor.arrive(browser, award.url, language);
    await enterOffice(office, award.secretariatToken);
    for (const wanted of WAITING) {
      const nominator = await Visitor.arrive(browser, award.url, language);
      await nominator.visit('nominate/');
      await writeNomination(nominator, wanted);
      await submitNomination(nominator);
      await confirmAddress(nominator, wanted.nominatorEmail);
      await nominator.isWritten(wanted.nomineeEmail, 'nominee-asked');
      await nominator.leave();
    }
    // Whoever was written to less than a day ago is left out.
    await award.returnAfter(1);
    await office.rest(1);
    await enterOffice(office, award.secretariatToken);
    const count = await office.numeral(WAITING.length);

    await test.step('the first page counts them, and both are ticked on the list that it leads to', async () => {
      await office.pressOn(
        office.page.getByRole('link', {
          name: office.words.say('staff_attention_waiting', { count }),
        }),
      );
      for (const { nominee } of WAITING)
        await office.checkbox('several_tick', { name: nominee }).check();
      await office.sees('several_remind_due', { count });
      await office.isAccessible();
      await office.fitsAPhone();
    });

    await test.step('their nominators are written what the officer types, once it was looked at', async () => {
      const { page, words } = office;
      await page.getByText(words.say('several_write'), { exact: true }).click();
      const { name } = languages[language];
      const field = (key: string) => page.getByLabel(words.say(key, { language: name }));
      await field('several_write_subject').fill('12.5.2027');
      await field('several_write_message').fill('09:00\n\n10:00');
      await office.press('several_write_preview');
      for (const text of ['12.5.2027', '09:00'])
        await expect(page.locator('blockquote')).toContainText(text);
      await office.isAccessible();
      await office.fitsAPhone();
      await office.press('several_write_act');
      await office.sees('several_write_ask', { count });
      await office.isAccessible();
      await office.confirm('several_write_act');
      await office.sees('several_write_done', { count });
      for (const { nominatorEmail } of WAITING)
        await expect
          .poll(async () =>
            (await lettersTo(award.url, nominatorEmail)).filter(
              ({ subject }) => subject === '12.5.2027',
            ),
          )
          .toHaveLength(1);
      for (const { nominee } of WAITING)
        await office.checkbox('several_tick', { name: nominee }).check();
    });

    await test.step('both are written to once the question is answered, and the page says so', async () => {
      await office.press('several_remind');
      await office.sees('several_remind_ask', { count });
      await office.isAccessible();
      await office.confirm('several_remind');
      await office.sees('several_remind_done', { count });
      await office.sees('several_ticked', { count: 0 });
      await office.isAccessible();
      await office.fitsAPhone();
      for (const { nomineeEmail } of WAITING)
        await office.isWritten(nomineeEmail, 'nominee-asked', 2);
    });

    await test.step('one of them opens the mail’s link, and can answer', async () => {
      const nominee = await Visitor.comeWith(browser, award.url, language, {}, 1);
      await nominee.enter(WAITING[0].nomineeEmail);
      await expect(nominee.heading('nominee_written_title')).toBeVisible();
      await nominee.isAccessible();
    });
  });
