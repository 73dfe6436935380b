import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '#tests/components/show.ts';
import { refusalText } from '../refusals.ts';
import './refusals.ts';
import { emptyDraft, textOf } from './draft.ts';
import { NominationEditor } from './editor.svelte.ts';
import NominationForm from './NominationForm.svelte';
import { TEXTS, type TextName } from './texts.ts';
import { controlOf } from './words.ts';

/** One that was never begun, so that it saves nothing. */
function inert(): NominationEditor {
  const editor = new NominationEditor(() => undefined);
  editor.draft = emptyDraft([], 'EN');
  return editor;
}

describe('the form of a nomination', () => {
  it('takes each text into the draft, and shows what is in it', async () => {
    const editor = inert();
    await show(NominationForm, { editor, ready: false, onsubmit: () => undefined });
    const texts = Object.keys(TEXTS) as TextName[];
    for (const name of texts) {
      const control = page.elementLocator(document.getElementById(controlOf(name))!);
      if (name === 'nominee.country') await userEvent.selectOptions(control, 'KE');
      else await userEvent.fill(control, `${name}@award.example`);
    }
    for (const name of texts) {
      const written = name === 'nominee.country' ? 'KE' : `${name}@award.example`;
      expect(textOf(editor.draft, name)).toBe(written);
      expect(page.elementLocator(document.getElementById(controlOf(name))!).element()).toHaveValue(
        written,
      );
    }
  });

  it('has the nominator’s address saved only when its field is left', async () => {
    const editor = inert();
    const heard = [vi.spyOn(editor, 'hold'), vi.spyOn(editor, 'release')];
    const calls = () => heard.map(({ mock }) => mock.calls.length);
    await show(NominationForm, { editor, ready: false, onsubmit: () => undefined });
    await userEvent.fill(page.elementLocator(document.getElementById('nominator-name')!), 'Irma');
    expect(calls()).toEqual([0, 0]);
    await userEvent.fill(page.elementLocator(document.getElementById('nominator-email')!), 'i@a');
    expect(calls()).toEqual([1, 0]);
    await userEvent.keyboard('{Tab}');
    expect(calls()).toEqual([1, 1]);
  });

  it('says beside its button why it was not handed in', async () => {
    const editor = inert();
    await show(NominationForm, { editor, ready: false, onsubmit: () => undefined });
    editor.submission.check({ '': 'TOO_MANY_DRAFTS' });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(refusalText('TOO_MANY_DRAFTS'));
  });
});
