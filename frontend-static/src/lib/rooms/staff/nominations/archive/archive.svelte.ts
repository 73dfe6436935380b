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
import { saveAs } from '#lib/save-as.ts';
import type { StaffEdition } from '../../staff.ts';
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

/** A file that somebody has chosen to save to. */
export type Chosen = FileSystemFileHandle & { remove?: () => Promise<void> };

export type Picker = (wanted: { suggestedName: string }) => Promise<Chosen>;

/** The file that somebody chooses: null when they decide against it, nothing where the browser lets no page ask. */
export async function choose(
  picker: Picker | undefined,
  suggestedName: string,
): Promise<Chosen | null | undefined> {
  try {
    return await picker?.call(globalThis, { suggestedName });
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? null : undefined;
  }
}

type Whole = NonNullable<NominationToSaveQuery['nomination']>;
interface Entry {
  readonly name: string;
  readonly input: string | ArrayBuffer;
  /** An instant, ISO 8601. */
  readonly lastModified?: string;
}

/** Between two requests, in milliseconds: whoever asks more than 400 times in a minute is kept out for a while (`template.yaml`). */
const PAUSE = 200;

/** An archive that is being made; what is in it so far can be watched. */
export class Archive {
  /** How many nominations are to be in it; 0 until it is known. */
  all = $state(0);
  /** How many of them were looked at. */
  over = $state(0);
  /** How many files of evidence are in it. */
  files = $state(0);
  /** What could not be had, in the order of the archive. */
  missing = $state.raw<readonly Missing[]>([]);
  private bytes = 0;
  /** When something was asked for last. */
  private asked = -Infinity;
  private readonly ending = new AbortController();
  private readonly signal = this.ending.signal;
  private readonly options = { signal: this.signal };

  /**
   * @param rows what is to be in it
   * @param most bytes that its files of evidence may have together
   */
  constructor(
    private readonly edition: StaffEdition,
    private readonly rows: () => Promise<readonly Row[]>,
    private readonly order: BoardOrder,
    private readonly most: number,
  ) {}

  /** Ends it. */
  stop(): void {
    this.ending.abort();
  }

  /**
   * Saves it to a file that somebody has chosen, as it is made; or hands it over once it is whole. Whether it was: of one that was
   * stopped, or to whose maker nothing more is given out, nothing is left.
   */
  async save(name: string, chosen?: Chosen): Promise<boolean> {
    try {
      const stream = makeZip(this.entries());
      if (chosen) await stream.pipeTo(await chosen.createWritable(), this.options);
      else saveAs(name, await new Response(stream).blob(), 'application/zip');
      return true;
    } catch (error) {
      await chosen?.remove?.().catch(() => undefined);
      if (this.signal.aborted) return false;
      throw error;
    }
  }

  private async *entries(): AsyncGenerator<Entry> {
    const rows = await this.rows();
    // Something else was looked for meanwhile.
    if (rows.length === 0) this.stop();
    this.signal.throwIfAborted();
    this.all = rows.length;
    yield { name: `nominations-${this.edition.year}.csv`, input: await this.table(rows) };
    const once = namesOnce();
    for (const row of rows) {
      yield* this.folder(row, once(row.reference));
      this.over++;
    }
    if (this.missing.length > 0) {
      const lines = this.missing.map(({ path, why }) => `${path}${colon()}${why}\r\n`);
      yield { name: `${safeName(m.archive_missing_file())}.txt`, input: `\uFEFF${lines.join('')}` };
    }
  }

  private table(rows: readonly Row[]): Promise<string> {
    const fits = parts(rows.map(({ id }) => id)).map((ids) => ({ text: '', ids }));
    return tableOf(fits, this.order, this.options);
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
    if (this.bytes + file.size > this.most) {
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

  /** What is got; null, and noted, when it cannot be had. A refusal is of the whole: somebody who is not let in gets nothing more. */
  private async had<T>(path: string, get: () => Promise<T | null>): Promise<T | null> {
    await new Promise((then) => setTimeout(then, this.asked + PAUSE - performance.now()));
    this.asked = performance.now();
    this.signal.throwIfAborted();
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
