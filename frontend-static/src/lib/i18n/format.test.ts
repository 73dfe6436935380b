import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';
import {
  conjunction,
  country,
  day,
  inOrder,
  moment,
  numbers,
  offset,
  partialDate,
  partialRange,
  quantity,
} from './format.ts';
import { governed } from './governed.ts';

function reading(locale: Locale): void {
  overwriteGetLocale(() => locale);
}
afterEach(() => {
  reading('en');
  vi.restoreAllMocks();
});

describe('dates', () => {
  it('are said in the zone that is meant, with its name', () => {
    reading('en');
    expect(moment('2027-01-31T22:59:00Z', 'Europe/Vienna')).toMatch(
      /^31\u00a0January 2027.* 23:59.*Central European/,
    );
  });

  it.each([
    ['en', 'America/Mexico_City', '31\u00a0January 2027 at 16:59 Mexico City Time'],
    ['es', 'America/Mexico_City', '31\u00a0de enero de 2027 a las 16:59 hora de Ciudad de México'],
    ['es', 'Europe/Vienna', '31\u00a0de enero de 2027 a las 23:59 hora de Europa central'],
    ['es', 'America/New_York', '31\u00a0de enero de 2027 a las 17:59 hora de Nueva York'],
    ['fr', 'Europe/Vienna', '31\u00a0janvier 2027 à 23:59 (heure d’Europe centrale)'],
    ['fr', 'America/Mexico_City', '31\u00a0janvier 2027 à 16:59 (heure locale, Mexico)'],
    ['fr', 'Europe/London', '31\u00a0janvier 2027 à 22:59 (heure locale, Royaume-Uni)'],
    ['ru', 'Europe/Vienna', '31\u00a0января 2027\u00a0г., 23:59 (Центральная Европа)'],
    ['ru', 'America/Mexico_City', '31\u00a0января 2027\u00a0г., 16:59 (Мехико)'],
    ['zh', 'America/Mexico_City', '墨西哥城时间2027年1月31日16:59'],
    ['ar', 'America/Mexico_City', '31\u00a0يناير 2027 في 4:59\u00a0م توقيت مكسيكو سيتي'],
    ['en', 'Asia/Dubai', '1\u00a0February 2027 at 02:59 Gulf Standard Time'],
    ['en', 'UTC', '31\u00a0January 2027 at 22:59 Coordinated Universal Time'],
  ] as const)('name a zone as people say it: in %s %s', (locale, zone, words) => {
    reading(locale);
    const said = moment('2027-01-31T22:59:00Z', zone);
    expect(said.replace(/[\u202f\u2009]/g, ' ')).toBe(words);
  });

  it('may be another day in another zone', () => {
    reading('en');
    expect(day('2027-01-31T22:59:00Z', 'Asia/Shanghai')).toBe('1 February 2027');
  });

  it('are as precise as their source', () => {
    reading('fr');
    expect(partialDate('2009')).toBe('2009');
    expect(partialDate('2009-05')).toBe('mai 2009');
    expect(partialDate('2009-05-02')).toBe('2 mai 2009');
  });

  it('have an ordinal for the first of a month in French', () => {
    reading('fr');
    expect(day('2027-02-01T12:00:00Z', 'UTC')).toBe('1er février 2027');
    expect(moment('2027-02-01T12:00:00Z', 'UTC')).toMatch(/^1er\u00a0février 2027/);
    expect(partialDate('2009-05-01')).toBe('1er mai 2009');
    expect(partialRange('2009-11-21', '2009-12-01')).toMatch(
      /^21 novembre\s–\s1er décembre 2009$/u,
    );
    expect(day('2027-02-11T12:00:00Z', 'UTC')).toBe('11 février 2027');
    reading('en');
    expect(day('2027-02-01T12:00:00Z', 'UTC')).toBe('1 February 2027');
  });

  it('end in the line in which they stand', () => {
    reading('ru');
    expect(day('2027-08-31T12:00:00Z', 'UTC')).toBe('31 августа 2027\u00a0г.');
    expect(moment('2027-08-31T12:00:00Z', 'UTC')).toMatch(/^31\u00a0августа 2027\u00a0г\., 12:00 /);
    reading('ar');
    expect(moment('2027-08-31T21:59:00Z', 'UTC')).toMatch(/9:59\u00a0م /);
  });

  it('say once what two of them share', () => {
    reading('en');
    // Whether the dash has thin spaces around it differs between releases of the CLDR.
    const shared = partialRange('2009-12-02', '2009-12-18').replace(/\s*–\s*/u, '–');
    expect(shared).toBe('2–18 December 2009');
    expect(partialRange('2009', '2010-04')).toBe('2009 – April 2010');
    reading('zh');
    expect(partialRange('2009-12-02', '2009-12-18')).toBe('2009年12月2日至18日');
    expect(partialRange('2009-12-31', '2010-01-01')).toBe('2009年12月31日至2010年1月1日');
    expect(partialRange('2009-09', '2010-04')).toBe('2009年9月至2010年4月');
    expect(partialRange('2009-09', '2009-11')).toBe('2009年9月至11月');
    expect(partialRange('2009', '2010')).toBe('2009年至2010年');
    expect(partialRange('2009-12-02', '2009-12-02')).toBe('2009年12月2日');
  });

  it('know how far a zone is ahead', () => {
    expect(offset(new Date('2027-01-31T22:59:00Z'), 'Europe/Vienna')).toBe('GMT+01:00');
    expect(offset(new Date('2027-07-01T00:00:00Z'), 'America/St_Johns')).toBe('GMT-02:30');
    expect(offset(new Date('2027-07-01T00:00:00Z'), 'UTC')).toBe(
      offset(new Date('2027-01-01T00:00:00Z'), 'Europe/London'),
    );
  });
});

