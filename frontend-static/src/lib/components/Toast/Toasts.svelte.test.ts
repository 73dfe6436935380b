import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import { say, toasts } from './toasts.svelte.ts';
import Toasts from './Toasts.svelte';

describe('what is said in passing', () => {
  beforeEach(() => {
    toasts.length = 0;
  });

  const saying = (words: string) => {
    say(words);
    return {};
  };
  inEveryState(Toasts, {
    empty: () => ({}),
    default: ({ sentence }) => saying(sentence),
    'long text': ({ long }) => saying(long.repeat(2)),
  });

  const said = () =>
    [...page.getByRole('status').element().querySelectorAll('p')].map((line) =>
      line.textContent?.trim(),
    );

  it('is read aloud, newest last, and goes by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { rerender } = await show(Toasts, {});
    say('Saved.');
    vi.advanceTimersByTime(2000);
    say('Copied.');
    await rerender({});
    expect(said()).toEqual(['Saved.', 'Copied.']);
    vi.advanceTimersByTime(4000);
    await rerender({});
    expect(said()).toEqual(['Copied.']);
    vi.advanceTimersByTime(2000);
    await rerender({});
    expect(said()).toEqual([]);
  });

  it('is closed by Enter', async () => {
    say('Saved.');
    await show(Toasts, {});
    expect(await tab()).toBe(page.getByRole('button', { name: m.close() }).element());
    await userEvent.keyboard('{Enter}');
    expect(said()).toEqual([]);
  });
});
