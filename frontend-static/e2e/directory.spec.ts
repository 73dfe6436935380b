import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { languages } from '../src/lib/i18n/languages.ts';
import { violations } from './axe.ts';
import { isFault } from './visitor.ts';
import { country, Words } from './words.ts';

async function alive(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor();
}

/** How many entries each value of the one facet has that a query asks for. */
async function counted(request: APIRequestContext, query: string): Promise<Record<string, number>> {
  const answer = await request.post('/graphql', { data: { query } });
  const { data } = (await answer.json()) as {
    data: { partnerships: { facets: Record<string, { value: string; count: number }[]> } };
  };
  const values = Object.values(data.partnerships.facets).flat();
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

async function isAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

for (const language of ['zh', 'es'] as const) {
  test(`a partner finds, filters, reads the map by keyboard and follows changes, in ${language}`, async ({
    page,
  }) => {
    const words = new Words(language);
    const say = (key: string, parts: Record<string, string | number> = {}) => words.say(key, parts);
    const region = (code: string) => country(language, code);

    await test.step('they narrow the list; the address keeps it', async () => {
      await page.goto(`/${language}/directory/`);
      await alive(page);
      await page.getByRole('button', { name: say('directory_narrow') }).click();
      await page.getByRole('checkbox', { name: new RegExp(`^${region('IN')}[ (（]`) }).check();
      await expect(page).toHaveURL(`/${language}/directory/?country=IN`);
      await expect(page.locator('.entries > li')).toHaveCount(5);
    });

    await test.step('what is looked for is marked where it stands', async () => {
      const word = language === 'zh' ? '旅游' : 'turismo';
      await page.goto(`/${language}/directory/?q=${encodeURIComponent(word)}&country=IN`);
      await expect(page.locator('.entries mark').first()).toHaveText(new RegExp(word, 'i'));
      const named = language === 'zh' ? '移民' : 'migraciones';
      await page.goto(`/${language}/directory/organisations/?q=${encodeURIComponent(named)}`);
      await expect(page.locator('.organisations mark').first()).toHaveText(new RegExp(named, 'i'));
      await page.goto(`/${language}/directory/organisations/?q=UNODC`);
      await expect(page.locator('.organisations mark').first()).toHaveText('UNODC');
      await page.goto(`/${language}/directory/?country=IN`);
      await alive(page);
    });

    await test.step('they save what is filtered as a table', async () => {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: say('directory_csv') }).click();
      const table = await readFile(await (await saving).path(), 'utf8');
      expect(table.startsWith('\uFEFF')).toBe(true);
      expect(table.trimEnd().split('\r\n')).toHaveLength(6);
      expect(table).toContain('partnership-india-think-tank');
    });

    await test.step('a country without partnerships is known by its name in any language', async () => {
      for (const name of ['Kenia', '肯尼亚', 'кения']) {
        await page.goto(`/${language}/directory/?q=${encodeURIComponent(name)}`);
        await expect(
          page.getByText(say('directory_none_of', { country: region('KE') })),
        ).toBeVisible();
        await expect(page.getByText(say('directory_did_you_mean'))).toHaveCount(0);
        await expect(page.getByRole('button', { name: say('directory_csv') })).toHaveCount(0);
      }
      await isAccessible(page);
      await page.getByRole('link', { name: new RegExp(`^${region('UG')}`) }).click();
      await expect(page).toHaveURL(`/${language}/directory/?country=UG`);
      await expect(page.locator('.entries > li')).not.toHaveCount(0);
    });

    await test.step('a typing error is put right by what would be found, and words that no entry has all of are told', async () => {
      await page.goto(`/${language}/directory/?q=reintegraton`);
      await expect(page.getByText(say('directory_did_you_mean'))).toBeVisible();
      await page.getByRole('link', { name: 'reintegration', exact: true }).click();
      await expect(page).toHaveURL(`/${language}/directory/?q=reintegration`);
      await expect(page.locator('.entries > li')).not.toHaveCount(0);
      await expect(page.getByText(say('directory_did_you_mean'))).toHaveCount(0);
      await expect(page.getByText(say('directory_relaxed'))).toHaveCount(0);
      await page.goto(`/${language}/directory/?q=zebra+tourism`);
      await expect(page.locator('.count').getByRole('status')).toContainText(
        say('directory_relaxed'),
      );
      await expect(page.locator('.entries > li')).not.toHaveCount(0);
      await page.goto(`/${language}/directory/?country=IN`);
      await alive(page);
    });

    await test.step('names are proposed while they type', async () => {
      await page.getByLabel(say('directory_search')).pressSequentially('UNO');
      await expect(page.locator('#q-names option[value="UNODC"]')).toHaveCount(1);
      await page.goto(`/${language}/directory/organisations/`);
      await alive(page);
      await page.getByLabel(say('organisations_search')).pressSequentially('UNO');
      await expect(page.locator('#q-names option').first()).toHaveAttribute('value', /^UNO/);
      // A declaration and a conference begin so, and no organisation does.
      await page.getByLabel(say('organisations_search')).fill('Manam');
      await expect(page.locator('#q-names option')).toHaveCount(0);
      await page.goto(`/${language}/directory/?country=IN`);
      await alive(page);
    });

    await test.step('the map shows the same search, and is read by keyboard', async () => {
      await page.getByRole('link', { name: say('map_to') }).click();
      await expect(page).toHaveURL(`/${language}/directory/map/?country=IN`);
      await page.getByRole('link', { name: say('directory_clear') }).click();
      const map = page.getByRole('group', { name: say('map_label') });
      await expect(map).toBeVisible();
      await isAccessible(page);
      const reach = await counted(
        page.request,
        '{ partnerships(first: 1) { facets { reach { value count } } } }',
      );
      const beside = say('map_elsewhere', {
        worldwide: reach.WORLDWIDE!,
        unknown: reach.NOT_STATED!,
      });
      await expect(page.getByText(beside)).toBeVisible();
      const table = page.getByRole('table', { name: say('map_countries') });
      const names = await table.getByRole('rowheader').allInnerTexts();
      expect(names.length).toBeGreaterThan(10);
      expect(names).toEqual(names.toSorted(new Intl.Collator(languages[language].tag).compare));
      const india = map.getByRole('link', { name: new RegExp(`^${region('IN')}`) });
      await map.getByRole('link').first().focus();
      await page.keyboard.press('End');
      await expect(map.getByRole('link', { name: new RegExp(`^${region('ZA')}`) })).toBeFocused();
      await expect(page.locator('[tabindex="0"][data-code]')).toHaveCount(1);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowUp');
      await india.focus();
      await page.keyboard.press('ArrowLeft');
      await expect(india).not.toBeFocused();
      await page.keyboard.press('ArrowRight');
      await india.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`/${language}/directory/?country=IN`);
    });

    await test.step('an entry can be cited, linked to and printed, and leads to its organisations', async () => {
      const address = `/${language}/directory/partnership-india-think-tank-e/`;
      await page.goto(address);
      await alive(page);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: say('copy_link') }).click();
      await expect(page.getByText(say('copied'))).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(copied).pathname).toBe(address);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('button', { name: say('copy_link') })).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: say('cite'), exact: true }).click();
      await expect(page.locator('.citation')).toContainText('partnership-india-think-tank');
      await page.getByRole('link', { name: /UNODC/ }).click();
      await expect(page.getByRole('heading', { name: say('entry_takes_part') })).toBeVisible();
      await isAccessible(page);
      const data = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(data.length).toBeLessThanOrEqual(1);
    });

    await test.step('they run each example of the developers’ page in the page', async () => {
      await page.goto(`/${language}/developers/`);
      await alive(page);
      const examples = page.locator('.example');
      await expect(examples).toHaveCount(7);
      for (const example of await examples.all()) {
        await example.getByRole('button', { name: say('developers_run') }).click();
        const answer = example.getByRole('region').nth(1);
        await expect(answer).toContainText('"data"');
        await expect(answer).toContainText('"cost"');
        await expect(answer).not.toContainText('"errors"');
      }
      await expect(page.getByRole('row').filter({ hasText: 'matchOrganisations' })).toBeVisible();
      for (const part of ['limits', 'cost', 'key', 'hash', 'reconcile', 'licence', 'errors']) {
        const section = page.getByRole('region', { name: say(`developers_${part}`), exact: true });
        await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
        expect((await section.innerText()).length).toBeGreaterThan(30);
      }
      await isAccessible(page);
    });

    await test.step('they follow changes by the feed that the page names', async () => {
      await page.goto(`/${language}/directory/`);
      const feed = page.locator('link[type="application/atom+xml"]');
      const answer = await page.request.get((await feed.getAttribute('href'))!);
      expect(answer.headers()['content-type']).toContain('application/atom+xml');
      expect(await answer.text()).toContain(`hreflang="${language}"`);
    });
  });
}

