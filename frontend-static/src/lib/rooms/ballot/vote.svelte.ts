/**
 * A ballot from the first rating to the receipt. The ratings stay in this browser until they are sealed. What is sealed is
 * either cast, as often as it takes to get an answer and always the same bytes, or opened to be checked, and then not cast:
 * what it could be opened with is forgotten before it is sent.
 */
import { ask } from '#lib/graphql/client.ts';
import { CastBallotDocument, type JurorRoomQuery } from '#lib/graphql/generated/jury.ts';
import { Backup } from '../keeping/backup.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import { onlyWhatBelongs, type BallotShape } from './progress.ts';
import { Sealer, type Sealed, type SealedUnder, type Sealing } from './sealing/sealer.ts';
import type { Ratings, SealingObstacle } from './sealing/sealing.ts';

export type Receipt = NonNullable<JurorRoomQuery['ballot']>;
export type Finalist = JurorRoomQuery['finalists'][number];
export type Step = 'RATE' | 'REVIEW' | 'SEALED' | 'OPENED' | 'CAST';

/** Why a ballot was not sealed or not taken. */
export type Setback =
  /** Without an obstacle the worker that seals could not be loaded, or failed. */
  | { readonly kind: 'OBSTACLE'; readonly obstacle: SealingObstacle | null }
  /** No answer: it may have been taken or not. */
  | { readonly kind: 'UNKNOWN' }
  /** Another ballot of the same juror was taken meanwhile. */
  | { readonly kind: 'OVERTAKEN' }
  | { readonly kind: 'REFUSED'; readonly code: string }
  | { readonly kind: 'TROUBLE'; readonly trouble: Trouble };

/** What is kept of a ballot in this browser until it is cast. */
export interface Uncast {
  readonly ratings: Ratings;
  /** The receipt of what was sealed from them and neither sent nor opened yet: void for whoever comes back. */
  readonly sealed: string | null;
}
export const uncastKept = (ballotId: string): Backup<Uncast> => new Backup(`ballot ${ballotId}`);

export class Vote {
  ratings = $state<Ratings>({});
  step = $state<Step>('RATE');
  doing = $state<'SEALING' | 'OPENING' | 'SENDING' | null>(null);
  /** Which share is sealed, from 0 to 1. */
  share = $state(0);
  setback = $state.raw<Setback | null>(null);
  /** The receipt that this browser computed from what it sealed last. */
  computed = $state<string | null>(null);
  /** By what it was sealed. */
  under = $state.raw<SealedUnder | null>(null);
  /** Whether what was sealed has been sent, so that the server may have taken it. */
  sent = $state(false);
  /** The file of the opened ballot. */
  opened = $state<string | null>(null);
  /** Whether this browser keeps the ratings; null before the first. */
  kept = $state<boolean | null>(null);
  /** The receipt of what was sealed here before the page was left, until another ballot is sealed. */
  left = $state<string | null>(null);
  private sealed: (Sealed & { version: number }) | null = null;
  private readonly backup: Backup<Uncast>;

  constructor(
    private readonly room: JurorRoomQuery,
    private readonly shape: BallotShape,
    private readonly meet: (error: unknown) => Trouble,
    before: Vote | null = null,
    private readonly sealing: Sealing = new Sealer(),
  ) {
    this.backup = uncastKept(room.me.ballotId);
    const kept = this.backup.find();
    before?.sealing.forget();
    const same = before?.room.me.ballotId === room.me.ballotId ? before : null;
    const ratings = same ? $state.snapshot(same.ratings) : (kept?.value.ratings ?? {});
    this.ratings = onlyWhatBelongs(shape, ratings);
    this.kept = kept ? true : null;
    this.left = kept?.value.sealed ?? null;
    if (room.ballot && !kept && same?.step !== 'RATE') this.step = 'CAST';
  }

  rate(finalist: string, criterion: string, level: number): void {
    this.ratings[finalist] = { ...this.ratings[finalist], [criterion]: level };
    this.keep();
    this.reconsider();
  }

  private keep(sealed: string | null = null): void {
    this.kept = this.backup.keep({ ratings: $state.snapshot(this.ratings), sealed });
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
    this.back('RATE');
  }

