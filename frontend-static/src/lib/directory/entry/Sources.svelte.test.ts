import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import Sources from './Sources.svelte';

const report = { document: 'UN.GIFT, Progress report', url: 'https://report.example/' };

inEveryState(Sources, {
  default: ({ short }) => ({ sources: [{ document: short, url: null, paragraph: 3 }] }),
  'long text': ({ long }) => ({ sources: [{ document: long, url: null, paragraph: null }] }),
});

it('name a document once, with all of its paragraphs, and lead to it', async () => {
  await show(Sources, {
    sources: [
      { ...report, paragraph: 54 },
      { document: 'A page', url: null, paragraph: null },
      { ...report, paragraph: 57 },
      { ...report, url: 'https://another.example/', paragraph: 57 },
    ],
  });
  const items = page.getByRole('region', { name: m.entry_sources() }).getByRole('listitem');
  await expect
    .element(items.nth(0))
    .toHaveTextContent('UN.GIFT, Progress report · paragraphs 54 and 57');
  await expect.element(items.nth(0).getByRole('link')).toHaveAttribute('href', report.url);
  await expect.element(items.nth(1)).toHaveTextContent('A page');
  await expect.element(items.nth(2)).toHaveTextContent('UN.GIFT, Progress report · paragraph 57');
  expect(items.all()).toHaveLength(3);
});
