import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { languages } from '../src/lib/i18n/languages.ts';
import { agree } from './nominee.ts';
import { confirmAddress, isSaved, submitNomination, toStep, type Case } from './nominator.ts';
import { comeAndAgree, draft, handIn, openNextCall } from './openings.ts';
import {
  CATEGORIES,
  categoryIn,
  closeCall,
  goTo,
  invite,
  openAdvice,
  openVote,
  save,
  screen,
  shortlist,
  translate,
} from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const NOMINEE: Case = {
  nominee: 'Grace Okafor',
  company: 'Open Looms',
  nomineeEmail: 'grace@nominee.example',
  nominatorEmail: 'irma@nominator.example',
};
const SECOND: Case = {
  nominee: 'Sara Lindqvist',
  company: 'Fair Docks',
  nomineeEmail: 'sara@nominee.example',
  nominatorEmail: 'omar@nominator.example',
};
const ADA = 'ada@example.org';
const JURY = ['elena@example.org', 'farid@example.org', 'grace@example.org'] as const;
/** What the secretariat reads, the nominator on a phone, and the other nominator with the adviser. */
const TOLD = [
  { reads: 'ar', nominates: 'en', advises: 'ar' },
  { reads: 'en', nominates: 'ar', advises: 'en' },
] as const;
/** What is asked, in Arabic and in every other language alike. */
const REACH = 'Which suppliers are visited?';
const TRAINED = 'How many people were trained?';
const PROOF = 'Which picture shows it?';
const PICTURE = 'Training.png';
const PICTURES = { ar: 'تدريب.png', en: 'Course.png' };
/** What an officer translates of what the first nominator wrote. */
const TRANSLATED = { ar: 'دُقِّقت لدى جميع الموردين.', en: 'All suppliers were audited.' };
/** A number in the digits of a language. */
const FORTY = { ar: '٤٠', en: '40' };
const OPTIONS = ['Direct suppliers', 'All suppliers'] as const;
const inLanguage = (language: string, words: string) =>
  language === 'ar' ? `بالعربية: ${words}` : words;

/** Sets a choice, a number and a file, in every language; the last two must be answered. The settings are shown. */
async function setQuestions(office: Visitor): Promise<void> {
  const { page, words } = office;
  const group = async (number: number) =>
    page.getByRole('group', {
      name: words.say('settings_question', {
        number: await office.numeral(number),
      }),
      exact: true,
    });
  const kind = (within: Locator) =>
    within.getByRole('combobox', {
      name: words.say('settings_question_kind'),
      exact: true,
    });
  for (const _ of [REACH, TRAINED, PROOF]) await office.press('settings_question_add');
  const [reach, trained, proof] = [await group(1), await group(2), await group(3)];
  await kind(reach).selectOption('CHOICE');
  await kind(trained).selectOption('NUMBER');
  await kind(proof).selectOption('FILE');
  for (const within of [trained, proof])
    await within
      .getByRole('checkbox', {
        name: words.say('settings_question_required'),
        exact: true,
      })
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
      const label = words.say('settings_option', {
        number: await office.numeral(index + 1),
      });
      await reach
        .getByRole('textbox', { name: label, exact: true })
        .fill(inLanguage(language, option));
    }
  }
  await save(office, 'settings_save_questions');
}

/** Answers by a file, in the step of the statements. */
async function addFile(nominator: Visitor, name: string, add = 'answers_file_add'): Promise<void> {
  const { page, words } = nominator;
  const buffer = await page.screenshot({
    clip: { x: 0, y: 0, width: 40, height: 30 },
  });
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('group', {
      name: inLanguage(words.language, PROOF),
      exact: true,
    })
    .getByRole('button', { name: words.say(add), exact: true })
    .click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
  await nominator.sees('evidence_added', { name });
}

/**
 * In the dossier of the first nominee are the answers to what the edition asked, the questions in the language of who reads, and each statement
 * as it was written with its translation into that language beside it.
 */
