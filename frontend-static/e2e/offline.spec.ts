import { expect } from '@playwright/test';
import { toStep, writeNomination } from './nominator.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const WRITTEN = 'Founder, and chair of the board';

for (const language of ['en', 'ar']) {
  test(`what is typed while the server does not answer is kept in the browser and saved later, in ${language}`, async ({
    award,
    browser,
  }) => {
    const nominator = await Visitor.arrive(browser, award.url, language);
    const { page, words } = nominator;
    const context = page.context();
    await nominator.visit('nominate/');
    await writeNomination(nominator, {
      nominee: 'Sara Lindqvist',
      company: 'Nordic Textiles',
      nominatorEmail: 'irma@example.org',
      nomineeEmail: 'nominee@example.org',
    });

    await toStep(nominator, 'nominate_part_nominee');
    // Every request of the room's ends without an answer, also one that is under way when the page closes.
    await context.route('**/graphql/nominations', (route) => route.abort('internetdisconnected'));
    await nominator.field('nominate_role', nominator.part('nominate_part_nominee')).fill(WRITTEN);
    const kept = words.say('room_not_saved_kept', { time: '@' }).split('@')[1] ?? '@';
    await expect(page.getByText(kept).filter({ visible: true }).first()).toBeVisible();
    await nominator.isAccessible();
    await nominator.fitsAPhone();
    await page.close();
    await context.unrouteAll({ behavior: 'wait' });

    const again = await context.newPage();
    await again.goto(`/${language}/nominate/?step=nominee`);
    await expect(again.getByRole('heading', { name: words.say('room_kept_title') })).toBeVisible();
    await again.getByRole('button', { name: words.say('room_kept_use'), exact: true }).click();
    const role = again
      .getByRole('region', { name: words.say('nominate_part_nominee'), exact: true })
      .getByRole('textbox', { name: words.say('nominate_role'), exact: true });
    await expect(role).toHaveValue(WRITTEN);
    const saved = words.say('room_saved_at', { time: '' }).trim();
    await expect(again.getByText(saved).filter({ visible: true }).first()).toBeVisible();
    await again.reload();
    await expect(role).toHaveValue(WRITTEN);
    await expect(again.getByRole('heading', { name: words.say('room_kept_title') })).toHaveCount(0);
    // The requests without an answer are in the console, and are wanted here.
    await context.close();
  });
}
