import { describe, expect, it, vi } from 'vitest';
import { createRawSnippet } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Later from './Later.svelte';

const children = createRawSnippet<[unknown]>((words) => ({
  render: () => `<p>${String(words())}</p>`,
}));

describe('what is fetched once it is shown', () => {
  inEveryState(Later, {
    'on its way': () => ({ load: () => new Promise<string>(() => undefined), children }),
    there: ({ long }) => ({ load: () => Promise.resolve(long), children }),
    'not to be had': () => ({ load: () => Promise.reject(new Error('gone')), children }),
  });

  it('has lines stand in its place until it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    await show(Later, { load: () => promise, lines: 5, children });
    await expect.element(page.getByRole('status')).toMatchTextContent(m.loading());
    expect(document.querySelectorAll('.line')).toHaveLength(5);
    resolve('The filters');
    await expect.element(page.getByText('The filters')).toBeVisible();
    expect(page.getByRole('status').all()).toHaveLength(0);
  });

  it('says that it cannot be had, and is fetched again by Enter', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('no network'));
    load.mockResolvedValueOnce('The filters');
    await show(Later, { load, children });
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.failed_network());
    expect((await tab()).textContent?.trim()).toBe(m.retry());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('The filters')).toBeVisible();
    expect(page.getByRole('alert').all()).toHaveLength(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps the focus in its place when it is fetched again', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('no network'));
    load.mockReturnValueOnce(promise);
    const button = createRawSnippet<[unknown]>((words) => ({
      render: () => `<button type="button">${String(words())}</button>`,
    }));
    await show(Later, { load, children: button });
    await expect.element(page.getByRole('alert')).toBeVisible();
    await tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status')).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
    resolve('Narrow');
    await expect.element(page.getByRole('button', { name: 'Narrow' })).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
    expect((await tab()).textContent).toBe('Narrow');
  });
});
