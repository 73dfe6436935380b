import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';
import { countryNames } from '#lib/i18n/country-names.ts';
import { codes, languages } from '#lib/i18n/languages.ts';

/** Countries by the sub-regions of the United Nations' M49, those of small numbers put to their neighbours. */
const REGIONS = [
  'DZ EG EH LY MA SD TN',
  'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  'AO CD CF CG CM GA GQ ST TD',
  'BW LS NA SZ ZA',
  'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  'BZ CR GT HN MX NI PA SV',
  'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  'BM CA GL PM US',
  'KG KZ TJ TM UZ',
  'CN HK JP KP KR MN MO TW',
  'BN ID KH LA MM MY PH SG TH TL VN',
  'AF BD BT IN IR LK MV NP PK',
  'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  'BG BY CZ HU MD PL RO RU SK UA',
  'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA',
  'AT BE CH DE FR LI LU MC NL',
  'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
].map((codes) => codes.split(' '));

/** The other countries of a country's region. */
export function neighbours(code: string): string[] {
  return REGIONS.find((codes) => codes.includes(code))?.filter((other) => other !== code) ?? [];
}

const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").toLowerCase().trim();

/** The code of the country of which words are the name, in any language of the site; empty when they are none. */
export function countryOf(words: string): string {
  const wanted = folded(words);
  if (!wanted) return '';
  for (const locale of codes) {
    const { tag } = languages[locale];
    const long = new Intl.DisplayNames(tag, { type: 'region' });
    const short = new Intl.DisplayNames(tag, { type: 'region', style: 'short' });
    const code = COUNTRY_CODES.find((known) =>
      [countryNames[locale + known], long.of(known), short.of(known)].some(
        (name) => name && folded(name) === wanted,
      ),
    );
    if (code) return code;
  }
  return '';
}
