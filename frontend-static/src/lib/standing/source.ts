/** How a page of standing text is written: see docs/decisions/institution-pages.md. */
import { EDITION } from './names.ts';
import type { Part, StandingText } from './text.ts';

const PLACE = /\[\[[^[\]\n]+\]\]/g;

/** How many places are still to be filled in. */
export function placesIn(source: string): number {
  return source.match(PLACE)?.length ?? 0;
}

const isWhole = (line: string) => placesIn(line) === 0;

/** A text as it was written. */
export function read(source: string): StandingText {
  let title = '';
  let lead = '';
  let part: { id: string; title: string; blocks: (string | string[])[] } = {
    id: 'first',
    title: '',
    blocks: [],
  };
  const parts = [part];
  // No two headings of a page have one anchor, nor one that the page gives: a text may ask for any.
  const taken = new Set([part.id, EDITION]);
  let list: string[] | undefined;
  for (const line of source.split('\n').map((one) => one.trim())) {
    const item = /^- +(.+)$/.exec(line);
    if (item) {
      if (!list) part.blocks.push((list = []));
      list.push(item[1]!);
      continue;
    }
    list = undefined;
    const heading = /^(#{1,6}) +(.+?)(?: +\{#([\w-]+)\})?$/.exec(line);
    if (heading?.[1] === '#' && !title) title = heading[2]!;
    else if (heading) {
      let id = heading[3] ?? 'p1';
      for (let n = 1; taken.has(id); n++) id = `p${n}`;
      taken.add(id);
      part = { id, title: heading[2]!, blocks: [] };
      parts.push(part);
    } else if (!line) continue;
    else if (!lead && parts.length === 1 && part.blocks.length === 0) lead = line;
    else part.blocks.push(line);
  }
  return { title, lead, parts: parts.filter((one) => one.title || one.blocks.length > 0) };
}

/** The same as it is written. */
export function write({ title, lead, parts }: StandingText): string {
  const block = (one: string | readonly string[]) =>
    typeof one === 'string' ? one : one.map((item) => `- ${item}`).join('\n');
  return [
    `# ${title}`,
    lead,
    ...parts.flatMap((part) => [`## ${part.title} {#${part.id}}`, ...part.blocks.map(block)]),
  ].join('\n\n');
}

/** What readers see: all but what is still to be filled in, and the headings of which nothing else is left. */
export function shown({ title, lead, parts }: StandingText): StandingText {
  const whole = (part: Part): Part => ({
    ...part,
    blocks: part.blocks
      .map((block) => (typeof block === 'string' ? block : block.filter(isWhole)))
      .filter((block) => (typeof block === 'string' ? isWhole(block) : block.length > 0)),
  });
  return {
    title: isWhole(title) ? title : '',
    lead: isWhole(lead) ? lead : '',
    parts: parts
      .filter((part) => isWhole(part.title))
      .map((part) => ({ now: whole(part), was: part }))
      .filter(({ now, was }) => now.blocks.length > 0 || was.blocks.length === 0)
      .map(({ now }) => now),
  };
}

/** Whether readers see anything of a text. */
export function isRead(source: string): boolean {
  const { title, lead, parts } = shown(read(source));
  return title !== '' || lead !== '' || parts.length > 0;
}
