import { emptyDraft, inputOf } from '#lib/rooms/nomination/draft.ts';
import type { Edition, Nomination } from '#lib/rooms/nomination/editor.svelte.ts';

/** An edition with one criterion. */
export const edition = {
  criteria: [{ id: 'strategy', name: 'Strategy', description: '', weight: 100, levels: [] }],
  categories: [],
  formQuestions: [],
  nomineesWrite: false,
  timeZone: 'Europe/Vienna',
} as unknown as Edition;

/** What is on record, at a version, with a statement. */
export function onRecord(
  version: number,
  statement: string,
  language: 'EN' | 'FR' = 'EN',
): Nomination {
  const draft = emptyDraft(['strategy'], language);
  draft.statements['strategy'] = statement;
  Object.assign(draft.nominee, {
    ...{ name: 'Ada', role: 'Chair', company: 'Looms', country: 'AT', email: 'a@b.example' },
  });
  draft.nominator = { name: 'Bo', organisation: 'Mills', email: 'b@b.example', relation: 'Peer' };
  return {
    id: 'n',
    status: 'SUBMITTED',
    version: 0,
    savedAt: '2027-01-01T00:00:00Z',
    language,
    ...inputOf(draft),
    nominee: { ...draft.nominee, language },
    evidenceFiles: [],
    receipt: {
      reference: 'NOM-2026-0001',
      submittedAt: '2027-01-01T00:00:00Z',
      version,
      changes: Array.from({ length: version - 1 }, () => '2027-01-02T00:00:00Z'),
    },
    addressConfirmed: true,
    nomineeAgreed: false,
    unwritten: [],
    openUntil: '2027-02-01T00:00:00Z',
    reminded: false,
  } as unknown as Nomination;
}
