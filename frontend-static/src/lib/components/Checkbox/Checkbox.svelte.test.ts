import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import Checkbox from './Checkbox.svelte';

describe('a checkbox', () => {
  inEveryState(Checkbox, {
    default: ({ short }) => ({ id: 'agreed', label: short }),
    ticked: ({ short }) => ({ id: 'agreed', label: short, checked: true }),
    hint: ({ short, sentence }) => ({ id: 'agreed', label: short, hint: sentence }),
    error: ({ short, sentence }) => ({ id: 'agreed', label: short, error: sentence }),
    disabled: ({ short }) => ({ id: 'agreed', label: short, disabled: true }),
    'long text': ({ long }) => ({ id: 'agreed', label: long, hint: long, error: long }),
  });

  it('is ticked and cleared by the space bar', async () => {
    const onchange = vi.fn();
    let checked = $state(false);
    await show(Checkbox, {
      id: 'agreed',
      label: 'I agree',
      onchange,
      get checked() {
        return checked;
      },
      set checked(value) {
        checked = value;
      },
    });
    expect(await tab()).toBe(page.getByRole('checkbox', { name: 'I agree' }).element());
    await userEvent.keyboard(' ');
    expect(checked).toBe(true);
    await userEvent.keyboard(' ');
    expect(checked).toBe(false);
    expect(onchange).toHaveBeenCalledTimes(2);
  });

  it('is ticked by its label', async () => {
    await show(Checkbox, { id: 'agreed', label: 'I agree' });
    await page.getByText('I agree').click();
    await expect.element(page.getByRole('checkbox')).toBeChecked();
  });

  it('says what is wrong after its hint', async () => {
    await show(Checkbox, { id: 'agreed', label: 'I agree', hint: 'To all.', error: 'Agree.' });
    const box = page.getByRole('checkbox');
    await expect.element(box).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(box)
      .toHaveAccessibleDescription(`To all. ${m.field_error_prefix()} Agree.`);
  });

  it('is not ticked while it is disabled', async () => {
    await show(Checkbox, { id: 'agreed', label: 'I agree', disabled: true });
    await tabPast();
    await expect.element(page.getByRole('checkbox')).toBeDisabled();
  });
});
