// Opening what a reader brings: by file, drop, paste and address; and what is no release.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { alertOf, call, drop, launch, list, openAddress, openFile, paste, release, settled, SHARED, site, state, text, visit } from './room.mjs';

const PLAIN = 'FOR IMMEDIATE RELEASE\n\nBridge opens two years late\n\nRIVERTON, May 3, 2024 — The bridge over the Ouse opened on\nFriday, the council said.\n\nIt cost twice what was planned – 40 million 😀.\n';
const MARKDOWN = '# Bridge opens two years late\n\nThe *bridge* over the [Ouse](https://example.org/ouse) opened on Friday.\n\n> “It was worth waiting for.”\n\n- It is 300 metres long.\n- It cost **40 million**.\n';
const HTML = `<!doctype html><html lang="en"><head><title>Bridge opens two years late | Riverton</title></head><body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <main><article><h1>Bridge opens two years late</h1>
  <p>The bridge over the <b>Ouse</b> opened on Friday, the council said, and half the town came to see it.</p>
  <blockquote>“It was worth waiting for.”</blockquote>
  <p>It cost twice what was planned, 40 million, of which the state pays a half and the town the rest.</p></article></main>
  <footer>© Riverton. <a href="/imprint">Imprint</a></footer></body></html>`;
const TITLE = 'Bridge opens two years late';
const KINDS = {
  'release.txt': [PLAIN, 'text/plain', /^FOR IMMEDIATE RELEASE\nBridge opens two years late\n.*opened on Friday, the council said\.\n.*40 million 😀\.$/s],
  'release.md': [MARKDOWN, 'text/markdown', /^Bridge opens two years late\nThe bridge over the Ouse opened on Friday\.\n“It was worth waiting for\.”\nIt is 300 metres long\.\nIt cost 40 million\.$/],
  'release.html': [HTML, 'text/html', /^Bridge opens two years late\nThe bridge over the Ouse opened on Friday, .*\n“It was worth waiting for\.”\nIt cost twice .* the rest\.$/],
};

let browser, host;
before(async () => {
  browser = await launch();
  host = await site(Object.fromEntries(Object.entries(KINDS).map(([name, [body, type]]) => [`/releases/${name}`, [200, `${type}; charset=utf-8`, body]])));
});
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

async function shows(page, pattern) {
  await page.getByRole('heading', { name: TITLE }).waitFor();
  assert.match(await text(page), pattern);
  assert.equal((await release(page)).title, TITLE);
  assert.equal(await page.evaluate(() => document.querySelector('press-loupe').innerText.includes('A road out of Mosul')), false, 'the sample is out of sight');
}

for (const [name, [content, type, pattern]] of Object.entries(KINDS)) {
  test(`${name}: from a file, by drop, from an address`, async () => {
    const page = await visit(browser, host.address);
    await openFile(page, name, content);
    await shows(page, pattern);
    await page.reload();
    await drop(page, { file: { name, type, content } });
    await shows(page, pattern);
    await page.reload();
    await openAddress(page, `${host.origin}/releases/${name}`);
    await shows(page, pattern);
    assert.equal((await release(page)).address, `${host.origin}/releases/${name}`);
    assert.equal((await state(page)).name, 'nothing-to-save');
    fine(page);
  });
}

test('by paste: text, Markdown, HTML before its plain twin; in the field of the panel; by real keys with nothing in focus', async () => {
  const page = await visit(browser, host.address, { permissions: ['clipboard-read', 'clipboard-write'] });
  const [plain, markdown, html] = Object.values(KINDS);
  await paste(page, { 'text/plain': plain[0] });
  await shows(page, plain[2]);
  await page.reload();
  await paste(page, { 'text/plain': markdown[0] });
  await shows(page, markdown[2]);
  await page.reload();
  await paste(page, { 'text/plain': 'its plain twin', 'text/html': HTML });
  await shows(page, html[2]);

  await page.reload();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Pasted text').fill(PLAIN);
  await page.getByRole('button', { name: 'Open the text' }).click();
  await shows(page, plain[2]);

  for (const focus of [() => {}, () => page.getByRole('region', { name: 'Release' }).focus()]) {
    await page.goto('about:blank');
    await page.goto(host.address);
    await page.evaluate(async words => { await navigator.clipboard.writeText(words); await document.querySelector('press-loupe').loupe.ready; }, PLAIN);
    await focus();
    await page.keyboard.press('Control+v');
    await shows(page, plain[2]);
  }

  // What is pasted into a field is the field's.
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('An address').focus();
  await page.keyboard.press('Control+v');
  assert.match(await page.getByLabel('An address').inputValue(), /^FOR IMMEDIATE RELEASE/);
  fine(page);
});

