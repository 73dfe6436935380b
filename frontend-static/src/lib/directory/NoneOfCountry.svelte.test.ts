import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '#tests/components/show.ts';
import NoneOfCountry from './NoneOfCountry.svelte';
import { everything } from './search.ts';

const text = {
  noneOf: 'None in {country} yet.',
  nearby: 'Near:',
  everywhere: 'Worldwide: {count}',
  option: '{name} ({count})',
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** The server has partnerships of Uganda and of Austria. */
function served() {
  const countries = [
    { value: 'UG', count: 3 },
    { value: 'AT', count: 9 },
  ];
  const reach = [
    { value: 'COUNTRIES', count: 8 },
    { value: 'WORLDWIDE', count: 4 },
  ];
  const facets = { themes: [], kinds: [], countries, reach };
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() =>
      Promise.resolve(Response.json({ data: { partnerships: { totalCount: 12, facets } } })),
    );
}

it.each([
  { ...everything, words: 'Кения' },
  { ...everything, countries: ['KE'] },
])('says of a country without partnerships which are near: %o', async (asked) => {
  served();
  await show(NoneOfCountry, { asked, text });
  await expect.element(page.getByText('None in Kenya yet.')).toBeVisible();
  const near = page.getByRole('listitem');
  await expect.element(near).toHaveTextContent('Uganda (3)');
  await expect.element(near.getByRole('link')).toHaveAttribute('href', '/en/directory/?country=UG');
  await expect
    .element(page.getByRole('link', { name: 'Worldwide: 4' }))
    .toHaveAttribute('href', '/en/directory/?reach=WORLDWIDE');
});

it('says nothing of a country that has some, which other conditions leave out', async () => {
  const fetched = served();
  const { container } = await show(NoneOfCountry, {
    asked: { ...everything, words: 'Austria', themes: ['PROTECTION'] },
    text,
  });
  await expect.poll(() => fetched).toHaveBeenCalled();
  const answer = (await fetched.mock.results[0]?.value) as Response;
  // Once the answer was read, what it says is shown with the next picture.
  await expect.poll(() => answer.bodyUsed).toBe(true);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(container.textContent.trim()).toBe('');
});

it('asks nothing where the words are no country', async () => {
  const fetched = served();
  const asked = { ...everything, words: 'tenia', countries: ['KE'] };
  const { container } = await show(NoneOfCountry, { asked, text });
  expect(container.textContent).toBe('');
  expect(fetched).not.toHaveBeenCalled();
});
