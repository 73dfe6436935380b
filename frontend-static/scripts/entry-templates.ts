/**
 * Makes of the pages of entries that have tags for values the templates by which entries' pages are written as soon as one is
 * published: `build/entry-templates/<language>.json`, Mustache templates with the words that go with them. The pages themselves go.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tag } from '../src/lib/directory/entry/tags.ts';
import { TAGS, templateIds } from '../src/lib/directory/entry/templates.ts';
import { codes } from '../src/lib/i18n/languages.ts';

const [partnershipId, organisationId, aloneId, goneId] = templateIds;

/** A page on its way to be a template. Every step finds what it looks for, or the build ends. */
export class Page {
  #html: string;

  constructor(html: string, id: string) {
    if (html.includes('{{')) throw new Error(`${id}: a page with two braces cannot be a template`);
    this.#html = html;
    this.#replace(
      /(<script type="application\/json" data-sveltekit-fetched data-url="[^"]*">).*?(<\/script>)/s,
      '$1{{{fetched}}}$2',
    );
    this.#html = this.#html.replaceAll(id, '{{id}}');
  }

  #replace(what: RegExp | string, by: string) {
    const changed = this.#html.replace(what, by);
    if (changed === this.#html) throw new Error(`a template lacks ${String(what)}`);
    this.#html = changed;
  }

  #index(name: string): number {
    const index = this.#html.indexOf(tag(name));
    if (index < 0) throw new Error(`a template lacks ${name}`);
    return index;
  }

  /** Leaves room for the data for search engines, in the only place where a page of tags has nothing. */
  linked() {
    this.#replace(
      /(<!--\w+--><!---->)(<!----><!---->)/,
      '$1<script type="application/ld+json">{{{linked}}}</script>$2',
    );
  }

  /** Says a moment to programs exactly, which people are told in words. */
  exact(name: string) {
    this.#replace(`datetime="${tag(name)}"`, `datetime="{{${name}Exact}}"`);
  }

  /** Replaces all of a text, such as a sentence around a tag. */
  say(text: string, name: string) {
    this.#replace(text, tag(name));
  }

  /** What stands in one page between the ends of a block that another page has the other way round. */
  block(after: string): string {
    const start = this.#html.indexOf('<!--[', this.#html.indexOf(after));
    return this.#html.slice(start, this.#end(start));
  }

  /** Where the block of Svelte's ends that begins there. */
  #end(start: number): number {
    let depth = 0;
    for (const mark of this.#html.slice(start).matchAll(/<!--(\[|\])[^>]*-->/g)) {
      depth += mark[1] === '[' ? 1 : -1;
      if (depth === 0) return start + mark.index + mark[0].length;
    }
    throw new Error('a block of a template has no end');
  }

  /**
   * Shows a block (`{#if}`) where there is something of that name. It is the innermost around a tag, or the one around so many others.
   *
   * @param otherwise what stands there else; the mark of a condition that does not hold, by which Svelte takes the page over
   */
  when(name: string, around = name, above = 0, otherwise = '<!--[-1--><!--]-->') {
    const inside = this.#index(around);
    const open: number[] = [];
    for (const mark of this.#html.slice(0, inside).matchAll(/<!--(\[|\])[^>]*-->/g)) {
      if (mark[1] === '[') open.push(mark.index);
      else open.pop();
    }
    const blocks = open.filter((start) => this.#html.startsWith('<!--[0-->', start));
    const start = blocks.at(-1 - above);
    if (start === undefined) throw new Error(`${name} stands in no condition`);
    const end = this.#end(start);
    const key = name.replace(/.*\./, '');
    this.#html = `${this.#html.slice(0, start)}{{#${key}}}${this.#html.slice(start, end)}{{/${key}}}{{^${key}}}${otherwise}{{/${key}}}${this.#html.slice(end)}`;
  }

  /** The element around a tag that an item of a list is. */
  #element(name: string, kind: string): [number, number] {
    const inside = this.#index(name);
    const start = this.#html.lastIndexOf(`<${kind}`, inside);
    const end = this.#html.indexOf(`</${kind}>`, inside);
    if (start < 0 || end < 0) throw new Error(`${name} stands in no ${kind}`);
    return [start, end + `</${kind}>`.length];
  }

  /** Repeats an element for each of a list, or shows it where there is something of that name. */
  each(list: string, around: string, kind: string) {
    const [start, end] = this.#element(around, kind);
    this.#html = `${this.#html.slice(0, start)}{{#${list}}}${this.#html.slice(start, end)}{{/${list}}}${this.#html.slice(end)}`;
  }

  /** Repeats one of two elements for each of a list: the first where there is something of that name, else the second. */
  either(list: string, name: string, around: readonly [string, string], kind: string) {
    const [start, middle] = this.#element(around[0], kind);
    const [next, end] = this.#element(around[1], kind);
    if (middle !== next) throw new Error(`the items of ${list} are apart`);
    const [first, second] = [this.#html.slice(start, middle), this.#html.slice(next, end)];
    this.#html = `${this.#html.slice(0, start)}{{#${list}}}{{#${name}}}${first}{{/${name}}}{{^${name}}}${second}{{/${name}}}{{/${list}}}${this.#html.slice(end)}`;
  }

  /** Says of a text in which language it is, where it is not the page's. */
  marked(name: string) {
    const marks = new RegExp(` lang="${tag(name)}" dir="auto"`, 'g');
    const key = name.replace(/.*\./, '');
    this.#replace(marks, `{{#${key}}} lang="{{${key}}}" dir="auto"{{/${key}}}`);
  }

  /** The template. A tag within a list has the list's name first. */
  toString(): string {
    return this.#html.replace(TAGS, (_, name: string) => {
      const [list, key] = name.split('.');
      if (!key) return `{{${list}}}`;
      return list === 'names' ? `{{name_${key}}}` : `{{${key}}}`;
    });
  }
}

