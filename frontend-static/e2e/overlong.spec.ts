import { expect, test } from '@playwright/test';
import { isSaved, nomineeName, toStep } from './nominator.ts';
import { Visitor } from './visitor.ts';

const LIMIT = 200;
const FITS = 'Łucja '.repeat(40).slice(0, LIMIT);
const OVERLONG = `${FITS}cja`;

for (const language of ['en', 'ar']) {
  test(`an overlong text is named with its limit and nothing is lost, in ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const nominator = await Visitor.arrive(browser, baseURL ?? '', language);
    const { page, words } = nominator;
    const nominee = nominator.part('nominate_part_nominee');
    const name = nomineeName(nominator);
    const role = nominator.field('nominate_role', nominee);

    await test.step('it stays whole in the browser, and the rest is saved', async () => {
      await nominator.visit('nominate/?step=nominee');
      await name.fill(OVERLONG);
      await role.fill('Chief executive');
      await nominator.sees('room_saved_partly', { kept: words.say('room_ended_kept') });
      await expect(name).toHaveValue(OVERLONG);
      await nominator.fitsAPhone();
    });

    await test.step('the summary names field and limit, and leads there', async () => {
      const tooLong = words.say('room_over', {
        over: OVERLONG.length - LIMIT,
        shown: await nominator.numeral(OVERLONG.length - LIMIT),
        limit: await nominator.numeral(LIMIT),
      });
      await toStep(nominator, 'nominate_review');
      await nominator.press('nominate_submit');
      const summary = page.getByRole('alert', { name: words.say('nominate_missing_title') });
      await expect(summary).toBeFocused();
      const field = words.say('nominate_label_in_part', {
        part: words.say('nominate_part_nominee'),
        label: words.say('nominate_name'),
      });
      await nominator.isAccessible();
      await summary.getByRole('link', { name: `${field}: ${tooLong}`, exact: true }).click();
      await expect(name).toBeFocused();
      await expect(nominee).toContainText(tooLong);
      await nominator.isAccessible();
    });

    await test.step('it is there when the page is loaded again, and saved when it fits', async () => {
      await page.reload();
      await expect(role).toHaveValue('Chief executive');
      await expect(name).toHaveValue('');
      await expect(nominator.button('room_kept_use')).toBeVisible();
      await nominator.isAccessible();
      await nominator.fitsAPhone();
      await nominator.press('room_kept_use');
      await expect(name).toHaveValue(OVERLONG);
      await expect(role).toHaveValue('Chief executive');
      await name.fill(FITS);
      await isSaved(nominator);
      await page.reload();
      await expect(name).toHaveValue(FITS);
    });
    await nominator.leave();
  });
}
