import { SvelteMap } from 'svelte/reactivity';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { narrow, show } from '#tests/components/show.ts';
import type { StaffEdition } from '../staff.ts';
import Rows from './Rows.svelte';
import type { Row } from './several/ticked.ts';

const row = {
  ...{ id: 'a', reference: 'NOM-a', status: 'SUBMITTED', nomineeName: 'Ada', version: 1 },
  ...{ nominatorOrganisation: 'Mills', submittedAt: '2026-01-01T00:00:00Z', category: null },
  ...{ company: 'Looms', country: 'AT', language: 'EN', flags: ['WAITING'], returned: [] },
};
const erased = {
  ...{ ...row, id: 'b', reference: 'NOM-b', status: 'WITHDRAWN', nomineeName: '' },
  ...{ nominatorOrganisation: '', company: '', country: null, flags: [] },
};

it('names on a phone what there is, and nothing that an erased nomination does not have', async () => {
  await page.viewport(...narrow);
  const { container } = await show(Rows, {
    edition: { timeZone: 'Europe/Vienna', categories: [] } as unknown as StaffEdition,
    rows: [row, erased] as unknown as Row[],
    ticked: new SvelteMap<string, Row>(),
    status: '',
    narrow: false,
    show: () => undefined,
  });
  const labels = [...container.querySelectorAll('tbody tr')].map((line) =>
    [...line.querySelectorAll<HTMLElement>('td .name')]
      .filter((label) => label.checkVisibility())
      .map(({ textContent }) => textContent),
  );
  const always = [m.board_reference(), m.board_submitted()];
  const company = [m.board_company(), m.board_nominator(), m.board_answer()];
  expect(labels).toEqual([[always[0], ...company, always[1]], always]);
});
