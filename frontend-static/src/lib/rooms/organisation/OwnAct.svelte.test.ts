import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NetworkError, RefusedError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, violations } from '#tests/components/show.ts';
import type { Refusal } from '../paths.ts';
import { refusalText } from '../refusals.ts';
import { troubleOf } from '../trouble.ts';
import OwnAct from './OwnAct.svelte';

const words = { label: 'Confirm it', ask: 'Is it still so?', text: 'It is said beside the entry.' };

describe('an act that is asked about first', () => {
  inEveryState(OwnAct, {
    default: ({ short, sentence }) => ({
      label: short,
      ask: sentence,
      text: sentence,
      run: () => Promise.resolve([]),
      done: () => undefined,
      meet: troubleOf,
    }),
  });

  const dialog = () => page.getByRole('dialog', { name: words.ask });
  /** Asks by keyboard and confirms; gives what hears of it. */
  async function confirm(run: () => Promise<readonly Refusal[]>) {
    const heard = { done: vi.fn(), meet: vi.fn(troubleOf) };
    await show(OwnAct, { ...words, ...heard, run });
    await tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).toBeVisible();
    await dialog().getByRole('button', { name: words.label }).click();
    return heard;
  }

  it('closes when it is done, and leads back to its button', async () => {
    const { done, meet } = await confirm(() => Promise.resolve([]));
    await expect.poll(() => done.mock.calls.length).toBe(1);
    expect(dialog().all()).toHaveLength(0);
    expect(document.activeElement?.textContent).toBe(words.label);
    expect(meet).not.toHaveBeenCalled();
  });

  it('stays open and says why it was refused, each reason once', async () => {
    const { done } = await confirm(() =>
      Promise.resolve([
        { code: 'CONFLICT', field: ['input', 'entry'] },
        { code: 'CONFLICT', field: ['input', 'seen'] },
      ]),
    );
    await expect.element(dialog().getByRole('alert')).toMatchTextContent(refusalText('CONFLICT'));
    expect(done).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
  });

  it('stays open without an answer, may be tried again and is then done', async () => {
    let answer: () => Promise<Refusal[]> = () => Promise.reject(new NetworkError('down'));
    const { done, meet } = await confirm(() => answer());
    await expect
      .element(dialog().getByRole('alert'))
      .toMatchTextContent(m.room_unreachable_title());
    expect(meet).toHaveBeenCalledTimes(1);
    answer = () => Promise.resolve([]);
    await dialog().getByRole('button', { name: words.label }).click();
    await expect.poll(() => done.mock.calls.length).toBe(1);
  });

  it('forgets how it went when it is asked about anew', async () => {
    await confirm(() => Promise.reject(new RefusedError('FORBIDDEN', 'no', '')));
    await expect.element(dialog().getByRole('alert')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).toBeVisible();
    expect(dialog().getByRole('alert').all()).toHaveLength(0);
  });
});
