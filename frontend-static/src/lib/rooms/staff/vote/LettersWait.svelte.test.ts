import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import LettersWait from './LettersWait.svelte';

async function showWith(kind: string, waiting: number, held: number) {
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
    const batch = { kind, waiting, held };
    return Promise.resolve(Response.json({ data: { decisionLetters: [batch] } }));
  });
  await show(LettersWait, {});
  await expect.poll(() => fetched.mock.results.length).toBe(1);
  const answer = (await fetched.mock.results[0]!.value) as Response;
  await expect.poll(() => answer.bodyUsed).toBe(true);
  await tick();
}

describe('letters to finalists that wait', () => {
  it('are told of, held back or not, before the laureate is public', async () => {
    await showWith('SHORTLISTED', 0, 1);
    await expect.element(page.getByText(m.vote_letters_wait(), { exact: false })).toBeVisible();
    await expect.element(page.getByRole('link', { name: m.staff_nav_letters() })).toBeVisible();
  });

  it('are not confused with letters of screening', async () => {
    await showWith('ELIGIBLE', 2, 0);
    expect(page.getByText(m.vote_letters_wait(), { exact: false }).all()).toHaveLength(0);
  });
});
