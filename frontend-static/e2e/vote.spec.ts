import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { castBallot, confirmCountAsChair, rateAndSeal, recuse } from './juror.ts';
import { closeVoteAndConfirmCount, enterOffice, goTo, seesFirst } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** The sample edition is in its vote: two of its four jurors have voted by themselves, best first. */
const FINALISTS = ['Amara Diallo (sample)', 'Tomás Herrera (sample)', 'Lin Yue (sample)'] as const;
const PHONE = { width: 360, height: 740 };

test.use({ options: ['--demo'] });
for (const language of ['fr', 'ar']) {
  test(`the jury votes, two release the count and the public checks it on a phone, in ${language}`, async ({
    award,
    browser,
  }) => {
    test.setTimeout(240_000);
    const arrive = () => Visitor.arrive(browser, award.url, language, PHONE);
    const office = await arrive();
    const chair = await arrive();
    const juror = await arrive();
    const recaster = await arrive();

    await test.step('the chair declares, rates and seals', async () => {
      await chair.visit(`jury/#${award.tokenOf('jury, chair')}`);
      await chair.openLink();
      const sent: string[] = [];
      chair.page.on('request', (request) => sent.push(request.postData() ?? ''));
      await castBallot(chair, FINALISTS, true);
      // What was rated left the browser once, sealed.
      expect(sent.filter((body) => body.includes('"sealed"'))).toHaveLength(1);
      expect(sent.join('\n')).not.toMatch(/ratings|"level"/);
      await chair.fits();
    });

    await test.step('a juror is recused for one finalist and votes on the others', async () => {
      await juror.visit(`jury/#${award.tokenOf('jury, juror')}`);
      await juror.openLink();
      await juror.fits();
      const [first, second, third] = FINALISTS;
      await recuse(juror, second, [first, third]);
      await expect(juror.page.getByRole('region', { name: second, exact: true })).toHaveCount(0);
      await rateAndSeal(juror, [first, third], false);
      await juror.leave();
    });

    let receipt = '';
    await test.step('a juror who has voted votes anew, which replaces the ballot', async () => {
      // The sample jury is written to in English; the link opens the room in any language.
      const link = await recaster.linkTo('juror-2@example.org');
      await recaster.visit(`jury/${new URL(link).hash}`);
      await recaster.openLink();
      const before = await recaster.page.getByRole('code').first().innerText();
      await recaster.press('jury_recast');
      receipt = await rateAndSeal(recaster, FINALISTS, false, 'jury_seal_again');
      expect(receipt).not.toBe(before);
      await recaster.fits();
    });

    let bundle: Buffer;
    await test.step('secretariat and chair release the count', async () => {
      await enterOffice(office, award.tokenOf('secretariat'));
      await office.setUpPasskey();
      await goTo(office, 'staff_nav_vote');
      await closeVoteAndConfirmCount(office);
      await chair.page.reload();
      await chair.setUpPasskey();
      await confirmCountAsChair(chair);
      await chair.fits();
      await chair.leave();
      await seesFirst(office, FINALISTS[0]);
      await office.fits();
      const saving = office.page.waitForEvent('download');
      await office.press('result_bundle');
      // Before the browser closes, which takes the file with it.
      bundle = await readFile(await (await saving).path());
      await office.leave();
    });

    await test.step('anyone counts it again and the juror finds the receipt', async () => {
      await recaster.visit('verify/');
      await recaster.page.locator('input[type=file]').setInputFiles({
        name: 'bundle.json',
        mimeType: 'application/json',
        buffer: bundle,
      });
      await expect(recaster.page.locator('#verdict')).toContainText(
        recaster.words.say('verify_all'),
      );
      await recaster.field('verify_receipt_label').fill(receipt.toLowerCase());
      await recaster.press('verify_receipt_find');
      await recaster.sees('verify_receipt_found');
      await recaster.fits();
      await recaster.isAccessible();
      await recaster.leave();
    });
  });
}
