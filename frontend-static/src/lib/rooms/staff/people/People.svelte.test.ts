import type { Component, ComponentProps } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import People from './People.svelte';

const member = (name: string) => ({
  ...{ id: name, name, email: `${name}@example.org`, language: 'EN' },
  ...{ lastSeenAt: null, delivery: 'SENT' },
});
const profile = { employer: 'An institute', languages: ['EN'], regions: ['ASIA'], categories: [] };
const list = (node: object) => ({ edges: [{ node }], pageInfo: { hasNextPage: false } });

/** The page of people with an adviser and a juror, for somebody who is in the secretariat or there to read. */
function enter(reads: boolean) {
  const data = {
    advisers: list({ ...member('Ada'), profile }),
    jurors: list({ ...member('Julia'), chair: false, hasVoted: false }),
    ...{ officers: [], namings: [], retention: [], expiring: [] },
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ data })));
  const edition = {
    ...{ id: 'edition-2026', state: 'CALL_OPEN', timeZone: 'Europe/Vienna' },
    ...{ categories: [], criteria: [], formQuestions: [], windows: [] },
  };
  return show(Staffed, {
    part: People as unknown as Component<ComponentProps<Component>>,
    ...{ given: {}, reads },
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
}
const table = (name: string) => page.getByRole('table', { name, exact: true });
const acts = (name: string) => table(name).getByRole('columnheader', { name: m.officers_acts() });

it('has a column for what can be done with advisers and jurors, called so', async () => {
  await enter(false);
  for (const role of [m.people_advisers(), m.people_jury()]) {
    await expect.element(acts(role)).toBeVisible();
    const link = table(role).getByRole('button', { name: m.people_reissue(), exact: false });
    await expect.element(link).toBeVisible();
  }
});

it('has no such column for who is there to read', async () => {
  await enter(true);
  for (const role of [m.people_advisers(), m.people_jury()]) {
    await expect.element(table(role)).toBeVisible();
    await expect.element(acts(role)).not.toBeInTheDocument();
    expect(table(role).getByRole('button').elements()).toEqual([]);
  }
});

it('has the button for what is known of an adviser below that', async () => {
  await enter(false);
  const known = page.getByText('An institute', { exact: false });
  await expect.element(known).toBeVisible();
  const change = page.getByRole('button', { name: m.people_profile_edit(), exact: false });
  const { bottom } = known.element().getBoundingClientRect();
  expect(change.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom - 1);
});
