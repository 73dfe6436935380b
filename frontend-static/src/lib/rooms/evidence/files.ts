/** Files of evidence: what may be one, how it is sent, how it is named to people. */
import { number } from '#lib/i18n/format.ts';
import { EvidenceStore, Uploads } from '#lib/limits.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export type EvidenceType = 'PDF' | 'PNG' | 'JPEG';

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly type: EvidenceType;
  /** Bytes. */
  readonly size: number;
  /** Of the edition's own questions the one that it answers. */
  readonly question?: string | null;
}

/** The files that answer none of these questions: a question that is not asked any more leaves what answered it as evidence. */
export function evidenceOf<One extends EvidenceFile>(
  files: readonly One[],
  asked: readonly { readonly id: string }[],
): One[] {
  return files.filter(({ question }) => !asked.some(({ id }) => id === question));
}

/** How to send one file: the fields in their order, then the file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export const MOST_FILES = Uploads.MOST_FILES;
export const LARGEST = EvidenceStore.LONGEST;

const TYPES: Readonly<Record<string, EvidenceType>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

/** What a file picker offers. */
export const ACCEPTED = [...Object.keys(TYPES), '.pdf', '.png', '.jpg', '.jpeg'].join(',');

/** What a file says it is, by the browser's word and, where it has none, by the name; the server looks into it. */
export function typeOf(file: {
  readonly name: string;
  readonly type: string;
}): EvidenceType | null {
  if (file.type !== '') return TYPES[file.type.toLowerCase()] ?? null;
  const ending = /\.(pdf|png|jpe?g)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!ending) return null;
  return ending === 'pdf' ? 'PDF' : ending === 'png' ? 'PNG' : 'JPEG';
}

/** The code of what is wrong with a file before it is sent; null when nothing is. */
export function flawOf(file: {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}): string | null {
  if (typeOf(file) === null) return 'WRONG_FILE_TYPE';
  if (file.size === 0) return 'FILE_EMPTY';
  return file.size > LARGEST ? 'FILE_TOO_LARGE' : null;
}

/** A size in the page's language, such as `1.2 MB`; a megabyte is counted as computers do. */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  const [value, unit] =
    kilobytes < 1000
      ? [Math.max(1, Math.round(kilobytes)), 'kilobyte']
      : [kilobytes / 1024, 'megabyte'];
  // An Arabic abbreviation of it is not read.
  const unitDisplay = getLocale() === 'ar' ? 'long' : 'short';
  return number(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
}

/**
 * Sends a file by a form.
 *
 * @param progress hears the share that is on its way, 0 to 1
 * @returns null when it has arrived, else the code of why not
 */
export function send(
  form: UploadForm,
  file: File,
  progress: (share: number) => void,
): Promise<'UPLOAD_MISSING' | 'FILE_TOO_LARGE' | 'UNSENT' | null> {
  const body = new FormData();
  for (const { name, value } of form.fields) body.append(name, value);
  body.append('file', file);
  // `fetch` does not tell how far a body is.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(null);
      else if (request.responseText.includes('EntityTooLarge')) resolve('FILE_TOO_LARGE');
      else resolve('UPLOAD_MISSING');
    };
    request.onerror = request.onabort = request.ontimeout = () => resolve('UNSENT');
    request.open('POST', form.url);
    request.send(body);
  });
}
