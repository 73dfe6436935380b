import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { html, inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import FieldFrame from './FieldFrame.svelte';

const children = html('<input id="name" class="control" />');

describe('the frame of a field', () => {
  inEveryState(FieldFrame, {
    default: ({ short }) => ({ id: 'name', label: short, children }),
    error: ({ short, sentence }) => ({
      id: 'name',
      label: short,
      hint: sentence,
      error: sentence,
      children,
    }),
    counted: ({ short }) => ({ id: 'name', label: short, limit: 100, text: short, children }),
    over: ({ short, long }) => ({ id: 'name', label: short, limit: 10, text: long, children }),
    'long text': ({ long }) => ({ id: 'name', label: long, hint: long, optional: true, children }),
  });

  it('labels the control it holds', async () => {
    await show(FieldFrame, { id: 'name', label: 'Name', children });
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  });

  it('counts characters, or as it is told', async () => {
    const { container, rerender } = await show(FieldFrame, {
      id: 'name',
      label: 'Name',
      limit: 10,
      text: '𠮷野家',
      children,
    });
    const count = () => container.querySelector('#name-count')?.textContent;
    expect(count()).toBe(m.field_left({ count: '7' }));
    await rerender({ text: '12345678901' });
    expect(count()).toBe(m.field_over({ count: '1' }));
    await rerender({ counted: () => ({ left: 3, words: 'three words' }) });
    expect(count()).toBe('three words');
  });

  it('says the count aloud a second after the last key, near the end only', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { container, rerender } = await show(FieldFrame, {
      id: 'name',
      label: 'Name',
      limit: 20,
      text: '1234567890',
      children,
    });
    const aloud = () => container.querySelector('[aria-live]')?.textContent;
    const wait = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      await tick();
    };
    await wait(1000);
    expect(aloud()).toBe('');
    await rerender({ text: '1234567890123456789' });
    await wait(999);
    expect(aloud()).toBe('');
    await wait(1);
    expect(aloud()).toBe(m.field_left({ count: '1' }));
  });

  it('stops nobody who goes by keyboard but at the control', async () => {
    const hint = 'As in the register.';
    await show(FieldFrame, {
      id: 'name',
      label: 'Name',
      hint,
      error: 'Give it.',
      limit: 9,
      children,
    });
    expect((await tab()).id).toBe('name');
    await tabPast();
  });
});
