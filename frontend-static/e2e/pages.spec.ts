import { expect } from '@playwright/test';
import { enterOffice, goTo } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** What the secretariat writes about itself, in the language of its readers. */
const SAID = { en: 'A foundation in Vienna.', ar: 'مؤسسة في فيينا.' } as const;
const LEFT = 'Telephone';

/** Goes to the page about the award and waits until it knows what the secretariat wrote: the text as shipped stands there before. */
async function readAbout(reader: Visitor): Promise<void> {
  const told = reader.page.waitForResponse((answer) => answer.url().includes('PageText'));
  await reader.visit('about/');
  await (await told).finished();
}

for (const language of ['en', 'ar'] as const) {
  test(`the secretariat writes the page about the award, readers see it, and the text as shipped comes back, in ${language}`, async ({
    award,
    browser,
  }) => {
    const office = await Visitor.arrive(browser, award.url, language);
    const says = office.words.say.bind(office.words);
    await enterOffice(office, award.secretariatToken);
    await goTo(office, 'staff_nav_pages');
    const field = office.field('pages_edit');
    await expect(field).toHaveValue(new RegExp(`^# ${says('nav_about')}`));
    await expect(office.page.locator('mark').first()).toBeVisible();
    await office.isAccessible();
    const text = `# ${says('nav_about')}\n\n${SAID[language]}\n\n## A {#a}\n\n[[${LEFT}]]`;
    await field.fill(text);
    await goTo(office, 'staff_nav_log');
    await goTo(office, 'staff_nav_pages');
    await expect(field, 'it stays while another part of the room is shown').toHaveValue(text);
    await expect(office.page.locator('mark')).toHaveText(LEFT);
    await office.press('pages_save');
    const saved = office.page.getByRole('status').filter({ hasText: says('pages_saved') });
    await expect(saved).toBeVisible();

    const reader = await Visitor.arrive(browser, award.url, language);
    await readAbout(reader);
    await expect(reader.page.getByText(SAID[language])).toBeVisible();
    await expect(reader.page.getByText(says('about_why'))).toHaveCount(0);
    await expect(reader.page.getByText(LEFT)).toHaveCount(0);
    await reader.isAccessible();
    const elsewhere = await Visitor.arrive(browser, award.url, 'fr');
    await readAbout(elsewhere);
    const french = elsewhere.page.getByRole('heading', { name: elsewhere.words.say('about_why') });
    await expect(french).toBeVisible();
    await expect(elsewhere.page.getByText(SAID[language])).toHaveCount(0);

    await office.press('pages_reset');
    await office.confirm('pages_reset');
    await expect(field).toHaveValue(new RegExp(says('about_why')));
    const later = await Visitor.arrive(browser, award.url, language);
    await readAbout(later);
    await expect(later.page.getByRole('heading', { name: says('about_why') })).toBeVisible();
    await expect(later.page.getByText(SAID[language])).toHaveCount(0);
    for (const visitor of [office, reader, elsewhere, later]) await visitor.leave();
  });
}
