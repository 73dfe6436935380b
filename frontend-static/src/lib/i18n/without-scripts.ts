import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';

/** What the page for unknown addresses says, in every language, to a reader without scripts. */
export function withoutScripts(): string {
  const lines = locales.map(
    (locale) =>
      `<p lang="${locale}" dir="${languages[locale].direction}">${m.not_found_title({}, { locale })} <a href="/${locale}/">${languages[locale].name}</a></p>`,
  );
  return `<noscript><main class="page">${lines.join('')}</main></noscript>`;
}
