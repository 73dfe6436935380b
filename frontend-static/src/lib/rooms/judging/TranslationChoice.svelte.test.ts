import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab, tabPast } from '#tests/components/show.ts';
import TranslationChoice from './TranslationChoice.svelte';
import type { Translation } from './translations.ts';

const into = (language: Translation['language'], translator = '', outdated = false) => ({
  ...{ language, isRead: true, translator, savedAt: '2027-01-01T00:00:00Z' },
  statements: [{ criterion: 'a', text: 'A text', outdated }],
});
const given = (all: Translation[], readsOriginal = false) => ({
  translations: { readsOriginal, all },
  written: 'ru' as const,
  shown: null,
});
const radio = (name: string) => page.getByRole('radio', { name, exact: true });

describe('the choice of a translation', () => {
  inEveryState(TranslationChoice, {
    default: ({ short }) => given([into('EN', short)]),
    'out of date, into two languages': ({ long }) =>
      given([into('FR', long, true), into('AR', long, true)]),
  });

  it('begins with both for who does not read the original, and is made by keyboard', async () => {
    speak('en');
    await show(TranslationChoice, given([into('FR'), into('EN')]));
    await expect.element(radio(m.translation_show_BOTH())).toBeChecked();
    expect((await tab()).tagName).toBe('SELECT');
    await expect.element(page.getByRole('combobox')).toHaveValue('EN');
    expect(await tab()).toBe(radio(m.translation_show_BOTH()).element());
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(radio(m.translation_show_ALONE())).toBeChecked();
    await tabPast();
  });

  it('begins with the original for who reads it', async () => {
    await show(TranslationChoice, given([into('EN', 'Bureau B')], true));
    await expect.element(radio(m.translation_show_ORIGINAL())).toBeChecked();
    await expect.element(page.getByText(m.translation_by({ name: 'Bureau B' }))).toBeVisible();
    expect(page.getByRole('combobox').all()).toHaveLength(0);
  });
});
