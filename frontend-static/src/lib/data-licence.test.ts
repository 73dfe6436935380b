import { expect, it } from 'vitest';
import { dataLicence, licenceName } from './data-licence.ts';

it.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
  ['https://creativecommons.org/licenses/by-sa/4.0/deed.fr', 'CC BY-SA 4.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://opendatacommons.org/licenses/odbl/1-0/', 'opendatacommons.org/licenses/odbl/1-0'],
])('calls %s %s', (address, name) => {
  expect(licenceName(address)).toBe(name);
});

it('is the site’s terms of use where the owner has set none', () => {
  expect(dataLicence).toBe(`${__SITE_URL__}/en/terms/`);
});
