/** A laureate's portrait, as everybody sees it. */
import type { LaureatePageQuery } from '#lib/graphql/generated/public-laureate.ts';

export type ToldPortrait = NonNullable<LaureatePageQuery['laureatePortrait']>;

/** What each licence is called in every language, and where it stands; a permission is said in words. */
export const LICENCES: Readonly<
  Record<ToldPortrait['licence'], { readonly name: string; readonly href: string }>
> = {
  PERMISSION: { name: '', href: '' },
  CC_BY: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  CC_BY_SA: { name: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  CC0: { name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};
