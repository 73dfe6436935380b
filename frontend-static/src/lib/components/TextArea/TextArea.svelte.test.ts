import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast, type } from '#tests/components/show.ts';
import TextArea from './TextArea.svelte';

describe('a field of several lines', () => {
  inEveryState(TextArea, {
    default: ({ short }) => ({ id: 'reasons', label: short }),
    filled: ({ short, long }) => ({ id: 'reasons', label: short, value: long, rows: 2 }),
    hint: ({ short, sentence }) => ({ id: 'reasons', label: short, hint: sentence }),
    error: ({ short, sentence }) => ({ id: 'reasons', label: short, error: sentence }),
    optional: ({ short }) => ({ id: 'reasons', label: short, optional: true }),
    'read only': ({ short }) => ({ id: 'reasons', label: short, value: short, readonly: true }),
    counted: ({ short }) => ({ id: 'reasons', label: short, value: short, limit: 500 }),
    'too long': ({ short, long }) => ({ id: 'reasons', label: short, value: long, limit: 20 }),
    'long text': ({ long }) => ({ id: 'reasons', label: long, hint: long, error: long }),
  });

  it('takes lines, is left by the tabulator and says so', async () => {
    const [oninput, onblur] = [vi.fn(), vi.fn()];
    let value = $state('');
    await show(TextArea, {
      id: 'reasons',
      label: 'Reasons',
      oninput,
      onblur,
      get value() {
        return value;
      },
      set value(text) {
        value = text;
      },
    });
    expect(await tab()).toBe(page.getByRole('textbox', { name: 'Reasons' }).element());
    await userEvent.keyboard('a{Enter}b');
    expect(value).toBe('a\nb');
    expect(oninput).toHaveBeenCalledTimes(3);
    await tabPast();
    expect(onblur).toHaveBeenCalledTimes(1);
  });

  it('counts what is left, and keeps what is beyond', async () => {
    await show(TextArea, { id: 'reasons', label: 'Reasons', limit: 5 });
    const field = page.getByRole('textbox');
    await expect.element(field).toHaveAccessibleDescription(m.field_left({ count: '5' }));
    await field.fill('1234567');
    await expect.element(field).toHaveAccessibleDescription(m.field_over({ count: '2' }));
    await expect.element(field).toHaveValue('1234567');
  });

  it('counts as it is told', async () => {
    await show(TextArea, {
      id: 'reasons',
      label: 'Reasons',
      value: 'one two',
      limit: 5,
      counted: (text, limit) => ({ left: limit - text.split(' ').length, words: '3 words' }),
    });
    await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription('3 words');
  });

  it('is required unless it is optional, and says what is wrong', async () => {
    const { rerender } = await show(TextArea, { id: 'reasons', label: 'Reasons', error: 'Give.' });
    const field = page.getByRole('textbox');
    await expect.element(field).toBeRequired();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(`${m.field_error_prefix()} Give.`);
    await rerender({ optional: true });
    await expect.element(field).not.toBeRequired();
  });

  it('is not written while it is read only', async () => {
    await show(TextArea, { id: 'reasons', label: 'Reasons', value: 'Old', readonly: true });
    await tab();
    await type(page.getByRole('textbox'), 'x');
    await expect.element(page.getByRole('textbox')).toHaveValue('Old');
  });
});
