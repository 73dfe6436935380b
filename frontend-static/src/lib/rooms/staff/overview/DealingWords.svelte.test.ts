import type { Component, ComponentProps } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { codes } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import DealingWords from './DealingWords.svelte';

const dealing = {
  ...{ at: '2027-01-01T00:00:00Z', seed: 'ab', nominations: 12, advisers: 4, each: 2 },
  ...{ tooFew: [], unread: [], doubtful: 0, otherLanguage: 0, outsideRegion: 0 },
  ...{ outsideCategory: 0, moved: 0 },
};
const told = (fewest: number, most: number) =>
  show(Staffed, {
    part: DealingWords as unknown as Component<ComponentProps<Component>>,
    given: { dealing: { ...dealing, fewest, most }, zone: 'Europe/Vienna' },
    room: {
      edition: { id: 'edition-2026', categories: [] } as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });

it.each(codes)('gives one number where everybody has as many nominations, in %s', async (code) => {
  speak(code);
  const counts = { nominations: '12', advisers: '4', each: '2' };
  const { unmount } = await told(5, 7);
  const range = m.dealing_range({ fewest: '5', most: '7' });
  await expect.element(page.getByText(m.dealing_counts({ ...counts, range }))).toBeVisible();
  await unmount();
  await told(6, 6);
  await expect.element(page.getByText(m.dealing_counts({ ...counts, range: '6' }))).toBeVisible();
});
