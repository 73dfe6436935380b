import { failureText } from '#lib/components/States/failure.ts';
import { refusedFor, type Texts } from './check.ts';
import type { Refusal } from '#lib/rooms/paths.ts';

/** How a form for everybody sends what was written: what is wrong with it, whether it is under way, and what came of it. */
export class Sending<Name extends string, Sent> {
  errors = $state.raw<{ id?: string; text: string }[]>([]);
  busy = $state(false);
  /** What the server took; null until it has. */
  sent = $state.raw<Sent | null>(null);
  /** One key for each thing that is written, so that sending it again after a lost answer makes no second one. */
  private key = '';

  constructor(private readonly text: Texts<Name> & { readonly failed: string }) {}

  /** Why a field is refused. */
  at(id: string): string | undefined {
    return this.errors.find((error) => error.id === id)?.text;
  }

  /**
   * Says which fields are wrong before anything is sent; whether none is.
   *
   * @param within what is wrong with the organisations that are part of it
   */
  check(wrong: readonly Name[], within: readonly { id: string; text: string }[] = []): boolean {
    this.errors = [...wrong.map((id) => ({ id, text: this.text.errors[id] })), ...within];
    return this.errors.length === 0;
  }

  /** Refuses the whole, before anything is sent. */
  refuse(text: string): void {
    this.errors = [{ text }];
  }

  /** Sends it under its key; whether the server took it. */
  async run(
    act: (key: string) => Promise<{ taken: Sent | null | undefined; errors: readonly Refusal[] }>,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.key ||= crypto.randomUUID();
    try {
      const { taken, errors } = await act(this.key);
      if (taken) {
        this.sent = taken;
        return true;
      }
      // What was refused was not written; what is sent next may differ.
      this.key = '';
      this.errors = refusedFor(errors, this.text);
    } catch (error) {
      this.refuse(`${this.text.failed} ${failureText(error)}`);
    } finally {
      this.busy = false;
    }
    return false;
  }

  /** Begins another. */
  again(): void {
    this.sent = null;
    this.key = '';
  }
}
