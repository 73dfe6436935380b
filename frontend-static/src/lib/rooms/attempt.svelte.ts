/** How a room tries something and says why it came to nothing: the one rule for what fails. */
import { byField, type Refusal } from './paths.ts';
import { refusalText } from './refusals.ts';
import { troubleOf, type Trouble } from './trouble.ts';

type Act = (() => Promise<void>) | (() => Promise<readonly Refusal[] | undefined>);

/**
 * Something that is tried. What the server refuses stands at the field that it concerns, or, of the whole, beside the button; no
 * answer, an ended session and a fault are a trouble, of which the room hears, too. Of several tries the last one counts.
 */
export class Attempt {
  /** Whether it is under way. */
  busy = $state(false);
  /** Why the last try got no answer that counts. */
  trouble = $state.raw<Trouble | null>(null);
  /** The codes of what the last try was refused for, by field; of the whole under the empty name. */
  refused = $state.raw<Readonly<Record<string, string>>>({});
  private turn = 0;

  /** @param meet tells the room of a failure */
  constructor(private readonly meet: (error: unknown) => Trouble = troubleOf) {}

  /** Forgets how the last try went. */
  clear(): void {
    this.trouble = null;
    this.refused = {};
  }

  /** Refuses, before anything is sent, for the codes of the fields that are not right. Gives the first of these fields. */
  check(codes: Readonly<Record<string, string | false>>): string | undefined {
    const wrong = Object.entries(codes).filter((entry): entry is [string, string] => !!entry[1]);
    this.trouble = null;
    this.refused = Object.fromEntries(wrong);
    return wrong[0]?.[0];
  }

  /** Tries it; it may give what the server refuses. Whether it was done. */
  async run(act: Act): Promise<boolean> {
    const turn = ++this.turn;
    this.clear();
    this.busy = true;
    try {
      const refusals = ((await act()) as readonly Refusal[] | undefined) ?? [];
      if (turn === this.turn) this.refused = byField(refusals);
      return refusals.length === 0;
    } catch (error) {
      if (turn === this.turn) this.trouble = this.meet(error);
      return false;
    } finally {
      if (turn === this.turn) this.busy = false;
    }
  }

  /** Why the last try was refused for the first of these fields that it was refused for. */
  at(...fields: readonly string[]): string | undefined {
    return this.words(fields)[0];
  }

  /** Why the last try was refused, each reason once. */
  words(fields: readonly string[] = Object.keys(this.refused)): string[] {
    const codes = fields.flatMap((field) => this.refused[field] ?? []);
    return codes.filter((code, index) => codes.indexOf(code) === index).map(refusalText);
  }
}
