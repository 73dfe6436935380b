import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import ErrorSummary from './ErrorSummary.svelte';

/** Adds a form's part to the page; gives what takes it away. */
function beside(markup: string): () => void {
  const part = document.createElement('div');
  part.innerHTML = markup;
  document.body.append(part);
  return () => part.remove();
}

describe('a summary of errors', () => {
  inEveryState(ErrorSummary, {
    default: ({ sentence }) => ({ errors: [{ id: 'name', text: sentence }, { text: sentence }] }),
    titled: ({ short, sentence }) => ({ errors: [{ text: sentence }], title: short }),
    'long text': ({ long }) => ({ errors: [{ id: 'name', text: long }], title: long }),
    empty: () => ({ errors: [] }),
  });

  it('takes the focus when there is one, and again with new ones', async () => {
    const { rerender } = await show(ErrorSummary, { errors: [] });
    expect(page.getByRole('alert').all()).toHaveLength(0);
    await rerender({ errors: [{ text: 'Enter a name.' }] });
    const summary = page.getByRole('alert', { name: m.summary_title() });
    expect(document.activeElement).toBe(summary.element());
    (document.activeElement as HTMLElement).blur();
    await rerender({ errors: [{ text: 'Enter a year.' }] });
    expect(document.activeElement).toBe(summary.element());
    await expect.element(summary).toMatchTextContent('Enter a year.');
  });

  it('shows its head, also of a list longer than the screen and to whoever is far below it', async () => {
    await page.viewport(390, 844);
    const errors = Array.from({ length: 40 }, () => ({ text: 'Enter a name.' }));
    const { rerender } = await show(ErrorSummary, { errors: [], tried: 0 });
    const away = beside('<div style="block-size: 3000px"></div>');
    scrollTo({ top: 2000, behavior: 'instant' });
    await rerender({ errors, tried: 1 });
    const head = page.getByRole('heading', { name: m.summary_title() });
    await expect.element(head).toBeInViewport();
    away();
  });

  it('leaves the focus where it is while errors of one try are mended', async () => {
    const away = beside('<label for="name">Name</label><input id="name" />');
    const [name, year] = [{ id: 'name', text: 'Enter a name.' }, { text: 'Enter a year.' }];
    const { rerender } = await show(ErrorSummary, { errors: [name, year], tried: 1 });
    const summary = page.getByRole('alert').element();
    expect(document.activeElement).toBe(summary);
    document.getElementById('name')?.focus();
    expect(document.activeElement?.id).toBe('name');
    await rerender({ errors: [year], tried: 1 });
    expect(page.getByRole('listitem').all()).toHaveLength(1);
    expect(document.activeElement?.id).toBe('name');
    await rerender({ errors: [year], tried: 2 });
    expect(document.activeElement).toBe(summary);
    away();
  });

  it('leads to what an error is about', async () => {
    const away = beside('<label for="name">Name</label><input id="name" />');
    await show(ErrorSummary, { errors: [{ id: 'name', text: 'Enter a name.' }] });
    expect((await tab()).textContent).toBe('Enter a name.');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('name');
    away();
  });

  it('shows the label or the question of the control it leads to', async () => {
    const far = '<div style="block-size: 3000px"></div>';
    const away = beside(
      `${far}<fieldset><legend>Role</legend><input id="role" type="radio" aria-label="Chair" /></fieldset>${far}`,
    );
    await show(ErrorSummary, { errors: [{ id: 'role', text: 'Choose a role.' }] });
    await tab();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('role');
    const legend = document.querySelector('legend')!;
    await expect.poll(() => Math.abs(legend.getBoundingClientRect().top)).toBeLessThan(60);
    away();
  });

  it('links nothing for an error that is about no control', async () => {
    await show(ErrorSummary, { errors: [{ text: 'The call has closed.' }] });
    expect(page.getByRole('link').all()).toHaveLength(0);
    await expect.element(page.getByRole('listitem')).toMatchTextContent('The call has closed.');
  });
});
