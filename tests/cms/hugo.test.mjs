// Hugo, with our shortcode and the tool among its static files. It is built twice: with raw HTML allowed, and without.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { DIST, launch } from '../e2e/room.mjs';
import { Cms, EMBED, host, run } from './cms.mjs';
import { reads, release } from './reader.mjs';
import { html, markdown, plain } from './release.mjs';

const PORT = 8121, SITE = `http://127.0.0.1:${PORT}`;
const cms = new Cms('hugo');
const missing = cms.copied(), hosted = missing ? null : await host();
const embeds = {
  div: `<script type="module" src="@ORIGIN@/loupe/press-loupe.js"></script>\n<div data-press-loupe>\n${html()}\n</div>`,
  element: `<script type="module" src="@ORIGIN@/loupe/press-loupe.js"></script>\n<press-loupe>\n${html()}\n</press-loupe>`,
  frame: '<iframe class="closure" src="@ORIGIN@/loupe/embed.html?src=../releases/closure.md" title="Release" width="600" height="500"></iframe>',
};
const failed = missing ?? await cms.setUp(embeds, { PORT: String(PORT), EMBED_ORIGIN: hosted.origin });

if (failed) {
  hosted?.close();
  test('Hugo', { skip: failed }, () => {});
} else {
  const browser = await launch();
  after(async () => { await browser.close(); await cms.stop(); hosted.close(); });
  const visitor = async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };

  // The steps of embed/hugo/README.md, in the site that the set-up has made.
  const site = path.join(cms.folder, 'run/site'), written = (file, content) => {
    fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    fs.writeFileSync(path.join(site, file), content);
  };
  fs.copyFileSync(path.join(EMBED, 'hugo/press-loupe.html'), path.join(site, 'layouts/shortcodes/press-loupe.html'));
  fs.cpSync(DIST, path.join(site, 'static/press-loupe'), { recursive: true });
  written('content/shortcode.md', `---\ntitle: Shortcode\n---\nBefore.\n\n{{< press-loupe issuer="Ministry of \\"Energy\\" & Water" lang="en-GB" readonly="false" >}}\n${plain()}\n{{< /press-loupe >}}\n\nAfter.\n`);
  written('content/shortcode-src/index.md', '---\ntitle: Address\n---\nBefore.\n\n{{< press-loupe src="closure.md" start=true />}}\n\nAfter.\n');
  written('content/twice.md', `---\ntitle: Twice\n---\n{{< press-loupe >}}\n${plain()}\n{{< /press-loupe >}}\n\n{{< press-loupe >}}\nAnother release.\n{{< /press-loupe >}}\n`);
  written('static/shortcode-src/closure.md', markdown());
  const config = fs.readFileSync(path.join(site, 'config.toml'), 'utf8');
  for (const unsafe of ['false', 'true']) {
    written('config.toml', config.replace(/unsafe=\w+/, `unsafe=${unsafe}`).replace(/\/(true|false)\/"/, `/${unsafe}/"`));
    await run('hugo', ['--quiet', '-d', path.join(cms.folder, 'run/public', unsafe)], { cwd: site });
  }

  for (const [address, special] of [
    ['true/div'], ['true/element'], ['true/frame', { frame: 'iframe.closure' }],
    ['true/shortcode'], ['false/shortcode'], ['true/shortcode-src', { start: true }], ['false/shortcode-src', { start: true }],
  ]) {
    test(`Hugo: ${address}`, async () => {
      const page = await visitor();
      await reads(page, `${SITE}/${address}/`, special);
      await page.context().close();
    });
  }

  test('Hugo: two releases on a page, and one script', async () => {
    const page = await visitor();
    await page.goto(`${SITE}/false/twice/`);
    assert.equal(await page.locator('[data-press-loupe]').count(), 2);
    assert.equal(await page.locator('script[src$="press-loupe.js"]').count(), 1);
    await page.context().close();
  });

  test('Hugo: the options of a shortcode are attributes, and a switch that is off is none', async () => {
    const page = await visitor();
    await page.goto(`${SITE}/false/shortcode/`);
    await page.waitForFunction(() => document.querySelector('[data-press-loupe]').loupe);
    assert.equal((await release(page)).issuer, 'Ministry of "Energy" & Water');
    assert.equal(await page.locator('[data-press-loupe]').getAttribute('lang'), 'en-GB');
    assert.equal(await page.locator('[data-press-loupe-readonly]').count(), 0);
    await page.context().close();
  });
}
