/** What an officer enters or corrects for a nominator: kept in this browser until it is on record, or dropped. */
import { ask } from '#lib/graphql/client.ts';
import { EnterNominationDocument } from '#lib/graphql/generated/secretariat-entered.ts';
import { NominationOnBoardDocument, type Language } from '#lib/graphql/generated/secretariat.ts';
import { colon } from '#lib/i18n/format.ts';
import { codes } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { baseLocale, getLocale } from '#lib/paraglide/runtime.js';
import { Backup } from '#lib/rooms/keeping/backup.ts';
import { beginning } from '#lib/rooms/keeping/forget.ts';
import { uuid } from '#lib/rooms/keeping/intents.ts';
import { obstacles, type LookAtAnswers } from '#lib/rooms/nomination/check.ts';
import { asked, same, sorted, type Draft, type FieldName } from '#lib/rooms/nomination/draft.ts';
import { FieldChecks } from '#lib/rooms/nomination/field-checks.svelte.ts';
import {
  differences,
  resolved,
  type Choice,
  type Difference,
} from '#lib/rooms/nomination/versions.ts';
import type { Refusal } from '#lib/rooms/paths.ts';
import { refusalText } from '#lib/rooms/refusals.ts';
import type { StaffEdition } from '../../staff.ts';
import {
  draftFor,
  inputFor,
  RECEIVED,
  versionOf,
  type Came,
  type Kept,
  type OnRecord,
  type Whole,
} from './entry.ts';

export class EntryEditor {
  came = $state<Came>()!;
  /** Of which it is another version; null of a new one. */
  nomination = $state.raw<Whole | null>(null);
  /** Where another version that came on record differs from what is typed: somebody chooses before it is sent. */
  conflict = $state.raw<Difference[] | null>(null);
  /** What an earlier try with the same form put on record, which said otherwise. */
  already = $state.raw<Whole | null>(null);
  /** What is wrong with how it came. */
  wrong = $state.raw<Readonly<Record<string, string>>>({});
  readonly checks: FieldChecks;
  readonly criteria: StaffEdition['criteria'];
  readonly categories: StaffEdition['categories'];
  readonly formQuestions: StaffEdition['formQuestions'];
  private look = $state.raw<LookAtAnswers | null>(null);
  private key = uuid();
  private base: Draft;
  private version = 0;

  constructor(
    private readonly edition: StaffEdition,
    nomination: Whole | null,
  ) {
    this.criteria = asked(edition).criteria;
    this.categories = edition.categories;
    this.formQuestions = edition.formQuestions;
    this.nomination = nomination;
    this.base = draftFor(edition, nomination);
    this.version = nomination ? versionOf(nomination) : 0;
    this.came = {
      draft: this.base,
      language: nomination?.dossier.language ?? (languageOf(getLocale()) as Language),
      ...{ way: '', receivedOn: '', declaresAccuracy: false, allowsContact: nomination !== null },
    };
    this.checks = new FieldChecks(
      () => this.whole(),
      () => obstacles(this.whole(), this.came, this.countedIn, this.look),
    );
    const kept = this.backup().find()?.value;
    if (kept) this.goOn(kept);
  }

  /** The language by which words are counted. */
  get countedIn(): string {
    return codes.find((code) => languageOf(code) === this.came.language) ?? baseLocale;
  }

  /** Whether anything is typed that is not on record. */
  get differs(): boolean {
    const { draft, way, receivedOn, declaresAccuracy } = this.came;
    const isSaid = way !== '' || receivedOn !== '' || declaresAccuracy;
    return isSaid || !same($state.snapshot(draft) as Draft, this.base);
  }

  /** What is wrong with the answers can be told from now on. */
  lookBy(look: LookAtAnswers): void {
    this.look = look;
  }

  /** Something was typed. */
  change = (): void => {
    this.checks.recheck();
    this.keep();
  };

  /** Forgets what was typed. */
  drop(): void {
    this.backup().drop();
  }

  /** Decides the differences from what came on record. */
  decide(choices: Readonly<Record<FieldName, Choice>>): Promise<boolean> {
    const draft = this.conflict && resolved(this.whole(), this.conflict, choices);
    if (draft) {
      this.came.draft = draft;
      this.conflict = null;
      this.keep();
    }
    return Promise.resolve(this.conflict === null);
  }

