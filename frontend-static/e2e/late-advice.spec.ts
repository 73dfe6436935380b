import { expect } from '@playwright/test';
import { assess } from './adviser.ts';
import { daysUntil } from './days.ts';
import { DEVICES } from './devices.ts';
import { comeAndAgree, draft, handIn } from './openings.ts';
import {
  closeCall,
  enterOffice,
  extendWindow,
  goTo,
  invite,
  openAdvice,
  screen,
  shortlist,
} from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const DANA = 'dana@example.org';
const NOMINEES = ['Sara Lindqvist', 'Omar Haddad'] as const;
const EXTENDED_BY = 7;

for (const { language, device, other } of DEVICES) {
  test(`an adviser who is late is given more time, and counted, in ${language}`, async ({
    award,
    browser,
  }) => {
    let today = 0;
    const arrive = (on = device) => Visitor.comeWith(browser, award.url, language, on, today);
    const office = await arrive();
    const goOn = async (days: number) => {
      await award.returnAfter(days);
      await office.rest(days);
      today = days;
      await enterOffice(office, award.secretariatToken);
    };
    /** How many of the assessments of a nominee are in, of how many. */
    const handedIn = async (name: string, done: number) => {
      await goTo(office, 'staff_nav_shortlist');
      const row = office.page.getByRole('row').filter({ hasText: name });
      const [all, is] = [await office.numeral(1), await office.numeral(done)];
      await expect(row).toContainText(office.words.say('shortlist_of', { done: is, all }));
    };
    const closes = () =>
      office.page.getByLabel(office.words.say('staff_extend_closes'), { exact: true });
    const [first, second] = NOMINEES;

    const left = await test.step('advice begins on two nominations', async () => {
      await enterOffice(office, award.secretariatToken);
      for (const [index, nominee] of NOMINEES.entries()) {
        const wanted = {
          nominee,
          company: 'Textiles',
          nominatorEmail: `nominator${index}@example.org`,
          nomineeEmail: `nominee${index}@example.org`,
        };
        const nominator = await arrive();
        await draft(nominator, wanted);
        await handIn(nominator, wanted);
        await nominator.leave();
        await comeAndAgree(await arrive(), wanted);
      }
      await closeCall(office);
      await screen(office, NOMINEES);
      await invite(office, 'adviser', DANA);
      await openAdvice(office);
      return daysUntil(new Date(`${await closes().inputValue()}Z`));
    });

    await test.step('the adviser submits one assessment of two, and goes', async () => {
      const dana = await arrive();
      await dana.enter(DANA);
      await dana.declareNoConflict(NOMINEES);
      await dana.press('advise_open', { name: first });
      await assess(dana, false);
      await dana.sees('advise_submitted');
      await dana.leave();
    });

    await goOn(left + 1);

    await test.step('once the deadline is over, an officer gives more time', async () => {
      await handedIn(first, 1);
      await handedIn(second, 0);
      await goTo(office, 'staff_nav_overview');
      await extendWindow(office, EXTENDED_BY);
      await office.isWritten(DANA, 'window-extended');
    });

    await test.step('the adviser comes by the link of that email, on another device, and submits', async () => {
      const dana = await arrive(other);
      await dana.enter(DANA);
      await dana.press('advise_open', { name: second });
      await assess(dana, false);
      await dana.sees('advise_submitted');
      await dana.isAccessible();
      await dana.fits();
      await dana.leave();
      await office.page.reload();
      await handedIn(second, 1);
    });

    await test.step('the shortlist is recorded, and the adviser finds the work over', async () => {
      await shortlist(office, NOMINEES);
      const dana = await arrive();
      await dana.enter(DANA);
      await dana.sees('advise_over_title');
      await dana.isAccessible();
      await dana.leave();
    });

    await goOn(left + EXTENDED_BY + 1);

    await test.step('after that deadline nobody is given more time any more', async () => {
      await goTo(office, 'staff_nav_overview');
      await expect(
        office.heading('dealing_title').or(office.heading('staff_act_title')).first(),
      ).toBeVisible();
      await expect(office.heading('staff_extend_title')).toHaveCount(0);
      await office.isAccessible();
      await office.leave();
    });
  });
}
