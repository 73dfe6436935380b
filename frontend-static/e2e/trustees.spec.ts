import { expect } from '@playwright/test';
import { adviseOnAll } from './adviser.ts';
import {
  castBallot,
  castSealed,
  challenge,
  confirmCountAsChair,
  rateAndSeal,
  recuseLate,
} from './juror.ts';
import {
  awaitTurn,
  compareFingerprint,
  decryptTotals,
  makePart,
  openByText,
} from './key-holder.ts';
import { confirmAddress, submitNomination, writeNomination } from './nominator.ts';
import { agree } from './nominee.ts';
import {
  announceNow,
  closeCall,
  closeVoteAndConfirmCount,
  enterOffice,
  goTo,
  invite,
  openAdvice,
  openVote,
  screen,
  seesFirst,
  shareKey,
  shortlist,
} from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

const NOMINEES = ['Sara Mansour', 'Omar Haddad'] as const;
const CHAIR = 'elena@example.org';
const JURORS = [CHAIR, 'farid@example.org', 'grace@example.org'];
/** The two who share the key with the service. */
const HOLDERS = [
  { kind: 'trustees_SECRETARIAT', address: 'key-office@example.org', reads: 'fr' },
  { kind: 'trustees_CHAIR', address: 'key-chair@example.org', reads: 'ar' },
] as const;
const PHONE = { width: 360, height: 740 };

