import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NominationTranslationsQuery } from '#lib/graphql/generated/secretariat-translations.ts';
import { m } from '#lib/paraglide/messages.js';
import { Typed } from '#lib/rooms/keeping/typed.svelte.ts';
import { refusalText } from '#lib/rooms/refusals.ts';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Translations from './Translations.svelte';

type Found = NonNullable<NominationTranslationsQuery['nomination']>;
type OnRecord = Found['translations'][number];
const french = (more: Partial<OnRecord> = {}): OnRecord => ({
  ...{ language: 'FR', given: true, version: 3, translator: '', author: 'Olga' },
  ...{ savedAt: '2027-01-01T00:00:00Z' },
  statements: [{ criterion: 'a', text: 'En français', outdated: true }],
  ...more,
});

interface Answered {
  readonly refused?: readonly { code: string; field: string[] | null }[];
  /** What is on record where a save is refused. */
  readonly then?: OnRecord[];
  readonly open?: boolean;
  readonly reads?: boolean;
  readonly state?: StaffEdition['state'];
}

/** An Arabic statement on one of two criteria; what is sent is answered as it is said here. */
async function showTranslations(
  translations: OnRecord[],
  {
    refused = [],
    then = translations,
    open = true,
    reads = false,
    state = 'ADVICE',
  }: Answered = {},
) {
  const sent: Record<string, unknown>[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    if (operationName === 'SaveTranslation') sent.push(variables.input);
    const saved = french({ ...sent.at(-1), version: 4 });
    const data = {
      NominationTranslations: {
        nomination: {
          ...{ id: 'a', changes: ['2027-01-01T00:00:00Z'], translations },
          dossier: { language: 'AR', statements: [{ criterion: 'a', text: 'النص' }] },
        },
      },
      SaveTranslation: {
        saveTranslation: {
          translations: refused.length > 0 ? then : [saved],
          userErrors: refused.map((one) => ({ ...one, message: '' })),
        },
      },
    }[operationName as string];
    return Promise.resolve(Response.json({ data }));
  });
  const criteria = [
    { id: 'a', name: 'Strategy' },
    { id: 'b', name: 'Suppliers' },
  ];
  const edition = { id: 'edition-2026', state, timeZone: 'Europe/Vienna', criteria };
  await show(Staffed, {
    part: Translations as unknown as Component<ComponentProps<Component>>,
    given: { nomination: 'a', edition, open },
    reads,
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
  return sent;
}

const language = () => page.getByRole('combobox', { name: m.translations_language() });
const field = () =>
  page.getByRole('textbox', {
    name: m.translations_field({ criterion: 'Strategy' }),
    exact: false,
  });
const button = (name: string) => page.getByRole('button', { name });

describe('the translations of a nomination', () => {
  it('are written beside the original, of what it says, into another language than its own', async () => {
    const sent = await showTranslations([]);
    await expect.element(page.getByText(m.translations_none())).toBeVisible();
    expect(language().element().textContent).not.toContain('العربية');
    await userEvent.selectOptions(language(), 'EN');
    await expect.element(page.getByText('النص')).toHaveAttribute('dir', 'rtl');
    expect(page.getByRole('textbox').all()).toHaveLength(2);
    await userEvent.fill(field(), 'In English');
    await userEvent.click(button(m.translations_keep()));
    await expect.element(page.getByText(m.translations_done_draft())).toBeVisible();
    expect(sent).toEqual([
      {
        ...{ nomination: 'a', language: 'EN', version: 0, changes: 1, given: false },
        translator: '',
        statements: [{ criterion: 'a', text: 'In English', holds: false }],
      },
    ]);
  });

  it('are marked where the original was changed, until somebody says that they hold', async () => {
    const sent = await showTranslations([french()]);
    await expect.element(page.getByText(m.translations_outdated(), { exact: true })).toBeVisible();
    await expect.element(page.getByText(m.translations_given(), { exact: true })).toBeVisible();
    await userEvent.selectOptions(language(), 'FR');
    await expect.element(field()).toHaveValue('En français');
    await expect.element(page.getByText(m.translations_changed())).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: m.translations_holds() }));
    await userEvent.click(button(m.translations_give()));
    await expect.element(page.getByText(m.translations_done_given())).toBeVisible();
    expect(sent[0]).toMatchObject({
      ...{ version: 3, given: true },
      statements: [{ criterion: 'a', text: 'En français', holds: true }],
    });
  });

  it('say at each text what is missing, and keep what was typed', async () => {
    const missing = { code: 'TRANSLATION_REQUIRED', field: ['input', 'statements', 'a'] };
    await showTranslations([], { refused: [missing] });
    await userEvent.selectOptions(language(), 'EN');
    await userEvent.fill(field(), ' ');
    await userEvent.click(button(m.translations_give()));
    await expect.element(field()).toBeInvalid();
    await expect.element(field()).toHaveFocus();
    await expect
      .element(page.getByText(refusalText('TRANSLATION_REQUIRED'), { exact: false }))
      .toBeVisible();
  });

  it('are not given as up to date where the original was changed since they were typed', async () => {
    const key = (kind: string) => [kind, 'sam', 'a', 'EN', 'a'];
    new Typed('secretariat', key('translation')).text = 'Typed yesterday';
    new Typed('secretariat', key('original')).text = 'النص أمس';
    const sent = await showTranslations([]);
    await userEvent.selectOptions(language(), 'EN');
    await expect.element(field()).toHaveValue('Typed yesterday');
    await expect.element(page.getByText(m.translations_typed_before())).toBeVisible();
    const box = page.getByRole('checkbox', { name: m.translations_holds() });
    await userEvent.click(button(m.translations_give()));
    await expect.element(box).toHaveFocus();
    await expect.element(box).toBeInvalid();
    expect(sent).toEqual([]);
    await userEvent.click(box);
    await userEvent.click(button(m.translations_give()));
    await expect.element(page.getByText(m.translations_done_given())).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(new Typed('secretariat', key('original')).text).toBe('');
  });

  it('are as up to date as the original beside which they are typed', async () => {
    new Typed('secretariat', ['original', 'sam', 'a', 'EN', 'a']).text = 'النص أمس';
    const sent = await showTranslations([]);
    await userEvent.selectOptions(language(), 'EN');
    await userEvent.fill(field(), 'Typed today');
    expect(new Typed('secretariat', ['original', 'sam', 'a', 'EN', 'a']).text).toBe('النص');
    await userEvent.click(button(m.translations_keep()));
    await expect.poll(() => sent).toHaveLength(1);
  });

  it('keep who translated, too, until it is saved', async () => {
    const key = ['translator', 'sam', 'a', 'EN'];
    new Typed('secretariat', key).text = 'Bureau B';
    const sent = await showTranslations([]);
    await userEvent.selectOptions(language(), 'EN');
    const translator = page.getByRole('textbox', {
      name: m.translations_translator(),
      exact: false,
    });
    await expect.element(translator).toHaveValue('Bureau B');
    await userEvent.fill(translator, 'Bureau C');
    expect(new Typed('secretariat', key).text).toBe('Bureau C');
    await userEvent.fill(field(), 'In English');
    await userEvent.click(button(m.translations_keep()));
    await expect.poll(() => sent).toMatchObject([{ translator: 'Bureau C' }]);
  });

  it('stay as the jury was given them once it votes, and are given in other languages still', async () => {
    await showTranslations([french(), french({ language: 'ES', given: false })], {
      state: 'VOTING',
    });
    await userEvent.selectOptions(language(), 'FR');
    await expect
      .element(page.getByText(refusalText('TRANSLATION_STAYS'), { exact: true }))
      .toBeVisible();
    await expect.element(page.getByText('En français', { exact: true })).toBeVisible();
    expect(page.getByRole('textbox').all()).toHaveLength(0);
    for (const other of ['ES', 'EN']) {
      await userEvent.selectOptions(language(), other);
      await expect.element(field()).toBeVisible();
    }
  });

  it('are read, and not written, where the nomination is erased', async () => {
    await showTranslations([french()], { open: false });
    await expect.element(page.getByText('Français')).toBeVisible();
    expect(page.getByRole('combobox').all()).toHaveLength(0);
  });

  it('are read in whole by who may only read', async () => {
    await showTranslations([french({ translator: 'Bureau B', given: false })], { reads: true });
    const said = page.getByText('En français', { exact: true });
    await expect.element(said).toHaveAttribute('lang', 'fr');
    await expect.element(page.getByText(m.translation_outdated())).toBeVisible();
    await expect.element(page.getByText('Bureau B', { exact: false })).toBeVisible();
    expect(page.getByRole('textbox').all()).toHaveLength(0);
    expect(page.getByRole('button').all()).toHaveLength(0);
  });

  describe('that two officers write at once', () => {
    const CONFLICT = [{ code: 'CONFLICT', field: null }];
    const theirs = french({
      version: 4,
      statements: [{ criterion: 'a', text: 'Le leur', outdated: false }],
    });
    const stands = () =>
      page.getByText(m.translations_meanwhile({ text: 'Le leur' }), { exact: true });

    it('keep what the one typed, beside what the other saved', async () => {
      const sent = await showTranslations([french()], { refused: CONFLICT, then: [theirs] });
      await userEvent.selectOptions(language(), 'FR');
      await userEvent.fill(field(), 'Le mien');
      await userEvent.click(button(m.translations_give()));
      await expect.element(stands()).toBeVisible();
      await expect.element(field()).toHaveValue('Le mien');
      await userEvent.click(button(m.translations_give()));
      await expect.poll(() => sent.map(({ version }) => version)).toEqual([3, 4]);
      await userEvent.fill(field(), '');
    });

    it('are as the other saved them where the one touched nothing', async () => {
      await showTranslations([french()], { refused: CONFLICT, then: [theirs] });
      await userEvent.selectOptions(language(), 'FR');
      await expect.element(field()).toHaveValue('En français');
      await userEvent.click(button(m.translations_give()));
      await expect.element(field()).toHaveValue('Le leur');
      expect(stands().all()).toHaveLength(0);
    });

    it('say what was saved since this browser kept what was typed on another day', async () => {
      const key = ['translation', 'sam', 'a', 'FR', 'a'];
      new Typed('secretariat', key, 'En français').text = 'Le mien';
      await showTranslations([theirs]);
      await userEvent.selectOptions(language(), 'FR');
      await expect.element(field()).toHaveValue('Le mien');
      await expect.element(stands()).toBeVisible();
      await userEvent.click(button(m.translations_give()));
      await expect.element(page.getByText(m.translations_done_given())).toBeVisible();
      expect(stands().all()).toHaveLength(0);
    });
  });
});
