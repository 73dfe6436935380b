import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PrivacyText } from '#lib/server/privacy-text.ts';
import { inEveryState, show } from '#tests/components/show.ts';
import PrivacyBody from './PrivacyBody.svelte';

const text = (words: string) =>
  ({
    title: 'Privacy and contact',
    lead: words,
    contactTitle: 'Where to write',
    responsible: words,
    write: 'Write to this address:',
    writeNone: 'No address is set.',
    writeSample: 'It is a sample.',
    host: words,
    eraseTitle: 'Have it erased',
    again: 'Send my link again',
    eraseSteps: [{ words, again: true }, { words: 'Choose.' }],
    erase: [{ words }, { words: `Write: ${words}`, writes: true }],
    keptTitle: 'What is kept',
    columns: { what: 'What and why', seen: 'Who', long: 'How long', after: 'What remains' },
    kept: [
      {
        id: 'nominator',
        title: 'If you nominate',
        what: words,
        seen: words,
        long: words,
        after: words,
      },
      {
        id: 'nominee',
        title: 'If you are nominated',
        what: words,
        seen: words,
        long: words,
        after: words,
      },
    ],
    cookiesTitle: 'Cookies',
    cookies: [words],
    rightsTitle: 'Your rights',
    rights: [{ words }, { words: `Write for it: ${words}`, writes: true }],
  }) as unknown as PrivacyText;

describe('the page of privacy', () => {
  inEveryState(PrivacyBody, {
    default: ({ sentence }) => ({ text: text(sentence), contact: 'award@example.org' }),
    'without an address': ({ long }) => ({ text: text(long), contact: '' }),
  });

  it('says where to write, as a link', async () => {
    await show(PrivacyBody, { text: text('Words.'), contact: 'award@example.org' });
    const link = page.getByRole('link', { name: 'award@example.org' });
    await expect.element(link).toHaveAttribute('href', 'mailto:award@example.org');
    expect(page.getByText('No address is set.', { exact: false }).all()).toHaveLength(0);
    await expect.element(page.getByText('Write: Words.')).toBeVisible();
    await expect.element(page.getByText('Write for it: Words.')).toBeVisible();
  });

  it('leads whoever has lost their link to where they ask for it', async () => {
    await show(PrivacyBody, { text: text('Words.'), contact: '' });
    const link = page.getByRole('link', { name: 'Send my link again' });
    await expect.element(link).toHaveAttribute('href', '/en/nominate/?again');
    expect(link.all()).toHaveLength(1);
    const steps = page.getByRole('region', { name: 'Have it erased' }).getByRole('listitem');
    await expect.element(steps.first().getByRole('link')).toHaveTextContent('Send my link again');
  });

  it('says of a sample that it is one', async () => {
    await show(PrivacyBody, { text: text('Words.'), contact: 'award@example.org' });
    expect(page.getByText('It is a sample.').all()).toHaveLength(0);
    await show(PrivacyBody, { text: text('Words.'), contact: 'sample@award.example' });
    await expect.element(page.getByText('It is a sample.')).toBeVisible();
  });

  it('says plainly that there is no address where none is set', async () => {
    await show(PrivacyBody, { text: text('Words.'), contact: '' });
    await expect.element(page.getByText('No address is set.', { exact: false })).toBeVisible();
    expect(page.getByText('Write to this address:', { exact: false }).all()).toHaveLength(0);
    expect(document.querySelector('a[href^="mailto:"]')).toBeNull();
    expect(page.getByText(/^Write/).all()).toHaveLength(0);
  });

  it('has an anchor for each part that it lists', async () => {
    await show(PrivacyBody, { text: text('Words.'), contact: '' });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    expect(links).toHaveLength(7);
    for (const link of links) expect(document.querySelector(link.hash)).not.toBeNull();
  });
});
