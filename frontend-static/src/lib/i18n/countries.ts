import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';
import { country, inOrder } from './format.ts';

/** Every country by its code, with its name in the page's language, in that language's order. */
export function countryOptions(): { value: string; text: string }[] {
  return inOrder(
    COUNTRY_CODES.map((code) => ({ value: code, text: country(code) })),
    (option) => option.text,
  );
}
