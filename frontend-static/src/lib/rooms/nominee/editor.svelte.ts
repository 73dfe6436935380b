/** The statements that a nominee writes: saved as they go, until the deadline. */
import { ask, RefusedError } from '#lib/graphql/client.ts';
import { SaveStatementsDocument, type NomineeRoomQuery } from '#lib/graphql/generated/nominee.ts';
import { codes } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { baseLocale } from '#lib/paraglide/runtime.js';
import { Autosave, type Outcome, type Progress } from '../keeping/autosave.ts';
import { Backup } from '../keeping/backup.ts';
import { beginning } from '../keeping/forget.ts';
import { emptyDraft, inputOf, same, type Draft, type FieldName } from '../nomination/draft.ts';
import { differences, resolved, type Choice, type Difference } from '../nomination/versions.ts';
import type { Trouble } from '../trouble.ts';

type Criteria = NomineeRoomQuery['edition']['criteria'];
type Nomination = NomineeRoomQuery['nomination'];
type Saved = Pick<Nomination, 'savedVersion' | 'savedAt' | 'unwritten'> & {
  readonly dossier: Pick<Nomination['dossier'], 'statements'>;
};

interface Kept {
  draft: Draft;
  base: Draft;
}

export class StatementsEditor {
  /** Of which the nominee writes the statements alone. */
  draft = $state<Draft>()!;
  progress = $state.raw<Progress>({ kind: 'IDLE' });
  /** What was written elsewhere and has to be decided; null when nothing has. */
  conflict = $state.raw<Difference[] | null>(null);
  /** Identifiers of the criteria on which nothing is on record that counts. */
  unwritten = $state.raw<readonly string[]>([]);
  readonly checks = { errors: {} };
  readonly categories = [];
  readonly formQuestions = [];
  /** The language of the nomination, by which words are counted. */
  readonly countedIn: string;
  readonly id: string;
  private base: Draft;
  private version: number;
  private readonly backup: Backup<Kept>;
  private readonly autosave: Autosave<Draft>;

  constructor(
    nomination: Nomination,
    readonly criteria: Criteria,
    private readonly meet: (error: unknown) => Trouble,
  ) {
    const { id, dossier, savedVersion, unwritten } = nomination;
    this.id = id;
    this.countedIn = codes.find((code) => languageOf(code) === dossier.language) ?? baseLocale;
    this.base = this.read(nomination);
    this.draft = this.base;
    this.version = savedVersion;
    this.unwritten = unwritten;
    this.backup = new Backup<Kept>(`${beginning('nominee')}statements ${id}`);
    this.autosave = new Autosave<Draft>({
      save: (draft) => this.save(draft),
      keep: (draft) => this.backup.keep({ draft, base: this.base }),
      drop: () => this.backup.drop(),
      report: (progress) => (this.progress = progress),
    });
    const kept = this.backup.find()?.value;
    if (kept && !same(kept.draft, this.base)) this.goOn(kept);
  }

  /** Something was typed. */
  change(): void {
    if (this.conflict === null) this.autosave.change($state.snapshot(this.draft));
  }

  /** Saves now what waits, as after a session was begun anew. */
  async flush(): Promise<void> {
    await this.autosave.flush();
  }

  /** Drops what waits. */
  forget(): void {
    this.autosave.forget();
  }

  /** Decides the differences between two versions, and saves; false while one is not decided. */
  async decide(choices: Readonly<Record<FieldName, Choice>>): Promise<boolean> {
    const draft = this.conflict && resolved($state.snapshot(this.draft), this.conflict, choices);
    if (!draft) return this.conflict === null;
    this.draft = draft;
    this.conflict = null;
    this.autosave.change(draft);
    await this.autosave.flush();
    return true;
  }

  /** Goes on with what this browser kept, since it was not on the server. */
  private goOn({ draft, base }: Kept): void {
    const record = this.base;
    if (same(base, record)) {
      this.draft = draft;
      this.change();
    } else this.compare(base, draft, record);
  }

  private compare(base: Draft, mine: Draft, theirs: Draft): void {
    const found = differences(base, mine, theirs);
    this.draft = mine;
    this.base = theirs;
    this.conflict = found.length > 0 ? found : null;
  }

  private async save(draft: Draft): Promise<Outcome> {
    try {
      const { statements } = inputOf(draft);
      const input = { nomination: this.id, version: this.version, statements };
      const answer = (await ask('nominee', SaveStatementsDocument, { input })).saveStatements;
      const { nomination, userErrors } = answer;
      const code = userErrors[0]?.code;
      // The link to another nomination was opened in this browser: its session took the place of this one's.
      if (code === 'UNKNOWN') throw new RefusedError('UNAUTHENTICATED', '', '');
      if (code === 'CONFLICT') {
        const theirs = this.take(nomination);
        // Something else of the nomination was changed.
        if (same(theirs, this.base)) return await this.save(draft);
        this.compare(this.base, $state.snapshot(this.draft), theirs);
        if (this.conflict) return { kind: 'CONFLICT' };
      } else if (code !== undefined) {
        return code === 'TOO_LONG' ? { kind: 'WRONG' } : { kind: 'REFUSED', code };
      } else this.base = this.take(nomination);
      return { kind: 'SAVED', savedAt: nomination.savedAt };
    } catch (error) {
      return { kind: 'TROUBLE', trouble: this.meet(error) };
    }
  }

  /** What is on record, and as which version. */
  private take(nomination: Saved): Draft {
    this.version = nomination.savedVersion;
    this.unwritten = nomination.unwritten;
    return this.read(nomination);
  }

  private read({ dossier }: Pick<Saved, 'dossier'>): Draft {
    const draft = emptyDraft(this.criteria.map(({ id }) => id));
    for (const { criterion, text } of dossier.statements) draft.statements[criterion] = text;
    return draft;
  }
}
