import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Select from './Select.svelte';

const options = [
  { value: 'IN', text: 'India' },
  { value: 'KE', text: 'Kenya' },
];

describe('a list to choose from', () => {
  const two = (text: string) => [
    { value: 'a', text },
    { value: 'b', text: `${text} 2` },
  ];
  inEveryState(Select, {
    default: ({ short }) => ({ id: 'country', label: short, options: two(short) }),
    chosen: ({ short }) => ({ id: 'country', label: short, options: two(short), value: 'b' }),
    hint: ({ short, sentence }) => ({ id: 'country', label: short, options: [], hint: sentence }),
    error: ({ short, sentence }) => ({ id: 'country', label: short, options: [], error: sentence }),
    optional: ({ short }) => ({ id: 'country', label: short, options: [], optional: true }),
    'long text': ({ long }) => ({ id: 'country', label: long, options: two(long), value: 'a' }),
  });

  it('is chosen from by arrows and by letters', async () => {
    const onchange = vi.fn();
    let value = $state('');
    await show(Select, {
      id: 'country',
      label: 'Country',
      options,
      onchange,
      get value() {
        return value;
      },
      set value(choice) {
        value = choice;
      },
    });
    expect(await tab()).toBe(page.getByRole('combobox', { name: 'Country' }).element());
    await userEvent.keyboard('{ArrowDown}');
    expect(value).toBe('IN');
    await userEvent.keyboard('k');
    expect(value).toBe('KE');
    await userEvent.keyboard('{Home}');
    expect(value).toBe('');
    expect(onchange).toHaveBeenCalledTimes(3);
  });

  it('offers to choose nothing, in its own words where it has some', async () => {
    const { rerender } = await show(Select, { id: 'country', label: 'Country', options });
    await expect.element(page.getByRole('combobox')).toHaveDisplayValue(m.field_choose());
    await rerender({ none: 'Everywhere' });
    await expect.element(page.getByRole('combobox')).toHaveDisplayValue('Everywhere');
  });

  it('is required unless it is optional or of a search', async () => {
    const { rerender } = await show(Select, { id: 'country', label: 'Country', options });
    const list = page.getByRole('combobox');
    await expect.element(list).toBeRequired();
    await rerender({ optional: true });
    await expect.element(list).not.toBeRequired();
    await rerender({ optional: false, plain: true });
    await expect.element(list).not.toBeRequired();
  });

  it('says its hint and what is wrong with it', async () => {
    await show(Select, {
      id: 'country',
      label: 'Country',
      options,
      hint: 'One.',
      error: 'Choose.',
    });
    await expect
      .element(page.getByRole('combobox'))
      .toHaveAccessibleDescription(`One. ${m.field_error_prefix()} Choose.`);
  });
});
