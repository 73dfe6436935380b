import type { Component, ComponentProps } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { show, speak, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../../staff.ts';
import '../../refusals.ts';
import Import from './Import.svelte';

const edition = {
  ...{ id: 'edition-2026', state: 'CALL_OPEN', timeZone: 'Europe/Vienna', categories: [] },
  ...{ windows: [], criteria: [{ id: 'strategy', name: 'Strategy' }] },
} as unknown as StaffEdition;
const HEAD =
  'way,receivedOn,nominee.name,nominee.role,nominee.company,nominee.country,nominee.email,' +
  'nominator.name,nominator.organisation,nominator.email,nominator.relation,statements.strategy';
const line = (name: string, way = 'PAPER') =>
  `${way},2026-01-15,${name},Head,Loom,AT,${name}@b.example,Bo,Mills,bo@b.example,Peer,We audit.`;

/** The keys under which nominations were sent, each with its nominee; the first has no answer to the second. */
let sent: { key: string; name: string }[] = [];

function serve(): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { input } = (
      JSON.parse(init?.body as string) as {
        variables: { input: { key: string; nominee: { name: string } } };
      }
    ).variables;
    sent.push({ key: input.key, name: input.nominee.name });
    if (sent.length === 2) return Promise.reject(new TypeError('no answer'));
    const late = input.nominee.name === 'Cy';
    const code = { code: 'RECEIVED_LATE', field: ['input', 'receivedOn'], message: '' };
    const answer = {
      nomination: late ? null : { reference: `BLA-${input.nominee.name}` },
      userErrors: late ? [code] : [],
    };
    return Promise.resolve(Response.json({ data: { enterNomination: answer } }));
  });
}

const act = () => page.getByRole('button', { name: m.entered_many_act(), exact: true }).first();
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

describe('nominations entered from a table', () => {
  beforeEach(() => {
    speak('en');
    sent = [];
    serve();
  });

  it('are looked at first, entered once each however often they are sent, and refused by name', async () => {
    let told = 0;
    await show(Staffed, {
      part: Import as unknown as Component<ComponentProps<Component>>,
      given: { edition, entered: () => told++ },
      room: { edition, me: { id: 'sam', name: 'Sam', language: 'EN' } },
    });
    const lines = [HEAD, line('Ada'), line('Bo'), line('Cy'), line('Di', 'pigeon')];
    await userEvent.fill(
      page.getByRole('textbox', { name: m.entered_many_table() }),
      lines.join('\n'),
    );
    await expect
      .element(page.getByText(m.entered_many_counts({ ready: '3', wrong: '1', entered: '0' })))
      .toBeVisible();
    await expect.element(row('Di')).toMatchTextContent('pigeon');
    await expect.element(act()).toBeDisabled();
    expect(await violations()).toEqual([]);
    await userEvent.click(page.getByRole('checkbox', { name: m.entered_declares() }));
    await userEvent.click(page.getByRole('checkbox', { name: m.entered_contact() }));
    expect(sent).toEqual([]);
    await userEvent.click(act());
    const question = page.getByRole('dialog', { name: m.entered_many_ask({ count: '3' }) });
    await userEvent.click(question.getByRole('button', { name: m.entered_many_act() }));
    await expect
      .element(row('Ada'))
      .toMatchTextContent(m.entered_many_entered({ reference: 'BLA-Ada' }));
    await userEvent.click(page.getByRole('button', { name: m.room_retry() }));
    await expect.element(row('Cy')).toMatchTextContent(refusalText('RECEIVED_LATE'));
    expect(sent.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Bo', 'Cy']);
    expect(sent[1]!.key).toBe(sent[2]!.key);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
    await expect
      .element(page.getByText(m.entered_many_counts({ ready: '0', wrong: '2', entered: '2' })))
      .toBeVisible();
    expect(told).toBe(2);
  });
});
