import { expect } from '@playwright/test';
import { adviseOnAll } from './adviser.ts';
import { castBallot, confirmCountAsChair } from './juror.ts';
import { agree, decline } from './nominee.ts';
import { confirmAddress, submitNomination, writeNomination } from './nominator.ts';
import {
  announce,
  archive,
  closeCall,
  closeVoteAndConfirmCount,
  goTo,
  goToDirectory,
  invite,
  enterOffice,
  openAdvice,
  openCall,
  openVote,
  prepareNextEdition,
  screen,
  seesFirst,
  shortlist,
} from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const STORIES = {
  en: {
    nominees: ['Sara Lindqvist', 'Omar Haddad', 'Mei Chen'],
    unwilling: 'Ana Horvat',
    words: 'railways',
    found: 'Reintegration at Austrian Federal Railways',
  },
  ar: {
    nominees: ['سارة منصور', 'عمر حداد', 'مي تشن'],
    unwilling: 'آنا حداد',
    words: 'السياحة',
    found: 'مدونة سلوك للسياحة الآمنة والمحترمة في الهند',
  },
} as const;
const ADVISER = 'dana@example.org';
const CHAIR = 'elena@example.org';
const JURORS = [CHAIR, 'farid@example.org', 'grace@example.org'];
const SECRETARIAT = 'secretariat@example.org';

