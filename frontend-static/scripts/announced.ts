/**
 * Asks the award's public room whom it has announced, in every language, for the pages that the site is built with:
 * `announced.ts <address of the room> <file>`. What is under embargo, the room tells nobody.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';

interface Edition {
  readonly id: string;
  readonly sample: boolean;
  readonly laureates: readonly unknown[];
}
interface Listed {
  readonly editions: { readonly edges: readonly { readonly node: Edition }[] };
}
interface Portrait {
  readonly picture: string;
  readonly credit: string;
  readonly licence: string;
}
interface Page {
  readonly laureatePortrait: Portrait | null;
  readonly laureateStory: object | null;
}
/** What pages show of editions besides the announcement. */
interface Pages {
  /** The portraits of their laureates by edition; of some there is none. */
  readonly portraits: Record<string, Portrait>;
  /** The editions of whose laureates a story is told. */
  readonly told: readonly string[];
}
interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What is asked: the announcement, which does not change, and nothing that the secretariat may still write anew. */
export const QUERY = `query Announced($language: Language!) {
  editions(first: 50, language: $language) {
    edges {
      node {
        id
        year
        name
        state
        timeZone
        publicAt
        sample
        decisionRule { sha256 }
        laureates { id name role company country category citation citationLanguage }
      }
    }
  }
}`;

/** The portrait for the picture that is shown where a link to the laureate's page is shared, and whether the page tells a story. */
export const PAGE = `query AnnouncedPage($edition: ID!) {
  laureatePortrait(edition: $edition, number: 1) { picture credit licence }
  laureateStory(edition: $edition, number: 1) { ceremonyOn }
}`;

/** What the room answers. @throws Error when it does not say */
async function answered<Data>(
  room: string,
  [operationName, query]: readonly [string, string],
  given: object,
  ask: typeof fetch,
): Promise<Data> {
  const asked = new URLSearchParams({ query, operationName, variables: JSON.stringify(given) });
  const response = await ask(`${room}?${asked}`, {
    headers: { accept: 'application/graphql-response+json' },
  });
  const said = await response.text();
  let answer: Answer<Data>;
  try {
    answer = JSON.parse(said) as Answer<Data>;
  } catch {
    throw new Error(`${room} answers ${response.status} with what is not from the award`);
  }
  if (answer.errors || !answer.data)
    throw new Error(`${room} answers: ${answer.errors?.[0]?.message ?? said}`);
  return answer.data;
}

/** Editions of the award with a laureate; no made-up one. @throws Error when the room does not say */
export async function announcedIn(
  room: string,
  language: string,
  ask: typeof fetch = fetch,
): Promise<readonly Edition[]> {
  const given = { language: language.toUpperCase() };
  const { editions } = await answered<Listed>(room, ['Announced', QUERY], given, ask);
  return editions.edges
    .map(({ node }) => node)
    .filter(({ sample, laureates }) => !sample && laureates.length > 0);
}

/** What the pages of these editions' laureates show. @throws Error when the room does not say */
export async function pagesOf(
  room: string,
  editions: readonly Edition[],
  ask: typeof fetch = fetch,
): Promise<Pages> {
  const portraits: Record<string, Portrait> = {};
  const told: string[] = [];
  for (const { id } of editions) {
    const given = { edition: id };
    const page = await answered<Page>(room, ['AnnouncedPage', PAGE], given, ask);
    if (page.laureatePortrait) portraits[id] = page.laureatePortrait;
    if (page.laureateStory) told.push(id);
  }
  return { portraits, told };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [room = '', file = ''] = process.argv.slice(2);
  const all = await Promise.all(
    codes.map(async (language) => [language, await announcedIn(room, language)] as const),
  );
  const pages = await pagesOf(room, all[0]![1]);
  writeFileSync(file, JSON.stringify({ ...Object.fromEntries(all), ...pages }));
}
