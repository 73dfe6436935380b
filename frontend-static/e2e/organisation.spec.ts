import { expect } from '@playwright/test';
import { goToDirectory, enterOffice } from './secretariat.ts';
import { test } from './server.ts';
import { Visitor } from './visitor.ts';

const CONTACT = 'contact@unodc.example';
const UNODC = 'organisation-unodc-6';
const PHONE = { width: 360, height: 740 };

test('an organisation asks for its link, says what is right, corrects and takes back, in Spanish and Chinese', async ({
  award,
  browser,
}) => {
  const office = await Visitor.arrive(browser, award.url, 'zh');
  const contact = await Visitor.arrive(browser, award.url, 'es', PHONE);
  const say = contact.words.say.bind(contact.words);
  const says = office.words.say.bind(office.words);
  const desk = office.part('desk_title');
  const proposals = contact.part('own_proposals');
  const looks = async () => {
    await contact.isAccessible();
    await contact.fits();
  };

  await test.step('the secretariat puts its address on record', async () => {
    await enterOffice(office, award.secretariatToken);
    await goToDirectory(office);
    await office.field('desk_entry', desk).fill(UNODC);
    await office.press('desk_look');
    await expect(desk.getByText(says('contact_none'))).toBeVisible();
    await office.field('people_email', desk).fill(CONTACT);
    await desk
      .getByRole('combobox', { name: says('people_language'), exact: true })
      .selectOption('ES');
    await office.press('contact_save');
    await office.confirm('contact_save');
    await expect(desk.getByText(CONTACT, { exact: true })).toBeVisible();
    await office.isAccessible();
    await contact.linkTo(CONTACT);
  });

  await test.step('anybody asks for a link on its page, which leads to the address on record', async () => {
    await contact.visit(`directory/${UNODC}/`);
    await contact.page.getByRole('link', { name: say('entry_own') }).click();
    await expect(contact.button('own_ask')).toBeVisible();
    await looks();
    await contact.press('own_ask');
    await expect(contact.heading('own_asked_title')).toBeVisible();
    await looks();
    await contact.enter(CONTACT);
  });

  await test.step('it says that its entry is right', async () => {
    const about = contact.part('own_about');
    await about.getByRole('button', { name: new RegExp(`^${say('own_open')}`) }).click();
    await expect(contact.field('directory_name', about)).not.toHaveValue('');
    await looks();
    await contact.press('own_right');
    await contact.confirm('own_right');
    await expect(
      contact.page.getByRole('heading', { name: new RegExp(say('own_right_done').slice(2)) }),
    ).toBeVisible();
    await looks();
  });

  await test.step('it corrects a partnership in which it takes part', async () => {
    const takesPart = contact.part('own_partnerships');
    await takesPart
      .getByRole('button', { name: new RegExp(`^${say('own_open')}`) })
      .first()
      .click();
    await contact.page.locator('#endedOn').fill('2012');
    await contact.press('correct_send');
    await contact.sees('correct_error_reason', {
      most: 1000,
      shown: await contact.numeral(1000),
    });
    await looks();
    await contact.field('correct_reason').fill('<b>It ended then.</b>');
    await contact.field('suggest_source').fill('https://unodc.example/about');
    await contact.press('correct_send');
    await expect(proposals.getByText(say('own_PENDING'), { exact: true })).toBeVisible();
    await looks();
  });

  await test.step('the secretariat sees who proposes it, and refuses it with a reason', async () => {
    await office.page.reload();
    const waiting = office.part('correction_title');
    await expect(waiting.getByText('<b>It ended then.</b>')).toBeVisible();
    await expect(
      waiting.getByRole('link', {
        name: new RegExp(`^${says('correction_by_organisation').slice(0, 8)}`),
      }),
    ).toBeVisible();
    await office.isAccessible();
    await waiting.getByRole('combobox').selectOption('NOT_VERIFIABLE');
    await waiting
      .getByRole('button', { name: new RegExp(`^${says('suggestion_refuse')}`) })
      .click();
    await office.confirm('suggestion_refuse');
    await expect(office.page.getByText(says('correction_none_title'))).toBeVisible();
  });

  await test.step('it sees why, proposes again, and takes that back', async () => {
    await contact.page.reload();
    await expect(
      proposals.getByText(say('own_because', { reason: say('because_NOT_VERIFIABLE') })),
    ).toBeVisible();
    const about = contact.part('own_about');
    await about.getByRole('button', { name: new RegExp(`^${say('own_open')}`) }).click();
    await contact.page.locator('#acronym').fill('UNO');
    await contact.field('correct_reason').fill('Shorter.');
    await contact.field('suggest_source').fill('https://unodc.example/about');
    await contact.press('correct_send');
    await proposals.getByRole('button', { name: new RegExp(`^${say('own_take_back')}`) }).click();
    await contact.confirm('own_take_back');
    await expect(proposals.getByText(say('own_WITHDRAWN'), { exact: true })).toBeVisible();
    await looks();
  });

  await test.step('the log has it; the address is taken off the record', async () => {
    await office.page.reload();
    const log = office.page.getByRole('table', { name: says('log_directory') });
    for (const act of ['CORRECTION_REFUSED', 'ENTRY_VERIFIED', 'CONTACT_SET']) {
      await expect(log.getByText(says(`act_${act}`))).toBeVisible();
    }
    await office.field('desk_entry', desk).fill(UNODC);
    await office.press('desk_look');
    await office.press('contact_remove');
    await office.confirm('contact_remove');
    await expect(desk.getByText(says('contact_none'))).toBeVisible();
  });
  await contact.leave();
  await office.leave();
});
