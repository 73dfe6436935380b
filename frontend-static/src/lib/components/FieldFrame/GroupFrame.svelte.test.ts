import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { html, inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import GroupFrame from './GroupFrame.svelte';

const children = html(
  '<div class="choice"><input type="radio" id="role" /><label for="role">1</label></div>',
);

const refused = { id: 'role', legend: 'Role', hint: 'One.', error: 'Choose.', children };

describe('the frame of a group', () => {
  inEveryState(GroupFrame, {
    default: ({ short }) => ({ id: 'role', legend: short, children }),
    inline: ({ short }) => ({ id: 'role', legend: short, inline: true, children }),
    error: ({ short, sentence }) => ({
      id: 'role',
      legend: short,
      hint: sentence,
      error: sentence,
      children,
    }),
    'long text': ({ long }) => ({ id: 'role', legend: long, hint: long, error: long, children }),
  });

  it('is named by its question and described by its hint and its error', async () => {
    await show(GroupFrame, refused);
    await expect
      .element(page.getByRole('group', { name: 'Role' }))
      .toHaveAccessibleDescription(`One. ${m.field_error_prefix()} Choose.`);
  });

  it('has no description where there is nothing to say', async () => {
    await show(GroupFrame, { id: 'role', legend: 'Role', children });
    await expect.element(page.getByRole('group')).not.toHaveAttribute('aria-describedby');
  });

  it('stops nobody who goes by keyboard but at its choices', async () => {
    await show(GroupFrame, refused);
    expect((await tab()).id).toBe('role');
    await tabPast();
  });
});
