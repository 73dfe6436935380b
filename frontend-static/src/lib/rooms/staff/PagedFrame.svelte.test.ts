import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NetworkError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, text, type Sample } from '#tests/components/show.ts';
import type { ConnectionPage } from '../pages.ts';
import { Paged } from './paged.svelte.ts';
import PagedFrame from './PagedFrame.svelte';

const pageOf = (nodes: readonly string[], hasNextPage = false) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage, endCursor: nodes.at(-1) ?? null },
});
type Read = ConstructorParameters<typeof Paged<string>>[0];
/** A list of which the first page is read. */
function given(read: Read, say: Partial<Sample> = {}) {
  const list = new Paged<string>(read);
  void list.first();
  const empty = text(say.sentence ?? 'There is none.');
  return { list, empty, children: text(say.sentence ?? 'The list') };
}

describe('a list that is read page by page', () => {
  inEveryState(PagedFrame<string>, {
    awaited: (say) => given(() => new Promise(() => undefined), say),
    empty: (say) => given(() => Promise.resolve(pageOf([])), say),
    'with more': (say) => given(() => Promise.resolve(pageOf(['a'], true)), say),
    trouble: (say) => given(() => Promise.reject(new NetworkError('down')), say),
  });

  it('is read on by keyboard for as long as there is more', async () => {
    const read = vi
      .fn<Read>()
      .mockResolvedValueOnce(pageOf(['a', 'b'], true))
      .mockResolvedValueOnce(pageOf(['c']));
    const props = given(read);
    await show(PagedFrame<string>, props);
    await expect.element(page.getByText('The list')).toBeVisible();
    expect((await tab()).textContent?.trim()).toBe(m.room_more());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    expect(props.list.nodes).toEqual(['a', 'b', 'c']);
    expect(read.mock.calls).toEqual([[null], ['b']]);
  });

  it('has nothing twice that moved on meanwhile', async () => {
    const read = vi
      .fn<(after: string | null) => Promise<ConnectionPage<{ id: string }>>>()
      .mockResolvedValueOnce({
        edges: [{ node: { id: 'a' } }, { node: { id: 'b' } }],
        pageInfo: { hasNextPage: true, endCursor: 'b' },
      })
      .mockResolvedValueOnce({
        edges: [{ node: { id: 'b' } }, { node: { id: 'c' } }],
        pageInfo: { hasNextPage: false, endCursor: 'c' },
      });
    const list = new Paged(read);
    await list.first();
    await list.next();
    expect(list.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps what was read when more of it does not come, and asks for more again', async () => {
    const read = vi
      .fn<Read>()
      .mockResolvedValueOnce(pageOf(['a'], true))
      .mockRejectedValueOnce(new NetworkError('down'))
      .mockResolvedValueOnce(pageOf(['b']));
    const props = given(read);
    await show(PagedFrame<string>, props);
    await userEvent.click(page.getByRole('button', { name: m.room_more() }));
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('The list')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.room_retry() }));
    await expect.poll(() => props.list.nodes).toEqual(['a', 'b']);
    expect(read.mock.calls).toEqual([[null], ['a'], ['a']]);
  });

  it('says that it is empty only once it is read, and is read again by keyboard', async () => {
    const read = vi
      .fn<Read>()
      .mockRejectedValueOnce(new NetworkError('down'))
      .mockResolvedValueOnce(pageOf([]));
    await show(PagedFrame<string>, given(read));
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(page.getByText('There is none.').all()).toHaveLength(0);
    expect((await tab()).textContent?.trim()).toBe(m.room_retry());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('There is none.')).toBeVisible();
  });
});
