/** The words for what only those are refused who write a nomination. */
import { EvidenceStore } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../refusals.ts';
import { sizeInWords } from '../evidence/files.ts';

alsoRefused({
  FILE_ACTIVE: m.refusal_FILE_ACTIVE,
  FILE_EMPTY: m.refusal_FILE_EMPTY,
  FILE_TOO_LARGE: () => m.refusal_FILE_TOO_LARGE({ size: sizeInWords(EvidenceStore.LONGEST) }),
  KEY_INVALID: m.refusal_INVALID_KEY,
  LINK_SENT_TODAY: m.refusal_LINK_SENT_TODAY,
  MAILBOX_FULL: m.refusal_MAILBOX_FULL,
  NO_ADDRESS: m.nominate_mail_first,
  TOO_MANY_FILES: m.refusal_TOO_MANY_FILES,
  TOO_MANY_DRAFTS: m.refusal_TOO_MANY_DRAFTS,
  TOO_MANY_MAILS: m.refusal_TOO_MANY_MAILS,
  TOO_MANY_UPLOADS: m.refusal_TOO_MANY_UPLOADS,
  TOO_MANY_WORDS: m.refusal_TOO_MANY_WORDS,
  UPLOAD_MISSING: m.refusal_UPLOAD_MISSING,
  WRONG_FILE_TYPE: m.refusal_WRONG_FILE_TYPE,
});
