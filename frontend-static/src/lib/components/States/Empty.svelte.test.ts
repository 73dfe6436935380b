import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { html, inEveryState, show, tab, text } from '#tests/components/show.ts';
import Empty from './Empty.svelte';

describe('nothing to show', () => {
  inEveryState(Empty, {
    default: ({ sentence }) => ({ title: sentence }),
    'what to do instead': ({ short, sentence }) => ({ title: sentence, children: text(short) }),
    'long text': ({ long }) => ({ title: long, children: text(long) }),
  });

  it('says what there is not and leads to what to do instead', async () => {
    await show(Empty, { title: 'No entries.', children: html('<a href="#all">Show all</a>') });
    await expect.element(page.getByText('No entries.')).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('#all');
  });
});
