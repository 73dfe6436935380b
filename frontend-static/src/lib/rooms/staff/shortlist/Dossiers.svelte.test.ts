import type { Component, ComponentProps } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Dossiers from './Dossiers.svelte';

const translation = (language: string, given: boolean, text: string) => ({
  ...{ language, given, version: 1, translator: 'Bureau B', author: 'Olga' },
  savedAt: '2027-01-01T00:00:00Z',
  statements: [{ criterion: 'a', text, outdated: true }],
});
const nomination = {
  ...{ id: 'a', reference: 'NOM-2027-1', nomineeName: 'Ada' },
  translations: [translation('EN', true, 'In English'), translation('FR', false, 'En français')],
  dossier: {
    ...{ role: 'Chair', company: 'Looms', country: 'EG', category: null, language: 'AR' },
    statements: [{ criterion: 'a', text: 'النص' }],
    ...{ answers: [], evidenceLinks: [], evidenceFiles: [] },
  },
};

it('offers to print dossiers where there are any', async () => {
  const nodes: (typeof nomination)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
    const edges = nodes.map((node) => ({ node }));
    const nominations = { edges, pageInfo: { hasNextPage: false } };
    return Promise.resolve(Response.json({ data: { nominations, nomination } }));
  });
  const edition = { id: 'edition-2027', state: 'ADVICE', criteria: [] };
  const open = () =>
    show(Staffed, {
      part: Dossiers as unknown as Component<ComponentProps<Component>>,
      given: {},
      room: { edition: edition as unknown as StaffEdition },
    });
  const print = page.getByRole('button', { name: m.dossiers_print() });
  const { unmount } = await open();
  await expect.element(page.getByText(m.dossiers_none())).toBeVisible();
  await expect.element(print).not.toBeInTheDocument();
  await unmount();
  nodes.push(nomination);
  await open();
  await expect.element(print).toBeVisible();
});

it('the dossiers to print have what is translated of them, marked, without drafts', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName } = JSON.parse(init?.body as string);
    const data = {
      ShortlistOverview: {
        nominations: { edges: [{ node: nomination }], pageInfo: { hasNextPage: false } },
      },
      NominationToSave: { nomination },
    }[operationName as string];
    return Promise.resolve(Response.json({ data }));
  });
  const edition = {
    ...{ id: 'edition-2027', state: 'VOTING', timeZone: 'Europe/Vienna' },
    ...{ categories: [], criteria: [{ id: 'a', name: 'Strategy' }], formQuestions: [] },
  };
  await show(Staffed, {
    part: Dossiers as unknown as Component<ComponentProps<Component>>,
    given: {},
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
  await expect.element(page.getByText('النص')).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: m.translation_mark({ language: 'English' }) }))
    .toBeVisible();
  await expect.element(page.getByText('In English')).toHaveAttribute('lang', 'en');
  await expect.element(page.getByText(m.translation_outdated())).toBeVisible();
  await expect.element(page.getByText('Bureau B', { exact: false })).toBeVisible();
  expect(page.getByText('En français').all()).toHaveLength(0);
  expect(await violations()).toEqual([]);
});
