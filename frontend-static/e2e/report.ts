import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

const NAME = 'Report.pdf';
const FILE = '../functions/src/test/resources/pdf/taken/chromium.pdf';

/** Adds a report as a file, in the step of the evidence. */
export async function addReport(nominator: Visitor): Promise<void> {
  const chooser = nominator.page.waitForEvent('filechooser');
  await nominator.press('evidence_add');
  const file = { name: NAME, mimeType: 'application/pdf', buffer: await readFile(FILE) };
  await (await chooser).setFiles(file);
  await nominator.sees('evidence_added', { name: NAME });
}

/** Reads the report in the page where the browser has a viewer, and saves it where it has none. */
export async function readReport(reader: Visitor): Promise<void> {
  const button = (key: string) =>
    reader.page.getByRole('button', { name: `${reader.words.say(key)} ${NAME}` });
  if (await reader.page.evaluate(() => navigator.pdfViewerEnabled)) {
    await reader.pressOn(button('evidence_read'));
    await expect(reader.page.getByTitle(NAME)).toHaveAttribute('src', /^blob:/);
    await reader.isAccessible();
    await reader.pressOn(button('evidence_close'));
    return;
  }
  await expect(button('evidence_read')).toHaveCount(0);
  const download = reader.page.waitForEvent('download');
  await reader.pressOn(button('evidence_download'));
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(NAME);
  expect((await readFile(FILE)).equals(await readFile(await saved.path()))).toBe(true);
}