it.each([
  ['ar', '54 و55', '51 و52 و53'],
  ['zh', '54和55', '51、52和53'],
  ['en', '54 and 55', '51, 52 and 53'],
  ['fr', '54 et 55', '51, 52 et 53'],
  ['ru', '54 и 55', '51, 52 и 53'],
  ['es', '54 y 55', '51, 52 y 53'],
] as const)('numbers are said one after the other, in %s', (locale, two, three) => {
  reading(locale);
  expect(numbers([54])).toBe('54');
  expect(numbers([54, 55])).toBe(two);
  expect(numbers([51, 52, 53])).toBe(three);
});

describe('numbers with units', () => {
  it('take the plural of the language', () => {
    reading('ru');
    expect(quantity(21, 'day')).toBe('21 день');
    expect(quantity(68, 'day')).toBe('68 дней');
  });

  it('have the case that a sentence asks for, where a language has one of two things', () => {
    reading('ar');
    expect(quantity(2, 'year')).toBe('سنتان');
    expect(governed(2, 'year')).toBe('سنتين');
    expect(governed(2, 'day')).toBe('يومين');
    expect(governed(2, 'hour')).toBe('ساعتين');
    expect(governed(3, 'second')).toBe('3 ثوان');
    expect(governed(74, 'day')).toBe('74 يومًا');
    reading('en');
    expect(governed(2, 'day')).toBe('2 days');
  });
});

it('names countries in the page’s language, and an unknown code by itself', () => {
  reading('es');
  expect(country('AT')).toBe('Austria');
  expect(country('nowhere')).toBe('nowhere');
});

it.each([
  ['ar', 'TZ', 'جمهورية تنزانيا المتحدة'],
  ['ar', 'IR', 'جمهورية إيران الإسلامية'],
  ['zh', 'KR', '大韩民国'],
  ['en', 'BO', 'Bolivia (Plurinational State of)'],
  ['en', 'FK', 'Falkland Islands (Malvinas)'],
  ['fr', 'NG', 'Nigéria'],
  ['ru', 'KG', 'Кыргызстан'],
  ['es', 'RW', 'Rwanda'],
  // Not in the list of the United Nations.
  ['en', 'TW', 'Taiwan'],
] as const)('names countries as the United Nations write them: in %s %s', (locale, code, name) => {
  reading(locale);
  expect(country(code)).toBe(name);
});

it('names countries so, too, where a browser has an older name', () => {
  reading('en');
  vi.spyOn(Intl.DisplayNames.prototype, 'of').mockReturnValue('Turkey');
  expect(country('TR')).toBe('Türkiye');
});

it('keeps the names of a list in their order where the text runs the other way', () => {
  reading('ar');
  expect(conjunction(['Ada', 'Grace'])).toBe('\u2068Ada\u2069 و\u2068Grace\u2069');
  reading('en');
  expect(conjunction(['Ada', 'Grace'])).toBe('Ada and Grace');
});

it('orders Arabic names without their article', () => {
  reading('ar');
  expect(inOrder(['النرويج', 'بلجيكا', 'الأردن', 'تونس'], (name) => name)).toEqual([
    'الأردن',
    'بلجيكا',
    'تونس',
    'النرويج',
  ]);
});
