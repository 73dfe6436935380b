import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import ResultPanel from './ResultPanel.svelte';

const HASH = 'ab'.repeat(32);
const HEAD = 'cd'.repeat(32);
const resultOf = (name: string) => ({
  ballots: 2,
  recordSha256: HASH,
  ranking: [
    {
      place: 1,
      ground: 'DIRECT' as const,
      among: ['a'],
      nomination: 'a',
      name,
      company: name,
      stands: true,
    },
    {
      place: 2,
      ground: 'SHARES' as const,
      among: ['b', 'c'],
      nomination: 'b',
      name: 'Bo',
      company: 'Mills',
      stands: false,
    },
    {
      place: 3,
      ground: 'LAST' as const,
      among: ['c'],
      nomination: 'c',
      name: '',
      company: '',
      stands: true,
    },
  ],
});

describe('the result', () => {
  inEveryState(ResultPanel, {
    'not announced': ({ short }) => ({ result: resultOf(short), head: HEAD, announced: false }),
    announced: ({ long }) => ({ result: resultOf(long), head: null, announced: true }),
  });

  it('says how each place came about, and which hashes to compare', async () => {
    await show(ResultPanel, { result: resultOf('Ada'), head: HEAD, announced: false });
    const second = page.getByRole('row', { name: /Bo/ }).first();
    const others = m.jury_erased();
    await expect.element(second).toMatchTextContent(m.explain_ground_shares({ others }));
    await expect.element(page.getByText(HASH)).toBeVisible();
    await expect.element(page.getByText(HEAD)).toBeVisible();
    await expect.element(page.getByText(m.result_compare_text())).toBeVisible();
  });

  it('does not ask to compare before the announcement once it is public', async () => {
    await show(ResultPanel, { result: resultOf('Ada'), head: HEAD, announced: true });
    await expect.element(page.getByRole('link', { name: m.result_page() })).toBeVisible();
    expect(page.getByText(m.result_compare_text()).all()).toHaveLength(0);
    await expect.element(page.getByText(HASH)).toBeVisible();
  });
});
