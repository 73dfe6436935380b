import { languages } from '#lib/i18n/languages.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

// A language is never changed without loading the page anew, so it is read once. The page for unknown
// addresses is the same file in every language; it learns its language here.
const locale = localeOf(location.pathname);
document.documentElement.lang = locale;
document.documentElement.dir = languages[locale].direction;
overwriteGetLocale(() => locale);
