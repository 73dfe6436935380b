/**
 * Counts elections that the Java counter has counted, once more with the site's counter, and compares: first from the
 * ballots, then from the published bundle. Reads lines of JSON, `{ ballots, bundle }`, gzipped; a ballot holds for each
 * finalist of the rule the level on each criterion, or none. Prints how many are identical and how many are not.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import canonicalize from 'canonicalize';
import { readBundle, type Levels, type Ordering, type Rule } from '../src/lib/verify/bundle.ts';
import { count } from '../src/lib/verify/count.ts';
import { heaviestMedians } from '../src/lib/verify/levels.ts';
import { supportOf } from '../src/lib/verify/runoff.ts';
import { lotsOf, passed, verify } from '../src/lib/verify/verify.ts';

type Ballot = number[][];

function levelsOf({ finalists, criteria, levels }: Rule, ballots: Ballot[]): Levels {
  return Object.fromEntries(
    finalists.map((finalist, f) => [
      finalist,
      Object.fromEntries(
        criteria.map(({ id }, c) => [
          id,
          Array.from(
            { length: levels },
            (_, level) => ballots.filter((ballot) => ballot[f]?.[c] === level).length,
          ),
        ]),
      ),
    ]),
  );
}

/** The juror's own ordering: by the sum of weight times level, the greatest first. */
function orderingOf({ finalists, criteria }: Rule, ballot: Ballot): Ordering {
  const groups = new Map<number, string[]>();
  finalists.forEach((finalist, f) => {
    const given = ballot[f];
    if (!given?.length) return;
    const score = criteria.reduce((sum, { weight }, c) => sum + weight * given[c]!, 0);
    groups.set(score, [...(groups.get(score) ?? []), finalist]);
  });
  return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group);
}

/** What of the orderings the rule lets the result hold, in no order. */
function shownOf(rule: Rule, orderings: Ordering[]): Ordering[] | undefined {
  const wanted = rule.ballots ?? (rule.method === 'INSTANT_RUNOFF' ? 'ORDERINGS' : 'WITHHELD');
  const sets = orderings.map((one) => canonicalize(one.flat().toSorted()));
  const enough = sets.every((one) => sets.filter((other) => other === one).length >= 10);
  return wanted === 'ORDERINGS' && enough
    ? orderings.map((groups) => groups.map((group) => group.toSorted()))
    : undefined;
}

function pairsOf(finalists: string[], orderings: Ordering[]) {
  const ranks = orderings.map(
    (groups) => new Map(groups.flatMap((group, rank) => group.map((one) => [one, rank]))),
  );
  return finalists.flatMap((one, index) =>
    finalists.slice(index + 1).map((other) => {
      const pair = { one, other, preferOne: 0, preferOther: 0, even: 0 };
      for (const rank of ranks) {
        const [first, second] = [rank.get(one), rank.get(other)];
        if (first === undefined || second === undefined) continue;
        pair[first < second ? 'preferOne' : first > second ? 'preferOther' : 'even'] += 1;
      }
      return pair;
    }),
  );
}

/** Where the two counters differ; null when they do not. */
async function difference(line: string): Promise<string | null> {
  const { ballots, bundle: text } = JSON.parse(line) as { ballots: Ballot[]; bundle: string };
  const bundle = readBundle(text);
  const { rule } = bundle;
  const levels = levelsOf(rule, ballots);
  const orderings = ballots.map((ballot) => orderingOf(rule, ballot));
  const pairs = pairsOf(rule.finalists, orderings);
  const again = count({
    rule,
    pairs,
    levels,
    judged: Object.fromEntries(
      rule.finalists.map((finalist, f) => [
        finalist,
        ballots.filter((ballot) => ballot[f]!.length > 0).length,
      ]),
    ),
    support: supportOf(orderings),
    ties: {
      pairs,
      medians: heaviestMedians(rule, levels),
      lots: await lotsOf(rule.finalists, bundle.lotSeed),
    },
  });
  if (canonicalize(pairs) !== canonicalize(bundle.pairs)) return 'other pairs';
  const shown = shownOf(rule, orderings)
    ?.map((one) => canonicalize(one))
    .toSorted();
  const published = bundle.orderings?.map((one) => canonicalize(one)).toSorted();
  if (canonicalize(shown) !== canonicalize(published)) return 'other orderings are shown';
  const said = canonicalize({ decisions: bundle.decisions, rounds: bundle.rounds });
  const is = canonicalize({ decisions: again?.decisions, rounds: again?.rounds });
  if (said !== is) return `from the ballots: ${said}\n${is}`;
  const verification = await verify(text);
  return passed(verification) ? null : `from the bundle: ${JSON.stringify(verification.checks)}`;
}

const file = process.argv[2];
if (!file) throw new Error('usage: recount.ts <elections.ndjson.gz>');
let identical = 0;
let different = 0;
const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
for await (const line of lines) {
  const found = await difference(line);
  if (found === null) identical += 1;
  else if (++different <= 3) console.error(found);
}
console.log(`recount: ${identical} identical, ${different} different`);
process.exitCode = different > 0 || identical === 0 ? 1 : 0;