  /** What was entered already is what this is of: the rest is another version of it. */
  correctAlready(): void {
    const nomination = this.already;
    if (!nomination) return;
    this.drop();
    this.already = null;
    this.nomination = nomination;
    this.base = draftFor(this.edition, nomination);
    this.version = versionOf(nomination);
    // Links and sessions hang on the addresses: those on record stay.
    this.came.draft.nominee.email = this.base.nominee.email;
    this.came.draft.nominator.email = this.base.nominator.email;
    this.came.language = nomination.dossier.language;
    this.keep();
  }

  /** It is another one than what was entered already. */
  enterAnother(): void {
    this.already = null;
    this.key = uuid();
    this.keep();
  }

  /** Whether something that the page knows of keeps it from being sent; each field then says what. */
  isStopped(): boolean {
    const { way, receivedOn } = this.came;
    const missing = (label: string) => `${label}${colon()}${m.room_required()}`;
    this.wrong = {
      ...(way === '' && { 'entered-way': missing(m.entered_way()) }),
      ...(receivedOn === '' && { [RECEIVED]: missing(m.entered_received()) }),
    };
    const isWrong = this.checks.begin();
    return isWrong || Object.keys(this.wrong).length > 0;
  }

  /**
   * Sends it.
   *
   * @param use is given what is on record then; what is kept here goes after that
   * @returns why it was refused, but what a field says or somebody has to choose
   */
  async send(use: (saved: OnRecord) => Promise<unknown>): Promise<readonly Refusal[]> {
    const draft = this.whole();
    const { nomination, version, key } = this;
    const came = $state.snapshot(this.came) as Came;
    const input = inputFor(
      came,
      draft,
      nomination ? { nomination: nomination.id, version } : { key },
    );
    const { enterNomination: answer } = await ask('secretariat', EnterNominationDocument, {
      input,
    });
    const code = answer.userErrors[0]?.code;
    const onRecord =
      answer.nomination && (code === undefined || code === 'CONFLICT' || code === 'ENTERED_ALREADY')
        ? await this.read(answer.nomination.id)
        : null;
    if (onRecord && code === 'CONFLICT') return this.meet(onRecord) ? [] : answer.userErrors;
    if (onRecord && code === 'ENTERED_ALREADY') {
      this.already = onRecord;
      return [];
    }
    const saved = code === undefined ? (onRecord ?? answer.nomination) : null;
    if (saved) {
      this.drop();
      await use(saved);
      return [];
    }
    const late = answer.userErrors.find(({ field }) => field?.at(-1) === 'receivedOn');
    if (late) this.wrong = { [RECEIVED]: refusalText(late.code) };
    const rest = this.checks.take(
      answer.userErrors.filter((one) => one !== late),
      draft,
    );
    this.checks.stopped();
    return rest;
  }

  /** What is sent: with a category of the edition. */
  private whole(): Draft {
    const ids = this.edition.categories.map(({ id }) => id);
    return sorted($state.snapshot(this.came.draft) as Draft, ids);
  }

  private async read(id: string): Promise<Whole | null> {
    return (await ask('secretariat', NominationOnBoardDocument, { id })).nomination ?? null;
  }

  /** Goes on with what was typed before, also where another version came meanwhile. */
  private goOn({ came, key, base, version }: Kept): void {
    this.came = came;
    this.key = key;
    if (version === this.version) return;
    const now = this.base;
    this.base = base;
    this.compare(now);
  }

  /** Takes note of a version that came on record; whether anybody has to choose. */
  private meet(nomination: Whole): boolean {
    this.nomination = nomination;
    this.version = versionOf(nomination);
    this.compare(draftFor(this.edition, nomination));
    return this.conflict !== null;
  }

  private compare(now: Draft): void {
    const found = differences(this.base, this.whole(), now);
    this.base = now;
    this.conflict = found.length > 0 ? found : null;
  }

  private keep(): void {
    if (this.conflict) return;
    const { came, key, base, version } = this;
    if (this.differs)
      this.backup().keep({ came: $state.snapshot(came) as Came, key, base, version });
    else this.backup().drop();
  }

  private backup(): Backup<Kept> {
    const of = this.nomination?.id ?? this.edition.id;
    return new Backup<Kept>(`${beginning('secretariat')}entered ${of}`);
  }
}
