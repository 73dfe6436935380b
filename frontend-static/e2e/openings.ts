import { confirmAddress, submitNomination, writeNomination, type Case } from './nominator.ts';
import { agree } from './nominee.ts';
import {
  enterOffice,
  goTo,
  openCall,
  prepareNextEdition,
  setCallAndCategories,
} from './secretariat.ts';
import type { Visitor } from './visitor.ts';

/**
 * Prepares the next edition, with two categories, and opens its call; its secretariat is shown.
 *
 * @param token of the link to the secretariat of the edition before
 * @param alsoSet sets what else this edition has; its settings are shown
 */
export async function openNextCall(
  office: Visitor,
  token: string,
  alsoSet?: () => Promise<void>,
): Promise<void> {
  await enterOffice(office, token);
  const next = await prepareNextEdition(office);
  const link = await office.linkTo('secretariat@example.org', next);
  await enterOffice(office, new URL(link).hash.slice(1));
  await goTo(office, 'staff_nav_settings');
  await setCallAndCategories(office);
  await alsoSet?.();
  await office.isAccessible();
  await goTo(office, 'staff_nav_overview');
  await openCall(office);
}

/** Comes to the form and types all of a nomination but the declarations. */
export async function draft(nominator: Visitor, wanted: Case): Promise<void> {
  await nominator.visit('nominate/');
  await writeNomination(nominator, wanted);
}

/** Submits what is typed, and opens the link that is mailed for it. */
export async function handIn(nominator: Visitor, wanted: Case): Promise<void> {
  await submitNomination(nominator);
  await confirmAddress(nominator, wanted.nominatorEmail);
}

/** The nominee comes by the mailed link and agrees, looking at each step or not. */
export async function comeAndAgree(nominee: Visitor, wanted: Case, look = false): Promise<void> {
  await nominee.enter(wanted.nomineeEmail);
  await agree(nominee, look);
  await nominee.leave();
}
