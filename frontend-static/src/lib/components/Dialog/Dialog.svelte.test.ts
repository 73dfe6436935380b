import { createRawSnippet, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inEveryState, show, tab, text } from '#tests/components/show.ts';
import Button from '../Button/Button.svelte';
import Dialog from './Dialog.svelte';

/** What is done or not done about it. */
const actions = createRawSnippet(() => ({
  render: () => '<div></div>',
  setup: (target) => {
    const buttons = ['Withdraw', 'Keep'].map((name) =>
      mount(Button, { target, props: { children: text(name) } }),
    );
    return () => buttons.forEach((button) => void unmount(button));
  },
}));

describe('a dialog', () => {
  inEveryState(Dialog, {
    open: ({ short, sentence }) => ({
      open: true,
      title: short,
      children: text(sentence),
      actions,
    }),
    'long text': ({ long }) => ({
      open: true,
      title: long,
      children: text(`${long} `.repeat(40)),
      actions,
    }),
    closed: ({ short, sentence }) => ({ title: short, children: text(sentence), actions }),
  });

  describe('opened by a button', () => {
    let opener: HTMLButtonElement;
    let open = $state(false);
    const onclose = vi.fn();

    beforeEach(async () => {
      onclose.mockClear();
      open = false;
      opener = document.createElement('button');
      opener.textContent = 'Open';
      opener.onclick = () => (open = true);
      document.body.prepend(opener);
      await show(Dialog, {
        title: 'Withdraw it?',
        children: text('It cannot be undone.'),
        actions,
        onclose,
        get open() {
          return open;
        },
        set open(value) {
          open = value;
        },
      });
      opener.focus();
      await userEvent.keyboard('{Enter}');
    });
    afterEach(() => opener.remove());

    it('is named by its title and takes the focus', async () => {
      await expect.element(page.getByRole('dialog', { name: 'Withdraw it?' })).toBeVisible();
      expect(document.activeElement?.closest('dialog')).not.toBeNull();
    });

    it('keeps the tabulator away from what is behind', async () => {
      const reached = [await tab(), await tab(), await tab(), await tab()];
      expect(reached).toContain(page.getByRole('button', { name: 'Keep' }).element());
      expect(reached).not.toContain(opener);
    });

    it('closes by Escape, says so and leads back to where it was opened', async () => {
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => onclose.mock.calls).toHaveLength(1);
      expect(open).toBe(false);
      expect(page.getByRole('dialog').all()).toHaveLength(0);
      expect(document.activeElement).toBe(opener);
    });

    it('closes when it is told to', async () => {
      open = false;
      await expect.poll(() => onclose.mock.calls).toHaveLength(1);
      expect(document.activeElement).toBe(opener);
    });

    it('stays open where it is opened again before it has said that it is closed', async () => {
      const closed = new Promise((heard) =>
        document.querySelector('dialog')?.addEventListener('close', heard, { once: true }),
      );
      open = false;
      await tick();
      opener.click();
      await tick();
      await closed;
      await tick();
      expect(open).toBe(true);
      await expect.element(page.getByRole('dialog', { name: 'Withdraw it?' })).toBeVisible();
      expect(onclose).not.toHaveBeenCalled();
    });

    it('leaves who has gone on by the time that it says it is closed', async () => {
      const next = document.createElement('button');
      opener.before(next);
      onTestFinished(() => next.remove());
      open = false;
      await tick();
      next.focus();
      await expect.poll(() => onclose.mock.calls).toHaveLength(1);
      expect(document.activeElement).toBe(next);
    });
  });
});
