import { expect } from '@playwright/test';
import { enterOffice, goTo, invite, reissue } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const ADVISER = 'dana@example.org';

for (const language of ['en', 'ar']) {
  test(`the passkey is set up, asked for, and stood for by a code, in ${language}`, async ({
    award,
    browser,
  }) => {
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
}
