/** What was submitted while it is changed: nothing is sent before the whole is; what is typed is kept in this browser until then. */
import { ask, RefusedError } from '#lib/graphql/client.ts';
import { ChangeNominationDocument } from '#lib/graphql/generated/nominations.ts';
import { codes } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { baseLocale } from '#lib/paraglide/runtime.js';
import { Attempt } from '../../attempt.svelte.ts';
import { Backup, type Kept as Stored } from '../../keeping/backup.ts';
import { beginning } from '../../keeping/forget.ts';
import { fieldOf, type Refusal } from '../../paths.ts';
import { refusalText } from '../../refusals.ts';
import type { Trouble } from '../../trouble.ts';
import { obstacles, type LookAtAnswers } from '../check.ts';
import {
  asked,
  draftOf,
  idsOf,
  inputOf,
  same,
  type Declarations,
  type Draft,
  type FieldName,
} from '../draft.ts';
import type { Edition, Nomination } from '../editor.svelte.ts';
import { FieldChecks } from '../field-checks.svelte.ts';
import { lookAtAnswers } from '../own-questions.ts';
import { Sending } from '../sending.svelte.ts';
import { differences, resolved, type Choice, type Difference } from '../versions.ts';
import { ChangedFiles, type FilesKept } from './files.svelte.ts';

interface Kept {
  draft: Draft;
  base: Draft;
  files: FilesKept;
}

/** What comes back from a change of the files. */
interface FilesAnswer {
  readonly file?: Nomination['evidenceFiles'][number] | null;
  readonly userErrors: readonly Refusal[];
}

/** What was typed to change a nomination and not submitted, as this browser keeps it. */
export function begun(nomination: string): Backup<Kept> {
  return new Backup<Kept>(`${beginning('nominations')}change ${nomination}`);
}

const sameIds = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

export class ChangeEditor {
  draft = $state<Draft>()!;
  /** That the nominee may be written to was said with the first version. */
  declarations = $state<Declarations>({ declaresAccuracy: false, allowsContact: true });
  conflict = $state.raw<Difference[] | null>(null);
  readonly criteria: Edition['criteria'];
  readonly categories: Edition['categories'];
  readonly formQuestions: Edition['formQuestions'];
  readonly sending = new Sending();
  private readonly filing: Attempt;
  private readonly changedFiles: ChangedFiles;
  private answers = $state.raw<LookAtAnswers | null>(null);
  /** Whether something typed is neither on record nor kept in this browser, which cannot keep it. */
  isLost = $state(false);
  readonly submission: Attempt;
  readonly checks: FieldChecks;
  /** The language in which it is written, by which its words are counted. */
  readonly countedIn;
  readonly id: string;
  private base: Draft;
  private version: number;
  /** What was typed is on record, or was dropped for good: what is still under way keeps nothing. */
  private over = false;
  /** What this browser kept last, as far as this window knows: another one may keep something else. */
  private seen: Stored<Kept> | null = null;

  constructor(
    private readonly nomination: Nomination,
    edition: Edition,
    meet: (error: unknown) => Trouble,
  ) {
    this.id = nomination.id;
    this.criteria = asked(edition).criteria;
    this.categories = edition.categories;
    this.formQuestions = edition.formQuestions;
    this.changedFiles = new ChangedFiles(nomination.evidenceFiles);
    lookAtAnswers(edition.formQuestions, (look) => (this.answers = look));
    this.countedIn = codes.find((code) => languageOf(code) === nomination.language) ?? baseLocale;
    this.version = nomination.receipt?.version ?? 1;
    this.base = this.read(nomination);
    this.draft = this.base;
    this.submission = new Attempt(meet);
    this.filing = new Attempt(meet);
    this.checks = new FieldChecks(
      () => $state.snapshot(this.draft),
      () => obstacles($state.snapshot(this.draft), this.declarations, this.countedIn, this.answers),
    );
    this.seen = this.backup().find();
    if (this.seen) this.goOn(this.seen.value);
  }

  /** Whether anything is typed that is not on record. */
  get differs(): boolean {
    return this.changedFiles.differ || !same($state.snapshot(this.draft), this.base);
  }

  /** Those that the next version is to have. */
  get files(): Nomination['evidenceFiles'] {
    return this.changedFiles.all;
  }

  private get fileIds(): string[] {
    return this.files.map(({ id }) => id);
  }

  /** Something was typed. */
  change(): void {
    this.checks.recheck();
    this.keep();
  }

