// What must hold in a WordPress, whatever its version. Each file wordpress-*.test.mjs has it checked in one.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../e2e/room.mjs';
import { Cms, host, OEMBED } from './cms.mjs';
import { findsAgain, reads, release, text, upgraded } from './reader.mjs';
import { CLAIM, html, markdown, PARAGRAPHS, plain, SPECULATION } from './release.mjs';

const block = (name, options, inside) => `<!-- wp:${name}${options ? ` ${JSON.stringify(options)}` : ''} -->\n${inside}\n<!-- /wp:${name} -->`;
const paragraphs = () => PARAGRAPHS.map(words => block('paragraph', null, `<p>${words}</p>`)).join('\n\n');
const around = body => `${block('paragraph', null, '<p>Before the release.</p>')}\n\n${body}\n\n${block('paragraph', null, '<p>After the release.</p>')}`;

/** HTML that a person pastes. */
const embeds = () => ({
  div: `<div data-press-loupe data-press-loupe-issuer="Ministry of Energy">\n${html()}\n</div>`,
  element: `<script type="module" src="@ORIGIN@/loupe/press-loupe.js"></script>\n<press-loupe issuer="Ministry of Energy">\n${html()}\n</press-loupe>`,
  frame: '<iframe class="closure" src="@ORIGIN@/loupe/embed.html?src=../releases/closure.md" title="Release" width="600" height="500"></iframe>',
});
/** Whole posts. */
const posts = src => ({
  block: around(block('press-loupe/release', { issuer: 'Ministry of Energy' }, paragraphs())),
  'block-src': around(`<!-- wp:press-loupe/release ${JSON.stringify({ src, start: true })} /-->`),
  shortcode: `Before the release.\n\n[press-loupe issuer="Ministry of Energy"]\n\n${plain()}\n\n[/press-loupe]\n\nAfter the release.`,
  'shortcode-src': `Before the release.\n\n[press-loupe src="${src}" start]\n\nAfter the release.`,
  'shortcode-blocks': around(`${block('shortcode', null, '[press-loupe issuer="Ministry of Energy"]')}\n\n${paragraphs()}\n\n${block('shortcode', null, '[/press-loupe]')}`),
  none: around(block('paragraph', null, '<p>A post without a release. How it is written: [[press-loupe]]</p>')),
});

/** The ways in, each with what is special about it. A way that WordPress takes from authors says so. */
const WAYS = [
  ['div/block'], ['div/classic'], ['element/block'],
  ['frame/block', { frame: 'iframe.closure', isTakenFromAuthors: true }],
  ['block/post'], ['block-src/post', { start: true }],
  ['shortcode/post'], ['shortcode-src/post', { start: true }], ['shortcode-blocks/post'],
];

/**
 * `install` puts the plugin in, as a person would who has a page of the administrator open, and is told the host's
 * address and where WordPress's files lie. Everything is tried in the first of the themes, and looked at in all.
 */
