/** What the assignment goes by, of an adviser. */
import type { Language, Region } from '#lib/graphql/generated/secretariat.ts';
import { listed } from '#lib/i18n/format.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { languages, named } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';

export interface Profile {
  employer: string;
  languages: Language[];
  regions: Region[];
  /** Identifiers of the edition's categories. */
  categories: string[];
}

/** A category of the edition, by its name in the page's language. */
export interface Category {
  readonly id: string;
  readonly name: string;
}

/** What is known of an adviser, without categories that the edition does not have. */
export function profileIn(
  edition: readonly Category[],
  known: { readonly [Key in keyof Profile]: Readonly<Profile[Key]> },
): Profile {
  return {
    employer: known.employer,
    languages: [...known.languages],
    regions: [...known.regions],
    categories: known.categories.filter((one) => edition.some(({ id }) => id === one)),
  };
}

export const REGIONS: Readonly<Record<Region, () => string>> = {
  AFRICA: m.region_AFRICA,
  AMERICAS: m.region_AMERICAS,
  ASIA: m.region_ASIA,
  EUROPE: m.region_EUROPE,
  OCEANIA: m.region_OCEANIA,
};

export const languageChoices = (): { value: string; text: string }[] =>
  locales.map((locale) => ({ value: languageOf(locale), text: languages[locale].name }));

export const regionChoices = (): { value: string; text: string }[] =>
  Object.entries(REGIONS).map(([value, words]) => ({ value, text: words() }));

export const categoryChoices = (
  categories: readonly Category[],
): { value: string; text: string }[] =>
  categories.map(({ id, name }) => ({ value: id, text: name }));

/**
 * A profile in one line, with the names of the edition's categories. What may run the other way stands by itself; a list does not, so that it
 * runs as the page does.
 */
export function profileText(
  profile: { readonly [Key in keyof Profile]: Readonly<Profile[Key]> },
  categories: readonly Category[],
): string {
  return [
    profile.employer && isolated(profile.employer),
    listed(profile.languages.map((one) => isolated(named(one).name))),
    listed(profile.regions.map((one) => REGIONS[one]())),
    listed(
      categories
        .filter(({ id }) => profile.categories.includes(id))
        .map(({ name }) => isolated(name)),
    ),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