test('dropped text opens as well; a drop lands anywhere on the page', async () => {
  const page = await visit(browser, host.address);
  await drop(page, { data: { 'text/plain': PLAIN }, at: [10, 880] });
  await shows(page, KINDS['release.txt'][2]);
  fine(page);
});

/** A page with a mark on it, and a check that neither the release nor the mark has changed. */
async function marked(options = {}) {
  const page = await visit(browser, host.address, options);
  await page.evaluate(() => document.querySelector('press-loupe').loupe.tag({ quote: 'Others suspect a plan.' }, 'speculation'));
  const look = async () => [await release(page), await text(page), await list(page)];
  const before = await look();
  return [page, async () => assert.deepEqual(await look(), before)];
}

test('what a reader opens next is not closed by what the journal has to add', async () => {
  const page = await visit(browser, host.address, { init: page => page.addInitScript(() => {
    // The journal answers a second late.
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function (...given) {
      const until = performance.now() + 1000, again = () => { if (performance.now() < until) this.count().onsuccess = again; };
      again();
      return getAll.apply(this, given);
    };
  }) });
  // Before the first edit there is no journal.
  await call(page, 'tag', { quote: 'Others suspect a plan.' }, 'claim');
  await settled(page);
  await paste(page, { 'text/plain': PLAIN });
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page.keyboard.press('f');
  const find = page.getByRole('dialog', { name: 'Find a passage' });
  await find.waitFor();
  await page.evaluate(() => scrollTo(0, 100));
  await page.waitForTimeout(1500);
  assert.ok(await find.isVisible());
  fine(page);
});

test('an address that answers 404, nothing at all, or is none', async () => {
  const gone = await site();
  gone.close();
  const [page, unchanged] = await marked({ bypassCSP: true, tolerates: /Failed to load resource|CORS policy/ });
  const told = async (address, ...words) => {
    await openAddress(page, address);
    const sentence = await alertOf(page, words[0]);
    for (const word of words) assert.match(sentence, word);
    await unchanged();
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  };
  await told(`${host.origin}/releases/none.txt`, /was not opened: .*404/);
  // A closed port, and a site that lets no other read it: the browser tells them apart to nobody.
  await told(`${gone.origin}/release.txt`, /nothing answers there/, /does not let other pages read it \(CORS/, /paste/);
  const other = await site({ '/release.txt': [200, 'text/plain', PLAIN] });
  await told(`${other.origin}/release.txt`, /nothing answers there/, /CORS/);
  other.close();
  await told('http://', /not an address/);
  await told('javascript:alert(1)', /not an address/);
  await told('data:text/plain,hello', /not an address/);
  fine(page);
});

test('what is no release gets a sentence and changes nothing', async () => {
  const utf16 = Buffer.from(PLAIN, 'utf16le');
  const bad = {
    'empty.txt': ['', /empty/],
    'blank.txt': [' \r\n\t\n ', /empty/],
    'program.bin': [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 3, 0, 0xff, 0xfe, 9]), /not a text file/],
    'data.txt': [Buffer.from(Array.from({ length: 4000 }, (_, nth) => nth * 7919 % 256)), /not a text file/],
    'seal.png': [Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), /picture/],
    'release.pdf': ['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', /PDF.*paste/],
    'release.docx': [Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), Buffer.alloc(16), Buffer.from('\x11\0\0\0word/document.xml')]), /Word.*paste/],
    'unmarked.txt': [utf16, /encoding/],
    'markup.html': ['<!doctype html><html><head><title>Only a title</title><script>1</script></head><body></body></html>', /no text/],
    'long.txt': [Buffer.alloc(5 * 1024 * 1024 + 1, 'words '), /5 MB/],
  };
  const [page, unchanged] = await marked();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  for (const [name, [content, words]] of Object.entries(bad)) {
    await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    const sentence = await alertOf(page, words);
    assert.ok(sentence.includes(name), `“${sentence}” names ${name}`);
    assert.match(sentence, /\.(\s|$)/, 'a whole sentence');
    await unchanged();
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  }
  await page.getByRole('button', { name: 'Open the text' }).click();
  await alertOf(page, /no text/);
  await unchanged();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await drop(page, { file: { name: 'release.pdf', type: 'application/pdf', content: '%PDF-1.7\n' } });
  await alertOf(page, /PDF/);
  await unchanged();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await paste(page, { 'text/plain': ' \n ' });
  await alertOf(page, /no text/);
  await unchanged();
  fine(page);
});

