/** The draft of a nomination while it is written: saved as it goes and submitted once. */
import { ask } from '#lib/graphql/client.ts';
import {
  MailResumeLinkDocument,
  SaveDraftDocument,
  SubmitNominationDocument,
  type Language,
  type NominationRoomQuery,
} from '#lib/graphql/generated/nominations.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { Attempt } from '../attempt.svelte.ts';
import { Autosave, type Outcome, type Progress } from '../keeping/autosave.ts';
import { Intents, uuid } from '../keeping/intents.ts';
import type { Refusal } from '../paths.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import { obstacles, type LookAtAnswers, type Obstacle } from './check.ts';
import {
  asked,
  draftOf,
  emptyDraft,
  fieldsOf,
  idsOf,
  inputOf,
  isEmpty,
  same,
  sorted,
  withField,
  type Declarations,
  type Draft,
  type FieldName,
} from './draft.ts';
import { DraftVersions } from './draft-versions.svelte.ts';
import { FieldChecks } from './field-checks.svelte.ts';
import { lookAtAnswers } from './own-questions.ts';
import { Sending } from './sending.svelte.ts';
import { differences, type Choice } from './versions.ts';

export type Edition = NonNullable<NominationRoomQuery['edition']>;
/** What the committee asks is not the editor's: nothing is asked about a draft. */
export type Nomination = Omit<NonNullable<NominationRoomQuery['nomination']>, 'questions'>;

/** What comes back from a change of the files. */
interface FilesAnswer {
  readonly nomination?: Pick<Nomination, 'version' | 'evidenceFiles'> | null;
  readonly userErrors: readonly Refusal[];
}

const intents = new Intents();

function blank(criteria: readonly string[], questions: readonly string[] = []): Draft {
  return emptyDraft(criteria, languageOf(getLocale()), questions);
}

export class NominationEditor {
  draft = $state<Draft>(blank([]));
  declarations = $state<Declarations>({ declaresAccuracy: false, allowsContact: false });
  criteria = $state.raw<Edition['criteria']>([]);
  categories = $state.raw<Edition['categories']>([]);
  formQuestions = $state.raw<Edition['formQuestions']>([]);
  /** Fetched once the edition is known to ask questions of its own. */
  answers = $state.raw<LookAtAnswers | null>(null);
  files = $state.raw<Nomination['evidenceFiles']>([]);
  readonly sending = new Sending();
  progress = $state.raw<Progress>({ kind: 'IDLE' });
  readonly checks = new FieldChecks(
    () => $state.snapshot(this.draft),
    () => this.obstacles(),
  );
  readonly submission = new Attempt((error) => this.troubled(error));
  /** Why the last change of the files got no answer that counts. */
  trouble = $state.raw<Trouble | null>(null);
  /** The wish for a link by mail; one is mailed by itself, too, when there is an address to mail it to. */
  readonly mailing = new Attempt((error) => this.troubled(error));
  mailedTo = $state<string | null>(null);
  private id = $state<string | null>(null);
  private version: number | null = null;
  /** In which the draft on record is written, by which its words are counted when it is submitted. */
  private language: Language | null = null;
  private readonly versions = new DraftVersions(
    () => this.id,
    blank([]),
    (draft) => this.sort(draft),
  );
  private settled = false;
  /** A save that is on its way keeps nothing of it again. */
  private forgotten = false;
  /** Names the wish for a new draft: the first save can be sent again without making a second. */
  private wish = uuid();
  private readonly autosave: Autosave<Draft>;

  constructor(private readonly meet: (trouble: Trouble) => void) {
    this.autosave = new Autosave<Draft>({
      save: (draft) => this.save(draft),
      keep: (draft) => !this.forgotten && this.versions.keep(draft),
      drop: () => this.versions.drop(),
      report: (progress) => (this.progress = progress),
    });
  }

  /** What was written elsewhere and has to be decided; null when nothing has. */
  get conflict() {
    return this.versions.conflict;
  }

