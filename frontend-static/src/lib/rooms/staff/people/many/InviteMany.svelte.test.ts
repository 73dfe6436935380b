import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../../staff.ts';
import '../../refusals.ts';
import InviteMany from './InviteMany.svelte';

const room = {
  me: { id: 'sam', name: 'Sam', language: 'EN' },
  edition: { timeZone: 'Europe/Vienna', categories: [] },
} as unknown as StaffRoom;

/** Answers each invitation, by its address: refused for a code, or out of reach once. */
function given(refused: Readonly<Record<string, string>> = {}, role = 'ADVISER') {
  const asked: string[] = [];
  const lost = new Set<string>(Object.keys(refused).filter((email) => refused[email] === ''));
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
    const { variables } = JSON.parse(request?.body as string) as {
      variables: { input?: { email: string } };
    };
    const email = variables.input?.email ?? '';
    asked.push(email);
    if (lost.delete(email)) return Promise.reject(new TypeError('Failed to fetch'));
    const code = refused[email];
    const answer = { person: null, userErrors: code ? [{ code, message: code, field: null }] : [] };
    return Promise.resolve(Response.json({ data: { inviteAdviser: answer, inviteJuror: answer } }));
  });
  const props = {
    part: InviteMany as unknown as Component<ComponentProps<Component>>,
    given: { role, invited: () => Promise.resolve() },
    room,
  };
  return { props, asked };
}

const table = () => page.getByRole('textbox', { name: m.people_many_table() });
const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const send = () => page.getByRole('button', { name: m.people_many_invite() });
const three = 'name,email\nAda,ada@example.org\nBo,bo@example.org\nCy,cy@example.org\n';

async function invite(count: number): Promise<void> {
  await send().click();
  const question = page.getByRole('dialog', { name: m.people_many_ask({ count }) });
  await question.getByRole('button', { name: m.people_many_invite() }).click();
}

describe('inviting several from a table', () => {
  inEveryState(Staffed, {
    'of advisers': () => given().props,
    'of jurors': () => given({}, 'JUROR').props,
  });

  it('sends nothing before it was asked, then one invitation after the other', async () => {
    const { props, asked } = given();
    await show(Staffed, props);
    await table().fill(three);
    await expect.element(row('Bo')).toMatchTextContent(m.people_many_ready());
    expect(asked).toEqual([]);
    await invite(3);
    await expect.element(row('Cy')).toMatchTextContent(m.people_many_invited());
    expect(asked).toEqual(['ada@example.org', 'bo@example.org', 'cy@example.org']);
    await expect.element(send()).toBeDisabled();
  });

  it('leaves out what is to be corrected, and goes on with it once it is', async () => {
    const { props, asked } = given();
    await show(Staffed, props);
    await table().fill(three.replace('bo@', 'bo at '));
    await expect.element(row('Bo')).toMatchTextContent('Email address: ');
    await invite(2);
    await expect.element(row('Cy')).toMatchTextContent(m.people_many_invited());
    await table().fill(three);
    await invite(1);
    await expect.element(row('Bo')).toMatchTextContent(m.people_many_invited());
    expect(asked).toEqual(['ada@example.org', 'cy@example.org', 'bo@example.org']);
  });

  it('says who was refused and why, and invites the others', async () => {
    await show(Staffed, given({ 'ada@example.org': 'ALREADY_INVITED' }).props);
    await table().fill(three);
    await invite(3);
    await expect.element(row('Cy')).toMatchTextContent(m.people_many_invited());
    await expect.element(row('Ada')).toMatchTextContent(m.refusal_ALREADY_INVITED());
    const counts = m.people_many_counts({ ready: '0', wrong: '1', invited: '2' });
    await expect.element(page.getByText(counts)).toBeVisible();
    await expect.element(send()).toBeDisabled();
    await table().fill(three.replace('Ada', 'Ada Byron'));
    await expect.element(row('Ada Byron')).toMatchTextContent(m.people_many_ready());
  });

  it('goes on where the network broke off, and invites nobody twice', async () => {
    const { props, asked } = given({ 'bo@example.org': '' });
    await show(Staffed, props);
    await table().fill(three);
    await invite(3);
    await page.getByRole('button', { name: m.room_retry() }).click();
    await expect.element(row('Cy')).toMatchTextContent(m.people_many_invited());
    expect(asked).toEqual([
      ...['ada@example.org', 'bo@example.org', 'bo@example.org', 'cy@example.org'],
    ]);
  });

  it('takes a file', async () => {
    await show(Staffed, given().props);
    const file = new File([three], 'advisers.csv', { type: 'text/csv' });
    await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
    await expect.element(row('Ada')).toMatchTextContent(m.people_many_ready());
    await expect.element(table()).toHaveValue(three);
  });

  it('invites no more than a hundred', async () => {
    await show(Staffed, given().props);
    const lines = Array.from({ length: 101 }, (_, at) => `N${at},n${at}@example.org`);
    await table().fill(`name,email\n${lines.join('\n')}`);
    await expect
      .element(page.getByText(m.people_many_limit({ most: '100', count: '101' })))
      .toBeVisible();
    await expect.element(send()).not.toBeInTheDocument();
  });
});
