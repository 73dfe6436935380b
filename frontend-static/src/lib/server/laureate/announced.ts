/** The laureates whom the deployed award had announced when the site was built (scripts/announced.ts); none where it was not asked. */
import { addressOf } from '#lib/edition/years.ts';
import type { ToldPortrait } from '#lib/laureate/portrait.ts';
import type { PublicEdition } from '#lib/laureate/told.ts';
import { baseLocale, getLocale, type Locale } from '#lib/paraglide/runtime.js';

/** A laureate's portrait, for the picture of a shared link. */
export interface KnownPortrait {
  /** A JPEG in base64. */
  readonly picture: string;
  readonly credit: string;
  readonly licence: ToldPortrait['licence'];
}

/** Editions with a laureate, in each language; the laureates' portraits by edition, and the editions of whose laureates a story is told. */
export type Announced = Partial<Record<Locale, readonly PublicEdition[]>> & {
  readonly portraits?: Readonly<Record<string, KnownPortrait>>;
  readonly told?: readonly string[];
};

/** The portrait of an edition's laureate. */
export const portraitOf = ({ id }: PublicEdition): KnownPortrait | undefined =>
  __ANNOUNCED__.portraits?.[id];

/** Whether a story is told of the edition's laureate; it comes once the page has asked. */
export const isTold = ({ id }: PublicEdition): boolean => __ANNOUNCED__.told?.includes(id) ?? false;

/** Editions whose laureate is known, in the language of the page that is prerendered, the newest first. */
export const editions = (language: Locale = getLocale()): readonly PublicEdition[] =>
  (__ANNOUNCED__[language] ?? []).filter((edition) => addressOf(edition));

/** The years of these editions. */
export const years = (): string[] => editions(baseLocale).map(({ year }) => String(year));

/** The edition of a year. */
export const announced = (year: string): PublicEdition | null =>
  editions().find((edition) => String(edition.year) === year) ?? null;
