import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { html, inEveryState, show, tab, text } from '#tests/components/show.ts';
import { Attempt } from '../attempt.svelte.ts';
import { refusalText } from '../refusals.ts';
import Confirm from './Confirm.svelte';

const done = () => Promise.resolve(true);
function refused(codes: Record<string, string>): Attempt {
  const attempt = new Attempt();
  attempt.check(codes);
  return attempt;
}

describe('the question before an act', () => {
  inEveryState(Confirm, {
    asked: ({ short, sentence }) => ({
      ...{ open: true, title: sentence, text: sentence, act: short, onconfirm: done },
    }),
    refused: ({ short, sentence }) => ({
      ...{ open: true, title: sentence, act: short, onconfirm: done },
      ...{ attempt: refused({ '': 'CALL_CLOSED' }), children: text(sentence) },
    }),
    'long text': ({ long }) => ({
      ...{ open: true, title: long, text: long, act: long, onconfirm: done },
    }),
  });

  const dialog = () => page.getByRole('dialog', { name: 'Withdraw it?' });

  it('is answered by keyboard, once, and stands until the act is done', async () => {
    const answers: ((did: boolean) => void)[] = [];
    const onconfirm = vi.fn(() => new Promise<boolean>((answer) => answers.push(answer)));
    await show(Confirm, {
      ...{ open: true, title: 'Withdraw it?', act: 'Withdraw', onconfirm },
      children: html('<input aria-label="Reason" class="control" />'),
    });
    while (document.activeElement?.textContent?.trim() !== 'Withdraw') await tab();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(onconfirm).toHaveBeenCalledTimes(1);
    answers[0]!(false);
    await expect
      .element(page.getByRole('button', { name: 'Withdraw' }))
      .not.toHaveAttribute('aria-busy');
    await expect.element(dialog()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    answers[1]!(true);
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('is not closed by the answer to the one before, which was left while it was awaited', async () => {
    const answers: ((did: boolean) => void)[] = [];
    const onconfirm = vi.fn(() => new Promise<boolean>((answer) => answers.push(answer)));
    const asked = { title: 'Withdraw it?', act: 'Withdraw', onconfirm };
    const { rerender } = await show(Confirm, { ...asked, open: true });
    const act = page.getByRole('button', { name: 'Withdraw' });
    await userEvent.click(act);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await rerender({ open: false });
    await rerender({ open: true });
    await expect.element(dialog()).toBeVisible();
    answers[0]!(true);
    await expect.element(act).not.toHaveAttribute('aria-disabled');
    await expect.element(dialog()).toBeVisible();
    await userEvent.click(act);
    answers[1]!(true);
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(onconfirm).toHaveBeenCalledTimes(2);
  });

  it.each(['{Enter}', '{Escape}'])('is left without the act by %s', async (key) => {
    const onconfirm = vi.fn(done);
    await show(Confirm, { open: true, title: 'Withdraw it?', act: 'Withdraw', onconfirm });
    while (document.activeElement?.textContent?.trim() !== m.room_cancel()) await tab();
    await userEvent.keyboard(key);
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(onconfirm).not.toHaveBeenCalled();
  });

  it('says what was refused, but for what stands at its field', async () => {
    const { rerender } = await show(Confirm, {
      ...{ open: true, title: 'Withdraw it?', act: 'Withdraw', onconfirm: done },
      attempt: refused({ '': 'CALL_CLOSED', name: 'REQUIRED' }),
    });
    await expect.element(dialog()).toMatchTextContent(refusalText('REQUIRED'));
    await rerender({ fields: [''] });
    await expect.element(dialog()).toMatchTextContent(refusalText('CALL_CLOSED'));
    await expect.element(dialog()).not.toMatchTextContent(refusalText('REQUIRED'));
  });
});
