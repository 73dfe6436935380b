import { expect } from '@playwright/test';
import { confirmAddress, submitNomination, writeNomination, type Case } from './nominator.ts';
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
const ALL = 'نرجو حضوركم حفل الجائزة.';
const ALONE = 'نشكر لكم هذا العمل.';

test('letters of decisions are previewed in Arabic, added to, held back and released, and the clock sends the others', async ({
  award,
  browser,
}) => {
  const nominate = async (wanted: Case, language: string) => {
    const nominator = await Visitor.arrive(browser, award.url, language, PHONE);
    await nominator.visit('nominate/');
    await writeNomination(nominator, wanted);
    await submitNomination(nominator);
    await confirmAddress(nominator, wanted.nominatorEmail);
    return nominator;
  };
  const amal = await nominate(AMAL, 'ar');
  const basel = await nominate(BASEL, 'ar');
  const clara = await nominate(CLARA, 'en');
  const office = await Visitor.arrive(browser, award.url, 'en');
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
    await office.press('several_shown', { count: 3 });
    await office.sees('several_ticked', { count: 3 });
    await office.press('board_decide');
    await office.sees('board_choose');
    await office.page.locator('#several-decision').selectOption('ELIGIBLE');
    await office.isAccessible();
    await office.fitsAPhone();
    await office.press('board_decide');
    await office.sees('several_screen_ask', { count: 3 });
    await office.confirm('board_decide');
    await office.sees('several_done', { count: 3 });
    await office.sees('several_ticked', { count: 0 });
    await office.isAccessible();
    const eligible = office.words.say('board_status_ELIGIBLE');
    for (const { nominee } of [AMAL, BASEL, CLARA]) {
      const line = office.page.getByRole('rowheader').filter({ hasText: nominee });
      await expect(line).toContainText(eligible);
    }
    await shows(amal, 'nominate_status_SUBMITTED');
    await amal.fits();
    await amal.isAccessible();
    expect(await mailed(AMAL)).toEqual(before);
  });

  const batch = lettersOf(office, 'ELIGIBLE');
  await office.useKeys();

  await test.step('each is read as its reader will, by the keyboard', async () => {
    await goTo(office, 'staff_nav_letters');
    await expect(batch).toContainText(office.words.say('letters_waiting', { count: 3 }));
    await expect(batch).toContainText(/العربية\u2069? \(2\)/);
    await office.isAccessible();
    await office.press('letters_read', { name: AMAL.nominee });
    const letter = batch.getByRole('blockquote');
    await expect(letter).toContainText('مستوفٍ لشروط الجائزة');
    await expect(letter).toHaveAttribute('dir', 'rtl');
    await expect(letter).toHaveAttribute('lang', 'ar');
    await office.isAccessible();
    await office.fitsAPhone();
    const own = batch.getByRole('region').getByRole('textbox');
    await office.type(own, ALONE);
    await office.press('letters_save');
    await office.sees('letters_saved');
    await expect(letter).toContainText(ALONE);
    await office.press('letters_close');
  });

  await test.step('one is held back, and a paragraph is added to the others; what is missing is said', async () => {
    await office.press('letters_read', { name: CLARA.nominee });
    await expect(batch.getByRole('blockquote')).toContainText('meets the conditions');
    await office.unfold('letters_words');
    const words = batch.getByRole('textbox', {
      name: office.words.say('letters_words_NOMINATOR', { language: 'العربية' }),
    });
    await office.type(words, ALL);
    await office.press('letters_words_save');
    const english = office.words.say('letters_words_NOMINATOR', { language: 'English' });
    await office.sees('letters_missing', { readers: english });
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
    await expect(office.page.getByRole('dialog')).toContainText(/العربية\u2069? \(2\)/);
    await office.isAccessible();
    await office.confirm('letters_release');
    await expect.poll(async () => (await mailed(AMAL))[0]).toContain(`${ALL}\n\n${ALONE}`);
    await expect.poll(async () => (await mailed(BASEL))[0]).toContain(ALL);
    await shows(amal, 'nominate_status_ELIGIBLE');
    await amal.isAccessible();
    await amal.fits();
    await shows(basel, 'nominate_status_ELIGIBLE');
    await shows(clara, 'nominate_status_SUBMITTED');
    await amal.leave();
    await basel.leave();
    await clara.leave();
  });

  await test.step('in the mailbox a letter is a page from the right, on a phone and in the dark', async () => {
    const written = await lettersTo(award.url, AMAL.nominatorEmail);
    const { id, subject } = written.find(({ text }) => text.includes('/#'))!;
    const reader = await Visitor.arrive(browser, award.url, 'ar', PHONE);
    await reader.page.goto(`${award.url}/mail/${id}?dark&narrow`);
    await reader.fits();
    await reader.isAccessible();
    const letter = reader.page.frameLocator('iframe');
    await expect(letter.locator('html')).toHaveAttribute('dir', 'rtl');
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
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const later = async () => {
      await office.choose(
        batch.getByRole('radio', { name: office.words.say('letters_later'), exact: true }),
      );
      await office.setDate(
        office.page.getByLabel(office.words.say('letters_at'), { exact: true }),
        tomorrow,
      );
      await release(office, batch);
    };
    await later();
    await office.isAccessible();
    await office.press('letters_stop');
    await office.confirm('letters_stop');
    await later();
    await expect(office.button('letters_stop')).toBeVisible();
    await office.leave();
  });

  await award.returnAfter(2);

  await test.step('the clock sends it', async () => {
    await expect
      .poll(async () => (await mailed(CLARA))[0], { timeout: 120_000 })
      .toContain('meets the conditions');
    const later = await Visitor.arrive(browser, award.url, 'en', PHONE);
    await later.page.goto(await later.linkTo(CLARA.nominatorEmail));
    await later.openLink();
    await later.sees('nominate_status_ELIGIBLE');
    await later.isAccessible();
    await later.leave();
  });
});
