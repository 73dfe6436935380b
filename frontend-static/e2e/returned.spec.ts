import { expect } from '@playwright/test';
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
