import { certificateText } from '#lib/server/laureate/certificate-text.ts';
import { laureateText } from '#lib/server/laureate/laureate-text.ts';

// What the public page says, for the preview of it.
export function load() {
  return { text: laureateText(), certificate: certificateText() };
}
