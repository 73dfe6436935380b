import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { countryOptions } from '#lib/i18n/countries.ts';
import { country } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import CountryList from './CountryList.svelte';

describe('a list of countries', () => {
  inEveryState(CountryList, {
    empty: ({ short }) => ({ id: 'countries', label: short }),
    some: ({ short }) => ({ id: 'countries', label: short, values: ['IN', 'VC', 'CD'] }),
    error: ({ short, sentence }) => ({
      id: 'countries',
      label: short,
      hint: sentence,
      error: sentence,
    }),
    'long text': ({ long }) => ({ id: 'countries', label: long, hint: long, values: ['GS'] }),
  });

  it('takes a country by an arrow key and offers it no more', async () => {
    let values = $state<string[]>([]);
    await show(CountryList, {
      id: 'countries',
      label: 'Countries',
      get values() {
        return values;
      },
      set values(codes) {
        values = codes;
      },
    });
    const first = countryOptions()[0]!;
    const list = page.getByRole('combobox', { name: `Countries ${m.field_optional()}` });
    expect(await tab()).toBe(list.element());
    await userEvent.keyboard('{ArrowDown}');
    expect([...values]).toEqual([first.value]);
    await expect.element(page.getByRole('listitem')).toMatchTextContent(first.text);
    await expect.element(list).toHaveValue('');
    expect(page.getByRole('option', { name: first.text, exact: true }).all()).toHaveLength(0);
  });

  it('lets a country go by Enter and leads back to the list', async () => {
    await show(CountryList, { id: 'countries', label: 'Countries', values: ['IN', 'KE'] });
    await tab();
    const remove = page.getByRole('button', {
      name: m.suggest_country_remove({ country: country('IN') }),
    });
    expect(await tab()).toBe(remove.element());
    await userEvent.keyboard('{Enter}');
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent?.trim()),
    ).toEqual([country('KE')]);
    expect(document.activeElement?.id).toBe('countries');
  });
});
