/** Reading a file of evidence within the page, with what the browser has for it. */
import type { EvidenceFile, EvidenceType } from './files.ts';

const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
};

/** Whether this browser can show a file within a page: a picture always, a PDF where it has a viewer of its own. */
export function isReadable(file: EvidenceFile): boolean {
  return file.type !== 'PDF' || navigator.pdfViewerEnabled;
}

/**
 * Fetches a file. Whatever it is told to be on the way, it is shown as what it was found to be when
 * it was taken, so that it cannot become a page of this site.
 *
 * @returns an address within the browser, to be revoked; null when the file is gone
 */
export async function load(
  file: EvidenceFile,
  locate: (file: string) => Promise<string | null>,
): Promise<string | null> {
  const url = await locate(file.id);
  if (url === null) return null;
  const answer = await fetch(url, { credentials: 'same-origin', referrerPolicy: 'no-referrer' });
  if (!answer.ok) return null;
  return URL.createObjectURL(
    new Blob([await answer.arrayBuffer()], { type: MEDIA_TYPES[file.type] }),
  );
}
