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

/** Sets the scheme of colours and waits until nothing changes any more; null is the browser's own. */
export async function setScheme(page: Page, colorScheme: 'dark' | null): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    // One that is taken off the page meanwhile never ends.
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
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
