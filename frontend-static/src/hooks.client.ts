import type { ClientInit } from '@sveltejs/kit/hooks';
import { languages } from '#lib/i18n/languages.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

// A language is never changed without loading the page anew, so it is read once. The page for unknown
// addresses is the same file in every language; it learns its language here.
const locale = localeOf(location.pathname);
document.documentElement.lang = locale;
document.documentElement.dir = languages[locale].direction;
overwriteGetLocale(() => locale);

/**
 * Lets what there is to read be painted before the page comes alive, also where its scripts are in the cache. What the first format
 * of `Intl` loads takes a phone some 40 ms, and is a task of its own.
 */
export const init: ClientInit = () =>
  new Promise((resolve) => {
    const start = () => {
      Intl.NumberFormat();
      setTimeout(resolve);
    };
    requestAnimationFrame(() => setTimeout(start));
    // A page in the background has no frames.
    setTimeout(start, 200);
  });
