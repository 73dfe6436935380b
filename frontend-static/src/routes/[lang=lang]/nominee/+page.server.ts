import { certificateText } from '#lib/server/laureate/certificate-text.ts';

export function load() {
  return { certificate: certificateText() };
}