/** The head in the letter that asks a key holder for the part: the only one that has a link and a hash. */
async function mailedHead(site: string, address: string): Promise<string> {
  const asking = async () =>
    (await lettersTo(site, address))
      .filter(({ text }) => /#[\w-]+/.test(text))
      .map(({ text }) => /\b[0-9a-f]{64}\b/.exec(text)?.[0])
      .find((head) => head !== undefined);
  await expect.poll(asking, { message: `a letter that asks ${address}` }).toBeDefined();
  return (await asking()) ?? '';
}

test('three share the key, and two of them decrypt the totals, by the keyboard alone from the choice of holders on', async ({
  award,
  browser,
}) => {
  const arrive = (language: string) => Visitor.arrive(browser, award.url, language);
  const office = await arrive('en');

  await test.step('two are nominated, agree and are shortlisted', async () => {
    for (const [index, nominee] of NOMINEES.entries()) {
      const nominator = await arrive('en');
      await nominator.visit('nominate/');
      const nominatorEmail = `nominator${index}@example.org`;
      const nomineeEmail = `nominee${index}@example.org`;
      await writeNomination(nominator, {
        ...{ nominee, company: 'Textiles', nominatorEmail, nomineeEmail, nomineeLanguage: 'en' },
      });
      await submitNomination(nominator);
      await confirmAddress(nominator, nominatorEmail);
      await nominator.leave();
      const agreeing = await arrive('en');
      await agreeing.enter(nomineeEmail);
      await agree(agreeing, false);
      await agreeing.leave();
    }
    await enterOffice(office, award.secretariatToken);
    await closeCall(office);
    await screen(office, NOMINEES);
    await invite(office, 'adviser', 'dana@example.org');
    await openAdvice(office);
    const adviser = await arrive('en');
    await adviser.enter('dana@example.org');
    await adviseOnAll(adviser, NOMINEES);
    await adviser.leave();
    await shortlist(office, NOMINEES);
    for (const [at, address] of JURORS.entries()) {
      await invite(office, at === 0 ? 'chair' : 'juror', address, at === 2 ? 'ar' : 'en');
    }
  });

  await test.step('the secretariat chooses with whom the service shares the key', async () => {
    // From here on nobody has a mouse.
    await office.useKeys();
    await goTo(office, 'staff_nav_vote');
    await office.sees('staff_trustees_now');
    await shareKey(office, 'staff_trustees_three', HOLDERS, 2);
  });

  const [forOffice, forChair] = HOLDERS;
  const byText = await arrive(forOffice.reads);
  const byPasskey = await Visitor.arrive(browser, award.url, forChair.reads, PHONE);
  const sheets: string[] = [];
  await test.step('each makes a part: one with a sheet alone, one with a passkey as well', async () => {
    await byText.enter(forOffice.address);
    await byText.useKeys();
    sheets.push(await makePart(byText, false));
    await byPasskey.enter(forChair.address);
    await byPasskey.useKeys();
    await byPasskey.takeAuthenticator({ hasPrf: true });
    sheets.push(await makePart(byPasskey, true));
  });

  await test.step('they come back, compare the key and exchange shares; the open pages go on to the rehearsal by themselves', async () => {
    await awaitTurn(byPasskey);
    const fingerprints = [await compareFingerprint(byPasskey)];
    await byPasskey.isAccessible();
    await byPasskey.press('trustee_unlock_passkey');
    await byPasskey.ends('trustee_unlock_passkey');
    await awaitTurn(byText);
    fingerprints.push(await compareFingerprint(byText));
    await openByText(byText, sheets[0] ?? '');
    for (const holder of [byText, byPasskey]) {
      await expect(holder.heading('trustee_ready_title')).toBeVisible({ timeout: 240_000 });
      await holder.isAccessible();
      await holder.fits();
    }
    for (const holder of [byText, byPasskey]) {
      fingerprints.push(await holder.part('trustee_fingerprint').getByRole('code').innerText());
    }
    expect(new Set(fingerprints).size).toBe(1);
    // Neither the sheet nor the passkey is there any more in the browser that decrypts.
    await byPasskey.leave();
    await byText.leave();
  });

  const chair = await arrive('en');
  const juror = await arrive('en');
  const atLength = await Visitor.arrive(browser, award.url, 'ar', PHONE);
  await test.step('the vote opens, and the jury is told who has the key', async () => {
    await openVote(office);
    for (const [at, one] of [chair, juror, atLength].entries()) {
      await one.enter(JURORS[at] ?? '');
      await one.useKeys();
      const [holders] = one.words.say('jury_key_shared', { threshold: 2, holders: '|' }).split('|');
      await expect(one.page.getByText(holders ?? '')).toBeVisible();
    }
  });

  await test.step('two vote', async () => {
    await castBallot(chair, NOMINEES, false);
    await castBallot(juror, NOMINEES, false);
    await juror.leave();
  });

  await test.step('one, on a phone, opens a ballot to check it elsewhere, casts, votes anew, and declares a conflict after that', async () => {
    await atLength.declareNoConflict(NOMINEES);
    const opened = await rateAndSeal(atLength, NOMINEES, false);
    const elsewhere = await Visitor.arrive(browser, award.url, 'fr', PHONE);
    await elsewhere.useKeys();
    const first = await challenge(atLength, elsewhere, NOMINEES, opened);
    await elsewhere.leave();
    await castSealed(atLength, first, false);
    await atLength.press('jury_recast');
    const second = await rateAndSeal(atLength, NOMINEES, false);
    expect([opened, first]).not.toContain(second);
    await castSealed(atLength, second, false);
    await recuseLate(atLength, NOMINEES[1]);
    await atLength.fits();
    await atLength.leave();
  });

  await test.step('the vote has closed: until both have confirmed, a key holder is asked for nothing', async () => {
    await closeVoteAndConfirmCount(office);
    const holder = await Visitor.arrive(browser, award.url, forChair.reads, PHONE);
    await holder.useKeys();
    await holder.visit(`trustee/${new URL(await holder.linkTo(forChair.address)).hash}`);
    await holder.openLink();
    await expect(holder.heading('trustee_unconfirmed_title')).toBeVisible();
    await holder.ends('trustee_unlock_open');
    await holder.isAccessible();
    await holder.fits();
    await holder.leave();
    await office.sees('release_text_shared');
  });

  await test.step('both have confirmed, and the rooms say that the count waits for the key holders', async () => {
    await chair.setUpPasskey();
    await confirmCountAsChair(chair);
    await chair.page.reload();
    const [awaiting = ''] = chair.words
      .say('release_text_awaiting', { needed: 1, all: 2, time: '|' })
      .split('|');
    await expect(chair.page.getByText(awaiting.trim())).toBeVisible();
    await chair.leave();
    await office.press('vote_refresh');
    await expect(office.page.getByText(awaiting.trim())).toBeVisible();
    await office.sees('release_text_came', { came: 0 });
    await office.isAccessible();
    await expect(office.heading('result_title')).toBeHidden();
  });

  await test.step('one decrypts on a new device with the sheet; the other never comes', async () => {
    const holder = await Visitor.arrive(browser, award.url, forChair.reads, PHONE);
    const head = await mailedHead(award.url, forChair.address);
    await holder.enter(forChair.address);
    await holder.useKeys();
    await openByText(holder, sheets[1] ?? '');
    await decryptTotals(holder, head);
    await holder.page.reload();
    await expect(holder.heading('trustee_done_title')).toBeVisible();
    await holder.leave();
    await seesFirst(office, NOMINEES[0]);
    await announceNow(office);
    await office.leave();
  });

  await test.step('a juror verifies the record, with the fingerprint of the key from the mail', async () => {
    const opened = await lettersTo(award.url, CHAIR);
    const fingerprint = opened
      .map(({ text }) => /\b(?:[0-9a-f]{4} ){7}[0-9a-f]{4}\b/.exec(text)?.[0])
      .find((found) => found !== undefined);
    const reader = await Visitor.arrive(browser, award.url, 'ar', PHONE);
    await reader.useKeys();
    await reader.visit('laureates/');
    await reader.unfold('laureates_why');
    await reader.sees('laureates_why_verified');
    const verify = { name: reader.words.say('laureates_verify') };
    await reader.pressOn(reader.page.getByRole('link', verify).first());
    await expect(reader.page.locator('#verdict')).toContainText(
      reader.words.say('verify_all_here', { passed: '8', all: '9' }),
    );
    const mailed = reader.field('verify_paste', reader.page, {
      what: reader.words.say('verify_key_fingerprint'),
    });
    await reader.type(mailed, '0000'.repeat(8));
    await reader.sees('verify_other');
    await reader.type(mailed, fingerprint ?? '');
    await reader.sees('verify_same');
    await reader.isAccessible();
    await reader.fits();
    await reader.leave();
  });
});
