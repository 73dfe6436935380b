import { expect, it } from 'vitest';
import { profileIn, profileText, type Profile } from './profile.ts';

const SMALL = { id: 'category-1', name: 'Small' };
const known: Profile = {
  employer: 'An institute',
  languages: ['EN', 'FR'],
  regions: [],
  categories: ['category-1', 'gone'],
};

it('keeps of the categories that an adviser knows those that the edition has', () => {
  expect(profileIn([SMALL], known)).toEqual({ ...known, categories: ['category-1'] });
  expect(profileIn([], known).categories).toEqual([]);
});

it('says in one line what is known, and nothing of what the edition does not have', () => {
  expect(profileText(known, [SMALL])).toBe('An institute · English, Français · Small');
  expect(profileText({ ...known, employer: '' }, [])).toBe('English, Français');
});
