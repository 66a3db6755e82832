// Wagtail, with our app in it, its script from the site's own static files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { DIST, launch } from '../e2e/room.mjs';
import { Cms, EMBED, host, run } from './cms.mjs';
import { findsAgain, reads, release } from './reader.mjs';
import { html, markdown } from './release.mjs';

const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const PORT = 8111, SITE = `http://127.0.0.1:${PORT}`;
const cms = new Cms('wagtail');

/** The steps of embed/wagtail/README.md. */
function withApp(folder) {
  const site = path.join(folder, 'site'), app = path.join(site, 'press_loupe');
  const edit = (file, from, to) => {
    const at = path.join(site, file), was = fs.readFileSync(at, 'utf8');
    assert.ok(was.includes(from), `${file} is not as it was`);
    fs.writeFileSync(at, was.replace(from, to));
  };
  fs.rmSync(app, { recursive: true, force: true });
  fs.cpSync(path.join(EMBED, 'wagtail/press_loupe'), app, { recursive: true });
  fs.cpSync(DIST, path.join(app, 'static/press-loupe'), { recursive: true });
  fs.writeFileSync(path.join(app, 'static/closure.md'), markdown());
  edit('settings.py', 'INSTALLED_APPS = [', 'INSTALLED_APPS = ["press_loupe", ');
  edit('news/models.py', 'from wagtail import blocks\n', 'from wagtail import blocks\nfrom press_loupe.blocks import ReleaseBlock\n');
  edit('news/models.py', '("embed", EmbedBlock())', '("embed", EmbedBlock()), ("release", ReleaseBlock())');
  edit('news/templates/news/base.html', '{% load wagtailcore_tags wagtailuserbar %}', '{% load static wagtailcore_tags wagtailuserbar %}');
  edit('news/templates/news/base.html', '</head>', '<script type="module" src="{% static \'press-loupe/press-loupe.js\' %}"></script></head>');
}

const missing = cms.copied(withApp), hosted = missing ? null : await host();
const embeds = {
  div: `<div data-press-loupe data-press-loupe-issuer="Ministry of Energy">${html()}</div>`,
  element: `<press-loupe issuer="Ministry of Energy">${html()}</press-loupe>`,
  frame: '<iframe class="closure" src="@ORIGIN@/loupe/embed.html?src=../releases/closure.md" title="Release" width="600" height="500"></iframe>',
};
const failed = missing ?? await cms.setUp(embeds, { PORT: String(PORT), EMBED_ORIGIN: hosted.origin });

if (failed) {
  hosted?.close();
  test('Wagtail', { skip: failed }, () => {});
} else {
  const browser = await launch();
  after(async () => { await browser.close(); await cms.stop(); hosted.close(); });
  const python = (...given) => run(path.join(cms.folder, 'run/venv/bin/python'), [path.join(HERE, 'publish_in_wagtail.py'), ...given], { cwd: path.join(cms.folder, 'site'), env: { RUN: path.join(cms.folder, 'run'), PORT: String(PORT), EMBED_ORIGIN: hosted.origin, PYTHONPATH: '.' } });
  const visitor = async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };

  const none = { release_id: '', issuer: '', annotations: '', readonly: false, start: false, launcher: '', load: '', theme: '', storage: '', tags: '', label_claim: '', label_source: '', label_speculation: '', label_start: '', lang: '' };
  const block = (text, src, options) => [{ type: 'release', value: { text, src, options: { ...none, ...options } } }];
  const pages = [
    ['block', 'A block', block(html(), '', { issuer: 'Ministry of "Energy" & Water', lang: 'en-GB' })],
    ['block-src', 'A block with an address', block('', '/static/closure.md', { start: true })],
  ];
  await python('make', cms.written('pages.json', JSON.stringify(pages)));

  for (const [slug, special] of [['div'], ['element'], ['frame', { frame: 'iframe.closure' }], ['block'], ['block-src', { start: true }]]) {
    test(`Wagtail: ${slug}`, async () => {
      const page = await visitor();
      await reads(page, `${SITE}/${slug}/`, special);
      await page.context().close();
    });
  }

  test('Wagtail: the options of a block are attributes, and what was not answered is none', async () => {
    const page = await visitor();
    await page.goto(`${SITE}/block/`);
    const names = await page.locator('[data-press-loupe]').evaluate(element => element.getAttributeNames());
    assert.deepEqual(names.filter(name => name !== 'class' && name !== 'style').slice(0, 3), ['data-press-loupe-issuer', 'lang', 'data-press-loupe']);
    await page.waitForFunction(() => document.querySelector('[data-press-loupe]').loupe);
    assert.equal((await release(page)).issuer, 'Ministry of "Energy" & Water');
    await page.context().close();
  });

  test('Wagtail: an editor saves again, and nothing is lost', async () => {
    const reader = await visitor(), page = await visitor();
    await page.goto(`${SITE}/admin/login/`);
    await page.getByLabel('Username').fill('editor');
    await page.locator('#id_password').fill('editor-pass-1');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/admin\/$/);
    for (const slug of ['div', 'element', 'block']) {
      await reads(reader, `${SITE}/${slug}/`);
      const before = await python('publish', slug);
      await page.goto(`${SITE}/admin/`);
      await page.goto(`${SITE}/admin/pages/${await idOf(page, slug)}/edit/`);
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText(/has been (saved|updated)|saved as draft/i).first().waitFor();
      assert.deepEqual(contentOf(await python('publish', slug)), contentOf(before), slug);
      await findsAgain(reader, `${SITE}/${slug}/`);
      await reader.evaluate(() => localStorage.clear());
    }
    await reader.context().close();
    await page.context().close();
  });

  const idOf = async (page, slug) => {
    const answer = await page.request.get(`${SITE}/admin/api/main/pages/?slug=${slug}&fields=_,id`);
    return (await answer.json()).items[0].id;
  };
  /** Without the ids that an editor's form gives to blocks, and the keys of paragraphs. */
  const contentOf = printed => JSON.parse(printed.trim().split('\n').at(-1), (name, value) => {
    if (name === 'id') return undefined;
    return typeof value === 'string' ? value.replace(/ data-block-key="[^"]*"/g, '').replace(/\r?\n/g, '') : value;
  });
}
