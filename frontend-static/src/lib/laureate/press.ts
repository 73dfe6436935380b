/** A paragraph for the press, made from what is on the laureate's page. */
import { country, day, listed, partialDate } from '#lib/i18n/format.ts';
import { put } from '#lib/i18n/put.ts';
import { sentences } from '#lib/i18n/sentences.ts';
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

/** When and where the award is presented; nothing while neither is known. */
function ceremonyOf(story: Story | null): string {
  return listed(
    [story?.ceremonyOn && partialDate(story.ceremonyOn), story?.ceremonyPlace?.text].filter(
      (one): one is string => !!one,
    ),
  );
}

/** Name, company, award, citation, dates and whom to ask; of a made-up award it says first that it is. */
export function pressText(
  text: ReturnType<typeof laureateText>['press'],
  { laureate, edition, story, contact, address }: Told,
): string {
  const { name, role, company, country: code, citation } = laureate;
  const of = listed([role, company, code && country(code)].filter((one): one is string => !!one));
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