  /** What this browser kept and nobody has taken or dropped yet. */
  get kept() {
    return this.versions.kept;
  }

  /** Whether there is a draft on the server. */
  get exists(): boolean {
    return this.id !== null;
  }

  /** The draft on the server; null before there is one. */
  get written(): string | null {
    return this.id;
  }

  /** Drops what is typed, and what this browser keeps of it: the draft is deleted. */
  forget(): void {
    this.forgotten = true;
    this.autosave.forget();
  }

  /** Whether what is written here can be this nomination: it is, or it is on no server yet. */
  mayBe(id: string): boolean {
    return this.id === null || this.id === id;
  }

  /** Whether the form is as it was shown when there was no draft. */
  get isUntouched(): boolean {
    return this.settled && this.id === null && !this.pending;
  }

  /** Whether something typed is not on the server yet. */
  get pending(): boolean {
    return this.autosave.pending;
  }

  /**
   * Takes over what the server knows. What was typed before the server answered stays: it becomes part of a new draft, or is
   * compared with the one on record.
   */
  begin(edition: Edition, nomination: Nomination | null): void {
    if (this.settled) return;
    this.settled = true;
    this.criteria = asked(edition).criteria;
    this.categories = edition.categories;
    this.formQuestions = edition.formQuestions;
    lookAtAnswers(
      edition.formQuestions,
      (look) => (this.answers = look),
      () => this.files,
    );
    const empty = this.blank();
    const typed: Draft = {
      ...this.sort($state.snapshot(this.draft)),
      statements: { ...empty.statements, ...$state.snapshot(this.draft.statements) },
      answers: { ...empty.answers, ...$state.snapshot(this.draft.answers) },
    };
    const record = nomination ? draftOf(nomination, ...idsOf(edition)) : empty;
    this.id = nomination?.id ?? null;
    this.version = nomination?.version ?? null;
    this.language = nomination?.language ?? null;
    this.files = nomination?.evidenceFiles ?? [];
    this.versions.base = record;
    if (isEmpty(typed)) {
      this.draft = record;
      this.versions.look();
      if (nomination) this.progress = { kind: 'SAVED', at: nomination.savedAt };
    } else if (nomination) {
      this.draft = typed;
      this.compare(empty, typed, record);
    } else {
      this.draft = typed;
      this.change();
    }
  }

  /** Something was typed. */
  change(): void {
    if (!this.settled) return;
    this.checks.recheck();
    if (this.conflict === null) this.autosave.change($state.snapshot(this.draft));
  }

  /** Fills in who nominates, as in another nomination of theirs; it is saved with the first that is typed. */
  introduce({ name, organisation, email }: Draft['nominator']): void {
    if (isEmpty($state.snapshot(this.draft)))
      this.draft.nominator = { name, organisation, email, relation: '' };
  }

  /** Saves nothing by itself until `release`, but what was typed before. */
  hold(): void {
    this.autosave.hold();
  }

  release(): void {
    this.autosave.release();
  }

  /** Goes on with the text that the browser kept. */
  useKept(): void {
    const kept = this.versions.useKept();
    if (!kept) return;
    const { draft, base } = kept;
    const record = this.versions.base;
    const found = differences(base, draft, record);
    this.draft = draft;
    if (found.every(({ suggested }) => suggested === 'MINE')) this.change();
    else this.compare(base, draft, record);
  }

  dropKept(): void {
    this.versions.dropKept();
  }

  /** Decides the differences between two versions, and saves; false while one is not decided. */
  async decide(choices: Readonly<Record<FieldName, Choice>>): Promise<boolean> {
    if (!this.conflict) return true;
    const draft = this.versions.decide($state.snapshot(this.draft), choices);
    if (!draft) return false;
    this.draft = draft;
    this.autosave.change(draft);
    await this.autosave.flush();
    return true;
  }

  /** Saves now; whether all of it is on the server. */
  async flush(): Promise<boolean> {
    // What is typed is not put in the place of what was written elsewhere before somebody decides.
    if (this.conflict !== null) return false;
    await this.autosave.flush();
    return !this.autosave.pending && this.conflict === null;
  }

