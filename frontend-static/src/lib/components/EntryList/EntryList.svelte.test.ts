import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { kindName, themeName } from '#lib/directory/labels.ts';
import { places } from '#lib/directory/places.ts';
import { inEveryState, show, speak, tab } from '#tests/components/show.ts';
import EntryList from './EntryList.svelte';

const entry = (id: string, name: string, summary = name) => ({
  id,
  name,
  summary,
  kind: 'TRAINING' as const,
  themes: ['PREVENTION' as const, 'PROTECTION' as const],
  countries: ['IN', 'KE'],
  reach: 'COUNTRIES' as const,
  startedOn: '2004-05',
  endedOn: null,
  sources: [{ paragraph: 54 }, { paragraph: null }, { paragraph: 57 }],
});

describe('a list of entries', () => {
  inEveryState(EntryList, {
    default: ({ short, sentence }) => ({
      entries: [entry('a', short, sentence), entry('b', `${short} 2`, sentence)],
    }),
    'names alone': ({ short }) => ({
      entries: [entry('a', short)],
      level: 2 as const,
      summaries: false,
    }),
    'long text': ({ long }) => ({ entries: [entry('a', long)] }),
    empty: () => ({ entries: [] }),
  });

  it('says of each what it is, of what, where, since when and where that is written', async () => {
    await show(EntryList, { entries: [entry('a', 'Safe harbours', 'Trains dockers.')] });
    const item = page.getByRole('listitem');
    for (const words of [
      kindName('TRAINING'),
      'May 2004',
      'Trains dockers.',
      `${themeName('PREVENTION')} · ${themeName('PROTECTION')}`,
      places({ countries: ['IN', 'KE'], reach: 'COUNTRIES' }).join(' · '),
      'As reported in 2010 (UN.GIFT, paragraphs 54 and 57)',
    ]) {
      await expect.element(item).toMatchTextContent(words);
    }
  });

  it.each([
    [
      'en',
      'As reported in 2010 (UN.GIFT, paragraph 46)',
      'As reported in 2010 (UN.GIFT, paragraphs 46 and 47)',
    ],
    [
      'fr',
      'Rapporté en 2010 (UN.GIFT, paragraphe 46)',
      'Rapporté en 2010 (UN.GIFT, paragraphes 46 et 47)',
    ],
    [
      'es',
      'Según se informó en 2010 (UN.GIFT, párrafo 46)',
      'Según se informó en 2010 (UN.GIFT, párrafos 46 y 47)',
    ],
    ['ru', 'По данным 2010 года (UN.GIFT, п. 46)', 'По данным 2010 года (UN.GIFT, пп. 46 и 47)'],
    [
      'ar',
      'وفق ما ورد في عام 2010 (UN.GIFT، الفقرة',
      'وفق ما ورد في عام 2010 (UN.GIFT، الفقرتان 46 و47',
    ],
    ['zh', '据2010年报告（UN.GIFT，第46段）', '据2010年报告（UN.GIFT，第46和47段）'],
  ] as const)('says one paragraph otherwise than two: %s', async (locale, one, two) => {
    speak(locale);
    const with46 = { ...entry('a', 'One'), sources: [{ paragraph: 46 }] };
    const withBoth = { ...entry('b', 'Two'), sources: [{ paragraph: 46 }, { paragraph: 47 }] };
    await show(EntryList, { entries: [with46, withBoth] });
    await expect.element(page.getByRole('listitem').nth(0)).toMatchTextContent(one);
    await expect.element(page.getByRole('listitem').nth(1)).toMatchTextContent(two);
  });

  it('says what an organisation does in each', async () => {
    await show(EntryList, { entries: [entry('a', 'One')], note: (id: string) => `Leads ${id}` });
    await expect.element(page.getByRole('listitem')).toMatchTextContent('Leads a');
  });

  it('leaves out what an entry does not have', async () => {
    const bare = { ...entry('a', 'Safe harbours'), countries: [], sources: [], startedOn: null };
    const { container } = await show(EntryList, { entries: [bare] });
    const seen = (of: string) =>
      [...container.querySelectorAll(of)].filter((element) => element.checkVisibility());
    expect(seen('.facts span')).toHaveLength(1);
    expect(seen('.what span')).toHaveLength(1);
  });

  it('leads to each in the language of the page, one after the other', async () => {
    speak('fr');
    await show(EntryList, { entries: [entry('a', 'One'), entry('b', 'Two')], level: 2 });
    expect((await tab()).getAttribute('href')).toBe('/fr/directory/a/');
    expect((await tab()).getAttribute('href')).toBe('/fr/directory/b/');
    await expect.element(page.getByRole('heading', { name: 'Two', level: 2 })).toBeVisible();
  });
});
