import { ask } from '#lib/graphql/client.ts';
import { OwnEvidenceDownloadDocument } from '#lib/graphql/generated/nominations.ts';

/** Where a file of the own nomination can be fetched; null when it is gone. */
export async function locate(file: string): Promise<string | null> {
  const { evidenceDownload } = await ask('nominations', OwnEvidenceDownloadDocument, { file });
  return evidenceDownload?.url ?? null;
}
