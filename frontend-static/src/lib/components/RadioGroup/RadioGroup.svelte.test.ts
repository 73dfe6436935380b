import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import RadioGroup from './RadioGroup.svelte';

const options = [
  { value: 'a', text: 'None' },
  { value: 'b', text: 'Some' },
  { value: 'c', text: 'Much', hint: 'Every week.' },
];

describe('a group of choices', () => {
  const three = (text: string) =>
    ['a', 'b', 'c'].map((value) => ({ value, text: `${text} ${value}`, hint: text }));
  inEveryState(RadioGroup, {
    default: ({ short }) => ({ id: 'much', legend: short, options: three(short) }),
    chosen: ({ short }) => ({ id: 'much', legend: short, options: three(short), value: 'b' }),
    inline: ({ short }) => ({ id: 'much', legend: short, options: three(short), inline: true }),
    disabled: ({ short }) => ({ id: 'much', legend: short, options: three(short), disabled: true }),
    hint: ({ short, sentence }) => ({
      id: 'much',
      legend: short,
      options: three(short),
      hint: sentence,
    }),
    error: ({ short, sentence }) => ({
      id: 'much',
      legend: short,
      options: three(short),
      hint: sentence,
      error: sentence,
    }),
    'long text': ({ long }) => ({ id: 'much', legend: long, options: three(long), inline: true }),
  });

  it('is one stop of the tabulator, in which arrows choose', async () => {
    const onchange = vi.fn();
    let value = $state('');
    await show(RadioGroup, {
      id: 'much',
      legend: 'How much?',
      options,
      onchange,
      get value() {
        return value;
      },
      set value(choice) {
        value = choice;
      },
    });
    expect((await tab()).id).toBe('much');
    expect(value).toBe('');
    await userEvent.keyboard('{ArrowDown}');
    expect(value).toBe('b');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(value).toBe('a');
    await userEvent.keyboard('{ArrowUp}');
    expect(value).toBe('c');
    expect(onchange).toHaveBeenCalledTimes(4);
    await tabPast();
  });

  it('chooses by the space bar', async () => {
    await show(RadioGroup, { id: 'much', legend: 'How much?', options });
    await tab();
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('radio', { name: 'None' })).toBeChecked();
  });

  it('says its question, its hint and what is wrong for the group, and a hint for its choice', async () => {
    await show(RadioGroup, {
      id: 'much',
      legend: 'How much?',
      options,
      hint: 'Choose one.',
      error: 'Choose.',
    });
    await expect
      .element(page.getByRole('group', { name: 'How much?' }))
      .toHaveAccessibleDescription(`Choose one. ${m.field_error_prefix()} Choose.`);
    await expect
      .element(page.getByRole('radio', { name: 'Much' }))
      .toHaveAccessibleDescription('Every week.');
  });

  it('takes no choice while it is disabled', async () => {
    await show(RadioGroup, { id: 'much', legend: 'How much?', options, disabled: true });
    await tabPast();
    await expect.element(page.getByRole('radio', { name: 'Some' })).toBeDisabled();
  });
});
