import type { ClientInit } from '@sveltejs/kit/hooks';
import { languages } from '#lib/i18n/languages.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { nextTask } from '#lib/next-task.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

// A language is never changed without loading the page anew, so it is read once. The page for unknown
// addresses is the same file in every language; it learns its language here.
const locale = localeOf(location.pathname);
const { tag, direction } = languages[locale];
document.documentElement.lang = locale;
document.documentElement.dir = direction;
overwriteGetLocale(() => locale);

/**
 * What most pages write with. The first loads what they share: a collator half of it, and the first that writes a number the rest,
 * which takes a phone some 30 ms each; the others take up to 10.
 */
const FORMATS = [
  () => Intl.Collator(),
  () => Intl.NumberFormat(),
  () => Intl.DateTimeFormat(tag, { timeZoneName: 'long' }),
  () => new Intl.DisplayNames(tag, { type: 'region' }),
  () => new Intl.ListFormat(tag),
  // The names of zones are loaded when the first is written.
  () => Intl.DateTimeFormat(tag, { timeZoneName: 'longGeneric' }).format(),
];

const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page in the background has no frames.
    setTimeout(resolve, 200);
  });

/**
 * Lets what there is to read be painted before the page comes alive, also where its scripts are in the cache. What formats load for
 * the first time is loaded by then, each in a task of its own, so that no tap waits for all of it.
 */
export const init: ClientInit = async () => {
  await painted();
  for (const load of FORMATS) {
    load();
    await nextTask();
  }
};
