import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import { refusalText } from '../refusals.ts';
import './refusals.ts';
import { emptyDraft, textOf } from './draft.ts';
import { NominationEditor, type Edition } from './editor.svelte.ts';
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

  it('leaves the focus in the field that is being mended after a try, and takes back what is mended', async () => {
    const editor = new NominationEditor(() => undefined);
    editor.begin({ criteria: [], categories: [] } as Partial<Edition> as Edition, null);
    editor.hold();
    await show(NominationForm, {
      editor,
      ready: true,
      onsubmit: () => void editor.submit(),
    });
    await userEvent.click(page.getByRole('button', { name: m.nominate_submit() }));
    const summary = page.getByRole('alert', { name: m.nominate_missing_title() });
    await expect.element(summary).toHaveFocus();
    const lines = () =>
      summary
        .getByRole('link')
        .elements()
        .map((link) => link.textContent ?? '');
    const before = lines();
    const name = document.getElementById('nominator-name')!;
    await userEvent.click(page.elementLocator(name));
    await userEvent.keyboard('Irm');
    expect(document.activeElement).toBe(name);
    expect(name).toHaveValue('Irm');
    const mended = `${m.nominate_part_nominator()} – ${m.nominate_name()}: ${m.room_required()}`;
    expect(before).toContain(mended);
    expect(lines()).toEqual(before.filter((line) => line !== mended));
    expect(lines().filter((line) => /:\s*$/.test(line))).toEqual([]);
    const declared = page.getByRole('checkbox', { name: m.nominate_declares_accuracy() });
    await userEvent.click(declared);
    expect(lines()).toHaveLength(before.length - 2);
    await userEvent.click(page.getByRole('button', { name: m.nominate_submit() }));
    await expect.element(summary).toHaveFocus();
  });

  it('says beside its button why it was not submitted', async () => {
    const editor = inert();
    await show(NominationForm, { editor, ready: false, onsubmit: () => undefined });
    editor.submission.check({ '': 'TOO_MANY_DRAFTS' });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(refusalText('TOO_MANY_DRAFTS'));
  });
});
