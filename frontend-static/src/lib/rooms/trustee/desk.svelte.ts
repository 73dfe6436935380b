/** A trustee at work: which step is possible, and what is done for it. The secret lies in the worker while the page is open. */
import { tick } from 'svelte';
import { ask } from '#lib/graphql/client.ts';
import { inUnits, Sessions } from '#lib/limits.ts';
import {
  ConfirmSharesDocument,
  PublishCommitmentDocument,
  SendDecryptionDocument,
  SendSharesDocument,
  TrusteeBallotsDocument,
  TrusteeBoardDocument,
  type TrusteeRoomQuery,
} from '#lib/graphql/generated/trustee.ts';
import type {
  Alarm,
  OtherList,
  Published,
  Seat,
  SentBoard,
  WrongTrustee,
} from '../../vote/trustees/office.ts';
import { plainHash } from '../../vote/plain-hash.ts';
import { stepNow, type Now } from '../../vote/trustees/step.ts';
import { Attempt } from '../attempt.svelte.ts';
import { Backup } from '../keeping/backup.ts';
import type { Refusal } from '../paths.ts';
import type { Trouble } from '../trouble.ts';
import { Keeper, type Answers, type Keeping } from './keeper.ts';
import type { Opener } from './prf.ts';

export type Trustee = TrusteeRoomQuery['trustee'];

/** Something that must not be gone along with; nothing was sent. */
export type Halt = WrongTrustee | OtherList | Alarm;

type Doing = 'SHARE' | 'CONFIRM' | 'FETCH' | 'CHECK' | 'DECRYPT';
type Payload = {
  trustee?: Omit<Trustee, 'editionName'> | null;
  userErrors: readonly Refusal[];
};

/**
 * The fewest characters of a head that are compared: 128 bits. Whoever runs the servers can prepare two boards before the head
 * of one is mailed; two whose heads begin with the same 64 bits are found in 2³² tries, and the sums of the other could be
 * one ballot.
 */
export const FEWEST = 32;

/** How many minutes an open secret waits for the others: as many as a session does that nobody uses. */
export const MOST_MINUTES = inUnits(Sessions.IDLE, 'M');

/** What tells that the room is not as this page believes. */
const STALE = ['DONE_BEFORE', 'ROUND_OVER'];

export class Desk {
  trustee = $state.raw() as Trustee;
  /** Whether the secret is open in this page, in the worker. */
  opened = $state(false);
  /** Whether something was done in this page, so that what comes of it takes the focus. */
  worked = $state(false);
  /** Whether the key holders were chosen again while this page was open. */
  again = $state(false);
  /** The key for shares that was drawn in this page; not what the sheet says, which must not stay in the page. */
  private drawn = $state.raw('');
  doing = $state<Doing | null>(null);
  /** Which share of it is done, from 0 to 1. */
  share = $state(0);
  /** What this page found. */
  halt = $state.raw<Halt | null>(null);
  /** Why nothing goes on: what this page found, or the service. */
  readonly halted: Halt | null = $derived.by(() => {
    const { wrong } = this.trustee.trusteeship;
    return this.halt ?? (wrong ? { wrong, what: 'SHARE' } : null);
  });
  /** Of the key that all have published, once they have. */
  fingerprint = $state.raw('');
  /** The fingerprint of which the trustee has said in this page that another has the same. */
  private said = $state.raw('');
  /** The other people who share the key; servers can be asked nothing. */
  readonly others = $derived(
    this.trustee.trusteeship.trustees.filter(
      (one) => one.kind !== 'SERVICE' && one.number !== this.trustee.number,
    ),
  );
  /** The fingerprint for which shares may be sent: who has nobody to compare with goes by what is shown. */
  readonly compared: string = $derived(this.others.length > 0 ? this.said : this.fingerprint);
  /** What was typed of the mailed head. */
  typedHead = $state('');
  /** The head of which the trustee has said in this page that others have the same. */
  private saidHead = $state.raw('');
  /** The head of a board that was checked. */
  head = $state.raw('');
  /** The hash of its sums. */
  sumsHash = $state.raw<string | null>(null);
  readonly now: Now = $derived(
    stepNow({
      number: this.trustee.number,
      trustees: this.trustee.trusteeship.trustees,
      ready: this.trustee.trusteeship.ready,
      board: this.trustee.board !== null,
    }),
  );
  /** Whether the step that is possible now can be taken without being asked for. */
  readonly goesOn: boolean = $derived(
    this.opened &&
      !this.halted &&
      (this.now.step === 'CONFIRM' || (this.now.step === 'SHARE' && !!this.compared)),
  );
  /** What the trustee has published. */
  readonly own: Trustee['published'][number] = $derived(
    this.trustee.published[this.trustee.number - 1] ?? null,
  );
  /** Whether another window published another part than was drawn in this page: this page's sheet opens nothing. */
  readonly isVoid: boolean = $derived(
    !!this.own && !!this.drawn && this.own.sharesKey !== this.drawn,
  );
  readonly attempt: Attempt;
  /** Reads the fingerprint. */
  readonly reading: Attempt;
  readonly keeper: Keeping;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** That the room is being looked at: what it says comes before what is done next, not after it. */
  private looking: Promise<void> | null = null;

