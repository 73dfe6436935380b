import { expect, test } from '@playwright/test';
import { writeNomination } from './nominator.ts';
import { Visitor } from './visitor.ts';

/** A page with nothing on it. */
const PDF = Buffer.from(
  `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>
`,
  'latin1',
);

test('a file of evidence goes from the page to the bucket, which is at another origin, and back', async ({
  browser,
}) => {
  const site = process.env.DEPLOYED_URL!;
  const nominator = await Visitor.arrive(browser, site, 'en');
  const { page, words } = nominator;
  await nominator.visit('nominate/');
  await writeNomination(nominator, {
    nominee: 'Sara Lindqvist',
    company: 'Nordic Textiles',
    nominatorEmail: 'irma@example.org',
    nomineeEmail: 'nominee@example.org',
  });
  const sent = page.waitForRequest((request) => {
    return request.method() === 'POST' && new URL(request.url()).origin !== new URL(site).origin;
  });
  const chooser = page.waitForEvent('filechooser');
  await nominator.press('evidence_add');
  await (await chooser).setFiles({ name: 'Report.pdf', mimeType: 'application/pdf', buffer: PDF });
  expect((await (await sent).response())?.status()).toBe(204);
  await nominator.sees('evidence_added', { name: 'Report.pdf' });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `${words.say('evidence_download')} Report.pdf` }).click();
  expect((await download).suggestedFilename()).toBe('Report.pdf');
  // As it is read within a page: the page's policy and the bucket's both have to let it.
  const url = (await download).url();
  const read = await page.evaluate(async (from) => (await fetch(from)).text(), url);
  expect(read).toBe(PDF.toString('latin1'));
  await nominator.leave();
});
