import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { languages } from '../src/lib/i18n/languages.ts';
import { agree } from './nominee.ts';
import {
  confirmAddress,
  isSaved,
  submitNomination,
  toStep,
  writeNomination,
  type Case,
} from './nominator.ts';
import {
  CATEGORIES,
  categoryIn,
  closeCall,
  enterOffice,
  goTo,
  invite,
  openAdvice,
  openCall,
  prepareNextEdition,
  save,
  screen,
  setCallAndCategories,
} from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const ADA = 'ada@example.org';
const NOMINEE: Case = {
  nominee: 'Grace Okafor',
  company: 'Open Looms',
  nomineeEmail: 'grace@nominee.example',
  nominatorEmail: 'irma@nominator.example',
};
/** What is asked, in Arabic and in every other language alike. */
const REACH = 'Which suppliers are visited?';
const TRAINED = 'How many people were trained?';
const PROOF = 'Which report shows it?';
const OPTIONS = ['Direct suppliers', 'All suppliers'] as const;
const REPORT = { name: 'Report.pdf', mimeType: 'application/pdf' };
const inLanguage = (language: string, words: string) =>
  language === 'ar' ? `بالعربية: ${words}` : words;

/** Sets a choice, a number and a file, in every language; the number must be answered. The settings are shown. */
async function setQuestions(office: Visitor): Promise<void> {
  const { page, words } = office;
  const group = async (number: number) =>
    page.getByRole('group', {
      name: words.say('settings_question', { number: await office.numeral(number) }),
      exact: true,
    });
  const kind = (within: Locator) =>
    within.getByRole('combobox', { name: words.say('settings_question_kind'), exact: true });
  for (const _ of [REACH, TRAINED, PROOF]) await office.press('settings_question_add');
  const [reach, trained, proof] = [await group(1), await group(2), await group(3)];
  await kind(reach).selectOption('CHOICE');
  await kind(trained).selectOption('NUMBER');
  await kind(proof).selectOption('FILE');
  await trained
    .getByRole('checkbox', { name: words.say('settings_question_required'), exact: true })
    .check();
  await trained.getByRole('spinbutton', { name: words.say('settings_question_least') }).fill('1');
  for (const [language, { name }] of Object.entries(languages)) {
    await page
      .getByRole('group', { name: words.say('settings_language') })
      .getByRole('button')
      .filter({ hasText: name })
      .click();
    for (const [within, question] of [
      [reach, REACH],
      [trained, TRAINED],
      [proof, PROOF],
    ] as const)
      await office.field('settings_question_text', within).fill(inLanguage(language, question));
    for (const [index, option] of OPTIONS.entries()) {
      const label = words.say('settings_option', { number: await office.numeral(index + 1) });
      await reach
        .getByRole('textbox', { name: label, exact: true })
        .fill(inLanguage(language, option));
    }
  }
  await save(office, 'settings_save_questions');
}

