// What `cargo xtask package` leaves, where others use it: in Vite, in a plain page, in TypeScript, and in the frame
// that a CMS makes of an address.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { build, createServer, preview } from 'vite';

const HERE = path.dirname(fileURLToPath(import.meta.url)), ROOT = path.join(HERE, '../..');
const PACKAGE = process.env.PACKAGE ?? path.join(ROOT, 'target/package-tested'), DIST = process.env.DIST ?? path.join(ROOT, 'dist');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };
const VERSION = /^version = "(.+)"$/m.exec(fs.readFileSync(path.join(ROOT, 'Cargo.toml'), 'utf8'))[1];
const QUOTE = 'will open on Friday';

/** An application: one page, one script, and the package, installed from its archive. */
const APPLICATION = {
  'package.json': JSON.stringify({ name: 'application', private: true, type: 'module' }),
  'index.html': `<!doctype html><html lang="en"><title>The Riverton Herald</title><link rel="icon" href="data:,"><div id="release"><p>The bridge ${QUOTE}, the council said.</p></div><script type="module" src="/main.js"></script></html>`,
  'main.js': 'import { mount } from "press-loupe"; globalThis.mounted = mount(document.querySelector("#release"), { start: true, releaseId: "bridge" });',
  'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom', 'dom.iterable'], types: [] }, files: ['sample.ts'] }),
};

const read = (...parts) => fs.readFileSync(path.join(...parts));
const run = promisify(execFile), npm = (folder, ...given) => run('npm', given, { cwd: folder, shell: process.platform === 'win32' });

let application, packed, browser;
before(async () => {
  application = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'press-loupe-application-'));
  for (const [name, text] of Object.entries(APPLICATION)) fs.writeFileSync(path.join(application, name), text);
  fs.copyFileSync(path.join(HERE, 'sample.ts'), path.join(application, 'sample.ts'));
  const { stdout } = await npm(path.join(PACKAGE, 'npm'), 'pack', '--json', '--pack-destination', application);
  packed = Object.values(JSON.parse(stdout))[0];
  await npm(application, 'install', '--offline', '--no-audit', '--no-fund', `./${packed.filename}`);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
});
after(async () => {
  await browser?.close();
  if (application) fs.rmSync(application, { recursive: true });
});

/** Opens a page that mounts the loupe, tags a claim in it, takes it away, and closes it; what the page asked for meanwhile. */
async function readWithTheLoupe(address) {
  const page = await browser.newPage(), complaints = [], asked = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('request', request => asked.push(request.url()));
  try {
    await page.goto(address);
    // The script that makes the promise is itself still on its way.
    await page.waitForFunction(() => 'mounted' in globalThis);
    const list = await page.evaluate(async quote => {
      const loupe = await mounted;
      await loupe.tag({ quote }, 'claim');
      await loupe.export('json');
      return loupe.list().map(({ tag, quote, anchor }) => ({ tag, quote, anchor }));
    }, QUOTE).catch(error => { throw new Error(`${error.message}\n${complaints.join('\n')}`); });
    assert.deepEqual(list, [{ tag: 'claim', quote: QUOTE, anchor: 'found' }]);
    assert.ok(await page.evaluate(() => document.querySelector('#release').loupe.list().length === 1), 'it is on the element');
    assert.deepEqual(complaints, []);
    return asked;
  } finally {
    await page.close();
  }
}

