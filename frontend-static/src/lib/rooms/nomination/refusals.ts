/** The words for what only those are refused who write a nomination. */
import { Allowance, EvidenceStore } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../refusals.ts';
import { wait } from '../wait.ts';
import { sizeInWords } from '../evidence/files.ts';

alsoRefused({
  ADDRESS_STAYS: m.refusal_ADDRESS_STAYS,
  ANOTHER_FILE: m.refusal_ANOTHER_FILE,
  FILE_ACTIVE: m.refusal_FILE_ACTIVE,
  FILE_EMPTY: m.refusal_FILE_EMPTY,
  FILE_NOT_SCANNED: m.refusal_FILE_NOT_SCANNED,
  FILE_TOO_LARGE: () => m.refusal_FILE_TOO_LARGE({ size: sizeInWords(EvidenceStore.LONGEST) }),
  FILE_UNSAFE: m.refusal_FILE_UNSAFE,
  LINK_SENT_TODAY: () => m.refusal_LINK_SENT_TODAY({ wait: wait(Allowance.NOMINATOR_LINKS) }),
  MAILBOX_FULL: () => m.refusal_MAILBOX_FULL({ wait: wait(Allowance.MAILS_TO_ADDRESS) }),
  NO_ADDRESS: m.nominate_mail_first,
  TOO_MANY_FILES: m.refusal_TOO_MANY_FILES,
  TOO_MANY_DRAFTS: () => m.refusal_TOO_MANY_DRAFTS({ wait: wait(Allowance.DRAFTS) }),
  TOO_MANY_MAILS: () =>
    m.refusal_TOO_MANY_MAILS({ wait: wait(Allowance.MAILS_FROM_NETWORK_TO_ADDRESS) }),
  TOO_MANY_UPLOADS: () => m.refusal_TOO_MANY_UPLOADS({ wait: wait(Allowance.UPLOADS) }),
  SCREENED: m.refusal_SCREENED,
  TOO_MANY_VERSIONS: m.refusal_TOO_MANY_VERSIONS,
  // LimitsTests holds these times to those of suggestions, which every page has.
  TOO_MANY_WISHES: () => m.refusal_TOO_MANY_WISHES({ wait: wait(Allowance.SUGGESTIONS) }),
  TOO_MANY_WISHES_TODAY: () =>
    m.refusal_TOO_MANY_WISHES({ wait: wait(Allowance.SUGGESTIONS_IN_A_DAY) }),
  TOO_MANY_WORDS: m.refusal_TOO_MANY_WORDS,
  UPLOAD_MISSING: m.refusal_UPLOAD_MISSING,
  WRONG_FILE_TYPE: m.refusal_WRONG_FILE_TYPE,
});
