import { expect } from '@playwright/test';
import { isSaved, nomineeName, submitNomination, toStep, writeNomination } from './nominator.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const NOMINATION = {
  nominee: 'Sara Lindqvist',
  company: 'Nordic Textiles',
  nominatorEmail: 'irma@example.org',
  nomineeEmail: 'nominee@example.org',
};

test('row 18: a draft is resumed by the link that is mailed by itself, which a scanner running scripts has looked at', async ({
  award,
  browser,
}) => {
  const nominator = await Visitor.arrive(browser, award.url, 'en');
  await nominator.visit('nominate/');
  await writeNomination(nominator, NOMINATION);
  await expect(
    nominator.page.getByRole('status').filter({ hasText: '…@example.org' }),
  ).toBeVisible();
  const link = await nominator.linkTo(NOMINATION.nominatorEmail);

  await test.step('the scanner runs every script and clicks nothing', async () => {
    for (let look = 0; look < 3; look++) {
      const scanner = await Visitor.arrive(browser, award.url, 'en');
      await scanner.page.goto(link, { waitUntil: 'networkidle' });
      await expect(scanner.button('link_open')).toBeVisible();
      await scanner.isAccessible();
      expect(await scanner.page.context().cookies()).toEqual([]);
      await scanner.leave();
    }
  });

  await test.step('who has lost the mail has the link sent again by the address', async () => {
    const lost = await Visitor.arrive(browser, award.url, 'en', { width: 360, height: 740 });
    await lost.visit('');
    await lost.page.getByRole('link', { name: lost.words.say('nominate_again') }).click();
    const address = lost.field('nominate_again_email');
    await expect(address).toBeFocused();
    await expect(address).toBeInViewport();
    await lost.press('nominate_again');
    await lost.sees('room_invalid_email');
    await address.fill(NOMINATION.nominatorEmail.toUpperCase());
    await lost.isAccessible();
    await address.press('Enter');
    await lost.sees('nominate_again_taken', { wait: '1 hour' });
    await lost.isAccessible();
    await lost.leave();
    await expect
      .poll(async () => (await lettersTo(award.url, NOMINATION.nominatorEmail)).length)
      .toBe(2);
  });

  const again = await Visitor.arrive(browser, award.url, 'en');
  const role = (visitor: Visitor) =>
    visitor.field('nominate_role', visitor.part('nominate_part_nominee'));

  await test.step('the link opens the draft on a second device', async () => {
    await again.enter(NOMINATION.nominatorEmail);
    await toStep(again, 'nominate_part_nominee');
    await expect(nomineeName(again)).toHaveValue(NOMINATION.nominee);
    expect(again.page.url()).not.toContain('#');
    await role(again).fill('Chair of the board');
    await isSaved(again);
    await again.isAccessible();
  });

  await test.step('the first goes on with what was written there, and the second with that', async () => {
    await nominator.page.reload();
    await toStep(nominator, 'nominate_part_nominee');
    await expect(role(nominator)).toHaveValue('Chair of the board');
    await role(nominator).fill('Honorary chair of the board');
    await nominator.press('nominate_step_save');
    await isSaved(nominator);
    await again.page.reload();
    await toStep(again, 'nominate_part_nominee');
    await expect(role(again)).toHaveValue('Honorary chair of the board');
    await submitNomination(again);
    await again.sees('nominate_nominee_asked');
    await again.isAccessible();
  });

  await test.step('the browser that began it shows what was submitted, and has all of it erased', async () => {
    await nominator.page.reload();
    await nominator.sees('nominate_receipt_title');
    await nominator.press('nominate_erase');
    const question = nominator.page.getByRole('dialog');
    await expect(question).toContainText(nominator.words.say('nominate_erase_text'));
    await nominator.isAccessible();
    await question
      .getByRole('button', { name: nominator.words.say('nominate_erase_act'), exact: true })
      .click();
    await nominator.sees('nominate_erased_title');
    const said = { name: nominator.words.say('nominate_erased_title') };
    await expect(nominator.page.getByRole('heading', said).locator('..')).toBeFocused();
    await nominator.isAccessible();
    await nominator.leave();
  });

  await test.step('the other is told why it shows an empty form', async () => {
    await again.page.reload();
    await again.sees('nominate_parted');
    await again.isAccessible();
    await again.leave();
  });
});

test('a draft is deleted by who writes it, and its link opens nothing any more', async ({
  award,
  browser,
}) => {
  const nominator = await Visitor.arrive(browser, award.url, 'en');
  const writer = { ...NOMINATION, nominatorEmail: 'idris@example.org' };
  await nominator.visit('nominate/');
  await writeNomination(nominator, writer);
  const link = await nominator.linkTo(writer.nominatorEmail);
  await nominator.page
    .getByRole('link', { name: nominator.words.say('nominate_step_all'), exact: true })
    .click();
  await nominator.press('nominate_delete');
  await expect(nominator.page.getByRole('dialog')).toBeVisible();
  await nominator.isAccessible();
  await nominator.page
    .getByRole('dialog')
    .getByRole('button', { name: nominator.words.say('nominate_delete'), exact: true })
    .click();
  await nominator.sees('nominate_deleted_title');
  await nominator.isAccessible();
  await toStep(nominator, 'nominate_part_nominee');
  await expect(nomineeName(nominator)).toHaveValue('');
  await nominator.page.goto(link);
  await nominator.press('link_open');
  await nominator.sees('link_refused_title');
  await nominator.isAccessible();
  await nominator.leave();
});

test('a link that never was looks like any other that does not open', async ({
  award,
  browser,
}) => {
  const visitor = await Visitor.arrive(browser, award.url, 'en');
  await visitor.visit(`adviser/#${'A'.repeat(43)}`);
  await visitor.press('link_open');
  await visitor.sees('link_refused_title');
  await visitor.isAccessible();
  await visitor.leave();
});