for (const [language, { nominees, unwilling, words, found }] of Object.entries(STORIES)) {
  test(`the award from the first nomination to the next call, in ${language}`, async ({
    award,
    browser,
  }) => {
    test.setTimeout(600_000);
    const arrive = () => Visitor.arrive(browser, award.url, language);
    const office = await arrive();
    const chair = await arrive();

    await test.step('four companies nominate', async () => {
      for (const [index, nominee] of [...nominees, unwilling].entries()) {
        const nominator = await arrive();
        await nominator.visit('nominate/');
        if (index === 0) await nominator.isAccessible();
        const nominatorEmail = `nominator${index}@example.org`;
        await writeNomination(nominator, {
          nominee,
          company: 'Textiles',
          nominatorEmail,
          nomineeEmail: `nominee${index}@example.org`,
        });
        expect(await submitNomination(nominator)).toMatch(/^BLA-\d{4}-\d{4}$/);
        if (index === 0) await nominator.isAccessible();
        await confirmAddress(nominator, nominatorEmail);
        await nominator.leave();
      }
    });

    await test.step('three nominees agree, one declines and is erased', async () => {
      for (const index of nominees.keys()) {
        const nominee = await arrive();
        await nominee.enter(`nominee${index}@example.org`);
        await agree(nominee, index === 0);
        await nominee.leave();
      }
      const nominee = await arrive();
      await nominee.enter(`nominee${nominees.length}@example.org`);
      await decline(nominee);
      await nominee.leave();
      const nominator = `nominator${nominees.length}@example.org`;
      await expect.poll(async () => (await lettersTo(award.url, nominator)).length).toBe(2);
    });

    await test.step('the secretariat closes the call, screens and opens advice', async () => {
      await enterOffice(office, award.secretariatToken);
      await office.setUpPasskey();
      await closeCall(office);
      await screen(office, nominees);
      await invite(office, 'adviser', ADVISER);
      await office.isAccessible();
      await openAdvice(office);
    });

    await test.step('the adviser declares, reads and assesses', async () => {
      const adviser = await arrive();
      await adviser.enter(ADVISER);
      await adviseOnAll(adviser, nominees);
      await adviser.leave();
    });

    await test.step('the secretariat makes the shortlist and opens the vote', async () => {
      await shortlist(office, nominees);
      for (const juror of JURORS) await invite(office, juror === CHAIR ? 'chair' : 'juror', juror);
      await openVote(office);
    });

    let receipt = '';
    await test.step('the jury declares and votes; ballots are sealed in the browser', async () => {
      for (const address of JURORS) {
        const juror = address === CHAIR ? chair : await arrive();
        await juror.enter(address);
        if (juror === chair) await juror.isAccessible();
        receipt = await castBallot(juror, nominees, juror === chair);
        if (juror !== chair) await juror.leave();
      }
    });

    await test.step('secretariat and chair release the count', async () => {
      await closeVoteAndConfirmCount(office);
      await chair.setUpPasskey();
      await confirmCountAsChair(chair);
      await chair.leave();
      await seesFirst(office, nominees[0]);
    });

    await test.step('the laureate is announced under embargo, and nobody is told before it ends', async () => {
      const reader = await arrive();
      await reader.visit('');
      const publicAt = await announce(office, 20);
      await reader.page.reload();
      await expect(reader.heading('status_counted')).toBeVisible();
      expect(Date.now()).toBeLessThan(publicAt.getTime());
      await reader.visit('laureates/');
      await reader.sees('laureates_under_way');
      await expect(async () => {
        await reader.page.reload();
        await expect(reader.page.getByRole('heading', { name: nominees[0] })).toBeVisible({
          timeout: 1_000,
        });
      }).toPass();
      expect(Date.now()).toBeGreaterThanOrEqual(publicAt.getTime());
      await expect(async () => {
        const letters = await lettersTo(award.url, CHAIR);
        expect(letters.some(({ text }) => text.includes('/laureates/'))).toBe(true);
      }).toPass();
      await reader.leave();
    });

    await test.step('anyone counts the result again and finds a receipt in it', async () => {
      const reader = await arrive();
      await reader.visit('laureates/');
      await reader.page
        .getByRole('link', { name: reader.words.say('laureates_verify') })
        .first()
        .click();
      await reader.page.locator('html[data-hydrated]').waitFor();
      await expect(reader.page.locator('#verdict')).toContainText(reader.words.say('verify_all'));
      await reader.field('verify_receipt_label').fill(receipt.toLowerCase());
      await reader.press('verify_receipt_find');
      await reader.sees('verify_receipt_found');
      await reader.isAccessible();
      await reader.leave();
    });

    await test.step('anyone sees the laureate and finds something in the directory', async () => {
      const reader = await arrive();
      await reader.visit('laureates/');
      await expect(
        reader.page.getByRole('article').getByRole('heading', { name: nominees[0] }),
      ).toBeVisible();
      await reader.isAccessible();
      await reader.visit('directory/');
      await reader.page
        .getByRole('searchbox', { name: reader.words.say('directory_search'), exact: true })
        .fill(words);
      await reader.press('directory_search_do');
      const entry = reader.page.getByRole('main').getByRole('link', { name: found });
      await expect(entry).toBeVisible();
      await reader.isAccessible();
      await entry.click();
      await expect(reader.page.getByRole('heading', { level: 1, name: found })).toBeVisible();
      await reader.isAccessible();
      await reader.leave();
    });

    await test.step('the edition is archived and stays at its address', async () => {
      const heading = { name: nominees[0], exact: true };
      const reader = await arrive();
      await reader.visit('laureates/');
      await reader.page
        .getByRole('listitem')
        .filter({ has: reader.page.getByRole('heading', heading) })
        .locator('a[href*="/laureates/20"]')
        .click();
      await expect(reader.page).toHaveURL(/\/laureates\/20\d\d\/$/);
      await expect(reader.page.getByRole('heading', heading)).toBeVisible();
      const address = reader.page.url();
      await reader.leave();
      await archive(office);
      // Another reader: the first one's browser may keep the answer for a minute.
      const later = await arrive();
      await later.page.goto(address);
      await expect(later.page.getByRole('heading', heading)).toBeVisible();
      await later.sees('edition_archived');
      await later.isAccessible();
      await later.fitsAPhone();
      await later.leave();
    });

    await test.step('the mailbox of this machine holds what was written to them', async () => {
      const operator = await arrive();
      await operator.page.goto('/mail');
      await operator.isAccessible();
      // The oldest is the invitation, which has a link.
      await operator.page
        .getByRole('listitem')
        .filter({ hasText: CHAIR })
        .getByRole('link')
        .last()
        .click();
      await expect(operator.page.getByRole('link', { name: /#/ })).toBeVisible();
      await operator.isAccessible();
      await operator.leave();
    });

    await test.step('the secretariat prepares the next edition and opens its call', async () => {
      const next = await prepareNextEdition(office);
      await goTo(office, 'staff_nav_log');
      await expect(
        office.page.getByRole('row', { name: office.words.say('act_NEXT_EDITION_PREPARED') }),
      ).toBeVisible();
      await office.press('log_check');
      await expect(
        office.page.getByRole('heading', { name: office.words.say('log_intact_title') }),
      ).toBeVisible();
      await office.isAccessible();
      await goToDirectory(office);
      await office.isAccessible();
      const link = await office.linkTo(SECRETARIAT, next);
      await enterOffice(office, new URL(link).hash.slice(1));
      await openCall(office);
      await office.leave();
    });
  });
}
