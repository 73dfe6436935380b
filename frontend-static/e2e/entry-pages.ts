import { expect, type APIRequestContext } from '@playwright/test';

/**
 * How long the index worker may take until others see a change: it comes after all that the worker has to do before,
 * and that of a new server writes the page of every entry.
 */
export const BY_THE_WORKER = { timeout: 240_000 };

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** What is answered at the six addresses of an entry, without scripts, a moment after it has changed. */
export async function answers(
  request: APIRequestContext,
  site: string,
  entry: string,
  status: number,
  ...holds: readonly string[]
): Promise<void> {
  for (const language of LANGUAGES) {
    const address = `${site}/${language}/directory/${entry}/`;
    const answered = async () => {
      const answer = await request.get(address, { maxRedirects: 0 });
      const said = answer.headers()['location'] ?? (await answer.text());
      return [answer.status(), ...holds.filter((words) => !said.includes(words))];
    };
    await expect.poll(answered, { ...BY_THE_WORKER, message: address }).toEqual([status]);
  }
}

/** What tells others of entries that have changed: search engines, and readers of the feed. */
export const LISTS = ['sitemap-entries-newest.xml', 'data/changes.atom'] as const;

/** Such a list as it is now. */
export async function listed(
  request: APIRequestContext,
  site: string,
  list: (typeof LISTS)[number],
): Promise<string> {
  return (await request.get(`${site}/${list}`)).text();
}

/** Waits until both know an entry. */
export async function areTold(
  request: APIRequestContext,
  site: string,
  entry: string,
): Promise<void> {
  for (const list of LISTS) {
    await expect
      .poll(() => listed(request, site, list), { ...BY_THE_WORKER, message: list })
      .toContain(`/ru/directory/${entry}/`);
  }
}
