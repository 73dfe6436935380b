/**
 * The chain of an audit log, computed anew from its entries: written apart from the server's own verifier, by the
 * same description, so that neither has to be believed.
 */
export interface Entry {
  index: number;
  at: string;
  actor: string;
  act: string;
  subject: string;
  detail?: string | null;
  hash: string;
}

/** What the log has come to. */
export interface Head {
  size: number;
  hash: string;
}

/** Whole, or the place of the first entry that is not what the chain says. */
export type Verdict = { whole: true } | { whole: false; index: number };

/** What the first entry is chained to. */
const BEGINNING = '0'.repeat(64);

/**
 * Checks a log.
 *
 * @param log its name, an edition's identifier, which is part of what is hashed
 * @param entries the entries in the order of their places
 */
export async function check(log: string, entries: readonly Entry[], head: Head): Promise<Verdict> {
  let previous = BEGINNING;
  for (const [place, entry] of entries.entries()) {
    const hash = await sha256(JSON.stringify(hashed(log, entry, previous)));
    if (entry.index !== place || entry.hash !== hash) return { whole: false, index: place };
    previous = hash;
  }
  if (entries.length !== head.size)
    return { whole: false, index: Math.min(entries.length, head.size) };
  if (previous !== head.hash) return { whole: false, index: Math.max(0, head.size - 1) };
  return { whole: true };
}

/**
 * A copy for others to check: an entry a line, which says with `previous` what it is chained to, and with `hash` the
 * SHA-256 of the rest of it in the canonical form of RFC 8785.
 */
export function copyOf(log: string, entries: readonly Entry[]): string {
  return entries
    .map((entry, place) => {
      const previous = entries[place - 1]?.hash ?? BEGINNING;
      return `${JSON.stringify({ ...hashed(log, entry, previous), hash: entry.hash })}\n`;
    })
    .join('');
}

/** What is hashed. The members stand in the order of RFC 8785; the rest of its form is that of `JSON.stringify`. */
function hashed(log: string, entry: Entry, previous: string) {
  const { act, actor, at, index, subject } = entry;
  const detail = entry.detail ?? undefined;
  return { act, actor, at, detail, index, log, previous, subject };
}

/** SHA-256 of a text's UTF-8, in lower-case hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
