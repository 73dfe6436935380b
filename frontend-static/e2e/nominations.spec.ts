import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { enterOn, tabTo } from './keyboard.ts';
import { decline } from './nominee.ts';
import {
  beginChange,
  category,
  isSaved,
  nomineeName,
  submitChange,
  submitNomination,
  toStep,
  type Case,
} from './nominator.ts';
import { draft, handIn, openNextCall } from './openings.ts';
import {
  CATEGORIES,
  categoryIn,
  closeCall,
  enterOffice,
  extendWindow,
  goTo,
  invite,
} from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 360, height: 800 };
const person = (nominee: string, company: string, id: string): Case => ({
  nominee,
  company,
  nomineeEmail: `${id}@nominee.example`,
  nominatorEmail: `${id}@nominator.example`,
});
/** For row 48: shown as text wherever it is shown, and nothing else. */
const MARKUP = 'Chair <img src=x onerror=alert(1)><script>alert(2)</script> of the board';
const IVAN = person('Ivan Petroff', 'Severstal Group', 'ivan');
const IVAN_AGAIN = person('Иван Петров', 'ООО «Северсталь»', 'petrov');
const LATE = person('Grace Late', 'Slow Mills', 'grace');
const [INDUSTRY, SERVICES] = CATEGORIES;
const CONFIRMED = 'He confirms it.';
const NOTE = `تحدثتُ إليه.\n${CONFIRMED}`;
/** What somebody writes who changes it after it was submitted, and what before it is screened. */
const SAID = {
  ar: { after: 'عدّلته بعد التقديم.', before: 'كُتب قبل الفرز.' },
  en: { after: 'Changed after it was submitted.', before: 'Written before the screening.' },
};
/** What the secretariat reads, one nominator, and the others. */
const TOLD = [
  { reads: 'ar', one: 'en', two: 'ar' },
  { reads: 'en', one: 'ar', two: 'en' },
] as const;

