import { expect, test as base, type Page } from '@playwright/test';
import { codes, languages } from '../src/lib/i18n/languages.ts';
import { violations, violationsInTheDark, WCAG } from './axe.ts';
import { isFault } from './visitor.ts';

const entry = 'directory/partnership-oebb-reintegration-0/';
const organisation = 'directory/organisation-unodc-6/';
const pages = [
  '',
  'award/',
  'laureates/',
  'laureates/2010/',
  'directory/',
  'directory/map/',
  'directory/organisations/',
  entry,
  organisation,
  'partners/suggest/',
  'partners/organisation/',
  'developers/',
  'privacy/',
  'about/',
  'people/',
  'rules/',
  'contact/',
  'run-your-own/',
  'questions/',
  'accessibility/',
  'terms/',
  'verify/',
];
/** What a room's answers fill. */
const forms = ['nominate/', 'partners/correct/', 'partners/status/'];
const RULES = [...WCAG, 'best-practice'];

/**
 * Tests with `tab`, where one page is read after the other: a browser that has seen none of the site yet takes twice the
 * processor for the next.
 */
const test = base.extend<{ tab: Page }, { onlyTab: Page }>({
  onlyTab: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage(project.use);
      await use(page);
      await page.context().close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ onlyTab }, use) => {
    const size = onlyTab.viewportSize()!;
    await use(onlyTab);
    // The next one finds nothing kept, and hears nothing of this one.
    if (onlyTab.url().startsWith('http'))
      await onlyTab.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
    await onlyTab.context().clearCookies();
    await onlyTab.goto('about:blank');
    await onlyTab.removeAllListeners();
    await onlyTab.emulateMedia({ colorScheme: null });
    await onlyTab.setViewportSize(size);
  },
});

/** Opens a page, alive, and gives what its console reports as errors. */
async function open(page: Page, path: string): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => isFault(message) && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(path);
  await page.locator('html[data-hydrated]').waitFor();
  return errors;
}

async function isAccessibleInTheDark(page: Page): Promise<void> {
  expect(await violationsInTheDark(page, RULES), 'in the dark').toEqual([]);
}

async function fillSuggestion(page: Page): Promise<void> {
  await page.getByLabel('Name of the partnership').fill('Safe harbours');
  await page
    .getByLabel('What it is and does')
    .fill('Ports and unions train crews to notice trafficking.');
  await page.getByLabel('Kind').selectOption('TRAINING');
  await page.getByLabel('Prevention').check();
  await page.getByLabel('Where it acts').selectOption('AT');
  await page.getByLabel('A public page').fill('https://example.org/harbours');
  await page.getByLabel('Your email address').fill('someone@example.org');
}

/** The words that begin in one line and end in another: of what stands between two spaces or hyphens. In Chinese a line ends anywhere. */
function brokenWords(title: Element): string[] {
  const found: string[] = [];
  if (document.documentElement.lang === 'zh') return found;
  const letter = document.createRange();
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const word of text.nodeValue!.matchAll(/[^\s\u00ad-]+/g)) {
      const lines = new Set<number>();
      for (let at = word.index; at < word.index + word[0].length; at++) {
        letter.setStart(text, at);
        letter.setEnd(text, at + 1);
        // The hyphen of the line before counts as the first box of the letter after it.
        const box = [...letter.getClientRects()].at(-1);
        if (box) lines.add(Math.round(box.top));
      }
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
}

