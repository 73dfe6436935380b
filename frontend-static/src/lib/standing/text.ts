/** A part of a page: a heading, empty before the first, with paragraphs and lists; links are written as `source.ts` reads them. */
export interface Part {
  id: string;
  title: string;
  blocks: readonly (string | readonly string[])[];
}

/** What a page of standing text says, in one language. */
export interface StandingText {
  title: string;
  lead: string;
  parts: readonly Part[];
}

/** Text of a line, a place that is still to be filled in, or a link. */
export interface Piece {
  text: string;
  place?: true;
  href?: string;
}

const MARKED = /\[\[([^[\]\n]+)\]\]|\[([^[\]\n]+)\]\(([^()\s]+)\)/g;

/** The address of a link: of a page elsewhere, of mail, or of a page of this site in the language of the page; none of any other. */
function hrefOf(address: string, language: string): string | undefined {
  if (/^https?:\/\/[^/]|^mailto:[^@]+@[^@]+$/i.test(address)) return address;
  return /^\/(?!\/)/.test(address) ? `/${language}${address}` : undefined;
}

/** What a line is made of. What is no link that a page may have stays as it is written. */
export function piecesOf(line: string, language: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: whole, 1: place, 2: name, 3: address, index } of line.matchAll(MARKED)) {
    const href = address === undefined ? undefined : hrefOf(address, language);
    if (place === undefined && href === undefined) continue;
    if (index > from) pieces.push({ text: line.slice(from, index) });
    pieces.push(place === undefined ? { text: name!, href: href! } : { text: place, place: true });
    from = index + whole.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}
