import { expect } from '@playwright/test';
import { isolated } from '../src/lib/i18n/isolated.ts';
import { languages } from '../src/lib/i18n/languages.ts';
import { tabTo } from './keyboard.ts';
import type { Case } from './nominator.ts';
import { draft, handIn } from './openings.ts';
import { closeCall, enterOffice, goTo, lettersOf, release } from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 360, height: 740 };
const person = (nominee: string, id: string): Case => ({
  nominee,
  company: `${nominee} Mills`,
  nomineeEmail: `${id}@nominee.example`,
  nominatorEmail: `${id}@nominator.example`,
});
const AMAL = person('Amal Haddad', 'amal');
const BASEL = person('Basel Karam', 'basel');
const CLARA = person('Clara Finch', 'clara');
/** What the letter says, and what the secretariat adds to all of them and to one. */
const SAID = {
  ar: {
    eligible: 'مستوفٍ لشروط الجائزة',
    all: 'نرجو حضوركم حفل الجائزة.',
    alone: 'نشكر لكم هذا العمل.',
  },
  en: {
    eligible: 'meets the conditions',
    all: 'You are welcome at the ceremony.',
    alone: 'Thank you for this work.',
  },
};
/** What the secretariat reads, and in which language two of the three nominated, and one. */
const TOLD = [
  { reads: 'en', two: 'ar', one: 'en' },
  { reads: 'ar', two: 'en', one: 'ar' },
] as const;

