/** What is wrong with the fields of a draft: what cannot be saved, and what stood in the way of its submission and still does. */
import { fieldOf, type Refusal } from '../paths.ts';
import { limitOf, overlong, textsByField, type Obstacle } from './check.ts';
import { fieldsOf, inputOf, type Draft, type FieldName } from './draft.ts';
import { obstacleText, refusedText } from './words.ts';

export class FieldChecks {
  /** What is wrong, by field. */
  errors = $state.raw<Record<FieldName, string>>({});
  /** What stood in the way when a submission, or to go on from a step, was tried, as far as it still does. */
  missing = $state.raw<FieldName[]>([]);
  /** Whether that is what stood in the way of the whole, and not of a step alone. */
  whole = $state(false);
  /** How often a submission was stopped by fields. */
  tries = $state(0);
  /** What the server refused of a field, which holds as long as the field says the same. */
  private refused: { field: FieldName; text: string | undefined; words: string }[] = [];

  /**
   * @param draft what is written now
   * @param obstacles what stands in the way of its submission
   */
  constructor(
    private readonly draft: () => Draft,
    private readonly obstacles: () => Obstacle[],
  ) {}

  /** Takes back what is said of a field that is in order now; says nothing new of one that nobody has finished. */
  recheck(): void {
    const draft = this.draft();
    const texts = textsByField(draft);
    this.refused = this.refused.filter(
      ({ field, text }) => texts.has(field) && texts.get(field) === text,
    );
    // Words are counted for it: not at each key that is typed before a submission was stopped.
    const asked =
      this.missing.length > 0
        ? this.obstacles().filter(({ field }) => this.missing.includes(field))
        : [];
    const found = [...overlong(draft), ...asked];
    this.errors = Object.fromEntries([
      ...found.map((one) => [one.field, obstacleText(one)] as const),
      ...this.refused.map(({ field, words }) => [field, words] as const),
    ]);
    this.missing = this.missing.filter((field) => field in this.errors);
    if (this.missing.length === 0) this.whole = false;
  }

  /** Looks at a draft that is to be submitted, by what the browser knows; whether that stops it. */
  begin(): boolean {
    this.refused = [];
    return this.stoppedBy(this.obstacles().map(({ field }) => field));
  }

  /** All that stands in the way of a submission now. */
  all(): Obstacle[] {
    return this.obstacles();
  }

  /** Whether any of these fields is wrong, or empty yet. Each that is says so from here on. */
  look(isMeant: (field: FieldName) => boolean): boolean {
    const wrong = this.obstacles()
      .map(({ field }) => field)
      .filter(isMeant);
    const refused = this.refused.map(({ field }) => field).filter(isMeant);
    const found = [...wrong, ...refused];
    this.missing = [...this.missing, ...found.filter((field) => !this.missing.includes(field))];
    this.recheck();
    if (found.length > 0) this.tries++;
    return found.length > 0;
  }

  /** Whether those of these fields that say what is wrong with them are only empty yet. */
  areOnlyEmpty(isMeant: (field: FieldName) => boolean): boolean {
    const empty = this.obstacles().filter(({ code }) => code === 'REQUIRED');
    return this.missing
      .filter(isMeant)
      .every((wrong) => empty.some(({ field }) => field === wrong));
  }

  /** Says no more of these fields, which are filled in later. */
  later(isMeant: (field: FieldName) => boolean): void {
    this.missing = this.missing.filter((field) => !isMeant(field));
    // What is said of the others would pass for all that is missing.
    this.whole = false;
    this.recheck();
  }

  /** Whether a submission is stopped by what is wrong now. */
  stopped(): boolean {
    return this.stoppedBy(Object.keys(this.errors));
  }

  /** Says at each field what is refused of it; gives the refusals of the whole. */
  take(refusals: readonly Refusal[], sent: Draft): Refusal[] {
    const input = inputOf(sent);
    const statements = input.statements.map(({ criterion }) => criterion);
    const answers = input.answers.map(({ question }) => question);
    const texts = textsByField(sent);
    const at = (refusal: Refusal) => fieldOf(refusal, { statements, answers });
    const found = refusals.flatMap((refusal) => {
      const path = at(refusal);
      if (path === null) return [];
      const field = path.replace(/^((?:statements|answers)\.[^.]+)\.text$/, '$1');
      return [{ field, text: texts.get(field), words: refusedText(refusal.code, limitOf(path)) }];
    });
    this.refused = [...this.refused, ...found];
    this.recheck();
    return refusals.filter((refusal) => at(refusal) === null);
  }

  /** The fields of a draft that the server would refuse to save, by what is known of it: none that the record has already. */
  unfit(draft: Draft, record: Draft): FieldName[] {
    const texts = textsByField(draft);
    const recorded = fieldsOf(record);
    const refused = this.refused.filter(({ field, text }) => texts.get(field) === text);
    const fields = [...overlong(draft), ...refused]
      .map(({ field }) => field)
      .map((field) => (field.startsWith('evidenceLinks') ? 'evidenceLinks' : field))
      .filter((field) => texts.get(field) !== recorded.get(field));
    return fields.filter((field, index) => fields.indexOf(field) === index);
  }

  /** Whether a submission is stopped by these fields; each then says what is wrong with it. */
  private stoppedBy(fields: FieldName[]): boolean {
    this.missing = fields;
    this.whole = true;
    this.recheck();
    if (this.missing.length > 0) this.tries++;
    return this.missing.length > 0;
  }
}
