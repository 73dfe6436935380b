/** What is typed and not sent yet, in the rooms that save nothing by themselves. */
import { Backup } from './backup.ts';
import { beginning, type Room } from './forget.ts';

interface KeptText {
  readonly words: string;
  /** What was on record when it was typed. */
  readonly record: string;
}

/**
 * A text that this browser keeps until it is sent or emptied, its writer leaves the room, or somebody comes whose session has ended: going
 * back, a reload, and a session that ended while the page was open, lose none of it.
 */
export class Typed {
  /** What came on record since it was typed; empty when nothing did. */
  readonly meanwhile: string;
  private words = $state('');
  private readonly backup: Backup<KeptText>;

  /**
   * @param of what the text is, whose, and about what
   * @param record what is on record
   */
  constructor(
    room: Room,
    of: readonly string[],
    private record = '',
  ) {
    this.backup = new Backup(beginning(room) + of.join(' '));
    const kept = this.backup.find()?.value;
    this.words = kept?.words ?? record;
    const isOnRecord = this.words === record;
    this.meanwhile = kept && !isOnRecord && kept.record !== record ? record : '';
    if (isOnRecord) this.backup.drop();
  }

  get text(): string {
    return this.words;
  }

  set text(words: string) {
    this.words = words;
    if (words === this.record) this.backup.drop();
    else this.backup.keep({ words, record: this.record });
  }

  /** This was sent, and the field is empty for the next, but for what was typed since then. */
  sent(words: string): void {
    this.record = '';
    this.text = this.words === words ? '' : this.words;
  }

  /** This is on record now; what was typed since then is kept. */
  recorded(words: string): void {
    this.record = words;
    this.text = this.words;
  }

  /** Nobody can send it any more. */
  forget(): void {
    this.backup.drop();
  }
}
