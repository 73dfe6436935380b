import { expect } from '@playwright/test';
import { agreeToBeNamed, seesOnePortrait } from './named.ts';
import { enterOffice, goTo } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 360, height: 740 };

test.use({ options: ['--demo=small'] });
for (const language of ['en', 'ar']) {
  test(`advisers and jurors are named who agree, as long as they do, in ${language}`, async ({
    award,
    browser,
  }) => {
    const arrive = () => Visitor.arrive(browser, award.url, language, PHONE);
    const reader = await arrive();
    const adviser = await arrive();
    const juror = await arrive();
    const named = (name: string) => reader.page.getByRole('heading', { name, exact: true });

    await test.step('nobody is named, and the page says when somebody will be', async () => {
      await reader.visit('people/');
      await reader.sees('named_none');
      await reader.sees('named_jury_when');
      await reader.sees('named_conflicts_gate');
      await reader.fits();
      await reader.isAccessible();
    });

    await test.step('an adviser agrees, is read of at once, and takes it back', async () => {
      await adviser.visit(`adviser/#${award.tokenOf('adviser')}`);
      await adviser.openLink();
      await agreeToBeNamed(adviser, 'Ada Adviser');
      await reader.page.reload();
      await expect(named('Ada Adviser')).toBeVisible();
      await expect(reader.page.getByText('Judge, Court of Ada Adviser')).toBeVisible();
      await reader.sees('named_jury_when');
      const file = await seesOnePortrait(reader, 'Ada Adviser');
      await reader.fits();
      await reader.isAccessible();
      await reader.visit('');
      await expect(named('Ada Adviser')).toBeVisible();
      await reader.isAccessible();
      await adviser.press('naming_change');
      await adviser.press('room_cancel');
      await expect(adviser.button('naming_change')).toBeFocused();
      await adviser.press('naming_stop');
      await adviser.sees('naming_stopped');
      await expect(adviser.page.locator('section:has(> #naming) [tabindex="-1"]')).toBeFocused();
      await adviser.leave();
      await reader.visit('people/');
      await reader.sees('named_none');
      expect((await fetch(file)).status).toBe(422);
    });

    await test.step('a juror agrees, of whom nobody reads while the jury votes', async () => {
      await juror.visit(`jury/#${award.tokenOf('jury, juror')}`);
      await juror.openLink();
      await agreeToBeNamed(juror, 'Julia Juror');
      await reader.page.reload();
      await reader.sees('named_none');
    });

    await test.step('the secretariat sees who agreed, and the juror takes it back', async () => {
      const office = await arrive();
      await enterOffice(office, award.tokenOf('secretariat'));
      await goTo(office, 'staff_nav_people');
      await expect(
        office.part('people_named').getByText('Julia Juror', { exact: true }),
      ).toBeVisible();
      const named = office.part('people_named');
      const see = office.words.say('people_named_portrait');
      await named.getByRole('button', { name: see }).click();
      const of = office.words.say('people_named_portrait_of', { name: 'Julia Juror' });
      await expect(named.getByRole('img', { name: of })).toBeVisible();
      await office.isAccessible();
      await office.fits();
      await office.leave();
      await juror.page.reload();
      await juror.press('naming_stop');
      await juror.sees('naming_stopped');
      await juror.leave();
      await reader.leave();
    });
  });
}