for (const { language, width } of [
  { language: 'en', width: 1280 },
  { language: 'ar', width: 360 },
] as const) {
  test(`a reader chooses several values of filters by keyboard, at ${width} pixels, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    const words = new Words(language);
    const say = words.say.bind(words);
    const region = (code: string) => country(language, code);
    const box = (name: string) =>
      page.getByRole('checkbox', { name: new RegExp(`^\\u2068?${name}\\u2069?[ (（]`) });
    const entries = page.locator('.entries > li');
    const found = (count: number) =>
      expect(page.locator('.count').getByRole('status')).toContainText(
        say('directory_found', {
          count: new Intl.NumberFormat(languages[language].tag).format(count),
        }),
      );
    /** Whether the address asks for these values, in whatever order. */
    const asks = (name: string, ...values: string[]) =>
      expect(page).toHaveURL(
        ({ searchParams }) => searchParams.getAll(name).sort().join() === values.join(),
      );
    const chip = (name: string) =>
      page.getByRole('button', { name: say('directory_remove', { name }), exact: true });

    await page.goto(`/${language}/directory/`);
    await alive(page);
    const opener = page.getByRole('button', { name: say('directory_narrow') });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(opener).toHaveAttribute('aria-expanded', 'true');

    await test.step('words that find nothing leave every filter to choose from', async () => {
      await page.goto(`/${language}/directory/?q=zzzqqqxxx`);
      await alive(page);
      await found(0);
      const suggest = page.getByRole('main').getByRole('link', { name: say('nav_suggest') });
      await expect(suggest, 'it is offered once').toHaveCount(1);
      await opener.click();
      await expect(box(region('IN'))).toBeVisible();
      await page.goto(`/${language}/directory/`);
      await alive(page);
      await opener.focus();
      await page.keyboard.press('Enter');
    });

    await test.step('a second value adds to the first, and the focus stays where it was', async () => {
      await box(region('IN')).focus();
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/\?country=IN$/);
      await found(5);
      await box(region('BH')).focus();
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/\?country=BH&country=IN$/);
      await found(7);
      await expect(entries).toHaveCount(7);
      await expect(box(region('BH'))).toBeFocused();
      await expect(box(region('AT'))).toBeVisible();
      await isAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });

    await test.step('worldwide is one thing, and not stated another', async () => {
      await box(say('directory_worldwide')).check();
      await found(12);
      await box(say('directory_not_stated')).check();
      await asks('reach', 'NOT_STATED', 'WORLDWIDE');
      await asks('country', 'BH', 'IN');
      await chip(say('directory_not_stated')).click();
      await found(12);
    });

    await test.step('another filter holds as well, and each is given up by its tag', async () => {
      await box(say('kind_code_of_conduct')).check();
      await found(2);
      await expect(box(say('kind_council'))).toBeVisible();
      await chip(say('directory_worldwide')).click();
      await chip(region('BH')).focus();
      await page.keyboard.press('Enter');
      await found(1);
      await expect(chip(region('IN'))).toBeFocused();
    });

    await test.step('an industry narrows the list', async () => {
      await page.getByRole('button', { name: say('directory_clear') }).click();
      await box(say('industry_I')).check();
      await asks('industry', 'I');
      await expect(entries).not.toHaveCount(0);
      await expect(chip(say('industry_I'))).toBeVisible();
    });

    await test.step('years and order are in the address, which gives all of it back', async () => {
      await page.getByRole('button', { name: say('directory_clear') }).click();
      await page.getByLabel(say('directory_year_from')).selectOption('2008');
      await page.getByLabel(say('directory_year_to')).selectOption('2008');
      await found(6);
      await page.getByLabel(say('directory_sort'), { exact: true }).selectOption('NEWEST');
      await expect(page).toHaveURL(/\?from=2008&to=2008&sort=NEWEST$/);
      await expect(entries).toHaveCount(6);
      await page
        .getByLabel(say('directory_sort'), { exact: true })
        .selectOption('RECENTLY_VERIFIED');
      await expect(page).toHaveURL(/&sort=RECENTLY_VERIFIED$/);
      await expect(entries).toHaveCount(6);
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(/\?from=2008&to=2008$/);
      await page.reload();
      await alive(page);
      await expect(page.getByRole('list', { name: say('directory_chosen') })).toBeVisible();
      await expect(entries).toHaveCount(6);
      await isAccessible(page);
    });

    await test.step('where a country has no partnership, the way to the worldwide ones leads to them', async () => {
      await page.goto(`/${language}/directory/?country=MX`);
      await alive(page);
      await page.getByRole('main').locator('a[href$="?reach=WORLDWIDE"]').click();
      await expect(page).toHaveURL(/\?reach=WORLDWIDE$/);
      await expect(page.locator('#results')).toBeFocused();
      await expect(entries.first()).toBeInViewport();
    });

    await test.step('what an organisation does is asked where one is', async () => {
      await page.goto(`/${language}/directory/?organisation=organisation-unodc-6`);
      await alive(page);
      await page.getByRole('button', { name: say('directory_narrow') }).click();
      await box(say('role_partner')).check();
      await expect(page).toHaveURL(/organisation=organisation-unodc-6&role=PARTNER$/);
      await box(say('role_lead')).check();
      await asks('role', 'LEAD', 'PARTNER');
      await page.getByRole('button', { name: say('directory_narrow_close') }).click();
      await expect(page.locator('#results')).toBeFocused();
      await expect(page.locator('#filters')).toHaveCount(0);
      await isAccessible(page);
    });
  });
}

test('filters that cannot be fetched say so, and are fetched again', async ({ page }) => {
  const words = new Words('en');
  const say = words.say.bind(words);
  await page.goto('/en/directory/');
  await alive(page);
  const scripts = /\/_app\/immutable\/.*\.js$/;
  await page.route(scripts, (route) => route.abort());
  await page.getByRole('button', { name: say('directory_narrow') }).click();
  const told = page.getByRole('search').getByRole('alert');
  await expect(told).toContainText(say('failed_network'));
  await isAccessible(page);
  await page.unroute(scripts);
  await told.getByRole('button', { name: say('retry') }).press('Enter');
  await expect(page.getByRole('group', { name: say('directory_country') })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the map’s figures are tables, and an entry is there as linked data', async ({ page }) => {
    await page.goto('/es/directory/map/');
    await expect(page.getByRole('table')).toHaveCount(4);
    await expect(page.getByRole('rowheader', { name: 'India' })).toBeVisible();
    await page.goto('/es/directory/partnership-india-think-tank-e/');
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data!)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Project',
    });
  });
});

/** The exports are made a moment after a start. */
async function areExported(request: APIRequestContext): Promise<void> {
  const exported = async () => (await request.get('/data/datapackage.json')).status();
  await expect.poll(exported, { timeout: 120_000 }).toBe(200);
}

test('the sitemap and the exports are where they are said to be', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('/sitemap.xml');
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain('/zh/directory/organisations/');
  expect(sitemap).toContain('/zh/nominate/');
  // Search engines are told of no page that then asks to be left out.
  for (const [, address = ''] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const page = await (await request.get(new URL(address).pathname)).text();
    expect(page, address).toContain(`<link rel="canonical" href="${address}"`);
    expect(page, address).not.toContain('noindex');
  }
  expect(robots).toContain('/sitemap-entries.xml');
  await areExported(request);
  const entries = await (await request.get('/sitemap-entries.xml')).text();
  const [file] = /\/sitemap-entries-1\.xml/.exec(entries) ?? [];
  const listed = await (await request.get(file ?? '')).text();
  expect(listed).toContain('/zh/directory/partnership-india-think-tank');
  const descriptor = (await (await request.get('/data/datapackage.json')).json()) as {
    resources: { path: string; bytes: number }[];
  };
  for (const { path, bytes } of descriptor.resources) {
    const file = await request.get(new URL(path).pathname);
    expect((await file.body()).length).toBe(bytes);
  }
});

test('row 76: a page of another site reads the public room and the exports, and nothing else', async ({
  page,
  request,
}) => {
  await areExported(request);
  const award = new URL((await request.get('/robots.txt')).url()).origin;
  const elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<p>Elsewhere</p>');
  });
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  try {
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const read = await page.evaluate(async (award) => {
      const body = JSON.stringify({ query: '{ __typename }' });
      const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      const asked: [string, RequestInit?][] = [
        ['/data/datapackage.json'],
        ['/data/datapackage.json', { method: 'HEAD' }],
        ['/graphql?query={__typename}'],
        ['/graphql?query={__typename}', { method: 'HEAD' }],
        ['/graphql', post],
        ['/graphql/secretariat', post],
        ['/en/'],
      ];
      const answer = await fetch(`${award}/graphql?query={__typename}`);
      const known = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } };
      asked.push(['/graphql?query={__typename}', known]);
      const file = await fetch(`${award}/data/datapackage.json`);
      const version = { headers: { 'if-none-match': file.headers.get('etag') ?? '' } };
      asked.push(['/data/datapackage.json', version]);
      return Promise.all(
        asked.map(([path, init]) =>
          fetch(award + path, init).then(
            async (answer) => [answer.status, (await answer.text()) !== ''],
            () => 'kept from it',
          ),
        ),
      );
    }, award);
    const [whole, head, kept, same] = [[200, true], [200, false], 'kept from it', [304, false]];
    expect(read).toEqual([whole, head, whole, head, whole, kept, kept, same, same]);
  } finally {
    elsewhere.close();
  }
});

test('on a phone a search leads to what it found, and the map is there where that is nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/en/directory/', { waitUntil: 'networkidle' });
  const results = page.locator('section[aria-labelledby=results]');
  await page.locator('#q').fill('zzzzqqqq');
  await page.locator('#q').press('Enter');
  await expect(page).toHaveURL(/q=zzzzqqqq/);
  await expect(results.locator('p[role=status]')).toBeInViewport();
  await results.locator('a[href*="/directory/map/"]').click();
  await expect(page).toHaveURL(/\/en\/directory\/map\/$/);
});

for (const [width, search, more] of [
  [1280, '', 2],
  [360, '', 1],
  [1280, '?country=EG', 0],
] as const) {
  test(`whoever read an entry comes back to its place in the list, at ${width} pixels, after ${more} pages of /${search}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`/ar/directory/${search}`);
    await alive(page);
    const links = page.locator('.entries h2 a');
    const seen = page.locator('.count [role=status]');
    await expect(seen).not.toBeEmpty();
    for (let pages = 1; pages <= more; pages++) {
      await page.locator('.more button').click();
      await expect(links).toHaveCount(20 * (pages + 1));
    }
    const many = await links.count();
    const last = links.nth(many - 3);
    await last.evaluate((link) => {
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const top = async () => Math.round((await last.boundingBox())!.y);
    const before = await top();
    await last.click();
    await expect(page.locator('h1')).not.toBeEmpty();
    await expect(links.nth(many - 3)).toHaveCount(0);
    await page.goBack();
    await expect(links).toHaveCount(many);
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });
}

test('whoever scrolls before the list is found again is left there', async ({ page }) => {
  await page.goto('/en/directory/?pages=3');
  await alive(page);
  const links = page.locator('.entries h2 a');
  await expect(links).toHaveCount(60);
  await links.nth(50).click();
  await expect(links.nth(50)).toHaveCount(0);
  const answer = Promise.withResolvers<undefined>();
  await page.route('**/graphql', async (route) => {
    await answer.promise;
    await route.continue();
  });
  await page.goBack();
  await expect(links).toHaveCount(20);
  const scrolled = () => page.evaluate(() => scrollY);
  expect(await scrolled()).toBeGreaterThan(0);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
  answer.resolve(undefined);
  await expect(links).toHaveCount(60);
  expect(await scrolled()).toBe(0);
});

test('an address that searches shows what it finds, and comes alive as it was written', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => isFault(message) && faults.push(message.text()));
  await page.goto('/en/directory/?q=children');
  await alive(page);
  await expect(page.locator('.entries mark').first()).toBeVisible();
  await expect(page.locator('#q')).toHaveValue('children');
  expect(faults).toEqual([]);
});
