/** Files of evidence of a draft: the browser sends them to their store, then they are added; or they are removed. */
import { ask } from '#lib/graphql/client.ts';
import {
  BeginUploadDocument,
  ConfirmUploadDocument,
  RemoveEvidenceFileDocument,
} from '#lib/graphql/generated/nominations.ts';
import { flawOf, send, typeOf } from '../../evidence/files.ts';
import type { NominationEditor } from '../editor.svelte.ts';

/** When it is asked again whether a scanner has looked at a file, in seconds each after the one before: five minutes. */
const SCANNED_AFTER = [5, 10, 15, 30, 30, 30, 60, 60, 60];

/**
 * Sends a file and adds it to the draft, which is saved before. Gives the code of why it was not added, or null.
 *
 * @param progress hears the share that is on its way, 0 to 1
 */
export async function addFile(
  editor: NominationEditor,
  file: File,
  progress: (share: number) => void,
): Promise<string | null> {
  const type = typeOf(file);
  const flaw = flawOf(file);
  if (type === null || flaw !== null) return flaw;
  return editor.attempt(async () => {
    if (!(await editor.putOnServer())) return editor.whyUnsaved;
    const input = { name: file.name, type, size: file.size };
    const { upload, userErrors } = (await ask('nominations', BeginUploadDocument, { input }))
      .beginUpload;
    if (!upload) return userErrors[0]?.code ?? 'UNSENT';
    const unsent = await send(upload, file, progress);
    if (unsent) return unsent;
    return confirmed(editor, upload.id, file.name);
  });
}

/** Adds what was sent; where a scanner looks at it first, as soon as that has, and between saves of the draft. */
async function confirmed(
  editor: NominationEditor,
  upload: string,
  name: string,
): Promise<string | null> {
  const confirm = () =>
    editor.changeFiles(async (version) => {
      const input = { upload, name, version };
      return (await ask('nominations', ConfirmUploadDocument, { input })).confirmUpload;
    });
  let code = await confirm();
  for (const seconds of SCANNED_AFTER) {
    if (code !== 'FILE_NOT_SCANNED') return code;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    code = await confirm();
  }
  return code;
}

/** Removes a file. Gives the code of why it was not removed, or null. */
export function removeFile(editor: NominationEditor, file: string): Promise<string | null> {
  return editor.attempt(() =>
    editor.changeFiles(async (version) => {
      const input = { file, version };
      return (await ask('nominations', RemoveEvidenceFileDocument, { input })).removeEvidenceFile;
    }),
  );
}
