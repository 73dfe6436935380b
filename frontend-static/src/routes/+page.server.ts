import { m } from '#lib/paraglide/messages.js';
import { locales, type Locale } from '#lib/paraglide/runtime.js';

export function load() {
  return {
    choose: m.choose_language(),
    names: Object.fromEntries(
      locales.map((locale): [Locale, string] => [locale, m.site_name({}, { locale })]),
    ) as Record<Locale, string>,
  };
}
