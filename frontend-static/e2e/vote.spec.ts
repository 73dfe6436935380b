import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import {
  castBallot,
  castSealed,
  challenge,
  confirmAgain,
  confirmCountAsChair,
  rateAndSeal,
  recuse,
  recuseLate,
  seesTheCountStop,
} from './juror.ts';
import { agreeToBeNamed, seesOnePortrait } from './named.ts';
import {
  announceNow,
  closeVoteAndConfirmCount,
  enterOffice,
  goTo,
  savePortrait,
  seesFirst,
} from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** The sample edition is in its vote: two of its four jurors have voted by themselves, best first. */
const FINALISTS = ['Amara Diallo (sample)', 'Tomás Herrera (sample)', 'Lin Yue (sample)'] as const;
const STORY = 'Nobody who works for her has paid for the job.';
const PHONE = { width: 360, height: 740 };

test.use({ options: ['--demo=small'] });
for (const language of ['fr', 'ar']) {
  test(`the jury votes, two release the count and the public checks it on a phone, in ${language}`, async ({
    award,
    browser,
  }) => {
    /** Once with fingers, once all by the keyboard alone. */
    const arrive = async () => {
      const somebody = await Visitor.arrive(browser, award.url, language, PHONE);
      if (language === 'fr') await somebody.useKeys();
      return somebody;
    };
    const office = await arrive();
    const chair = await arrive();
    const juror = await arrive();
    const recaster = await arrive();

    await test.step('the chair declares, rates and seals', async () => {
      await chair.visit(`jury/#${award.tokenOf('jury, chair')}`);
      await chair.openLink();
      await chair.sees('jury_key_alone');
      await chair.isAccessible();
      const sent: string[] = [];
      chair.page.on('request', (request) => sent.push(request.postData() ?? ''));
      await castBallot(chair, FINALISTS, true);
      // What was rated left the browser once, sealed.
      expect(sent.filter((body) => body.includes('"sealed"'))).toHaveLength(1);
      expect(sent.join('\n')).not.toMatch(/ratings|"level"/);
      await recuseLate(chair, FINALISTS[2]);
      await chair.isAccessible();
      await chair.fits();
    });

    await test.step('a juror is recused for one finalist and votes on the others', async () => {
      await juror.visit(`jury/#${award.tokenOf('jury, juror')}`);
      await juror.openLink();
      await juror.fits();
      const [first, second, third] = FINALISTS;
      await recuse(juror, second, [first, third]);
      await expect(juror.page.getByRole('region', { name: second, exact: true })).toHaveCount(0);
      await juror.isAccessible();
      await juror.fits();
      await castSealed(juror, await rateAndSeal(juror, [first, third], true), true);
      await juror.leave();
    });

    let receipt = '';
    await test.step('a juror votes anew, opens a ballot to check it elsewhere, and casts another', async () => {
      // The sample jury is written to in English; the link opens the room in any language.
      const link = await recaster.linkTo('juror-2@example.org');
      await recaster.visit(`jury/${new URL(link).hash}`);
      await recaster.openLink();
      const before = await recaster.page.getByRole('code').first().innerText();
      await recaster.isAccessible();
      await recaster.press('jury_recast');
      const opened = await rateAndSeal(recaster, FINALISTS, false);
      const elsewhere = await arrive();
      receipt = await challenge(recaster, elsewhere, FINALISTS, opened);
      await elsewhere.leave();
      expect([before, opened]).not.toContain(receipt);
      await castSealed(recaster, receipt, true);
      await recaster.fits();
    });

    let hash = '';
    await test.step('secretariat and chair release the count; it is announced', async () => {
      await enterOffice(office, award.tokenOf('secretariat'));
      await goTo(office, 'staff_nav_vote');
      await closeVoteAndConfirmCount(office);
      await chair.page.reload();
      await chair.setUpPasskey();
      // Who can write the store changes a ballot in it, and puts it right again.
      if (language === 'ar') await award.spoilBallot();
      await confirmCountAsChair(chair);
      await chair.fits();
      if (language === 'ar') {
        await seesTheCountStop(office, () => office.press('vote_refresh'));
        await seesTheCountStop(chair, async () => {
          await chair.page.reload();
          await expect(chair.part('release_title')).toBeVisible();
        });
        await award.spoilBallot();
        await confirmAgain(office);
        await confirmAgain(chair, true);
      }
      await chair.leave();
      await seesFirst(office, FINALISTS[0]);
      await office.fits();
      await office.sees('result_compare_text');
      await office.isAccessible();
      hash = await office.part('result_title').getByRole('code').first().innerText();
      await announceNow(office);
      await office.isAccessible();
    });

    await test.step('the secretariat writes the laureate’s page, and anyone reads it', async () => {
      const say = office.words.say.bind(office.words);
      const write = { name: say('staff_laureate_write') };
      await office.pressOn(office.page.getByRole('link', write));
      const story = { name: say('staff_laureate_story') };
      await office.type(office.page.getByRole('textbox', story), STORY);
      await office.isAccessible();
      await office.fits();
      await office.press('staff_laureate_save');
      const saved = office.page
        .getByRole('status')
        .filter({ hasText: say('staff_laureate_saved') });
      await expect(saved).toBeVisible();
      await savePortrait(office, FINALISTS[0]);
      await office.leave();

      await recaster.visit('laureates/');
      const width = (img: HTMLImageElement) => img.naturalWidth;
      await expect.poll(() => recaster.page.locator('main img').evaluate(width)).toBe(160);
      const name = { name: FINALISTS[0], exact: true };
      await recaster.pressOn(recaster.page.getByRole('link', name).first());
      await expect(recaster.page.getByRole('heading', { level: 1, ...name })).toBeVisible();
      await expect(recaster.page.getByText(STORY)).toBeVisible();
      await expect(recaster.part('laureate_press')).toContainText(FINALISTS[0]);
      const portrait = recaster.page.getByRole('img', { name: FINALISTS[0] });
      await expect.poll(() => portrait.evaluate(width)).toBe(480);
      await recaster.isAccessible();
      await recaster.fits();
    });

    await test.step('a juror is named with a portrait, and takes it back', async () => {
      await recaster.visit('jury/');
      await agreeToBeNamed(recaster, 'Julia Juror');
      await recaster.visit('people/');
      const file = await seesOnePortrait(recaster, 'Julia Juror');
      expect((await fetch(file)).status).toBe(200);
      await recaster.isAccessible();
      await recaster.fits();
      await recaster.visit('jury/');
      await recaster.press('naming_stop');
      await recaster.sees('naming_stopped');
      expect((await fetch(file)).status).toBe(422);
    });

    await test.step('anyone verifies the record, and the juror finds the receipt', async () => {
      const reader = recaster;
      await reader.visit('laureates/');
      await reader.unfold('laureates_why');
      await reader.sees('laureates_why_verified');
      await reader.isAccessible();
      const verify = { name: reader.words.say('laureates_verify') };
      await reader.pressOn(reader.page.getByRole('link', verify).first());
      await expect(reader.page.locator('#verdict')).toContainText(
        reader.words.say('verify_all_here', { passed: '8', all: '9' }),
      );
      // The record is one file, whose hash is the mailed one; whoever has it verifies it as well.
      const saving = reader.page.waitForEvent('download');
      await reader.press('verify_save');
      const file = await (await saving).path();
      expect(
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ).toBe(hash);
      await reader.giveFile(reader.page.locator('#record-file'), file);
      await expect(reader.page.locator('#verdict')).toContainText(path.basename(file));
      await expect(reader.page.locator('#verdict')).toContainText(
        reader.words.say('verify_all_here', { passed: '8', all: '9' }),
      );
      const mailed = reader.field('verify_paste', reader.page, {
        what: reader.words.say('verify_record_hash'),
      });
      await reader.type(mailed, hash.toUpperCase());
      await reader.sees('verify_same');
      await reader.type(
        mailed,
        hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      );
      await reader.sees('verify_other');
      await reader.sees('verify_not_mailed');
      await reader.isAccessible();
      await reader.type(mailed, hash);
      await reader.type(reader.field('verify_receipt_label'), receipt.toLowerCase());
      await reader.press('verify_receipt_find');
      await reader.sees('verify_receipt_found');
      // The same bytes lie at an address of their own, once the clock has come by.
      const edition = new URL(reader.page.url()).searchParams.get('edition');
      const at = `/data/records/${edition}.json`;
      await expect(reader.page.locator(`a[href="${at}"]`)).toHaveCount(1);
      await expect(async () => {
        const answer = await reader.page.request.get(at);
        expect(
          createHash('sha256')
            .update(await answer.body())
            .digest('hex'),
        ).toBe(hash);
      }).toPass();
      await reader.fits();
      await reader.isAccessible();
      await reader.leave();
    });
  });
}
