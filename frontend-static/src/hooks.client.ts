import { languages } from '#lib/i18n/languages.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

// A language is never changed without loading the page anew, so it is read once. The page for unknown
// addresses is the same file in every language; it learns its language here.
const locale = localeOf(location.pathname);
document.documentElement.lang = locale;
document.documentElement.dir = languages[locale].direction;
overwriteGetLocale(() => locale);

/** The part of Trusted Types (https://www.w3.org/TR/trusted-types/) that is used here; browsers without them take any text. */
declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown }
    | undefined;
}

// Workers are the only scripts that a page names by itself.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError(url);
    return url;
  },
});