  /**
   * @param reload reads the room anew
   */
  constructor(
    trustee: Trustee,
    meet: (error: unknown) => Trouble,
    keeper: Keeping = new Keeper(),
    private readonly reload: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.trustee = trustee;
    this.attempt = new Attempt(meet);
    this.reading = new Attempt(meet);
    this.keeper = {
      ask: (name, question, progress) => this.asking(keeper.ask(name, question, progress)),
      forget: () => keeper.forget(),
    };
  }

  get seat(): Seat {
    const { edition, number, trusteeship } = this.trustee;
    const { round, threshold, trustees } = trusteeship;
    return { edition, round, number, threshold, trustees: trustees.length };
  }

  /** Looks whether others have come as far; that keeps the session, too, while the trustee compares. */
  look(): void {
    // What an alarm shows must stay, whatever the room says by then.
    if (this.halt || this.attempt.busy) return;
    this.looking ??= this.reload().finally(() => (this.looking = null));
  }

  /**
   * The room was read anew: after another choice of trustees, or once another of them has opened a link in this browser, what was
   * open is of no use any more.
   */
  arrive(trustee: Trustee): void {
    const before = this.standing();
    const again = trustee.trusteeship.round !== this.trustee.trusteeship.round;
    if (again || trustee.number !== this.trustee.number) {
      this.again = again;
      this.halt = null;
      this.fingerprint = '';
      this.said = '';
      this.typedHead = '';
      this.saidHead = '';
      this.drawn = '';
      this.close();
    }
    this.trustee = trustee;
    if (this.standing() === before) return;
    // Why an earlier step was refused says nothing of the one that is possible now.
    this.attempt.clear();
    this.rest();
  }

  private async asking<A>(answer: Promise<A>): Promise<A> {
    // Whoever still works with the secret has it longer.
    this.rest();
    try {
      const given = await answer;
      this.rest();
      return given;
    } catch (error) {
      // With the worker its secret is gone, and what it had checked.
      this.close();
      throw error;
    }
  }

  /** Draws the secret. */
  async draw(): Promise<Answers['begin']> {
    const begun = await this.keeper.ask('begin', { seat: this.seat });
    this.hasOpened();
    this.drawn = begun.published.sharesKey;
    return begun;
  }

  /** The trustee says that another has the same fingerprint. */
  saySame(): void {
    this.said = this.fingerprint;
    this.worked = true;
  }

  /** The trustee says that others have the same head. */
  saySameHead(): void {
    this.saidHead = this.head;
  }

  /** Whether the head of the board that was checked is compared. */
  get comparedHead(): boolean {
    return this.head !== '' && this.head === this.saidHead;
  }

  /** The secret is open from now on. What was drawn here before does not matter to whoever opens what was published. */
  hasOpened(): void {
    this.drawn = '';
    this.opened = true;
    this.worked = true;
    this.rest();
  }

  /** Forgets the secret. */
  close(): void {
    clearTimeout(this.resting);
    this.opened = false;
    this.sumsHash = null;
    this.keeper.forget();
  }

  /** Forgets the secret when this page does not use it any more, or after a while in which nothing was done with it. */
  private rest(): void {
    clearTimeout(this.resting);
    if (!this.opened) return;
    const isOver = this.now.step === null && !('on' in this.now);
    if (this.halted || this.isVoid || isOver) this.close();
    else this.resting = setTimeout(() => this.close(), MOST_MINUTES * 60_000);
  }

  private standing(): string {
    const { number, trusteeship } = this.trustee;
    return JSON.stringify([trusteeship.round, number, trusteeship.wrong, this.now]);
  }

  /** Publishes what was drawn; the passkey, where there is one, opens the secret as well. */
  publish(begun: Answers['begin'], opener: Opener | null): Promise<boolean> {
    return this.attempt.run(async () => {
      await this.looking;
      // The room may have said that it was drawn for another round, or by another.
      if (this.drawn !== begun.published.sharesKey) return [];
      const byPasskey = opener ? await this.keeper.ask('wrap', { prf: opener.prf }) : null;
      const refusals = await this.take(
        (
          await ask('trustee', PublishCommitmentDocument, {
            input: {
              round: this.trustee.trusteeship.round,
              ...begun.published,
              byText: begun.byText,
              byPasskey,
              credential: opener?.credential ?? null,
            },
          })
        ).publishCommitment,
      );
      if (this.now.step !== 'COMMIT') this.again = false;
      return refusals;
    });
  }

