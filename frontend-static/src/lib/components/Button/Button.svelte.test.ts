import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast, text } from '#tests/components/show.ts';
import Button from './Button.svelte';

describe('a button', () => {
  inEveryState(Button, {
    primary: ({ short }) => ({ children: text(short) }),
    secondary: ({ short }) => ({ children: text(short), look: 'secondary' as const }),
    quiet: ({ short }) => ({ children: text(short), look: 'quiet' as const }),
    busy: ({ short }) => ({ children: text(short), busy: true }),
    disabled: ({ short }) => ({ children: text(short), disabled: true }),
    'a link': ({ short }) => ({ children: text(short), href: '/en/award/' }),
    'long text': ({ long }) => ({ children: text(long) }),
  });

  it('is pressed by Enter and by the space bar', async () => {
    const onclick = vi.fn();
    await show(Button, { children: text('Send'), onclick });
    expect(await tab()).toBe(page.getByRole('button', { name: 'Send' }).element());
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(onclick).toHaveBeenCalledTimes(2);
  });

  it('looks as a link does where it stays in the background', async () => {
    const { container } = await show(Button, { children: text('Copy'), look: 'quiet' });
    const link = document.createElement('a');
    link.href = '#';
    container.append(link);
    const [pressed, led] = [container.querySelector('button')!, link].map((each) => {
      const { color, fontFamily, fontWeight, fontSize, textDecorationLine } =
        getComputedStyle(each);
      return { color, fontFamily, fontWeight, fontSize, textDecorationLine };
    });
    expect(pressed).toEqual(led);
    link.remove();
  });

  it('keeps the focus while it works, says so, and is not pressed again', async () => {
    const onclick = vi.fn();
    const { rerender } = await show(Button, { children: text('Send'), onclick });
    const button = await tab();
    await rerender({ busy: true });
    await userEvent.keyboard('{Enter}');
    expect(onclick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    await expect.element(page.getByRole('status')).toMatchTextContent(m.working());
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('sends no form while it works', async () => {
    const onsubmit = vi.fn((event: Event) => event.preventDefault());
    const { container, rerender } = await show(Button, { children: text('Send'), type: 'submit' });
    const form = document.createElement('form');
    form.addEventListener('submit', onsubmit);
    container.before(form);
    form.append(container);
    await tab();
    await userEvent.keyboard('{Enter}');
    await rerender({ busy: true });
    await userEvent.keyboard('{Enter}');
    expect(onsubmit).toHaveBeenCalledTimes(1);
    form.replaceWith(container);
  });

  it('is left out by the tabulator while it is disabled', async () => {
    await show(Button, { children: text('Send'), disabled: true });
    await tabPast();
  });

  it('is a link where it leads somewhere, described by what it acts on', async () => {
    await show(Button, { children: text('Open'), href: '/en/award/', describedby: 'what' });
    const link = page.getByRole('link', { name: 'Open' });
    expect(await tab()).toBe(link.element());
    await expect.element(link).toHaveAttribute('href', '/en/award/');
    await expect.element(link).toHaveAttribute('aria-describedby', 'what');
  });
});
