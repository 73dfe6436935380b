import { expect, it } from 'vitest';
import { refusalOptions, withdrawalOptions } from './codes.ts';
import { ageOf, itemsOf, itemText, listOf, valueText } from './entry-words.ts';

it('says codes in words, and words as they are', () => {
  expect(valueText('COUNTRIES', 'AT IN')).toBe('Austria · India');
  expect(valueText('THEMES', 'PREVENTION')).toBe('Prevention');
  expect(valueText('KIND', 'COUNCIL')).toBe('Council');
  expect(valueText('NAME', 'Travel and transport')).toBe('Travel and transport');
  expect(valueText('ENDED', '')).toBe('–');
  expect(valueText('WORLDWIDE', 'true')).toBe('Yes');
});

it('says who takes part by name, what has none by its identifier, and takes lists apart', () => {
  const names = new Map([['organisation-unodc-6', 'UNODC']]);
  const all = 'LEAD:organisation-unodc-6 PARTNER:organisation-gone-x';
  expect(itemsOf('PARTICIPANTS', all).map((item) => itemText('PARTICIPANTS', item, names))).toEqual(
    ['Leads: UNODC', 'Takes part: organisation-gone-x'],
  );
  expect(itemText('RELATIONS', 'PART_OF:organisation-unodc-6', names)).toBe('Part of: UNODC');
  const called = 'ALIAS:The drugs office\nFORMER:UN ODCCP: Vienna';
  expect(itemsOf('OTHER_NAMES', called)).toHaveLength(2);
  expect(listOf('OTHER_NAMES', itemsOf('OTHER_NAMES', called))).toBe(called);
  expect(itemText('OTHER_NAMES', 'FORMER:UN ODCCP: Vienna')).toBe('Former name: UN ODCCP: Vienna');
});

it('says how long something has waited', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  expect(ageOf('2026-11-25T00:00:00Z', now)).toBe('Came today');
  expect(ageOf('2026-11-20T12:00:00Z', now)).toBe('Waits for 5 days');
});

it('has words for every reason of a refusal and of a withdrawal', () => {
  expect(refusalOptions().map(({ value }) => value)).toHaveLength(6);
  expect(new Set(withdrawalOptions().map(({ text }) => text))).toHaveLength(5);
});
