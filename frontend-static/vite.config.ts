import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import sbom from 'rollup-plugin-sbom';
import { defineConfig } from 'vite';
import { fontLicences } from './scripts/font-licences.ts';
import { contactOf, identity } from './scripts/identity.ts';
import { pageLanguage } from './scripts/page-language.ts';
import { sharedChunks } from './scripts/shared-chunks.ts';
import { sourceVersion } from './scripts/source-version.ts';
import { workerLicences } from './scripts/worker-licences.ts';
import { TAGS } from './src/lib/directory/entry/templates.ts';
import { entries as pages } from './src/lib/pages.ts';
import { FETCH_SCRIPTS } from './src/lib/server/hints/after-paint.ts';

/** Origin of the bucket that takes files of evidence, such as `https://name.s3.eu-central-1.amazonaws.com`. */
const evidence = process.env.EVIDENCE_ORIGIN as `https://${string}.${string}` | undefined;

const siteUrl = process.env.SITE_URL ?? 'https://www.businessleaderaward.org';

const { owner } = identity;
const contact = contactOf(identity, process.env.SITE_URL !== undefined);

/** Address of the licence of the directory's data; the site's own terms of use when it is empty. */
const dataLicence = process.env.DATA_LICENCE ?? '';

/** The file with the laureates whom the award has announced (scripts/announced.ts); no page has one without it. */
// Written anew as data: it comes from an award, or from a site that is compared, and `define` would take any expression.
const announced = process.env.ANNOUNCED
  ? JSON.stringify(JSON.parse(readFileSync(process.env.ANNOUNCED, 'utf8')))
  : '{}';

/** Whom to tell of a weakness; nobody is named when it is empty. */
const securityContact = process.env.SECURITY_CONTACT ?? '';
const entries = securityContact ? [...pages, '/.well-known/security.txt' as const] : pages;

/** So that whoever builds the same sources with the same settings gets the same files, and can compare them with those that are served. */
const version = sourceVersion(
  import.meta.dirname,
  [
    'src',
    'messages',
    'static',
    'scripts',
    'package-lock.json',
    'vite.config.ts',
    '../identity.json',
    '../graphql-schema',
    '../functions/src/main/resources/seed',
    '../functions/src/main/resources/un-names.json',
    '../functions/src/main/java/org/businessleaderaward/access/traces/RetentionKind.java',
  ],
  [siteUrl, evidence ?? '', dataLicence, announced],
);

// Told whoever builds the site, and nobody who reads it.
if (process.argv.includes('build')) {
  if (!owner)
    console.warn(
      'identity.json names no owner: the pages of the award and of the terms do not say who runs it.',
    );
  if (!identity.contact)
    console.warn(
      'identity.json names no contact: no page of a published site says where to write to the secretariat.',
    );
}

export default defineConfig(({ command }) => ({
  define: {
    __SITE_URL__: JSON.stringify(siteUrl),
    __SECURITY_CONTACT__: JSON.stringify(securityContact),
    __CONTACT__: JSON.stringify(contact),
    __OWNER__: JSON.stringify(owner),
    __DATA_LICENCE__: JSON.stringify(dataLicence),
    __ANNOUNCED__: announced,
  },
  plugins: [
    // Builds and tests use the messages that `prepare:sources` compiled just before; only the dev server watches them.
    command === 'serve' &&
      !process.env.VITEST &&
      paraglideVitePlugin({
        project: './project.inlang',
        outdir: './src/lib/paraglide',
        // The page's address carries the language; the hooks read it (hooks.server.ts, hooks.client.ts).
        strategy: ['globalVariable', 'baseLocale'],
        emitTsDeclarations: true,
        outputStructure: 'locale-modules',
      }),
    pageLanguage(),
    sharedChunks(),
    fontLicences(),
    // What the scripts are made of, in CycloneDX's format; without a time, so that the same sources make the same file.
    {
      ...sbom({ outDir: 'licences', outFilename: 'scripts.cdx', saveTimestamp: false }),
      applyToEnvironment: (environment) => environment.name === 'client',
    },
    sveltekit({
      version: { name: version },
      adapter: adapter({ pages: 'build', fallback: '404.html', strict: true }),
      // A page's first lines wait for no other file (docs/decisions/first-visit.md).
      inlineStyleThreshold: 32 * 1024,
      prerender: {
        entries,
        handleHttpError({ path, message }) {
          // The directory's exports are made by a worker, not by this build.
          if (path.startsWith('/data/')) return;
          // Links of a template lead where its entry will say.
          if (decodeURI(path).search(TAGS) >= 0) return;
          throw new Error(message);
        },
        handleMissingId: 'fail',
      },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          // Kit adds the hash of what starts the page.
          'script-src': ['self', `sha256-${hash('sha256', FETCH_SCRIPTS, 'base64')}`],
          // The hash is that of the one inline style of the router's announcer.
          'style-src': [
            'self',
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          // A file of evidence is read within the page: what was fetched, as the picture or the PDF that it is.
          'img-src': ['self', 'data:', 'blob:'],
          'frame-src': ['blob:'],
          // Nominators send files straight to the bucket of evidence, where there is one.
          'connect-src': ['self', ...(evidence ? [evidence] : [])],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          // Nothing becomes markup or a script's address but what Svelte made of its own templates and what lib/worker.ts lets.
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'default'],
        },
      },
    }),
  ],
  worker: {
    format: 'es',
    plugins: () => [
      workerLicences(),
      sbom({
        outDir: 'licences',
        outFilename: 'workers.cdx',
        includeWellKnown: false,
        saveTimestamp: false,
      }),
    ],
  },
  // Pages name the scripts to fetch ahead themselves; a second list of them in the script would only weigh.
  build: {
    assetsInlineLimit: 0,
    modulePreload: false,
    // Of the packages that are part of the site's scripts; the fonts' are beside it.
    license: { fileName: 'licences/scripts.md' },
  },
}));
