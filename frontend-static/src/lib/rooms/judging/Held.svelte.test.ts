import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, tabPast, text, wide } from '#tests/components/show.ts';
import Held from './Held.svelte';

describe('a part that stays while its row passes', () => {
  inEveryState(Held, {
    default: ({ short }) => ({ children: text(short) }),
    'long text': ({ long }) => ({ children: text(long) }),
    'not held': ({ sentence }) => ({ held: false, children: text(sentence) }),
  });

  it.each([
    { held: true, height: 900, stays: 'stays' },
    { held: true, height: 740, stays: 'goes, on a low screen,' },
    { held: false, height: 900, stays: 'goes, if it is not held,' },
  ])('$stays as long as its row is in view, and never past it', async ({ held, height, stays }) => {
    await page.viewport(1280, height);
    const { container } = await show(Held, { held, children: text('Ratings') });
    const row = container.querySelector<HTMLElement>('.cell')!;
    row.style.blockSize = '3000px';
    const part = row.firstElementChild!;
    const begins = row.getBoundingClientRect().top + scrollY;
    window.scrollTo(0, begins + 1_000);
    expect(part.getBoundingClientRect().top > 0).toBe(stays === 'stays');
    container.style.marginBlockEnd = '2000px';
    window.scrollTo(0, begins + 3_100);
    expect(part.getBoundingClientRect().bottom).toBeLessThan(0);
    await tabPast();
    container.style.marginBlockEnd = '';
    window.scrollTo(0, 0);
    await page.viewport(...wide);
  });
});
