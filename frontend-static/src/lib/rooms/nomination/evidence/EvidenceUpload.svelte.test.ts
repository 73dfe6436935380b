import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab } from '#tests/components/show.ts';
import { refusalText } from '../../refusals.ts';
import type { NominationEditor } from '../editor.svelte.ts';
import { Sending } from '../sending.svelte.ts';
import '../refusals.ts';
import EvidenceUpload from './EvidenceUpload.svelte';

const report = new File(['%PDF-'], 'Report.pdf', { type: 'application/pdf' });

/** A draft on the server, with this of its files. */
function given(sending: Partial<Pick<Sending, 'now' | 'wrong' | 'said'>>, files: object[] = []) {
  const editor = {
    ...{ files, formQuestions: [], trouble: null, whyUnsaved: 'UNSENT' },
    sending: Object.assign(new Sending(), sending),
    attempt: (act: () => Promise<string | null>) => act(),
    putOnServer: () => Promise.resolve(true),
    changeFiles: async (act: (version: number) => Promise<{ userErrors: { code: string }[] }>) =>
      (await act(1)).userErrors[0]?.code ?? null,
  };
  return { editor: editor as unknown as NominationEditor };
}
const notScanned = (name = report.name) => ({
  ...{ name, text: refusalText('FILE_NOT_SCANNED') },
  again: { file: report, upload: 'u' },
});

describe('the files of a draft', () => {
  inEveryState(EvidenceUpload, {
    'one that a scanner looks at': ({ long }) =>
      given({ now: { name: long, share: 1, scanned: true } }),
    'two that were not added': ({ long, sentence }) =>
      given({ wrong: [notScanned(long), { name: long, text: sentence }] }),
  });

  it('say that one has arrived and is looked at', async () => {
    speak('en');
    await show(EvidenceUpload, given({ now: { name: report.name, share: 1, scanned: true } }));
    const told = page.getByText(m.evidence_scanning({ name: report.name }));
    await expect.element(told).toHaveAttribute('role', 'status');
    expect(page.getByRole('progressbar').all()).toHaveLength(0);
  });

  it('are tried again by Enter, without being sent twice, and the focus stays', async () => {
    speak('en');
    const asked: unknown[] = [];
    vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      const { operationName, variables } = JSON.parse(init?.body as string) as {
        operationName: string;
        variables: { input: { upload?: string } };
      };
      asked.push([operationName, variables.input.upload]);
      const confirmUpload = { nomination: null, userErrors: [] };
      return Promise.resolve(Response.json({ data: { confirmUpload } }));
    });
    await show(EvidenceUpload, given({ wrong: [notScanned()] }));
    expect((await tab()).textContent).toBe(`${m.retry()}: ${report.name}`);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(m.evidence_added({ name: report.name }))).toBeVisible();
    expect(asked).toEqual([['ConfirmUpload', 'u']]);
    expect(page.getByRole('alert').all()).toHaveLength(0);
    await expect.element(page.getByRole('button', { name: m.evidence_add() })).toHaveFocus();
  });

  it('say at the question that one answers what became of it, and nothing of evidence', async () => {
    speak('en');
    const proof = { id: 'f', name: 'Proof.pdf', type: 'PDF', size: 5, question: 'proof' };
    const evidence = { ...proof, id: 'e', name: 'Evidence.pdf', question: null };
    const now = { name: report.name, to: 'proof', share: 0.5, scanned: false };
    const wrong = [{ name: 'Large.pdf', text: refusalText('FILE_TOO_LARGE') }];
    const answer = { question: 'proof', id: 'answers-proof', describedby: undefined, add: 'Other' };
    await show(EvidenceUpload, { ...given({ now, wrong }, [proof, evidence]), answer });
    await expect.element(page.getByText('Proof.pdf').first()).toBeVisible();
    expect(page.getByText('Evidence.pdf').all()).toHaveLength(0);
    expect(
      page
        .getByRole('alert')
        .elements()
        .some(({ textContent }) => textContent),
    ).toBe(false);
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    expect(document.querySelector('input')?.multiple).toBe(false);
  });

  it('are not tried again where something is wrong with them', async () => {
    speak('en');
    const wrong = [{ name: report.name, text: refusalText('FILE_UNSAFE') }];
    await show(EvidenceUpload, given({ wrong }));
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(page.getByRole('button', { name: m.retry() }).all()).toHaveLength(0);
  });
});
