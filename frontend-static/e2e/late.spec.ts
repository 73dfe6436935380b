import { expect } from '@playwright/test';
import { nomineeName, toStep, writeNomination } from './nominator.ts';
import { enterOffice, invite } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const DANA = 'dana@example.org';
const NOMINATION = {
  nominee: 'Sara Lindqvist',
  company: 'Nordic Textiles',
  nominatorEmail: 'irma@example.org',
  nomineeEmail: 'nominee@example.org',
};
/** Longer than an adviser's link lives, and no longer than the call is open. */
const LATE = 31;
/** Longer than the call is open. */
const LATER = 120;

for (const language of ['en', 'ar']) {
  test(`links expire and the call closes by the clock alone, in ${language}`, async ({
    award,
    browser,
  }) => {
    const arrive = () => Visitor.arrive(browser, award.url, language);
    const office = await arrive();
    await enterOffice(office, award.secretariatToken);
    await invite(office, 'adviser', DANA);
    const advisersLink = await office.linkTo(DANA);
    await office.leave();
    const nominator = await arrive();
    await nominator.visit('nominate/');
    await writeNomination(nominator, NOMINATION);
    await nominator.press('nominate_mail_link');
    const draftsLink = await nominator.linkTo(NOMINATION.nominatorEmail);
    await nominator.leave();

    await award.returnAfter(LATE);

    await test.step('row 20: an adviser’s expired link opens no more, and says no more than any other', async () => {
      const adviser = await arrive();
      await adviser.page.goto(advisersLink);
      await adviser.alive();
      await adviser.press('link_open');
      await adviser.sees('link_refused_title');
      await adviser.sees('link_refused_text');
      await adviser.isAccessible();
      await adviser.fitsAPhone();
      await adviser.leave();
    });

    await test.step('a draft is resumed by its link for the whole of the call', async () => {
      const again = await arrive();
      await again.page.goto(draftsLink);
      await again.alive();
      await again.openLink();
      await toStep(again, 'nominate_part_nominee');
      await expect(nomineeName(again)).toHaveValue(NOMINATION.nominee);
      await again.isAccessible();
      await again.fitsAPhone();
      await again.leave();
    });

    await award.returnAfter(LATER);

    await test.step('who comes after the close finds the call closed, and the draft to read', async () => {
      const late = await arrive();
      await late.page.goto(draftsLink);
      await late.alive();
      await late.openLink();
      await late.sees('nominate_closed_title');
      await expect(late.page.getByText(NOMINATION.nominee).first()).toBeVisible();
      await late.isAccessible();
      await late.fitsAPhone();
      await late.leave();
    });
  });
}
