/** The statements that a nominee writes: saved as they go, until the deadline. */
import { lengthOf } from '#lib/components/FieldFrame/describe.ts';
import { ask } from '#lib/graphql/client.ts';
import { SaveStatementsDocument, type NomineeRoomQuery } from '#lib/graphql/generated/nominee.ts';
import { codes } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { mostWords, wordCount } from '#lib/i18n/word-count.ts';
import { baseLocale } from '#lib/paraglide/runtime.js';
import { Autosave, type Outcome, type Progress } from '../keeping/autosave.ts';
import { Backup } from '../keeping/backup.ts';
import { beginning } from '../keeping/forget.ts';
import type { Obstacle } from '../nomination/check.ts';
import {
  emptyDraft,
  fieldsOf,
  inputOf,
  LONGEST,
  same,
  withField,
  type Draft,
  type FieldName,
} from '../nomination/draft.ts';
import { differences, resolved, type Choice, type Difference } from '../nomination/versions.ts';
import { byField } from '../paths.ts';
import type { Trouble } from '../trouble.ts';
import { refusedOfThis } from './refusals.ts';

type Criteria = NomineeRoomQuery['edition']['criteria'];
type Nomination = NomineeRoomQuery['nomination'];
type Saved = Pick<Nomination, 'savedVersion' | 'savedAt' | 'unwritten'> & {
  readonly dossier: Pick<Nomination['dossier'], 'statements'>;
};

/** Why a statement cannot be saved as it is typed; what the server alone refuses stands by its code. */
type Unfit =
  Obstacle | { readonly code: 'REFUSED'; readonly field: FieldName; readonly why: string };

interface Kept {
  draft: Draft;
  base: Draft;
}

const backupOf = (nomination: string) => new Backup<Kept>(beginning('nominee') + nomination);

/** A statement that was typed and is not on record. */
export interface Unsent {
  readonly name: string;
  readonly text: string;
}

/**
 * What was typed of a nomination in this browser and is not on record, where it cannot be saved.
 *
 * @param typed what stands on the page, where the browser keeps nothing
 */
export function unsentOf(
  { id, dossier }: Pick<Nomination, 'id' | 'dossier'>,
  criteria: Criteria,
  typed?: Draft,
): Unsent[] {
  const draft = backupOf(id).find()?.value.draft ?? typed;
  return criteria.flatMap(({ id: criterion, name }) => {
    const text = draft?.statements[criterion]?.trim() ?? '';
    const recorded = dossier.statements.find((one) => one.criterion === criterion)?.text.trim();
    return text === '' || text === recorded ? [] : [{ name, text }];
  });
}

