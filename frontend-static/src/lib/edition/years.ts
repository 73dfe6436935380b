/** The year of the first edition, which the report tells of. */
export const FIRST_YEAR = 2010;

const NEXT_YEAR = 2026;
const LAST_YEAR = 2045;

/** The years whose editions have a page of their own from the start, so that each has a stable address that answers. */
export const YEARS: readonly number[] = [
  FIRST_YEAR,
  ...Array.from({ length: LAST_YEAR - NEXT_YEAR + 1 }, (_, index) => NEXT_YEAR + index),
];

/** The address of an edition's page, after the language; null for one that has none, such as a made-up one. */
export function addressOf(edition: { readonly id: string; readonly year: number }): string | null {
  return edition.id === `edition-${edition.year}` && YEARS.includes(edition.year)
    ? `laureates/${edition.year}/`
    : null;
}

/** What stands in the place of the year in the address of a laureate of a made-up edition. */
export const SAMPLE = 'sample';

/**
 * The address of a laureate's page, after the language: by edition and number, so that it says no name. One laureate is announced of
 * an edition; another, and one of an edition that has no page, has none.
 */
export function laureateAddress(
  edition: { readonly id: string; readonly year: number; readonly sample: boolean },
  index: number,
): string | null {
  if (index > 0) return null;
  const of = addressOf(edition);
  if (of) return `${of}1/`;
  return edition.sample ? `laureates/${SAMPLE}/1/?edition=${encodeURIComponent(edition.id)}` : null;
}
