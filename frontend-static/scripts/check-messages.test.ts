import { describe, expect, it } from 'vitest';
import {
  doubled,
  faults,
  misspaced,
  otherLanguages,
  unlisted,
  untranslated,
  unused,
} from './check-messages.ts';

/** Days, in the forms that are given. */
function days(match: Record<string, string>) {
  return {
    days: [
      {
        declarations: ['input days', 'local shown = days: number', 'local form = days: plural'],
        selectors: ['form'],
        match: Object.fromEntries(
          Object.entries(match).map(([category, text]) => [`form=${category}`, text]),
        ),
      },
    ],
  };
}
const english = days({ one: '{shown} day', other: '{shown} days' });

describe('the check of messages', () => {
  it('passes languages that say the same', () => {
    expect(faults('home', { en: { a: 'A {x}', b: 'B' }, fr: { a: '{x} A', b: 'B' } })).toEqual([]);
  });

  it('misses a message, and finds one that is not in English', () => {
    expect(faults('home', { en: { a: 'A' }, fr: { b: 'B' } })).toEqual([
      'messages/home/fr.json: "a" is missing',
      'messages/home/fr.json: "b" is not in en.json',
    ]);
  });

  it('finds an empty text, also of one plural form', () => {
    expect(faults('home', { en: { a: 'A' }, fr: { a: ' ' } })).toEqual([
      'messages/home/fr.json: "a" is empty',
    ]);
    expect(faults('home', { en: english, es: days({ one: '', other: '{shown} días' }) })).toContain(
      'messages/home/es.json: "days" is empty',
    );
  });

  it('finds other parameters', () => {
    expect(faults('home', { en: { a: 'A {x}' }, fr: { a: 'A {y}' } })).toEqual([
      'messages/home/fr.json: "a" has other parameters than in en.json',
    ]);
  });

  it.each([
    ['a plain space before a mark', 'Qui\u0020?'],
    ['a wide space where a narrow one stands', 'Oui\u00a0; non'],
    ['no space before a mark', 'Qui?'],
    ['a narrow space before a colon', 'Qui\u202f: moi'],
    ['a plain space within quotes', '«\u0020Oui\u00a0»'],
    ['no space within quotes', '«\u00a0Oui»'],
    ['a wide space before a percent sign', '25\u00a0%'],
  ])('finds in French %s', (_, text) => {
    expect(faults('home', { en: { a: 'A' }, fr: { a: text } })).toEqual([
      expect.stringMatching(/^messages\/home\/fr\.json: "a" lacks U\+202F before/),
    ]);
    expect(faults('home', { en: { a: 'A' }, es: { a: text } })).toEqual([]);
    expect(misspaced({ criteria: [{ name: { en: text, fr: text } }] })).toEqual([
      expect.stringMatching(/^criteria\.0\.name lacks/),
    ]);
  });

  it('takes the spaces of French, and an address as it is', () => {
    const right = '«\u00a0Qui\u202f?\u00a0»\u202f; 25\u202f%\u00a0: https://example.org';
    expect(faults('home', { en: { a: 'A' }, fr: { a: right } })).toEqual([]);
    expect(misspaced({ name: { fr: 'End Human Trafficking Now!' } })).toEqual([]);
  });

  it('finds a mark or a space of half width in Chinese', () => {
    const english = { a: 'A', b: '{x}: B', c: '{x} days', d: 'D…', e: 'E' };
    const chinese = { a: '甲, 乙', b: '{x}: 乙', c: '{x} 天', d: '丁…', e: '甲 乙（Chrome）：……' };
    expect(faults('home', { en: english, zh: chinese })).toEqual(
      ['a', 'b', 'c', 'd'].map(
        (key) => `messages/home/zh.json: "${key}" has a mark or a space of half width`,
      ),
    );
    expect(faults('home', { en: { d: 'D…' } })).toEqual([]);
  });

  it('finds a key out of order', () => {
    expect(faults('home', { en: { b: 'B', a: 'A' } })).toEqual([
      'messages/home/en.json: "a" is not in the order of keys',
    ]);
  });

  it('wants each plural category of a language, and no other', () => {
    const arabic = { zero: '٠', one: 'يوم', two: 'يومان', few: 'أيام', many: 'يوما', other: 'يوم' };
    const forms = { en: english, ar: days(arabic), zh: days({ other: '{shown}天' }) };
    expect(faults('home', forms)).toEqual([]);

    const { many, ...short } = arabic;
    expect(many).toBeDefined();
    expect(faults('home', { en: english, ar: days(short) })).toEqual([
      'messages/home/ar.json: "days" lacks the form form=many',
    ]);
    expect(faults('home', { en: english, zh: days({ one: '一天', other: '{shown}天' }) })).toEqual([
      'messages/home/zh.json: "days" has a form form=one that the language does not know',
    ]);
    const russian = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };
    expect(faults('home', { en: english, ru: days(russian) })).toEqual([]);
  });

  it('takes forms by two numbers together', () => {
    const two = (match: Record<string, string>) => ({
      both: [
        {
          declarations: ['input a', 'input b', 'local x = a: plural', 'local y = b: plural'],
          selectors: ['x', 'y'],
          match,
        },
      ],
    });
    const whole = {
      'x=one, y=one': '1',
      'x=one, y=other': '2',
      'x=other, y=one': '3',
      'x=other, y=other': '4',
    };
    expect(faults('home', { en: two(whole) })).toEqual([]);
    const { 'x=other, y=one': left, ...short } = whole;
    expect(left).toBe('3');
    expect(faults('home', { en: two(short) })).toEqual([
      'messages/home/en.json: "both" lacks the form x=other, y=one',
    ]);
  });

  it('finds keys that stand twice', () => {
    expect(doubled({ one: '{\n  "a": "A"\n}', two: '{\n  "a": "A"\n}' })).toEqual([
      '"a" is in one and again in two',
    ]);
  });

  it('finds messages that are said nowhere', () => {
    expect(unused(['a', 'b'], ['{m.a()}'])).toEqual(['"b" is said nowhere']);
  });

  it('finds sets that are not compiled, or not there', () => {
    expect(unlisted(['./messages/a/{locale}.json'], ['a', 'b'])).toEqual([
      'messages/b is not compiled',
    ]);
    expect(unlisted(['./messages/a/{locale}.json'], [])).toEqual([
      'messages/a is to be compiled and is not there',
    ]);
  });

  it('knows when the compiler is told of other languages than the site has', () => {
    expect(otherLanguages(['ar', 'en'], ['ar', 'en'])).toEqual([]);
    expect(otherLanguages(['en'], ['en', 'qaa'])).toEqual([
      'project.inlang/settings.json has the languages en, and src/lib/i18n/languages.ts en qaa',
    ]);
  });

  it('finds a text of the seed that a language lacks', () => {
    const seed = {
      first: { name: { en: 'Award', fr: 'Prix' }, year: 2010 },
      levels: [{ en: 'No' }],
    };
    expect(untranslated(seed, ['en', 'fr'])).toEqual(['levels.0 is not there in fr']);
  });
});
