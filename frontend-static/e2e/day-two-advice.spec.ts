import { expect, type BrowserContextOptions } from '@playwright/test';
import { assess } from './adviser.ts';
import { assignSeveral, readsOnly, swapByHand } from './assigning.ts';
import { DEVICES } from './devices.ts';
import { agree } from './nominee.ts';
import { comeAndAgree, draft, handIn } from './openings.ts';
import { addReport, readReport } from './report.ts';
import { closeCall, enterOffice, goTo, invite, openAdvice, screen } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const DANA = 'dana@example.org';
const ERIK = 'erik@example.org';
const BEGUN = 'The reports can be checked, and were.';
const NOMINEES = ['Sara Lindqvist', 'Omar Haddad'] as const;
const addressOf = (who: 'nominee' | 'nominator', index: number) => `${who}${index}@example.org`;

for (const { language, device, other } of DEVICES) {
  test(`a nominee answers a reminder, and an adviser goes on elsewhere, in ${language}`, async ({
    award,
    browser,
  }) => {
    let today = 0;
    const arrive = (on: BrowserContextOptions) =>
      Visitor.comeWith(browser, award.url, language, on, today);
    const [first, second] = NOMINEES;
    const office = await arrive(device);
    await enterOffice(office, award.secretariatToken);

    await test.step('two are nominated; one agrees at once, the other looks and goes', async () => {
      for (const [index, nominee] of NOMINEES.entries()) {
        const wanted = {
          nominee,
          company: 'Textiles',
          nominatorEmail: addressOf('nominator', index),
          nomineeEmail: addressOf('nominee', index),
        };
        const nominator = await arrive(device);
        await draft(nominator, wanted);
        if (index === 0) await addReport(nominator);
        await handIn(nominator, wanted);
        await nominator.leave();
        const asked = await arrive(device);
        if (index > 0) {
          await comeAndAgree(asked, wanted);
          continue;
        }
        await asked.enter(wanted.nomineeEmail);
        await expect(asked.heading('nominee_written_title')).toBeVisible();
        await asked.isAccessibleInTheDark();
        await asked.leave();
      }
    });

    today = 8;
    await award.returnAfter(today);
    await office.rest(today);

    await test.step('the reminder opens on another device: the nominee agrees, and the nominator is told', async () => {
      const reminded = await arrive(other);
      const address = addressOf('nominee', 0);
      await reminded.isWritten(address, 'nominee-reminded');
      await reminded.open(await reminded.linkTo(address));
      await agree(reminded, true);
      await reminded.fits();
      await reminded.isWritten(addressOf('nominator', 0), 'nomination-agreed');
      await reminded.leave();
    });

    await test.step('an officer, whose session is over, comes in again and has advice begin', async () => {
      await enterOffice(office, award.secretariatToken);
      await closeCall(office);
      await screen(office, NOMINEES);
      await invite(office, 'adviser', DANA);
      await invite(office, 'adviser', ERIK);
      await readsOnly(office, DANA, language === 'en' ? 'es' : 'ru');
      await openAdvice(office);
    });

    await test.step('the dossier that its only adviser cannot read is listed; by hand it is taken off and assigned to the other', async () => {
      await goTo(office, 'staff_nav_overview');
      const unread = office.part('dealing_unread').getByRole('link');
      await expect(unread).toHaveCount(1);
      const nominee = await unread.innerText();
      await office.isAccessible();
      await office.fits();
      await unread.click();
      await expect(office.page.locator('.screening')).toContainText(nominee);
      await swapByHand(office, nominee, ['dana', 'erik']);
      await goTo(office, 'staff_nav_overview');
      await expect(office.heading('dealing_title')).toBeVisible();
      await expect(unread).toHaveCount(0);
    });

    await test.step('all are assigned to one at once', async () => {
      await assignSeveral(office, NOMINEES, 'dana');
    });

    await test.step('the adviser begins, having read the report, and closes the browser', async () => {
      const dana = await arrive(device);
      await dana.enter(DANA);
      await dana.declareNoConflict(NOMINEES);
      await dana.press('advise_open', { name: first });
      await readReport(dana);
      await dana.field('advise_opinion').fill(BEGUN);
      await dana.press('advise_save');
      const saved = dana.words.say('room_saved_at', { time: '' }).trim();
      await expect(dana.page.getByRole('status').filter({ hasText: saved })).toBeVisible();
      await dana.isAccessible();
      await dana.isAccessibleInTheDark();
      await dana.fits();
      await dana.leave();
      await goTo(office, 'staff_nav_shortlist');
      await office.press('advice_remind');
      await office.isAccessible();
      await office.confirm('advice_remind');
      await office.isWritten(DANA, 'advice-reminded');
    });

    today = 9;
    await award.returnAfter(today);
    await office.rest(1);

    await test.step('the day after, on another device, what was written is there by the link of the reminder, and is handed in', async () => {
      const dana = await arrive(other);
      await dana.enter(DANA);
      await dana.sees('advise_state_DRAFT');
      await dana.isAccessible();
      await dana.press('advise_open', { name: first });
      await expect(dana.field('advise_opinion')).toHaveValue(BEGUN);
      await dana.sees('room_saved_on', { time: '' });
      await assess(dana, true);
      await dana.sees('advise_submitted');
      await dana.sees('advise_left', { count: await dana.numeral(1) });
      await dana.press('advise_next', { name: second });
      await expect(dana.field('advise_opinion')).toHaveValue('');
      await dana.fits();
      await dana.leave();
    });

    await test.step('the officer comes in again and reads it', async () => {
      await enterOffice(office, award.secretariatToken);
      await goTo(office, 'staff_nav_shortlist');
      await office.press('advice_of', { name: first });
      await expect(office.page.getByRole('dialog')).toContainText(/can be checked/);
      await office.isAccessible();
      await office.isAccessibleInTheDark();
      await office.fits();
      await office.leave();
    });
  });
}
