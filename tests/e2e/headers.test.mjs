// What a host and a page send, and what then works or is said: the table of docs/hosting.md.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { DIST, launch } from './room.mjs';

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html; charset=utf-8' };
const RELEASE = '<p>The port authority said on Monday that the harbour will close.</p>';

/** A host of the tool: `?` in a rule is one of "loader", "script", "wasm", "later", and a rule changes the answer. */
const serve = async answer => {
  const server = http.createServer((request, response) => answer(new URL(request.url, 'http://host'), response));
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } };
};

let browser, tool, site, rule = () => ({}), pageHeaders = {}, sameOrigin = false;
const file = (at, response) => {
  const name = path.basename(at), whole = path.join(DIST, name);
  const part = name.endsWith('_later.wasm') ? 'later' : name.endsWith('.wasm') ? 'wasm' : /-[0-9a-f]{16}\.js$/.test(name) ? 'script' : 'loader';
  const { status = 200, cors = true, ...headers } = rule(part);
  if (status !== 200 || !fs.existsSync(whole)) return response.writeHead(status === 200 ? 404 : status, cors ? { 'access-control-allow-origin': '*' } : {}).end();
  response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/plain', ...cors && { 'access-control-allow-origin': '*' }, ...headers });
  response.end(fs.readFileSync(whole));
};
before(async () => {
  browser = await launch();
  tool = await serve((url, response) => file(url.pathname, response));
  site = await serve((url, response) => {
    if (url.pathname !== '/') return file(url.pathname, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders });
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><div data-press-loupe>${RELEASE}</div><script type="module" src="${sameOrigin ? '' : tool.origin}/press-loupe.js"></script></html>`);
  });
});
after(async () => {
  await browser?.close();
  tool?.close();
  site?.close();
});

const csp = policy => ({ 'content-security-policy': policy });
const WORKS = null, SILENT = 'silent';
/** What is sent; what is said then (nothing where it works; where the loader itself does not come, only the browser speaks). */
const ROWS = [
  ['the page’s own host, plain', { same: true, host: () => ({ cors: false }) }, WORKS],
  ['another host, Access-Control-Allow-Origin: *', {}, WORKS],
  ['another host, without that header', { host: () => ({ cors: false }) }, SILENT],
  ['… without it on the tool’s script alone', { host: part => ({ cors: part !== 'script' }) }, /the host of \S+\.js must send Access-Control-Allow-Origin: \*/],
  ['… without it on the .wasm alone', { host: part => ({ cors: part !== 'wasm' }) }, /the host of \S+\.wasm must send Access-Control-Allow-Origin: \*/],
  ['the tool’s script is missing', { host: part => part === 'script' ? { status: 404 } : {} }, /\.js is missing \(404\); host all files of a version/],
  ['the .wasm is missing', { host: part => part === 'wasm' ? { status: 404 } : {} }, /\.wasm is missing \(404\); host all files of a version/],
  ['.wasm as application/octet-stream', { host: part => part === 'wasm' ? { 'content-type': 'application/octet-stream' } : {} }, WORKS],
  ['.wasm as application/wasm; charset=utf-8', { host: part => part === 'wasm' ? { 'content-type': 'application/wasm; charset=utf-8' } : {} }, WORKS],
  ['the tool’s script as text/plain', { host: part => part === 'script' ? { 'content-type': 'text/plain' } : {} }, /\.js must be sent as Content-Type: text\/javascript, not as text\/plain/],
  ['the loader as text/plain', { host: part => part === 'loader' ? { 'content-type': 'text/plain' } : {} }, SILENT],
  ['everything with X-Content-Type-Options: nosniff', { host: () => ({ 'x-content-type-options': 'nosniff' }) }, WORKS],
  ['policy: script-src HOST \'wasm-unsafe-eval\'', { page: host => csp(`script-src ${host} 'wasm-unsafe-eval'`) }, WORKS],
  ['policy: script-src HOST', { page: host => csp(`script-src ${host}`) }, /Content-Security-Policy must have 'wasm-unsafe-eval' in script-src/],
  ['policy: script-src \'self\'', { page: () => csp("script-src 'self' 'wasm-unsafe-eval'") }, SILENT],
  ['policy: default-src \'none\'; script-src HOST \'wasm-unsafe-eval\'; connect-src HOST', { page: host => csp(`default-src 'none'; img-src data:; script-src ${host} 'wasm-unsafe-eval'; connect-src ${host}`) }, WORKS],
  ['… without connect-src', { page: host => csp(`default-src 'none'; img-src data:; script-src ${host} 'wasm-unsafe-eval'`) }, /Content-Security-Policy must have \S+ in connect-src/],
  ['policy: require-trusted-types-for \'script\'', { page: () => csp("require-trusted-types-for 'script'") }, WORKS],
  ['policy: … with trusted-types press-loupe', { page: () => csp("require-trusted-types-for 'script'; trusted-types press-loupe") }, WORKS],
  ['Cross-Origin-Embedder-Policy: require-corp on the page', { page: () => ({ 'cross-origin-embedder-policy': 'require-corp' }) }, WORKS],
  ['Cross-Origin-Resource-Policy: same-origin on the tool', { host: () => ({ 'cross-origin-resource-policy': 'same-origin' }) }, WORKS],
  ['a browser without WebAssembly', { script: () => { delete globalThis.WebAssembly; } }, /cannot run it \(WebAssembly: Chrome 96\+, /],
  ['a browser without CSS highlights', { script: () => { delete CSS.highlights; delete globalThis.Highlight; Object.defineProperty(CSS, 'highlights', { value: undefined }); } }, WORKS],
];

for (const [name, { same = false, host = () => ({}), page: headers = () => ({}), script }, said] of ROWS) {
  test(name, async t => {
    [rule, sameOrigin, pageHeaders] = [host, same, headers(tool.origin)];
    const context = await browser.newContext(), page = await context.newPage(), spoken = [];
    page.on('console', message => { if (['error', 'warning'].includes(message.type())) spoken.push(message.text()); });
    if (script) await page.addInitScript(script);
    await page.goto(site.origin);
    const text = () => page.evaluate(() => [...document.querySelectorAll('[data-press-loupe] > p')].map(one => `${one.innerText} ${one.getClientRects().length > 0}`));
    if (said === SILENT) {
      await page.waitForTimeout(400);
      assert.deepEqual(await page.evaluate(() => document.querySelector('[data-press-loupe]').innerHTML), RELEASE, 'the page is as it was');
      assert.ok(spoken.length, 'the browser says it on the console');
      t.diagnostic(`the text alone; the browser: ${spoken[0]}`);
    } else {
      const outcome = await page.evaluate(() => Promise.race([document.querySelector('[data-press-loupe]').loupe.ready.then(() => 'ready', error => error.message), new Promise(done => setTimeout(done, 8000, 'late'))]));
      if (said === WORKS) {
        assert.equal(outcome, 'ready');
        await page.evaluate(() => document.querySelector('[data-press-loupe]').loupe.tag({ quote: 'harbour' }, 'claim'));
        t.diagnostic(`works${spoken.length ? `; on the console: ${spoken[0]}` : ''}`);
      } else {
        assert.match(outcome, said);
        const line = page.locator('[data-press-loupe-failed] p');
        await line.waitFor();
        assert.match(await line.textContent(), said);
        assert.ok(spoken.some(one => said.test(one)), 'the console says it too');
        assert.equal(await page.getByRole('button').count(), 0, 'nothing is kept here, so nothing is offered');
        t.diagnostic(`says: ${await line.textContent()}`);
      }
    }
    assert.deepEqual(await text(), ['The port authority said on Monday that the harbour will close. true']);
    await context.close();
  });
}

test('the loader of one version takes nothing else than what it was made with', async () => {
  [sameOrigin, pageHeaders] = [true, {}];
  const version = fs.readdirSync(DIST).find(name => /^press-loupe-[\d.]+\.js$/.test(name));
  for (const part of ['script', 'wasm']) {
    const context = await browser.newContext(), page = await context.newPage();
    rule = () => ({});
    // What a host that was broken into would send: one more byte, which changes nothing but the digest.
    await page.route(url => part === 'wasm' ? url.pathname.endsWith('_bg.wasm') : /-[0-9a-f]{16}\.js$/.test(url.pathname), async route => {
      const answer = await route.fetch();
      const body = Buffer.concat([await answer.body(), Buffer.from(part === 'wasm' ? [0, 1, 0] : '\n')]);
      await route.fulfill({ response: answer, body });
    });
    for (const [loader, works] of [['press-loupe.js', true], [version, false]]) {
      await page.route('**/press-loupe.js', route => route.continue({ url: `${site.origin}/${loader}` }));
      await page.goto(site.origin);
      const outcome = await page.evaluate(() => document.querySelector('[data-press-loupe]').loupe.ready.then(() => true, () => false));
      assert.equal(outcome, works, `${loader}, ${part}`);
    }
    await context.close();
  }
});
