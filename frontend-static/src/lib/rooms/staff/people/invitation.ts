/** An invitation to the advisory committee or the jury, as the server takes it. */
import { ask } from '#lib/graphql/client.ts';
import {
  InviteAdviserDocument,
  InviteJurorDocument,
  type Language,
} from '#lib/graphql/generated/secretariat.ts';
import type { Refusal } from '#lib/rooms/paths.ts';
import type { Profile } from './profile.ts';

/** Whom to invite. */
export type Role = 'ADVISER' | 'JUROR';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Of an adviser: what the assignment goes by, where that is known. */
  readonly profile?: Profile | undefined;
  /** Of a juror: whether they chair the jury. */
  readonly chair?: boolean;
}

/** Invites somebody; a mail with a personal link goes to them at once. What it is refused for. */
export async function invite(
  role: Role,
  { name, email, language, profile, chair = false }: Invitation,
): Promise<readonly Refusal[]> {
  const input = { name, email, language };
  const { userErrors } =
    role === 'ADVISER'
      ? (await ask('secretariat', InviteAdviserDocument, { input, profile })).inviteAdviser
      : (await ask('secretariat', InviteJurorDocument, { input, chair })).inviteJuror;
  return userErrors;
}