for (const language of ['en', 'ar'])
  test(`a nomination is written in two windows, changed, and overtaken by the close, and nothing is lost, in ${language}`, async ({
    award,
    browser,
  }) => {
    const first = await Visitor.arrive(browser, award.url, language);
    await draft(first, IVAN);
    await toStep(first, 'nominate_part_nominee');
    const role = first.field('nominate_role', first.part('nominate_part_nominee'));

    await test.step('row 40: the second of two tabs sees the conflict field by field', async () => {
      const other = await first.page.context().newPage();
      await other.goto(`/${language}/nominate/?step=nominee`);
      const theirs = other
        .getByRole('region', { name: first.words.say('nominate_part_nominee'), exact: true })
        .getByRole('textbox', { name: first.words.say('nominate_role'), exact: true });
      await expect(theirs).toHaveValue('Chief executive');
      await theirs.fill(MARKUP);
      await expect(
        other
          .getByText(first.words.say('room_saved_at', { time: '' }).trim())
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      await other.close();
      await role.fill('Founder');
      await expect(first.heading('nominate_conflict_title')).toBeFocused();
      await expect(first.page.getByText(MARKUP)).toBeVisible();
      await expect(first.page.getByText('Founder')).toBeVisible();
      await first.isAccessible();
      await first.isAccessibleInTheDark();
      await first.fitsAPhone();
      await first.page
        .getByRole('radio', { name: first.words.say('nominate_conflict_theirs'), exact: true })
        .check();
      await first.press('nominate_conflict_apply');
      await expect(role).toHaveValue(MARKUP);
      await isSaved(first);
    });

    await test.step('it is submitted, and the receipt printed', async () => {
      await toStep(first, 'nominate_review');
      await first.page.goBack();
      await expect(first.heading('nominate_list')).toBeFocused();
      await first.page.goForward();
      await expect(first.heading('nominate_review')).toBeFocused();
      await first.fitsAPhone();
      await submitNomination(first);
      await first.sees('nominate_next_SCREENING');
      await first.fitsAPhone();
      await first.page.emulateMedia({ media: 'print' });
      await expect(first.heading('nominate_text_title')).toBeVisible();
      for (const hidden of [
        first.page.getByRole('banner'),
        first.heading('nominate_next_title'),
        first.button('nominate_change'),
      ])
        await expect(hidden).toBeHidden();
      await first.page.emulateMedia({ media: 'screen' });
    });

    await test.step('who finds a mistake the day after mends it, with a receipt and without a mouse', async () => {
      await enterOn(first, 'nominate_change');
      await expect(first.heading('nominate_change')).toBeFocused();
      const statement = first.part('nominate_part_statements').getByRole('textbox').first();
      await first.isAccessible();
      await first.fits();
      await toStep(first, 'nominate_part_nominee');
      await expect(
        first.field('nominate_email', first.part('nominate_part_nominee')),
      ).toHaveAttribute('readonly');
      for (const key of ['nominator', 'statements']) {
        await enterOn(first, 'nominate_step_continue');
        await expect(first.heading(`nominate_part_${key}`)).toBeFocused();
      }
      await tabTo(first, statement);
      await first.page.keyboard.press('ControlOrMeta+a');
      await first.page.keyboard.type('Mended on Tuesday.');
      for (const key of ['nominate_part_evidence', 'nominate_review']) {
        await enterOn(first, 'nominate_step_continue');
        await expect(first.heading(key)).toBeFocused();
      }
      await first.isAccessible();
      await enterOn(first, 'nominate_change_submit');
      const missing = first.page.getByRole('alert', {
        name: first.words.say('nominate_missing_title'),
      });
      await expect(missing).toBeFocused();
      await tabTo(first, first.checkbox('nominate_declares_accuracy'));
      await first.page.keyboard.press('Space');
      await enterOn(first, 'nominate_change_submit');
      await expect(first.heading('nominate_version_title')).toBeVisible();
      await expect(first.page.getByText('Mended on Tuesday.').first()).toBeVisible();
      await first.isAccessible();
      await first.isWritten(IVAN.nominatorEmail, 'nomination-changed');
    });

    await test.step('row 40: of two windows that change it the second sees both texts', async () => {
      const statement = await beginChange(first);
      await statement.fill('From the phone.');
      const laptop = await first.page.context().newPage();
      await laptop.goto(`/${language}/nominate/?change=statements`);
      const theirs = laptop
        .getByRole('region', { name: first.words.say('nominate_part_statements'), exact: true })
        .getByRole('textbox')
        .first();
      await theirs.fill('From the laptop.');
      await laptop.goto(`/${language}/nominate/?change=review`);
      await expect(laptop.getByText('From the laptop.')).toBeVisible();
      await laptop
        .getByRole('checkbox', { name: first.words.say('nominate_declares_accuracy') })
        .check();
      await laptop
        .getByRole('button', { name: first.words.say('nominate_change_submit'), exact: true })
        .click();
      await expect(
        laptop.getByRole('heading', { name: first.words.say('nominate_version_title') }),
      ).toBeVisible();
      await laptop.close();
      await submitChange(first);
      await expect(first.heading('nominate_change_conflict_title')).toBeFocused();
      await expect(first.page.getByText('From the laptop.')).toBeVisible();
      await expect(first.page.getByText('From the phone.')).toBeVisible();
      await first.isAccessible();
      await first.fitsAPhone();
      await first.page
        .getByRole('radio', { name: first.words.say('nominate_conflict_mine'), exact: true })
        .check();
      await first.press('nominate_conflict_keep');
      await first.press('nominate_change_submit');
      await expect(first.heading('nominate_version_title')).toBeVisible();
      await expect(first.page.getByText('From the phone.').first()).toBeVisible();
    });

    await test.step('what was typed is there when the call closes meanwhile, and what was submitted stands', async () => {
      const statement = await beginChange(first);
      await statement.fill('Typed before the close.');
      const office = await Visitor.arrive(browser, award.url, language);
      await enterOffice(office, award.secretariatToken);
      await closeCall(office);
      await office.leave();
      await submitChange(first);
      await first.sees('refusal_CALL_CLOSED');
      await first.isAccessible();
      await toStep(first, 'nominate_part_statements');
      await expect(statement).toHaveValue('Typed before the close.');
      await first.press('nominate_change_cancel');
      await first.isAccessible();
      await first.confirm('room_kept_drop');
      await expect(first.page.getByText('From the phone.').first()).toBeVisible();
      await expect(first.button('nominate_change')).toHaveCount(0);
      await first.isAccessible();
      await first.leave();
    });
  });

for (const { reads, one, two } of TOLD)
  test(`nominations go wrong in every way on the secretariat's board and nothing is lost, in ${reads}`, async ({
    award,
    browser,
  }) => {
    const office = await Visitor.arrive(browser, award.url, reads);
    const said = SAID[two];
    await openNextCall(office, award.secretariatToken);

    await test.step('an adviser is invited, and known to know one of the two', async () => {
      await invite(office, 'adviser', 'ada@example.org');
      const row = office.part('people_advisers').getByRole('row').filter({ hasText: 'ada@' });
      await row.getByRole('button', { name: office.words.say('people_profile_edit') }).click();
      const dialog = office.page.getByRole('dialog');
      const known = dialog.getByRole('group', { name: office.words.say('people_categories') });
      await known.getByRole('checkbox', { name: categoryIn(reads, SERVICES), exact: true }).check();
      await office.fitsAPhone();
      await office.confirm('people_profile_save');
      // The form, which lies in the row, names both; what is known stands behind a dot.
      // Each part is kept apart from text that runs the other way, by characters that nobody sees.
      const said = async () => (await row.innerText()).replaceAll(/[\u2068\u2069]/g, '');
      await expect.poll(said).toContain(`· ${categoryIn(reads, SERVICES)}`);
      expect(await said()).not.toContain(`· ${categoryIn(reads, INDUSTRY)}`);
    });

    await test.step('anyone reads of the categories on the page of the award', async () => {
      const reader = await Visitor.arrive(browser, award.url, reads, PHONE);
      await reader.visit('award/');
      await expect(
        reader.part('award_categories').getByText(categoryIn(reads, INDUSTRY)),
      ).toBeVisible();
      await reader.fits();
      await reader.isAccessible();
      await reader.leave();
    });

    await test.step('who chose no category is led to it, and finds it on the receipt', async () => {
      const first = await Visitor.arrive(browser, award.url, one, PHONE);
      const services = category(first, categoryIn(one, SERVICES));
      await draft(first, { ...IVAN, role: MARKUP, lacks: true });
      await toStep(first, 'nominate_review');
      await first.press('nominate_submit');
      const missing = first.words.say('room_required');
      await first.page
        .getByRole('link', { name: `${first.words.say('nominate_category')}: ${missing}` })
        .click();
      await expect(category(first, categoryIn(one, INDUSTRY))).toBeFocused();
      await first.isAccessible();
      await services.check();
      await isSaved(first);
      await first.page.reload();
      await expect(services).toBeChecked();
      await submitNomination(first);
      const receipt = `${first.words.say('nominate_category')}: ${categoryIn(one, SERVICES)}`;
      await expect(first.page.getByText(receipt, { exact: true })).toBeVisible();
      await first.isAccessible();
      await first.fits();
      await first.leave();
    });

    await test.step('another nominates the same person, in another script', async () => {
      const second = await Visitor.arrive(browser, award.url, two);
      await draft(second, { ...IVAN_AGAIN, category: categoryIn(two, INDUSTRY) });
      await handIn(second, IVAN_AGAIN);
      await second.leave();
    });

    const late = await Visitor.arrive(browser, award.url, two);
    await draft(late, { ...LATE, category: categoryIn(two, INDUSTRY) });

    await test.step('the secretariat gives all more time; who has a draft is mailed, and it is logged', async () => {
      await goTo(office, 'staff_nav_overview');
      await extendWindow(office, 3);
      await expect(async () => {
        const letters = await lettersTo(award.url, LATE.nominatorEmail);
        expect(letters.some(({ text }) => text.includes('/nominate/#'))).toBe(true);
      }).toPass();
      expect(await lettersTo(award.url, IVAN.nominatorEmail)).not.toHaveLength(0);
      await goTo(office, 'staff_nav_log');
      await office.sees('act_CALL_EXTENDED');
      await office.fitsAPhone();
    });

    await test.step('who comes late reads that the call is closed, with the own draft', async () => {
      await goTo(office, 'staff_nav_overview');
      await closeCall(office);
      await late.visit('nominate/');
      await late.sees('nominate_closed_title');
      await expect(late.page.getByText(LATE.nominee).first()).toBeVisible();
      await late.isAccessible();
    });

    await test.step('the secretariat gives this one more time, and it is submitted', async () => {
      await goTo(office, 'staff_nav_nominations');
      await office.page.getByText(office.words.say('board_extend'), { exact: true }).click();
      const until = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
      await office.press('board_extend_act');
      await expect(office.page.locator('#extend-email')).toBeFocused();
      await office.page.locator('#extend-email').fill(LATE.nominatorEmail);
      await office.page.locator('#extend-until').fill(until);
      await office.isAccessible();
      await office.fitsAPhone();
      await office.press('board_extend_act');
      await office.isAccessible();
      await office.confirm('board_extend_act');
      await late.enter(LATE.nominatorEmail);
      await late.sees('nominate_late_title');
      await late.isAccessible();
      await toStep(late, 'nominate_part_nominee');
      await expect(nomineeName(late)).toHaveValue(LATE.nominee);
      await late.isAccessible();
      await submitNomination(late);
    });

    await test.step('it is changed until it is screened, and what was typed meanwhile stays', async () => {
      await (await beginChange(late)).fill(said.after);
      await late.isAccessible();
      await late.fitsAPhone();
      await submitChange(late);
      await expect(late.heading('nominate_version_title')).toBeVisible();
      const statement = await beginChange(late);
      await statement.fill(said.before);
      await goTo(office, 'staff_nav_overview');
      await goTo(office, 'staff_nav_nominations');
      await office.press('board_read', { name: LATE.nominee });
      await expect(office.page.locator('.screening')).toContainText(said.after);
      await expect(office.page.locator('.screening')).toContainText(
        office.words.say('board_changes', { times: '' }).trim(),
      );
      await office.isAccessibleInTheDark();
      await office.field('notes_write').fill(NOTE);
      await office.press('notes_add');
      await office.sees('notes_written');
      const noted = office.part('notes_title').getByRole('listitem');
      await expect(noted).toContainText(CONFIRMED);
      await office.isAccessible();
      await office.pressOn(noted.getByRole('button'));
      await office.isAccessible();
      await office.confirm('notes_withdraw');
      await office.sees('notes_withdrawn_done');
      await expect(noted).toContainText(CONFIRMED);
      await office.isAccessible();
      await office.answer('board_screen', 'board_eligible').check();
      await office.press('board_decide');
      await office.sees('board_decided', {
        name: LATE.nominee,
        status: office.words.say('board_status_ELIGIBLE'),
      });
      await office.press('board_close');
      await submitChange(late);
      await late.sees('refusal_SCREENED');
      await toStep(late, 'nominate_part_statements');
      await expect(statement).toHaveValue(said.before);
      await late.isAccessible();
      await late.press('nominate_change_cancel');
      await late.confirm('room_kept_drop');
      await expect(late.heading('nominate_change')).toHaveCount(0);
      await late.leave();
    });

    await test.step('the board shows both side by side; one is found a duplicate, and undone', async () => {
      await goTo(office, 'staff_nav_overview');
      const doubles = office.words.say('staff_attention_alike', { count: await office.numeral(2) });
      await expect(office.page.getByRole('link', { name: doubles, exact: true })).toBeVisible();
      await office.isAccessible();
      await office.page.getByRole('link', { name: doubles, exact: true }).click();
      const rows = office.page.getByRole('rowheader');
      await expect(rows).toHaveCount(2);
      await goTo(office, 'staff_nav_nominations');
      await office.sees('board_alike_tag');
      await expect(rows).not.toHaveCount(2);
      const all = await rows.count();
      const chosen = office.page.locator('#board-category');
      const sorted = chosen.locator('option').filter({ hasText: categoryIn(reads, SERVICES) });
      await chosen.selectOption(await sorted.getAttribute('value'));
      await expect(rows).toHaveCount(1);
      await expect(office.button('board_read', { name: IVAN.nominee })).toBeVisible();
      await office.isAccessible();
      await chosen.selectOption('');
      await expect(rows).toHaveCount(all);
      await office.page.locator('#board-flag').selectOption('ALIKE');
      await expect(rows).toHaveCount(2);
      const sought = office.page.getByRole('searchbox', { name: office.words.say('board_search') });
      await sought.fill(IVAN_AGAIN.company.toLowerCase());
      await sought.press('Enter');
      await expect(rows).toHaveCount(1);
      await sought.fill('');
      await sought.press('Enter');
      await expect(rows).toHaveCount(2);
      await office.fitsAPhone();
      const saved = office.page.waitForEvent('download');
      await office.press('board_export');
      const table = await readFile(await (await saved).path(), 'utf8');
      expect(table.trim().split('\r\n')).toHaveLength(3);
      expect(table).toContain(IVAN.nomineeEmail);
      await office.sees('board_saved', { count: await office.numeral(2) });
      // The same where a browser writes straight to the disk: here to a folder of its own.
      await office.page.evaluate(() => {
        const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
        Object.assign(window, { showSaveFilePicker });
      });
      await office.press('board_export');
      const written = () =>
        office.page.evaluate(async () => {
          const folder = await navigator.storage.getDirectory();
          for await (const handle of folder.values()) {
            if (handle.kind === 'file') return (await handle.getFile()).text();
          }
          return '';
        });
      // A text that is read has no mark of its encoding any more.
      await expect.poll(written).toBe(table.replace('\uFEFF', ''));
      await office.isAccessible();
      await office.press('board_read', { name: IVAN.nominee });
      await expect(office.button('board_decide')).toBeVisible();
      await expect(office.page).toHaveURL(/[?&]open=/);
      await office.isAccessible();
      await office.isAccessibleInTheDark();
      // The dossier has an address of its own, with what was found around it.
      await office.page.reload();
      await expect(office.button('board_decide')).toBeVisible();
      await expect(office.page.locator('.screening')).toContainText(IVAN.company);
      // On a desk's screen the decision stays in view from dossier to dossier.
      const usual = office.page.viewportSize()!;
      await office.page.setViewportSize({ width: 1280, height: 900 });
      for (const [way, company] of [
        ['board_next', IVAN_AGAIN.company],
        ['board_previous', IVAN.company],
        ['board_next', IVAN_AGAIN.company],
      ] as const) {
        await office.press(way);
        await expect(office.page.locator('.screening')).toContainText(company);
        await expect(office.button('board_decide')).toBeInViewport({ ratio: 1 });
      }
      await office.page.setViewportSize(usual);
      const alike = office.part('board_alike');
      await alike.getByText(IVAN.nominee).first().click();
      await expect(alike.getByText(IVAN_AGAIN.company).first()).toBeVisible();
      await expect(alike.getByText(MARKUP, { exact: true })).toBeVisible();
      await office.isAccessible();
      await office.page.emulateMedia({ media: 'print' });
      await expect(office.heading('board_alike')).toBeVisible();
      const own = office.page.getByText(office.words.say('passkey_own'), { exact: true });
      await expect(own).toBeHidden();
      await office.page.emulateMedia({ media: 'screen' });
      await expect(own).toBeVisible();
      await office.answer('board_screen', 'board_ineligible').check();
      await office.page.locator('#ineligible-reason').selectOption('DUPLICATE');
      await office.press('board_decide');
      await office.sees('board_decided', {
        name: IVAN_AGAIN.nominee,
        status: office.words.say('board_status_INELIGIBLE'),
      });
      await office.press('board_undo');
      await office.isAccessible();
      await office.confirm('board_undo');
      await office.sees('board_undone', { name: IVAN_AGAIN.nominee });
      await office.isAccessible();
    });

    await test.step('the nominee declines: nothing is left to read, and the link opens nothing more', async () => {
      const nominee = await Visitor.arrive(browser, award.url, two);
      const link = await nominee.linkTo(IVAN_AGAIN.nomineeEmail);
      // The newest letter tells of the screening; this is the one with the link.
      await nominee.page.goto(link);
      await nominee.openLink();
      await decline(nominee);
      await nominee.leave();
      // Unknown, expired and dead links look the same.
      const again = await Visitor.arrive(browser, award.url, two);
      await again.page.goto(link);
      await again.press('link_open');
      await again.sees('link_refused_title');
      await again.isAccessible();
      await again.leave();
      await office.press('board_close');
      await goTo(office, 'staff_nav_overview');
      await goTo(office, 'staff_nav_nominations');
      await office.page.locator('#board-status').selectOption('DECLINED');
      await office.sees('board_erased');
      await expect(office.page.getByText(IVAN_AGAIN.nominee)).toHaveCount(0);
      await office.leave();
    });
  });
