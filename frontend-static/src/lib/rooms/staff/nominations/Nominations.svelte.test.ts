import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Nominations from './Nominations.svelte';

const row = (id: string) => ({
  ...{ id, reference: `BLA-${id}`, status: 'SUBMITTED', version: 1, nomineeName: `Ada ${id}` },
  ...{ nominatorOrganisation: 'Mills', submittedAt: '2026-01-01T00:00:00Z' },
  dossier: { company: 'Looms', country: 'AT', category: null },
  ...{ consent: null, ineligibleReason: null, hasProbableDuplicates: false, proposal: null },
});
const whole = (id: string, status: string) => ({
  ...row(id),
  status,
  ...{ nomineeEmail: 'a@b.example', nominatorName: 'Bo', nominatorEmail: 'b@b.example' },
  ...{ relation: 'Peer', screeningNote: null },
  dossier: {
    ...{ role: 'Chair', company: 'Looms', country: 'AT', category: null, language: 'EN' },
    ...{ statements: [], evidenceLinks: [], evidenceFiles: [], questions: [] },
  },
});

/** The board has four nominations, two a page; whoever is screened is eligible. */
function serve(): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    const from = Number(variables.after ?? 0);
    const edges = ['a', 'b', 'c', 'd'].slice(from, from + 2).map((id) => ({ node: row(id) }));
    const listed = { edges, pageInfo: { hasNextPage: from < 2, endCursor: `${from + 2}` } };
    const data = {
      NominationTerms: { nominationTerms: { secondPersonScreens: false, graceMinutes: 0 } },
      NominationBoard: { nominations: listed },
      NominationsInCategory: { nominationsInCategory: listed },
      NominationOnBoard: { nomination: whole(variables.id, 'SUBMITTED') },
      ProbableDuplicates: { nomination: { id: variables.id, probableDuplicates: [] } },
      ScreenNomination: {
        screenNomination: {
          nomination: whole(variables.input?.nomination, 'ELIGIBLE'),
          userErrors: [],
        },
      },
    }[operationName as string];
    return Promise.resolve(Response.json({ data }));
  });
}

describe('the nominations of the secretariat', () => {
  it('stay where they were read to when one of them is decided, also in a category', async () => {
    serve();
    const edition = {
      ...{ id: 'edition-2026', state: 'SCREENING', timeZone: 'Europe/Vienna' },
      ...{ categories: [{ id: 'industry', name: 'Industry' }], criteria: [], windows: [] },
    };
    await show(Staffed, {
      part: Nominations as unknown as Component<ComponentProps<Component>>,
      given: {},
      room: {
        edition: edition as unknown as StaffEdition,
        me: { id: 'sam', name: 'Sam', language: 'EN' },
      },
    });
    const rows = () => page.getByRole('rowheader');
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: m.board_status() }),
      'industry',
    );
    await expect.poll(() => rows().all()).toHaveLength(2);
    await userEvent.click(page.getByRole('button', { name: m.room_more() }));
    await expect.poll(() => rows().all()).toHaveLength(4);
    await userEvent.click(page.getByRole('button', { name: m.board_read({ name: 'Ada d' }) }));
    const note = () => page.getByRole('textbox', { name: m.board_note(), exact: false });
    await userEvent.fill(note(), 'Looked up in the register.');
    await userEvent.click(page.getByRole('button', { name: m.board_close() }));
    await userEvent.click(page.getByRole('button', { name: m.board_read({ name: 'Ada d' }) }));
    await expect.element(note()).toHaveValue('Looked up in the register.');
    await userEvent.click(page.getByRole('radio', { name: m.board_eligible() }));
    await userEvent.click(page.getByRole('button', { name: m.board_decide() }));
    const decided = m.board_status_ELIGIBLE();
    await expect.element(rows().nth(3)).toMatchTextContent(decided);
    expect(rows().all()).toHaveLength(4);
    expect(rows().nth(2).element().textContent).not.toContain(decided);
    await userEvent.click(page.getByRole('button', { name: m.board_close() }));
    expect(document.activeElement?.id).toBe('open-d');
  });
});
