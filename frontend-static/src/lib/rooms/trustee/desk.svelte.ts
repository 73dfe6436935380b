/** A trustee at work: what the room says, which step is possible, and whether the secret is open; it lies in the worker meanwhile. */
import { tick } from 'svelte';
import { inUnits, Sessions } from '#lib/limits.ts';
import type { TrusteeRoomQuery } from '#lib/graphql/generated/trustee.ts';
import type {
  Alarm,
  OtherList,
  Published,
  Seat,
  WrongTrustee,
} from '../../vote/trustees/office.ts';
import { stepNow, type Now } from '../../vote/trustees/step.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { Refusal } from '../paths.ts';
import type { Trouble } from '../trouble.ts';
import { Decrypting } from './decrypting.svelte.ts';
import { Keeper, type Keeping } from './keeper.ts';
import { Making } from './making.svelte.ts';

export type Trustee = TrusteeRoomQuery['trustee'];

/** Something that must not be gone along with; nothing was sent. */
export type Halt = WrongTrustee | OtherList | Alarm;

type Doing = 'SHARE' | 'CONFIRM' | 'FETCH' | 'CHECK' | 'DECRYPT';
type Payload = {
  trustee?: Omit<Trustee, 'editionName'> | null;
  userErrors: readonly Refusal[];
};

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
  /** The other people who share the key; servers can be asked nothing. */
  readonly others = $derived(
    this.trustee.trusteeship.trustees.filter(
      (one) => one.kind !== 'SERVICE' && one.number !== this.trustee.number,
    ),
  );
  readonly now: Now = $derived(
    stepNow({
      number: this.trustee.number,
      trustees: this.trustee.trusteeship.trustees,
      ready: this.trustee.trusteeship.ready,
      board: this.trustee.board !== null,
      asked: !!this.trustee.board?.askedAt,
    }),
  );
  /** What the trustee has published. */
  readonly own: Trustee['published'][number] = $derived(
    this.trustee.published[this.trustee.number - 1] ?? null,
  );
  /** The steps before the vote. */
  readonly making: Making;
  /** The step after it. */
  readonly decrypting: Decrypting;
  readonly attempt: Attempt;
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
    this.keeper = {
      ask: (name, question, progress) => this.asking(keeper.ask(name, question, progress)),
      forget: () => keeper.forget(),
    };
    this.making = new Making(this, meet);
    this.decrypting = new Decrypting(this);
  }

  get seat(): Seat {
    const { edition, number, trusteeship } = this.trustee;
    const { round, threshold, trustees } = trusteeship;
    return { edition, round, number, threshold, trustees: trustees.length };
  }

  /** What the trustees have published, each who has. */
  get published(): Published[] {
    return this.trustee.published.filter((one) => one !== null);
  }

  /** Looks whether others have come as far; that keeps the session, too, while the trustee compares. */
  look(): void {
    // What an alarm shows must stay, whatever the room says by then.
    if (this.halt || this.attempt.busy) return;
    this.looking ??= this.reload().finally(() => (this.looking = null));
  }

  /** Resolves when what the room is being asked has been heard. */
  async looked(): Promise<void> {
    await this.looking;
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
      this.making.forget();
      this.decrypting.forget();
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

  /** The secret is open from now on. What was drawn here before does not matter to whoever opens what was published. */
  hasOpened(): void {
    this.making.drawn = '';
    this.opened = true;
    this.worked = true;
    this.rest();
  }

  /** Forgets the secret. */
  close(): void {
    clearTimeout(this.resting);
    this.opened = false;
    this.decrypting.formed = null;
    this.keeper.forget();
  }

  /** Forgets the secret when this page does not use it any more, or after a while in which nothing was done with it. */
  private rest(): void {
    clearTimeout(this.resting);
    if (!this.opened) return;
    const isOver = this.now.step === null && !('on' in this.now);
    if (this.halted || this.making.isVoid || isOver) this.close();
    else this.resting = setTimeout(() => this.close(), MOST_MINUTES * 60_000);
  }

  private standing(): string {
    const { number, trusteeship } = this.trustee;
    return JSON.stringify([trusteeship.round, number, trusteeship.wrong, this.now]);
  }

  /** Takes what the server answers to a step: how the room stands then, or why it was refused. */
  async take({ trustee, userErrors }: Payload): Promise<readonly Refusal[]> {
    if (trustee) this.arrive({ ...this.trustee, ...trustee });
    this.rest();
    if (!userErrors.some(({ code }) => STALE.includes(code))) return userErrors;
    const before = this.standing();
    await this.reload();
    // What was read arrives by an effect.
    await tick();
    return this.standing() === before ? userErrors : [];
  }

  /** Goes along with nothing any more. */
  stop(halt: Halt): readonly Refusal[] {
    this.halt = halt;
    this.rest();
    return [];
  }

  /** Tries a step, as long as the secret is open. */
  async trying(doing: Doing, act: () => Promise<readonly Refusal[]>): Promise<boolean> {
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
