import type { Component, ComponentProps } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, speak, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Unread from './Unread.svelte';

it('lists the dossiers whose language nobody reads, as many at once as a request takes', async () => {
  speak('en');
  const asked: string[][] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const ids = JSON.parse(init?.body as string).variables.fit.ids as string[];
    asked.push(ids);
    const edges = ids.map((id) => ({
      node: {
        ...{ id, reference: `NOM-${id}`, nomineeName: `Ada ${id}`, language: 'ZH' },
        status: id === 'n7' ? 'WITHDRAWN' : 'ELIGIBLE',
      },
    }));
    const pageInfo = { hasNextPage: false, endCursor: null };
    return Promise.resolve(Response.json({ data: { board: { edges, pageInfo, total: 60 } } }));
  });
  const edition = { id: 'edition-2026', state: 'ADVICE' } as unknown as StaffEdition;
  await show(Staffed, {
    part: Unread as unknown as Component<ComponentProps<Component>>,
    given: { unread: Array.from({ length: 60 }, (_, index) => `n${index}`), ahead: false },
    room: { edition, me: { id: 'sam', name: 'Sam', language: 'EN' } },
  });
  await expect.element(page.getByRole('link', { name: 'Ada n0' })).toBeVisible();
  const link = page.getByRole('link', { name: 'Ada n6', exact: true });
  await expect.element(link).toHaveAttribute('href', '/en/secretariat/nominations/?open=n6');
  // It was withdrawn since.
  await expect.element(page.getByText('NOM-n7', { exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByText('NOM-n49')).toBeVisible();
  await expect.element(page.getByText('中文').first()).toBeVisible();
  expect(await violations()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: m.room_more() }));
  await expect.element(page.getByText('NOM-n59')).toBeVisible();
  const counted = `${m.dealing_unread()}: 59`;
  await expect.element(page.getByRole('heading', { name: counted })).toBeVisible();
  await expect.element(page.getByRole('button', { name: m.room_more() })).not.toBeInTheDocument();
  expect(asked.map(({ length }) => length)).toEqual([50, 10]);
});

it('says that there are more than are listed, and that none is judged any more', async () => {
  speak('en');
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const ids = JSON.parse(init?.body as string).variables.fit.ids as string[];
    const edges = ids.map((id) => ({
      node: { id, reference: id, nomineeName: '', language: 'ZH', status: 'WITHDRAWN' },
    }));
    const pageInfo = { hasNextPage: false, endCursor: null };
    return Promise.resolve(Response.json({ data: { board: { edges, pageInfo, total: 0 } } }));
  });
  const listed = async (count: number) => {
    await show(Staffed, {
      part: Unread as unknown as Component<ComponentProps<Component>>,
      given: { unread: Array.from({ length: count }, (_, index) => `n${index}`), ahead: false },
      room: { me: { id: 'sam', name: 'Sam', language: 'EN' } },
    });
  };
  await listed(2);
  await expect.element(page.getByText(m.dealing_unread_gone())).toBeVisible();
  const most = m.dealing_unread_most({ most: '1,000' });
  await expect.element(page.getByText(most)).not.toBeInTheDocument();
  await listed(1000);
  await expect.element(page.getByText(most)).toBeVisible();
});

it('says what can be done about them before anything is assigned', async () => {
  speak('en');
  const pageInfo = { hasNextPage: false, endCursor: null };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(Response.json({ data: { board: { edges: [], pageInfo, total: 0 } } })),
  );
  await show(Staffed, {
    part: Unread as unknown as Component<ComponentProps<Component>>,
    given: { unread: ['n0'], ahead: true },
    room: {
      edition: { id: 'edition-2026', state: 'SCREENING' } as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
  await expect.element(page.getByText(m.dealing_unread_ahead())).toBeVisible();
  await expect.element(page.getByText(m.dealing_unread_text())).not.toBeInTheDocument();
});