export class StatementsEditor {
  /** Of which the nominee writes the statements alone. */
  draft = $state<Draft>()!;
  progress = $state.raw<Progress>({ kind: 'IDLE' });
  /** What was written elsewhere and has to be decided; null when nothing has. */
  conflict = $state.raw<Difference[] | null>(null);
  /** Identifiers of the criteria on which nothing is on record that counts. */
  unwritten = $state.raw<readonly string[]>([]);
  /** The statements that are not saved as they are typed: what was on record before stays there. */
  unfit = $state.raw<readonly Unfit[]>([]);
  readonly categories = [];
  readonly formQuestions = [];
  /** The language of the nomination, by which words are counted. */
  readonly countedIn: string;
  readonly id: string;
  private base: Draft;
  private version: number;
  /** A save that is on its way keeps nothing of it again. */
  private forgotten = false;
  /** What the server refused of a statement, which holds as long as it says the same. */
  private readonly refused: Partial<
    Record<FieldName, { readonly text: string; readonly why: string }>
  > = {};
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
    this.backup = backupOf(id);
    this.autosave = new Autosave<Draft>({
      save: (draft) => this.save(draft),
      keep: (draft) => !this.forgotten && this.keep(draft),
      drop: () => this.backup.drop(),
      report: (progress) => (this.progress = progress),
    });
    const kept = this.backup.find()?.value;
    if (kept && !same(kept.draft, this.base)) this.goOn(kept);
  }

  /** Something was typed. */
  change(): void {
    const draft = $state.snapshot(this.draft);
    // Words are counted at a key only where there were too many.
    if (this.unfit.length > 0) this.unfit = this.unfitOf(draft);
    if (this.conflict === null) this.autosave.change(draft);
  }

  /** Saves now what waits, as after a session was begun anew; nothing while somebody has to decide. */
  async flush(): Promise<void> {
    if (this.conflict === null) await this.autosave.flush();
  }

  /** Drops what waits, and what this browser keeps of it. */
  forget(): void {
    this.forgotten = true;
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

  /** What was kept before somebody has to decide stays with what it began with, so that it is compared again after a reload. */
  private keep(draft: Draft): boolean {
    return this.conflict !== null || this.backup.keep({ draft, base: this.base });
  }

  private compare(base: Draft, mine: Draft, theirs: Draft): void {
    const found = differences(base, mine, theirs);
    this.draft = mine;
    this.base = theirs;
    this.conflict = found.length > 0 ? found : null;
  }

  /** Saves all that can be: one statement that is too long keeps no other from being saved. */
  private async save(draft: Draft): Promise<Outcome> {
    const left = this.unfitOf(draft);
    this.unfit = left;
    const recorded = fieldsOf(this.base);
    const sent = left.reduce(
      (one, { field }) => withField(one, field, recorded.get(field) ?? ''),
      draft,
    );
    if (left.length > 0 && same(sent, this.base)) return { kind: 'PARTLY' };
    try {
      const { statements } = inputOf(sent);
      const input = { nomination: this.id, version: this.version, statements };
      const answer = (await ask('nominee', SaveStatementsDocument, { input })).saveStatements;
      const { nomination } = answer;
      const userErrors = refusedOfThis(answer.userErrors);
      const code = userErrors[0]?.code;
      // What came with it is of the other nomination, whose session took the place of this one's.
      if (code === 'ANOTHER_OPENED') return { kind: 'REFUSED', code };
      if (code === 'CONFLICT') {
        const theirs = this.take(nomination);
        // Something else of the nomination was changed.
        if (same(theirs, this.base)) return await this.save(draft);
        this.compare(this.base, $state.snapshot(this.draft), theirs);
        if (this.conflict) return { kind: 'CONFLICT' };
      } else if (code !== undefined) {
        this.refuse(
          sent,
          byField(userErrors, { statements: statements.map((one) => one.criterion) }),
        );
        return this.unfitOf(draft).length > left.length
          ? await this.save(draft)
          : { kind: 'REFUSED', code };
      } else this.base = this.take(nomination);
      return left.length > 0 ? { kind: 'PARTLY' } : { kind: 'SAVED', savedAt: nomination.savedAt };
    } catch (error) {
      return { kind: 'TROUBLE', trouble: this.meet(error) };
    }
  }

  private unfitOf(draft: Draft): Unfit[] {
    const most = mostWords(this.countedIn);
    return [...fieldsOf(draft)].flatMap(([field, text]): Unfit[] => {
      if (!field.startsWith('statements.')) return [];
      const over = lengthOf(text) - LONGEST.statement;
      if (over > 0) return [{ code: 'TOO_LONG', field, limit: LONGEST.statement, over }];
      const words = wordCount(text) - most;
      if (words > 0) return [{ code: 'TOO_MANY_WORDS', field, limit: most, over: words }];
      const refused = this.refused[field];
      return refused?.text === text ? [{ code: 'REFUSED', field, why: refused.why }] : [];
    });
  }

  private refuse(sent: Draft, codes: Readonly<Record<FieldName, string>>): void {
    for (const [field, text] of fieldsOf(sent)) {
      const why = codes[field];
      if (why !== undefined) this.refused[field] = { text, why };
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
