// Seals and verifies in Chromium, also with its processor slowed down to a quarter, as a phone's. Chromium slows down pages and no
// workers, so that both run on the page's own thread.
// Usage: node browser.mjs <record.json>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname;
const require = createRequire(path.join(here, '../../frontend-static/package.json'));
const { chromium } = require('playwright-core');
const { rolldown } = require('rolldown');

const PHONE = 4;
const bundle = await rolldown({ input: path.join(here, 'in-browser.mjs') });
const { output } = await bundle.generate({ format: 'iife' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const record = readFileSync(process.argv[2], 'utf8');
let missed = false;

/** The time by the clock of something done in a page that was just opened, and whether it tells how far it has come. */
async function timed(what, aim, slowdown, work, told) {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await page.addScriptTag({ content: output[0].code });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const { passed, signs, last, silent } = await work(page);
  await page.close();
  const late = passed > aim;
  const mute = signs < told.signs || last !== 1 || silent > told.silent;
  missed ||= late || mute;
  console.log(
    `in Chromium, ${what}: ${passed.toFixed(0)} ms, aim ${aim}${late ? ': missed' : ''}; ` +
      `${signs} signs of progress, silent for ${silent.toFixed(0)} ms at most, aims ${told.signs} and ${told.silent}${mute ? ': missed' : ''}`,
  );
}

const seals = (page) => page.evaluate(() => globalThis.seal());
// A sign for each contest; whoever waits for longer than these two seconds sees something move.
const ofSealing = { signs: 66, silent: 2_000 };
await timed('sealing 12 finalists, with the tables', 2_000, 1, seals, ofSealing);
await timed(`the same at a ${PHONE}th of the processor`, 10_000, PHONE, seals, ofSealing);
const ofVerifying = { signs: 30, silent: 5_000 };
await timed(
  'verifying the record of 30 ballots',
  30_000,
  1,
  (page) => page.evaluate((text) => globalThis.verify(text), record),
  ofVerifying,
);
await browser.close();
process.exitCode = missed ? 1 : 0;
