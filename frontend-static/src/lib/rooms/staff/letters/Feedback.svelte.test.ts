import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Feedback from './Feedback.svelte';
import './refusals.ts';
import { TypedWords } from './typed.svelte.ts';

const LETTER = {
  ...{ nomination: 'a', reference: 'NOM-a', nomineeName: 'Ada', kind: 'NOT_SHORTLISTED' },
  ...{ held: false, version: 3, nominationVersion: 7 },
  ...{ mayCarryFeedback: true, feedbackApproved: false },
  readers: [
    { reader: 'NOMINATOR', language: 'AR', words: '' },
    { reader: 'NOMINEE', language: 'FR', words: '' },
  ],
};
interface Stored {
  text: string;
  approvedBy: string | null;
  approvedAt: string | null;
  releasedAt: string | null;
}
const DRAFT: Stored = { text: '', approvedBy: null, approvedAt: null, releasedAt: null };
const PRAISE = 'Suppliers are <b>checked</b>.';

/** What was sent, newest last. */
let sent: { operation: string; input: Record<string, unknown> }[] = [];

/** A server with feedback; what somebody else wrote meanwhile is answered as a conflict, once. */
function serve(first: Stored, theirs?: string, refusal?: string): void {
  let stored = first;
  let others = theirs;
  sent = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    sent.push({ operation: operationName, input: variables.input });
    const answered = (change: Partial<Stored>, codes: readonly string[] = []) => {
      stored = { ...stored, ...change };
      const userErrors = codes.map((code) => ({ code, field: [], message: code }));
      const letter = { ...LETTER, feedbackApproved: stored.approvedAt !== null };
      return { feedback: stored, letter, userErrors };
    };
    const answers: Readonly<Record<string, () => unknown>> = {
      LetterFeedback: () => ({
        letterFeedback: stored,
        strengths: [{ criterion: 'supply-chain', text: PRAISE }],
      }),
      SaveFeedback: () => {
        if (others !== undefined) {
          const text = others;
          others = undefined;
          return { saveFeedback: answered({ text }, ['CONFLICT']) };
        }
        if (refusal) return { saveFeedback: answered({}, [refusal]) };
        const { text } = variables.input;
        return { saveFeedback: answered({ text, approvedBy: null, approvedAt: null }) };
      },
      ApproveFeedback: () => ({
        approveFeedback: answered({ approvedBy: 'Sam', approvedAt: '2026-01-02T09:00:00Z' }),
      }),
    };
    return Promise.resolve(Response.json({ data: answers[operationName as string]?.() }));
  });
}

const saved = vi.fn(() => Promise.resolve());
const read = vi.fn(() => Promise.resolve());

async function showFeedback(
  stored: Partial<Stored> = {},
  { reads = false, released = false, theirs = undefined as string | undefined, refusal = '' } = {},
): Promise<{ rerender: (letter: typeof LETTER) => Promise<void> }> {
  serve({ ...DRAFT, ...stored }, theirs, refusal);
  saved.mockClear();
  read.mockClear();
  const typed = new TypedWords();
  const given = (letter: typeof LETTER) => ({ letter, typed, released, saved, read }) as never;
  const view = await show(Staffed, {
    part: Feedback as unknown as Component<ComponentProps<Component>>,
    given: given(LETTER),
    reads,
    room: {
      edition: { id: 'edition-2026', timeZone: 'Europe/Vienna' } as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
  return { rerender: async (letter) => void (await view.rerender({ given: given(letter) })) };
}

const field = () =>
  page.getByRole('textbox', { name: m.feedback_label({ language: 'العربية' }), exact: false });
const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
const last = (operation: string) => sent.filter((one) => one.operation === operation).at(-1)?.input;

describe('feedback to a nominator', () => {
  it('is saved as a draft, approved as it was saved, and the letter is read anew', async () => {
    await showFeedback();
    await expect.element(page.getByText(m.feedback_state_none())).toBeVisible();
    await userEvent.fill(field(), 'أقنعنا بدقته.');
    await expect.element(page.getByText(m.feedback_unsaved())).toBeVisible();
    expect(page.getByRole('button', { name: m.feedback_approve() }).all()).toHaveLength(0);
    await press(m.feedback_save());
    await expect.element(page.getByText(m.feedback_saved())).toBeVisible();
    await expect.element(page.getByText(m.feedback_state_draft())).toBeVisible();
    expect(last('SaveFeedback')).toEqual({ nomination: 'a', version: 3, text: 'أقنعنا بدقته.' });
    await press(m.feedback_approve());
    await expect.element(page.getByText(m.feedback_approved(), { exact: true })).toBeVisible();
    await expect
      .element(page.getByText(m.feedback_state_approved(), { exact: true }))
      .toBeVisible();
    await expect.element(page.getByText(/Sam/)).toBeVisible();
    expect(last('ApproveFeedback')).toEqual({ nomination: 'a', version: 3 });
    expect(saved).toHaveBeenCalledTimes(2);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is approved as it is shown: what another officer wrote since is shown before', async () => {
    const view = await showFeedback({ text: 'Theirs.' });
    await expect.element(field()).toHaveValue('Theirs.');
    serve({ ...DRAFT, text: 'Theirs, later.' });
    await view.rerender({ ...LETTER, version: 4 });
    await expect.element(field()).toHaveValue('Theirs, later.');
    await press(m.feedback_approve());
    await expect.element(page.getByText(m.feedback_approved(), { exact: true })).toBeVisible();
    expect(last('ApproveFeedback')).toEqual({ nomination: 'a', version: 4 });
  });

  it('is a draft again once it is changed', async () => {
    await showFeedback({ text: 'Old.', approvedBy: 'Sam', approvedAt: '2026-01-02T09:00:00Z' });
    await userEvent.fill(field(), 'New.');
    await press(m.feedback_save());
    await expect.element(page.getByText(m.feedback_state_draft())).toBeVisible();
  });

  it('begins with what advisers praise, as text', async () => {
    await showFeedback({ text: 'Thorough.' });
    await userEvent.click(page.getByText(m.feedback_strengths()));
    await expect.element(page.getByText(PRAISE)).toHaveAttribute('dir', 'auto');
    await press(m.feedback_use({ number: '1' }));
    await expect.element(field()).toHaveValue(`Thorough. ${PRAISE}`);
  });

  it('keeps what was typed beside what somebody else wrote meanwhile', async () => {
    await showFeedback({ text: 'Before.' }, { theirs: 'Theirs.' });
    await userEvent.fill(field(), 'Mine.');
    await press(m.feedback_save());
    await expect.element(field()).toHaveValue('Theirs. Mine.');
    await expect.element(page.getByText(m.letters_conflict())).toBeVisible();
  });

  it('says that it cannot be changed once it went, and keeps what was typed', async () => {
    await showFeedback({ text: 'Sent.' }, { refusal: 'FEEDBACK_SENT' });
    await userEvent.fill(field(), 'Late.');
    await press(m.feedback_save());
    await expect.element(page.getByRole('alert')).toHaveTextContent(m.refusal_FEEDBACK_SENT());
    await expect.element(field()).toHaveValue('Late.');
  });

  it.each([
    ['who is there to read', { reads: true }],
    ['anybody while its letter is on its way', { released: true }],
  ])('is read and not changed by %s', async (_, how) => {
    await showFeedback({ text: 'Thorough.' }, how);
    await expect.element(page.getByText('Thorough.')).toHaveAttribute('lang', 'ar');
    expect(page.getByRole('textbox').all()).toHaveLength(0);
    expect(page.getByRole('button').all()).toHaveLength(0);
  });
});
