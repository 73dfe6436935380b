import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NetworkError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { Refusal } from '../paths.ts';
import { refusalText } from '../refusals.ts';
import Act from './Act.svelte';

type Props = ComponentProps<typeof Act>;
const given = (props: Partial<Props> = {}) => ({
  part: Act as unknown as Component<ComponentProps<Component>>,
  given: {
    ...{ label: 'Publish', ask: 'Publish it?', text: 'Everybody sees it.', done: 'Published.' },
    run: () => Promise.resolve([]),
    ...props,
  } as ComponentProps<Component>,
});

describe('an act of the secretariat', () => {
  inEveryState(Staffed, {
    default: ({ short, sentence }) => given({ label: short, ask: short, text: sentence }),
    'long text': ({ long }) => given({ label: long, look: 'secondary' }),
  });

  const question = () => page.getByRole('dialog', { name: 'Publish it?' });
  /** Asks by keyboard, and answers. */
  async function answer() {
    expect((await tab()).textContent?.trim()).toBe('Publish');
    await userEvent.keyboard('{Enter}');
    await expect.element(question()).toMatchTextContent('Everybody sees it.');
    const act = question().getByRole('button', { name: 'Publish' });
    while (document.activeElement !== act.element()) await tab();
    await userEvent.keyboard('{Enter}');
  }

  it('is asked for and done by keyboard', async () => {
    const run = vi.fn((): Promise<readonly Refusal[]> => Promise.resolve([]));
    const after = vi.fn();
    await show(Staffed, given({ run, after }));
    await answer();
    await expect.element(question()).not.toBeInTheDocument();
    expect([run, after].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });

  it('is not shown to a reader', async () => {
    await show(Staffed, { ...given(), reads: true });
    await expect.element(page.getByRole('main')).toBeInTheDocument();
    expect(page.getByRole('button').elements()).toEqual([]);
  });

  it('stays asked when it is refused, and says why, in the dialog and to the fields', async () => {
    const onrefused = vi.fn();
    const run = () => Promise.resolve([{ code: 'WRONG_STATE' }]);
    await show(Staffed, given({ run, onrefused, after: () => expect.fail('nothing was done') }));
    await answer();
    await expect.element(question()).toMatchTextContent(refusalText('WRONG_STATE'));
    expect(onrefused).toHaveBeenCalledExactlyOnceWith({ '': 'WRONG_STATE' });
  });

  it('stays asked when there is no answer, of which the fields hear nothing', async () => {
    const onrefused = vi.fn();
    const run = () => Promise.reject(new NetworkError('down'));
    await show(Staffed, given({ run, onrefused }));
    await answer();
    await expect.element(question()).toMatchTextContent(m.room_unreachable_title());
    expect(onrefused).not.toHaveBeenCalled();
  });

  it('is not asked before it may be, and leads to what is missing', async () => {
    const { container } = await show(Staffed, given({ ready: () => false }));
    const field = document.createElement('input');
    field.ariaInvalid = 'true';
    container.querySelector('main')!.prepend(field);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect.poll(() => document.activeElement).toBe(field);
    await expect.element(question()).not.toBeInTheDocument();
  });
});
