import { expect } from '@playwright/test';
import { enterOffice, goTo, invite } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const PHONE = { width: 360, height: 740 };
const FINALISTS = ['Amara Diallo (sample)', 'Tomás Herrera (sample)', 'Lin Yue (sample)'] as const;

for (const language of ['en', 'ar']) {
  test(`a juror tries the ballot beforehand and gives the seat to a successor, in ${language}`, async ({
    award,
    browser,
  }) => {
    const arrive = () => Visitor.arrive(browser, award.url, language, PHONE);
    const office = await arrive();
    const juror = await arrive();
    const successor = await arrive();
    await enterOffice(office, award.secretariatToken);
    await invite(office, 'juror', 'ada@example.org');

    await test.step('two more are invited by a table, and whoever is invited already is said to be', async () => {
      const title = office.words.say('people_many_title');
      await office.page.getByText(title, { exact: true }).last().click();
      const many = office.part('people_many_title');
      const columns = ['people_name', 'people_email', 'people_language'].map((key) =>
        office.words.say(key),
      );
      const people = [
        'Ada;ada@example.org;',
        'Борис;boris@example.org;ru',
        'Chen;chen at example.org;中文',
      ];
      const table = [columns.join(';'), ...people].join('\r\n');
      await many.locator('input[type=file]').setInputFiles({
        ...{ name: 'jury.csv', mimeType: 'text/csv', buffer: Buffer.from(table) },
      });
      const row = (name: string) => many.getByRole('row').filter({ hasText: name });
      await expect(row('Chen')).toContainText(office.words.say('room_invalid_email'));
      await office.fits();
      await office.isAccessible();
      await many
        .getByRole('textbox', { name: office.words.say('people_many_table') })
        .fill(table.replace(' at ', '@'));
      await office.press('people_many_invite');
      await office.confirm('people_many_invite');
      await expect(row('Chen')).toContainText(office.words.say('people_many_invited'));
      await expect(row('ada')).toContainText(office.words.say('refusal_ALREADY_INVITED'));
      const jury = office.part('people_jury').getByRole('row');
      await expect(jury.filter({ hasText: 'boris@example.org' }).first()).toBeVisible();
      await office.isAccessible();
      await office.linkTo('boris@example.org');
      await office.page.getByText(title, { exact: true }).last().click();
    });

    await test.step('the test ballot is sealed, marked and shown again', async () => {
      await juror.enter('ada@example.org');
      await juror.sees('jury_early_roll', { name: 'ada' });
      await juror.page.getByText(juror.words.say('jury_test_begin'), { exact: true }).click();
      await juror.press('jury_test_cast');
      await juror.sees('jury_incomplete', { count: 3 });
      await juror.isAccessible();
      for (const place of [1, 2, 3]) {
        const name = juror.words.say('jury_test_finalist', { number: await juror.numeral(place) });
        const finalist = juror.page.getByRole('region', { name, exact: true });
        const level = place === 1 ? /^[3٣] / : /^[1١] /;
        for (const choice of await finalist.getByRole('radio', { name: level }).all()) {
          await choice.check();
        }
      }
      const sent: string[] = [];
      juror.page.on('request', (request) => sent.push(request.postData() ?? ''));
      await juror.press('jury_test_cast');
      await juror.sees('jury_test_never');
      expect(sent.join('\n')).not.toMatch(/ratings|"level"/);
      await expect(juror.page.getByRole('code').first()).toHaveText(/^TEST-/);
      await juror.fits();
      await juror.isAccessible();
      await juror.page.reload();
      await juror.sees('jury_test_never');
    });

    await test.step('the seat goes to somebody else; the old link and session are dead', async () => {
      await goTo(office, 'staff_nav_people');
      const jury = office.part('people_jury');
      const row = jury.getByRole('row').filter({ hasText: 'ada@example.org' });
      await row.getByRole('button', { name: office.words.say('people_replace') }).click();
      const form = office.page.getByRole('form', {
        name: office.words.say('people_replace_title', { name: 'ada' }),
        exact: true,
      });
      const replace = form.getByRole('button', { name: office.words.say('people_replace') });
      await expect(office.field('people_name', form)).toBeFocused();
      await replace.click();
      await expect(office.field('people_name', form)).toBeFocused();
      await office.isAccessible();
      await office.field('people_name', form).fill('bo');
      await office.field('people_email', form).fill('bo@example.org');
      await office.fits();
      await replace.click();
      await office.sees('people_replace_done', { name: 'bo' });
      await expect(form).toBeHidden();
      await expect(jury.getByRole('row').filter({ hasText: 'bo@example.org' })).toBeVisible();
      await expect(row).toHaveCount(0);
      await office.isAccessible();

      await juror.page.reload();
      await expect(juror.heading('jury_test_title')).toBeHidden();
    });

    await test.step('the successor comes in by a link of their own and has tried nothing yet', async () => {
      await successor.enter('bo@example.org');
      await successor.sees('jury_early_roll', { name: 'bo' });
      await expect(
        successor.page.getByText(successor.words.say('jury_test_begin'), { exact: true }),
      ).toBeVisible();
      await successor.isAccessible();
      await successor.fits();
      await successor.leave();
    });
    await office.leave();
  });
}