async function readsAll(reader: Visitor, dossier: Locator, written: 'ar' | 'en'): Promise<void> {
  const language = reader.words.language as 'ar' | 'en';
  for (const question of [REACH, TRAINED, PROOF])
    await expect(dossier.getByText(inLanguage(language, question), { exact: true })).toBeVisible();
  const option = inLanguage(language, OPTIONS[1]);
  await expect(dossier.getByText(option, { exact: true })).toBeVisible();
  await expect(dossier.getByText('1312', { exact: true })).toBeVisible();
  await expect(
    dossier.getByRole('radio', { name: reader.words.say('translation_show_BOTH') }),
  ).toBeChecked();
  const statements = dossier.locator('.texts');
  await expect(statements).not.toHaveCount(0);
  for (const statement of await statements.all()) {
    await expect(statement.locator(`.said[lang=${written}]`)).toBeVisible();
    const translation = statement.locator(`.said[lang=${language}]`);
    await expect(translation).toHaveText(TRANSLATED[language]);
    await expect(translation).toHaveAttribute('dir', languages[language].direction);
  }
  await reader.isAccessible();
  await reader.fits();
}

for (const { reads, nominates, advises } of TOLD)
  test(`an edition asks its own questions, and the answers are where the statements are, with a secretariat in ${reads} and a nominator in ${nominates}`, async ({
    award,
    browser,
  }) => {
    const office = await Visitor.arrive(browser, award.url, reads);
    const asked = (words: string) => inLanguage(nominates, words);

    await test.step('an officer sets a choice, a number and a file, and opens the call', async () => {
      await openNextCall(office, award.secretariatToken, async () => {
        await setQuestions(office);
        await office.fitsAPhone();
      });
    });

    await test.step('while the call is open only the wording changes', async () => {
      await goTo(office, 'staff_nav_settings');
      await office.sees('settings_questions_wording');
      await expect(office.button('settings_question_add')).toHaveCount(0);
      await expect(office.button('settings_criterion_add')).toHaveCount(0);
      await office.page.locator('[id="formQuestions.0.help"]').fill('In one country');
      await office.press('settings_save_questions');
      await office.sees('refusal_TEXTS_MISSING');
      await office.isAccessible();
    });

    const nominator = await Visitor.arrive(browser, award.url, nominates, PHONE);
    const within = nominator.part('answers_title');
    const trained = within.getByRole('textbox');

    await test.step('a nominator on a phone answers, and is led to what is missing', async () => {
      await draft(nominator, {
        ...NOMINEE,
        category: categoryIn(nominates, CATEGORIES[0]),
        lacks: true,
      });
      await toStep(nominator, 'nominate_part_statements');
      await nominator.isAccessible();
      await nominator.fits();
      await within.getByRole('radio', { name: asked(OPTIONS[1]), exact: true }).check();
      await trained.fill('about 300');
      await toStep(nominator, 'nominate_review');
      await nominator.press('nominate_submit');
      await nominator.page
        .getByRole('link', {
          name: `${asked(TRAINED)}: ${nominator.words.say('answers_not_a_number')}`,
        })
        .click();
      await expect(trained).toBeFocused();
      await nominator.isAccessible();
      await trained.fill('1 312');
      await trained.press('Tab');
      await expect(trained).toHaveValue('1312');
      await isSaved(nominator);
      await nominator.page.reload();
      await expect(trained).toHaveValue('1312');
      await toStep(nominator, 'nominate_review');
      await nominator.press('nominate_submit');
      const missing = `${asked(PROOF)}: ${nominator.words.say('room_required')}`;
      await nominator.page.getByRole('link', { name: missing }).click();
      await expect(nominator.button('answers_file_add')).toBeFocused();
      await nominator.isAccessible();
      await addFile(nominator, 'Wrong.png');
      await addFile(nominator, PICTURE, 'answers_file_replace');
      await expect(nominator.page.getByText('Wrong.png').filter({ visible: true })).toHaveCount(0);
      await expect(nominator.page.getByText(missing)).toHaveCount(0);
      await nominator.isAccessible();
      await nominator.fits();
      await submitNomination(nominator);
      const saved = `${nominator.words.say('evidence_download')} ${PICTURE}`;
      await expect(nominator.page.getByRole('button', { name: saved })).toHaveCount(1);
      await expect(
        nominator.page.getByText(nominator.words.say('dossier_files_none')),
      ).toBeHidden();
      await expect(nominator.page.getByText(asked(OPTIONS[1]), { exact: true })).toBeVisible();
      await nominator.page.emulateMedia({ media: 'print' });
      await expect(nominator.page.getByText('1312', { exact: true })).toBeVisible();
      await nominator.page.emulateMedia({ media: 'screen' });
      await confirmAddress(nominator, NOMINEE.nominatorEmail);
      await nominator.leave();
    });

    await test.step('the nominee reads it, and agrees', async () => {
      const nominee = await Visitor.arrive(browser, award.url, nominates);
      await nominee.enter(NOMINEE.nomineeEmail);
      await expect(nominee.page.getByText(asked(TRAINED))).toBeVisible();
      await expect(nominee.page.getByText(asked(OPTIONS[1]), { exact: true })).toBeVisible();
      await expect(nominee.page.getByText(asked(PROOF))).toBeVisible();
      const picture = `${nominee.words.say('evidence_download')} ${PICTURE}`;
      await expect(nominee.page.getByRole('button', { name: picture })).toHaveCount(1);
      await agree(nominee, true);
      await nominee.leave();
    });

    await test.step('another nominates, in the other language, and that nominee agrees, too', async () => {
      const other = await Visitor.arrive(browser, award.url, advises);
      await draft(other, { ...SECOND, category: categoryIn(advises, CATEGORIES[0]), lacks: true });
      await toStep(other, 'nominate_part_statements');
      await other.part('answers_title').getByRole('textbox').fill(FORTY[advises]);
      await addFile(other, PICTURES[advises]);
      await other.isAccessible();
      await other.fits();
      await handIn(other, SECOND);
      await other.leave();
      await comeAndAgree(await Visitor.arrive(browser, award.url, advises), SECOND);
    });

    await test.step('the table of nominations has a column for each question', async () => {
      await goTo(office, 'staff_nav_nominations');
      const saved = office.page.waitForEvent('download');
      await office.press('board_export');
      const table = await readFile(await (await saved).path(), 'utf8');
      const [heading = '', ...lines] = table.trim().split('\r\n');
      const read = (words: string) => inLanguage(reads, words);
      expect(heading.split(',').slice(-3)).toEqual([REACH, TRAINED, PROOF].map(read));
      const line = lines.find((one) => one.includes(NOMINEE.nominee));
      expect(line?.split(',').slice(-3)).toEqual([read(OPTIONS[1]), '1312', PICTURE]);
    });

    const both = [NOMINEE.nominee, SECOND.nominee];

    await test.step('an adviser reads it with a translation into the other language behind the gate, and the file in the page', async () => {
      await goTo(office, 'staff_nav_overview');
      await closeCall(office);
      await screen(office, both);
      await invite(office, 'adviser', ADA, advises);
      await openAdvice(office);
      await translate(office, NOMINEE.nominee, advises.toUpperCase(), TRANSLATED[advises]);
      const adviser = await Visitor.arrive(browser, award.url, advises);
      await adviser.enter(ADA);
      await adviser.declareNoConflict(both);
      await adviser.press('advise_open', { name: NOMINEE.nominee });
      const dossier = adviser.page.getByRole('article');
      await readsAll(adviser, dossier, nominates);
      const read = `${adviser.words.say('evidence_read')} ${PICTURE}`;
      await dossier.getByRole('button', { name: read }).click();
      await expect(dossier.getByRole('img', { name: PICTURE })).toHaveJSProperty(
        'naturalWidth',
        40,
      );
      await adviser.isAccessible();
      await adviser.leave();
    });

    await test.step('a juror on a phone reads the same in the ballot', async () => {
      await shortlist(office, both);
      for (const [index, address] of JURY.entries())
        await invite(office, index === 0 ? 'chair' : 'juror', address, advises);
      await openVote(office);
      const juror = await Visitor.arrive(browser, award.url, advises, PHONE);
      await juror.enter(JURY[1]);
      await juror.declareNoConflict(both);
      const finalist = juror.page.getByRole('region', { name: NOMINEE.nominee, exact: true });
      await readsAll(juror, finalist.getByRole('article'), nominates);
      await juror.leave();
    });

    await office.leave();
  });