test('UTF-16 with its mark opens, and Windows-1252 opens and says so', async () => {
  const page = await visit(browser, host.address);
  for (const swap of [false, true]) {
    const content = Buffer.from(`\ufeff${PLAIN}`, 'utf16le');
    await openFile(page, 'utf16.txt', swap ? content.swap16() : content);
    await shows(page, KINDS['release.txt'][2]);
    assert.equal(await page.getByRole('alert').filter({ hasText: /\w/ }).count(), 0);
    await page.goto('about:blank');
    await page.goto(host.address);
  }
  await openFile(page, 'old.txt', Buffer.from(`${TITLE}\n\nThe caf\xe9 owners \x93hope\x94 for guests \x96 at last.\n`, 'latin1'));
  await page.getByRole('heading', { name: TITLE }).waitFor();
  assert.match(await text(page), /The café owners “hope” for guests – at last\.$/);
  await alertOf(page, /read as Windows-1252/);
  fine(page);
});

const HOSTILE = origin => `<!doctype html><html><head><title>Bridge opens</title><base href="${origin}/beacon/base/">
  <script>window.ran = 'script'</script><script src="${origin}/beacon/script.js"></script>
  <link rel="stylesheet" href="${origin}/beacon/sheet.css"><style>@import "${origin}/beacon/import.css"; body { background: url(${origin}/beacon/background.png) }</style>
  <link rel="preload" as="image" href="${origin}/beacon/preload.png"></head>
  <body onload="window.ran = 'onload'"><h1>Bridge opens <img src="${origin}/beacon/none.png" onerror="window.ran = 'onerror'"></h1>
  <p>The bridge <b onmouseover="window.ran = 'hover'">opened</b> on Friday, the <a href="javascript:void(window.ran = 'href')">council said</a>, and all the town came to see it.</p>
  <p>&lt;script&gt;window.ran = 'text'&lt;/script&gt; &lt;img src="${origin}/beacon/text.png" onerror="window.ran = 'text'"&gt; stands here as text.</p>
  <p style="background: url(${origin}/beacon/style.png)">It cost forty million, of which the state pays a half and the town the rest.</p>
  <svg onload="window.ran = 'svg'"><script>window.ran = 'svg script'</script><image href="${origin}/beacon/svg.png"/></svg>
  <iframe src="${origin}/beacon/frame.html"></iframe><iframe srcdoc="<script>parent.ran = 'srcdoc'</script>"></iframe><object data="${origin}/beacon/object.html"></object>
  <video poster="${origin}/beacon/poster.png" src="${origin}/beacon/film.mp4" autoplay></video><input autofocus onfocus="window.ran = 'focus'">
  <details open ontoggle="window.ran = 'toggle'">More.</details><template><img src="${origin}/beacon/template.png" onerror="window.ran = 'template'"></template>
  <press-loupe start onclick="window.ran = 'nested'"><p>Nested.</p></press-loupe></body></html>`;