for (const language of codes) {
  test.describe(`in ${language}`, () => {
    for (const path of [...pages, ...forms]) {
      test(`row 44: /${language}/${path} is accessible, fits a small phone, keeps to its own host`, async ({
        tab: page,
        baseURL,
      }) => {
        const elsewhere: string[] = [];
        page.on('request', (request) => {
          const { origin } = new URL(request.url());
          if (origin !== new URL(baseURL!).origin) elsewhere.push(request.url());
        });
        const errors = await open(page, `/${language}/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        const html = page.locator('html');
        await expect(html).toHaveAttribute('lang', language);
        await expect(html).toHaveAttribute('dir', languages[language].direction);
        expect(await violations(page, RULES)).toEqual([]);
        // In one language of each script in which letters are thicker or thinner: only colours are other.
        if (['en', 'ar'].includes(language)) await isAccessibleInTheDark(page);
        await page.setViewportSize({ width: 320, height: 640 });
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(width).toBeLessThanOrEqual(320);
        expect(
          await page.locator('h1').evaluate(brokenWords),
          'no word of the title is cut',
        ).toEqual([]);
        expect(errors).toEqual([]);
        expect(elsewhere).toEqual([]);
      });
    }

    test('an unknown address has a page in the language', async ({ tab: page }) => {
      await page.goto(`/${language}/nothing-here/`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations(page, RULES)).toEqual([]);
      await isAccessibleInTheDark(page);
    });
  });
}

test.describe('the language', () => {
  test('changes on the same page', async ({ page }) => {
    await open(page, `/en/${entry}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(`/fr/${entry}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });

  test.describe('of the browser', () => {
    test.use({ locale: 'ru-RU' });
    test('is what the front door leads to', async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveURL('/ru/');
    });
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the front door lists the languages', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /Español/ }).click();
    await expect(page).toHaveURL('/es/');
  });

  test('a phone has the parts in a menu and the languages in a list', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/en/${entry}`);
    const nominate = page.getByRole('banner').getByRole('link', { name: 'Nominate' });
    await expect(nominate).toBeHidden();
    await page.getByText('Menu', { exact: true }).click();
    await expect(nominate).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(`/fr/${entry}`);
  });

  test('the award page shows the criteria', async ({ page }) => {
    await page.goto('/en/award/');
    await expect(page.getByRole('heading', { name: 'Supply chain' })).toBeVisible();
    const note = page.locator('.no-scripts');
    await expect(note).toBeVisible();
    await expect(note).toContainText('The dates of the current edition need JavaScript.');
  });

  test('the directory is a plain list whose entries cite their source', async ({ page }) => {
    await page.goto('/en/directory/');
    await page.getByRole('link', { name: 'Reintegration at Austrian Federal Railways' }).click();
    await expect(page.getByText('paragraph 46')).toBeVisible();
  });
});

test.describe('when the rooms do not answer', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/graphql/, (route) => route.abort());
  });

  test('the front page says so and tries again', async ({ page }) => {
    await page.goto('/en/');
    const failed = page.getByText('The edition’s dates could not be loaded');
    await expect(failed).toBeVisible();
    await isAccessibleInTheDark(page);
    await page.unroute(/\/graphql/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(failed).toBeHidden();
  });

  test('the directory still lists what it was built with', async ({ page }) => {
    await page.goto('/en/directory/');
    await expect(page.getByText('Search and filters are not working')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Start Freedom', exact: true })).toBeVisible();
  });

  test('a suggestion stays in the form', async ({ page }) => {
    await open(page, '/en/partners/suggest/');
    await fillSuggestion(page);
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    await expect(page.getByRole('alert')).toContainText('Your suggestion was not sent.');
    await expect(page.getByLabel('Name of the partnership')).toHaveValue('Safe harbours');
  });
});

test('no page waits for a room before it shows what it was built with', async ({ page }) => {
  let asked = 0;
  // Neither answered nor refused, as by a function that does not come.
  await page.route(/\/graphql/, () => void asked++);
  for (const path of pages) {
    await open(page, `/en/${path}`);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    const shown = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
    expect(shown.length, `what is shown of ${path}`).toBeGreaterThan(150);
  }
  expect(asked).toBeGreaterThan(0);
});

test('the front page shows until when the call is open and where the award stands', async ({
  page,
}) => {
  await open(page, '/en/');
  await expect(page.getByRole('heading', { name: 'The call is open' })).toBeVisible();
  const ribbon = page.getByRole('list', { name: 'Stages of the edition' });
  await expect(ribbon.getByRole('listitem')).toHaveCount(5);
  await expect(ribbon.locator('[aria-current=step]')).toContainText('Call for nominations');
});

test.describe('the directory', () => {
  test('keeps a search in the address and gives it back', async ({ page }) => {
    await open(page, '/en/directory/');
    await expect(page.getByText(/^Found/)).toBeVisible();
    await page.getByRole('button', { name: 'Filter and sort' }).click();
    await page.getByRole('checkbox', { name: /^Austria / }).check();
    await expect(page).toHaveURL('/en/directory/?country=AT');
    await page.getByRole('link', { name: 'Reintegration at Austrian Federal Railways' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Reintegration');
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Remove filter: Austria' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect(page).toHaveURL('/en/directory/');
  });

  test('finds words and says when nothing matches', async ({ page }) => {
    await open(page, '/en/directory/?q=qwertyuiop');
    await expect(page.getByText('No partnership matches.')).toBeVisible();
    await page.getByRole('searchbox').fill('railways');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL('/en/directory/?q=railways');
    await expect(
      page.getByRole('link', { name: 'Reintegration at Austrian Federal Railways' }),
    ).toBeVisible();
  });

  test('says that few have all words, and offers a spelling', async ({ page }) => {
    const few = page.getByText('Few or no entries contain all the words.');
    await open(page, '/en/directory/?q=zebra+railways');
    await expect(few).toBeVisible();
    await open(page, '/en/directory/?q=railwys');
    await page.getByRole('link', { name: 'railways', exact: true }).click();
    await expect(page).toHaveURL('/en/directory/?q=railways');
    await expect(few).toBeHidden();
  });

  test('shows more and leads there', async ({ page }) => {
    await open(page, '/en/directory/');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(page).toHaveURL('/en/directory/?pages=2');
    await expect(page.locator('.entries h2')).toHaveCount(40);
    await expect(page.locator('.entries h2 a').nth(20)).toBeFocused();
  });

  test('leads from an organisation to its partnerships', async ({ page }) => {
    await open(page, `/en/${entry}`);
    await page.getByRole('link', { name: /LEFÖ/ }).click();
    await expect(page.getByRole('heading', { name: 'Takes part in' })).toBeVisible();
    await page.getByRole('link', { name: 'As a list to search and filter' }).click();
    await expect(page).toHaveURL(/organisation=/);
    await expect(page.getByText('Partnerships of one organisation')).toBeVisible();
  });

  test('says when there is no entry with an identifier', async ({ page }) => {
    await page.goto('/en/directory/partnership-none/');
    await expect(page.getByText('There is no entry with this identifier.')).toBeVisible();
  });
});

test.describe('a suggestion', () => {
  test('with faults lists them, each leading to its field', async ({ page }) => {
    await open(page, '/en/partners/suggest/');
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveCount(6);
    await expect(page).toHaveTitle(/^Error: /);
    expect(await violations(page, RULES)).toEqual([]);
    await summary.getByRole('link', { name: 'Choose at least one purpose' }).click();
    await expect(page.getByLabel('Prevention')).toBeFocused();
  });

  test('is taken and gets a number', async ({ page }) => {
    await open(page, '/en/partners/suggest/');
    await fillSuggestion(page);
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'We have received your suggestion',
    );
    await expect(page.getByText('Suggestion number')).toBeVisible();
    expect(await violations(page, RULES)).toEqual([]);
  });
});

test('a link to what a vote does not promise opens it, from /en/verify/', async ({ page }) => {
  await page.goto('/en/verify/', { waitUntil: 'networkidle' });
  await page.locator('a[href$="/award/#limits"]').first().click();
  await expect(page.locator('#limits li').first()).toBeInViewport();
});

test('the front page leads to why the result can be trusted, and that to what is not promised', async ({
  page,
}) => {
  await page.goto('/en/', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Why you can trust the result' }).click();
  await expect(page.getByText('What you have to take on trust')).toBeInViewport();
  await page.getByRole('definition').getByRole('link', { name: 'What this way of voting' }).click();
  await expect(page.locator('#limits li').first()).toBeInViewport();
});
