import { FIRST_YEAR, SAMPLE, YEARS } from '#lib/edition/years.ts';
import { locales } from '#lib/paraglide/runtime.js';
import { announced, isTold, portraitOf } from '#lib/server/laureate/announced.ts';
import { laureateText } from '#lib/server/laureate/laureate-text.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** The first edition has no laureate on record. */
const years = [...YEARS.filter((year) => year > FIRST_YEAR).map(String), SAMPLE];

export const entries: EntryGenerator = () =>
  locales.flatMap((lang) => years.map((year) => ({ lang, year, number: '1' })));

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export const load: PageServerLoad = ({ params }) => {
  const known = announced(params.year);
  return {
    year: params.year,
    number: params.number,
    /** What is known of the laureate while the page has not asked; nobody of most years. */
    known,
    pictured: known !== null && portraitOf(known) !== undefined,
    told: known !== null && isTold(known),
    text: laureateText(),
  };
};