  /** Takes the step of before the vote that is possible now, with the open secret. */
  async goOn(): Promise<void> {
    if (!this.goesOn || this.attempt.busy) return;
    if (this.now.step === 'SHARE') await this.trying('SHARE', () => this.sendShares());
    else await this.trying('CONFIRM', () => this.confirm());
  }

  /** Reads the fingerprint of the key, once all have published their part of it. */
  async readFingerprint(): Promise<void> {
    const published = this.published();
    if (published.length < this.trustee.trusteeship.trustees.length) return;
    await this.reading.run(async () => {
      this.fingerprint = await this.keeper.ask('fingerprint', { published });
    });
  }

  private async sendShares(): Promise<readonly Refusal[]> {
    const question = { published: this.published(), compared: this.compared };
    const shares = await this.keeper.ask('shares', question);
    if (!Array.isArray(shares)) return this.stop(shares);
    const { round } = this.trustee.trusteeship;
    const input = { round, shares };
    return this.take((await ask('trustee', SendSharesDocument, { input })).sendShares);
  }

  private async confirm(): Promise<readonly Refusal[]> {
    const rehearsal = await this.keeper.ask('rehearse', { published: this.published() });
    if (typeof rehearsal !== 'string') return this.stop(rehearsal);
    const { round } = this.trustee.trusteeship;
    const input = { round, rehearsal };
    return this.take((await ask('trustee', ConfirmSharesDocument, { input })).confirmShares);
  }

  /** Whether what was typed of the mailed head is that of the board; null when it is too short to tell. */
  isHead(typed: string): boolean | null {
    const plain = plainHash(typed);
    if (plain.length < FEWEST) return null;
    return this.trustee.board?.head.startsWith(plain) ?? false;
  }

  /** Fetches the board, checks it and forms the sums. */
  check(): Promise<boolean> {
    // The head that was typed, whatever the room says meanwhile.
    const head = this.trustee.board?.head ?? '';
    return this.trying('FETCH', async () => {
      this.sumsHash = null;
      const board = await this.fetchBoard();
      if (!board) return [{ code: 'NOT_YET' }];
      this.doing = 'CHECK';
      const found = await this.keeper.ask(
        'check',
        { board, head, before: this.before() },
        (share) => (this.share = share),
      );
      if (!('sumsHash' in found)) return this.stop(found);
      this.head = head;
      this.sumsHash = found.sumsHash;
      return [];
    });
  }

  /** Decrypts the sums of the board that was checked, and sends the parts. */
  send(): Promise<boolean> {
    return this.trying('DECRYPT', async () => {
      const { sumsHash, head } = this;
      if (!sumsHash) return [];
      const decrypted = await this.keeper.ask(
        'decrypt',
        { published: this.published() },
        (share) => (this.share = share),
      );
      if ('wrong' in decrypted) return this.stop(decrypted);
      this.remembered().keep(sumsHash);
      const input = { head, sumsHash, ...decrypted };
      return this.take((await ask('trustee', SendDecryptionDocument, { input })).sendDecryption);
    });
  }

  private async fetchBoard(): Promise<SentBoard | null> {
    const { board } = (await ask('trustee', TrusteeBoardDocument, {})).trustee;
    if (!board) return null;
    const ballots: string[] = [];
    while (ballots.length < board.receipts.length) {
      const from = ballots.length;
      const more = (await ask('trustee', TrusteeBallotsDocument, { from })).trustee.board?.ballots;
      // Fewer ballots than receipts: the check names it.
      if (!more || more.length === 0) break;
      ballots.push(...more);
      this.share = ballots.length / board.receipts.length;
    }
    return { ...board, ballots };
  }

  /** Hash of the sums that were decrypted before: as this browser remembers, whatever the room says, or as the room says. */
  private before(): string | null {
    return this.remembered().find()?.value ?? this.trustee.decryption?.sumsHash ?? null;
  }

  private remembered(): Backup<string> {
    const { edition, number } = this.trustee;
    return new Backup<string>(`decrypted ${edition} ${number}`);
  }

  private published(): Published[] {
    return this.trustee.published.filter((one) => one !== null);
  }

  private async take({ trustee, userErrors }: Payload): Promise<readonly Refusal[]> {
    if (trustee) this.arrive({ ...this.trustee, ...trustee });
    this.rest();
    if (!userErrors.some(({ code }) => STALE.includes(code))) return userErrors;
    const before = this.standing();
    await this.reload();
    // What was read arrives by an effect.
    await tick();
    return this.standing() === before ? userErrors : [];
  }

  private stop(halt: Halt): readonly Refusal[] {
    this.halt = halt;
    this.rest();
    return [];
  }

  private async trying(doing: Doing, act: () => Promise<readonly Refusal[]>): Promise<boolean> {
    this.doing = doing;
    this.share = 0;
    try {
      return await this.attempt.run(async () => {
        await this.looking;
        return this.opened ? act() : [];
      });
    } finally {
      this.doing = null;
    }
  }
}
