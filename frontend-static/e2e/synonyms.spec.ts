import { expect } from '@playwright/test';
import { BY_THE_WORKER } from './entry-pages.ts';
import { enterOffice, goToDirectory } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** What each language's readers look for in vain, and the entry that says it in another word. */
const GROUPS = [
  { language: 'en', sought: 'mugshot', known: 'photographer' },
  { language: 'ar', sought: 'بورتريه', known: 'مصور' },
] as const;
const PHOTOGRAPHS = 'partnership-child-trafficking-photographs-q';

for (const { language, sought, known } of GROUPS) {
  test(`the secretariat tries a word that people look for in vain, adds it, and they find what it means, in ${language}`, async ({
    award,
    browser,
    request,
  }) => {
    const office = await Visitor.arrive(browser, award.url, language);
    const says = office.words.say.bind(office.words);
    const found = async () => {
      const query = `{ partnerships(first: 20, search: ${JSON.stringify(sought)}) { nodes { id } } }`;
      const answer = await request.post(`${award.url}/graphql`, { data: { query } });
      return answer.text();
    };
    expect(await found()).not.toContain(PHOTOGRAPHS);

    await enterOffice(office, award.secretariatToken);
    await goToDirectory(office);
    await office.page.getByText(says('synonyms_open')).click();
    const part = office.part('synonyms_title');
    await expect(part.getByText(says('synonyms_none'))).toBeVisible();
    await office.field('synonyms_words', part).fill(`${sought}\n${known}`);
    await office.field('synonyms_search', part).fill(sought);
    await office.press('synonyms_try');
    const entry = part
      .getByRole('listitem')
      .filter({ has: office.page.locator(`a[href*="${PHOTOGRAPHS}"]`) });
    await expect(entry).toContainText(says('synonyms_new'));
    await office.isAccessible();
    expect(await found(), 'nothing is kept').not.toContain(PHOTOGRAPHS);

    await office.press('synonyms_add');
    await office.confirm('synonyms_add');
    await expect(part.locator('bdi', { hasText: sought })).toBeVisible();
    await expect.poll(found, BY_THE_WORKER).toContain(PHOTOGRAPHS);
    const log = office.page.getByRole('table', { name: says('log_directory') });
    await expect(log.getByText(says('act_SYNONYMS_ADDED'))).toBeVisible();

    await part.getByRole('button', { name: new RegExp(`^${says('synonyms_withdraw')}`) }).click();
    await office.confirm('synonyms_withdraw');
    await expect(part.getByText(says('synonyms_none'))).toBeVisible();
    await expect.poll(found, BY_THE_WORKER).not.toContain(PHOTOGRAPHS);
  });
}
