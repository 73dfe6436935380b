/** Lines of a table, as the server is asked about them: what it would refuse, and, once that is wanted, to enter them. */
import { ask } from '#lib/graphql/client.ts';
import {
  EnterNominationDocument,
  TryEntryDocument,
  type EnterNominationMutation,
} from '#lib/graphql/generated/secretariat-entered.ts';
import { colon } from '#lib/i18n/format.ts';
import { limitOf } from '#lib/rooms/nomination/check.ts';
import { refusedText } from '#lib/rooms/nomination/words.ts';
import { fieldOf } from '#lib/rooms/paths.ts';
import { inputFor, type Came } from './entry.ts';

/** What the server says of a line. */
export interface Found {
  /** Of one that is on record. */
  readonly reference: string | undefined;
  /** Why it is refused, in words. */
  readonly refused: readonly string[];
}

type Known = ReadonlyMap<string, string>;

/** What would come of a line; nothing is saved. */
export async function tried(came: Came, known: Known): Promise<Found> {
  const input = await keyed(came);
  return found((await ask('secretariat', TryEntryDocument, { input })).tryEntry, input, known);
}

/** Enters a line, once however often it is sent. */
export async function enter(came: Came, known: Known): Promise<Found> {
  const input = await keyed(came);
  const { enterNomination } = await ask('secretariat', EnterNominationDocument, { input });
  return found(enterNomination, input, known);
}

/** A line has a key by what it says: the same one is one nomination, in whichever table it comes. */
async function keyed(came: Came) {
  const { key: _, ...said } = { ...inputFor(came, came.draft, { key: '' }) };
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { ...said, key: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function found(
  { nomination, userErrors }: EnterNominationMutation['enterNomination'],
  { statements, answers }: Awaited<ReturnType<typeof keyed>>,
  known: Known,
): Found {
  const keys = {
    statements: statements.map(({ criterion }) => `${criterion}`),
    answers: (answers ?? []).map(({ question }) => `${question}`),
  };
  const refused = userErrors.map((refusal) => {
    const field = fieldOf(refusal, keys);
    const column = field
      ?.replace(/^((?:statements|answers)\.[^.]+)\.text$/, '$1')
      .replace(/^evidenceLinks\..*/, 'evidenceLinks');
    const name = known.get(column ?? '');
    const words = refusedText(refusal.code, field ? limitOf(field) : null);
    return name ? `${name}${colon()}${words}` : words;
  });
  return { reference: refused.length === 0 ? nomination?.reference : undefined, refused };
}
