import { expect } from '@playwright/test';
import { answers, areTold } from './entry-pages.ts';
import { goToDirectory, enterOffice } from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const PARTNER = 'partner@example.org';
const THINK_TANK = 'partnership-india-think-tank-e';
const CODE = 'partnership-india-safe-tourism-code-l';

test('a partner suggests and corrects; the secretariat takes a part, checks, merges, undoes, withdraws and puts back, in Chinese and Spanish', async ({
  award,
  browser,
  request,
}) => {
  const partner = await Visitor.arrive(browser, award.url, 'zh');
  const office = await Visitor.arrive(browser, award.url, 'es');
  /** Somebody whose browser has not kept an earlier answer. */
  const readerOf = async () => {
    const reader = await Visitor.arrive(browser, award.url, 'zh');
    await reader.visit(`directory/${THINK_TANK}/`);
    return reader;
  };
  const say = partner.words.say.bind(partner.words);
  const says = office.words.say.bind(office.words);

  await test.step('while a suggestion is being written, what is alike is shown', async () => {
    await partner.visit('partners/suggest/');
    await partner.field('suggest_name').fill('Start Freedom');
    await expect(partner.page.getByText(say('suggest_duplicates'))).toBeVisible();
    await partner.isAccessible();
  });

  await test.step('row 48: a correction is sent from the page of an entry, markup and all', async () => {
    await partner.visit(`directory/${THINK_TANK}/`);
    await partner.page.getByRole('link', { name: say('entry_correct') }).click();
    await expect(partner.field('directory_name')).toBeVisible();
    await partner.isAccessible();
    await partner.press('correct_send');
    await partner.sees('correct_error_reason', {
      most: 1000,
      shown: await partner.numeral(1000),
    });
    await partner.field('directory_name').fill('The renamed think tank');
    await partner.page.locator('#endedOn').fill('2011');
    await partner.field('correct_reason').fill('<b>Its page says so.</b>');
    await partner.field('suggest_source').fill('https://example.org/think-tank');
    await partner.field('suggest_email').fill(PARTNER);
    await partner.press('correct_send');
    await expect(partner.heading('correct_sent')).toBeVisible();
    await partner.isAccessible();
  });

  await test.step('row 48: the secretariat sees both side by side, markup as text, and takes one of two', async () => {
    await enterOffice(office, award.secretariatToken);
    await goToDirectory(office);
    const waiting = office.part('correction_title');
    await expect(waiting.getByText('<b>Its page says so.</b>')).toBeVisible();
    await expect(waiting.getByRole('row')).toHaveCount(3);
    await office.isAccessible();
    await waiting.getByRole('checkbox', { name: says('field_ENDED') }).uncheck();
    await waiting.getByRole('button', { name: says('correction_accept_part') }).click();
    await office.confirm('correction_accept_part');
    await expect(office.page.getByText(says('correction_none_title'))).toBeVisible();
    await expect
      .poll(async () => (await lettersTo(award.url, PARTNER)).length, {
        message: 'a receipt and a decision',
      })
      .toBe(2);
  });

  await test.step('it is checked, merged into another, and comes back', async () => {
    const desk = office.part('desk_title');
    await office.field('desk_entry', desk).fill(THINK_TANK);
    await office.field('desk_into', desk).fill(`${award.url}/es/directory/${CODE}/`);
    await office.press('desk_look');
    await expect(desk.getByRole('article')).toHaveCount(2);
    await office.isAccessible();
    await desk
      .getByRole('article')
      .first()
      .getByRole('button', { name: new RegExp(`^${says('desk_verify')}`) })
      .click();
    await office.confirm('desk_verify');
    await office.press('desk_merge');
    await office.confirm('desk_merge');
    await expect(desk.getByText(says('desk_merged', { into: CODE }))).toBeVisible();
    await answers(request, award.url, THINK_TANK, 301, `/directory/${CODE}/`);
    const reader = await readerOf();
    await expect(reader.page).toHaveURL(`${award.url}/zh/directory/${CODE}/`);
    await reader.leave();
    await office.press('desk_undo');
    await office.confirm('desk_undo');
    await expect(desk.getByRole('button', { name: says('desk_undo') })).toBeHidden();
    const log = office.page.getByRole('table', { name: says('log_directory') });
    for (const act of ['MERGE_UNDONE', 'ENTRIES_MERGED', 'ENTRY_VERIFIED', 'CORRECTION_ACCEPTED']) {
      await expect(log.getByText(says(`act_${act}`))).toBeVisible();
    }
    await office.isAccessible();
  });

  await test.step('it is withdrawn with a reason, leaves a tombstone, and is put back', async () => {
    const desk = office.part('desk_title');
    const entry = desk.getByRole('article').first();
    const withdraw = entry.getByRole('button', { name: new RegExp(`^${says('withdraw_act')}`) });
    await withdraw.click();
    await expect(entry.getByText(says('withdraw_choose'))).toBeVisible();
    await office.isAccessible();
    await entry.getByRole('combobox').selectOption('OUT_OF_SCOPE');
    await withdraw.click();
    await office.confirm('withdraw_act');
    const reason = says('withdrawal_OUT_OF_SCOPE');
    await expect(entry.getByText(says('withdrawn_because', { reason }))).toBeVisible();
    await office.isAccessible();
    await answers(request, award.url, THINK_TANK, 410, THINK_TANK);
    const reader = await readerOf();
    await expect(reader.page.getByText(say('entry_withdrawn'))).toBeVisible();
    await expect(reader.page.getByText(say('entry_withdrawal_OUT_OF_SCOPE'))).toBeVisible();
    await reader.isAccessible();
    await reader.leave(/\b410\b/);
    await entry.getByRole('button', { name: new RegExp(`^${says('restore_act')}`) }).click();
    await office.confirm('restore_act');
    await expect(withdraw).toBeVisible();
    const log = office.page.getByRole('table', { name: says('log_directory') });
    for (const act of ['ENTRY_RESTORED', 'ENTRY_WITHDRAWN']) {
      await expect(log.getByText(says(`act_${act}`))).toBeVisible();
    }
  });

  await test.step('anybody reads what was taken, and not what was left, with and without scripts', async () => {
    await answers(request, award.url, THINK_TANK, 200, 'The renamed think tank');
    await areTold(request, award.url, THINK_TANK);
    const reader = await readerOf();
    await expect(
      reader.page.getByRole('heading', { name: 'The renamed think tank' }),
    ).toBeVisible();
    await expect(reader.page.getByText('2011')).toHaveCount(0);
    await reader.leave();
  });
  await partner.leave();
  await office.leave();
});
