/** What the secretariat writes of a laureate, as its form holds it. */
import type { LaureateProfileQuery } from '#lib/graphql/generated/secretariat-laureate.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { Story, ToldText } from '#lib/laureate/told.ts';
import { locales, type Locale } from '#lib/paraglide/runtime.js';
import { isRead } from '#lib/standing/source.ts';
import { differences, noTexts, same, type Texts } from '../settings/settings.ts';

export type Profile = NonNullable<LaureateProfileQuery['laureateProfile']>;

export const TEXTS = ['story', 'deeds', 'ceremonyPlace', 'ceremony'] as const;
export type Form = Record<(typeof TEXTS)[number], Texts> & {
  /** The day, such as `2027-12-02`; empty while it is not known. */
  ceremonyOn: string;
};

/** What is on record as a form holds it, sharing nothing with it. */
export function formOf(profile: Profile | null): Form {
  const texts = TEXTS.map((name) => [name, { ...(profile?.[name] ?? noTexts()) }] as const);
  return {
    ...(Object.fromEntries(texts) as Record<(typeof TEXTS)[number], Texts>),
    ceremonyOn: profile?.ceremonyOn ?? '',
  };
}

/** What somebody typed, and in all that they left as it was what somebody else saved meanwhile. */
export function merged(base: Form, mine: Form, theirs: Form): Form {
  const whole = formOf(null);
  for (const name of TEXTS) {
    for (const locale of locales) {
      const untouched = same(mine[name][locale], base[name][locale]);
      whole[name][locale] = (untouched ? theirs : mine)[name][locale] ?? null;
    }
  }
  whole.ceremonyOn = (mine.ceremonyOn === base.ceremonyOn ? theirs : mine).ceremonyOn;
  return whole;
}

/** What both changed in different ways, by the path of each value, and what the other made of it: nothing, where they took it out. */
export function conflicts(
  base: Form,
  mine: Form,
  theirs: Form,
): { path: string; theirs: string }[] {
  const [ours, others] = [mine, theirs].map((form) =>
    differences(base, form).map(({ path }) => path),
  ) as [string[], string[]];
  return differences(mine, theirs)
    .filter(({ path }) => ours.includes(path) && others.includes(path))
    .map(({ path, theirs: other }) => ({ path, theirs: other }));
}

/** A text as the server gives it to readers of a language: in English, or in the first language that it is there in, where theirs lacks it. A text of which readers see nothing yet is not there. */
export function toldIn(texts: Texts, wanted: Locale): ToldText | null {
  const found = [wanted, 'en' as const, ...locales].find((locale) => isRead(texts[locale] ?? ''));
  return found ? { language: languageOf(found), text: texts[found]!.trim() } : null;
}

/** The whole as readers of a language will see it. */
export function storyIn(form: Form, wanted: Locale): Story {
  return {
    story: toldIn(form.story, wanted),
    deeds: toldIn(form.deeds, wanted),
    ceremonyOn: form.ceremonyOn || null,
    ceremonyPlace: toldIn(form.ceremonyPlace, wanted),
    ceremony: toldIn(form.ceremony, wanted),
  };
}
