import { accent, mark } from '../../../../../identity.json';
import { m } from '#lib/paraglide/messages.js';
import { locales, type Locale } from '#lib/paraglide/runtime.js';

/** What a certificate says in a language. */
export type SheetText = ReturnType<typeof sheetText>;

/**
 * What certificates are made of beside names: the award's mark and accent, and their words in each language, since one is printed in
 * another than the page's where somebody chooses so.
 */
export function certificateText() {
  const words = Object.fromEntries(locales.map((locale) => [locale, sheetText(locale)]));
  return { mark, lit: accent.light.accent, words: words as Record<Locale, SheetText> };
}

function sheetText(locale: Locale) {
  const said = { locale };
  return {
    award: m.site_name({}, said),
    laureate: m.certificate_laureate({}, said),
    finalist: m.certificate_finalist({}, said),
    jury: m.certificate_jury({}, said),
    secretariat: m.certificate_secretariat({}, said),
    sample: m.sample({}, said),
  };
}