test('an edition asks its own questions, and the answers are where the statements are, in Arabic and English', async ({
  award,
  browser,
}) => {
  const office = await Visitor.arrive(browser, award.url, 'ar');
  await enterOffice(office, award.secretariatToken);

  await test.step('an officer sets a choice, a number and a file, and opens the call', async () => {
    const next = await prepareNextEdition(office);
    const link = await office.linkTo('secretariat@example.org', next);
    await enterOffice(office, new URL(link).hash.slice(1));
    await goTo(office, 'staff_nav_settings');
    await setCallAndCategories(office);
    await setQuestions(office);
    await office.isAccessible();
    await office.fitsAPhone();
    await goTo(office, 'staff_nav_overview');
    await openCall(office);
  });

  await test.step('while the call is open only the wording changes', async () => {
    await goTo(office, 'staff_nav_settings');
    await office.sees('settings_questions_wording');
    await expect(office.button('settings_question_add')).toHaveCount(0);
    await office.page.locator('[id="formQuestions.0.help"]').fill('في بلد واحد');
    await office.press('settings_save_questions');
    await office.sees('refusal_TEXTS_MISSING');
    await office.isAccessible();
  });

  const nominator = await Visitor.arrive(browser, award.url, 'en', PHONE);
  const within = nominator.part('answers_title');
  const trained = within.getByRole('textbox');

  await test.step('a nominator on a phone answers, and is led to what is missing', async () => {
    await nominator.visit('nominate/');
    await writeNomination(nominator, { ...NOMINEE, category: categoryIn('en', CATEGORIES[0]) });
    await toStep(nominator, 'nominate_part_statements');
    await nominator.isAccessible();
    await nominator.fits();
    await within.getByRole('radio', { name: OPTIONS[1], exact: true }).check();
    await trained.fill('about 300');
    await toStep(nominator, 'nominate_review');
    await nominator.press('nominate_submit');
    await nominator.page
      .getByRole('link', { name: `${TRAINED}: ${nominator.words.say('answers_not_a_number')}` })
      .click();
    await expect(trained).toBeFocused();
    await nominator.isAccessible();
    await trained.fill('1 312');
    await trained.press('Tab');
    await expect(trained).toHaveValue('1312');
    await isSaved(nominator);
    await nominator.page.reload();
    await expect(trained).toHaveValue('1312');
    await toStep(nominator, 'nominate_part_evidence');
    const chooser = nominator.page.waitForEvent('filechooser');
    await nominator.press('evidence_add');
    await (await chooser).setFiles({ ...REPORT, buffer: await nominator.page.pdf() });
    await nominator.sees('evidence_added', { name: REPORT.name });
    await toStep(nominator, 'nominate_part_statements');
    await within.getByRole('combobox', { name: PROOF }).selectOption(REPORT.name);
    await isSaved(nominator);
    await submitNomination(nominator);
    await expect(nominator.page.getByText(OPTIONS[1], { exact: true })).toBeVisible();
    await nominator.page.emulateMedia({ media: 'print' });
    await expect(nominator.page.getByText('1312', { exact: true })).toBeVisible();
    await nominator.page.emulateMedia({ media: 'screen' });
    await confirmAddress(nominator, NOMINEE.nominatorEmail);
    await nominator.leave();
  });

  await test.step('the nominee reads it in Arabic, and agrees', async () => {
    const nominee = await Visitor.arrive(browser, award.url, 'ar');
    await nominee.enter(NOMINEE.nomineeEmail);
    await expect(nominee.page.getByText(inLanguage('ar', TRAINED))).toBeVisible();
    await expect(nominee.page.getByText(inLanguage('ar', OPTIONS[1]))).toBeVisible();
    await agree(nominee, true);
    await nominee.leave();
  });

  await test.step('the table of nominations has a column for each question', async () => {
    await goTo(office, 'staff_nav_nominations');
    const saved = office.page.waitForEvent('download');
    await office.press('board_export');
    const table = await readFile(await (await saved).path(), 'utf8');
    const [heading = '', line = ''] = table.trim().split('\r\n');
    expect(heading.endsWith(`,${REACH},${TRAINED},${PROOF}`)).toBe(true);
    expect(line.endsWith(`,${OPTIONS[1]},1312,${REPORT.name}`)).toBe(true);
  });

  await test.step('an adviser reads it behind the gate', async () => {
    await goTo(office, 'staff_nav_overview');
    await closeCall(office);
    await screen(office, [NOMINEE.nominee]);
    await invite(office, 'adviser', ADA, 'en');
    await openAdvice(office);
    const adviser = await Visitor.arrive(browser, award.url, 'en');
    await adviser.enter(ADA);
    await adviser.declareNoConflict([NOMINEE.nominee]);
    await adviser.press('advise_open', { name: NOMINEE.nominee });
    const dossier = adviser.page.getByRole('article');
    await expect(dossier.getByText(TRAINED)).toBeVisible();
    await expect(dossier.getByText('1312', { exact: true })).toBeVisible();
    await expect(dossier.getByText(OPTIONS[1], { exact: true })).toBeVisible();
    const report = `${adviser.words.say('evidence_download')} ${REPORT.name}`;
    await expect(dossier.getByRole('button', { name: report })).toHaveCount(2);
    await adviser.isAccessible();
    await adviser.leave();
  });

  await office.leave();
});
