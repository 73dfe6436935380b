import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import Loading from './Loading.svelte';

describe('what is awaited', () => {
  inEveryState(Loading, {
    default: () => ({}),
    'more lines': ({ short }) => ({ text: short, lines: 8 }),
    'long text': ({ long }) => ({ text: long, lines: 1 }),
  });

  it('is said to those who listen, in its words where it has some', async () => {
    const { rerender } = await show(Loading, {});
    await expect.element(page.getByRole('status')).toMatchTextContent(m.loading());
    await rerender({ text: 'Asking for the dates…' });
    await expect.element(page.getByRole('status')).toMatchTextContent('Asking for the dates…');
  });

  it('keeps the place of the lines that will come, for the eyes only', async () => {
    const { container } = await show(Loading, { lines: 5 });
    expect(container.querySelectorAll('.line[aria-hidden="true"]')).toHaveLength(5);
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(Loading, { lines: 5 });
    await tabPast();
  });
});