/** Serves a table from path to [type, body] on this machine while `visit` runs. */
async function served(pages, visit) {
  const server = http.createServer((request, response) => {
    const [type, body] = pages(new URL(request.url, 'http://localhost').pathname) ?? [];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  try {
    return await visit(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The file of a folder that a path names, as `served` wants it. */
const file = (folder, name) => {
  const whole = path.join(folder, name);
  return whole.startsWith(folder + path.sep) && fs.existsSync(whole) ? [TYPES[path.extname(whole)] ?? 'text/plain', read(whole)] : undefined;
};

test('the package holds what it needs and nothing else', async () => {
  const { stdout } = await npm(path.join(PACKAGE, 'npm'), 'pack', '--dry-run', '--json');
  const { name, version, files } = Object.values(JSON.parse(stdout))[0];
  assert.deepEqual([name, version], ['press-loupe', VERSION]);
  const names = files.map(one => one.path.replace(/-[0-9a-f]{16}/, '-DIGEST')).sort();
  assert.deepEqual(names, ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'embed.html', 'frame-DIGEST.css', 'frame-DIGEST.js', 'package.json',
    ...['.ar.txt', '.de.txt', '.es.txt', '.fr.txt', '.js', '.ru.txt', '_bg.wasm', '_later.wasm'].map(end => `press-loupe-${VERSION}-DIGEST${end}`), 'press-loupe.d.ts', 'press-loupe.js']);
  assert.deepEqual(files.map(one => one.path).sort(), fs.readdirSync(path.join(PACKAGE, 'npm')).sort(), 'nothing is left behind');
});

test('Vite builds with it as it is', async () => {
  const warnings = [];
  const customLogger = { info() {}, warn: text => warnings.push(text), warnOnce: text => warnings.push(text), error: text => warnings.push(text), clearScreen() {}, hasErrorLogged: () => false, hasWarned: false };
  await build({ root: application, configFile: false, customLogger });
  assert.deepEqual(warnings, []);
  const server = await preview({ root: application, configFile: false, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
  try {
    const asked = await readWithTheLoupe(server.resolvedUrls.local[0]);
    for (const part of ['bg', 'later']) assert.equal(asked.filter(url => new RegExp(`/assets/.*_${part}.*\\.wasm$`).test(url)).length, 1, asked.join('\n'));
  } finally {
    await server.close();
  }
});

test('the dev server of Vite takes it as it is', async () => {
  const server = await createServer({ root: application, configFile: false, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  try {
    await server.listen();
    await readWithTheLoupe(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});

const PAGE = loader => `<!doctype html><html lang="en"><title>The Riverton Herald</title><link rel="icon" href="data:,"><div id="release"><p>The bridge ${QUOTE}, the council said.</p></div><script type="module">
  import { mount } from "./any/path/${loader}"; globalThis.mounted = mount(document.querySelector("#release"), { start: true }); mounted.catch(() => {});</script></html>`;

test('a plain page takes it from any folder', async () => {
  const installed = path.join(application, 'node_modules/press-loupe');
  await served(at => at === '/' ? [TYPES['.html'], PAGE('press-loupe.js')] : file(installed, at.replace(/^\/any\/path\//, '')), readWithTheLoupe);
});

test('the loader with a version in its name takes no other files than its own', async () => {
  const loader = `press-loupe-${VERSION}.js`, plain = at => at === '/' ? [TYPES['.html'], PAGE(loader)] : file(DIST, at.replace(/^\/any\/path\//, ''));
  await served(plain, readWithTheLoupe);
  for (const changed of [/-[0-9a-f]{16}\.js$/, /_bg\.wasm$/]) {
    // One byte more, which neither a script nor a module minds.
    const more = { '.js': Buffer.from('\n'), '.wasm': Buffer.from([0, 1, 0]) };
    const tampered = at => {
      const [type, body] = plain(at) ?? [];
      return body && changed.test(at) ? [type, Buffer.concat([body, more[path.extname(at)]])] : body && [type, body];
    };
    await served(tampered, async address => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'mounted' in globalThis);
      assert.equal(await page.evaluate(() => mounted.then(() => 'it runs', () => 'refused')), 'refused', String(changed));
      await page.close();
    });
    const stable = at => at === '/' ? [TYPES['.html'], PAGE('press-loupe.js')] : tampered(at);
    await served(stable, readWithTheLoupe);
  }
});

test('the types are what TypeScript reads', async () => {
  const compiler = path.join(HERE, 'node_modules/typescript/bin/tsc');
  for (const resolution of [['--moduleResolution', 'bundler'], ['--module', 'nodenext', '--moduleResolution', 'nodenext']]) {
    await run(process.execPath, [compiler, '-p', '.', ...resolution], { cwd: application }).catch(({ stdout }) => assert.fail(stdout));
  }
});

test('each script and module has its digest', () => {
  const digests = JSON.parse(read(PACKAGE, 'integrity.json'));
  const names = fs.readdirSync(DIST).filter(name => /\.(js|wasm)$/.test(name)).sort();
  assert.deepEqual(Object.keys(digests).sort(), names);
  for (const name of names) assert.equal(digests[name], `sha384-${createHash('sha384').update(read(DIST, name)).digest('base64')}`, name);
});

/** The files of an archive whose entries are stored: its directory is read from the end, as readers do. */
function entries(archive) {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1'), files = {};
  for (let nth = 0, at = archive.readUInt32LE(end + 16); nth < archive.readUInt16LE(end + 10); nth++) {
    assert.equal(archive.toString('latin1', at, at + 4), 'PK\x01\x02');
    const size = archive.readUInt32LE(at + 24), name = archive.readUInt16LE(at + 28), start = archive.readUInt32LE(at + 42);
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    files[archive.toString('utf8', at + 46, at + 46 + name)] = archive.subarray(data, data + size);
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

test('the plugin is in its archive, with the scripts beside it', () => {
  const files = entries(read(PACKAGE, 'press-loupe-wordpress.zip'));
  for (const [name, bytes] of Object.entries(files)) assert.deepEqual(bytes, read(PACKAGE, 'wordpress', name), name);
  const names = Object.keys(files).map(name => name.replace(/^press-loupe\//, ''));
  assert.ok(names.includes('press-loupe.php'));
  assert.deepEqual(names.filter(name => name.startsWith('dist/')).sort(), fs.readdirSync(DIST).map(name => `dist/${name}`).sort());
});

// What a CMS does with an address that somebody pastes, in the steps that WordPress takes.

const HOST = 'https://news.example/loupe/';
const pageOf = slug => String(read(PACKAGE, 'oembed', `${slug}.html`)), answerOf = slug => JSON.parse(read(PACKAGE, 'oembed', `${slug}.json`));
const plain = text => text.replace(/&(amp|lt|gt|quot|#39);/g, (all, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);

test('a page for oEmbed is found to have an answer', () => {
  for (const slug of ['bridge', 'tunnel-2026']) {
    // Of the head, tags without angle brackets in them.
    const head = pageOf(slug).split(/<\/head>/i)[0], links = [...head.matchAll(/<link([^<>]+)\/?>/gi)].map(([, inside]) => inside);
    const found = links.filter(inside => / type="application\/json\+oembed"/.test(inside)).map(inside => plain(/ href="([^"]*)"/.exec(inside)[1]));
    assert.deepEqual(found, [`${HOST}oembed/${slug}.json`]);
    assert.ok(links.some(inside => inside.includes(`rel="canonical" href="${HOST}oembed/${slug}.html"`)));
  }
});

test('of the answer a quotation and a frame are left where the host is not trusted', () => {
  const { html, title, ...rest } = answerOf('bridge');
  assert.equal(title, 'Bridge “opens” on Friday & closes <again>');
  assert.deepEqual(rest, { type: 'rich', version: '1.0', provider_name: 'Pressloupe', provider_url: HOST, author_name: 'Riverton Council', width: 600, height: 400 });
  const allowed = { a: ['href'], blockquote: [], iframe: ['src', 'width', 'height', 'frameborder', 'title'] };
  for (const [, name, attributes] of html.matchAll(/<([a-z]+)((?: [a-z]+="[^"]*")*)>/g)) {
    assert.ok(allowed[name], name);
    for (const [, attribute] of attributes.matchAll(/ ([a-z]+)=/g)) assert.ok(allowed[name].includes(attribute), `${attribute} of ${name}`);
  }
  const [, quotation, frame] = /^(<blockquote>.*?<\/blockquote>)(<iframe [^>]*><\/iframe>)$/s.exec(html);
  assert.equal(quotation, '<blockquote>The bridge will open on Friday. <a href="https://news.example/loupe/releases/bridge.html">Bridge “opens” on Friday &amp; closes &lt;again&gt;</a></blockquote>');
  assert.equal(/ src="([^"]*)"/.exec(frame)[1], `${HOST}oembed/bridge.html`);
});

test('a page for oEmbed shows its release, in a sandbox too, and no other', async () => {
  const context = await browser.newContext(), everybody = { 'access-control-allow-origin': '*' };
  await context.route('**/*', route => {
    const { host, pathname } = new URL(route.request().url());
    if (host === 'blog.example') return route.fulfill({ contentType: TYPES['.html'], body: blog });
    if (pathname === '/loupe/releases/bridge.html') return route.fulfill({ contentType: TYPES['.html'], headers: everybody, body: `<!doctype html><article><h1>Bridge opens</h1><p>The bridge ${QUOTE}, the council said.</p></article>` });
    const [contentType, body] = (host === 'news.example' && (file(PACKAGE, pathname.replace('/loupe/', '')) ?? file(DIST, pathname.replace('/loupe/', '')))) || [];
    return body ? route.fulfill({ contentType, headers: everybody, body }) : route.fulfill({ status: 404, body: 'not found' });
  });
  let blog = '';
  try {
    const page = await context.newPage(), text = frame => frame.waitForFunction(() => document.querySelector('press-loupe')?.loupe.text).then(found => found.jsonValue());
    await page.goto(`${HOST}oembed/bridge.html?src=https://elsewhere.example/other.html`);
    assert.match(await text(page), /Bridge opens\nThe bridge will open on Friday/);
    blog = `<!doctype html><title>A blog</title>${answerOf('bridge').html.replace('<iframe ', '<iframe sandbox="allow-scripts" ').replace('bridge.html"', 'bridge.html#?secret=abcDEF1234"')}`;
    await page.goto('https://blog.example/');
    await page.waitForFunction(() => frames.length === 1);
    assert.match(await text(page.frames()[1]), /The bridge will open on Friday/);
  } finally {
    await context.close();
  }
});
