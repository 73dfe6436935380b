/** A trustee before the vote: draws a part of the key, compares the key with the others, sends shares and rehearses. */
import { ask } from '#lib/graphql/client.ts';
import {
  ConfirmSharesDocument,
  PublishCommitmentDocument,
  SendSharesDocument,
} from '#lib/graphql/generated/trustee.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { Refusal } from '../paths.ts';
import type { Trouble } from '../trouble.ts';
import type { Desk } from './desk.svelte.ts';
import type { Answers } from './keeper.ts';
import type { Opener } from './prf.ts';

export class Making {
  /** The key for shares that was drawn in this page; not what the sheet says, which must not stay in the page. */
  drawn = $state.raw('');
  /** Of the key that all have published, once they have. */
  fingerprint = $state.raw('');
  /** The fingerprint of which the trustee has said in this page that another has the same. */
  private said = $state.raw('');
  /** The fingerprint for which shares may be sent: who has nobody to compare with goes by what is shown. */
  readonly compared: string = $derived.by(() =>
    this.desk.others.length > 0 ? this.said : this.fingerprint,
  );
  /** Whether the step that is possible now can be taken without being asked for. */
  readonly goesOn: boolean = $derived.by(() => {
    const { opened, halted, now } = this.desk;
    const canShare = now.step === 'SHARE' && !!this.compared;
    return opened && !halted && (now.step === 'CONFIRM' || canShare);
  });
  /** Whether another window published another part than was drawn in this page: this page's sheet opens nothing. */
  readonly isVoid: boolean = $derived.by(() => {
    const { own } = this.desk;
    return !!own && !!this.drawn && own.sharesKey !== this.drawn;
  });
  /** Reads the fingerprint. */
  readonly reading: Attempt;

  constructor(
    private readonly desk: Desk,
    meet: (error: unknown) => Trouble,
  ) {
    this.reading = new Attempt(meet);
  }

  /** What was drawn and compared is of no use any more. */
  forget(): void {
    this.fingerprint = '';
    this.said = '';
    this.drawn = '';
  }

  /** Draws the secret. */
  async draw(): Promise<Answers['begin']> {
    const begun = await this.desk.keeper.ask('begin', { seat: this.desk.seat });
    this.desk.hasOpened();
    this.drawn = begun.published.sharesKey;
    return begun;
  }

  /** Publishes what was drawn; the passkey, where there is one, opens the secret as well. */
  publish(begun: Answers['begin'], opener: Opener | null): Promise<boolean> {
    const { desk } = this;
    return desk.attempt.run(async () => {
      await desk.looked();
      // The room may have said that it was drawn for another round, or by another.
      if (this.drawn !== begun.published.sharesKey) return [];
      const byPasskey = opener ? await desk.keeper.ask('wrap', { prf: opener.prf }) : null;
      const refusals = await desk.take(
        (
          await ask('trustee', PublishCommitmentDocument, {
            input: {
              round: desk.seat.round,
              ...begun.published,
              byText: begun.byText,
              byPasskey,
              credential: opener?.credential ?? null,
            },
          })
        ).publishCommitment,
      );
      if (desk.now.step !== 'COMMIT') desk.again = false;
      return refusals;
    });
  }

  /** Reads the fingerprint of the key, once all have published their part of it. */
  async readFingerprint(): Promise<void> {
    const { published, trustee, keeper } = this.desk;
    if (published.length < trustee.trusteeship.trustees.length) return;
    await this.reading.run(async () => {
      this.fingerprint = await keeper.ask('fingerprint', { published });
    });
  }

  /** The trustee says that another has the same fingerprint. */
  saySame(): void {
    this.said = this.fingerprint;
    this.desk.worked = true;
  }

  /** Takes the step that is possible now, with the open secret. */
  async goOn(): Promise<void> {
    const { desk } = this;
    if (!this.goesOn || desk.attempt.busy) return;
    if (desk.now.step === 'SHARE') await desk.trying('SHARE', () => this.sendShares());
    else await desk.trying('CONFIRM', () => this.confirm());
  }

  private async sendShares(): Promise<readonly Refusal[]> {
    const { desk } = this;
    const question = { published: desk.published, compared: this.compared };
    const shares = await desk.keeper.ask('shares', question);
    if (!Array.isArray(shares)) return desk.stop(shares);
    const input = { round: desk.seat.round, shares };
    return desk.take((await ask('trustee', SendSharesDocument, { input })).sendShares);
  }

  private async confirm(): Promise<readonly Refusal[]> {
    const { desk } = this;
    const rehearsal = await desk.keeper.ask('rehearse', { published: desk.published });
    if (typeof rehearsal !== 'string') return desk.stop(rehearsal);
    const input = { round: desk.seat.round, rehearsal };
    return desk.take((await ask('trustee', ConfirmSharesDocument, { input })).confirmShares);
  }
}
