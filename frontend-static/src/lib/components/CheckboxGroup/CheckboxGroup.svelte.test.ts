import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabBack } from '#tests/components/show.ts';
import CheckboxGroup from './CheckboxGroup.svelte';

const options = [
  { value: 'a', text: 'Prevention' },
  { value: 'b', text: 'Protection', hint: 'Of those who were trafficked.' },
];

describe('a group of checkboxes', () => {
  const two = (text: string) => [
    { value: 'a', text },
    { value: 'b', text: `${text} 2`, hint: text },
  ];
  inEveryState(CheckboxGroup, {
    default: ({ short }) => ({ id: 'themes', legend: short, options: two(short) }),
    ticked: ({ short }) => ({ id: 'themes', legend: short, options: two(short), values: ['b'] }),
    inline: ({ short }) => ({ id: 'themes', legend: short, options: two(short), inline: true }),
    hint: ({ short, sentence }) => ({
      id: 'themes',
      legend: short,
      options: two(short),
      hint: sentence,
    }),
    error: ({ short, sentence }) => ({
      id: 'themes',
      legend: short,
      options: two(short),
      hint: sentence,
      error: sentence,
    }),
    'long text': ({ long }) => ({ id: 'themes', legend: long, options: two(long) }),
    empty: ({ short }) => ({ id: 'themes', legend: short, options: [] }),
  });

  it('is ticked box by box with the tabulator and the space bar', async () => {
    const onchange = vi.fn();
    let values = $state<string[]>([]);
    await show(CheckboxGroup, {
      id: 'themes',
      legend: 'Themes',
      options,
      onchange,
      get values() {
        return values;
      },
      set values(ticked) {
        values = ticked;
      },
    });
    expect((await tab()).id).toBe('themes');
    await userEvent.keyboard(' ');
    expect((await tab()).id).toBe('themes-1');
    await userEvent.keyboard(' ');
    expect([...values]).toEqual(['a', 'b']);
    await tabBack();
    await userEvent.keyboard(' ');
    expect([...values]).toEqual(['b']);
    expect(onchange).toHaveBeenCalledTimes(3);
  });

  it('says its question, its hint and what is wrong for the group, and a hint for its box', async () => {
    await show(CheckboxGroup, {
      id: 'themes',
      legend: 'Themes',
      options,
      hint: 'All that fit.',
      error: 'Tick one.',
    });
    await expect
      .element(page.getByRole('group', { name: 'Themes' }))
      .toHaveAccessibleDescription(`All that fit. ${m.field_error_prefix()} Tick one.`);
    await expect
      .element(page.getByRole('checkbox', { name: 'Protection' }))
      .toHaveAccessibleDescription('Of those who were trafficked.');
  });
});
