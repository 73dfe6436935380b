/** The pages whose texts the secretariat may write. */
import type { PublicPage } from '#lib/graphql/generated/secretariat-pages.ts';
import { m } from '#lib/paraglide/messages.js';

/** What each page ships with in a language, as it is written. */
export type Shipped = Readonly<Record<PublicPage, string>>;

export const PAGE_NAMES: Readonly<Record<PublicPage, () => string>> = {
  ABOUT: m.nav_about,
  RULES: m.nav_rules,
  QUESTIONS: m.nav_questions,
  CONTACT: m.nav_contact,
  TERMS: m.nav_terms,
  ACCESSIBILITY: m.nav_accessibility,
  RUN_YOUR_OWN: m.nav_run,
};

export const pages = (Object.keys(PAGE_NAMES) as PublicPage[]).map((page) => ({
  page,
  name: PAGE_NAMES[page],
}));

/** The address of a page after the language. */
export const addressOf = (page: PublicPage): string => page.toLowerCase().replaceAll('_', '-');

/** The texts that the pages ship with, from the file that the site was built with. */
export async function shippedIn(locale: string): Promise<Shipped> {
  const answer = await fetch(`/${locale}/pages.json`);
  const texts = (answer.ok ? await answer.json() : {}) as Partial<Record<string, string>>;
  return Object.fromEntries(
    pages.map(({ page }) => [page, texts[addressOf(page)] ?? '']),
  ) as Shipped;
}
