import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BY_THE_WORKER } from './entry-pages.ts';
import { enter, enterOn } from './keyboard.ts';
import { goToDirectory, enterOffice } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const THINK_TANK = 'partnership-india-think-tank-e';
const CODE = 'partnership-india-safe-tourism-code-l';
const COACHES = 'Eurolines';
const PHONE = { width: 360, height: 740 };

interface Seeded {
  id: string;
  names: Record<string, string>;
}
const seed = JSON.parse(
  readFileSync(
    path.resolve(import.meta.dirname, '../../functions/src/main/resources/seed/directory.json'),
    'utf8',
  ),
) as { partnerships: Seeded[]; organisations: Seeded[] };
const named = (id: string, language: string) =>
  [...seed.partnerships, ...seed.organisations].find((entry) => entry.id === id)!.names[language]!;

for (const [mine, theirs] of [
  ['ar', 'en'],
  ['en', 'ar'],
] as const) {
  test(`somebody corrects who takes part, a relation and another name by keyboard, in ${mine}; the secretariat keeps one and publishes the rest, in ${theirs}`, async ({
    award,
    browser,
    request,
  }) => {
    const reader = await Visitor.arrive(browser, award.url, mine, PHONE);
    const office = await Visitor.arrive(browser, award.url, theirs);
    const { page } = reader;
    const say = reader.words.say.bind(reader.words);
    const says = office.words.say.bind(office.words);
    const looks = async () => {
      await reader.isAccessible();
      await reader.fits();
    };
    const other = mine === 'ar' ? 'حلقة السفر الهندية' : 'The travel circle of India';
    const code = named(CODE, mine);
    const last = named('organisation-aepc-k', mine);
    const open = (list: string) => reader.pressOn(page.locator(`summary#${list}`));
    /** Adds what is found by these words, and says what it is; it has the focus. */
    const add = async (list: string, words: string, name: string, index: number, kind: string) => {
      const part = page.locator('details').filter({ has: page.locator(`#${list}`) });
      await reader.type(page.locator(`#${list}-words`), words);
      await reader.pressOn(part.getByRole('status').getByRole('button').filter({ hasText: name }));
      const added = page.locator(`#${list}-${index}`);
      await expect(added).toBeFocused();
      await expect(page.locator(`#${list}-words`)).toHaveValue('');
      for (let step = 0; step < 4 && (await added.inputValue()) !== kind; step++) {
        await page.keyboard.press('ArrowDown');
      }
      await expect(added).toHaveValue(kind);
    };
    let tracking = '';

    await test.step('what edits a list is fetched once it is opened', async () => {
      await reader.useKeys();
      await reader.visit(`partners/correct/?entry=${THINK_TANK}`);
      await expect(reader.field('directory_name')).toBeVisible();
      await expect(page.locator('#participants')).toContainText(await reader.numeral(9));
      await looks();
      await open('participants');
      await expect(page.locator('#participants-0')).toBeVisible();
      await looks();
    });

    await test.step('one does something else, one goes, another comes', async () => {
      await reader.pick(page.locator('#participants-0'), 'HOST');
      await enter(
        reader,
        page
          .locator('details li')
          .filter({ hasText: last })
          .getByRole('button', { name: new RegExp(`^${say('suggest_participant_remove')}`) }),
      );
      await expect(page.locator('#participants-8')).toHaveCount(0);
      await expect(page.locator('#participants-words')).toBeFocused();
      await add('participants', COACHES, COACHES, 8, 'PARTNER');
      await looks();
    });

    await test.step('it is a part of another, and is called something else, too', async () => {
      await open('relations');
      await add('relations', code, code, 0, 'PART_OF');
      await open('otherNames');
      await enterOn(reader, 'correct_name_add');
      await expect(page.locator('#otherNames-0')).toBeFocused();
      await reader.press('correct_send');
      await expect(page.getByRole('alert')).toContainText(
        say('correct_error_reason', {
          most: 1000,
          shown: await reader.numeral(1000),
        }),
      );
      await page.getByRole('alert').getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('summary#otherNames')).toBeFocused();
      await looks();
      await reader.type(page.locator('#otherNames-0'), other);
      await reader.type(reader.field('correct_reason'), 'Its page says so.');
      await reader.type(reader.field('suggest_source'), 'https://example.org/think-tank');
      await reader.type(reader.field('suggest_email'), 'reader@example.org');
      await reader.press('correct_send');
      await expect(reader.heading('correct_sent')).toBeFocused();
      await looks();
    });

    await test.step('its number leads to a page that says where it stands, and no other number does', async () => {
      await reader.pressOn(page.getByRole('link', { name: say('track_link') }));
      await expect(reader.heading('track_title')).toBeVisible();
      await reader.sees('track_PENDING');
      await expect(page.getByRole('link', { name: named(THINK_TANK, mine) })).toBeVisible();
      await looks();
      const number = reader.field('suggest_tracking');
      tracking = await number.inputValue();
      await reader.type(number, 'correction-unknown');
      await page.keyboard.press('Enter');
      await reader.sees('track_none');
      await looks();
    });

    await test.step('the secretariat sees both side by side, what goes and what comes, and keeps one', async () => {
      await enterOffice(office, award.secretariatToken);
      await goToDirectory(office);
      const waiting = office.part('correction_title');
      const row = (field: string) =>
        waiting.getByRole('row').filter({
          has: office.page.getByRole('checkbox', { name: says(field), exact: true }),
        });
      const taking = row('field_PARTICIPANTS');
      await expect(taking.locator('ins').filter({ hasText: COACHES })).toBeVisible();
      await expect(taking.locator('del').filter({ hasText: last })).toBeVisible();
      await expect(row('field_RELATIONS').locator('ins')).toContainText(code);
      await expect(row('field_OTHER_NAMES').locator('ins')).toHaveText(other);
      await office.isAccessible();
      await taking.getByRole('button', { name: new RegExp(`^${says('suggestion_edit')}`) }).click();
      await waiting
        // Before the name stands which part it takes.
        .getByRole('checkbox', {
          name: says('correction_goes', { text: last }).replace('\u2068', ''),
        })
        .check();
      await expect(taking.locator('del').filter({ hasText: last })).toHaveCount(0);
      await office.fitsAPhone();
      await waiting
        .getByRole('button', { name: new RegExp(`^${says('correction_accept')}`) })
        .click();
      await office.confirm('correction_accept');
      await expect(office.page.getByText(says('correction_none_title'))).toBeVisible();
    });

    await test.step('its page says so a moment later, without scripts, too', async () => {
      const address = `${award.url}/${mine}/directory/${THINK_TANK}/`;
      const published = async () => {
        const html = await (await request.get(address)).text();
        return [COACHES, last, code, other].filter((words) => !html.includes(words));
      };
      await expect.poll(published, { ...BY_THE_WORKER, message: address }).toEqual([]);
      const called = page.getByRole('term').filter({ hasText: say('entry_other_names') });
      // A browser that has asked for the entry keeps the answer for a minute.
      await expect(async () => {
        await reader.visit(`directory/${THINK_TANK}/`);
        await expect(called.locator('xpath=following-sibling::dd[1]')).toHaveText(other, {
          timeout: 10_000,
        });
        await expect(
          page.getByRole('region', { name: say('entry_relations') }).getByRole('link'),
        ).toHaveText(code, { timeout: 10_000 });
      }).toPass({ timeout: 120_000 });
      await looks();
    });

    await test.step('its number says that it was accepted', async () => {
      // What stands below the list does not move when the list is answered, so that a click meets it.
      const answer = Promise.withResolvers<null>();
      await page.route(/operationName=Partnerships&/, async (route) => {
        await answer.promise;
        await route.continue();
      });
      await reader.visit('directory/');
      const main = page.getByRole('main');
      const track = main.getByRole('link', { name: say('track_title') });
      const below = () =>
        track.evaluate((link) => Math.round(link.getBoundingClientRect().top + scrollY));
      const before = await below();
      answer.resolve(null);
      await expect(main.getByRole('status').first()).not.toBeEmpty();
      expect(await below()).toBe(before);
      await track.click();
      await expect(page.getByRole('heading', { level: 1, name: say('track_title') })).toBeVisible();
      await looks();
      await reader.type(reader.field('suggest_tracking'), tracking);
      await page.keyboard.press('Enter');
      await reader.sees('track_ACCEPTED');
      await looks();
    });
    await reader.leave();
    await office.leave();
  });
}
