import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** A page of A4, landscape, in points. */
const SHEET = [0, 0, 842, 595];

/** Presses the button, and looks at what goes to the printer: for each of these a page of their own, with nothing beside it. */
export async function printsCertificates(
  visitor: Visitor,
  names: readonly string[],
  citation: string,
): Promise<void> {
  const { page } = visitor;
  const asked = page.evaluate(() => {
    return new Promise<void>((print) => {
      window.print = print;
    });
  });
  await visitor.press('certificate_print');
  await asked;
  await page.emulateMedia({ media: 'print' });
  const sheets = page.getByRole('article');
  await expect(sheets).toHaveCount(names.length);
  for (const name of names) {
    const sheet = sheets.filter({ has: page.getByRole('heading', { name, exact: true }) });
    await expect(sheet).toBeVisible();
    const clipped = sheet.locator('> *').evaluate(({ scrollHeight, clientHeight }) => {
      return scrollHeight - clientHeight;
    });
    expect(await clipped, name).toBeLessThanOrEqual(0);
  }
  await expect(sheets.filter({ hasText: citation })).toHaveCount(1);
  const bare = (words: readonly string[]) => words.join('').replace(/\s+/g, '');
  const printed = await page.locator('body').innerText();
  expect(bare([printed])).toBe(bare(await sheets.allInnerTexts()));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).map(Number).map(Math.round),
  );
  expect(boxes).toEqual(names.map(() => SHEET));
  await page.emulateMedia({ media: null });
}
