// The dialog "Embed": the code for each way in, how it looks, and that the code works where it is pasted.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DIST, drag, launch, list, paste, release, site, toolbar, visit } from './room.mjs';

// No package.json calls what lies in embed/ a module, which Node before 20.19 wants.
const source = fs.readFileSync(new URL('../../embed/snippets.js', import.meta.url));
const { attribute, code: codeOf, DEFAULTS, folder, isAddress, query, said, string, WAYS } = await import(`data:text/javascript;base64,${source.toString('base64')}`);
const { en: words } = JSON.parse(fs.readFileSync(new URL('../../target/messages/embedding.json', import.meta.url)));
const code = (way, options, host) => codeOf(way, words, options, host);

const HOST = 'https://herald.example/press-loupe/';

describe('the code', () => {
  const check = (way, options, expected) => assert.equal(code(way, options, HOST), expected);

  test('says nothing of what is left at its default', () => {
    const usual = { theme: 'auto', storage: 'local', tags: 'speculation claim source', start: false, readonly: false, releaseId: '  ' };
    assert.deepEqual(said(usual), []);
    check('div', usual, `<script type="module" src="${HOST}press-loupe.js"></script>\n\n<div data-press-loupe>\n  <p>The text of the release.</p>\n</div>`);
    check('wordpress', usual, '[press-loupe]\nThe text of the release.\n[/press-loupe]');
    check('hugo', usual, '{{< press-loupe >}}\nThe text of the release.\n{{< /press-loupe >}}');
    check('mount', usual, 'import { mount } from "press-loupe";\n\nconst element = document.querySelector("#release");\nconst loupe = await mount(element);');
  });

  test('names each option as its way does', () => {
    const options = { src: '/news/bridge.html', releaseId: 'bridge', start: true, readonly: true, theme: 'dark', storage: 'none', tags: 'source claim', labelStart: 'Look closer' };
    const script = `<script type="module" src="${HOST}press-loupe.js"></script>\n\n`, inside = '\n  <p><a href="/news/bridge.html">Read the release</a></p>\n';
    const prefixed = prefix => [['src', '/news/bridge.html'], ['release-id', 'bridge'], ['start'], ['readonly'], ['tags', 'claim source'], ['label-start', 'Look closer'], ['theme', 'dark'], ['storage', 'none']]
      .map(([name, value]) => ` ${prefix}${name}${value ? `="${value}"` : ''}`).join('');
    check('div', options, `${script}<div data-press-loupe${prefixed('data-press-loupe-')}>${inside}</div>`);
    check('element', options, `${script}<press-loupe${prefixed('')}>${inside}</press-loupe>`);
    check('wordpress', options, `[press-loupe${prefixed('')} /]`);
    check('hugo', options, `{{< press-loupe${prefixed('').replace(/ (start|readonly) /g, ' $1="true" ').replace(/ (start|readonly) /g, ' $1="true" ')} />}}`);
    check('frame', options, `<iframe src="${HOST}embed.html?src=%2Fnews%2Fbridge.html&amp;release-id=bridge&amp;start=&amp;readonly=&amp;tags=claim+source&amp;label-start=Look+closer&amp;theme=dark&amp;storage=none" title="Press release" width="100%" height="640" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>`);
    check('mount', options, `import { mount } from "press-loupe";\n\nconst element = document.querySelector("#release");\nconst loupe = await mount(element, {\n  src: "/news/bridge.html",\n  releaseId: "bridge",\n  start: true,\n  readonly: true,\n  tags: "claim source",\n  labelStart: "Look closer",\n  theme: "dark",\n  storage: "none",\n});`);
  });

  test('holds every value as it was given, whatever is in it', () => {
    const hard = `a"b'c<d>&amp;</script>[e]\\f\u2028g`;
    assert.equal(attribute('"<&>\n'), '&quot;&lt;&amp;&gt;&#10;');
    assert.equal(JSON.parse(string(hard)), hard);
    assert.doesNotMatch(string(hard), /[<>\u2028]/);
    // The value of the one option, read back as the way's own reader would.
    const references = text => text.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) => number ? String.fromCharCode(number) : { amp: '&', quot: '"', lt: '<', gt: '>' }[name]);
    for (const way of ['div', 'element', 'wordpress']) {
      const [, value] = /label-start="([^"]*)"/.exec(code(way, { labelStart: hard }, HOST));
      assert.equal(references(value), hard, way);
      assert.doesNotMatch(value, way === 'wordpress' ? /[<>[\]\\']/ : /[<>]/, way);
    }
    const [, source] = /src="([^"]*)"/.exec(code('frame', { labelStart: hard }, HOST));
    assert.equal(new URL(references(source)).searchParams.get('label-start'), hard);
    assert.equal(new URLSearchParams(query({ labelStart: hard })).get('label-start'), hard);
    for (const [text, written] of [['a "b"', '`a "b"`'], ['a\\', '`a\\`'], ['`a` "b"', '"`a` \\"b\\""'], ['a\nb', '"a b"'], ['>}}', '">}}"']]) {
      assert.match(code('hugo', { labelStart: text }, HOST), new RegExp(` label-start=${RegExp.escape?.(written) ?? written.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')} `));
    }
  });

  test('takes no address that runs or reads something else', () => {
    for (const bad of ['javascript:alert(1)', ' JavaScript:alert(1)', '\u0001javascript:1', 'data:text/html,x', 'file:///etc/passwd', 'http://', '  ']) {
      assert.equal(isAddress(bad), false, bad);
      assert.equal(folder(bad), 'https://example.org/press-loupe/', bad);
      assert.doesNotMatch(code('div', { src: bad }, bad), /href=|<script[^>]*(?:javascript|data|file):/i, bad);
    }
    for (const good of ['release.md', '/news/a.html?b=1&c=2#d', '../a', '//cdn.example/a', 'https://example.org/ä b']) assert.ok(isAddress(good), good);
    assert.match(code('element', { src: 'a b"c.html?d=1&e' }, HOST), / src="a%20b%22c\.html\?d=1&amp;e"/);
  });

  test('finds the folder, whichever file in it was named', () => {
    for (const [given, is] of [[HOST, HOST], [`${HOST}press-loupe.js`, HOST], [`${HOST}index.html?a#b`, HOST], ['https://cdn.example', 'https://cdn.example/'], ['/loupe', '/loupe/'], ['press-loupe.js', './']]) assert.equal(folder(given), is);
  });

  test('drops the label of a tag that is not offered', () => {
    assert.deepEqual(said({ tags: 'claim', labelClaim: 'Assertion', labelSource: 'Who' }), [['tags', 'claim'], ['labelClaim', 'Assertion']]);
  });
});