test.describe('while the jury votes', () => {
  test.use({ options: ['--demo=small'] });

  for (const language of ['en', 'ar']) {
    test(`jurors are reminded and a lost passkey is replaced by two, in ${language}`, async ({
      award,
      browser,
    }) => {
      const arrive = () => Visitor.arrive(browser, award.url, language, PHONE);
      const office = await arrive();
      const chair = await arrive();
      const juror = await arrive();
      await enterOffice(office, award.tokenOf('secretariat'));

      await test.step('who has not voted is reminded with a link that works', async () => {
        await goTo(office, 'staff_nav_vote');
        const links = await juror.linkTo('juror@example.org');
        await office.press('vote_remind');
        await office.isAccessible();
        await office.confirm('vote_remind');
        const said = office.words.say('vote_reminded', { time: '§' }).split('§')[0] ?? '';
        await office.press('vote_refresh');
        await expect(office.page.getByText(said.trim())).toBeVisible();
        await office.fits();
        await expect.poll(() => juror.linkTo('juror@example.org')).not.toBe(links);
        await juror.visit(`jury/${new URL(await juror.linkTo('juror@example.org')).hash}`);
        await juror.openLink();
        await expect(juror.heading('conflict_title')).toBeVisible();
        await juror.isAccessible();
      });

      await test.step('on a phone the dossier comes first, and can be folded away', async () => {
        await juror.declareNoConflict(FINALISTS);
        for (const name of FINALISTS) {
          const finalist = juror.page.getByRole('region', { name, exact: true });
          const dossier = finalist.getByRole('article');
          await expect
            .poll(async () => {
              const [read, rated] = await Promise.all(
                [dossier, finalist.getByRole('radio').first()].map((one) => one.boundingBox()),
              );
              return read && rated && read.y + read.height <= rated.y;
            })
            .toBe(true);
        }
        await juror.fits();
        await juror.isAccessible();
        const first = juror.page.getByRole('region', { name: FINALISTS[0], exact: true });
        await first.getByRole('button', { name: juror.words.say('jury_read') }).click();
        await expect(first.getByRole('article')).toBeHidden();
        await expect(first.getByRole('radio').first()).toBeVisible();
        await juror.isAccessible();
        await juror.isAccessibleInTheDark();
        await juror.leave();
      });

      await test.step('not twice within an hour', async () => {
        await office.press('vote_remind');
        const question = office.page.getByRole('dialog');
        await question.getByRole('button', { name: office.words.say('vote_remind') }).click();
        await office.sees('refusal_REMINDED_JUST_NOW', {
          hours: 1,
          shown: await office.numeral(1),
        });
        await office.isAccessible();
        await office.fits();
        await office.press('room_cancel');
      });

      await test.step('the chair sets up a passkey, and loses it with the codes', async () => {
        await chair.visit(`jury/#${award.tokenOf('jury, chair')}`);
        await chair.openLink();
        await chair.setUpPasskey();
        await chair.isAccessible();
        await chair.fits();
        await chair.leave();
      });

      const elsewhere = await arrive();
      let code = '';
      await test.step('on another device the chair reports the loss and is shown a code', async () => {
        await elsewhere.visit(`jury/#${award.tokenOf('jury, chair')}`);
        await elsewhere.openLink();
        await elsewhere.page.getByText(elsewhere.words.say('passkey_own'), { exact: true }).click();
        await elsewhere.page
          .getByText(elsewhere.words.say('passkey_lost'), { exact: true })
          .click();
        await elsewhere.press('passkey_lost_report');
        await elsewhere.sees('passkey_lost_tell_chair', {
          hours: 24,
          shown: await elsewhere.numeral(24),
        });
        const shown = elsewhere.page.getByRole('status').filter({ hasText: /\d{6}/ });
        code = /\d{6}/.exec(await shown.first().innerText())![0];
        await elsewhere.fits();
        await elsewhere.isAccessible();
      });

      await test.step('the secretariat, who was told the code, vouches with a passkey', async () => {
        await office.page.reload();
        await expect(office.heading('passkey_vouch_title')).toBeVisible();
        const notice = office.page.getByRole('main');
        const name = 'Chair (sample)';
        const field = notice.getByLabel(office.words.say('passkey_vouch_label', { name }));
        await field.fill(code === '000000' ? '000001' : '000000');
        await office.press('passkey_vouch');
        await office.sees('refusal_VOUCHING_CODE_REFUSED', {
          most: 5,
          shown: await office.numeral(5),
        });
        await office.isAccessible();
        await office.fits();
        await field.fill(code);
        await office.press('passkey_vouch');
        await office.sees('passkey_vouch_done', { name });
        await expect(office.heading('passkey_vouch_title')).toBeHidden();
        await office.isAccessible();
        await office.leave();
      });

      await test.step('then the chair sets up another one there', async () => {
        await elsewhere.takeAuthenticator();
        await elsewhere.press('passkey_another');
        await expect(elsewhere.heading('passkey_codes_title')).toBeVisible();
        await expect(elsewhere.page.getByRole('code').first()).toBeVisible();
        await elsewhere.isAccessible();
        await elsewhere.press('passkey_codes_kept');
        await elsewhere.isAccessible();
        await elsewhere.fits();
        await elsewhere.leave();
      });
    });
  }
});
