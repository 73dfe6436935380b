import { expect, type Locator } from '@playwright/test';
import { adviseOnAll } from './adviser.ts';
import { castSealed, confirmCountAsChair, rateAndSeal } from './juror.ts';
import { makePart } from './key-holder.ts';
import { agree, decline } from './nominee.ts';
import {
  confirmAddress,
  nominateByKeyboard,
  submitNomination,
  writeNomination,
} from './nominator.ts';
import { printsCertificates } from './printed.ts';
import { addReport, readReport } from './report.ts';
import {
  announce,
  archive,
  CITATION,
  closeCall,
  closeVoteAndConfirmCount,
  goTo,
  goToDirectory,
  invite,
  enterOffice,
  leaveKeyWithService,
  lettersOf,
  openAdvice,
  openCall,
  openVote,
  prepareNextEdition,
  releaseLetters,
  screen,
  seesFirst,
  shareKey,
  shortlist,
} from './secretariat.ts';
import { lettersTo, test } from './server.ts';
import { Visitor } from './visitor.ts';

/**
 * Everybody reads the site and their letters in a language of their own, as people do: one that runs from left to right or
 * one that runs from right to left.
 */
const NOMINATIONS = [
  { nominee: 'سارة منصور', by: 'ar', nomineeReads: 'ar' },
  { nominee: 'Omar Haddad', by: 'en', nomineeReads: 'fr' },
  { nominee: '陈美', by: 'ar', nomineeReads: 'zh' },
  { nominee: 'Ana Horvat', by: 'en', nomineeReads: 'ar' },
] as const;
const NOMINEES = NOMINATIONS.map(({ nominee }) => nominee);
const UNWILLING = NOMINEES.length - 1;
/** Whose nomination has a file. */
const REPORTED = 2;
const nominees = NOMINEES.slice(0, UNWILLING);
const [{ nominee: FIRST }] = NOMINATIONS;
const OFFICE = 'en';
const READER = 'ar';
const PRAISE = 'التحقق من المورّدين دقيق ويمكن تتبعه.';
const DRAFT = 'Your nomination shows how suppliers are paid.';
const WORDS = 'السياحة';
const FOUND = 'مدونة سلوك لسياحة آمنة وقائمة على الاحترام في الهند';
const ADVISER = 'dana@example.org';
const CHAIR = 'elena@example.org';
const JURORS = [
  { address: CHAIR, reads: 'ar' },
  { address: 'farid@example.org', reads: 'en' },
  { address: 'grace@example.org', reads: 'fr' },
] as const;
const SECRETARIAT = 'secretariat@example.org';
const OBSERVER = { kind: 'trustees_OBSERVER', address: 'notary@example.org', reads: 'zh' };
const HOLDERS = [
  { kind: 'trustees_SECRETARIAT', address: 'key-office@example.org', reads: 'ru' },
  { kind: 'trustees_CHAIR', address: 'key-chair@example.org', reads: 'es' },
  OBSERVER,
];
const REFERENCE = /^NOM-\d{4}-\d{4}$/;
const PHONE = { width: 360, height: 740 };

