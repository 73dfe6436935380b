/** A trustee after the vote: checks the board against the mailed head, compares the head, and decrypts the sums. */
import { ask } from '#lib/graphql/client.ts';
import {
  SendDecryptionDocument,
  TrusteeBallotsDocument,
  TrusteeBoardDocument,
} from '#lib/graphql/generated/trustee.ts';
import { beginsAs } from '../../vote/plain-hash.ts';
import type { FormedSums, SentBoard } from '../../vote/trustees/office.ts';
import { Backup } from '../keeping/backup.ts';
import type { Desk } from './desk.svelte.ts';

export class Decrypting {
  /** What was typed of the mailed head. */
  typedHead = $state('');
  /** The head of which the trustee has said in this page that others have the same. */
  private saidHead = $state.raw('');
  /** The head of a board that was checked. */
  head = $state.raw('');
  /** Its sums, and how many jurors are behind them. */
  formed = $state.raw<FormedSums | null>(null);

  constructor(private readonly desk: Desk) {}

  /** What was typed and compared is of no use any more. */
  forget(): void {
    this.typedHead = '';
    this.saidHead = '';
  }

  /** Whether what was typed of the mailed head is that of the board; null when it is too short to tell. */
  isHead(typed: string): boolean | null {
    return beginsAs(typed, this.desk.trustee.board?.head ?? '');
  }

  /** Fetches the board, checks it and forms the sums. */
  check(): Promise<boolean> {
    const { desk } = this;
    // The head that was typed, whatever the room says meanwhile.
    const head = desk.trustee.board?.head ?? '';
    return desk.trying('FETCH', async () => {
      this.formed = null;
      const board = await this.fetchBoard();
      if (!board) return [{ code: 'NOT_YET' }];
      desk.doing = 'CHECK';
      const found = await desk.keeper.ask(
        'check',
        { board, head, before: this.before() },
        (share) => (desk.share = share),
      );
      if (!('sumsHash' in found)) return desk.stop(found);
      this.head = head;
      this.formed = found;
      return [];
    });
  }

  /** The trustee says that others have the same head. */
  saySameHead(): void {
    this.saidHead = this.head;
  }

  /** Whether the head of the board that was checked is compared. */
  get comparedHead(): boolean {
    return this.head !== '' && this.head === this.saidHead;
  }

  /** Decrypts the sums of the board that was checked, and sends the parts. */
  send(): Promise<boolean> {
    const { desk } = this;
    return desk.trying('DECRYPT', async () => {
      const { formed, head } = this;
      if (!formed) return [];
      const { sumsHash } = formed;
      const decrypted = await desk.keeper.ask(
        'decrypt',
        { published: desk.published },
        (share) => (desk.share = share),
      );
      if ('wrong' in decrypted) return desk.stop(decrypted);
      this.remembered().keep(sumsHash);
      const input = { head, sumsHash, ...decrypted };
      return desk.take((await ask('trustee', SendDecryptionDocument, { input })).sendDecryption);
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
      this.desk.share = ballots.length / board.receipts.length;
    }
    return { ...board, ballots };
  }

  /** Hash of the sums that were decrypted before: as this browser remembers, whatever the room says, or as the room says. */
  private before(): string | null {
    return this.remembered().find()?.value ?? this.desk.trustee.decryption?.sumsHash ?? null;
  }

  private remembered(): Backup<string> {
    const { edition, number } = this.desk.trustee;
    return new Backup<string>(`decrypted ${edition} ${number}`);
  }
}
