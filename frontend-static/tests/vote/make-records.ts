/**
 * Writes `docs/record-format/site-records.ndjson`: records made by the site's implementation, one a line, each with changes
 * and the step that finds them, for another verifier to check. Run it with Node in `frontend-static` when the format changes.
 */
import { writeFileSync } from 'node:fs';
import { canonicalBytes, writeCanonical } from '../../src/lib/vote/record/canonical.ts';
import { methods } from '../../src/lib/vote/record/form.ts';
import { verifyRecord } from '../../src/lib/vote/record/verify-record.ts';
import { changesOf, put } from './changes.ts';
import { anyVote, diceOf, recordOf } from './records.ts';
import { drawsOf } from './vectors.ts';

const CHANGES = 14;
const MOST_BYTES = 34_000;

/** The first vote of a method that fits: small, with a threshold below the trustees, or with late recusals. */
function lineFor(method: (typeof methods)[number], late: boolean): string {
  for (let attempt = 0; ; attempt++) {
    const name = `site-${method}-${late}-${attempt}`;
    const dice = diceOf(name);
    const vote = { ...anyVote(dice), method };
    const fits = late
      ? vote.ballots.some((one) => one.late.length > 0)
      : vote.set.length < vote.trustees;
    if (!fits || vote.ballots.length < 2) continue;
    const record = recordOf(vote, name, drawsOf(name));
    const file = writeCanonical(record);
    if (file.length > MOST_BYTES) continue;
    const all = [...changesOf(record)];
    const changes = Array.from({ length: CHANGES }, () => all[dice(all.length)]!)
      .filter(({ value }) => writeCanonical(value).length < 2_000)
      .map(({ path, value }) => {
        const { fault } = verifyRecord(canonicalBytes(put(record, path, value)));
        if (!fault) throw new Error(`not found: ${path.join('.')}`);
        return { path, value, step: fault.step };
      });
    return JSON.stringify({ file, changes });
  }
}

const lines = methods.flatMap((method) => [lineFor(method, false), lineFor(method, true)]);
const file = new URL('../../../docs/record-format/site-records.ndjson', import.meta.url);
writeFileSync(file, lines.join('\n') + '\n');
console.log(`${lines.length} records`);
