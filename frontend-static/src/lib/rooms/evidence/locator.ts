import { ask, type Document, type Room } from '#lib/graphql/client.ts';

type Download = Document<
  { evidenceDownload?: { url: string } | null },
  { nomination: string; file: string }
>;

/** Says where a file of a nomination can be fetched, in a room that shows dossiers; null when it is gone. */
export function locator(room: Room, download: Download, nomination: string) {
  return async (file: string): Promise<string | null> =>
    (await ask(room, download, { nomination, file })).evidenceDownload?.url ?? null;
}
