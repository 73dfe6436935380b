import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab, tabPast } from '#tests/components/show.ts';
import Dossier from './Dossier.svelte';
import type { DossierText } from './people.ts';

const file = { id: 'f', name: 'Audit.pdf', type: 'PDF' as const, size: 40_000 };
/** What these tests look at; another field of a nomination may be left empty in it. */
const dossier = (words: string, more: Partial<DossierText> = {}) =>
  ({
    ...{ role: words, company: words, country: 'NO', asNominated: null },
    ...{ language: 'EN', category: 'c', statements: [{ criterion: 'a', text: words }] },
    answers: [
      { question: 'q', text: 'o' },
      { question: 'r', text: words },
    ],
    evidenceLinks: ['https://example.org/report'],
    evidenceFiles: [{ ...file, addedAt: '2027-01-01T00:00:00Z' }],
    ...more,
  }) as DossierText;
const given = (words: string, more: Partial<DossierText> = {}) => ({
  name: words,
  dossier: dossier(words, more),
  criteria: [
    { id: 'a', name: words },
    { id: 'b', name: `${words} 2` },
  ],
  categories: [{ id: 'c', name: words }],
  questions: [
    {
      ...{ id: 'q', kind: 'CHOICE' as const, question: words },
      options: [{ id: 'o', text: `${words} chosen` }],
    },
    { id: 'r', kind: 'SHORT_TEXT' as const, question: words, options: [] },
    { id: 's', kind: 'FILE' as const, question: 'Not answered', options: [] },
  ],
});
const bare = { category: null, statements: [], answers: [], evidenceLinks: [], evidenceFiles: [] };

