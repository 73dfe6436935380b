import { expect, type BrowserContextOptions } from '@playwright/test';
import { daysUntil } from './days.ts';
import { DEVICES } from './devices.ts';
import { castSealed, levels, rateAndSeal, seal } from './juror.ts';
import { enterOffice, goTo, reissue } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';
import { Words } from './words.ts';

/** One who has not voted in the sample edition, whose jury is written to in English; a link opens the room in any language. */
const JUROR = 'juror@example.org';
const NAME = 'Juror 1 (sample)';
const FINALISTS = ['Amara Diallo (sample)', 'Tomás Herrera (sample)', 'Lin Yue (sample)'] as const;

test.use({ options: ['--demo=small'] });

for (const { language, device, other } of DEVICES) {
  test(`a juror comes back day after day, on one device and another, in ${language}`, async ({
    award,
    browser,
  }) => {
    let today = 0;
    const returnAfter = async (days: number) => {
      today = days;
      await award.returnAfter(days);
    };
    const arrive = (on: BrowserContextOptions) =>
      Visitor.comeWith(browser, award.url, language, on, today);
    const open = async (juror: Visitor, link: string) => {
      await juror.visit(`jury/${new URL(link).hash}`);
      await juror.openLink();
    };
    const receiptOf = (juror: Visitor) => juror.page.getByRole('code').first();
    const [best, ...others] = FINALISTS;
    let left = 0;
    let first = await arrive(device);
    const old = await first.linkTo(JUROR);

    const kept = await test.step('one finalist is rated, and the browser closed', async () => {
      await open(first, old);
      await first.declareNoConflict(FINALISTS);
      for (const choice of await levels(first, best, true)) await first.choose(choice);
      await first.sees('jury_kept_here');
      const closes = first.page.getByRole('main').locator('time').first();
      left = daysUntil(new Date((await closes.getAttribute('datetime')) ?? ''));
      await first.isAccessible();
      await first.isAccessibleInTheDark();
      await first.fits();
      return first.closeBrowser();
    });

    await returnAfter(1);
    first = await arrive({ ...device, storageState: kept });

    await test.step('the day after, the session is over, and the mail is lost: the secretariat sends another link', async () => {
      await first.visit('jury/');
      await first.sees('room_stranger_title');
      await first.sees('room_stranger_text');
      await first.isAccessible();
      await first.fits();
      const office = await arrive(other);
      await enterOffice(office, award.tokenOf('secretariat'));
      await goTo(office, 'staff_nav_people');
      await reissue(office, JUROR);
      await expect(office.page.getByRole('dialog')).toBeHidden();
      await office.sees('people_reissued', { name: NAME });
      await office.isAccessible();
      await office.fits();
      await office.leave();
      await expect.poll(() => first.linkTo(JUROR)).not.toBe(old);
    });
    const link = await first.linkTo(JUROR);

    await test.step('the link of before opens nothing any more', async () => {
      const late = await arrive(other);
      await late.visit(`jury/${new URL(old).hash}`);
      await late.press('link_open');
      await late.sees('link_refused_title');
      await late.isAccessible();
      await late.fits();
      await late.leave();
    });

    let receipt = '';

    await test.step('what was rated is there by the new one; the rest is rated, and sealed', async () => {
      await open(first, link);
      for (const choice of await levels(first, best, true)) await expect(choice).toBeChecked();
      for (const name of others) {
        const finalist = first.page.getByRole('region', { name, exact: true });
        await expect(finalist.getByRole('radio', { checked: true })).toHaveCount(0);
        for (const choice of await levels(first, name, false)) await first.choose(choice);
      }
      receipt = await seal(first, FINALISTS, true);
      await first.fits();
    });

    await first.without(() => returnAfter(2));
    await first.rest(1);

    await test.step('a day later the open page says that the session has ended; it is cast once the link was opened beside it', async () => {
      await first.press('jury_sealed_cast');
      await expect(first.heading('room_ended_title')).toBeVisible();
      await first.sees('room_ended_kept');
      await first.isAccessible();
      await first.fits();
      const beside = await first.openWindow();
      await open(beside, link);
      await beside.sees('jury_kept_here');
      await beside.page.close();
      await first.page.bringToFront();
      await castSealed(first, receipt, true);
      await expect(first.heading('room_ended_title')).toHaveCount(0);
      await first.fits();
    });

    const second = await arrive(other);
    let again = '';

    await test.step('on another device the ballot is on record, with nothing of what was rated, and another takes its place', async () => {
      await open(second, link);
      await expect(second.heading('jury_on_record_title')).toBeVisible();
      await expect(receiptOf(second)).toHaveText(receipt);
      await second.isAccessible();
      await second.fits();
      await second.press('jury_recast');
      await expect(second.button('jury_keep_recorded')).toBeVisible();
      await expect(second.page.getByRole('radio', { checked: true })).toHaveCount(0);
      again = await rateAndSeal(second, [...FINALISTS].reverse(), true);
      expect(again).not.toBe(receipt);
      await castSealed(second, again, true);
      await second.fits();
      await second.leave();
    });

    await test.step('the first device, whose session that one replaced, reads that a link is needed', async () => {
      await first.page.reload();
      await first.sees('room_stranger_title');
      await first.isAccessible();
      // What was asked without a session.
      await first.leave(/\b401\b/);
    });

    await returnAfter(left + 1);

    await test.step('once the clock has closed the vote, the last receipt is on the list, on the first device', async () => {
      const late = await arrive({ ...device, storageState: kept });
      await open(late, link);
      await late.reloadUntil(
        late.page.getByText(late.words.say('receipts_own_found')),
        late.heading('jury_over_title'),
      );
      await expect(receiptOf(late)).toHaveText(again);
      await late.sees('jury_receipt_keep_closed');
      await late.isAccessible();
      await late.isAccessibleInTheDark();
      await late.fits();
      await late.isWritten(JUROR, 'receipts-fixed', 1, { words: new Words('en') });
      await late.leave();
    });
  });
}
