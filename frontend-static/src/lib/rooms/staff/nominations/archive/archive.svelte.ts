/** Nominations as one archive (ZIP), which the browser makes while it is saved: it lies nowhere else, and only a file of it at a time is held. */
import { makeZip } from 'client-zip';
import { ask, RefusedError } from '#lib/graphql/client.ts';
import {
  BoardEvidenceDownloadDocument,
  NominationToSaveDocument,
  type BoardOrder,
  type NominationToSaveQuery,
} from '#lib/graphql/generated/secretariat.ts';
import { colon } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { locator } from '#lib/rooms/evidence/locator.ts';
import type { StaffEdition } from '../../staff.ts';
import { saved, write, type Chosen } from '../saving.ts';
import { tableOf } from '../several/table.ts';
import { parts, type Row } from '../several/ticked.ts';
import { namesOnce, safeName } from './names.ts';
import { sheet } from './sheet.ts';

/** Something that could not be had. */
export interface Missing {
  /** Where it would be in the archive. */
  readonly path: string;
  /** Why not, in words. */
  readonly why: string;
}

type Whole = NonNullable<NominationToSaveQuery['nomination']>;
interface Entry {
  readonly name: string;
  readonly input: string | ArrayBuffer | AsyncIterable<string>;
  /** An instant, ISO 8601. */
  readonly lastModified?: string;
}

/** Between two requests, in milliseconds: whoever asks more than 400 times in a minute is kept out for a while (`template.yaml`). */
const PAUSE = 200;

/** What goes into one file at most. */
interface Most {
  readonly rows: number;
  /** Of files of evidence. */
  readonly bytes: number;
}
const ALL: Most = { rows: Infinity, bytes: Infinity };

/** An archive that is being made, in one file or in several; what is in it so far can be watched. */
export class Archive {
  /** How many nominations are to be in it; 0 until it is known. */
  all = $state(0);
  over = $state(0);
  files = $state(0);
  missing = $state.raw<readonly Missing[]>([]);
  /** In how many files it comes, and how many of them were handed over. */
  parts = $state(1);
  done = $state(0);
  /** How many nominations are in those. */
  readonly inDone = $derived(Math.min(this.all, this.done * this.size()));
  private wanted: readonly Row[] = [];
  /** What is in the files that were handed over, and what those lack. */
  private handed: { files: number; missing: readonly Missing[] } = { files: 0, missing: [] };
  private bytes = 0;
  /** When something was asked for last. */
  private asked = -Infinity;
  private ending = new AbortController();

  /**
   * @param rows what is to be in it, each page of it read when it is its turn
   * @param most what goes into a file that is handed over once it is whole
   */
  constructor(
    private readonly edition: StaffEdition,
    private readonly rows: (turn: () => Promise<void>) => Promise<readonly Row[]>,
    private readonly order: BoardOrder,
    private readonly most = ALL,
  ) {}

  /** Ends what is made now. */
  stop(): void {
    this.ending.abort();
  }

  /**
   * Saves it to a file that somebody has chosen, as it is made; or makes the next part of it and hands that over once it is whole: a
   * browser takes one file for each time that somebody presses something. Whether it was saved: of a part that was stopped, or to
   * whose maker nothing more is given out, nothing is left, and it is the next one again.
   */
  save(chosen?: Chosen): Promise<boolean> {
    this.ending = new AbortController();
    return saved(() => this.make(chosen), chosen, this.signal);
  }

  private get signal(): AbortSignal {
    return this.ending.signal;
  }

  private get options() {
    return { signal: this.signal };
  }

  /** How many nominations are in a part. */
  private size(): number {
    return Math.min(this.all, this.most.rows);
  }

  private async make(chosen?: Chosen): Promise<void> {
    if (this.wanted.length === 0) this.wanted = await this.rows(() => this.turn());
    // Something else was looked for meanwhile.
    if (this.wanted.length === 0) this.stop();
    this.signal.throwIfAborted();
    this.all = this.wanted.length;
    const size = this.size();
    this.parts = Math.ceil(this.all / size);
    this.over = this.done * size;
    this.bytes = 0;
    // Of a part that broke off nothing is left.
    Object.assign(this, this.handed);
    const rows = this.wanted.slice(this.over, this.over + size);
    const name = this.name();
    const made = makeZip(this.entries(rows, name));
    const { signal } = this;
    await write(made, { name: `${name}.zip`, type: 'application/zip', chosen, signal });
    this.handed = { files: this.files, missing: this.missing };
    this.done++;
  }

