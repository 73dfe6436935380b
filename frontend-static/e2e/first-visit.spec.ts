import { expect } from '@playwright/test';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

/** How many requests a browser that knows nothing of the site may make until a page is whole, with those of what it shows. */
const MOST = {
  '': 28,
  'award/': 22,
  'laureates/': 22,
  'directory/': 25,
  'directory/partnership-oebb-reintegration-0/': 35,
  'verify/': 26,
  'nominate/': 30,
};

for (const language of ['en', 'ar'] as const) {
  test(`a first visit takes few requests, in ${language}`, async ({ award, browser }) => {
    for (const [page, most] of Object.entries(MOST)) {
      const reader = await Visitor.arrive(browser, award.url, language);
      const asked: string[] = [];
      reader.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await reader.visit(page);
      await reader.page.waitForLoadState('networkidle');
      // Put there by a script of the page, which its policy has to allow (lib/server/hints/after-paint.ts).
      await expect(reader.page.locator('head link[rel=modulepreload]'), page).not.toHaveCount(0);
      expect(asked.length, `${page}: ${asked.sort().join(' ')}`).toBeLessThanOrEqual(most);
      expect(
        asked.some((file) => file.endsWith('.js')),
        page,
      ).toBe(true);
      await reader.leave();
    }
  });
}