test('a hostile page runs nothing and asks for nothing, even where no policy of the page would stop it', async t => {
  const hostile = HOSTILE(host.origin);
  const trap = await site({ '/hostile.html': [200, 'text/html; charset=utf-8', hostile] });
  const asked = [];
  const watch = page => page.on('request', request => { if (request.url().includes('/beacon/')) asked.push(request.url()); });
  // The detector sees what a browser does that is not kept from it.
  const context = await browser.newContext({ bypassCSP: true });
  const control = await context.newPage();
  watch(control);
  await control.goto(`${trap.origin}/hostile.html`);
  await control.waitForFunction(() => window.ran);
  assert.ok(asked.length > 5, `the control asks for ${asked.length}`);
  trap.close();
  await context.close();

  const ways = {
    file: page => openFile(page, 'hostile.html', hostile),
    'text file': page => openFile(page, 'hostile.txt', hostile),
    Markdown: page => openFile(page, 'hostile.md', `# Bridge opens\n\n${hostile}\n\n[council](javascript:window.ran='md') ![x](${host.origin}/beacon/md.png)\n`),
    drop: page => drop(page, { data: { 'text/html': hostile } }),
    paste: page => paste(page, { 'text/html': hostile, 'text/plain': 'plain' }),
    script: page => page.evaluate(html => document.querySelector('press-loupe').loupe.open({ html, title: '<img src=x onerror="window.ran = 1">' }).then(() => {}), hostile),
  };
  for (const [way, open] of Object.entries(ways)) {
    await t.test(way, async () => {
      asked.length = 0;
      const page = await visit(browser, host.address, { bypassCSP: true });
      watch(page);
      await open(page);
      await page.waitForFunction(() => document.querySelector('press-loupe').loupe.text.includes('Bridge opens'));
      const shown = page.locator('press-loupe > [slot]');
      await shown.getByText('The bridge').first().hover();
      await page.evaluate(() => document.querySelector('press-loupe').loupe.tag({ start: 0, end: 12 }, 'claim', { note: '<img src=x onerror="window.ran = 2">' }));
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.ran ?? null), null);
      assert.deepEqual(asked, []);
      assert.deepEqual(await shown.evaluate(node => [...new Set([...node.querySelectorAll('*')].map(one => one.localName))].filter(name => !['h1', 'h2', 'p', 'blockquote', 'ul', 'li', 'span', 'time'].includes(name))), []);
      assert.equal(await shown.evaluate(node => [...node.querySelectorAll('*')].some(one => [...one.attributes].some(({ name }) => /^on|href|src|style/.test(name)))), false);
      assert.match(await shown.innerText(), /<script>window\.ran = '(text|script)'<\/script>/);
      fine(page);
      await page.context().close();
    });
  }
});

test('the saved pages of the Department of Justice', async t => {
  const folder = path.join(SHARED, 'data/releases/doj');
  if (!fs.existsSync(folder)) return t.skip(`${folder} is not there`);
  const page = await visit(browser, host.address);
  const blank = await (await browser.newContext()).newPage();
  let close = 0;
  const wrong = [];
  const names = fs.readdirSync(folder).filter(name => name.endsWith('.html'));
  for (const name of names) {
    const html = fs.readFileSync(path.join(folder, name), 'utf8');
    const wanted = await blank.evaluate(html => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const line = text => text.split(/\s+/).filter(Boolean).join(' ');
      return {
        headline: line(parsed.querySelector('#node-title').textContent),
        date: parsed.querySelector('[property="dc:date"]').getAttribute('content').slice(0, 10),
        body: line(parsed.querySelector('.field--name-field-pr-body').textContent),
      };
    }, html);
    const found = await page.evaluate(async html => {
      const { loupe } = document.querySelector('press-loupe');
      await loupe.open({ html });
      const words = [...loupe.text], { blocks, date } = loupe.release;
      return { date, blocks: blocks.map(({ kind, start, end }) => [kind, words.slice(start, end).join('')]) };
    }, html);
    const head = found.blocks.findLastIndex(([kind]) => kind === 'headline' || kind === 'subheadline');
    const [headline] = found.blocks.find(([kind]) => kind === 'headline')?.slice(1) ?? [];
    const body = found.blocks.slice(head + 1).map(([, words]) => words).join(' ');
    const bare = text => text.replace(/\s+/g, '');
    if (headline !== wanted.headline) wrong.push(`${name}: headline ${headline} for ${wanted.headline}`);
    if (found.date !== wanted.date) wrong.push(`${name}: date ${found.date} for ${wanted.date}`);
    if (bare(body) !== bare(wanted.body)) wrong.push(`${name}: body of ${bare(body).length} characters for ${bare(wanted.body).length}`);
    if (body.split(/\s+/).join(' ') === wanted.body) close += 1;
  }
  t.diagnostic(`${names.length - new Set(wrong.map(line => line.split(':')[0])).size} of ${names.length} equal in headline, date and body without white space; ${close} bodies also with white space collapsed`);
  assert.equal(names.length, 40);
  assert.deepEqual(wrong, []);
  fine(page);
});
