import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import type { Person } from './people.ts';
import PersonList from './PersonList.svelte';

const person = (name: string, language: Person['language'] = 'EN'): Person => ({
  ...{ name, position: `${name}, judge`, biography: `${name}\n${name}`, language },
});

describe('people by name', () => {
  inEveryState(PersonList, {
    several: ({ long, short }) => ({
      people: [person(long), person(short, 'AR')],
      level: 3 as const,
    }),
    short: ({ long }) => ({ people: [person(long)], level: 3 as const, short: true }),
  });

  it('are each in the language in which they wrote, by name alone where they wrote nothing', async () => {
    speak('en');
    const silent = { ...person('Bea'), position: '', biography: '' };
    await show(PersonList, { people: [person('Ada', 'RU'), silent], level: 4 });
    const names = page.getByRole('heading', { level: 4 });
    expect(names.elements().map((one) => one.textContent)).toEqual(['Ada', 'Bea']);
    expect(page.getByText('Ada, judge').element().getAttribute('lang')).toBe('ru');
    expect(page.getByText('Bea').elements()).toHaveLength(1);
  });
});
