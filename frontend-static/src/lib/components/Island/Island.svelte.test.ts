import { flushSync, hydrate, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { nextTask } from '#lib/next-task.ts';
import Counting from '#tests/components/Counting.svelte';
import { written } from '#tests/components/counting.ts';
import { inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import Island from './Island.svelte';

type Given = { from: number };
const counting = { part: Counting, given: { from: 3 } };

describe('a part that comes alive later', () => {
  afterEach(() => void vi.restoreAllMocks());

  inEveryState(Island<Given>, { default: () => counting });

  it('is shown at once where no server wrote it, and goes with its page', async () => {
    const { unmount } = await show(Island<Given>, counting);
    const button = page.getByRole('button', { name: '3' });
    expect(button.elements()).toHaveLength(1);
    await button.click();
    await expect.element(page.getByRole('button', { name: '4' })).toBeVisible();
    await unmount();
    await expect.poll(() => document.querySelectorAll('button').length).toBe(0);
  });

  it('keeps what the server wrote, and answers in the task after its page', async () => {
    const warn = vi.spyOn(console, 'warn');
    const target = document.body.appendChild(document.createElement('div'));
    target.innerHTML = written;
    const button = target.querySelector('button');
    const alive = hydrate(Island<Given>, { target, props: counting });
    flushSync();
    button?.click();
    expect(button?.textContent).toBe('3');

    await nextTask();
    button?.click();
    await expect.poll(() => button?.textContent).toBe('4');
    expect(target.querySelector('button')).toBe(button);
    expect(warn).not.toHaveBeenCalled();

    await unmount(alive);
    await expect.poll(() => target.querySelector('button')).toBeNull();
    target.remove();
  });

  it('is gone through by keyboard', async () => {
    await show(Island<Given>, counting);
    expect((await tab()).textContent).toBe('3');
    await tabPast();
  });
});