  /** Nothing is saved before the whole is: it is kept already. */
  flush(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** What was submitted is on the server. */
  putOnServer(): Promise<boolean> {
    return this.flush();
  }
  readonly whyUnsaved = '';

  /** Does something with the files. Gives the code of why it was not done, or null. */
  async attempt(act: () => Promise<string | null>): Promise<string | null> {
    let code: string | null = 'TROUBLE';
    await this.filing.run(async () => {
      code = await act();
    });
    return code;
  }

  /** Why the last change of the files got no answer that counts. */
  get trouble(): Trouble | null {
    return this.filing.trouble?.kind === 'ENDED' ? null : this.filing.trouble;
  }

  /** Adds a file, which waits on the server for the version that is being written. */
  async changeFiles(act: (version: number) => Promise<FilesAnswer>): Promise<string | null> {
    let answer = await act(0);
    // What somebody else did with the nomination in the same moment is none of the file's.
    if (answer.userErrors[0]?.code === 'CONFLICT') answer = await act(0);
    if (answer.file) {
      this.changedFiles.add(answer.file);
      this.change();
    }
    return answer.userErrors[0]?.code ?? null;
  }

  /** The version that is being written is to have a file no more. */
  leaveOut(file: string): void {
    this.changedFiles.remove(file);
    this.change();
  }

  /** A draft's saving waits for a whole address; here nothing is saved by itself. */
  hold(): void {}
  release(): void {}

  /** Forgets what was typed. */
  drop(): void {
    this.over = true;
    this.backup().drop();
    this.seen = null;
    this.isLost = false;
  }

  /** Decides the differences between two versions; false while one is not decided. */
  decide(choices: Readonly<Record<FieldName, Choice>>): Promise<boolean> {
    const draft = this.conflict && resolved($state.snapshot(this.draft), this.conflict, choices);
    if (draft) {
      this.draft = draft;
      this.conflict = null;
      this.keep();
    }
    return Promise.resolve(this.conflict === null);
  }

  /** Puts it on record; true when there is another version. */
  async submit(): Promise<boolean> {
    this.submission.clear();
    if (this.checks.begin()) return false;
    // Nothing is sent, and no file deleted, that was changed in another window and was not on this page.
    const shown = this.fileIds;
    this.meetOthers(true);
    if (!sameIds(shown, this.fileIds)) this.submission.refused = { '': 'CONFLICT' };
    else if (!this.conflict) return this.send();
    return false;
  }

  private async send(): Promise<boolean> {
    let isOnRecord = false;
    await this.submission.run(async () => {
      const sent = $state.snapshot(this.draft);
      const input = {
        nomination: this.id,
        version: this.version,
        ...inputOf(sent),
        language: this.nomination.language,
      };
      const files = this.changedFiles.differ ? this.fileIds : null;
      const answer = await ask('nominations', ChangeNominationDocument, {
        input,
        accurate: this.declarations.declaresAccuracy,
        files,
      });
      const { nomination, userErrors } = answer.changeNomination;
      const code = userErrors[0]?.code;
      if (code === undefined) {
        this.drop();
        isOnRecord = true;
        return [];
      }
      // The session is another nomination's by now.
      if (code === 'UNKNOWN')
        throw new RefusedError('UNAUTHENTICATED', 'no session of this nomination', '');
      if (nomination && code === 'CONFLICT') {
        this.version = nomination.receipt?.version ?? this.version;
        this.say(this.changedFiles.meet(nomination.evidenceFiles), 'ANOTHER_FILE');
        this.compare(this.base, sent, this.read(nomination));
        this.keep();
        return this.conflict === null ? userErrors : [];
      }
      const isLost = (refusal: Refusal) => refusal.code === 'UPLOAD_MISSING';
      const lost = userErrors.filter(isLost);
      if (lost.length > 0) this.dropLost(lost, files ?? []);
      const others = userErrors.filter((refusal) => !isLost(refusal));
      const refused = this.checks.take(others, sent);
      this.checks.stopped();
      return [...refused, ...lost];
    });
    return isOnRecord;
  }

  /** Some files waited for longer than files do: they are added no more, which is said. */
  private dropLost(lost: readonly Refusal[], sent: readonly string[]): void {
    const places = lost.map((refusal) => fieldOf(refusal));
    const ids = sent.filter((_, place) => places.includes(`files.${place}`));
    this.say(this.changedFiles.dropLost(ids), 'UPLOAD_MISSING');
    this.keep();
  }

  private read(nomination: Parameters<typeof draftOf>[0]): Draft {
    return draftOf(nomination, ...idsOf(this));
  }

  /** Goes on with what was typed before, also where another version came meanwhile. */
  private goOn({ draft, base, files }: Kept): void {
    this.say(this.changedFiles.goOn(files), 'ANOTHER_FILE');
    if (same(base, this.base)) this.draft = draft;
    else this.compare(base, draft, this.base);
  }

  private compare(base: Draft, mine: Draft, theirs: Draft): void {
    const found = differences(base, mine, theirs);
    this.draft = mine;
    this.base = theirs;
    this.conflict = found.length > 0 ? found : null;
  }

  private keep(): void {
    if (this.over) return;
    this.meetOthers();
    if (this.conflict) return;
    const backup = this.backup();
    const isKept = backup.keep({
      draft: $state.snapshot(this.draft),
      base: this.base,
      files: this.changedFiles.kept,
    });
    this.seen = isKept ? backup.find() : null;
    this.isLost = !isKept && this.differs;
  }

  /**
   * Another window of this browser may have kept something since: what it alone changed is taken over, and where both wrote, somebody
   * chooses.
   *
   * @param isSent whether it is about to be sent: then somebody chooses in any case
   */
  private meetOthers(isSent = false): void {
    const kept = this.backup().find();
    if (!kept || kept.keptAt === this.seen?.keptAt) return;
    const before = this.seen?.value.draft ?? this.base;
    this.say(this.changedFiles.merge(this.seen?.value.files, kept.value.files), 'ANOTHER_FILE');
    this.seen = kept;
    const mine = $state.snapshot(this.draft);
    const found = differences(before, mine, kept.value.draft);
    const merged = resolved(
      mine,
      found,
      Object.fromEntries(
        found.flatMap(({ field, suggested }) => (suggested ? [[field, suggested]] : [])),
      ),
    );
    if (isSent && found.length > 0) this.conflict = found;
    else if (merged) this.draft = merged;
    else this.conflict = found;
  }

  /** Says of files why they are added no more. */
  private say(files: Nomination['evidenceFiles'], code: string): void {
    this.sending.wrong = [
      ...this.sending.wrong,
      ...files.map(({ name, question }) => ({
        name,
        to: question ?? undefined,
        text: refusalText(code),
      })),
    ];
  }

  private backup(): Backup<Kept> {
    return begun(this.id);
  }
}
