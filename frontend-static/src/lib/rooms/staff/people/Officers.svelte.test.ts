import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OfficersQuery } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../staff.ts';
import Officers from './Officers.svelte';

type Officer = OfficersQuery['officers'][number];
const one = (id: string, name: string, duty: Officer['duty']): Officer => ({
  ...{ id, name, email: `${id}@example.org`, language: 'EN', duty },
  ...{ lastSeenAt: null, delivery: 'SENT' },
});
const room = {
  me: { id: 'sam', name: 'Sam', language: 'EN' },
  edition: { timeZone: 'Europe/Vienna' },
} as unknown as StaffRoom;

/** Serves these members, and keeps what is asked of the server. */
function given(officers: readonly Officer[], reads = false) {
  const asked: { query: string; variables: unknown }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
    asked.push(JSON.parse(request?.body as string) as (typeof asked)[number]);
    const now = { officers, userErrors: [] };
    return Promise.resolve(
      Response.json({
        data: { officers, inviteOfficer: now, setOfficerDuty: now, removeOfficer: now },
      }),
    );
  });
  const props = {
    ...{ part: Officers as unknown as Component<ComponentProps<Component>>, given: {} },
    ...{ room, reads },
  };
  return { props, asked };
}

const SAM = one('sam', 'Sam', 'OFFICER');
const REA = one('rea', 'Rea', 'READER');
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

describe('the members of the secretariat', () => {
  inEveryState(Staffed, {
    'for an officer': ({ long }) => given([SAM, one('rea', long, 'READER')]).props,
    'for a reader': ({ short }) => given([SAM, one('rea', short, 'READER')], true).props,
  });

  it('offers each other’s role and removal, and nothing about oneself', async () => {
    await show(Staffed, given([SAM, REA]).props);
    await expect.element(row('Rea').getByRole('button')).toHaveLength(3);
    await expect.element(row('Sam')).toMatchTextContent(m.officers_you());
    await expect.element(row('Sam').getByRole('button')).toHaveLength(0);
  });

  it('removes somebody once it was asked, by keyboard', async () => {
    const { props, asked } = given([SAM, REA]);
    await show(Staffed, props);
    const remove = row('Rea').getByRole('button', {
      name: m.officers_remove(),
      exact: false,
    });
    await expect.element(remove).toBeVisible();
    while (document.activeElement !== remove.element()) await tab();
    await userEvent.keyboard('{Enter}');
    const question = page.getByRole('dialog', { name: m.officers_remove_ask({ name: 'Rea' }) });
    await expect.element(question).toMatchTextContent(m.officers_remove_text());
    const removals = () => asked.filter(({ query }) => query.includes('removeOfficer'));
    expect(removals()).toEqual([]);
    await question.getByRole('button', { name: m.officers_remove() }).click();
    await expect.element(question).not.toBeInTheDocument();
    expect(removals().map(({ variables }) => variables)).toEqual([{ person: 'rea' }]);
  });

  it('has no column for what nobody is there to do it to', async () => {
    await show(Staffed, given([SAM]).props);
    await expect.element(row('Sam')).toBeVisible();
    const acts = page.getByRole('columnheader', { name: m.officers_acts() });
    await expect.element(acts).not.toBeInTheDocument();
    await show(Staffed, given([SAM, REA]).props);
    await expect.element(acts).toBeVisible();
  });

  it('invites with a role, which is a reader’s when that is chosen', async () => {
    const { props, asked } = given([SAM]);
    await show(Staffed, props);
    const form = page.getByRole('form', { name: m.officers_invite() });
    await form.getByRole('textbox', { name: m.people_name() }).fill('Rea');
    await form.getByRole('textbox', { name: m.people_email() }).fill('rea@example.org');
    await form.getByRole('radio', { name: m.officers_READER() }).click();
    await form.getByRole('button').click();
    const sent = () => asked.find(({ query }) => query.includes('inviteOfficer'))?.variables;
    await expect.poll(sent).toEqual({
      input: { name: 'Rea', email: 'rea@example.org', language: 'EN' },
      duty: 'READER',
    });
  });

  it('shows a reader who is there, and nothing to do about it', async () => {
    await show(Staffed, given([SAM, REA], true).props);
    await expect.element(row('Rea')).toMatchTextContent(m.officers_reader());
    expect(page.getByRole('button').elements()).toEqual([]);
    expect(page.getByRole('form').elements()).toEqual([]);
  });
});
