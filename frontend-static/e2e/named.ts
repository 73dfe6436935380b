import { expect } from '@playwright/test';
import { choosePhotograph } from './photograph.ts';
import type { Visitor } from './visitor.ts';

/** Agrees to be named, and how, with a portrait that the member took themselves. */
export async function agreeToBeNamed(member: Visitor, name: string): Promise<void> {
  const { page } = member;
  await member.sees('naming_not');
  await member.press('naming_begin');
  await expect(member.field('naming_name')).toBeFocused();
  await member.press('naming_agree');
  await expect(page.locator('#naming-language')).toBeFocused();
  await member.isAccessible();
  await member.type(member.field('naming_name'), name);
  await member.type(page.locator('#naming-position'), `Judge, Court of ${name}`);
  await member.type(page.locator('#naming-biography'), 'One line.\nAnother line.');
  await member.pick(page.locator('#naming-language'), 'EN');
  await choosePhotograph(page.getByRole('main'));
  await member.sees('picture_another');
  await member.press('naming_agree');
  const allowed = page.locator('#naming-portrait-allowed');
  await expect(allowed).toBeFocused();
  await member.isAccessible();
  await member.fits();
  await member.type(page.locator('#naming-portrait-credit'), `Photographer of ${name}`);
  await member.choose(allowed);
  await member.press('naming_agree');
  await member.sees('naming_saved');
  await member.isAccessible();
}

/** Sees one picture on the page of people, and gives its address. */
export async function seesOnePortrait(reader: Visitor, name: string): Promise<string> {
  const entry = reader.page
    .getByRole('listitem')
    .filter({ has: reader.page.getByRole('heading', { name, exact: true }) });
  const picture = entry.locator('img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
  await expect(entry.getByText(`Photographer of ${name}`)).toBeVisible();
  return new URL((await picture.getAttribute('src'))!, reader.page.url()).href;
}
