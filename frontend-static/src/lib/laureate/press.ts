/** A paragraph for the press, made from what is on the laureate's page. */
import { country, day, listed, partialDate } from '#lib/i18n/format.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { languages } from '#lib/i18n/languages.ts';
import { put } from '#lib/i18n/put.ts';
import { sentences } from '#lib/i18n/sentences.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { laureateText } from '#lib/server/laureate/laureate-text.ts';
import type { EditionOf, Laureate, Story } from './told.ts';

interface Told {
  laureate: Laureate;
  edition: EditionOf;
  story: Story | null;
  /** The secretariat's mail address; empty when none is set. */
  contact: string;
  /** The page's own address. */
  address: string;
}

/** A sentence of a text with what stands in it; a value that ends in a full stop, as a date in Russian does, brings that of the sentence. */
const sentence = (text: string, values: Record<string, string>) =>
  put(text, values).replace(/\.\.$/, '.');

/** What is known, one after the other; each by itself where it may run the other way than the text. */
function known(parts: readonly (string | null | undefined)[]): string {
  const there = parts.filter((one) => !!one) as string[];
  return listed(languages[getLocale()].direction === 'rtl' ? there.map(isolated) : there);
}

/** When and where the award is presented; nothing while neither is known. */
const ceremonyOf = (story: Story | null): string =>
  known([story?.ceremonyOn && partialDate(story.ceremonyOn), story?.ceremonyPlace?.text]);

/** Name, company, award, citation, dates and whom to ask; of a made-up award it says first that it is. */
export function pressText(
  text: ReturnType<typeof laureateText>['press'],
  { laureate, edition, story, contact, address }: Told,
): string {
  const { name, role, company, country: code, citation } = laureate;
  const of = known([role, company, code && country(code)]);
  const where = ceremonyOf(story);
  return sentences([
    edition.sample ? `[${text.sample}]` : '',
    put(text.text, { name, of, award: edition.name, words: citation }),
    edition.publicAt
      ? sentence(text.public, { date: day(edition.publicAt, edition.timeZone) })
      : '',
    where ? sentence(text.ceremony, { where }) : '',
    contact ? put(text.contact, { contact }) : '',
    put(text.more, { address }),
  ]);
}
