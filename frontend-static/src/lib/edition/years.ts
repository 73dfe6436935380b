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
