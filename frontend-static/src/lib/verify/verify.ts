import canonicalize from 'canonicalize';
import { NoBundle, readBundle, type Bundle } from './bundle.ts';
import { chainFault } from './chain.ts';
import { count, type Count } from './count.ts';
import { seedBytes, sha256, utf8 } from './hash.ts';
import { heaviestMedians } from './levels.ts';
import { misfit } from './numbers.ts';
import { receiptFault } from './receipts.ts';
import { supportOf, type Support } from './runoff.ts';
import { publishesOrderings, shownFault } from './shown.ts';

export type Subject =
  | 'FORM'
  | 'RULE'
  | 'PUBLISHED_RULE'
  | 'LOT'
  | 'RECEIPTS'
  | 'CHAIN'
  | 'NUMBERS'
  | 'DISCLOSURE'
  | 'RANKING';

/** How a check went. `impossible`: what it takes is held back, because it could tell how a juror voted. */
export interface Check {
  subject: Subject;
  outcome: 'passed' | 'failed' | 'impossible';
  /** What is held back. */
  held?: 'levels' | 'orderings' | 'ballots' | 'medians';
  /** Set for a bundle of an earlier form, which this page does not read. */
  earlier?: true;
  /** The part of the bundle in which the difference lies. */
  where?: string;
  /** What the bundle says there, and what it should say. */
  published?: string;
  recounted?: string;
}

export interface Verification {
  checks: Check[];
  /** Absent when the text is no result bundle. */
  bundle?: Bundle;
  /** What the recount gave; absent when there was none. */
  count?: Count;
}

/**
 * Checks a result bundle and counts it again.
 *
 * @param source the bundle
 * @param publishedHash the rule's SHA-256 as it was published when the vote opened, where it is known
 */
export async function verify(source: string, publishedHash?: string): Promise<Verification> {
  let bundle: Bundle;
  try {
    bundle = readBundle(source);
  } catch (error) {
    if (!(error instanceof NoBundle)) throw error;
    const { where, earlier } = error;
    return { checks: [{ subject: 'FORM', outcome: 'failed', where, ...(earlier && { earlier }) }] };
  }
  const checks: Check[] = [
    canonicalize(bundle) === source.trim()
      ? { subject: 'FORM', outcome: 'passed' }
      : { subject: 'FORM', outcome: 'failed', where: 'RFC 8785' },
    ...(await ruleChecks(bundle, publishedHash)),
    await lotCheck(bundle),
    wrong('RECEIPTS', receiptFault(bundle)),
    await chainCheck(bundle),
    wrong('NUMBERS', misfit(bundle)),
  ];
  if (checks.at(-1)!.outcome === 'failed') return { checks, bundle };
  checks.push(disclosure(bundle));
  const again = count(await tallyOf(bundle));
  checks.push(again ? rankingCheck(bundle, again) : noRanking(bundle));
  return { checks, bundle, ...(again && { count: again }) };
}

export const passed = ({ checks }: Verification): boolean =>
  checks.every(({ outcome }) => outcome !== 'failed');

function wrong(subject: Subject, where: string | null): Check {
  return where === null ? { subject, outcome: 'passed' } : { subject, outcome: 'failed', where };
}

function equal(subject: Subject, where: string, published: string, recounted: string): Check {
  return published === recounted
    ? { subject, outcome: 'passed' }
    : { subject, outcome: 'failed', where, published, recounted };
}

const ruleHash = ({ rule }: Bundle): Promise<string> => sha256(utf8(canonicalize(rule) ?? ''));

async function ruleChecks(bundle: Bundle, publishedHash?: string): Promise<Check[]> {
  const hash = await ruleHash(bundle);
  const own = equal('RULE', 'ruleSha256', bundle.ruleSha256, hash);
  if (publishedHash === undefined) return [own];
  return [own, equal('PUBLISHED_RULE', 'rule', publishedHash, hash)];
}

async function chainCheck(bundle: Bundle): Promise<Check> {
  const fault = await chainFault(bundle, await ruleHash(bundle));
  return fault
    ? { subject: 'CHAIN', outcome: 'failed', ...fault }
    : { subject: 'CHAIN', outcome: 'passed' };
}

async function lotCheck({ rule, lotSeed }: Bundle): Promise<Check> {
  const seed = seedBytes(lotSeed);
  if (!seed) return wrong('LOT', 'lotSeed');
  return equal('LOT', 'lotSeed', rule.lot.commitment, await sha256(seed));
}

const byLevels = ({ rule }: Bundle): boolean =>
  rule.method === 'WEIGHTED_MEAN' || rule.method === 'MEDIAN';

function disclosure(bundle: Bundle): Check {
  const fault = shownFault(bundle);
  if (fault) return wrong('DISCLOSURE', fault);
  const held =
    byLevels(bundle) && !bundle.levels
      ? 'levels'
      : bundle.rule.method === 'INSTANT_RUNOFF' && !bundle.orderings
        ? publishesOrderings(bundle)
          ? 'orderings'
          : 'ballots'
        : !byLevels(bundle) && bundle.decisions.some(({ doubledMedians }) => doubledMedians)
          ? 'medians'
          : undefined;
  return held
    ? { subject: 'DISCLOSURE', outcome: 'impossible', held }
    : { subject: 'DISCLOSURE', outcome: 'passed' };
}

function noRanking(bundle: Bundle): Check {
  return byLevels(bundle)
    ? { subject: 'RANKING', outcome: 'impossible', held: 'levels' }
    : { subject: 'RANKING', outcome: 'failed', where: 'rounds' };
}

/** What the bundle publishes to count from. */
async function tallyOf(bundle: Bundle) {
  const { rule, pairs, levels, judged, orderings, rounds = [] } = bundle;
  const support: Support = orderings
    ? supportOf(orderings)
    : (standing) =>
        rounds.find((votes) => Object.keys(votes).toSorted().join('\n') === standing.join('\n')) ??
        null;
  const published = bundle.decisions.flatMap(({ doubledMedians }) =>
    Object.entries(doubledMedians ?? {}),
  );
  const medians = levels ? heaviestMedians(rule, levels) : new Map(published);
  const ties = { pairs, medians, lots: await lotsOf(rule.finalists, bundle.lotSeed) };
  return { rule, pairs, levels, judged, support, ties };
}

/** Each finalist's lot: SHA-256 of the seed's bytes and the identifier. */
export async function lotsOf(finalists: string[], seed: string): Promise<Map<string, string>> {
  const bytes = seedBytes(seed) ?? new Uint8Array();
  return new Map(
    await Promise.all(
      finalists.map(async (finalist) => [finalist, await sha256(bytes, utf8(finalist))] as const),
    ),
  );
}

function rankingCheck(bundle: Bundle, again: Count): Check {
  const ranking = again.decisions.map(({ finalist }) => finalist);
  const parts: [string, unknown[], unknown[]][] = [
    ['rounds', bundle.rounds ?? [], again.rounds ?? []],
    ['ranking', bundle.ranking, ranking],
    ['decisions', bundle.decisions, again.decisions],
  ];
  for (const [where, published, recounted] of parts) {
    const length = Math.max(published.length, recounted.length);
    for (let index = 0; index < length; index++) {
      const [said, is] = [canonicalize(published[index]), canonicalize(recounted[index])];
      if (said !== is) {
        return {
          subject: 'RANKING',
          outcome: 'failed',
          where: `${where}, ${index + 1}`,
          published: said ?? '',
          recounted: is ?? '',
        };
      }
    }
  }
  return { subject: 'RANKING', outcome: 'passed' };
}
