import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';
import { countryOf, neighbours } from './country-of.ts';

describe('the country of which words are the name', () => {
  it.each([
    ['Kenia', 'KE'],
    ['kenya', 'KE'],
    ['México', 'MX'],
    ['mexico', 'MX'],
    ['Кения', 'KE'],
    ['肯尼亚', 'KE'],
    ['كينيا', 'KE'],
    ["cote d'ivoire", 'CI'],
    ['UK', 'GB'],
    // As the United Nations write them, and as people do.
    ['República Unida de Tanzanía', 'TZ'],
    ['Tanzania', 'TZ'],
    ['Кыргызстан', 'KG'],
    ['Киргизия', 'KG'],
    ['Lao People’s Democratic Republic', 'LA'],
    ['Laos', 'LA'],
  ])('knows %s', (words, code) => {
    expect(countryOf(words)).toBe(code);
  });

  it.each(['', ' ', 'tenia', 'Kenia conferencia', 'constructor'])('knows none in “%s”', (words) => {
    expect(countryOf(words)).toBe('');
  });
});

describe('the neighbours of a country', () => {
  it('are those of its region', () => {
    expect(neighbours('KE')).toContain('UG');
    expect(neighbours('KE')).not.toContain('KE');
    expect(neighbours('MX')).toContain('GT');
    expect(neighbours('XX')).toEqual([]);
  });

  it('are there for every country but Antarctica, each in one region', () => {
    const alone = COUNTRY_CODES.filter((code) => neighbours(code).length === 0);
    expect(alone.filter((code) => code !== 'AQ')).toEqual([]);
    const all = ['KE', 'UG', 'AT', 'CH'].flatMap((code) => neighbours(code));
    expect(all.every((code) => COUNTRY_CODES.includes(code))).toBe(true);
  });
});
