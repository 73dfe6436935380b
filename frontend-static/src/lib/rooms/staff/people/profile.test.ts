import { expect, it } from 'vitest';
import { isolated } from '#lib/i18n/isolated.ts';
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
  const text = (...given: Parameters<typeof profileText>) =>
    profileText(...given).replaceAll(/[\u2068\u2069]/g, '');
  expect(text(known, [SMALL])).toBe('An institute · English, Français · Small');
  expect(text({ ...known, employer: '' }, [])).toBe('English, Français');
});

it('lets no part of it run into another that runs the other way, and lists as the page runs', () => {
  const spoken = `${isolated('English')}, ${isolated('Français')}`;
  const text = `${isolated('An institute')} · ${spoken} · ${isolated('Small')}`;
  expect(profileText(known, [SMALL])).toBe(text);
});
