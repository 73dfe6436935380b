import { expect } from '@playwright/test';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const UNODC = 'organisation-unodc-6';
const LINES = 'Zanzibar Lines';
const FERRIES = 'Zanzibar ferries';

test('organisations are browsed, and come along with a suggestion, in Arabic', async ({
  award,
  browser,
}) => {
  const partner = await Visitor.arrive(browser, award.url, 'ar');
  const say = partner.words.say.bind(partner.words);

  await test.step('a reader narrows the list of organisations; the address keeps it', async () => {
    await partner.visit('directory/');
    await partner.page.getByRole('link', { name: say('organisations_to') }).click();
    await expect(partner.heading('organisations_title')).toBeVisible();
    await partner.isAccessible();
    await partner.press('directory_narrow');
    const kind = (key: string) =>
      partner.page.getByRole('checkbox', { name: new RegExp(`^\\u2068?${say(key)}\\u2069? `) });
    await kind('organisation_media').check();
    await expect(partner.page).toHaveURL(/\/ar\/directory\/organisations\/\?kind=MEDIA$/);
    await kind('organisation_intergovernmental').check();
    await expect(partner.page).toHaveURL(/\?kind=INTERGOVERNMENTAL&kind=MEDIA$/);
    await partner.fitsAPhone();
    await partner.page.getByRole('searchbox').fill('UNODC');
    await partner.press('directory_search_do');
    await expect(partner.page).toHaveURL(/q=UNODC/);
    const found = partner.page.locator('.organisations a');
    await expect(found.first()).toHaveAttribute('href', `/ar/directory/${UNODC}/`);
    await partner.fitsAPhone();
    await found.first().click();
    await expect(
      partner.page.locator('.entries').getByText(say('role_lead')).first(),
    ).toBeVisible();
    await partner.fitsAPhone();
  });

  await test.step('a partnership is suggested with one organisation of the directory and one that it lacks', async () => {
    await partner.visit('partners/suggest/');
    await partner.field('suggest_name').fill(FERRIES);
    await partner.field('suggest_summary').fill('Ferry companies that train their crews.');
    await partner.page.getByLabel(say('suggest_kind'), { exact: true }).selectOption('TRAINING');
    await partner.page.getByLabel(say('theme_prevention')).check();
    await partner.page.getByText(say('suggest_organisation_more')).first().click();
    await partner.press('correct_name_add');
    await partner.page.locator('input[name="otherNames-0"]').fill('Spice ferries');
    await partner.page.locator('input[name="relations-words"]').fill('UN.GIFT');
    await partner.page.locator('.form').getByRole('status').getByRole('button').first().click();
    await partner.page.locator('#relations-0').selectOption('FOLLOWS');
    await partner.fitsAPhone();
    await partner.press('suggest_participant_add');
    const first = partner.page.locator('#participants > fieldset').nth(0);
    await first.locator('select').first().selectOption('LEAD');
    await first.locator('input[name$="-name"]').fill('UNODC');
    const known = first.getByRole('status').getByRole('button').first();
    await known.click();
    await expect(first.locator(`a[href$="${UNODC}/"]`)).toBeVisible();
    await partner.press('suggest_participant_add');
    const second = partner.page.locator('#participants > fieldset').nth(1);
    await second.locator('select').first().selectOption('PARTNER');
    await second.locator('input[name$="-name"]').fill(LINES);
    await second.locator('input[name$="-LEI"]').fill('529900T8BM49AURSDO56');
    await partner.fitsAPhone();
    await partner.field('suggest_source').fill('https://example.org/ferries');
    await partner.field('suggest_email').fill('partner@example.org');
    await partner.press('suggest_send');
    await expect(partner.page.getByRole('alert')).toContainText(
      say('suggest_error_organisation_kind'),
    );
    await second.locator('select').nth(1).selectOption('PRIVATE');
    await second.locator('select').nth(2).selectOption('TZ');
    await partner.press('suggest_send');
    await expect(partner.page.getByRole('alert')).toContainText(say('refusal_INVALID_IDENTIFIER'));
    await partner.isAccessible();
    await second.locator('input[name$="-LEI"]').fill('529900T8BM49AURSDO55');
    await partner.press('suggest_send');
    await expect(partner.heading('suggest_sent')).toBeVisible();
  });
  await partner.leave();
});
