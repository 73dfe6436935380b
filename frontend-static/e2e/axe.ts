import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules of WCAG 2.2 AA, by axe's names for them. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong in the dark scheme; the page stays dark. */
export async function violationsInTheDark(
  page: Page,
  tags: readonly string[] = WCAG,
): Promise<string[]> {
  await setScheme(page, 'dark');
  return violations(page, tags);
}

/**
 * Sets the scheme of colours and waits until nothing changes any more; null is the browser's own. A page with a letter in a frame may take
 * the scheme only some frames after it was set. A colour that is inherited changes in one element after the other, each by its own
 * transition.
 */
export async function setScheme(page: Page, colorScheme: 'dark' | null): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async (dark) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    const framed = [...document.querySelectorAll('iframe')].map((one) => one.contentDocument);
    const schemes = [document, ...framed].map((one) =>
      one?.defaultView?.matchMedia('(prefers-color-scheme: dark)'),
    );
    const isTaken = () => !dark || schemes.every((one) => one?.matches !== false);
    const changing = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
    let still = 0;
    for (let each = 0; still < 3 && each < 120; each++) {
      // One that is taken off the page meanwhile never ends.
      await Promise.allSettled(changing().map(({ finished }) => finished));
      await drawn();
      still = isTaken() && changing().length === 0 ? still + 1 : 0;
    }
  }, colorScheme === 'dark');
}

/**
 * What axe finds wrong with a page as it stands, a line for each rule with what breaks it.
 *
 * A page that was looked at before has axe still, compiled, which is most of what a look costs.
 */
export async function violations(page: Page, tags: readonly string[] = WCAG): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
        iframes: false,
      });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [...tags],
  );
}
