/**
 * A ballot from the first rating to the receipt. The ratings stay in this browser until they are sealed; what was sealed
 * is sent as often as it takes to get an answer, always the same bytes.
 */
import { ask } from '#lib/graphql/client.ts';
import { CastBallotDocument, type JurorRoomQuery } from '#lib/graphql/generated/jury.ts';
import { Backup } from '../keeping/backup.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import { onlyWhatBelongs, type BallotShape } from './progress.ts';
import { receiptOf } from './receipt.ts';
import { CannotSeal, seal, type Ratings, type SealingObstacle } from './sealing.ts';

export type Receipt = NonNullable<JurorRoomQuery['ballot']>;
export type Finalist = JurorRoomQuery['finalists'][number];
export type Step = 'RATE' | 'REVIEW' | 'CAST';

/** Why a sealed or unsealed ballot was not taken. */
export type Setback =
  | { readonly kind: 'OBSTACLE'; readonly obstacle: SealingObstacle }
  /** No answer: it may have been taken or not. */
  | { readonly kind: 'UNKNOWN' }
  /** Another ballot of the same juror was taken meanwhile. */
  | { readonly kind: 'OVERTAKEN' }
  | { readonly kind: 'REFUSED'; readonly code: string }
  | { readonly kind: 'TROUBLE'; readonly trouble: Trouble };

export class Vote {
  ratings = $state<Ratings>({});
  step = $state<Step>('RATE');
  doing = $state<'SEALING' | 'SENDING' | null>(null);
  setback = $state.raw<Setback | null>(null);
  /** The receipt that this browser computed from what it sealed. */
  computed = $state<string | null>(null);
  /** Whether this browser keeps the ratings; null before the first. */
  kept = $state<boolean | null>(null);
  private sealed: { text: string; version: number } | null = null;
  private readonly backup: Backup<Ratings>;

  constructor(
    private readonly room: JurorRoomQuery,
    private readonly shape: BallotShape,
    private readonly meet: (error: unknown) => Trouble,
    before: Vote | null = null,
  ) {
    this.backup = new Backup<Ratings>(`ballot ${room.me.ballotId}`);
    const kept = this.backup.find();
    const same = before?.room.me.ballotId === room.me.ballotId ? before : null;
    const ratings = same ? $state.snapshot(same.ratings) : (kept?.value ?? {});
    this.ratings = onlyWhatBelongs(shape, ratings);
    this.kept = kept ? true : null;
    if (room.ballot && !kept && same?.step !== 'RATE') this.step = 'CAST';
  }

  rate(finalist: string, criterion: string, level: number): void {
    this.ratings[finalist] = { ...this.ratings[finalist], [criterion]: level };
    this.kept = this.backup.keep($state.snapshot(this.ratings));
    this.reconsider();
  }

  /** Forgets the ratings, here and in the browser. */
  clear(): void {
    this.ratings = {};
    this.backup.drop();
    this.kept = null;
    this.reconsider();
  }

  /** Goes back to the ratings; what was sealed before is not sent any more. */
  reconsider(): void {
    this.sealed = null;
    this.setback = null;
    if (this.step !== 'RATE') this.step = 'RATE';
  }

  /**
   * Seals the ballot, unless that was done already, and sends it.
   *
   * @param onRecord the ballot that it replaces
   */
  async cast(onRecord: Receipt | null): Promise<Receipt | null> {
    const { edition, sealing, me } = this.room;
    if (!edition || !sealing || this.doing) return null;
    this.setback = null;
    try {
      if (!this.sealed) {
        this.doing = 'SEALING';
        const version = (onRecord?.version ?? 0) + 1;
        const ratings = onlyWhatBelongs(this.shape, $state.snapshot(this.ratings));
        const content = { edition: edition.id, ballot: me.ballotId, version, ratings };
        const text = await seal(content, sealing);
        this.computed = await receiptOf(text);
        this.sealed = { text, version };
      }
      this.doing = 'SENDING';
      const { text, version } = this.sealed;
      const answer = (await ask('jury', CastBallotDocument, { input: { sealed: text, version } }))
        .castBallot;
      if (answer.receipt && answer.userErrors.length === 0) {
        this.backup.drop();
        this.kept = null;
        this.sealed = null;
        this.step = 'CAST';
        return answer.receipt;
      }
      this.sealed = null;
      const code = answer.userErrors[0]?.code ?? '';
      this.setback = code === 'CONFLICT' ? { kind: 'OVERTAKEN' } : { kind: 'REFUSED', code };
    } catch (error) {
      this.setback = this.setbackOf(error);
    } finally {
      this.doing = null;
    }
    return null;
  }

  private setbackOf(error: unknown): Setback {
    if (error instanceof CannotSeal) return { kind: 'OBSTACLE', obstacle: error.obstacle };
    const trouble = troubleOf(error);
    if (trouble.kind === 'UNREACHABLE' && this.sealed) return { kind: 'UNKNOWN' };
    if (trouble.kind === 'ENDED') this.meet(error);
    return { kind: 'TROUBLE', trouble };
  }
}