// The preview is a frame of the page's own site.
const POLICY = (frames = "frame-src 'self'; ") => `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; ${frames}base-uri 'none'; require-trusted-types-for 'script'; trusted-types press-loupe`;

// What the preview is asked to show.
const PAGES = {
  '/news/bridge.html': [200, 'text/html; charset=utf-8', '<!doctype html><html lang="en"><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1><p>The bridge over the Ouse opened on Friday, according to the council.</p></article></body></html>'],
  '/some/path/desk.jsonld': [200, 'application/ld+json', JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 0, first: { type: 'AnnotationPage', items: [] } })],
};

let browser, host;
/** What the browser says where a preview is closed, or begun anew, while its second module is on its way. */
const CUT_OFF = /Fetch API cannot load \S+_later\.wasm/;

before(async () => { browser = await launch(); host = await site(PAGES, { policy: POLICY() }); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const dialogOf = page => page.getByRole('dialog', { name: 'Embed' });
const written = page => dialogOf(page).getByLabel('Code').inputValue();
const preview = page => page.frameLocator('iframe[title="Preview"]');
const given = async page => Object.fromEntries(new URL(await page.locator('iframe[title="Preview"]').getAttribute('src'), page.url()).searchParams);
async function open(page) {
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  await dialogOf(page).waitFor();
}

test('each way in has its code, and each option changes it at once', async () => {
  const page = await visit(browser, host.address, { tolerates: CUT_OFF }), dialog = dialogOf(page);
  await open(page);
  for (const [name, { label }] of Object.entries(WAYS)) {
    await dialog.getByRole('radio', { name: label(words), exact: true }).check();
    assert.equal(await written(page), code(name, {}, host.address));
  }
  await dialog.getByRole('radio', { name: 'HTML', exact: true }).check();
  await dialog.getByLabel('It is fetched from an address').check();
  await dialog.getByLabel('Address of the release').fill('javascript:alert(1)');
  await dialog.getByText('This is no address of the web.').locator('visible=true').waitFor();
  assert.doesNotMatch(await written(page), /javascript:/);
  await dialog.getByLabel('Address of the release').fill('/news/bridge.html');
  await dialog.getByLabel('Theme').selectOption('Dark');
  await dialog.getByLabel('Start at once').check();
  await dialog.getByText('More options').click();
  await dialog.getByLabel('Read-only').check();
  await dialog.getByLabel('Name of the release').fill('bridge "4"');
  await dialog.getByLabel('Annotations to show').fill('desk.jsonld');
  await dialog.getByLabel('Speculation', { exact: true }).uncheck();
  assert.ok(await dialog.getByLabel('Label of Speculation').isDisabled());
  await dialog.getByLabel('Label of Claim').fill('Assertion');
  await dialog.getByLabel('Label of the button').fill('Look closer');
  await dialog.getByLabel('What readers mark is kept').selectOption('Nowhere, until they agree');
  await dialog.getByLabel('Folder of press-loupe.js').fill('https://cdn.example/loupe');
  const options = { src: '/news/bridge.html', theme: 'dark', start: true, readonly: true, releaseId: 'bridge "4"', annotations: 'desk.jsonld', tags: 'claim source', labelClaim: 'Assertion', labelStart: 'Look closer', storage: 'none' };
  assert.equal(await written(page), code('div', options, 'https://cdn.example/loupe'));
  await preview(page).getByRole('heading', { name: 'Bridge opens' }).waitFor();

  // The last tag stays: a loupe without any is the read-only one.
  await dialog.getByLabel('Source', { exact: true }).uncheck();
  await dialog.getByLabel('Claim', { exact: true }).click();
  assert.ok(await dialog.getByLabel('Claim', { exact: true }).isChecked());

  // Closed and opened again, it is as it was left; nothing of it stays in the page meanwhile.
  const before = await written(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.locator('dialog, iframe').count(), 0);
  await open(page);
  assert.equal(await written(page), before);
  fine(page);
});

test('copied, or selected where there is no clipboard', async () => {
  const page = await visit(browser, host.address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await open(page);
  await dialogOf(page).getByRole('button', { name: 'Copy' }).click();
  await dialogOf(page).getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await written(page));
  await dialogOf(page).getByRole('radio', { name: 'Frame' }).check();
  assert.equal(await dialogOf(page).getByText('Copied').count(), 0, 'what is shown now was not copied');
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError')); });
  await dialogOf(page).getByRole('button', { name: 'Copy' }).click();
  await dialogOf(page).getByText(/^Selected/).waitFor();
  assert.equal(await page.evaluate(() => { const { value, selectionStart, selectionEnd } = document.activeElement; return value.slice(selectionStart, selectionEnd); }), await written(page));
  fine(page);
});

test('the preview is the real thing, follows the options, and keeps nothing', async () => {
  const page = await visit(browser, host.address, { tolerates: CUT_OFF });
  await open(page);
  await preview(page).getByRole('heading', { name: /A road out of Mosul/ }).waitFor();
  await preview(page).getByRole('button', { name: 'Read with the loupe' }).waitFor();
  assert.deepEqual(await given(page), { src: './index.html', storage: 'none' });
  const steps = await page.evaluate(() => history.length);
  await dialogOf(page).getByLabel('Theme').selectOption('Dark');
  await page.locator('iframe[src*="theme=dark"]').waitFor();
  await preview(page).getByRole('heading', { name: /A road out of Mosul/ }).waitFor();
  assert.equal(await preview(page).locator('press-loupe').getAttribute('theme'), 'dark');
  await dialogOf(page).getByText('More options').click();
  await dialogOf(page).getByLabel('Label of the button').fill('Look closer');
  await preview(page).getByRole('button', { name: 'Look closer' }).waitFor();
  assert.equal(await page.evaluate(() => history.length), steps, 'the way back is as long as it was');

  const width = () => preview(page).locator('html').evaluate(() => innerWidth);
  assert.ok(await width() > 1000, 'a desktop’s');
  await dialogOf(page).getByRole('radio', { name: 'Phone' }).check();
  assert.ok(Math.abs(await width() - 360) < 5, 'a phone’s');

  await preview(page).getByRole('button', { name: 'Look closer' }).click();
  await preview(page).locator('press-loupe').evaluate(async element => { await element.loupe.tag({ quote: 'Others suspect a plan.' }, 'speculation'); await element.loupe.settled(); });
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(await list(page), [], 'the page behind has its own reading');
  fine(page);
});

test('where the preview may not be framed, it says so', async () => {
  const strict = await site({}, { policy: POLICY('') });
  const page = await visit(browser, strict.address, { tolerates: /frame-src|default-src/ });
  await open(page);
  await dialogOf(page).getByText(/frame-src 'self'/).waitFor();
  fine(page);
  strict.close();
});

test('by keyboard alone, and back to where it was opened from', async () => {
  const page = await visit(browser, host.address, { tolerates: CUT_OFF });
  await page.evaluate(() => document.querySelector('press-loupe').loupe.tag({ quote: 'Others suspect a plan.' }, 'speculation'));
  await page.getByRole('button', { name: 'Embed', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor();
  const focused = () => page.evaluate(() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent);
  assert.equal(await focused(), 'HTML');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), 'Custom element');
  assert.match(await written(page), /<press-loupe>/);
  const passed = [];
  for (let steps = 0; steps < 8; steps++) {
    await page.keyboard.press('Tab');
    passed.push(await focused());
  }
  assert.deepEqual(passed.slice(0, 6), ['Its text stands in the page', 'Theme', 'Start at once, without a button', 'More options', 'Copy', 'Code']);
  // What is typed or pasted here is nothing that the page behind would follow.
  await dialogOf(page).getByRole('button', { name: 'Copy' }).focus();
  await paste(page, { 'text/plain': 'Tunnel delayed\n\nThe tunnel will open later.' });
  await dialogOf(page).getByText('What you mark in it is not kept.').click();
  for (const key of ['Control+z', '?']) await page.keyboard.press(key);
  assert.match((await release(page)).title, /Mosul/);
  assert.equal((await list(page)).length, 1);
  assert.equal(await page.getByRole('dialog').count(), 1);
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.textContent), 'Embed');
  fine(page);
});