describe('a dossier', () => {
  inEveryState(Dossier, {
    default: ({ short }) => ({ ...given(short), locate: () => Promise.resolve(null) }),
    'corrected by the nominee': ({ short, sentence }) =>
      given(short, { asNominated: { name: sentence, role: sentence, company: '', country: 'FR' } }),
    'long text': ({ long }) => given(long),
    translated: ({ short, long }) => ({
      ...given(short, { language: 'RU' }),
      translations: {
        readsOriginal: false,
        all: (['AR', 'FR'] as const).map((language) => ({
          ...{ language, isRead: true, translator: short, savedAt: '2027-01-01T00:00:00Z' },
          statements: [{ criterion: 'a', text: long, outdated: true }],
        })),
      },
    }),
    empty: ({ short }) => given(short, bare),
  });

  it('names the language it is written in by the reader’s word for it', async () => {
    speak('fr');
    await show(Dossier, given('Ada', { language: 'AR' }));
    await expect
      .element(page.getByRole('definition').filter({ hasText: 'arabe' }))
      .toMatchTextContent('arabe');
  });

  it('shows a translation beside the original, in its place or not at all, and marks what is out of date', async () => {
    const english = {
      ...{ language: 'EN' as const, isRead: true, translator: 'Bureau B' },
      savedAt: '2027-01-01T00:00:00Z',
      statements: [{ criterion: 'a', text: 'In English', outdated: true }],
    };
    const original = { language: 'AR', statements: [{ criterion: 'a', text: 'النص' }] } as const;
    await show(Dossier, {
      ...given('Ada', original as unknown as Partial<DossierText>),
      translations: { readsOriginal: false, all: [english] },
    });
    const translated = page.getByText('In English');
    await expect.element(translated).toHaveAttribute('lang', 'en');
    await expect.element(translated).toHaveAttribute('dir', 'ltr');
    await expect.element(page.getByText('النص')).toHaveAttribute('lang', 'ar');
    expect(page.getByText(m.translation_outdated()).all()).toHaveLength(2);
    await expect.element(page.getByText(m.translation_by({ name: 'Bureau B' }))).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: m.translation_show_ALONE() }));
    await expect.element(page.getByText('النص')).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('radio', { name: m.translation_show_ORIGINAL() }));
    await expect.element(page.getByText('النص')).toBeVisible();
    await expect.element(translated).not.toBeInTheDocument();
  });

  it('has a reader of its language begin with the original', async () => {
    const french = {
      ...{ language: 'FR' as const, isRead: true, translator: '' },
      savedAt: '2027-01-01T00:00:00Z',
      statements: [{ criterion: 'a', text: 'En français', outdated: false }],
    };
    await show(Dossier, {
      ...given('Ada'),
      translations: { readsOriginal: true, all: [french] },
    });
    const original = page.getByRole('radio', { name: m.translation_show_ORIGINAL() });
    await expect.element(original).toBeChecked();
    await userEvent.click(page.getByRole('radio', { name: m.translation_show_BOTH() }));
    await expect.element(page.getByText('En français')).toBeVisible();
  });

  it('stands under the level where it is', async () => {
    await show(Dossier, { ...given('Ada'), level: 3 });
    const title = m.dossier_title({ name: 'Ada' });
    await expect.element(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
    const evidence = page.getByRole('heading', { level: 4, name: m.dossier_evidence() });
    await expect.element(evidence).toBeVisible();
  });

  it('says what the nominator wrote where the nominee says it otherwise', async () => {
    const asNominated = { name: 'Ada', role: 'Head', company: 'Ada', country: 'FR' };
    const { container } = await show(Dossier, given('Ada', { asNominated }));
    const notes = [...container.querySelectorAll('small')].map((note) => note.textContent);
    expect(notes).toEqual(
      ['Head', 'France'].map((written) => m.dossier_as_nominated({ text: written })),
    );
  });

  it('says what was asked besides and answered, of a choice what was chosen', async () => {
    await show(Dossier, given('Ada'));
    await expect.element(page.getByText('Ada chosen')).toBeVisible();
    expect(page.getByText('Not answered').all()).toHaveLength(0);
  });

  it('has a file that answers at its question, and not among the evidence', async () => {
    const evidenceFiles = [{ ...file, addedAt: '2027-01-01T00:00:00Z', question: 's' }];
    const locate = () => Promise.resolve(null);
    await show(Dossier, { ...given('Ada', { evidenceFiles }), locate });
    await expect.element(page.getByText('Not answered')).toBeVisible();
    const save = page.getByRole('button', { name: `${m.evidence_download()} ${file.name}` });
    expect(save.all()).toHaveLength(1);
    expect(save.element().closest('dd')).not.toBeNull();
    expect(page.getByRole('heading', { name: m.dossier_files(), exact: true }).all()).toEqual([]);
    expect(page.getByText(m.dossier_files_none()).all()).toEqual([]);
  });

  it('says what there is not', async () => {
    await show(Dossier, given('Ada', bare));
    expect(page.getByText(m.dossier_nothing()).all()).toHaveLength(2);
    await expect.element(page.getByText(m.dossier_evidence_none())).toBeVisible();
    await expect.element(page.getByText(m.dossier_files_none())).toBeVisible();
  });

  it('leads by keyboard to its evidence, and says which of it is gone', async () => {
    const locate = vi.fn(() => Promise.resolve(null));
    // Not every browser that runs the tests shows a PDF within a page; each shows a picture.
    const photo = {
      ...file,
      name: 'Photo.png',
      type: 'PNG' as const,
      addedAt: '2027-01-01T00:00:00Z',
      question: null,
    };
    await show(Dossier, { ...given('Ada', { evidenceFiles: [photo] }), locate });
    expect((await tab()).getAttribute('href')).toBe('https://example.org/report');
    expect((await tab()).textContent).toContain(photo.name);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.evidence_gone(photo));
    expect(locate).toHaveBeenCalledExactlyOnceWith('f');
    const within = page.getByRole('button', { name: m.evidence_read(), exact: false });
    await expect.element(within).toBeVisible();
    expect(await tab()).toBe(within.element());
    await tabPast();
  });

  it('only names its files where they cannot be fetched', async () => {
    await show(Dossier, given('Ada'));
    await expect.element(page.getByText(file.name)).toBeVisible();
    expect(page.getByRole('button').all()).toHaveLength(0);
  });
});
