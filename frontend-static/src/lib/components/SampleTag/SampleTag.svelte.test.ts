import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import SampleTag from './SampleTag.svelte';

describe('the tag of a sample', () => {
  inEveryState(SampleTag, { default: () => ({}), explained: () => ({ explained: true }) });

  it('explains itself where it is asked to', async () => {
    const { rerender } = await show(SampleTag, {});
    await expect.element(page.getByText(m.sample(), { exact: true })).toBeVisible();
    expect(page.getByText(m.sample_text()).all()).toHaveLength(0);
    await rerender({ explained: true });
    await expect.element(page.getByText(m.sample_text())).toBeVisible();
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(SampleTag, { explained: true });
    await tabPast();
  });
});
