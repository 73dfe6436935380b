import { expect } from '@playwright/test';
import { BY_THE_WORKER, answers, areTold, listed } from './entry-pages.ts';
import { enterOffice, goToDirectory } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const UNODC = 'organisation-unodc-6';
const LINES = 'Zanzibar Lines';
const FERRIES = 'Zanzibar ferries';
/** As the secretariat calls them. */
const CREWS = 'Zanzibar ferries and crews';
/** One whose check digits are wrong, and the right one. */
const [WRONG_LEI, LEI] = ['529900T8BM49AURSDO56', '529900T8BM49AURSDO55'];

test('organisations are browsed, and one that comes along with a suggestion is published with it, in Arabic and French', async ({
  award,
  browser,
  request,
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
    await second.locator('input[name$="-LEI"]').fill(WRONG_LEI);
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
    await second.locator('input[name$="-LEI"]').fill(LEI);
    await partner.press('suggest_send');
    await expect(partner.heading('suggest_sent')).toBeVisible();
  });

  const office = await Visitor.arrive(browser, award.url, 'fr');
  const says = office.words.say.bind(office.words);

  await test.step('the secretariat sees the new organisation whole, changes both and publishes them', async () => {
    await enterOffice(office, award.secretariatToken);
    await goToDirectory(office);
    const waiting = office.page.getByRole('article').filter({ hasText: FERRIES });
    await expect(waiting.getByRole('heading', { name: LINES })).toBeVisible();
    await expect(waiting.getByText(says('suggestion_newcomer'))).toBeVisible();
    await expect(waiting.getByRole('link', { name: LEI })).toBeVisible();
    await expect(waiting.getByText('Spice ferries')).toBeVisible();
    await office.isAccessible();
    await office.field('suggestion_source_title', waiting).fill('Handbook of ferries');
    await office.unfold('suggestion_edit');
    await office.page.locator('#name').fill(CREWS);
    await office.page.locator('#participants-1-place').fill('Zanzibar City');
    await expect(waiting.getByRole('heading', { name: CREWS })).toBeVisible();
    await expect(waiting.getByText('Zanzibar City')).toBeVisible();
    await office.fitsAPhone();
    await waiting
      .getByRole('button', { name: new RegExp(`^${says('suggestion_accept')}`) })
      .click();
    await office.confirm('suggestion_accept');
    await expect(office.page.getByText(says('suggestion_none_title'))).toBeVisible();
  });

  await test.step('the pages of both are there in six languages, without scripts; sitemap and feed know them', async () => {
    const published = async (sort: string) => {
      const sitemap = await listed(request, award.url, 'sitemap-entries-newest.xml');
      return new RegExp(`/directory/(${sort}-[0-9a-f]{8}-\\w)/`).exec(sitemap)?.[1] ?? '';
    };
    const idOf = async (sort: string) => {
      await expect.poll(() => published(sort), { ...BY_THE_WORKER, message: sort }).not.toBe('');
      return published(sort);
    };
    const partnership = await idOf('partnership-zanzibar-ferries-and-crews');
    const organisation = await idOf('organisation-zanzibar-lines');
    const { url } = award;
    const train = 'Ferry companies that train their crews.';
    const of = `/directory/${organisation}/`;
    await answers(request, url, partnership, 200, CREWS, train, 'Spice ferries', LINES, of);
    await answers(request, url, organisation, 200, LINES, 'Zanzibar City', LEI, CREWS);
    for (const entry of [partnership, organisation]) await areTold(request, url, entry);
    await office.visit(`directory/${organisation}/`);
    await expect(office.page.getByRole('heading', { name: LINES })).toBeVisible();
    await office.isAccessible();
    await office.page.getByRole('link', { name: CREWS }).click();
    await expect(office.page.getByRole('heading', { name: CREWS })).toBeVisible();
    await expect(office.page.getByRole('link', { name: 'Handbook of ferries' })).toBeVisible();
  });

  await test.step('the page of the tracking number says that it was accepted', async () => {
    await partner.page.getByRole('link', { name: say('track_link') }).click();
    await expect(partner.page.getByText(say('track_ACCEPTED'))).toBeVisible();
    await partner.isAccessible();
  });
  await partner.leave();
  await office.leave();
});

test('an organisation is suggested alone; an identifier that cannot be right is refused at its field, in Russian', async ({
  award,
  browser,
}) => {
  const partner = await Visitor.arrive(browser, award.url, 'ru');
  const say = partner.words.say.bind(partner.words);
  const ids = partner.page.getByRole('group', { name: say('entry_external_ids'), exact: true });
  const lei = ids.getByRole('textbox', { name: /LEI/ });

  await test.step('with a wrong check digit it is refused, and what was written stays', async () => {
    await partner.visit('partners/organisation/');
    await partner.field('suggest_organisation_name').fill(LINES);
    await partner.page.locator('#organisation-kind').selectOption('PRIVATE');
    await partner.page.locator('#organisation-country').selectOption('TZ');
    await lei.fill(WRONG_LEI);
    await partner.field('suggest_source').fill('https://example.org/lines');
    await partner.field('suggest_email').fill('lines@example.org');
    await partner.press('suggest_send');
    const refusal = say('refusal_INVALID_IDENTIFIER');
    await expect(ids.getByText(refusal)).toBeVisible();
    await partner.page.getByRole('alert').getByRole('link', { name: refusal }).click();
    await expect(ids).toBeFocused();
    await expect(lei).toHaveValue(WRONG_LEI);
    await partner.fitsAPhone();
  });

  await test.step('with the right one it is taken, and has a number under which it waits', async () => {
    await lei.fill(LEI);
    await partner.press('suggest_send');
    await expect(partner.heading('suggest_sent')).toBeVisible();
    await partner.isMailed(LINES);
    await partner.isAccessible();
    await partner.page.getByRole('link', { name: say('track_link') }).click();
    await expect(partner.page.getByRole('heading', { name: LINES })).toBeVisible();
    await expect(partner.page.getByText(say('track_PENDING'))).toBeVisible();
  });
  await partner.leave();
});
