/** The words for what only whoever saves a portrait is refused. */
import { number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../../refusals.ts';
import { PortraitCheck } from '../limits.ts';

alsoRefused({
  NOT_AGREED_TO_PORTRAIT: m.staff_portrait_not_agreed,
  PICTURE_SHAPE: () =>
    m.staff_portrait_too_small({
      width: number(PortraitCheck.NARROWEST),
      height: number((PortraitCheck.NARROWEST * PortraitCheck.DOWN) / PortraitCheck.ACROSS),
    }),
  PICTURE_TOO_LARGE: m.staff_portrait_too_large,
  PICTURE_UNREADABLE: m.staff_portrait_unreadable,
});
