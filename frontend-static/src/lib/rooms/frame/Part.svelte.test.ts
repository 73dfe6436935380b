import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Tag from '#lib/components/Tag/Tag.svelte';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast, text } from '#tests/components/show.ts';
import Part from './Part.svelte';

type Loaded = { default: Component<object> };
/** A component whatever it takes. */
const shown = Tag as Component<never> as Component<object>;
const never = (): Promise<Loaded> => new Promise(() => undefined);
const there = (): Promise<Loaded> => Promise.resolve({ default: shown });
const given = { tone: 'open' as const, children: text('Open') };

describe('a part of a room that is fetched when it is needed', () => {
  inEveryState(Part, {
    awaited: () => ({ load: never, given }),
    there: () => ({ load: there, given }),
    missed: () => ({ load: () => Promise.reject(new Error('gone')), given }),
  });

  it('says that it is awaited, unless nothing is to stand in its place', async () => {
    const { rerender } = await show(Part, { load: never, given });
    await expect.element(page.getByRole('status')).toHaveTextContent(m.loading());
    await rerender({ silent: true });
    expect(page.getByRole('status').all()).toHaveLength(0);
  });

  it('is shown with what it is given', async () => {
    await show(Part, { load: there, given });
    await expect.element(page.getByText('Open')).toBeVisible();
  });

  it('can be tried again by keyboard when it does not come', async () => {
    await show(Part, { load: () => Promise.reject(new Error('gone')), given });
    const trouble = page.getByRole('alert');
    const title = trouble.getByRole('heading', { name: m.room_unreachable_title() });
    await expect.element(title).toBeVisible();
    expect((await tab()).textContent?.trim()).toBe(m.room_retry());
    await tabPast();
  });
});
