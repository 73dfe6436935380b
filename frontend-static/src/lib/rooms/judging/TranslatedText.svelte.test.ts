import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import TranslatedText from './TranslatedText.svelte';

const given = (text: string, outdated = false) => ({
  criterion: 'a',
  translation: {
    ...{ language: 'AR' as const, isRead: true, translator: '', savedAt: '2027-01-01T00:00:00Z' },
    statements: [{ criterion: 'a', text, outdated }],
  },
});

describe('a translated text', () => {
  inEveryState(TranslatedText, {
    default: ({ short }) => given(short),
    'out of date': ({ sentence }) => given(sentence, true),
    'long text': ({ long }) => given(long, true),
  });

  it('stands in its own language and direction, says whose it is, and stops nobody', async () => {
    await show(TranslatedText, given('النص'));
    const text = page.getByText('النص');
    await expect.element(text).toHaveAttribute('lang', 'ar');
    await expect.element(text).toHaveAttribute('dir', 'rtl');
    const mark = m.translation_mark({ language: 'Arabic' });
    await expect.element(page.getByText(mark)).toBeVisible();
    expect(page.getByText(m.translation_outdated()).all()).toHaveLength(0);
    await tabPast();
  });

  it('is not there where nothing is translated on a criterion', async () => {
    const { container } = await show(TranslatedText, { ...given('النص'), criterion: 'b' });
    expect(container.textContent.trim()).toBe('');
  });
});