for (const { reads, two, one } of TOLD)
  test(`letters of decisions are previewed as their readers get them, added to, held back and released, and the clock sends the others, by a secretariat in ${reads}`, async ({
    award,
    browser,
  }) => {
    const { all, alone, eligible } = SAID[two];
    const { direction } = languages[two];
    const nominate = async (wanted: Case, language: string) => {
      const nominator = await Visitor.arrive(browser, award.url, language, PHONE);
      await draft(nominator, wanted);
      await handIn(nominator, wanted);
      return nominator;
    };
    const amal = await nominate(AMAL, two);
    const basel = await nominate(BASEL, two);
    const clara = await nominate(CLARA, one);
    const office = await Visitor.arrive(browser, award.url, reads);
    await enterOffice(office, award.secretariatToken);
    await closeCall(office);
    const mailed = async (to: Case) =>
      (await lettersTo(award.url, to.nominatorEmail)).map(({ text }) => text);
    const shows = async (nominator: Visitor, status: string) => {
      await nominator.page.reload();
      const line = nominator.page
        .locator('p')
        .filter({ hasText: `${nominator.words.say('nominate_status')}:` });
      await expect(line).toContainText(nominator.words.say(status));
    };
    let before: string[] = [];

    await test.step('what is recorded is told to nobody', async () => {
      before = await mailed(AMAL);
      await goTo(office, 'staff_nav_nominations');
      await office.checkbox('several_tick', { name: BASEL.nominee }).check();
      await office.sees('several_ticked', { count: 1 });
      const three = { count: 3, shown: await office.numeral(3) };
      await office.press('several_shown', three);
      await office.sees('several_ticked', three);
      await office.press('board_decide');
      await office.sees('board_choose');
      await office.page.locator('#several-decision').selectOption('ELIGIBLE');
      await office.isAccessible();
      await office.fitsAPhone();
      await office.press('board_decide');
      await office.sees('several_screen_ask', three);
      await office.isAccessible();
      await office.confirm('board_decide');
      await office.sees('several_done', three);
      await office.sees('several_ticked', { count: 0 });
      await office.isAccessible();
      const status = office.words.say('board_status_ELIGIBLE');
      for (const { nominee } of [AMAL, BASEL, CLARA]) {
        const line = office.page.getByRole('rowheader').filter({ hasText: nominee });
        await expect(line).toContainText(status);
      }
      await shows(amal, 'nominate_status_SUBMITTED');
      await amal.fits();
      await amal.isAccessible();
      expect(await mailed(AMAL)).toEqual(before);
    });

    const batch = lettersOf(office, 'ELIGIBLE');
    const twoInTheirs = `${isolated(languages[two].name)} (2)`;
    await office.useKeys();

    await test.step('each is read as its reader will, by the keyboard', async () => {
      await goTo(office, 'staff_nav_letters');
      await expect(batch).toContainText(office.words.say('letters_waiting', { count: 3 }));
      await expect(batch).toContainText(twoInTheirs);
      await office.isAccessible();
      await office.press('letters_read', { name: AMAL.nominee });
      const page = batch.frameLocator('iframe');
      await expect(page.getByText(eligible)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('html')).toHaveAttribute('lang', two);
      // As the letter's own styles have it, which no markup in the room may bring.
      await expect(page.getByRole('heading')).toHaveCSS('font-size', '22px');
      await expect(page.locator('.sheet')).toHaveCSS('border-top-width', '4px');
      await tabTo(office, batch.locator('iframe'));
      await office.unfold('letters_text');
      const letter = batch.getByRole('blockquote');
      await expect(letter).toContainText(eligible);
      await expect(letter).toHaveAttribute('dir', direction);
      await expect(letter).toHaveAttribute('lang', two);
      await office.isAccessible();
      await office.isAccessibleInTheDark();
      await office.fitsAPhone();
      const own = batch.getByRole('region').getByRole('textbox');
      await office.type(own, alone);
      await office.press('letters_save');
      await office.sees('letters_saved');
      await expect(letter).toContainText(alone);
      await expect(page.getByText(alone)).toBeVisible();
      await office.press('letters_close');
    });

    await test.step('one is held back, and a paragraph is added to the others; what is missing is said', async () => {
      await office.press('letters_read', { name: CLARA.nominee });
      const letter = batch.frameLocator('iframe');
      await expect(letter.getByText(SAID[one].eligible)).toBeVisible();
      await expect(letter.locator('html')).toHaveAttribute('dir', languages[one].direction);
      await office.unfold('letters_words');
      const words = batch.getByRole('textbox', {
        name: office.words.say('letters_words_NOMINATOR', { language: languages[two].name }),
      });
      await office.type(words, all);
      await office.press('letters_words_save');
      const other = office.words.say('letters_words_NOMINATOR', { language: languages[one].name });
      await office.sees('letters_missing', { readers: office.words.list([other]) });
      await office.isAccessible();
      const hold = office.checkbox('letters_hold');
      await hold.focus();
      await office.page.keyboard.press('Space');
      await office.press('letters_save');
      await office.sees('letters_held', { count: 1 });
      await expect(batch).toContainText(office.words.say('letters_waiting', { count: 2 }));
    });

    await test.step('two go, and their nominators read it on their page', async () => {
      const button = batch.getByRole('button', { name: office.words.say('letters_release') });
      await office.pressOn(button);
      await expect(office.page.getByRole('dialog')).toContainText(twoInTheirs);
      await office.isAccessible();
      await office.confirm('letters_release');
      await expect.poll(async () => (await mailed(AMAL))[0]).toContain(`${all}\n\n${alone}`);
      await expect.poll(async () => (await mailed(BASEL))[0]).toContain(all);
      await shows(amal, 'nominate_status_ELIGIBLE');
      await amal.isAccessible();
      await amal.fits();
      await shows(basel, 'nominate_status_ELIGIBLE');
      await shows(clara, 'nominate_status_SUBMITTED');
      await amal.leave();
      await basel.leave();
      await clara.leave();
    });

    await test.step('in the mailbox a letter is a page that runs as its language does, on a phone and in the dark', async () => {
      const written = await lettersTo(award.url, AMAL.nominatorEmail);
      const { id, subject } = written.find(({ text }) => text.includes('/#'))!;
      const reader = await Visitor.arrive(browser, award.url, two, PHONE);
      await reader.page.goto(`${award.url}/mail/${id}?dark&narrow`);
      await reader.fits();
      await reader.isAccessible();
      const letter = reader.page.frameLocator('iframe');
      await expect(letter.locator('html')).toHaveAttribute('dir', direction);
      await expect(letter.getByRole('heading')).toHaveText(subject);
      await expect(letter.getByRole('link')).toHaveCount(2);
      for (const ground of ['page', 'page&dark']) {
        await reader.page.goto(`${award.url}/mail/${id}?${ground}`);
        await reader.fits();
        await reader.isAccessible();
      }
      await reader.leave();
    });

    await test.step('the third is released for later, stopped, and released again', async () => {
      await expect(batch).toContainText(office.words.say('letters_held', { count: 1 }));
      await office.press('letters_read', { name: CLARA.nominee });
      const hold = office.checkbox('letters_hold');
      await expect(hold).toBeChecked();
      await hold.focus();
      await office.page.keyboard.press('Space');
      await office.press('letters_save');
      await expect(batch).toContainText(office.words.say('letters_waiting', { count: 1 }));
      await office.press('letters_close');
      const later = async () => {
        await office.choose(
          batch.getByRole('radio', { name: office.words.say('letters_later'), exact: true }),
        );
        const at = office.page.getByLabel(office.words.say('letters_at'), { exact: true });
        // It shows what clocks show where the award is; there another day may have begun than here.
        const shown = await at.inputValue();
        const dayAfter = new Date(Date.parse(`${shown.slice(0, 10)}T00:00Z`) + 86_400_000);
        await office.setDate(at, dayAfter.toISOString().slice(0, 10));
        await release(office, batch);
      };
      await later();
      await office.isAccessible();
      await office.press('letters_stop');
      await office.isAccessible();
      await office.confirm('letters_stop');
      await later();
      await expect(office.button('letters_stop')).toBeVisible();
      await office.leave();
    });

    // The time may have been set a day ahead of what was set before.
    await award.returnAfter(3);

    await test.step('the clock sends it', async () => {
      await expect
        .poll(async () => (await mailed(CLARA))[0], { timeout: 120_000 })
        .toContain(SAID[one].eligible);
      const later = await Visitor.arrive(browser, award.url, one, PHONE);
      await later.page.goto(await later.linkTo(CLARA.nominatorEmail));
      await later.openLink();
      await later.sees('nominate_status_ELIGIBLE');
      await later.isAccessible();
      await later.leave();
    });
  });