  /** Saves now; whether all that can be is on the server: a field that cannot be waits in this browser. */
  private async saved(): Promise<boolean> {
    return (await this.flush()) || this.progress.kind === 'PARTLY';
  }

  /** Has a link to the draft mailed to the nominator, after what was typed is saved. */
  async mailLink(): Promise<void> {
    this.mailedTo = null;
    await this.mailing.run(async () => {
      if (!(await this.saved())) return [{ code: this.whyUnsaved }];
      const answer = (await ask('nominations', MailResumeLinkDocument, {})).mailResumeLink;
      this.mailedTo = answer.sentTo ?? null;
      return answer.userErrors;
    });
  }

  /** Saves now, also when nothing was typed yet; true when all of it that can be is a draft on the server. */
  async putOnServer(): Promise<boolean> {
    if (!this.exists) this.autosave.change($state.snapshot(this.draft));
    return (await this.saved()) && this.exists;
  }

  /** The code of why what was typed is not on the server. */
  get whyUnsaved(): string {
    if (this.progress.kind === 'REFUSED') return this.progress.code;
    return this.conflict === null ? 'NOT_SAVED' : 'CONFLICT';
  }

  /** Does something with the files. Gives the code of why it was not done, or null; what failed is the editor's trouble. */
  async attempt(act: () => Promise<string | null>): Promise<string | null> {
    this.trouble = null;
    try {
      return await act();
    } catch (error) {
      const trouble = this.troubled(error);
      if (trouble.kind !== 'ENDED') this.trouble = trouble;
      return 'TROUBLE';
    }
  }

  /** A change of the files is one of the draft: it is held to its version, and comes between two saves. */
  async changeFiles(act: (version: number) => Promise<FilesAnswer>): Promise<string | null> {
    if (this.conflict !== null) return 'CONFLICT';
    const change = () => this.autosave.alone(() => this.changeFilesOnce(act));
    const code = await change();
    // Where no other text was written elsewhere, saving has brought the version that is wanted.
    return code === 'CONFLICT' && (await this.saved()) ? change() : code;
  }

  private async changeFilesOnce(
    act: (version: number) => Promise<FilesAnswer>,
  ): Promise<string | null> {
    if (this.version === null) return 'UNSENT';
    const { nomination, userErrors } = await act(this.version);
    const code = userErrors[0]?.code ?? null;
    if (!nomination) return code;
    this.files = nomination.evidenceFiles;
    this.checks.recheck();
    if (code === null && nomination.version === this.version + 1) {
      this.version = nomination.version;
    } else if (nomination.version !== this.version) {
      // Something else was written elsewhere: the next save meets it.
      this.autosave.change($state.snapshot(this.draft));
    }
    return code;
  }

  /** Submits; true when there is a receipt. */
  async submit(): Promise<boolean> {
    this.submission.clear();
    if (this.checks.begin()) return false;
    let isHandedIn = false;
    await this.submission.run(async () => {
      // Words are counted by the language of the page, here and where it is submitted.
      if (this.language !== languageOf(getLocale()))
        this.autosave.change($state.snapshot(this.draft));
      const saved = (await this.putOnServer()) && !this.pending;
      if (this.checks.stopped()) return [];
      if (!saved || this.version === null) return [{ code: this.whyUnsaved }];
      const intent = `submit ${this.id} ${this.version}`;
      const input = {
        nomination: this.id,
        idempotencyKey: intents.keyOf(intent),
        version: this.version,
        ...$state.snapshot(this.declarations),
      };
      const answer = await ask('nominations', SubmitNominationDocument, { input });
      intents.settle(intent);
      const { receipt, userErrors } = answer.submitNomination;
      isHandedIn = receipt != null;
      const refused = this.checks.take(userErrors, $state.snapshot(this.draft));
      if (refused[0]?.code === 'UNKNOWN') this.ended();
      this.checks.stopped();
      return refused;
    });
    return isHandedIn;
  }

