import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import NomineeRoom from './NomineeRoom.svelte';

const edition = {
  ...{ id: 'edition-2026', year: 2026, name: '2026', state: 'CALL_OPEN', sample: false },
  ...{
    timeZone: 'Europe/Vienna',
    windows: [],
    categories: [],
    criteria: [],
    formQuestions: [],
    laureates: [],
  },
};
const nomination = {
  ...{ id: 'n', reference: 'BLA-2026-0001', standing: 'ASKED', answeredAt: null },
  ...{ nominatorName: 'Bo', nominatorOrganisation: 'Mills', relation: 'Peer' },
  ...{ mayAgree: true, mayDecline: true },
  facts: { name: 'Ada', role: 'Chair', company: 'Looms', country: 'KE' },
  dossier: {
    ...{ language: 'EN', role: 'Chair', company: 'Looms', country: 'KE', category: null },
    ...{ asNominated: null, statements: [], answers: [], evidenceLinks: [], evidenceFiles: [] },
  },
};

/** The room of a nominee whose nomination is on record in this version. */
async function enter(version: number): Promise<void> {
  const data = { edition, nomination: { ...nomination, version } };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data })));
  await show(NomineeRoom, {});
  await expect
    .element(page.getByRole('heading', { name: m.nominee_written_title() }))
    .toBeVisible();
}

describe('the room of a nominee', () => {
  it('says that the nomination was changed since it was submitted', async () => {
    await enter(2);
    await expect.element(page.getByText(m.nominee_changed())).toBeVisible();
  });

  it('says nothing of a change where there was none', async () => {
    await enter(1);
    expect(page.getByText(m.nominee_changed()).all()).toHaveLength(0);
  });
});
