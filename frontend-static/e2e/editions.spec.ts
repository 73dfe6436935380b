import { expect } from '@playwright/test';
import { violations } from './axe.ts';
import { enterOffice, goTo, invite, prepareNextEdition, save } from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const SECRETARIAT = 'secretariat@example.org';

test('the secretariat prepares the next edition, in Arabic', async ({ award, browser }) => {
  const office = await Visitor.arrive(browser, award.url, 'ar');
  const { page, words } = office;
  await enterOffice(office, award.secretariatToken);
  await invite(office, 'adviser', 'dana@example.org');
  await invite(office, 'juror', 'farid@example.org');
  const next = await prepareNextEdition(office);
  const link = await office.linkTo(SECRETARIAT, next);
  await enterOffice(office, new URL(link).hash.slice(1));

  await test.step('the last edition’s committee and jury are offered, and nobody is mailed before they are invited', async () => {
    const letters = (await lettersTo(award.url, 'dana@example.org')).length;
    await goTo(office, 'staff_nav_people');
    const advisers = office.part('people_advisers');
    await expect(office.part('people_jury').getByLabel('farid', { exact: true })).toBeVisible();
    await advisers.getByRole('button', { name: words.say('people_last_invite') }).click();
    await expect(advisers.getByText(words.say('people_last_choose'))).toBeVisible();
    await office.isAccessible();
    await advisers.getByLabel('dana', { exact: true }).check();
    await office.fitsAPhone();
    expect(await lettersTo(award.url, 'dana@example.org')).toHaveLength(letters);
    await advisers.getByRole('button', { name: words.say('people_last_invite') }).click();
    await office.confirm('people_last_invite');
    await expect(advisers.getByRole('row').filter({ hasText: 'dana@example.org' })).toBeVisible();
    await expect(advisers.getByLabel('dana', { exact: true })).toHaveCount(0);
    await office.isAccessible();
    await expect
      .poll(async () => (await lettersTo(award.url, 'dana@example.org')).length)
      .toBe(letters + 1);
  });

  await goTo(office, 'staff_nav_settings');
  const calendar = office.part('settings_calendar');
  const edge = (window: string, key: string) =>
    calendar
      .getByRole('group', { name: words.say(`window_${window}`), exact: true })
      .getByLabel(words.say(key), { exact: true });

  await test.step('an overlap is refused with its reason, and mended by one press', async () => {
    await edge('call', 'settings_closes').fill(`${next}-03-10T12:00`);
    await edge('call', 'settings_opens').fill(`${next}-01-10T12:00`);
    await edge('screening', 'settings_opens').fill(`${next}-03-01T12:00`);
    await edge('screening', 'settings_closes').fill(`${next}-04-10T12:00`);
    await edge('advice', 'settings_opens').fill(`${next}-04-10T12:00`);
    await edge('advice', 'settings_closes').fill(`${next}-06-10T12:00`);
    await edge('voting', 'settings_opens').fill(`${next}-06-10T12:00`);
    await edge('voting', 'settings_closes').fill(`${next}-07-10T12:00`);
    await edge('award', 'settings_opens').fill(`${next}-07-10T12:00`);
    await edge('award', 'settings_closes').fill(`${next}-10-10T12:00`);
    await office.press('settings_save_calendar');
    await expect(calendar.getByRole('alert')).toContainText(words.say('refusal_WINDOWS_OVERLAP'));
    await office.isAccessible();
    await calendar
      .getByRole('group', { name: words.say('window_screening'), exact: true })
      .getByRole('button')
      .click();
    await save(office, 'settings_save_calendar');
  });

  await test.step('a time that clocks skip is refused, one that they show twice is asked about', async () => {
    // The last Sundays of March and October: clocks change in Vienna.
    const sunday = (month: number) => {
      const last = new Date(Date.UTC(Number(next), month, 0));
      last.setUTCDate(last.getUTCDate() - last.getUTCDay());
      return last.toISOString().slice(0, 10);
    };
    await edge('call', 'settings_closes').fill(`${sunday(3)}T02:30`);
    await office.sees('refusal_TIME_SKIPPED');
    await office.press('settings_save_calendar');
    await expect(calendar.getByRole('alert')).toContainText(words.say('refusal_TIME_SKIPPED'));
    await office.isAccessible();
    await edge('call', 'settings_closes').fill(`${next}-03-10T12:00`);
    await edge('award', 'settings_closes').fill(`${sunday(10)}T02:30`);
    await office.press('settings_save_calendar');
    await office.sees('refusal_TIME_TWICE');
    await calendar
      .getByRole('group', { name: words.say('settings_which'), exact: true })
      .getByRole('radio')
      .last()
      .check();
    await office.isAccessible();
    await save(office, 'settings_save_calendar');
  });

  await test.step('a text that a language lacks is counted there', async () => {
    const languages = page.getByRole('group', { name: words.say('settings_language') });
    await languages.getByRole('button').filter({ hasText: 'Русский' }).click();
    await office.field('settings_name').fill('');
    const count = words.say('settings_missing_count', {
      language: 'Русский',
      count: 1,
      shown: await office.numeral(1),
    });
    await expect(languages.getByRole('button', { name: count, exact: true })).toBeVisible();
    await save(office, 'settings_save_texts');
    await office.isAccessible();
    await goTo(office, 'staff_nav_overview');
    await office.press('staff_open_call');
    await office.page
      .getByRole('dialog')
      .getByRole('button', { name: words.say('staff_open_call'), exact: true })
      .click();
    await office.sees('refusal_TEXTS_MISSING');
    await office.isAccessible();
    await office.press('room_cancel');
    await page.getByRole('link', { name: words.say('checklist_TEXTS_COMPLETE') }).click();
    await languages.getByRole('button').filter({ hasText: 'Русский' }).click();
    await expect(office.field('settings_name')).toBeFocused();
    await office.field('settings_name').fill('<b>Премия</b>');
    await save(office, 'settings_save_texts');
    await office.field('settings_name').fill('Премия');
    await save(office, 'settings_save_texts');
  });

  await test.step('row40: of two who edit at once, the second sees what differs', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    const name = other.getByRole('textbox', { name: words.say('settings_name'), exact: true });
    await name.fill('Second');
    await page.getByRole('spinbutton', { name: words.say('settings_quorum') }).fill('4');
    await save(office, 'settings_save_criteria');
    await other.getByRole('spinbutton', { name: words.say('settings_quorum') }).fill('5');
    await other
      .getByRole('button', { name: words.say('settings_save_criteria'), exact: true })
      .click();
    await expect(
      other.getByRole('heading', { name: words.say('settings_conflict_title') }),
    ).toBeVisible();
    await expect(name).toHaveValue('Second');
    expect(await violations(other)).toEqual([]);
    await other
      .getByRole('button', { name: words.say('settings_conflict_take'), exact: true })
      .click();
    await expect(other.getByRole('spinbutton', { name: words.say('settings_quorum') })).toHaveValue(
      '4',
    );
    await other.close();
  });

  await test.step('the public pages are seen as they will look, in each language, and by nobody else', async () => {
    await page.getByRole('link', { name: words.say('settings_preview'), exact: true }).click();
    await page.locator('html[data-hydrated]').waitFor();
    const pages = page.getByRole('group', { name: words.say('preview_pages'), exact: true });
    const preview = (key: string) => office.part('preview_mark', { page: words.say(key) });
    await expect(preview('nav_home').getByText(words.say('status_call_open'))).toBeVisible();
    await office.isAccessible();
    await office.fitsAPhone();
    await pages.getByRole('button', { name: words.say('nav_award'), exact: true }).click();
    await expect(preview('nav_award').getByText(next).first()).toBeVisible();
    await office.isAccessible();
    await office.fitsAPhone();
    await pages.getByRole('button', { name: words.say('nav_nominate'), exact: true }).click();
    const name = preview('nav_nominate').getByLabel(words.say('nominate_role'), { exact: true });
    await expect(name).toBeDisabled();
    await office.isAccessible();
    await office.fitsAPhone();
    await page
      .getByRole('navigation', { name: words.say('preview_languages') })
      .getByRole('link', { name: 'Русский' })
      .click();
    await page.locator('html[lang=ru][data-hydrated]').waitFor();
    await expect(page.getByText('Премия', { exact: true }).first()).toBeVisible();
    await office.isAccessible();
    const reader = await Visitor.arrive(browser, award.url, 'en');
    await reader.visit('secretariat/preview/');
    await expect(
      reader.page.getByRole('region', {
        name: reader.words.say('preview_mark', { page: reader.words.say('nav_home') }),
        exact: true,
      }),
    ).toHaveCount(0);
    // The room's refusal of who has no session is in the console, and is wanted here.
    await reader.page.context().close();
  });

  await test.step('row 43: who is erased is erased from both editions, and not offered any more', async () => {
    await office.visit('secretariat/');
    await goTo(office, 'staff_nav_people');
    const data = office.part('data_title');
    await data.getByLabel(words.say('people_email'), { exact: true }).fill('dana@example.org');
    await office.press('data_find');
    for (const year of [next, String(Number(next) - 2)])
      await expect(
        data.getByRole('cell', { name: await numeralOf(office, year) }).first(),
      ).toBeVisible();
    await office.isAccessible();
    await office.fitsAPhone();
    await office.press('data_erase');
    await office.confirm('data_erase');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: words.say('data_erased') })
        .first(),
    ).toBeFocused();
    const advisers = office.part('people_advisers');
    await expect(advisers.getByText('dana@example.org')).toHaveCount(0);
    await expect(advisers.getByLabel('dana', { exact: true })).toHaveCount(0);
    await data.getByLabel(words.say('people_email'), { exact: true }).fill('dana@example.org');
    await office.press('data_find');
    await office.sees('data_none');
    await office.isAccessible();
    await office.fitsAPhone();
  });
  await office.leave();
});

/** A year as this browser writes it in the visitor's language. */
const numeralOf = (visitor: Visitor, year: string) =>
  visitor.page.evaluate(
    ([language, number]) =>
      new Intl.NumberFormat(language, { useGrouping: false }).format(Number(number)),
    [visitor.words.language, year] as const,
  );