  /** Goes back to before the ballot was sealed, with the same ratings. */
  review(): void {
    this.back('REVIEW');
  }

  /** Leaves it at the ballot on record: the scores for another are forgotten. */
  keepRecorded(): void {
    this.backup.drop();
    this.kept = null;
    this.computed = null;
    this.back('CAST');
  }

  private back(step: Step): void {
    this.forgetSealed();
    this.sent = false;
    this.sealing.forget();
    this.opened = null;
    this.setback = null;
    if (this.step !== step) this.step = step;
  }

  /** What was sealed is not sent any more; whoever comes back need not be told. */
  private forgetSealed(): void {
    if (this.sealed && this.kept) this.keep();
    this.sealed = null;
  }

  /**
   * Seals the ballot.
   *
   * @param onRecord the ballot that it replaces
   */
  async seal(onRecord: Receipt | null): Promise<void> {
    const { edition, sealing, me } = this.room;
    if (!edition || !sealing || this.doing) return;
    const version = (onRecord?.version ?? 0) + 1;
    this.begin('SEALING');
    this.share = 0;
    try {
      const answer = await this.sealing.seal(
        {
          test: sealing.test,
          rule: sealing.rule,
          key: sealing.key ?? null,
          edition: edition.id,
          published: edition.decisionRule?.sha256 ?? null,
          weights: Object.fromEntries(edition.criteria.map(({ id, weight }) => [id, weight])),
          ballotId: me.ballotId,
          version,
          ratings: onlyWhatBelongs(this.shape, $state.snapshot(this.ratings)),
        },
        (share) => (this.share = share),
      );
      if ('obstacle' in answer) {
        this.setback = { kind: 'OBSTACLE', obstacle: answer.obstacle };
      } else {
        this.sealed = { ...answer, version };
        this.computed = answer.receipt;
        this.under = answer.under;
        this.left = null;
        this.keep(answer.receipt);
        this.step = 'SEALED';
      }
    } catch {
      this.setback = { kind: 'OBSTACLE', obstacle: null };
    } finally {
      this.doing = null;
    }
  }

  /** Opens the sealed ballot instead of casting it. */
  async challenge(): Promise<void> {
    if (this.doing || !this.sealed || this.sent) return;
    this.begin('OPENING');
    // From here on it must not be cast, whatever comes of opening it.
    this.forgetSealed();
    this.opened = await this.sealing.open().catch(() => null);
    this.doing = null;
    if (this.opened) this.step = 'OPENED';
    else {
      this.review();
      this.setback = { kind: 'OBSTACLE', obstacle: null };
    }
  }

  /** Sends the sealed ballot. */
  async cast(): Promise<Receipt | null> {
    if (this.doing || !this.sealed) return null;
    this.begin('SENDING');
    // What the server may have taken is not opened any more: who has its random numbers can read it, and can sell it.
    this.sent = true;
    this.keep();
    this.sealing.forget();
    try {
      const { text, version } = this.sealed;
      const answer = (await ask('jury', CastBallotDocument, { input: { sealed: text, version } }))
        .castBallot;
      if (answer.receipt && answer.userErrors.length === 0) {
        this.backup.drop();
        this.kept = null;
        this.back('CAST');
        return answer.receipt;
      }
      const code = answer.userErrors[0]?.code ?? '';
      this.review();
      this.setback = code === 'CONFLICT' ? { kind: 'OVERTAKEN' } : { kind: 'REFUSED', code };
    } catch (error) {
      this.setback = this.setbackOf(error);
    } finally {
      this.doing = null;
    }
    return null;
  }

  private begin(doing: NonNullable<typeof this.doing>): void {
    this.setback = null;
    this.doing = doing;
  }

  private setbackOf(error: unknown): Setback | null {
    const trouble = troubleOf(error);
    if (trouble.kind === 'UNREACHABLE') return { kind: 'UNKNOWN' };
    if (trouble.kind === 'ENDED') {
      // The room says it, above the ballot.
      this.meet(error);
      return null;
    }
    return { kind: 'TROUBLE', trouble };
  }
}
