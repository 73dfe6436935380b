/** One assessment while it is written: saved as it goes, submitted, and changed until assessments are taken no more. */
import { ask } from '#lib/graphql/client.ts';
import { SaveAssessmentDocument, type AssignmentsQuery } from '#lib/graphql/generated/advisory.ts';
import { Autosave, type Outcome, type Progress } from '../keeping/autosave.ts';
import { Backup, type Kept } from '../keeping/backup.ts';
import { byField, type Refusal } from '../paths.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import { draftOf, inputOf, isSame, type AssessmentDraft } from './check.ts';

export type Assignment = AssignmentsQuery['assignments']['edges'][number]['node'];
type Assessment = NonNullable<Assignment['assessment']>;

/** What an adviser last saved: a change to what was submitted, or the assessment. */
export function latestOf(assignment: Assignment): Assessment | null {
  return assignment.change ?? assignment.assessment ?? null;
}

export class AssessmentEditor {
  draft = $state<AssessmentDraft>() as AssessmentDraft;
  progress = $state.raw<Progress>({ kind: 'IDLE' });
  /** The version that was saved elsewhere, when there is one. */
  theirs = $state.raw<Assessment | null>(null);
  kept = $state.raw<Kept<AssessmentDraft> | null>(null);
  /** Codes of the server's refusals by field. */
  refusals = $state.raw<Record<string, string>>({});
  private version: number;
  private readonly backup: Backup<AssessmentDraft>;
  private readonly autosave: Autosave<AssessmentDraft>;

  constructor(
    readonly nomination: string,
    assessment: Assessment,
    private readonly saved: (assignment: Assignment) => void,
    private readonly meet: (error: unknown) => Trouble,
  ) {
    this.draft = draftOf(assessment);
    this.version = assessment.version;
    this.backup = new Backup(`assessment ${nomination}`);
    const kept = this.backup.find();
    if (kept && JSON.stringify(kept.value) !== JSON.stringify($state.snapshot(this.draft))) {
      this.kept = kept;
    }
    if (assessment.savedAt && assessment.status === 'DRAFT')
      this.progress = { kind: 'SAVED', at: assessment.savedAt };
    this.autosave = new Autosave<AssessmentDraft>({
      save: (draft) => this.save(draft),
      keep: (draft) => this.backup.keep(draft),
      drop: () => this.backup.drop(),
      report: (progress) => (this.progress = progress),
    });
  }

  change(): void {
    this.refusals = {};
    this.autosave.change($state.snapshot(this.draft));
  }

  async saveNow(): Promise<boolean> {
    this.autosave.change($state.snapshot(this.draft));
    await this.autosave.flush();
    return !this.autosave.pending;
  }

  useKept(): void {
    if (this.kept) this.draft = { ...this.draft, ...this.kept.value };
    this.kept = null;
    this.change();
  }

  dropKept(): void {
    this.kept = null;
    this.backup.drop();
  }

  /** Keeps what is in the form, over what was saved elsewhere. */
  async keepMine(): Promise<void> {
    this.theirs = null;
    await this.saveNow();
  }

  takeTheirs(): void {
    if (!this.theirs) return;
    this.draft = draftOf(this.theirs);
    this.autosave.forget();
    this.progress = this.theirs.savedAt
      ? { kind: 'SAVED', at: this.theirs.savedAt }
      : { kind: 'IDLE' };
    this.theirs = null;
  }

  /** Whether what was submitted is changed, in the form or by what was saved elsewhere. */
  differs(submitted: Assessment): boolean {
    return this.theirs !== null || !isSame(this.draft, draftOf(submitted));
  }

  /** Drops the change to what was submitted; true when nothing is left of it. */
  async keepSubmitted(submitted: Assessment): Promise<boolean> {
    this.draft = draftOf(submitted);
    this.theirs = null;
    return this.saveNow();
  }

  /**
   * Hands it in; true when it is done. What is still on its way is waited for: it brings the version that this is made
   * from.
   */
  async handIn(): Promise<boolean> {
    if (this.theirs) return false;
    await this.autosave.flush();
    if (this.theirs) return false;
    const draft = $state.snapshot(this.draft);
    const answer = await this.send(draft, true);
    if (this.take(answer)) {
      this.autosave.forget();
      return true;
    }
    return false;
  }

  private async save(draft: AssessmentDraft): Promise<Outcome> {
    try {
      const answer = await this.send(draft, false);
      if (this.take(answer)) {
        return {
          kind: 'SAVED',
          savedAt: (answer.assignment && latestOf(answer.assignment)?.savedAt) ?? null,
        };
      }
      return { kind: this.theirs ? 'CONFLICT' : 'WRONG' };
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === 'ENDED') this.meet(error);
      return { kind: 'TROUBLE', trouble };
    }
  }

  private async send(draft: AssessmentDraft, submit: boolean) {
    return (
      await ask('advisory', SaveAssessmentDocument, {
        input: {
          nomination: this.nomination,
          version: this.version,
          ...inputOf(draft),
          submit,
        },
      })
    ).saveAssessment;
  }

  private take(answer: {
    readonly assignment?: Assignment | null;
    readonly userErrors: readonly Refusal[];
  }): boolean {
    const assessment = answer.assignment && latestOf(answer.assignment);
    this.refusals = byField(answer.userErrors);
    if (assessment && answer.userErrors.some(({ code }) => code === 'CONFLICT')) {
      this.version = assessment.version;
      this.theirs = assessment;
      return false;
    }
    if (answer.userErrors.length > 0) return false;
    if (answer.assignment && assessment) {
      this.version = assessment.version;
      this.saved(answer.assignment);
    }
    return true;
  }
}
