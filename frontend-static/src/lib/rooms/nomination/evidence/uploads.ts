/** Files of evidence of a draft, or of what is changed: the browser sends them to their store, then they are added; or they are removed. */
import { ask } from '#lib/graphql/client.ts';
import {
  BeginUploadDocument,
  ConfirmUploadDocument,
  RemoveEvidenceFileDocument,
} from '#lib/graphql/generated/nominations.ts';
import { flawOf, send, typeOf } from '../../evidence/files.ts';
import type { ChangeEditor } from '../change/change.svelte.ts';
import type { NominationEditor } from '../editor.svelte.ts';

type Editor = NominationEditor | ChangeEditor;

/** When it is asked again whether a scanner has looked at a file, in seconds each after the one before: five minutes. */
const SCANNED_AFTER = [5, 10, 15, 30, 30, 30, 60, 60, 60];

/** What can become of a file that is sent once more, or looked at once more: nothing is wrong with it. */
const PASSING: readonly (string | null)[] = [
  'ANOTHER_FILE',
  'FILE_NOT_SCANNED',
  'TROUBLE',
  'UNSENT',
  'UPLOAD_MISSING',
];

/** What became of a file. */
export interface Added {
  /** Why it was not added; null when it was. */
  readonly code: string | null;
  /** Whether the same file may be added after all. */
  readonly again: boolean;
  /** The upload under which it has arrived; undefined when it has not. */
  readonly upload: string | undefined;
}

/** What is said of a file. */
interface Said {
  readonly name: string;
  readonly question: string | null;
  /** The file that answers the question, as far as is seen here: no other gives way to this one. */
  readonly replaces: string | null;
}

/** Hears how far it is. */
export interface Hearing {
  /** The share that is on its way, 0 to 1. */
  readonly progress: (share: number) => void;
  /** That it has arrived and a scanner looks at it. */
  readonly scanning: () => void;
}

/**
 * Sends a file and adds it to the draft, which is saved before, or to what is changed.
 *
 * @param arrived the upload under which it has arrived before: it is sent again only where that is gone
 * @param question the question of the edition's own that it answers, in the place of the file that did before; nothing for evidence
 */
export async function addFile(
  editor: Editor,
  file: File,
  hearing: Hearing,
  arrived?: string,
  question?: string,
): Promise<Added> {
  let upload = arrived;
  const before = question && editor.files.find((one) => one.question === question);
  const said: Said = {
    name: file.name,
    question: question ?? null,
    replaces: before ? before.id : null,
  };
  const code = await editor.attempt(async () => {
    const flaw = flawOf(file);
    if (flaw !== null) return flaw;
    if (!(await editor.putOnServer())) return editor.whyUnsaved;
    if (upload !== undefined) {
      const code = await confirmed(editor, upload, said, hearing);
      if (code !== 'UPLOAD_MISSING') return code;
      upload = undefined;
    }
    const { name, question: to } = said;
    const input = { name, question: to, type: typeOf(file)!, size: file.size };
    const begun = (await ask('nominations', BeginUploadDocument, { input })).beginUpload;
    if (!begun.upload) return begun.userErrors[0]?.code ?? 'UNSENT';
    const unsent = await send(begun.upload, file, hearing.progress);
    if (unsent) return unsent;
    upload = begun.upload.id;
    return confirmed(editor, upload, said, hearing);
  });
  if (code === 'UPLOAD_MISSING') upload = undefined;
  return { code, again: PASSING.includes(code), upload };
}

/** Adds what was sent; where a scanner looks at it first, as soon as that has, and between saves of the draft. */
async function confirmed(
  editor: Editor,
  upload: string,
  said: Said,
  { scanning }: Hearing,
): Promise<string | null> {
  const confirm = () =>
    editor.changeFiles(async (version) => {
      const input = { ...said, upload, version };
      return (await ask('nominations', ConfirmUploadDocument, { input })).confirmUpload;
    });
  let code = await confirm();
  for (const seconds of SCANNED_AFTER) {
    if (code !== 'FILE_NOT_SCANNED') return code;
    scanning();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    code = await confirm();
  }
  return code;
}

/** Removes a file. Gives the code of why it was not removed, or null. */
export function removeFile(editor: Editor, file: string): Promise<string | null> {
  if ('leaveOut' in editor) {
    editor.leaveOut(file);
    return Promise.resolve(null);
  }
  return editor.attempt(() =>
    editor.changeFiles(async (version) => {
      const input = { file, version };
      return (await ask('nominations', RemoveEvidenceFileDocument, { input })).removeEvidenceFile;
    }),
  );
}
