/**
 * Idempotency keys: one per intent, the same for every attempt at it, also after the page was loaded again,
 * until the server has answered.
 */
import { Backup, type Shelf } from './backup.ts';

export class Intents {
  private readonly remembered = new Map<string, string>();

  constructor(private readonly shelf?: () => Shelf) {}

  /** The key of an intent, such as `submit nomination-7`. */
  keyOf(intent: string, now: Date = new Date()): string {
    const known = this.remembered.get(intent) ?? this.kept(intent).find()?.value;
    const key = known ?? uuid();
    this.remembered.set(intent, key);
    if (known === undefined) this.kept(intent).keep(key, now);
    return key;
  }

  /** The server has answered: the next attempt is another intent. */
  settle(intent: string): void {
    this.remembered.delete(intent);
    this.kept(intent).drop();
  }

  private kept(intent: string): Backup<string> {
    return new Backup<string>(`intent ${intent}`, this.shelf);
  }
}

/** A random UUID (RFC 9562, version 4), also where `crypto.randomUUID` is missing because the page came without TLS. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
