import { createRawSnippet, type ComponentProps } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { page as address } from '#tests/components/app-state.svelte.ts';
import { show, text as words } from '#tests/components/show.ts';
import { chosenOf, everyOne, readSearch, writeSearch, type Search } from '../organisations.ts';
import SearchedList, { type FoundPage } from './SearchedList.svelte';

const text = {
  search: 'Search',
  searchDo: 'Find',
  filters: 'Filters',
  narrow: 'Narrow',
  option: '{name} ({count})',
  list: 'What was found',
  found: '{count} found.',
  relaxed: 'Not all words fit.',
  didYouMean: 'Did you mean',
  clear: 'Clear',
  copyLink: 'Copy link',
  stored: 'Not there.',
  empty: 'Nothing found.',
  more: 'More',
};
const before = address.url;

afterEach(() => {
  address.url = before;
});

/** Shows what the server answers to what an address asks; gives what it was asked. */
async function shown(
  search: string,
  found: Partial<FoundPage>,
  made: Partial<ComponentProps<typeof SearchedList<Search, FoundPage, object>>> = {},
) {
  address.url = new URL(`https://award.example/en/directory/organisations/${search}`);
  const asked: Search[] = [];
  await show(SearchedList<Search, FoundPage, object>, {
    asked: everyOne,
    everything: everyOne,
    read: readSearch,
    write: writeSearch,
    chosen: chosenOf(everyOne),
    page: (one) => {
      asked.push(one);
      return Promise.resolve({
        totalCount: 2,
        relaxed: null,
        didYouMean: null,
        pageInfo: { hasNextPage: false, endCursor: null },
        facets: undefined,
        ...found,
      });
    },
    goesOn: false,
    join: (_, next) => next,
    links: 'a',
    type: 'ORGANISATION',
    narrowing: () => Promise.reject(new Error('Nobody narrows.')),
    narrowText: {},
    longest: 200,
    text,
    items: words('Those found'),
    none: words('Try other words.'),
    ...made,
  });
  return asked;
}

describe('a list that is searched', () => {
  it.each(['MOST', 'ANY'])('says when %s of the words were enough', async (relaxed) => {
    const asked = await shown('?q=fair+hotels', { relaxed });
    await expect.element(page.getByRole('status')).toHaveTextContent('2 found. Not all words fit.');
    expect(asked.map((one) => one.words)).toEqual(['fair hotels']);
  });

  it.each([
    ['all words fit', { relaxed: 'ALL' }, '2 found.'],
    ['nothing is looked for', {}, '2 found.'],
    ['nothing was found', { relaxed: 'ANY', totalCount: 0 }, '0 found.'],
  ])('says nothing of it where %s', async (_, found, said) => {
    await shown('?q=fair+hotels', found);
    await expect.element(page.getByRole('status')).toHaveTextContent(said);
    await expect.element(page.getByRole('status')).not.toHaveTextContent('Not all words fit.');
  });

  it('leads to what may have been meant, from its first page', async () => {
    await shown('?q=hotles&kind=MEDIA&pages=2', { didYouMean: 'hotels', totalCount: 0 });
    const meant = page.getByRole('link', { name: 'hotels' });
    await expect.element(page.getByText(/^Did you mean/)).toBeVisible();
    await expect.element(meant).toHaveAttribute('href', '?q=hotels&kind=MEDIA');
    await expect.element(page.getByText('Try other words.')).toBeVisible();
  });

  it('proposes nothing where nothing else is meant', async () => {
    await shown('?q=hotels', {});
    await expect.element(page.getByText('Those found')).toBeVisible();
    await expect.element(page.getByText(/^Did you mean/)).not.toBeInTheDocument();
  });
});

describe('more of a list', () => {
  /** Links to two at first of the five that the page was made with, then to as many as were found. */
  const links = createRawSnippet((found: () => FoundPage | undefined) => ({
    render: () => '<ul></ul>',
    setup(list) {
      const items = (many: number, hidden: number) =>
        Array.from({ length: many }, (_, at) => {
          const item = document.createElement('li');
          item.hidden = at >= hidden;
          item.innerHTML = `<a href="#${at}">Item ${at}</a>`;
          return item;
        });
      $effect(() => {
        const { totalCount } = found() ?? {};
        list.replaceChildren(...(totalCount ? items(totalCount, totalCount) : items(5, 2)));
      });
    },
  }));

  it.each(['before', 'after'])('leads to the first of it %s the first answer', async (when) => {
    const { promise: first, resolve: answer } = Promise.withResolvers<null>();
    if (when === 'after') answer(null);
    let pages = 0;
    const found = async () => {
      await first;
      pages++;
      const pageInfo = { hasNextPage: true, endCursor: `${pages}` };
      return { totalCount: 2, relaxed: null, didYouMean: null, pageInfo, facets: undefined };
    };
    await shown(
      '',
      {},
      {
        items: links,
        goesOn: true,
        page: found,
        join: (before, next) => ({ ...next, totalCount: before.totalCount + next.totalCount }),
      },
    );
    await expect.element(page.getByRole('link', { name: 'Item 1' })).toBeVisible();
    if (when === 'after')
      await expect.element(page.getByRole('status')).toHaveTextContent('2 found.');
    await page.getByRole('button', { name: 'More' }).click();
    answer(null);
    await expect.element(page.getByRole('link', { name: 'Item 3' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Item 2' })).toHaveFocus();
  });
});
