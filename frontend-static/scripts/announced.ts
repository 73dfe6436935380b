/**
 * Asks the award's public room whom it has announced, in every language, for the pages that the site is built with:
 * `announced.ts <address of the room> <file>`. What is under embargo, the room tells nobody.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';

interface Edition {
  readonly sample: boolean;
  readonly laureates: readonly unknown[];
}
interface Answer {
  readonly data?: {
    readonly editions: { readonly edges: readonly { readonly node: Edition }[] };
  } | null;
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

/** Editions of the award with a laureate; no made-up one. @throws Error when the room does not say */
export async function announcedIn(
  room: string,
  language: string,
  ask: typeof fetch = fetch,
): Promise<readonly Edition[]> {
  const variables = JSON.stringify({ language: language.toUpperCase() });
  const asked = new URLSearchParams({ query: QUERY, operationName: 'Announced', variables });
  const response = await ask(`${room}?${asked}`, {
    headers: { accept: 'application/graphql-response+json' },
  });
  const said = await response.text();
  let answer: Answer;
  try {
    answer = JSON.parse(said) as Answer;
  } catch {
    throw new Error(`${room} answers ${response.status} with what is not from the award`);
  }
  if (answer.errors || !answer.data)
    throw new Error(`${room} answers: ${answer.errors?.[0]?.message ?? said}`);
  return answer.data.editions.edges
    .map(({ node }) => node)
    .filter(({ sample, laureates }) => !sample && laureates.length > 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [room = '', file = ''] = process.argv.slice(2);
  const all = await Promise.all(
    codes.map(async (language) => [language, await announcedIn(room, language)] as const),
  );
  writeFileSync(file, JSON.stringify(Object.fromEntries(all)));
}