test('everything in it has a name', async () => {
  const page = await visit(browser, host.address, { tolerates: CUT_OFF });
  await open(page);
  await dialogOf(page).getByText('More options').click();
  await dialogOf(page).getByLabel('It is fetched from an address').check();
  const parts = (await dialogOf(page).ariaSnapshot()).split('\n').map(line => line.trim());
  const named = parts.filter(line => /^- (dialog|group|region|radio|checkbox|combobox|textbox|button|heading|iframe)\b/.test(line));
  assert.ok(named.length > 30, named.join('\n'));
  assert.deepEqual(named.filter(line => !/^- \w+ "[^"]+/.test(line) && line !== '- iframe' && line !== '- group:'), []);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('iframe, fieldset')].filter(one => !(one.title || one.querySelector('legend')?.textContent)).length), 0);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(one => one.id));
  assert.equal(new Set(ids).size, ids.length);
  fine(page);
});

test('on a phone it fills the screen and nothing runs out sideways', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await visit(browser, host.address, { viewport: { width: 360, height: 740 }, colorScheme, tolerates: CUT_OFF });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await open(page);
    await dialogOf(page).getByText('More options').click();
    await dialogOf(page).getByLabel('Folder of press-loupe.js').fill(`https://cdn.example/${'long'.repeat(30)}/`);
    assert.deepEqual(await dialogOf(page).evaluate(dialog => [dialog.clientWidth, dialog.scrollWidth <= dialog.clientWidth]), [360, true]);
    assert.equal(await dialogOf(page).getByRole('radio', { name: 'Phone' }).isChecked(), true);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    assert.notEqual(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement), null, 'the menu is gone, and the focus is not lost with it');
    fine(page);
  }
});

