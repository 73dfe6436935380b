import type { Reach } from '#lib/graphql/generated/public.ts';
import { country, inOrder } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where a partnership acts, as far as its sources say: nothing where they do not. */
export function places(entry: { countries: readonly string[]; reach: Reach }): string[] {
  const everywhere = entry.reach === 'WORLDWIDE' ? [m.directory_worldwide()] : [];
  return [...everywhere, ...countryNames(entry.countries)];
}

/** The names of countries in the order of the language. */
function countryNames(codes: readonly string[]): string[] {
  return inOrder(
    codes.map((code) => country(code)),
    (name) => name,
  );
}
