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
    test.setTimeout(240_000);
    const office = await Visitor.arrive(browser, award.url, language);
    await office.page.setViewportSize({ width: 400, height: 800 });
    await enterOffice(office, award.secretariatToken);
    await invite(office, 'adviser', ADVISER);

    await test.step('without one, a link is not reissued, and the page says what to do', async () => {
      await reissue(office, ADVISER);
      await office.sees('refusal_PASSKEY_MISSING');
      await office.isAccessible();
      await office.press('room_cancel');
    });

    const codes = await test.step('it is set up; ten codes are shown once', async () => {
      const shown = await office.setUpPasskey();
      expect(shown).toHaveLength(10);
      await office.page.reload();
      await expect(office.page.getByText(shown[0] ?? '')).toBeHidden();
      return shown;
    });

    await test.step('then a link is reissued', async () => {
      await reissue(office, ADVISER);
      await expect(office.page.getByRole('dialog')).toBeHidden();
    });

    await test.step('in another session, the browser uses the passkey first', async () => {
      await office.visit(`secretariat/#${award.secretariatToken}`);
      await office.openLink();
      await goTo(office, 'staff_nav_people');
      await reissue(office, ADVISER);
      await expect(office.page.getByRole('dialog')).toBeHidden();
    });

    const other = await Visitor.arrive(browser, award.url, language);
    await test.step('a browser without the passkey is told so', async () => {
      await enterOffice(other, award.secretariatToken);
      await other.takeAuthenticator({ isUserVerified: false });
      await goTo(other, 'staff_nav_people');
      await reissue(other, ADVISER);
      await other.sees('refusal_PASSKEY_CANCELLED');
      await other.isAccessible();
      await other.press('room_cancel');
    });

    await test.step('there, a recovery code stands for it, once', async () => {
      await other.page.getByText(other.words.say('passkey_own'), { exact: true }).click();
      const field = other.field('passkey_code_label');
      await field.fill('AAAA');
      await other.press('passkey_code_use');
      await other.sees('refusal_CODE_REFUSED');
      await other.isAccessible();
      await field.fill((codes[0] ?? '').toLowerCase());
      await other.press('passkey_code_use');
      await other.sees('passkey_code_used', { minutes: 5, shown: await other.numeral(5) });
      await other.sees('passkey_codes_left', { count: 9, shown: await other.numeral(9) });
      await reissue(other, ADVISER);
      await expect(other.page.getByRole('dialog')).toBeHidden();
    });
    await other.leave();
  });
}
