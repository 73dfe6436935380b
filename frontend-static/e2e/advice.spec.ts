import { expect } from '@playwright/test';
import { assess, comment, readsBeside } from './adviser.ts';
import { agree } from './nominee.ts';
import { confirmAddress, submitNomination, writeNomination } from './nominator.ts';
import {
  closeCall,
  enterOffice,
  goTo,
  invite,
  openAdvice,
  openVote,
  reissue,
  screen,
  shortlist,
  translate,
} from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** Row 48: shown as text wherever it is shown, and nothing else. */
const MARKUP = '<b>it</b><img src=x onerror=alert(1)><script>alert(2)</script>';
/** Who wrote, answers and advises here reads Arabic; the secretariat and the other adviser read English. */
const nominees = ['سارة منصور', 'Omar Haddad'] as const;
const question = `منذ متى فُتح خط المساعدة ${MARKUP}؟`;
const DANA = 'dana@example.org';
const ERIK = 'erik@example.org';
const OPINION = 'I would leave them out. Would you not?';
const ANSWER = 'Since May 2024, and in three languages.';
const UNANSWERED = 'Who audits the suppliers?';
const REMARK = 'The figures agree with the audits.';
const SECOND_THOUGHT = 'On a second reading I am less sure of the figures of last year.';
const TOO_LATE = 'I would have put them first, had I been asked again in time.';
const TRANSLATED = 'She had all suppliers audited, and published what was found.';
const NARROW = { width: 360, height: 800 };

