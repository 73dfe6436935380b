import { describe, expect, it } from 'vitest';
import { firstShown, type Translation } from './translations.ts';

const into = (language: Translation['language'], isRead = false): Translation => ({
  ...{ language, isRead, translator: '', savedAt: '2027-01-01T00:00:00Z' },
  statements: [{ criterion: 'a', text: `In ${language}`, outdated: false }],
});
const french = into('FR', true);
const english = into('EN');
const spanish = into('ES');

describe('the translation that is shown first', () => {
  it('is that into the language of the page, then one that the reader reads', () => {
    const all = [french, english, spanish];
    expect(firstShown({ readsOriginal: false, all }, 'ru', 'en')).toBe(english);
    expect(firstShown({ readsOriginal: false, all }, 'ru', 'zh')).toBe(french);
  });

  it('is none for who reads the original, or has the page in its language', () => {
    const all = [french, english];
    expect(firstShown({ readsOriginal: true, all }, 'ru', 'en')).toBeNull();
    expect(firstShown({ readsOriginal: false, all }, 'ar', 'ar')).toBeNull();
  });

  it('is none where nobody knows that the reader reads one', () => {
    expect(firstShown({ readsOriginal: false, all: [spanish] }, 'ru', 'en')).toBeNull();
  });
});
