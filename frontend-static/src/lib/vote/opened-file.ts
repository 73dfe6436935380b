/** The file of an opened ballot, with which any device can read it (docs/record-format.md, 1.6.10). */
import type { Election } from './contest.ts';
import { Refused } from './group.ts';
import { bytesOf, hex, isHex, plainHash, utf8 } from './hash.ts';
import { readOpened, type Opened } from './opening.ts';
import { canonicalBytes, readCanonical, writeCanonical } from './record/canonical.ts';
import { ruleFormFault, type Rule } from './record/form.ts';
import { keyOf, ruleFault, sumFormOf } from './record/rule.ts';

const FORMAT = 'opened-ballot/1';

export const writeOpenedFile = (rule: Rule, opened: Uint8Array): string =>
  writeCanonical({ ballot: hex(opened), format: FORMAT, rule });

/** Reads a rule that stands alone, with what ballots are sealed for by it; throws {@link Refused}. */
export function readRule(text: string): { rule: Rule; election: Election } {
  return electionOf(readCanonical(utf8(text)));
}

function electionOf(value: unknown): { rule: Rule; election: Election } {
  const fault = ruleFormFault(value) ?? ruleFault(value as Rule);
  if (fault !== null) throw new Refused(`the rule: ${fault}`);
  const rule = value as Rule;
  const ruleHash = plainHash(canonicalBytes(rule));
  return { rule, election: { edition: rule.edition, ruleHash, key: keyOf(rule) } };
}

/** Reads the file and checks all that is in it; throws {@link Refused}. */
export function readOpenedFile(text: string): Opened & { rule: Rule; ruleHash: string } {
  const value = readCanonical(utf8(text)) as Record<string, unknown>;
  const { ballot, format, rule: written } = value;
  if (format !== FORMAT || typeof ballot !== 'string' || !isHex(ballot)) {
    throw new Refused('no opened ballot');
  }
  if (Object.keys(value).length !== 3) throw new Refused('an unknown field');
  const { rule, election } = electionOf(written);
  const opened = readOpened(bytesOf(ballot), election, sumFormOf(rule));
  return { ...opened, rule, ruleHash: hex(election.ruleHash) };
}
