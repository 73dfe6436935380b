/** What the assignment goes by, of an adviser. */
import type { Language, Region } from '#lib/graphql/generated/secretariat.ts';
import { languageNames, languageOf } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales, type Locale } from '#lib/paraglide/runtime.js';

export interface Profile {
  employer: string;
  languages: Language[];
  regions: Region[];
}

export const REGIONS: Readonly<Record<Region, () => string>> = {
  AFRICA: m.region_AFRICA,
  AMERICAS: m.region_AMERICAS,
  ASIA: m.region_ASIA,
  EUROPE: m.region_EUROPE,
  OCEANIA: m.region_OCEANIA,
};

export const languageChoices = (): { value: string; text: string }[] =>
  locales.map((locale) => ({ value: languageOf(locale), text: languageNames[locale] }));

export const regionChoices = (): { value: string; text: string }[] =>
  Object.entries(REGIONS).map(([value, words]) => ({ value, text: words() }));

/** A profile in one line. */
export function profileText(profile: {
  readonly employer: string;
  readonly languages: readonly Language[];
  readonly regions: readonly Region[];
}): string {
  return [
    profile.employer,
    profile.languages.map((one) => languageNames[one.toLowerCase() as Locale]).join(', '),
    profile.regions.map((one) => REGIONS[one]()).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
