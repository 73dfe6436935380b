/** Provers whom a verifier has to find out. */
import { generator, multiple, reduce } from '../../src/lib/vote/group.ts';
import type { Sealer } from '../../src/lib/vote/sealing.ts';

/** A prover who adds a number to what is encrypted, option by option, and goes on as if nothing were. */
export function adding(sealer: Sealer, numbers: readonly number[]): Sealer {
  let option = 0;
  const timesK: Sealer['tables']['timesK'] = (scalar) =>
    sealer.tables.timesK(scalar).add(multiple(generator, reduce(BigInt(numbers[option++] ?? 0))));
  return { ...sealer, tables: { ...sealer.tables, timesK } };
}