test('the award from the first nomination to the next call, in five languages', async ({
  award,
  browser,
}) => {
  const arrive = (language: string) => Visitor.arrive(browser, award.url, language);
  const office = await arrive(OFFICE);
  const chair = await arrive(JURORS[0].reads);

  await test.step('four companies nominate', async () => {
    for (const [index, { nominee, by, nomineeReads }] of NOMINATIONS.entries()) {
      const nominator = await arrive(by);
      const nominatorEmail = `nominator${index}@example.org`;
      const wanted = {
        ...{ nominee, company: 'Textiles', nominatorEmail },
        nomineeEmail: `nominee${index}@example.org`,
        nomineeLanguage: nomineeReads,
      };
      // The first of each language has no mouse.
      if (index < 2) expect(await nominateByKeyboard(nominator, wanted)).toMatch(REFERENCE);
      else {
        await nominator.visit('nominate/');
        await nominator.isAccessible();
        await writeNomination(nominator, wanted);
        if (index === REPORTED) await addReport(nominator);
        expect(await submitNomination(nominator)).toMatch(REFERENCE);
      }
      if (index === 0) await nominator.isAccessible();
      await confirmAddress(nominator, nominatorEmail);
      await nominator.leave();
    }
  });

  await test.step('three nominees agree, one declines and is erased', async () => {
    for (const [index, { nomineeReads }] of NOMINATIONS.slice(0, UNWILLING).entries()) {
      const nominee = await arrive(nomineeReads);
      await nominee.enter(`nominee${index}@example.org`);
      await agree(nominee, index === 0);
      await nominee.leave();
    }
    const nominee = await arrive(NOMINATIONS[UNWILLING]!.nomineeReads);
    await nominee.enter(`nominee${UNWILLING}@example.org`);
    await decline(nominee);
    await nominee.leave();
    const nominator = `nominator${UNWILLING}@example.org`;
    // Of what the nominator was written only that it was declined is left.
    await expect.poll(async () => (await lettersTo(award.url, nominator)).length).toBe(1);
  });

  await test.step('the secretariat closes the call, screens and opens advice', async () => {
    await enterOffice(office, award.secretariatToken);
    await closeCall(office);
    await screen(office, nominees);
    await invite(office, 'adviser', ADVISER, 'ar');
    await office.isAccessible();
    await openAdvice(office);
  });

  await test.step('the adviser declares, reads and assesses', async () => {
    const adviser = await arrive('ar');
    await adviser.enter(ADVISER);
    await adviseOnAll(adviser, nominees, PRAISE);
    await adviser.leave();
  });

  await test.step('the secretariat makes the shortlist and convenes the jury', async () => {
    await shortlist(office, nominees);
    await releaseLetters(office, 'SHORTLISTED');
    for (const { address, reads } of JURORS)
      await invite(office, address === CHAIR ? 'chair' : 'juror', address, reads);
  });

  await test.step('three are asked to share the key, one an observer; then it is left with the service', async () => {
    await goTo(office, 'staff_nav_vote');
    await office.sees('staff_trustees_now');
    await shareKey(office, 'staff_trustees_observer', HOLDERS, 2);
    const observer = await Visitor.arrive(browser, award.url, OBSERVER.reads, PHONE);
    await observer.enter(OBSERVER.address);
    await makePart(observer, false);
    await observer.leave();
    await goTo(office, 'staff_nav_overview');
    await office.page.reload();
    await office.sees('checklist_KEY_SHARED');
    await goTo(office, 'staff_nav_vote');
    await leaveKeyWithService(office);
  });

  await test.step('the secretariat opens the vote, which is counted by medians', async () => {
    await openVote(office, 'staff_method_median');
  });

  let receipt = '';
  await test.step('the jury declares and votes; ballots are sealed in the browser', async () => {
    for (const { address, reads } of JURORS) {
      const juror = address === CHAIR ? chair : await arrive(reads);
      await juror.enter(address);
      if (juror === chair) await juror.isAccessible();
      await juror.declareNoConflict(nominees);
      if (juror === chair) await readReport(juror);
      receipt = await rateAndSeal(juror, nominees, juror === chair, 'LEVELS');
      await castSealed(juror, receipt, juror === chair);
      if (juror !== chair) await juror.leave();
    }
  });

  await test.step('secretariat and chair release the count', async () => {
    await closeVoteAndConfirmCount(office);
    await chair.setUpPasskey();
    await confirmCountAsChair(chair);
    await chair.leave();
    await seesFirst(office, FIRST);
  });

  await test.step('the laureate is announced under embargo, and nobody is told before it ends', async () => {
    const reader = await arrive(READER);
    await reader.visit('');
    const underWay = reader.page.getByText(reader.words.say('laureates_under_way')).first();
    const began = Date.now();
    await reader.visit('laureates/');
    await expect(underWay).toBeVisible();
    // The pages that are looked at before the embargo ends take as long as the machine is slow.
    const publicAt = await announce(office, 20 + (8 * (Date.now() - began)) / 1000);
    await reader.visit('');
    await expect(reader.heading('status_counted')).toBeVisible();
    await reader.visit('laureates/');
    await expect(underWay).toBeVisible();
    expect(Date.now()).toBeLessThan(publicAt.getTime());
    await reader.reloadUntil(reader.page.getByRole('heading', { name: FIRST }), underWay);
    expect(Date.now()).toBeGreaterThanOrEqual(publicAt.getTime());
    await expect(async () => {
      const letters = await lettersTo(award.url, CHAIR);
      expect(letters.some(({ text }) => text.includes('/laureates/'))).toBe(true);
    }).toPass();
    await reader.leave();
  });

  const mailed = async (address: string) => {
    const letters = await lettersTo(award.url, address);
    return letters.map(({ text }) => text).join('\n');
  };

  await test.step('the adviser is thanked, and the secretariat writes feedback to two nominators', async () => {
    await expect.poll(() => mailed(ADVISER)).toContain('اللجنة الاستشارية: فعلى');
    await goTo(office, 'staff_nav_letters');
    const open = async (decision: string, name: string) => {
      const letters = lettersOf(office, decision);
      const read = office.words.say('letters_read', { name });
      await office.pressOn(letters.getByRole('button', { name: read }));
      return letters.getByRole('region', { name: read });
    };
    const finalist = await open('FINALIST', nominees[1]!);
    const field = (letter: Locator) => letter.getByRole('textbox', { name: /^Feedback,/ });
    await field(finalist).fill(DRAFT);
    await office.press('feedback_save');
    await office.sees('feedback_saved');
    await office.isAccessible();
    await office.press('letters_close');

    const laureate = await open('LAUREATE', FIRST);
    const shown = laureate.frameLocator('iframe').first().locator('body');
    await office.unfold('feedback_strengths');
    await office.press('feedback_use', { number: 1 });
    await expect(field(laureate)).toHaveValue(PRAISE);
    await office.press('feedback_save');
    await office.sees('feedback_saved');
    await expect(shown).not.toContainText(PRAISE);
    await office.press('feedback_approve');
    await office.sees('feedback_approved');
    await expect(shown).toContainText(PRAISE);
    await office.isAccessible();
    await office.fitsAPhone();
  });

  await test.step('the laureate hears by a letter once the secretariat releases it', async () => {
    const said = async () => {
      const letters = await lettersTo(award.url, 'nominee0@example.org');
      return letters.map(({ text }) => text).join();
    };
    // By the announcement, which goes to everyone, they hear that the award has been given, and not to whom.
    await expect.poll(said).toContain('/laureates/');
    expect(await said()).not.toContain('تهانينا');
    await releaseLetters(office, 'LAUREATE');
    await expect.poll(said).toContain('تهانينا');
    await expect(lettersOf(office, 'FINALIST')).toBeVisible();
    await releaseLetters(office, 'FINALIST');
  });

  await test.step('the laureate prints the certificate from a phone in two languages, the secretariat those of all', async () => {
    const laureate = await Visitor.arrive(browser, award.url, 'ar', PHONE);
    await laureate.open(await laureate.linkTo('nominee0@example.org'));
    await laureate.press('certificate_show');
    await expect(laureate.heading('certificate_title')).toBeFocused();
    await printsCertificates(laureate, [FIRST], CITATION);
    const sheet = laureate.page.getByRole('article');
    for (const language of ['en', 'ar'] as const) {
      await laureate.pick(laureate.page.getByRole('combobox'), language);
      await expect(sheet).toHaveAttribute('lang', language);
      await printsCertificates(laureate, [FIRST], CITATION);
      await laureate.isAccessible();
      await laureate.fits();
    }
    await laureate.press('certificate_back');
    await expect(laureate.button('certificate_show')).toBeVisible();
    await laureate.leave();
    await goTo(office, 'staff_nav_vote');
    await office.page.getByRole('link', { name: office.words.say('staff_laureate_write') }).click();
    await office.press('certificates_show');
    await printsCertificates(office, nominees, CITATION);
    await office.isAccessible();
    await office.fitsAPhone();
  });

  await test.step('the nominator reads the approved feedback, the nominee and the other nominator none', async () => {
    await expect.poll(() => mailed('nominator0@example.org')).toContain(PRAISE);
    expect(await mailed('nominee0@example.org')).not.toContain(PRAISE);
    await expect.poll(() => mailed('nominator1@example.org')).toContain('was on the shortlist');
    expect(await mailed('nominator1@example.org')).not.toContain('Feedback');
    const nominator = await Visitor.arrive(browser, award.url, 'ar', PHONE);
    await nominator.page.goto(await nominator.linkTo('nominator0@example.org'));
    await nominator.openLink();
    await expect(nominator.part('nominate_feedback').getByText(PRAISE)).toBeVisible();
    await nominator.isAccessible();
    await nominator.fits();
    await nominator.leave();
  });

  await test.step('anyone counts the result again and finds a receipt in it', async () => {
    const reader = await arrive(READER);
    await reader.visit('laureates/');
    await reader.page
      .getByRole('link', { name: reader.words.say('laureates_verify') })
      .first()
      .click();
    await reader.page.locator('html[data-hydrated]').waitFor();
    await expect(reader.page.locator('#verdict')).toContainText(
      reader.words.say('verify_all_here', { passed: '8', all: '9' }),
    );
    await reader.field('verify_receipt_label').fill(receipt.toLowerCase());
    await reader.press('verify_receipt_find');
    await reader.sees('verify_receipt_found');
    await reader.isAccessible();
    await reader.leave();
  });

  await test.step('anyone sees the laureate and finds something in the directory', async () => {
    const reader = await arrive(READER);
    await reader.visit('laureates/');
    await expect(
      reader.page.getByRole('article').getByRole('heading', { name: FIRST }),
    ).toBeVisible();
    await reader.isAccessible();
    await reader.visit('directory/');
    await reader.page
      .getByRole('searchbox', { name: reader.words.say('directory_search'), exact: true })
      .fill(WORDS);
    await reader.press('directory_search_do');
    const entry = reader.page.getByRole('main').getByRole('link', { name: FOUND });
    await expect(entry).toBeVisible();
    await reader.isAccessible();
    await entry.click();
    await expect(reader.page.getByRole('heading', { level: 1, name: FOUND })).toBeVisible();
    await reader.isAccessible();
    await reader.leave();
  });

  await test.step('the edition is archived and stays at its address', async () => {
    const heading = { name: FIRST, exact: true };
    const reader = await arrive(READER);
    await reader.visit('laureates/');
    await reader.page
      .getByRole('listitem')
      .filter({ has: reader.page.getByRole('heading', heading) })
      .locator('a[href*="/laureates/20"]:not([href$="/1/"])')
      .click();
    await expect(reader.page).toHaveURL(/\/laureates\/20\d\d\/$/);
    await expect(reader.page.getByRole('heading', heading)).toBeVisible();
    const address = reader.page.url();
    await reader.leave();
    await archive(office);
    // Another reader: the first one's browser may keep the answer for a minute.
    const later = await arrive(READER);
    await later.page.goto(address);
    await expect(later.page.getByRole('heading', heading)).toBeVisible();
    await later.sees('edition_archived');
    await later.isAccessible();
    await later.fitsAPhone();
    await later.leave();
  });

  await test.step('the mailbox of this machine holds what was written to them', async () => {
    const operator = await arrive(OFFICE);
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
