/** A part of a page: a heading with paragraphs, a list, and where to read on. */
export interface ShippedPart {
  id: string;
  title: string;
  paragraphs: string[];
  list?: string[];
  /** An address after the language, or a mail address, and what it is called. */
  link?: { to: string; name: string };
}

/** What a page ships with, in the language of the page that is prerendered. */
export interface Shipped {
  title: string;
  lead: string;
  parts: ShippedPart[];
}

/** A place that only the owner can fill in; its paragraph is not shown before. */
export const place = (what: string) => `[[${what}]]`;
