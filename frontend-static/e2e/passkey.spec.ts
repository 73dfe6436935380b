import { expect } from '@playwright/test';
import { enterOffice, goTo, invite, inviteOfficer, officerRow, reissue } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const ADVISER = 'dana@example.org';
const READER = 'rea@example.org';
const OTHER = 'otto@example.org';

for (const language of ['en', 'ar']) {
  test(`the passkey is set up, asked for, and stood for by a code, in ${language}`, async ({
    award,
    browser,
  }) => {
    await test.step('row 72: a browser without passkeys says so before it opens the link, which stays unopened', async () => {
      const without = await Visitor.arrive(browser, award.url, language);
      await without.page.setViewportSize({ width: 400, height: 800 });
      await without.page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
      await without.visit(`secretariat/#${award.secretariatToken}`);
      await without.sees('passkey_none_title');
      await without.sees('passkey_none_code');
      await expect(without.button('link_open')).toBeVisible();
      await without.isAccessible();
      await without.fitsAPhone();
      await without.leave();
    });

    const office = await Visitor.arrive(browser, award.url, language);
    await office.page.setViewportSize({ width: 400, height: 800 });

    const codes =
      await test.step('row 72: the link leads to a door; the passkey that opens it is set up, ten codes are shown once', async () => {
        const shown = await enterOffice(office, award.secretariatToken);
        expect(shown).toHaveLength(10);
        await office.page.reload();
        await expect(office.heading('staff_act_title')).toBeVisible();
        await expect(office.page.getByText(shown[0] ?? '')).toBeHidden();
        return shown;
      });
    await invite(office, 'adviser', ADVISER);

    await test.step('then a link is reissued', async () => {
      await reissue(office, ADVISER);
      await expect(office.page.getByRole('dialog')).toBeHidden();
      await office.isAccessible();
      await office.fitsAPhone();
    });

    await test.step('another session begins before the door, which the passkey opens', async () => {
      expect(await enterOffice(office, award.secretariatToken)).toEqual([]);
      await goTo(office, 'staff_nav_people');
      await reissue(office, ADVISER);
      await expect(office.page.getByRole('dialog')).toBeHidden();
    });

    const other = await Visitor.arrive(browser, award.url, language);
    await test.step('row 72: a browser with the link and without the passkey stays before it', async () => {
      await other.visit(`secretariat/#${award.secretariatToken}`);
      await other.openLink();
      await expect(other.heading('passkey_door_title')).toBeVisible();
      await other.takeAuthenticator({ isUserVerified: false });
      await other.press('passkey_door_use');
      await other.sees('refusal_PASSKEY_CANCELLED');
      await other.fitsAPhone();
      await expect(other.page.getByText(ADVISER)).toHaveCount(0);
    });

    await test.step('there, a recovery code stands for it, once', async () => {
      await other.page.getByText(other.words.say('passkey_door_without'), { exact: true }).click();
      await other.sees('passkey_codes_left', { count: 10, shown: await other.numeral(10) });
      await other.isAccessible();
      const field = other.field('passkey_code_label');
      await field.fill('AAAA');
      await other.press('passkey_code_use');
      await other.sees('refusal_CODE_REFUSED');
      await other.isAccessible();
      await field.fill((codes[0] ?? '').toLowerCase());
      await other.press('passkey_code_use');
      await goTo(other, 'staff_nav_people');
      await reissue(other, ADVISER);
      await expect(other.page.getByRole('dialog')).toBeHidden();
    });
    await other.leave();
  });

  test(`an officer invites a reader, who sees the room and can change nothing, in ${language}`, async ({
    award,
    browser,
  }) => {
    const office = await Visitor.arrive(browser, award.url, language);
    await office.page.setViewportSize({ width: 400, height: 800 });
    await enterOffice(office, award.secretariatToken);
    await inviteOfficer(office, READER, 'READER');
    await office.isAccessible();
    await office.fitsAPhone();

    const reader = await Visitor.arrive(browser, award.url, language);
    await reader.page.setViewportSize({ width: 400, height: 800 });
    await test.step('the reader comes in by a link and a passkey of their own', async () => {
      const link = await reader.linkTo(READER);
      const codes = await enterOffice(reader, link.slice(link.indexOf('#') + 1));
      expect(codes).toHaveLength(10);
      await reader.sees('staff_reader', { people: reader.words.say('staff_nav_people') });
      await expect(reader.button('staff_prepare_next')).toHaveCount(0);
      await reader.isAccessible();
      await reader.fitsAPhone();
    });

    await test.step('they see who is there and what was done, and nothing to change it by', async () => {
      await goTo(reader, 'staff_nav_people');
      const own = officerRow(reader, READER);
      await expect(own).toContainText(reader.words.say('officers_reader'));
      await expect(own).toContainText(reader.words.say('officers_you'));
      await expect(reader.page.getByRole('form')).toHaveCount(0);
      await expect(
        reader.part('officers_title').getByRole('button'),
        'neither roles nor removal',
      ).toHaveCount(0);
      const kept = reader.part('retention_title');
      await expect(
        kept.getByRole('row').filter({ hasText: reader.words.say('retention_MEMBERS') }),
      ).toHaveCount(1);
      await expect(kept.getByRole('button'), 'neither other times nor an erasure').toHaveCount(0);
      await reader.isAccessible();
      await reader.fitsAPhone();
      await goTo(reader, 'staff_nav_log');
      const invited = reader.page
        .getByRole('row')
        .filter({ hasText: reader.words.say('act_SECRETARIAT_INVITED') });
      await expect(invited).toContainText(READER.split('@')[0] ?? '');
      await expect(invited).toContainText(reader.words.say('officers_reader'));
      await reader.isAccessible();
      await reader.fitsAPhone();
    });

    await test.step('made an officer, they can change things from their next step on', async () => {
      const row = officerRow(office, READER);
      await row.getByRole('button', { name: office.words.say('officers_set_officer') }).click();
      await office.isAccessible();
      await office.confirm('officers_set_officer');
      await expect(row).toContainText(office.words.say('officers_officer'));
      // In the page that showed them nothing to change anything by, which is not loaded anew.
      await inviteOfficer(reader, OTHER, 'READER');
      await reader.isAccessible();
    });
    await reader.leave();

    await test.step('removed, they are no longer among the members', async () => {
      const row = officerRow(office, READER);
      await row.getByRole('button', { name: office.words.say('officers_remove') }).click();
      await expect(office.page.getByRole('dialog')).toBeVisible();
      await office.isAccessible();
      await office.confirm('officers_remove');
      await expect(row).toHaveCount(0);
      await office.isAccessible();
    });
    await office.leave();
  });
}
