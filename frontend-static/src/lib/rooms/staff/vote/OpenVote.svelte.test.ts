import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import OpenVote from './OpenVote.svelte';

async function showWith(jurors: number): Promise<void> {
  const edition = { timeZone: 'Europe/Vienna', windows: [] } as unknown as StaffEdition;
  await show(Staffed, {
    part: OpenVote as unknown as Component<ComponentProps<Component>>,
    given: { edition, jurors, keyAlone: false },
    room: { edition },
  });
}

describe('the fewest jurors for a total', () => {
  it.each([0, 1, 2])('have no range where there is no choice, with %i jurors', async (jurors) => {
    speak('en');
    await showWith(jurors);
    await expect
      .element(page.getByText(m.staff_least_jurors_hint(), { exact: true }))
      .toBeVisible();
  });

  it('are at least two of those on the roll', async () => {
    speak('en');
    await showWith(7);
    const range = m.staff_least_jurors_range({ least: '2', most: '7' });
    await expect.element(page.getByText(`${range} ${m.staff_least_jurors_hint()}`)).toBeVisible();
  });
});
