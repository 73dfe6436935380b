/** The versions of one draft: what was last the same here and on the server, what this browser keeps, and what was written elsewhere. */
import { Backup, keptNames, type Kept } from '../keeping/backup.ts';
import { same, type Draft, type FieldName } from './draft.ts';
import { differences, resolved, type Choice, type Difference } from './versions.ts';

/** What the browser keeps of a draft that the server does not have. */
interface KeptDraft {
  draft: Draft;
  base: Draft;
}

/** A text that was found in the browser. */
interface Found extends Kept<KeptDraft> {
  readonly name: string;
  /** Whether it is of a draft that is not open here. */
  readonly isOfAnother: boolean;
}

/** How the name begins under which a draft is kept, before its id. */
export const KEPT = 'nomination ';

export class DraftVersions {
  conflict = $state.raw<Difference[] | null>(null);
  kept = $state.raw<Found | null>(null);

  /**
   * @param id of the draft; null while it is on no server
   * @param base what was last the same here and there
   * @param sort puts a draft of before into the edition's form
   */
  constructor(
    private readonly id: () => string | null,
    public base: Draft,
    private readonly sort: (draft: Draft) => Draft,
  ) {}

  /**
   * Keeps what is typed in this browser; false when it cannot. While somebody has to decide, what was kept before stays with what it
   * began with, so that it is compared again after a reload.
   */
  keep(draft: Draft): boolean {
    return this.conflict !== null || this.backup().keep({ draft, base: this.base });
  }

  drop(): void {
    this.backup().drop();
  }

  /** Looks for what the browser kept and the record does not say. */
  look(): void {
    const kept = this.find();
    if (kept && !same(this.sort(kept.value.draft), this.base)) this.kept = kept;
  }

  /** Takes the text that was found; from here on it is one of this draft. */
  useKept(): KeptDraft | null {
    const kept = this.kept;
    if (!kept) return null;
    if (kept.isOfAnother) this.dropKept();
    this.kept = null;
    return {
      draft: this.sort(kept.value.draft),
      base: kept.isOfAnother ? this.base : this.sort(kept.value.base),
    };
  }

  dropKept(): void {
    if (this.kept) new Backup<KeptDraft>(this.kept.name).drop();
    this.kept = null;
  }

  /** Whether somebody has to decide between what is typed and what is on record. */
  compare(base: Draft, mine: Draft, theirs: Draft): boolean {
    const found = differences(base, mine, theirs);
    this.base = theirs;
    this.conflict = found.length > 0 ? found : null;
    return this.conflict !== null;
  }

  /** What follows from a choice for every difference; null while one is missing. */
  decide(mine: Draft, choices: Readonly<Record<FieldName, Choice>>): Draft | null {
    const draft = this.conflict && resolved(mine, this.conflict, choices);
    if (draft) this.conflict = null;
    return draft;
  }

  private backup(): Backup<KeptDraft> {
    return new Backup<KeptDraft>(this.name());
  }

  private name(): string {
    return KEPT + (this.id() ?? 'new');
  }

  /** The text that was kept last: of this draft; or of any, where none is open. */
  private find(): Found | null {
    const own = this.name();
    return (this.id() === null ? keptNames(KEPT) : [own])
      .flatMap((name) => {
        const kept = new Backup<KeptDraft>(name).find();
        return kept ? [{ ...kept, name, isOfAnother: name !== own }] : [];
      })
      .reduce<Found | null>((last, one) => (last && last.keptAt > one.keptAt ? last : one), null);
  }
}
