/** Nominations as one archive (ZIP), which the browser makes while it is saved: it lies nowhere else, and only a file of it at a time is held. */
import { makeZip } from 'client-zip';
import { ask, RefusedError } from '#lib/graphql/client.ts';
import {
  BoardEvidenceDownloadDocument,
  BoardTableDocument,
  NominationOnBoardDocument,
  type BoardOrder,
  type NominationOnBoardQuery,
} from '#lib/graphql/generated/secretariat.ts';
import { colon } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { locator } from '#lib/rooms/evidence/locator.ts';
import { saveAs } from '#lib/save-as.ts';
import type { StaffEdition } from '../../staff.ts';
import { parts, withoutHeading, type Row } from '../several/ticked.ts';
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

type Whole = NonNullable<NominationOnBoardQuery['nomination']>;
interface Entry {
  readonly name: string;
  readonly input: string | ArrayBuffer;
  /** An instant, ISO 8601. */
  readonly lastModified?: string;
}

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

  /** In parts, each with its own heading, which only the first keeps. */
  private async table(rows: readonly Row[]): Promise<string> {
    let lines = '\uFEFF';
    for (const [index, ids] of parts(rows.map(({ id }) => id)).entries()) {
      const wanted = { fit: { text: '', ids }, order: this.order };
      const { boardTable } = await ask('secretariat', BoardTableDocument, wanted, this.options);
      lines += index === 0 ? boardTable.text : withoutHeading(boardTable.text);
    }
    return lines;
  }

  private async *folder({ id }: Row, folder: string): AsyncGenerator<Entry> {
    const nomination = await this.had(`${folder}/`, async () => {
      const answer = await ask('secretariat', NominationOnBoardDocument, { id }, this.options);
      return answer.nomination ?? null;
    });
    if (!nomination) return;
    const before = this.missing.length;
    const paths: (readonly [file: string, path: string])[] = [];
    const once = namesOnce();
    for (const file of nomination.dossier.evidenceFiles) {
      const path = `evidence/${once(file.name)}`;
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
