import { inLanguage } from '#lib/i18n/locale.ts';
import type { Locale } from '#lib/paraglide/runtime.js';

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

/** The address of a link: of a page elsewhere, of mail, or of a page of this site in the language of the page, whichever it names; none of any other. */
function hrefOf(address: string, language: Locale): string | undefined {
  if (/^https?:\/\/[^/]|^mailto:[^@]+@[^@]+$/i.test(address)) return address;
  return /^\/(?!\/)/.test(address) ? inLanguage(address, language) : undefined;
}

/** What a line is made of. What is no link that a page may have stays as it is written. */
export function piecesOf(line: string, language: Locale): Piece[] {
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

/** As much of a text as search engines show of a page. */
const LONGEST_DESCRIPTION = 300;

/** A line as search engines show it: without marks, and not without end. */
export function described(line: string, language: Locale): string {
  const said = [
    ...piecesOf(line, language)
      .map(({ text }) => text)
      .join(''),
  ];
  return said.length > LONGEST_DESCRIPTION
    ? `${said.slice(0, LONGEST_DESCRIPTION - 1).join('')}…`
    : said.join('');
}
