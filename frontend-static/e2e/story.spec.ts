import { expect } from '@playwright/test';
import { adviseOnAll } from './adviser.ts';
import { castBallot, confirmCount } from './juror.ts';
import { submitNomination, writeNomination } from './nominator.ts';
import { Secretariat } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const NAMES = {
  en: ['Sara Lindqvist', 'Omar Haddad', 'Mei Chen'],
  ar: ['سارة منصور', 'عمر حداد', 'مي تشن'],
} as const;
const ADVISER = 'dana@example.org';
const CHAIR = 'elena@example.org';
const JURORS = [CHAIR, 'farid@example.org', 'grace@example.org'];

for (const [language, names] of Object.entries(NAMES)) {
  test(`the award from the first nomination to the laureate, in ${language}`, async ({
    award,
    browser,
  }) => {
    test.setTimeout(300_000);
    const secretariat = await Secretariat.enter(award, language);

    await test.step('three companies nominate', async () => {
      for (const [index, nominee] of names.entries()) {
        const nominator = await Visitor.arrive(browser, award, language);
        await nominator.visit('nominate/');
        if (index === 0) await nominator.isAccessible();
        const nominatorEmail = `nominator${index}@example.org`;
        await writeNomination(nominator, { nominee, company: 'Textiles', nominatorEmail });
        expect(await submitNomination(nominator)).toMatch(/^BLA-\d{4}-\d{4}$/);
        if (index === 0) await nominator.isAccessible();
        await nominator.leave();
      }
    });

    await test.step('the secretariat closes the call, screens and opens advice', async () => {
      await secretariat.closeCall();
      expect(await secretariat.findAllEligible()).toBe(names.length);
      await secretariat.openAdvice(ADVISER);
    });

    await test.step('the adviser declares, reads and assesses', async () => {
      const adviser = await Visitor.arrive(browser, award, language);
      await adviser.follow(ADVISER);
      await adviser.isAccessible();
      await adviser.enter(ADVISER);
      await adviseOnAll(adviser, names);
      await adviser.leave();
    });

    await test.step('the secretariat makes the shortlist and opens the vote', async () => {
      await secretariat.shortlistAll();
      await secretariat.inviteJurors(JURORS, CHAIR);
      await secretariat.openVoting();
    });

    const chair = await Visitor.arrive(browser, award, language);
    await test.step('the jury declares and votes; ballots are sealed in the browser', async () => {
      for (const address of JURORS) {
        const juror = address === CHAIR ? chair : await Visitor.arrive(browser, award, language);
        await juror.enter(address);
        await castBallot(juror, names[0]);
        if (juror !== chair) await juror.leave();
      }
    });

    await test.step('both confirm, the ballots are counted, the laureate is announced', async () => {
      await secretariat.closeVoting();
      await secretariat.confirmCount();
      await confirmCount(chair);
      expect(await secretariat.firstPlace()).toBe(names[0]);
      await secretariat.announce();
    });

    await test.step('anyone sees the laureate and looks into the directory', async () => {
      const reader = await Visitor.arrive(browser, award, language);
      await reader.visit('laureates/');
      await expect(reader.page.getByText(names[0]).first()).toBeVisible();
      await reader.isAccessible();
      await reader.visit('directory/');
      await expect(reader.page.getByRole('main').getByRole('link').first()).toBeVisible();
      await reader.isAccessible();
      await reader.leave();
    });
  });
}