export async function check({ name, env, themes, install }) {
  const cms = new Cms('wordpress', env), flavour = env.FLAVOUR;
  const missing = cms.copied();
  if (missing) return test(name, { skip: missing }, () => {});
  const hosted = await host(), www = path.join(cms.folder, `run-${flavour}`, 'www');
  const embedPage = `${hosted.origin}/loupe/oembed/closure.html`;
  const files = Object.entries(posts('/wp-content/uploads/closure.md')).map(([name, body]) => path.relative(cms.folder, cms.written(`${name}.txt`, body)));
  const told = { THEME: themes[0], EMBED_ORIGIN: hosted.origin, EMBED_PAGE: embedPage, POSTS: files.join(' ') };
  const close = async () => { await cms.stop(); hosted.close(); };

  const failed = await cms.setUp({ div: embeds().div }, told);
  if (failed) { hosted.close(); return test(name, { skip: failed }, () => {}); }
  const browser = await launch();
  after(async () => { await browser.close(); await close(); });
  fs.writeFileSync(path.join(www, 'wp-content/uploads/closure.md'), markdown());

  const run = path.dirname(www), published = () => JSON.parse(fs.readFileSync(path.join(run, 'posts.json'), 'utf8'));
  const site = new URL(published().posts[0].url).origin;
  const post = (who, way) => published().posts.find(one => one.who === who && one.case === way);
  const rest = async (who, method, route, body) => {
    const answer = await fetch(`${site}/?rest_route=${route}`, {
      method,
      headers: { authorization: `Basic ${Buffer.from(`${who}:${published().info.users[who].password}`).toString('base64')}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    assert.ok(answer.ok, `${route}: ${answer.status}`);
    return answer.json();
  };
  const visitor = async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const signedIn = async who => {
    const page = await visitor();
    await page.goto(`${site}/wp-login.php`);
    await page.getByLabel('Username or Email Address').fill(who);
    await page.locator('#user_pass').fill(`${who}-pass-1`);
    await page.getByRole('button', { name: 'Log In' }).click();
    await page.waitForURL(/wp-admin/);
    return page;
  };
  const scripts = page => page.locator('script[src*="press-loupe.js"]').count();

  test(`${name}: the plugin is installed`, async () => {
    const page = await signedIn('admin');
    await install({ page, site, www, cms, hosted });
    await page.context().close();
    assert.equal(await cms.setUp(embeds(), told), null);
  });

  for (const [way, special = {}] of WAYS) for (const who of ['admin', 'author']) {
    test(`${name}: ${way} by ${who}`, async () => {
      const { url, rendered } = post(who, way);
      if (who === 'author' && special.isTakenFromAuthors) return assert.doesNotMatch(rendered, /iframe/);
      const page = await visitor();
      await reads(page, url, special);
      if (!special.frame) {
        assert.equal(await scripts(page), 1, 'the script is there once');
        if (!special.start) {
          assert.equal((await release(page)).issuer, 'Ministry of Energy');
          // As WordPress has set it: every sign has become another, and none was lost.
          assert.match(await text(page), /said on Monday — two years earlier.*\n“Nobody.*ministry’s grid.*\n.*winter… The ministry didn’t say/);
        }
      }
      await page.context().close();
    });
  }

  for (const way of ['oembed/block', 'oembed/classic']) test(`${name}: ${way} by author`, { skip: OEMBED ? false : 'the pages for oEmbed are made by `cargo xtask test cms`' }, async () => {
    const page = await visitor(), frame = 'iframe.wp-embedded-content';
    await page.goto(post('author', way).url);
    await page.waitForFunction(frame => document.querySelector(frame)?.getBoundingClientRect().height > 200, frame);
    // WordPress's sandbox keeps nothing.
    await reads(page, post('author', way).url, { frame, mayForget: true });
    await page.context().close();
  });

  test(`${name}: nothing is loaded on a page without a release, in a feed, or for an excerpt`, async () => {
    const page = await visitor();
    await page.goto(post('admin', 'none/post').url);
    assert.equal(await scripts(page), 0);
    assert.match(await page.locator('body').innerText(), /How it is written: \[press-loupe\]/);
    const feed = async words => (await fetch(`${site}/?feed=rss2&s=${encodeURIComponent(words)}`)).text();
    for (const way of ['block/post', 'shortcode/post', 'div/block']) {
      const items = await feed(`${way} by author`);
      assert.ok(items.includes(CLAIM), way);
      assert.doesNotMatch(items, /<script/, way);
    }
    assert.match(await feed('block-src/post by author'), /<a href="\/wp-content\/uploads\/closure\.md">Read the release<\/a>/);
    for (const way of ['block/post', 'shortcode/post']) {
      const { excerpt } = await rest('admin', 'GET', `/wp/v2/posts/${post('admin', way).id}`);
      assert.ok(excerpt.rendered.includes(CLAIM), `${way}: ${excerpt.rendered}`);
      assert.doesNotMatch(excerpt.rendered, /\[press-loupe/);
    }
    await page.context().close();
  });

  test(`${name}: two posts of one text are two releases`, async () => {
    const page = await visitor(), first = post('admin', 'block/post'), second = post('author', 'block/post');
    await reads(page, first.url);
    await page.goto(second.url);
    await upgraded(page);
    assert.deepEqual(await page.evaluate(() => document.querySelector('[data-press-loupe]').loupe.ready.then(loupe => loupe.list())), []);
    await page.context().close();
  });

  test(`${name}: an author saves again what an editor has put in, and nothing is lost`, async () => {
    const bodies = Object.entries(embeds()).filter(([name]) => name !== 'frame').map(([name, body]) => [`${name}, pasted`, around(block('html', null, body.replaceAll('@ORIGIN@', hosted.origin)))]);
    const { none, ...others } = posts('/wp-content/uploads/closure.md?a=1&b=2');
    for (const [name, content] of [...bodies, ...Object.entries(others)]) {
      const made = await rest('admin', 'POST', '/wp/v2/posts', { title: `Saved again: ${name}`, status: 'publish', author: published().info.users.author.id, content });
      const route = `/wp/v2/posts/${made.id}`, page = await visitor(), address = `${site}/?p=${made.id}`;
      const hasText = !name.endsWith('-src');
      if (hasText) await reads(page, address);
      for (const _ of ['once', 'twice']) {
        const { content } = await rest('author', 'GET', `${route}&context=edit`);
        await rest('author', 'POST', route, { content: content.raw.replace('After the release.', 'After the release, corrected.') });
      }
      const saved = (await rest('author', 'GET', `${route}&context=edit`)).content.raw;
      // Scripts are for those who may write any HTML. The plugin has one.
      const kept = content.replace(/<script.*?<\/script>\n/, '\n').replace('After the release.', 'After the release, corrected.');
      const same = words => words.replaceAll('\\u0026', '&').replaceAll('&amp;', '&').replace(/\s+/g, ' ').replaceAll(' data-press-loupe ', ' data-press-loupe="" ');
      assert.equal(same(saved), same(kept), name);
      if (hasText) await findsAgain(page, address);
      else {
        await page.goto(address);
        assert.equal(await page.locator('[data-press-loupe]').getAttribute('data-press-loupe-src'), '/wp-content/uploads/closure.md?a=1&b=2');
      }
      await page.context().close();
    }
  });

  for (const who of ['admin', 'author']) test(`${name}: the block editor, as ${who}`, async () => {
    const page = await signedIn(who);
    const complaints = [];
    page.on('pageerror', error => complaints.push(String(error)));
    await page.goto(`${site}/wp-admin/post-new.php`);
    await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId?.());
    // What greets a newcomer lies over everything.
    await page.evaluate(() => { for (const scope of ['core/edit-post', 'core']) window.wp.data.dispatch('core/preferences')?.set(scope, 'welcomeGuide', false); });
    await page.evaluate(title => window.wp.data.dispatch('core/editor').editPost({ title }), `Written by ${who}`);

    // As a person does it: the slash, the sidebar.
    const canvas = await page.locator('iframe[name="editor-canvas"]').count() ? page.frameLocator('iframe[name="editor-canvas"]') : page;
    await canvas.getByRole('textbox', { name: 'Add title' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/press', { delay: 50 });
    await page.waitForTimeout(1200);
    await page.keyboard.press('Enter');
    const inserted = canvas.locator('[data-type="press-loupe/release"]');
    await inserted.locator('[data-type="core/paragraph"]').first().waitFor();
    await page.waitForTimeout(300);
    // Nobody clicks into it first: what is typed now is the release.
    await page.keyboard.type(`The ministry ${CLAIM}, said Ingrid Halvorsen.`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`This ${SPECULATION}.`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The newsroom goes on after it.');
    assert.deepEqual(await page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks().map(one => [one.name, one.innerBlocks.length])), [['press-loupe/release', 2], ['core/paragraph', 0]]);
    await page.evaluate(() => {
      const { dispatch, select } = window.wp.data, [{ clientId }] = select('core/block-editor').getBlocks();
      dispatch('core/block-editor').selectBlock(clientId);
      dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
    });
    await page.getByLabel('Issuer').fill('Ministry of Energy');
    assert.ok((await inserted.boundingBox()).height > 60, 'the text stands there');

    // The text is blocks like any others.
    await publish(page);
    const id = await page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostId());
    const raw = (await rest(who, 'GET', `/wp/v2/posts/${id}&context=edit`)).content.raw;
    assert.match(raw, /^<!-- wp:press-loupe\/release \{"issuer":"Ministry of Energy"\} -->\n<!-- wp:paragraph -->\n<p>The ministry will/);
    const reader = await visitor();
    await reads(reader, `${site}/?p=${id}`);

    // Opened again it is valid, and a corrected word loses nothing.
    await page.goto(`${site}/wp-admin/post.php?post=${id}&action=edit`);
    await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks()?.length);
    assert.deepEqual(await page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks().map(one => [one.name, one.isValid, one.innerBlocks.length])), [['press-loupe/release', true, 2], ['core/paragraph', true, 0]]);
    const again = await page.locator('iframe[name="editor-canvas"]').count() ? page.frameLocator('iframe[name="editor-canvas"]') : page;
    await again.locator('[data-type="core/paragraph"]').nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' So it is said.');
    await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
    await page.waitForFunction(() => window.wp.data.select('core/editor').didPostSaveRequestSucceed());
    await findsAgain(reader, `${site}/?p=${id}`);
    await reader.context().close();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test(`${name}: an address in the sidebar is shown in the editor, and can be read there`, async () => {
    const page = await signedIn('author');
    const src = flavour === 'npm' ? `${hosted.origin}/releases/closure.md` : '/wp-content/uploads/closure.md';
    const made = await rest('author', 'POST', '/wp/v2/posts', { title: 'An address', status: 'draft', content: `<!-- wp:press-loupe/release ${JSON.stringify({ src })} /-->` });
    await page.goto(`${site}/wp-admin/post.php?post=${made.id}&action=edit`);
    await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks()?.length);
    await page.evaluate(() => { for (const scope of ['core/edit-post', 'core']) window.wp.data.dispatch('core/preferences')?.set(scope, 'welcomeGuide', false); });
    const canvas = await page.locator('iframe[name="editor-canvas"]').count() ? page.frameLocator('iframe[name="editor-canvas"]') : page;
    const preview = canvas.locator('iframe[title="Preview of the release"]');
    await preview.waitFor();
    assert.ok((await preview.boundingBox()).height > 300);
    const content = await (await preview.elementHandle()).contentFrame();
    await upgraded(content);
    assert.ok((await text(content)).includes(CLAIM));
    await page.context().close();
  });

  for (const theme of themes) test(`${name}: in ${theme} a release has the paragraphs of any post`, async () => {
    const page = await signedIn('admin');
    await page.goto(`${site}/wp-admin/themes.php`);
    const own = page.locator(`.theme[data-slug="${theme}"]`);
    await own.waitFor();
    if (!/\bactive\b/.test(await own.getAttribute('class'))) {
      await page.goto(new URL(await own.locator('a.activate').getAttribute('href'), page.url()).href);
      await page.getByText('New theme activated.').waitFor();
    }
    for (const way of ['block/post', 'shortcode/post']) {
      await page.goto(post('author', way).url);
      await upgraded(page);
      const paragraphs = await page.evaluate(() => [...document.querySelectorAll('[data-press-loupe] p')].map(one => one.getBoundingClientRect()).map(({ left, width, top, bottom }) => ({ left, width, top, bottom })));
      const [before, after] = await Promise.all(['Before the release.', 'After the release.'].map(words => page.getByText(words, { exact: true }).boundingBox()));
      for (const one of paragraphs) assert.deepEqual([one.left, one.width], [before.x, before.width], way);
      const tops = [...paragraphs.map(one => one.top), after.y], bottoms = [before.y + before.height, ...paragraphs.map(one => one.bottom)];
      const distances = tops.map((top, nth) => Math.round(top - bottoms[nth]));
      assert.ok(distances[0] > 8 && distances.every(one => Math.abs(one - distances[0]) <= 1), `${way}: ${distances}`);
    }
    await page.context().close();
  });

  test(`${name}: without the plugin the text of a block stays`, async () => {
    const page = await signedIn('admin');
    await page.goto(`${site}/wp-admin/plugins.php`);
    await page.locator('tr[data-plugin$="press-loupe.php"] .deactivate a').click();
    await page.getByText('Plugin deactivated.').waitFor();
    await page.goto(post('author', 'block/post').url);
    assert.equal(await page.locator('[data-press-loupe]').count(), 0);
    assert.ok(await page.getByText(CLAIM).isVisible());
    await page.context().close();
  });
}

/** Presses "Publish" twice, as the editor asks. */
async function publish(page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
  await page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForFunction(() => window.wp.data.select('core/editor').isCurrentPostPublished());
}
