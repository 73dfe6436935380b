import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Notes from './Notes.svelte';

const note = (id: string, isOwn: boolean, withdrawnAt: string | null = null) => ({
  ...{ id, author: isOwn ? 'Sam' : null, isOwn, text: `What ${id} says` },
  ...{ writtenAt: '2026-01-01T00:00:00Z', withdrawnAt },
});

/** Two notes on record, one of the reader's own; the first try to write another gets no answer. */
async function showNotes(open = true) {
  let notes = [note('one', false), note('two', true)];
  const keys: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    if (operationName === 'WriteNote') {
      keys.push(variables.input.idempotencyKey);
      if (keys.length === 1) return Promise.reject(new TypeError('no answer'));
      notes = [...notes, { ...note('three', true), text: variables.input.text }];
    }
    if (operationName === 'WithdrawNote')
      notes = notes.map((one) =>
        one.id === variables.input.note ? note(one.id, true, '2026-01-02T00:00:00Z') : one,
      );
    const data = {
      NominationNotes: { nomination: { id: 'a', notes } },
      WriteNote: { writeNote: { notes, userErrors: [] } },
      WithdrawNote: { withdrawNote: { notes, userErrors: [] } },
    }[operationName as string];
    return Promise.resolve(Response.json({ data }));
  });
  const edition = { id: 'edition-2026', state: 'SCREENING', timeZone: 'Europe/Vienna' };
  await show(Staffed, {
    part: Notes as unknown as Component<ComponentProps<Component>>,
    given: { nomination: 'a', edition, open },
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
  await expect.element(page.getByText('What one says')).toBeVisible();
  return { keys };
}

describe('the notes on a nomination', () => {
  it('are written once, however often it takes to send one', async () => {
    const { keys } = await showNotes();
    const field = page.getByRole('textbox', { name: m.notes_write() });
    await userEvent.click(page.getByRole('button', { name: m.notes_add() }));
    await expect.element(field).toBeInvalid();
    await userEvent.fill(field, 'Ask her employer.');
    await userEvent.click(page.getByRole('button', { name: m.notes_add() }));
    await expect.poll(() => keys.length).toBe(1);
    await expect.element(field).toHaveValue('Ask her employer.');
    await userEvent.click(page.getByRole('button', { name: m.notes_add() }));
    await expect.element(page.getByText(m.notes_written())).toBeVisible();
    await expect.element(page.getByText('Ask her employer.')).toBeVisible();
    await expect.element(field).toHaveValue('');
    expect(new Set(keys).size).toBe(1);
  });

  it('are withdrawn by who wrote them, and stay to be read', async () => {
    await showNotes();
    const withdraw = page.getByRole('button', { name: m.notes_withdraw(), exact: false });
    expect(withdraw.all()).toHaveLength(1);
    await userEvent.click(withdraw);
    const question = page.getByRole('dialog', { name: m.notes_withdraw_ask() });
    await userEvent.click(question.getByRole('button', { name: m.notes_withdraw() }));
    await expect.element(page.getByText(m.notes_withdrawn_done())).toBeVisible();
    await expect.element(page.getByText('What two says')).toBeVisible();
    expect(withdraw.all()).toHaveLength(0);
  });

  it('are read, and not written, where the nomination is erased', async () => {
    await showNotes(false);
    expect(page.getByRole('textbox').all()).toHaveLength(0);
    expect(page.getByRole('button').all()).toHaveLength(0);
  });
});
