/** How a page saves what it makes while it makes it: to a file that somebody chooses, or handed over once it is whole. */
import { saveAs } from '#lib/save-as.ts';

/** A file that somebody has chosen to save to. */
export type Chosen = FileSystemFileHandle & { remove?: () => Promise<void> };

export type Picker = (wanted: { suggestedName: string }) => Promise<Chosen>;

/** Asks for the file, where the browser lets a page ask. */
export const picker = () => (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** The file that somebody chooses: null when they decide against it, nothing where the browser lets no page ask. */
export async function choose(suggestedName: string): Promise<Chosen | null | undefined> {
  try {
    return await picker()?.call(globalThis, { suggestedName });
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? null : undefined;
  }
}

/** Texts as bytes, each made when the one before has been written. */
export function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/** Writes what is made to the chosen file, as it is made; or hands it over, in the pieces that it came in. */
export async function write(
  made: ReadableStream<Uint8Array>,
  file: { name: string; type: string; chosen?: Chosen; signal: AbortSignal },
): Promise<void> {
  const { name, type, chosen, signal } = file;
  if (chosen) await made.pipeTo(await chosen.createWritable(), { signal });
  else saveAs(name, await new Response(made).blob(), type);
}

/** Whether something was saved whole. Of what was stopped, or failed, nothing is left in the chosen file. */
export async function saved(
  act: () => Promise<void>,
  chosen: Chosen | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    await chosen?.remove?.().catch(() => undefined);
    if (signal.aborted) return false;
    throw error;
  }
}