/** What words of the build are needed for. */
interface Words {
  /** Paragraphs by how many there are, with `{paragraphs}`. */
  paragraphs: string[];
  /** The same where no source is named. */
  report: string[];
  /** What is said of an entry that nobody checked since it was reported. */
  reported: string;
}

/** What both sorts of entries have. */
function common(page: Page, language: string, { paragraphs, reported }: Words) {
  page.linked();
  page.marked('language');
  page.exact('updatedAt');
  page.say(reported, 'reported');
  page.when('reported');
  for (const name of ['sources.paragraphs', 'bare.paragraphs']) {
    page.say(paragraphs[1]!.replace('{paragraphs}', tag(name)), name);
    page.when(name);
  }
  page.either('sources', 'url', ['sources.document', 'bare.document'], 'li');
  page.when('industries');
  page.when('anyRelations', 'relations.id');
  page.each('relations', 'relations.id', 'li');
  page.when('anyOtherNames', 'others.text');
  page.marked('others.language');
  page.each('otherNames', 'others.text', 'dd');
  const others = codes.filter((code) => code !== language);
  page.when('otherLanguages', `names.${others[0]}`);
  for (const code of others) page.each(`name_${code}`, `names.${code}`, 'dd');
}

export function partnershipTemplate(html: string, language: string, words: Words): string {
  const page = new Page(html, partnershipId);
  common(page, language, words);
  page.when('anyParticipants', 'participants.id', 2);
  page.each('participants', 'participants.id', 'tr');
  page.when('startedOn');
  page.when('endedOn');
  return page.toString();
}

export function organisationTemplate(
  html: string,
  alone: string,
  language: string,
  words: Words,
): string {
  const page = new Page(html, organisationId);
  const without = new Page(alone, aloneId).block('<h2 id="takes-part"');
  common(page, language, words);
  page.say(
    words.report[1]!.replace('{paragraphs}', tag('partnerships.paragraphs')),
    'partnerships.paragraphs',
  );
  page.when('anyPartnerships', 'partnerships.id', 0, without);
  page.each('partnerships', 'partnerships.id', 'li');
  page.when('acronym');
  page.when('more', 'place', 1);
  page.when('place');
  page.when('websiteUrl');
  page.when('anyExternalIds', 'externalIds.value');
  page.each('externalIds', 'externalIds.value', 'dd');
  return page.toString();
}

export function goneTemplate(html: string): string {
  const page = new Page(html, goneId);
  page.when('withdrawal');
  return page.toString();
}

function make(build: string) {
  const to = join(build, 'entry-templates');
  mkdirSync(to, { recursive: true });
  for (const language of codes) {
    const folder = join(build, language, 'directory');
    const page = (id: string) => readFileSync(join(folder, id, 'index.html'), 'utf8');
    const words = JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8')) as Words;
    const made = {
      words,
      partnership: partnershipTemplate(page(partnershipId), language, words),
      organisation: organisationTemplate(page(organisationId), page(aloneId), language, words),
      gone: goneTemplate(page(goneId)),
    };
    writeFileSync(join(to, `${language}.json`), JSON.stringify(made));
    // What the links of the templates led to goes as well.
    const others = readdirSync(folder).filter((name) => name.search(TAGS) >= 0);
    for (const name of [...templateIds, ...others]) rmSync(join(folder, name), { recursive: true });
    rmSync(join(folder, 'template.json'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  make(fileURLToPath(new URL('../build', import.meta.url)));
}
