import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { html, inEveryState, show, tab, tabPast, text } from '#tests/components/show.ts';
import Notice from './Notice.svelte';

describe('a notice', () => {
  inEveryState(Notice, {
    'to be known': ({ sentence }) => ({ title: sentence }),
    done: ({ short, sentence }) => ({
      ...{ title: short, children: text(sentence), tone: 'done' as const, focus: true },
    }),
    'to be looked at now': ({ short, sentence }) => ({
      ...{ title: short, children: text(sentence), tone: 'warn' as const },
    }),
    'long text': ({ long }) => ({ title: long, children: text(long) }),
  });

  it('is said aloud only where it is to be looked at now', async () => {
    const { rerender } = await show(Notice, { title: 'Saved', tone: 'done' });
    expect(page.getByRole('alert').all()).toHaveLength(0);
    await rerender({ title: 'Not saved', tone: 'warn' });
    await expect.element(page.getByRole('alert')).toMatchTextContent('Not saved');
  });

  it('has its title at the level of where it stands', async () => {
    const { rerender } = await show(Notice, { title: 'Saved' });
    await expect.element(page.getByRole('heading', { level: 2, name: 'Saved' })).toBeVisible();
    await rerender({ level: 3 });
    await expect.element(page.getByRole('heading', { level: 3, name: 'Saved' })).toBeVisible();
  });

  it('takes the focus where it is the result of an act, and leads on by keyboard from there', async () => {
    const children = html('<p><a href="#next">Go on</a></p>');
    await show(Notice, { title: 'Saved', tone: 'done', focus: true, children });
    expect(document.activeElement?.textContent).toMatch(/^\s*Saved/);
    expect((await tab()).getAttribute('href')).toBe('#next');
    await tabPast();
  });

  it('is no stop of the tabulator otherwise', async () => {
    await show(Notice, { title: 'Saved' });
    expect(document.activeElement).toBe(document.body);
    await tabPast();
  });
});
