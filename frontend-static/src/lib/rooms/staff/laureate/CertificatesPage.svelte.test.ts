import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { edition, laureate } from '#lib/laureate/example.ts';
import { m } from '#lib/paraglide/messages.js';
import { certificateText } from '#lib/server/laureate/certificate-text.ts';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import CertificatesPage from './CertificatesPage.svelte';

/** The room of an edition that is otherwise so. */
function given(of: object = {}) {
  const one = (nomination: string, name: string, stands = true) => ({
    ...{ place: 1, ground: 'WINS', among: [], nomination, name, company: 'Looms', stands },
  });
  const ranking = [
    one('gone', '', false),
    one(laureate.id, laureate.name),
    one('bea', 'Bea'),
    one('cleo', 'Cleo', false),
    one('erased', ''),
  ];
  const told = {
    ...edition,
    state: 'ANNOUNCED',
    laureates: [laureate],
    publicAt: '2026-01-01T00:00:00Z',
    ...of,
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(Response.json({ data: { edition: told, result: { ranking } } })),
  );
  return {
    part: CertificatesPage as unknown as Component<ComponentProps<Component>>,
    given: { text: certificateText() } as ComponentProps<Component>,
    room: { edition: told as unknown as StaffEdition },
  };
}

const press = () => userEvent.click(page.getByRole('button', { name: m.certificates_show() }));
const names = () =>
  page
    .getByRole('heading', { level: 3 })
    .elements()
    .map((one) => one.textContent);

describe('the certificates in the room of the secretariat', () => {
  inEveryState(Staffed, {
    'once the result is public': () => given(),
    'before there is a laureate': () => given({ state: 'COUNTED', laureates: [] }),
  });

  it('are of the laureate and of each finalist who still stands', async () => {
    speak('en');
    await show(Staffed, given());
    await press();
    await expect.poll(names).toEqual([laureate.name, 'Bea']);
  });

  it('are of the laureate alone under embargo, and say so', async () => {
    speak('en');
    await show(Staffed, given({ publicAt: '2999-01-01T00:00:00Z' }));
    await press();
    await expect.element(page.getByText(m.certificates_embargo())).toBeVisible();
    await expect.poll(names).toEqual([laureate.name]);
  });
});