  /** Of the file that is made now. */
  private name(): string {
    const part = this.parts > 1 ? `-part-${this.done + 1}-of-${this.parts}` : '';
    return `nominations-${this.edition.year}${part}`;
  }

  private async *entries(rows: readonly Row[], name: string): AsyncGenerator<Entry> {
    yield { name: `${name}.csv`, input: this.table(rows) };
    const once = namesOnce();
    for (const row of rows) {
      yield* this.folder(row, once(row.reference));
      this.over++;
    }
    const missing = this.missing.slice(this.handed.missing.length);
    if (missing.length > 0) {
      const lines = missing.map(({ path, why }) => `${path}${colon()}${why}\r\n`);
      yield { name: `${safeName(m.archive_missing_file())}.txt`, input: `\uFEFF${lines.join('')}` };
    }
  }

  private async *table(rows: readonly Row[]): AsyncGenerator<string> {
    const fits = parts(rows.map(({ id }) => id)).map((ids) => ({ text: '', ids }));
    for await (const text of tableOf(fits, this.order, this.options)) {
      yield text;
      await this.turn();
    }
  }

  private async *folder({ id }: Row, folder: string): AsyncGenerator<Entry> {
    const nomination = await this.had(`${folder}/`, async () => {
      const answer = await ask('secretariat', NominationToSaveDocument, { id }, this.options);
      return answer.nomination ?? null;
    });
    if (!nomination) return;
    const before = this.missing.length;
    const paths: (readonly [file: string, path: string])[] = [];
    const once = namesOnce();
    for (const file of nomination.dossier.evidenceFiles) {
      const asked = this.edition.formQuestions.find(({ id }) => id === file.question)?.question;
      const path = `evidence/${once(asked ? `${asked} – ${file.name}` : file.name)}`;
      const input = await this.evidence(nomination, file, `${folder}/${path}`);
      if (!input) continue;
      paths.push([file.id, path]);
      yield { name: `${folder}/${path}`, input, lastModified: file.addedAt };
      this.files++;
    }
    const lastModified = nomination.changes.at(-1) ?? nomination.submittedAt;
    const files = paths.map(([, path]) => path);
    const missing = this.missing
      .slice(before)
      .map(({ path, why }) => ({ path: path.slice(folder.length + 1), why }));
    const page = sheet({ nomination, edition: this.edition, files, missing });
    yield { name: `${folder}/dossier.html`, input: page, lastModified };
    const saved = { ...nomination, savedFiles: Object.fromEntries(paths) };
    const input = `${JSON.stringify(saved, null, 2)}\n`;
    yield { name: `${folder}/dossier.json`, input, lastModified };
  }

  private evidence(
    { id }: Whole,
    file: Whole['dossier']['evidenceFiles'][number],
    path: string,
  ): Promise<ArrayBuffer | null> {
    if (this.bytes + file.size > this.most.bytes) {
      this.misses(path, m.archive_too_large());
      return Promise.resolve(null);
    }
    return this.had(path, async () => {
      const url = await locator('secretariat', BoardEvidenceDownloadDocument, id)(file.id);
      if (url === null) return null;
      const options = { credentials: 'same-origin', referrerPolicy: 'no-referrer' } as const;
      const answer = await fetch(url, { ...options, signal: this.signal });
      if (!answer.ok) return null;
      const bytes = await answer.arrayBuffer();
      this.bytes += bytes.byteLength;
      return bytes;
    });
  }

  /** Waits until something may be asked for again. */
  private async turn(): Promise<void> {
    await new Promise((then) => setTimeout(then, this.asked + PAUSE - performance.now()));
    this.asked = performance.now();
    this.signal.throwIfAborted();
  }

  /** What is got; null, and noted, when it cannot be had. A refusal is of the whole: somebody who is not let in gets nothing more. */
  private async had<T>(path: string, get: () => Promise<T | null>): Promise<T | null> {
    await this.turn();
    let got: T | null = null;
    try {
      got = await get();
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof RefusedError) throw error;
    }
    if (got === null) this.misses(path, m.archive_not_had());
    return got;
  }

  private misses(path: string, why: string): void {
    this.missing = [...this.missing, { path, why }];
  }
}
