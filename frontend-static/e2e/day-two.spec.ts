import { expect, type BrowserContextOptions } from '@playwright/test';
import { daysUntil } from './days.ts';
import { DEVICES } from './devices.ts';
import {
  beginChange,
  isSaved,
  nomineeName,
  submitChange,
  submitNomination,
  toStep,
} from './nominator.ts';
import { draft } from './openings.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';
import { Words } from './words.ts';

const NOMINATION = {
  nominee: 'Sara Lindqvist',
  company: 'Nordic Textiles',
  nominatorEmail: 'irma@example.org',
  nomineeEmail: 'sara@example.org',
};
const BUSY = 'bo@example.org';
const ROLE = 'Chair of the board';
const LATER_ROLE = 'Honorary chair of the board';

for (const { language, device, other } of DEVICES) {
  test(`a nominator comes back day after day, on one device and another, in ${language}`, async ({
    award,
    browser,
  }) => {
    let today = 0;
    const arrive = (on: BrowserContextOptions) =>
      Visitor.comeWith(browser, award.url, language, on, today);
    const role = (visitor: Visitor) =>
      visitor.field('nominate_role', visitor.part('nominate_part_nominee'));

    const reader = await arrive(device);
    await reader.visit('nominate/');
    const closes = reader.page.getByRole('main').locator('time').first();
    const left = daysUntil(new Date((await closes.getAttribute('datetime')) ?? ''));
    await reader.leave();
    /** So many days before the call closes, or half a day more or less; reminders are due 7, 3 and 1 days before. Gives how many days have gone by. */
    const returnBefore = async (days: number) => {
      const before = today;
      today = left - days;
      await award.returnAfter(today);
      return today - before;
    };

    await returnBefore(9);
    let first = await arrive(device);
    await draft(first, NOMINATION);
    await first.isAccessible();
    await first.isAccessibleInTheDark();
    await first.fits();
    const link = await first.linkTo(NOMINATION.nominatorEmail);
    let kept = await first.closeBrowser();

    await returnBefore(8);
    const second = await arrive(other);

    await test.step('the day after, the draft is there; another device goes on with it by the mailed link', async () => {
      first = await arrive({ ...device, storageState: kept });
      await first.visit('nominate/');
      await toStep(first, 'nominate_part_nominee');
      await expect(nomineeName(first)).toHaveValue(NOMINATION.nominee);
      await first.sees('room_saved_on', { time: '' });
      await first.isAccessible();
      await second.open(link);
      await toStep(second, 'nominate_part_nominee');
      await role(second).fill(ROLE);
      await isSaved(second);
      await first.page.reload();
      await toStep(first, 'nominate_part_nominee');
      await expect(role(first)).toHaveValue(ROLE);
      kept = await first.closeBrowser();
    });

    await test.step('somebody else begins, too, and wants to be reminded', async () => {
      const busy = await arrive(device);
      await busy.visit('nominate/');
      await toStep(busy, 'nominate_part_nominator');
      await busy.field('nominate_email', busy.part('nominate_part_nominator')).fill(BUSY);
      await busy.press('nominate_step_save');
      await busy.linkTo(BUSY);
      await busy.leave();
    });

    const gone = await returnBefore(6);

    await test.step('whose session has ended reads so, opens the link of the reminder, and what was typed is saved', async () => {
      await second.isWritten(NOMINATION.nominatorEmail, 'draft-reminded');
      await second.rest(gone);
      await role(second).fill(LATER_ROLE);
      await expect(second.heading('room_ended_title')).toBeVisible();
      await second.sees('room_ended_kept');
      await second.isAccessible();
      await second.fits();
      const beside = await second.openWindow();
      await beside.open(await second.linkTo(NOMINATION.nominatorEmail));
      // As the mail says, where one wants no more of them.
      const reminders = beside.checkbox('nominate_remind');
      await expect(reminders).toBeChecked();
      const told = beside.page.waitForResponse(/graphql/);
      await reminders.uncheck();
      await told;
      await beside.page.reload();
      await expect(reminders).not.toBeChecked();
      await beside.isAccessible();
      await beside.page.close();
      await second.page.bringToFront();
      await second.page.evaluate(() => dispatchEvent(new Event('focus')));
      await expect(second.heading('room_ended_title')).toBeHidden();
      await isSaved(second);
      await expect(role(second)).toHaveValue(LATER_ROLE);
      await second.leave();
    });

    await returnBefore(2);
    let reference = '';

    await test.step('only who wants it is reminded again; whoever lost the mail asks for the link in the form, and submits', async () => {
      const third = await arrive(device);
      await third.isWritten(BUSY, 'draft-reminded', 2);
      const before = await third.linkTo(NOMINATION.nominatorEmail);
      await third.visit('nominate/');
      await third.field('nominate_again_email').fill(NOMINATION.nominatorEmail);
      await third.press('nominate_again');
      const said = third.words.say('nominate_again_taken', { wait: '§' }).split('§')[0] ?? '';
      await expect(third.page.getByRole('status').filter({ hasText: said.trim() })).toBeVisible();
      await third.isAccessible();
      await expect.poll(() => third.linkTo(NOMINATION.nominatorEmail)).not.toBe(before);
      await third.open(await third.linkTo(NOMINATION.nominatorEmail));
      await toStep(third, 'nominate_part_nominee');
      await expect(role(third)).toHaveValue(LATER_ROLE);
      reference = await submitNomination(third);
      await third.sees('nominate_nominee_asked');
      await third.isAccessible();
      await third.fits();
      await third.isWritten(NOMINATION.nominatorEmail, 'draft-reminded');
      await nominateAnother(third);
      await third.leave();
    });

    await test.step('the browser that began the draft says how one comes to what was submitted elsewhere', async () => {
      first = await arrive({ ...device, storageState: kept });
      await first.visit('nominate/');
      await first.sees('nominate_parted');
      await first.isAccessible();
      await first.leave();
    });

    await returnBefore(1);

    await test.step('the day after, it is changed, and withdrawn: nominee and secretariat are told', async () => {
      const again = await arrive(other);
      await again.open(await again.linkTo(NOMINATION.nominatorEmail, reference));
      await (await beginChange(again)).fill('Mended on the next day.');
      await submitChange(again);
      await expect(again.heading('nominate_version_title')).toBeVisible();
      await again.press('nominate_withdraw');
      await again.page.getByRole('dialog').getByRole('textbox').fill('She has left the company.');
      await again.isAccessible();
      await again.confirm('nominate_withdraw_confirm');
      await expect(again.heading('nominate_withdrawn_title')).toBeVisible();
      await expect(again.button('nominate_change')).toHaveCount(0);
      await again.isAccessible();
      await again.fits();
      await again.isWritten(NOMINATION.nominatorEmail, 'nomination-withdrawn');
      await again.isWritten(NOMINATION.nomineeEmail, 'nominee-withdrawn');
      const office = { words: new Words('en') };
      await again.isWritten('secretariat@example.org', 'withdrawal-reported', 1, office);
      await again.leave();
    });
  });
}

/** Begins another nomination after one that was submitted: the own details are filled in, and stay with it. */
async function nominateAnother(nominator: Visitor): Promise<void> {
  await nominator.press('nominate_another');
  await nominator.isAccessible();
  await nominator.confirm('nominate_another');
  await toStep(nominator, 'nominate_part_nominee');
  await expect(nomineeName(nominator)).toHaveValue('');
  await nomineeName(nominator).fill('Omar Haddad');
  await isSaved(nominator);
  await nominator.page.reload();
  await toStep(nominator, 'nominate_part_nominator');
  const own = nominator.part('nominate_part_nominator');
  await expect(nominator.field('nominate_name', own)).toHaveValue('Irma Vogel');
  await expect(nominator.field('nominate_organisation', own)).toHaveValue('A trade union');
  await expect(nominator.field('nominate_email', own)).toHaveValue(NOMINATION.nominatorEmail);
  await expect(nominator.field('nominate_relation', own)).toHaveValue('');
}
