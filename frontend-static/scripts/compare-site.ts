/** Compares a served site with a list of files and their hashes: `compare-site.ts <address> <list>`. Fails when one of them is served otherwise. */
import { readFileSync } from 'node:fs';
import { differing, read, servedAt } from './site-hashes.ts';

const [site = '', file = ''] = process.argv.slice(2);
const list = readFileSync(file, 'utf8');

// What the site itself has said and the pages were built with: whoever compares has to know whether it is so.
type Announced = Record<
  string,
  readonly { year: number; laureates: readonly { name: string }[] }[]
>;
const { ANNOUNCED } = process.env;
const announced = ANNOUNCED ? (JSON.parse(readFileSync(ANNOUNCED, 'utf8')) as Announced) : {};
for (const { year, laureates } of Object.values(announced)[0] ?? [])
  console.log(`Its pages name as laureate of ${year}: ${laureates[0]?.name}.`);

const others = await differing(list, site, servedAt);
for (const one of others) console.error(one);
const all = read(list).size;
if (others.length > 0) {
  console.error(`${others.length} of ${all} files of ${site} are not those of the list.`);
  process.exitCode = 1;
} else console.log(`All ${all} files of ${site} are those of the list.`);