test('advice goes wrong in every way and nothing is lost, in Arabic and English', async ({
  award,
  browser,
}) => {
  const arrive = (language: string, screen?: { width: number; height: number }) =>
    Visitor.arrive(browser, award.url, language, screen);
  const office = await arrive('en');
  const [first, second] = nominees;
  await enterOffice(office, award.secretariatToken);

  await test.step('two are nominated and agree; two advisers read each', async () => {
    for (const [index, nominee] of nominees.entries()) {
      const nominator = await arrive(index === 0 ? 'ar' : 'en');
      await nominator.visit('nominate/');
      await writeNomination(nominator, {
        nominee,
        company: 'Textiles',
        nominatorEmail: `nominator${index}@example.org`,
        nomineeEmail: `nominee${index}@example.org`,
      });
      await submitNomination(nominator);
      await confirmAddress(nominator, `nominator${index}@example.org`);
      await nominator.leave();
      const asked = await arrive(index === 0 ? 'ar' : 'en');
      await asked.enter(`nominee${index}@example.org`);
      await agree(asked, false);
      await asked.leave();
    }
    await closeCall(office);
    await screen(office, nominees);
    await invite(office, 'adviser', DANA, 'ar');
    await invite(office, 'adviser', ERIK);
    await openAdvice(office, '2');
  });

  await test.step('a link that was replaced opens no more; the new one does', async () => {
    const old = await office.linkTo(DANA);
    await goTo(office, 'staff_nav_people');
    await reissue(office, DANA);
    await expect(office.page.getByRole('dialog')).toBeHidden();
    await office.sees('people_reissued', { name: 'dana' });
    await expect.poll(async () => (await office.linkTo(DANA)) === old).toBe(false);
    const late = await arrive('ar');
    await late.page.goto(old);
    await late.alive();
    await late.press('link_open');
    await late.sees('link_refused_title');
    await late.sees('link_refused_text');
    await late.isAccessible();
    await late.leave();
  });
  const dana = await arrive('ar');
  await dana.enter(DANA);

  await test.step('a conflict is declared with its reason, and the dossier stays shut', async () => {
    const erik = await arrive('en');
    await erik.enter(ERIK);
    await erik.page
      .getByRole('group', { name: first })
      .getByRole('radio', { name: erik.words.say('conflict_none'), exact: true })
      .check();
    await erik.page
      .getByRole('group', { name: second })
      .getByRole('radio', { name: erik.words.say('conflict_some'), exact: true })
      .check();
    await erik.press('conflict_submit');
    await erik.sees('conflict_reason_missing', { name: second });
    await erik.isAccessible();
    await erik.page
      .getByRole('combobox', { name: erik.words.say('conflict_reason'), exact: true })
      .selectOption('SAME_EMPLOYER');
    await erik.press('conflict_submit');
    await erik.confirm('conflict_confirm');
    await expect(erik.button('advise_open', { name: first })).toBeVisible();
    await expect(erik.button('advise_open', { name: second })).toBeHidden();
    await erik.sees('conflict_recused');
    await erik.leave();
    await dana.declareNoConflict(nominees);
  });

  await test.step('an officer translates one: who reads its language has the original, who does not has both', async () => {
    await translate(office, first, 'EN', TRANSLATED);
    const erik = await arrive('en', NARROW);
    await erik.enter(ERIK);
    await erik.press('advise_open', { name: first });
    const english = erik.page.locator('.said[lang=en][dir=ltr]').filter({ hasText: TRANSLATED });
    await expect(english.first()).toBeVisible();
    await expect(erik.page.locator('.said[lang=ar]').first()).toBeVisible();
    await erik.sees('translation_mark', { language: 'English' });
    await erik.isAccessible();
    await erik.fits();
    await erik.leave();
    await dana.visit('adviser/');
    await dana.press('advise_open', { name: first });
    const choice = (key: string) =>
      dana.page.getByRole('radio', { name: dana.words.say(key), exact: true });
    await expect(choice('translation_show_ORIGINAL')).toBeChecked();
    await expect(dana.page.getByText(TRANSLATED)).toHaveCount(0);
    await choice('translation_show_BOTH').check();
    await expect(dana.page.getByText(TRANSLATED).first()).toHaveAttribute('dir', 'ltr');
    await dana.isAccessible();
    await dana.visit('adviser/');
  });

  await test.step('row 48: an adviser asks the nominator, markup and all; another question is withheld', async () => {
    await dana.press('advise_open', { name: first });
    await ask(dana, '');
    await dana.sees('room_required');
    await dana.isAccessible();
    await ask(dana, question);
    await dana.sees('question_mine');
    await ask(dana, OPINION);
    await expect(dana.part('question_title').getByText(OPINION)).toBeVisible();
    await ask(dana, 'A third?');
    await dana.sees('refusal_TOO_MANY_OF_YOURS', { most: 2, shown: await dana.numeral(2) });
    await dana.visit('adviser/');
    await dana.press('advise_open', { name: second });
    await ask(dana, UNANSWERED);
    await dana.sees('question_mine');
    await goTo(office, 'staff_nav_shortlist');
    await office.press('advice_remind');
    await office.confirm('advice_remind');
    await office.sees('advice_reminded', { count: 2 });
    await office.press('advice_remind');
    const asking = office.page.getByRole('dialog');
    await asking.getByRole('button', { name: office.words.say('advice_remind') }).click();
    await office.sees('refusal_REMINDED_JUST_NOW', { hours: 1, shown: await office.numeral(1) });
    await office.press('room_cancel');
    await expect(office.part('question_desk_title').getByText(question)).toBeVisible();
    await office.isAccessible();
    const improper = office.page.getByRole('article').filter({ hasText: OPINION });
    const withhold = improper.getByRole('button', {
      name: office.words.say('question_withhold'),
    });
    await withhold.click();
    await expect(improper.getByRole('combobox')).toBeFocused();
    await improper.getByRole('combobox').selectOption('TELLS_OPINION');
    await withhold.click();
    await office.confirm('question_withhold');
    await expect(improper).toContainText(office.words.say('question_status_WITHHELD'));
    await office.isAccessible();
  });

  const nominator = await arrive('ar', NARROW);
  await test.step('the nominator answers by the mailed link, on a phone', async () => {
    await nominator.enter('nominator0@example.org');
    const asked = nominator.part('question_yours_title');
    await expect(asked.getByText(question)).toBeVisible();
    await expect(nominator.page.getByText(OPINION)).toBeHidden();
    await expect(nominator.page.getByRole('main')).not.toContainText('dana');
    await nominator.press('question_yours_send');
    await nominator.sees('room_required');
    await nominator.isAccessible();
    await nominator.fits();
    await nominator.field('question_yours_label').fill(ANSWER);
    await nominator.press('question_yours_send');
    await nominator.sees('question_yours_sent');
    await expect(nominator.button('question_yours_change')).toBeVisible();
  });

  await test.step('every adviser of the nomination reads it; only one reads what was withheld', async () => {
    await office.linkTo(DANA, first);
    await dana.visit('adviser/');
    await dana.press('advise_open', { name: first });
    const own = dana.part('question_title');
    await expect(own.getByText(ANSWER)).toBeVisible();
    await expect(own.getByText(OPINION)).toBeVisible();
    await dana.sees('question_status_WITHHELD');
    await dana.isAccessible();
    const erik = await arrive('en', NARROW);
    await erik.enter(ERIK);
    await erik.press('advise_open', { name: first });
    await expect(erik.part('question_title').getByText(ANSWER)).toBeVisible();
    await expect(erik.page.getByText(OPINION)).toBeHidden();
    await expect(erik.page.getByText(erik.words.say('question_mine'))).toBeHidden();
    await erik.fits();
    await erik.leave();
  });

  await test.step('what was submitted is changed by its adviser, and stands until the change is submitted', async () => {
    await readsBeside(dana);
    await comment(dana).fill(REMARK);
    await assess(dana, false);
    await dana.sees('advise_submitted');
    await dana.sees('advise_left', { count: await dana.numeral(1) });
    await dana.sees('advise_left_asked', { names: dana.words.list([second]) });
    await dana.isAccessible();
    await goTo(office, 'staff_nav_overview');
    await goTo(office, 'staff_nav_shortlist');
    await office.press('advice_of', { name: first });
    // Whoever wrote it in this language is read by advisers who were invited in it.
    await office.sees('dealing_fits');
    const read = office.page.getByRole('dialog');
    await expect(read.getByText(REMARK)).toBeVisible();
    await office.isAccessible();
    await office.press('board_close');

    await dana.press('advise_change');
    await expect(dana.page.locator(':focus')).toContainText(dana.words.say('advise_changing'));
    await dana.isAccessible();
    await dana.field('advise_opinion').fill(SECOND_THOUGHT);
    await dana.press('advise_save');
    await expect(
      dana.page
        .getByRole('status')
        .filter({ hasText: dana.words.say('room_saved_at', { time: '' }).trim() }),
    ).toBeVisible();
    await dana.visit('adviser/');
    await dana.sees('advise_state_CHANGE');
    await dana.press('advise_read', { name: first });
    await expect(dana.field('advise_opinion')).toHaveValue(SECOND_THOUGHT);
    await office.press('advice_of', { name: first });
    await expect(read.getByText(/can be checked/)).toBeVisible();
    await office.press('board_close');
    await dana.press('advise_change_drop');
    await dana.confirm('room_cancel');
    await expect(dana.field('advise_opinion')).toHaveValue(SECOND_THOUGHT);
    await dana.press('advise_change_drop');
    await dana.confirm('advise_change_drop');
    await dana.sees('advise_submitted');
    // Where nothing was changed nothing is asked.
    await dana.press('advise_change');
    await dana.press('advise_change_drop');
    await dana.sees('advise_submitted');

    await dana.press('advise_change');
    await expect(dana.field('advise_opinion')).toHaveValue(/can be checked/);
    await dana.field('advise_opinion').fill(SECOND_THOUGHT);
    await dana.press('advise_submit');
    await dana.confirm('advise_submit');
    await dana.sees('advise_submitted');
    await office.press('advice_of', { name: first });
    await expect(read.getByText(SECOND_THOUGHT)).toBeVisible();
    await office.press('board_close');
  });

  await test.step('the next one is pointed out, and that a question about it has no answer yet', async () => {
    await dana.press('advise_next', { name: second });
    await expect(dana.field('advise_opinion')).toHaveValue('');
    await dana.press('advise_submit');
    await dana.sees('room_errors_title');
    await assess(dana, false, 'advise_submit_anyway');
    await dana.sees('advise_all_done');
    await dana.isAccessible();
    // Back leads to the list from here, too, and not to the one before.
    await dana.page.getByRole('link', { name: dana.words.say('advise_back') }).click();
    await dana.sees('advise_asked');
    await dana.press('advise_read', { name: first });
    await dana.press('advise_change');
  });

  await test.step('who is late is told so, and keeps what was written', async () => {
    await nominator.field('question_yours_label').fill('Changed too late.');
    await shortlist(office, nominees);
    for (const juror of ['elena', 'farid', 'grace'])
      await invite(office, juror === 'elena' ? 'chair' : 'juror', `${juror}@example.org`);
    await dana.field('advise_opinion').fill(TOO_LATE);
    await dana.press('advise_submit');
    await dana.page
      .getByRole('dialog')
      .getByRole('button', { name: dana.words.say('advise_submit'), exact: true })
      .click();
    await dana.sees('refusal_SHORTLIST_RECORDED');
    await expect(dana.field('advise_opinion')).toHaveValue(TOO_LATE);
    await dana.visit('adviser/');
    await dana.sees('advise_over_title');
    await expect(dana.page.getByText(dana.words.say('advise_asked'))).toBeHidden();
    await dana.press('advise_read', { name: second });
    await expect(dana.part('question_title').getByText(UNANSWERED)).toBeVisible();
    await expect(dana.field('question_label')).toBeHidden();
    await openVote(office);
    await nominator.press('question_yours_change');
    await nominator.sees('refusal_ADVICE_CLOSED');
    await expect(nominator.field('question_yours_label')).toHaveValue('Changed too late.');
    await nominator.isAccessible();
    await nominator.page.reload();
    await nominator.sees('question_yours_over');
    await expect(nominator.page.getByText(ANSWER)).toBeVisible();
    await nominator.leave();
    await dana.leave();
    await office.leave();
  });
});

/** Writes a question and sends it; nothing asks whether to when it is empty. */
async function ask(adviser: Visitor, question: string): Promise<void> {
  await adviser.field('question_label').fill(question);
  await adviser.press('question_send');
  if (question !== '') await adviser.confirm('question_send');
}
