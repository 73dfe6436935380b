import { directionOf, languageNames } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';

/** What the page for unknown addresses says, in every language, to a reader without scripts. */
export function withoutScripts(): string {
  const lines = locales.map(
    (locale) =>
      `<p lang="${locale}" dir="${directionOf(locale)}">${m.not_found_title({}, { locale })} <a href="/${locale}/">${languageNames[locale]}</a></p>`,
  );
  return `<noscript><main class="page">${lines.join('')}</main></noscript>`;
}
