import type { Component, ComponentProps } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import AssignForm from './AssignForm.svelte';
import './refusals.ts';

const adviser = (name: string, more: object = {}) => ({
  ...{ adviser: `person-${name}`, name, languages: ['FR', 'AR'], load: 3 },
  ...{ readsLanguage: true, knowsRegion: true, knowsCategory: true, doubtful: false },
  ...{ standing: 'NOT_ASSIGNED', ...more },
});
const refused = (code: string, field: string) => ({
  fits: [],
  userErrors: [{ code, field: ['input', field], message: '' }],
});

/** The form, of a server that answers as it is told, and what was sent to it. */
async function form(fits: object[], answers: object[] = [], reads = false) {
  const sent: { operationName: string; input: object }[] = [];
  const changed: unknown[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    sent.push({ operationName, input: variables.input });
    const answer = answers[sent.length - 1] ?? { fits, userErrors: [] };
    const field = operationName === 'AssignAdviser' ? 'assignAdviser' : 'unassignAdviser';
    return Promise.resolve(Response.json({ data: { [field]: answer } }));
  });
  await show(Staffed, {
    part: AssignForm as unknown as Component<ComponentProps<Component>>,
    given: {
      ...{ nomination: 'nomination-a', fits },
      onchanged: (now: unknown) => changed.push(now),
    } as never,
    room: {
      edition: { id: 'edition-2026', state: 'ADVICE' } as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
    reads,
  });
  return { sent, changed };
}
const reason = () => page.getByRole('textbox', { name: m.assign_reason() });
const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const button = (act: string, name: string) =>
  line(name).getByRole('button', { name: act, exact: false });
const question = () => page.getByRole('dialog');

describe('assigning by hand', () => {
  afterEach(() => localStorage.clear());

  it('says how everybody stands to the nomination', async () => {
    await form([
      adviser('Ada', { standing: 'UNTOUCHED' }),
      adviser('Bo', { standing: 'RECUSED', readsLanguage: false }),
    ]);
    const ada = line('Ada');
    await expect.element(ada).toMatchTextContent('Reads: Français, العربية');
    await expect.element(ada).toMatchTextContent(m.assign_load({ load: '3' }));
    await expect.element(ada).toMatchTextContent(m.assign_untouched());
    const bo = line('Bo');
    await expect.element(bo).toMatchTextContent(m.conflict_recused());
    await expect.element(bo).toMatchTextContent(m.dealing_misfit_language());
    await expect.element(bo.getByRole('button')).not.toBeInTheDocument();
  });

  it('wants to know why, asks, and says what was done', async () => {
    const { sent, changed } = await form([adviser('Ada')]);
    await userEvent.click(button(m.assign_give(), 'Ada'));
    await expect
      .element(reason())
      .toHaveAccessibleDescription(expect.stringContaining(m.room_required()));
    await expect.element(reason()).toHaveFocus();
    await expect.element(question()).not.toBeInTheDocument();
    await userEvent.fill(reason(), 'Knows the trade.');
    await userEvent.click(button(m.assign_give(), 'Ada'));
    await expect.element(question()).toMatchTextContent(m.assign_give_ask({ adviser: 'Ada' }));
    expect(sent).toEqual([]);
    await userEvent.click(question().getByRole('button', { name: m.assign_give() }));
    await expect.element(page.getByText(m.assign_given({ adviser: 'Ada' }))).toBeVisible();
    const input = { nomination: 'nomination-a', adviser: 'person-Ada', reason: 'Knows the trade.' };
    expect(sent).toEqual([
      { operationName: 'AssignAdviser', input: { ...input, despiteDoubt: false } },
    ]);
    expect(changed).toHaveLength(1);
    await expect.element(reason()).toHaveValue('');
  });

  it('warns of what looks like a conflict, whether the page knew of it or not', async () => {
    const { sent } = await form(
      [adviser('Ada', { doubtful: true }), adviser('Bo')],
      [{ fits: [], userErrors: [] }, refused('DOUBTFUL', 'despiteDoubt')],
    );
    for (const name of ['Ada', 'Bo']) {
      await userEvent.fill(reason(), 'Nobody else knows it.');
      await userEvent.click(button(m.assign_give(), name));
      if (name === 'Ada') await expect.element(question()).toMatchTextContent(m.assign_doubtful());
      await userEvent.click(question().getByRole('button', { name: m.assign_give() }));
      if (name === 'Ada') await expect.element(question()).not.toBeInTheDocument();
    }
    await expect.element(question()).toMatchTextContent(refusalText('DOUBTFUL'));
    await userEvent.click(question().getByRole('button', { name: m.assign_give() }));
    await expect
      .poll(() => sent.map(({ input }) => (input as { despiteDoubt: boolean }).despiteDoubt))
      .toEqual([true, false, true]);
  });

  it('takes nobody off unasked, and keeps the reason when it is refused', async () => {
    const { sent, changed } = await form(
      [adviser('Ada', { standing: 'UNTOUCHED' })],
      [refused('BEGUN', 'adviser')],
    );
    await userEvent.fill(reason(), 'On leave.');
    await userEvent.click(button(m.assign_take(), 'Ada'));
    await expect.element(question()).toMatchTextContent(m.assign_take_ask({ adviser: 'Ada' }));
    expect(sent).toEqual([]);
    await userEvent.click(question().getByRole('button', { name: m.assign_take() }));
    await expect.element(question()).toMatchTextContent(refusalText('BEGUN'));
    expect(sent.map(({ operationName }) => operationName)).toEqual(['UnassignAdviser']);
    expect(changed).toEqual([]);
    await userEvent.click(question().getByRole('button', { name: m.room_cancel() }));
    await expect.element(reason()).toHaveValue('On leave.');
  });

  it('is only looked at by a reader', async () => {
    await form([adviser('Ada')], [], true);
    await expect.element(page.getByRole('listitem')).toMatchTextContent('Ada');
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    await expect.element(reason()).not.toBeInTheDocument();
  });
});