/** Serves `dist/` as docs/hosting.md says that a host for other sites does. */
async function library() {
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
  const server = http.createServer((request, response) => {
    const file = path.join(DIST, new URL(request.url, 'http://localhost').pathname.replace(/^\/loupe\//, '/').replace(/\/$/, '/index.html'));
    if (!request.url.startsWith('/loupe/') || !file.startsWith(DIST) || !fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'access-control-allow-origin': '*' }).end(fs.readFileSync(file));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/loupe/`, close: () => { server.closeAllConnections(); server.close(); } };
}

test('the code for a div works on a page of another origin, under its strict policy', async () => {
  const lending = await library(), { origin } = new URL(lending.address);
  const dialogs = await visit(browser, lending.address);
  await open(dialogs);
  await dialogOf(dialogs).getByText('More options').click();
  await dialogOf(dialogs).getByLabel('Label of Claim').fill('"Assertion" & <more>');
  const taken = (await written(dialogs)).replace('The text of the release.', 'The bridge over the Ouse opened on Friday, according to the council.');
  fine(dialogs);
  const policy = `default-src 'none'; script-src 'self' ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types press-loupe`;
  const herald = await site({ '/bridge.html': [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><title>The Riverton Herald</title><link rel="icon" href="data:,"></head><body><h1>Bridge opens</h1>\n${taken}\n</body></html>`] }, { policy });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } }), page = await context.newPage(), complaints = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(`${herald.origin}/bridge.html`);
  await page.getByRole('button', { name: 'Read with the loupe' }).click();
  await drag(page, 'over the Ouse opened');
  await toolbar(page).getByRole('button', { name: /^"Assertion" & <more>/ }).click();
  const marked = () => page.evaluate(async () => { const { loupe } = document.querySelector('[data-press-loupe]'); await loupe.ready; await loupe.settled(); return loupe.list().map(({ tag, quote }) => [tag, quote]); });
  assert.deepEqual(await marked(), [['claim', 'over the Ouse opened']]);
  await page.reload();
  assert.deepEqual(await marked(), [['claim', 'over the Ouse opened']]);
  assert.deepEqual(complaints, []);
  herald.close();
  lending.close();
});

