import { expect, it } from 'vitest';
import {
  differences,
  formOf,
  inEvery,
  missingIn,
  noTexts,
  same,
  trap,
  withLevels,
} from './settings.ts';

const settings = {
  version: 3,
  timeZone: 'Europe/Vienna',
  windows: [],
  name: inEvery('Award'),
  note: noTexts(),
  categories: [],
  criteria: [
    {
      id: 'strategy',
      name: { ...inEvery('Strategy'), ru: ' ' },
      description: inEvery('What'),
      weight: 100,
      levels: [inEvery('None'), { ...inEvery('All'), ru: null }],
    },
  ],
  formQuestions: [],
  nomineesWrite: false,
  quorum: 3,
  missing: [],
};

it('knows which texts a language lacks, and wants no note that nobody wrote', () => {
  const form = formOf(settings);
  expect(missingIn(form, 'ru')).toEqual(['criteria.0.name', 'criteria.0.levels.1']);
  expect(missingIn(form, 'ar')).toEqual([]);
  form.texts.note.en = 'A note';
  expect(missingIn(form, 'ar')).toEqual(['note']);
});

it('takes blank for what is not there', () => {
  expect(same({ a: ' ', b: 1 }, { b: 1, a: null })).toBe(true);
  expect(same({ a: 'x' }, { a: null })).toBe(false);
});

it('row40: names each value in which two who edited at once differ', () => {
  const mine = formOf(settings).texts;
  const theirs = formOf(settings).texts;
  mine.name.fr = 'Le mien';
  theirs.name.fr = 'Le leur';
  theirs.categories = [{ id: 'c', name: inEvery('Large'), description: inEvery('Over 250') }];
  expect(differences(mine, theirs).map(({ path }) => path)).toEqual(['name.fr', 'categories.0']);
  expect(differences(mine, theirs)[0]).toEqual({
    path: 'name.fr',
    mine: 'Le mien',
    theirs: 'Le leur',
  });
});

it('keeps the levels that are there when scales grow and shrink', () => {
  const { criteria } = formOf(settings).criteria;
  expect(withLevels(criteria, 3)[0]?.levels).toHaveLength(3);
  expect(withLevels(criteria, 1)[0]?.levels).toEqual([inEvery('None')]);
});

it('sees where clocks are changed', () => {
  expect(trap('2028-03-26T02:30', 'Europe/Vienna')).toBe('TIME_SKIPPED');
  expect(trap('2028-10-29T02:30', 'Europe/Vienna')).toBe('TIME_TWICE');
  expect(trap('2028-10-29T02:30', 'Asia/Shanghai')).toBeNull();
  expect(trap('2028-10-29T02:30', 'Europe/Atlantis')).toBeNull();
  expect(trap('', 'Europe/Vienna')).toBeNull();
});
