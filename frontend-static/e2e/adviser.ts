import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Declares to be free of conflict, then assesses every nominee and hands each assessment in; what praises the first is a comment on it. */
export async function adviseOnAll(
  adviser: Visitor,
  nominees: readonly string[],
  praise = '',
): Promise<void> {
  await adviser.isAccessible();
  await adviser.declareNoConflict(nominees);
  await adviser.isAccessible();
  for (const [index, name] of nominees.entries()) {
    await adviser.press('advise_open', { name });
    if (index === 0 && praise) await comment(adviser).fill(praise);
    await assess(adviser, index === 0);
    await adviser.sees('advise_submitted');
    if (index === 0) await adviser.isAccessible();
    await adviser.page.getByRole('link', { name: adviser.words.say('advise_back') }).click();
    await expect(adviser.field('advise_opinion')).toBeHidden();
  }
}

/** @param act what submits it in the end, which asks another thing while a question has no answer */
export async function assess(
  adviser: Visitor,
  first: boolean,
  act = 'advise_submit',
): Promise<void> {
  await expect(adviser.field('advise_opinion')).toBeVisible();
  for (const level of await adviser.page.getByRole('radio', { name: LEVEL_3 }).all()) {
    await level.check();
  }
  await adviser.answer('advise_confidence', 'advise_confidence_HIGH').check();
  await adviser
    .field('advise_opinion')
    .fill('The work is at the centre of the business and can be checked.');
  await adviser.answer('advise_recommendation', 'advise_recommendation_SHORTLIST').check();
  if (first) await adviser.isAccessible();
  await adviser.press('advise_submit');
  await adviser.confirm(act);
}

/** The field for a comment on the first criterion. */
export function comment(adviser: Visitor): Locator {
  const name = adviser.words.say('advise_comment', { criterion: '' }).trim();
  return adviser.page.getByRole('textbox', { name }).first();
}

/** What is said of a criterion stands beside what the dossier says of it; on a phone the dossier comes first. */
export async function readsBeside(adviser: Visitor): Promise<void> {
  const dossier = adviser.page.getByRole('article');
  const first = dossier.getByRole('heading', { level: 3 }).first();
  // The dossier has a group of its own where it is translated.
  const rated = adviser.page.getByRole('group', {
    name: await first.innerText(),
    exact: true,
  });
  const places = async () => {
    await adviser.page.evaluate(() => scrollTo(0, 0));
    const [whole, part, rating] = await Promise.all([
      dossier.boundingBox(),
      first.boundingBox(),
      rated.boundingBox(),
    ]);
    if (!whole || !part || !rating) return 'not there';
    if (whole.y + whole.height <= rating.y) return 'below';
    const isAside = whole.x + whole.width <= rating.x || rating.x + rating.width <= whole.x;
    return isAside && Math.abs(part.y - rating.y) < 40 ? 'beside' : 'elsewhere';
  };
  await expect.poll(places).toBe('beside');
  const desk = adviser.page.viewportSize();
  // While one scrolls through it, each part stays within its own row.
  await adviser.page.setViewportSize({ width: 1280, height: 900 });
  const tops = (y: number) =>
    dossier.evaluate((whole, top) => {
      scrollTo(0, top);
      return [...whole.querySelectorAll('h3')].map((one) => one.getBoundingClientRect().top);
    }, y);
  for (const y of [0, 600, 1_200, 1_800, 2_400]) {
    const heads = await tops(y);
    heads.slice(1).forEach((head, at) => expect(head).toBeGreaterThan(heads[at]! + 20));
  }
  for (const width of [640, 360]) {
    await adviser.page.setViewportSize({ width, height: 740 });
    await expect.poll(places).toBe('below');
    await adviser.fits();
  }
  if (desk) await adviser.page.setViewportSize(desk);
}

/** The level 3 of any scale, in the digits of either language. */
const LEVEL_3 = /^[3٣] /;
