/** The plain texts that a nomination asks for. */
import { DraftRules, MailAddress, NomineeRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { SHOWN, type Text } from '../judging/shown.ts';

/**
 * Each by its path in `SaveDraftInput`, in the order of the form. What stands here is all that a text needs on the
 * site: by it the text is asked for, checked, kept, compared and shown. One about nobody may be left out.
 */
export const TEXTS = {
  'nominee.name': { label: m.nominate_name, limit: NomineeRules.LONGEST_NAME },
  ...SHOWN,
  'nominee.email': {
    label: m.nominate_email,
    hint: m.nominate_nominee_email_hint,
    limit: MailAddress.LONGEST,
    kind: 'email',
  },
  'nominator.name': {
    label: m.nominate_name,
    limit: NomineeRules.LONGEST_NAME,
    autocomplete: 'name',
  },
  'nominator.organisation': {
    label: m.nominate_organisation,
    hint: m.nominate_organisation_hint,
    limit: NomineeRules.LONGEST_NAME,
    autocomplete: 'organization',
  },
  'nominator.email': {
    label: m.nominate_email,
    hint: m.nominate_nominator_email_hint,
    limit: MailAddress.LONGEST,
    kind: 'email',
    autocomplete: 'email',
  },
  'nominator.relation': {
    label: m.nominate_relation,
    hint: m.nominate_relation_hint,
    limit: DraftRules.LONGEST_RELATION,
    rows: 3,
  },
} as const satisfies Record<string, Text>;

export type TextName = keyof typeof TEXTS;

/** Texts about nobody: they stand in the input, and in the dossier, by their own names. */
export type OwnText = Exclude<TextName, `${string}.${string}`>;

const entries = Object.entries(TEXTS) as [TextName, Text][];

/** Those of a part of the form: about the nominee, about the nominator, or about nobody. */
export function textsOf(part: 'nominee' | 'nominator' | ''): [TextName, Text][] {
  return entries.filter(([name]) => (name.includes('.') ? name.split('.')[0] : '') === part);
}

export const OWN_TEXTS = textsOf('').map(([name]) => name as OwnText);

/** Those of them that may be left out. */
export const OPTIONAL_TEXTS: readonly string[] = textsOf('').flatMap(([name, { needed }]) =>
  needed ? [] : [name],
);

/** Whether a text is asked for: why somebody is nominated only where there is no criterion to write on. */
export const isAsked = (name: string, { criteria }: { readonly criteria: readonly unknown[] }) =>
  name !== 'why' || criteria.length === 0;
