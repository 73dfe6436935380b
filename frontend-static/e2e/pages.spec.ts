import { expect } from '@playwright/test';
import { enterOffice, goTo } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** What the secretariat writes about itself, in the language of its readers. */
const SAID = { en: 'A foundation in Vienna.', ar: 'مؤسسة في فيينا.' } as const;
const LEFT = 'Telephone';

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
    await field.fill(`# ${says('nav_about')}\n\n${SAID[language]}\n\n## A {#a}\n\n[[${LEFT}]]`);
    await expect(office.page.locator('mark')).toHaveText(LEFT);
    await office.press('pages_save');
    const saved = office.page.getByRole('status').filter({ hasText: says('pages_saved') });
    await expect(saved).toBeVisible();

    const reader = await Visitor.arrive(browser, award.url, language);
    await reader.visit('about/');
    await expect(reader.page.getByText(SAID[language])).toBeVisible();
    await expect(reader.page.getByText(says('about_why'))).toHaveCount(0);
    await expect(reader.page.getByText(LEFT)).toHaveCount(0);
    await reader.isAccessible();
    const elsewhere = await Visitor.arrive(browser, award.url, 'fr');
    await elsewhere.visit('about/');
    const french = elsewhere.page.getByRole('heading', { name: elsewhere.words.say('about_why') });
    await expect(french).toBeVisible();

    await office.press('pages_reset');
    await office.confirm('pages_reset');
    await expect(field).toHaveValue(new RegExp(says('about_why')));
    const later = await Visitor.arrive(browser, award.url, language);
    await later.visit('about/');
    await expect(later.page.getByRole('heading', { name: says('about_why') })).toBeVisible();
  });
}
