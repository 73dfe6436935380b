import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InternalError, NetworkError, RefusedError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Failed from './Failed.svelte';

describe('what failed', () => {
  inEveryState(Failed, {
    'no answer': () => ({ error: new NetworkError('down') }),
    'a fault': ({ sentence }) => ({ error: new InternalError('no', 'a1b2'), title: sentence }),
    'to be tried again': () => ({ error: new InternalError('no', ''), retry: () => undefined }),
    'long text': ({ long }) => ({ error: new RefusedError('FORBIDDEN', 'no', ''), title: long }),
  });

  it.each([
    ['no answer', new NetworkError('down'), m.failed_network],
    [
      'a fault with its id',
      new InternalError('no', 'a1b2'),
      () => m.failed_internal({ id: 'a1b2' }),
    ],
    ['a fault without one', new InternalError('no', ''), m.failed_text],
    [
      'a refusal with its code',
      new RefusedError('FORBIDDEN', 'no', ''),
      () => m.failed_refused({ code: 'FORBIDDEN' }),
    ],
  ])('says of %s what a person can do', async (_, error, words) => {
    await show(Failed, { error });
    const alert = page.getByRole('alert');
    await expect.element(alert).toMatchTextContent(m.failed_heading());
    await expect.element(alert).toMatchTextContent(words());
    expect(page.getByRole('button').all()).toHaveLength(0);
  });

  it('is tried again by Enter', async () => {
    const retry = vi.fn();
    await show(Failed, { error: new NetworkError('down'), retry });
    expect((await tab()).textContent?.trim()).toBe(m.retry());
    await userEvent.keyboard('{Enter}');
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
