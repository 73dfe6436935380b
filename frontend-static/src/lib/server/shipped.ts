import { m } from '#lib/paraglide/messages.js';

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

const awardParts = {
  calendar: m.award_calendar,
  count: m.award_count_title,
  criteria: m.award_criteria,
  'who-nominated': m.award_who_nominated_title,
} as const;

/** A link to a part of the page of the award, by the heading that it has there. */
export const ofAward = (part: keyof typeof awardParts) => ({
  to: `award/#${part}`,
  name: awardParts[part](),
});

/** A place that only the owner can fill in; its paragraph is not shown before. */
export const place = (what: string) => `[[${what}]]`;