  /** Goes on with what is typed as a draft of its own, when the session of the other one has ended. */
  async startAnew(): Promise<void> {
    const draft = $state.snapshot(this.draft);
    this.autosave.forget();
    this.id = null;
    this.version = null;
    this.language = null;
    this.wish = uuid();
    this.files = [];
    this.versions.base = this.blank();
    this.versions.conflict = null;
    this.autosave.change(draft);
    await this.autosave.flush();
  }

  private obstacles(): Obstacle[] {
    return obstacles(
      $state.snapshot(this.draft),
      this.declarations,
      languageOf(getLocale()),
      this.answers,
    );
  }

  private blank(): Draft {
    const [criteria, , questions] = idsOf(this);
    return this.sort(blank(criteria, questions));
  }

  private sort(draft: Draft): Draft {
    return sorted(draft, idsOf(this)[1]);
  }

  /** Saves all that can be: a field that is too long, or that the server refused, stays on record as it was there. */
  private async save(draft: Draft): Promise<Outcome> {
    const language = languageOf(getLocale());
    const left = this.checks.unfit(draft, this.versions.base);
    const sent = left.reduce(
      (one, field) => withField(one, field, fieldsOf(this.versions.base).get(field) ?? ''),
      draft,
    );
    if (
      left.length > 0 &&
      this.exists &&
      same(sent, this.versions.base) &&
      language === this.language
    )
      return { kind: 'PARTLY' };
    try {
      const { nomination, linkSentTo, userErrors } = (
        await ask('nominations', SaveDraftDocument, {
          input: {
            nomination: this.id,
            version: this.version,
            key: this.version === null ? this.wish : null,
            ...inputOf(sent),
            language,
          },
        })
      ).saveDraft;
      if (nomination && userErrors.some(({ code }) => code === 'CONFLICT')) {
        const theirs = draftOf(nomination, ...idsOf(this));
        this.version = nomination.version;
        this.files = nomination.evidenceFiles;
        // Only files were changed elsewhere.
        if (same(theirs, this.versions.base)) return this.save(draft);
        this.compare(this.versions.base, $state.snapshot(this.draft), theirs);
        return this.conflict
          ? { kind: 'CONFLICT' }
          : { kind: 'SAVED', savedAt: nomination.savedAt };
      }
      if (userErrors.length > 0 || !nomination) {
        const refusal = this.checks.take(userErrors, sent)[0];
        // The session, or the draft with it: the server does not tell which.
        if (refusal?.code === 'UNKNOWN') return this.ended();
        if (refusal) return { kind: 'REFUSED', code: refusal.code };
        return this.checks.unfit(draft, this.versions.base).length > left.length
          ? this.save(draft)
          : { kind: 'WRONG' };
      }
      if (this.id !== nomination.id) {
        this.versions.drop();
        this.id = nomination.id;
      }
      this.version = nomination.version;
      this.files = nomination.evidenceFiles;
      this.versions.base = sent;
      this.language = language;
      this.checks.recheck();
      if (linkSentTo != null) this.mailedTo = linkSentTo;
      return left.length > 0 ? { kind: 'PARTLY' } : { kind: 'SAVED', savedAt: nomination.savedAt };
    } catch (error) {
      return { kind: 'TROUBLE', trouble: this.troubled(error) };
    }
  }

  private ended(): Outcome {
    const trouble: Trouble = { kind: 'ENDED' };
    this.meet(trouble);
    return { kind: 'TROUBLE', trouble };
  }

  private compare(base: Draft, mine: Draft, theirs: Draft): void {
    if (!this.versions.compare(base, mine, theirs)) return;
    this.autosave.pause();
    this.progress = { kind: 'CONFLICT' };
  }

  /** What failed; the room hears of a session that has ended. */
  private troubled(error: unknown): Trouble {
    const trouble = troubleOf(error);
    if (trouble.kind === 'ENDED') this.meet(trouble);
    return trouble;
  }
}
