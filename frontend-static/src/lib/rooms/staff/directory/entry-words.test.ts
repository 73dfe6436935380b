import { expect, it } from 'vitest';
import { refusalOptions, withdrawalOptions } from './codes.ts';
import { ageOf, itemsOf, itemText, itemWords, listOf, namesOf, valueText } from './entry-words.ts';

it('says codes in words, and words as they are', () => {
  const words = (field: 'COUNTRIES' | 'THEMES' | 'INDUSTRIES', item: string) =>
    itemText(field, item, new Map(), 'FR');
  expect(words('COUNTRIES', 'AT')).toBe('Austria');
  expect(words('THEMES', 'PREVENTION')).toBe('Prevention');
  expect(words('INDUSTRIES', 'F')).toBe('Construction');
  expect(valueText('KIND', 'COUNCIL')).toBe('Council');
  expect(valueText('NAME', 'Travel and transport')).toBe('Travel and transport');
  expect(valueText('ENDED', '')).toBe('–');
  expect(valueText('WORLDWIDE', 'true')).toBe('Yes');
});

it('says who takes part by name, what has none by its identifier, and takes lists apart', () => {
  const names = namesOf([{ id: 'organisation-unodc-6', name: 'ONUDC', language: 'FR' }]);
  const all = 'LEAD:organisation-unodc-6 PARTNER:organisation-gone-x';
  const participants = itemsOf('PARTICIPANTS', all);
  expect(participants.map((item) => itemText('PARTICIPANTS', item, names, 'AR'))).toEqual([
    'Leads: ONUDC',
    'Takes part: organisation-gone-x',
  ]);
  expect(itemWords('RELATIONS', 'PART_OF:organisation-unodc-6', names, 'AR')).toEqual({
    ...{ kind: 'Part of', words: 'ONUDC' },
    lang: 'fr',
  });
  const called = 'ALIAS:The drugs office\nFORMER:UN ODCCP: Vienna';
  expect(itemsOf('OTHER_NAMES', called)).toHaveLength(2);
  expect(listOf('OTHER_NAMES', itemsOf('OTHER_NAMES', called))).toBe(called);
  expect(itemWords('OTHER_NAMES', 'FORMER:UN ODCCP: Vienna', names, 'AR')).toEqual({
    ...{ kind: 'Former name', words: 'UN ODCCP: Vienna' },
    lang: 'ar',
  });
  expect(itemText('OTHER_NAMES', 'ALIAS:The drugs office', names, 'EN')).toBe('The drugs office');
});

it('says how long something has waited', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  expect(ageOf('2026-11-25T00:00:00Z', now)).toBe('Received today');
  expect(ageOf('2026-11-20T12:00:00Z', now)).toBe('Waiting for 5 days');
});

it('has words for every reason of a refusal and of a withdrawal', () => {
  expect(refusalOptions().map(({ value }) => value)).toHaveLength(6);
  expect(new Set(withdrawalOptions().map(({ text }) => text))).toHaveLength(5);
});