/** The names of the members of an interface in the type declarations. */
function declared(name) {
  const types = fs.readFileSync(new URL('../../embed/press-loupe.d.ts', import.meta.url), 'utf8');
  const [, inside] = new RegExp(`interface ${name}\\b[^{]*\\{\n(.*?)\n\\}`, 's').exec(types);
  return [...inside.matchAll(/^ {2}(?:readonly )?"?([\w:-]+)"?[?<(:]/gm)].map(([, member]) => member).sort();
}

test('the types and the reference name what is there, and nothing else', async () => {
  const reference = fs.readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
  const dashed = name => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  // `lang` is a standard attribute, and none of ours.
  assert.deepEqual(declared('MountOptions'), Object.keys(DEFAULTS).filter(name => name !== 'lang').sort());
  for (const name of Object.keys(DEFAULTS)) assert.match(reference, new RegExp(`^\\| .*\`${dashed(name)}\`.* \\| `, 'm'));

  const page = await visit(browser, host.address, { tolerates: CUT_OFF });
  const found = await page.evaluate(async () => {
    const element = document.querySelector('press-loupe'), { loupe } = element, told = {};
    for (const name of ['ready', 'change', 'saved']) element.addEventListener(`press-loupe:${name}`, ({ detail }) => { told[name] ??= Object.keys(detail).sort(); });
    await loupe.open({ text: 'Bridge opens\n\nThe bridge opened on Friday, the council said.' });
    const from = await loupe.tag({ quote: 'opened on Friday' }, 'claim'), to = await loupe.tag({ quote: 'the council' }, 'source');
    await loupe.link(from, to, 'attributed-to');
    const files = await loupe.export('json');
    await loupe.settled();
    const keys = thing => Object.keys(thing).sort(), own = Object.getOwnPropertyNames(Object.getPrototypeOf(loupe)).filter(name => name !== 'constructor').sort();
    return {
      Loupe: own, Release: keys(loupe.release), Block: keys(loupe.release.blocks[0]), State: keys(loupe.state), AnnotationOf: keys(loupe.list()[0]), Link: keys(loupe.links()[0]),
      LeftOut: keys(files.leftOut), Preview: keys(await loupe.preview(await files[0].text())), ReadyDetail: told.ready, ChangeDetail: told.change, saved: told.saved,
    };
  });
  const { saved, Block, ...shapes } = found;
  for (const [name, members] of Object.entries(shapes)) assert.deepEqual(declared(name), members, name);
  assert.deepEqual(Block, ['end', 'kind', 'start']);
  assert.deepEqual(saved, declared('State'));
  for (const name of [...declared('Loupe'), ...declared('PressLoupeEventMap')]) assert.match(reference, new RegExp(`^\\| .*\`${name}\\b.* \\| `, 'm'), name);
  fine(page);
});
