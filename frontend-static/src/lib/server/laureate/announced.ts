/** The laureates whom the deployed award had announced when the site was built (scripts/announced.ts); none where it was not asked. */
import { addressOf } from '#lib/edition/years.ts';
import type { PublicEdition } from '#lib/laureate/told.ts';
import { baseLocale, getLocale, type Locale } from '#lib/paraglide/runtime.js';

/** Editions with a laureate, in each language. */
export type Announced = Partial<Record<Locale, readonly PublicEdition[]>>;

/** Editions whose laureate is known, in the language of the page that is prerendered, the newest first. */
export const editions = (language: Locale = getLocale()): readonly PublicEdition[] =>
  (__ANNOUNCED__[language] ?? []).filter((edition) => addressOf(edition));

/** The years of these editions. */
export const years = (): string[] => editions(baseLocale).map(({ year }) => String(year));

/** The edition of a year. */
export const announced = (year: string): PublicEdition | null =>
  editions().find((edition) => String(edition.year) === year) ?? null;
