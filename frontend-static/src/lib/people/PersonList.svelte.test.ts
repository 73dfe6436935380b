import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import type { Person } from './people.ts';
import PersonList from './PersonList.svelte';

const person = (name: string, language: Person['language'] = 'EN'): Person => ({
  ...{ name, position: `${name}, judge`, biography: `${name}\n${name}`, language, portrait: null },
});
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const pictured = (one: Person, credit = ''): Person => ({
  ...{ ...one, portrait: { path: GIF, side: 320, credit } },
});
const by = 'Photo: {credit}';

describe('people by name', () => {
  inEveryState(PersonList, {
    several: ({ long, short }) => ({
      people: [person(long), person(short, 'AR')],
      level: 3 as const,
    }),
    'some with a picture': ({ long, short }) => ({
      people: [pictured(person(long), long), person(short, 'AR'), pictured(person(short))],
      ...{ level: 3 as const, by },
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

  it('have it said above a biography that it is in another language than the page', async () => {
    speak('en');
    const people = [person('Ada', 'ES'), person('Bea')];
    const shown = await show(PersonList, { people, level: 4, other: 'Shown in: {language}.' });
    const said = page.getByText(/^Shown in: /);
    expect(said.elements().map((one) => one.textContent)).toEqual(['Shown in: Español.']);
    await shown.rerender({ short: true });
    expect(said.elements()).toEqual([]);
  });

  it('have a picture beside the name, of which nobody hears, with whom it is from, but not in a few words', async () => {
    const people = [pictured(person('Ada'), 'P. Ph.'), pictured(person('Bea')), person('Cleo')];
    const shown = await show(PersonList, { people, level: 4, by });
    const pictures = () => [...document.querySelectorAll('li img')];
    expect(pictures().map((one) => one.getAttribute('alt'))).toEqual(['', '']);
    expect(page.getByRole('img').elements()).toEqual([]);
    expect(page.getByText(/^Photo: /).elements()).toHaveLength(1);
    await expect.element(page.getByText('Photo: P. Ph.')).toBeVisible();
    const edges = page.getByRole('heading').elements();
    const begins = edges.map(
      (one) => one.getBoundingClientRect().left - one.parentElement!.getBoundingClientRect().left,
    );
    expect(new Set(begins)).toEqual(new Set([0]));
    await shown.rerender({ short: true });
    expect(pictures()).toEqual([]);
    await expect.element(page.getByText(/^Photo: /)).not.toBeInTheDocument();
  });
});
