import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab, tabPast, type } from '#tests/components/show.ts';
import Field from './Field.svelte';

describe('a field', () => {
  inEveryState(Field, {
    default: ({ short }) => ({ id: 'name', label: short }),
    filled: ({ short, sentence }) => ({ id: 'name', label: short, value: sentence }),
    hint: ({ short, sentence }) => ({ id: 'name', label: short, hint: sentence }),
    error: ({ short, sentence }) => ({ id: 'name', label: short, error: sentence }),
    optional: ({ short }) => ({ id: 'name', label: short, optional: true }),
    'read only': ({ short }) => ({ id: 'name', label: short, value: short, readonly: true }),
    'an address': ({ short }) => ({
      id: 'mail',
      label: short,
      type: 'email' as const,
      value: 'a@b.example',
    }),
    'too long': ({ short, long }) => ({ id: 'name', label: short, value: long, limit: 20 }),
    'long text': ({ long }) => ({ id: 'name', label: long, hint: long, error: long, value: long }),
  });

  it('is written by keyboard, and says when it is left', async () => {
    const [oninput, onblur] = [vi.fn(), vi.fn()];
    let value = $state('');
    await show(Field, {
      id: 'name',
      label: 'Name',
      oninput,
      onblur,
      get value() {
        return value;
      },
      set value(text) {
        value = text;
      },
    });
    expect(await tab()).toBe(page.getByRole('textbox', { name: 'Name' }).element());
    await userEvent.keyboard('Ada');
    expect(value).toBe('Ada');
    expect(oninput).toHaveBeenCalledTimes(3);
    expect(onblur).not.toHaveBeenCalled();
    await tabPast();
    expect(onblur).toHaveBeenCalledTimes(1);
  });

  it('is required unless it is optional or of a search', async () => {
    const { rerender } = await show(Field, { id: 'name', label: 'Name' });
    const field = page.getByRole('textbox');
    await expect.element(field).toBeRequired();
    await rerender({ optional: true });
    await expect.element(field).not.toBeRequired();
    await expect.element(field).toHaveAccessibleName(`Name ${m.field_optional()}`);
    await rerender({ optional: false, plain: true });
    await expect.element(field).not.toBeRequired();
  });

  it('says its hint and what is wrong with it', async () => {
    await show(Field, { id: 'name', label: 'Name', hint: 'In full.', error: 'Enter a name.' });
    const field = page.getByRole('textbox');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(field)
      .toHaveAccessibleDescription(`In full. ${m.field_error_prefix()} Enter a name.`);
  });

  it('counts near its limit, and keeps what is beyond', async () => {
    await show(Field, { id: 'name', label: 'Name', limit: 8 });
    const field = page.getByRole('textbox');
    await field.fill('123456');
    expect(page.getByText(m.field_left({ count: '2' })).all()).toHaveLength(0);
    await field.fill('1234567');
    await expect.element(field).toHaveAccessibleDescription(m.field_left({ count: '1' }));
    await field.fill('1234567890');
    await expect.element(field).toHaveAccessibleDescription(m.field_over({ count: '2' }));
    await expect.element(field).toHaveValue('1234567890');
  });

  it('is not written while it is read only', async () => {
    await show(Field, { id: 'name', label: 'Name', value: 'Ada', readonly: true });
    await tab();
    await type(page.getByRole('textbox'), 'x');
    await expect.element(page.getByRole('textbox')).toHaveValue('Ada');
  });

  it('writes addresses from left to right in Arabic, too, and other texts as they are', async () => {
    speak('ar');
    const { rerender } = await show(Field, { id: 'mail', label: 'a', type: 'email' });
    const field = page.getByRole('textbox');
    await expect.element(field).toHaveAttribute('dir', 'ltr');
    await rerender({ type: 'url' });
    await expect.element(field).toHaveAttribute('dir', 'ltr');
    await rerender({ type: 'text' });
    await expect.element(field).toHaveAttribute('dir', 'auto');
  });
});
