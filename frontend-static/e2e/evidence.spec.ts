import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { submitNomination, writeNomination } from './nominator.ts';
import { enterOffice, goTo } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** PDFs that qpdf wrote: one that is only read, and one with a script. */
const PDF = '../functions/src/test/resources/pdf/taken/qpdf.pdf';
const SCRIPT = '../functions/src/test/resources/pdf/refused/qpdf-script.pdf';

const CRITERIA = ['strategy', 'creativity', 'labour-policy', 'supply-chain', 'responsibility'];

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

for (const language of ['en', 'ar']) {
  test(`evidence is sent, looked into, saved and removed, in ${language}`, async ({
    award,
    browser,
  }) => {
    const nominator = await Visitor.arrive(browser, award.url, language);
    const { page, words } = nominator;
    await page.setViewportSize({ width: 400, height: 800 });
    await nominator.visit('nominate/');
    await writeNomination(nominator, {
      nominee: 'Sara Lindqvist',
      company: 'Nordic Textiles',
      nominatorEmail: 'irma@example.org',
      nomineeEmail: 'sara@example.org',
    });
    const evidence = nominator.part('nominate_part_evidence');
    const told = evidence.getByRole('alert').filter({ hasText: /./ });
    const save = (name: string) =>
      page.getByRole('button', { name: `${words.say('evidence_download')} ${name}` });

    /** Chooses files as people do, by the keyboard. */
    async function choose(...files: ReturnType<typeof file>[]): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await nominator.button('evidence_add').focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(files);
    }

    await test.step('row 46: a text that is called a PDF is refused once it is looked into', async () => {
      await choose(file('Report.pdf', 'application/pdf', Buffer.from('Dear committee,')));
      await expect(told).toContainText(words.say('evidence_wrong', { name: 'Report.pdf' }));
      await expect(told).toContainText(words.say('refusal_WRONG_FILE_TYPE'));
      await nominator.isAccessible();
    });

    await test.step('row 62: a PDF with a script is refused with what to do', async () => {
      await choose(file('Report.pdf', 'application/pdf', await readFile(SCRIPT)));
      await expect(told).toContainText(words.say('refusal_FILE_ACTIVE'));
      await nominator.isAccessible();
    });

    // As people make one: by what their browser prints, in the page's own script and fonts.
    const printed = await page.pdf();

    await test.step('what cannot be taken is not sent, what can be is', async () => {
      await choose(
        file('Letter.docx', 'application/msword', Buffer.from('PK')),
        file('Large.pdf', 'application/pdf', Buffer.alloc(10 * 1024 * 1024 + 1)),
        file('Report.pdf', 'application/pdf', printed),
        file('Photograph.png', 'image/png', await page.screenshot()),
      );
      await nominator.sees('evidence_added', { name: 'Photograph.png' });
      await expect(told.getByRole('listitem')).toHaveCount(2);
      const size = await nominator.numeral(10, {
        style: 'unit',
        unit: 'megabyte',
        unitDisplay: language === 'ar' ? 'long' : 'short',
      });
      await expect(told).toContainText(words.say('refusal_FILE_TOO_LARGE', { size }));
      await expect(save('Report.pdf')).toBeVisible();
      await nominator.isAccessible();
    });

    await test.step('a file is removed once that was confirmed', async () => {
      await choose(file('Draft.pdf', 'application/pdf', await readFile(PDF)));
      await expect(save('Draft.pdf')).toBeVisible();
      await page
        .getByRole('button', { name: `${words.say('evidence_remove')} Draft.pdf`, exact: true })
        .click();
      await nominator.isAccessible();
      await nominator.confirm('evidence_remove');
      await nominator.sees('evidence_removed', { name: 'Draft.pdf' });
      await expect(save('Draft.pdf')).toBeHidden();
      await expect(nominator.button('evidence_add')).toBeFocused();
    });

    await test.step('what was submitted has the file, to be saved', async () => {
      await submitNomination(nominator);
      const download = page.waitForEvent('download');
      await save('Report.pdf').click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe('Report.pdf');
      expect(printed.equals(await readFile(await saved.path()))).toBe(true);
      await nominator.isAccessible();
    });

    await test.step('the nominee, who is asked once the nominator has opened a mailed link, can save it and read a picture in the page', async () => {
      await nominator.enter('irma@example.org');
      const nominee = await Visitor.arrive(browser, award.url, language);
      await nominee.enter('sara@example.org');
      const download = nominee.page.waitForEvent('download');
      await nominee.page
        .getByRole('button', { name: `${words.say('evidence_download')} Report.pdf` })
        .click();
      expect((await download).suggestedFilename()).toBe('Report.pdf');
      await nominee.page
        .getByRole('button', { name: `${words.say('evidence_read')} Photograph.png` })
        .click();
      const picture = nominee.page.getByRole('img', { name: 'Photograph.png' });
      await expect(picture).toHaveJSProperty('naturalWidth', 400);
      await nominee.isAccessible();
      await nominee.leave();
    });

    const office = await Visitor.arrive(browser, award.url, language);
    await test.step('the secretariat saves the dossier with its files in one archive', async () => {
      await enterOffice(office, award.secretariatToken);
      await goTo(office, 'staff_nav_nominations');
      await office.press('archive_title');
      await expect(office.button('archive_save')).toBeVisible();
      await office.isAccessible();
      const download = office.page.waitForEvent('download');
      await office.press('archive_save');
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(/^nominations-\d{4}\.zip$/);
      const files = unzipSync(await readFile(await saved.path()));
      const named = (ending: string) => Object.keys(files).filter((name) => name.endsWith(ending));
      const [report = ''] = named('/evidence/Report.pdf');
      expect(printed.equals(files[report]!)).toBe(true);
      expect(named('/evidence/Photograph.png')).toHaveLength(1);
      const [folder = ''] = report.split('/');
      expect(strFromU8(files[`${folder}/dossier.html`]!)).toContain('Nordic Textiles');
      expect(JSON.parse(strFromU8(files[`${folder}/dossier.json`]!))).toMatchObject({
        reference: folder,
        nomineeEmail: 'sara@example.org',
      });
      expect(strFromU8(files[named('.csv')[0]!]!)).toContain(folder);
      await office.sees('archive_saved', {
        nominations: await office.numeral(1),
        files: await office.numeral(2),
      });
      await office.isAccessible();
      await office.fitsAPhone();
    });

    await test.step('somebody tells one by phone: the secretariat enters it, and its nominator opens the link', async () => {
      await office.press('entered_title');
      const form = office.page.getByRole('form', { name: office.words.say('entered_title') });
      await office.press('entered_act');
      await office.sees('nominate_missing_title');
      await office.isAccessible();
      await office.answer('entered_way', 'entered_way_PHONE').check();
      const today = new Date().toISOString().slice(0, 10);
      await form.getByLabel(office.words.say('entered_received'), { exact: true }).fill(today);
      const nominee = form.getByRole('group', { name: office.words.say('board_nominee') });
      await office.field('nominate_name', nominee).fill('Omar Haddad');
      await office.field('nominate_role', nominee).fill('Director');
      await office.field('nominate_company', nominee).fill('Levant Mills');
      await nominee
        .getByRole('combobox', { name: office.words.say('nominate_country'), exact: true })
        .selectOption('LB');
      await office.field('nominate_email', nominee).fill('omar@example.org');
      const by = form.getByRole('group', { name: office.words.say('board_nominator') });
      await office.field('nominate_name', by).fill('Nora Said');
      await office.field('nominate_organisation', by).fill('A trade union');
      await office.field('nominate_email', by).fill('nora@example.org');
      await office.field('nominate_relation', by).fill('We work on it together.');
      for (const statement of await form.locator('textarea[id^=statements-]').all()) {
        await statement.fill('Told on the telephone.');
      }
      await office.checkbox('entered_declares').check();
      await office.checkbox('entered_contact').check();
      await office.isAccessible();
      await office.press('entered_act');
      const dossier = office.page.locator('.screening');
      await expect(dossier).toContainText(office.words.say('entered_way_PHONE'));
      await expect(dossier).toContainText('Levant Mills');
      await office.isAccessible();
      const caller = await Visitor.arrive(browser, award.url, language);
      await caller.enter('nora@example.org');
      await expect(caller.page.getByText('Omar Haddad').first()).toBeVisible();
      await caller.leave();
    });

    await test.step('who told it calls again: another version is on record, and the nominee was asked all the same', async () => {
      const dossier = office.page.locator('.screening');
      await office.press('entered_correct');
      const statement = dossier.locator('textarea[id^=statements-]').first();
      await expect(statement).toHaveValue('Told on the telephone.');
      await statement.fill('Told on the telephone, and again.');
      await office.answer('entered_way', 'entered_way_PHONE').check();
      const today = new Date().toISOString().slice(0, 10);
      await dossier.getByLabel(office.words.say('entered_received'), { exact: true }).fill(today);
      await office.checkbox('entered_declares').check();
      await office.isAccessible();
      await office.press('entered_correct_act');
      await expect(dossier).toContainText('Told on the telephone, and again.');
      await office.isAccessible();
      const nominee = await Visitor.arrive(browser, award.url, language);
      await nominee.enter('omar@example.org');
      await expect(nominee.page.getByText('Nora Said').first()).toBeVisible();
      await nominee.leave();
    });
    await test.step('letters came: a table is looked through, corrected and entered, once however often it is sent', async () => {
      const { page, words } = office;
      const today = new Date().toISOString().slice(0, 10);
      const columns = [
        ...['way', 'receivedOn', 'language', 'nominee.name', 'nominee.role', 'nominee.company'],
        ...['nominee.country', 'nominee.email', 'nominator.name', 'nominator.organisation'],
        ...['nominator.email', 'nominator.relation'],
        ...CRITERIA.map((id) => `statements.${id}`),
      ];
      const letter = (name: string, email: string, way = 'PAPER') => [
        ...[
          way,
          today,
          language,
          name,
          'Director',
          'Anden Textil',
          'PE',
          email,
          'Ana Rojas',
          'A union',
        ],
        ...['ana@example.org', 'We work on it.', ...CRITERIA.map(() => 'As it stands on paper.')],
      ];
      /** As a spreadsheet saves it where the comma is in numbers: not in Unicode in the one, in Unicode in the other. */
      const choose = (...letters: string[][]) => {
        const text = [columns, ...letters].map((cells) => cells.join(';')).join('\r\n');
        const bytes = Buffer.from(text, language === 'en' ? 'latin1' : 'utf-8');
        const chosen = file('letters.csv', 'text/csv', bytes);
        return page.locator('input[type=file]').setInputFiles(chosen);
      };
      const row = (name: string) => page.getByRole('row').filter({ hasText: name });
      const counts = async (ready: number, wrong: number, entered: number) =>
        office.sees('entered_many_counts', {
          unseen: await office.numeral(0),
          ready: await office.numeral(ready),
          wrong: await office.numeral(wrong),
          entered: await office.numeral(entered),
        });
      await office.press('board_close');
      await office.press('entered_many_title');
      await choose(letter('José Peña', 'jose@example.org'), letter('Rosa Quispe', 'rosa'));
      await expect(row('Rosa Quispe')).toContainText(words.say('room_invalid_email'));
      await office.press('entered_many_look');
      await counts(1, 1, 0);
      await office.isAccessible();
      await office.fitsAPhone();
      const letters = [
        letter('José Peña', 'jose@example.org'),
        letter('Rosa Quispe', 'rosa@example.org'),
      ];
      await choose(...letters);
      await office.press('entered_many_look');
      await counts(2, 0, 0);
      await office.checkbox('entered_many_declares').check();
      await office.checkbox('entered_many_contact').check();
      await office.press('entered_many_act');
      await office.confirm('entered_many_act');
      await counts(0, 0, 2);
      // What is said at the end moves what stands below it.
      await office.sees('entered_many_done', { count: await office.numeral(2) });
      const download = page.waitForEvent('download');
      await office.press('entered_many_save');
      const saved = await readFile(await (await download).path(), 'utf-8');
      const reference = /NOM-\d{4}-\d{4}/.exec(saved)?.[0] ?? '';
      expect(saved).toContain(words.say('entered_many_entered', { reference }));
      await page.reload();
      await office.pressUntil('entered_many_title', office.button('entered_many_choose'));
      await choose(...letters);
      await office.press('entered_many_look');
      await counts(0, 0, 2);
      await expect(row('José Peña')).toContainText(reference);
      await office.isAccessible();
      await office.press('entered_many_leave');
      const listed = page.getByRole('table').getByRole('button', { name: 'Rosa Quispe' });
      await expect(listed).toHaveCount(1);
      const nominee = await Visitor.arrive(browser, award.url, language);
      await nominee.enter('rosa@example.org');
      await expect(nominee.page.getByText('Ana Rojas').first()).toBeVisible();
      await nominee.leave();
    });
    await office.leave();
    await nominator.leave();
  });
}
