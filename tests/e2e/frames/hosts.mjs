// Hosts on this machine: one that has the frame page and releases, one that only has releases, and a newsroom's.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from '../room.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url)), ROOT = path.join(HERE, '../../..');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.md': 'text/markdown', '.txt': 'text/plain' };
// The strictest policy that a host can have and still show releases of others; whose, the frame page narrows itself.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src *; base-uri 'none'; require-trusted-types-for 'script'; trusted-types press-loupe";

async function listening(answer, name) {
  const server = http.createServer(answer);
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://${name}:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

/** What is built, with the frame page as it is in the tree where none is built. */
function built() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'press-loupe-frames-'));
  fs.cpSync(DIST, folder, { recursive: true });
  if (!fs.existsSync(path.join(DIST, 'embed.html'))) {
    for (const file of ['embed/embed.html', 'embed/frame.js', 'style/frame.css']) fs.copyFileSync(path.join(ROOT, file), path.join(folder, path.basename(file)));
  }
  return folder;
}

/**
 * A host of the frame page, with `pages`, a live table from path to [type, body, headers]. Other sites may load what is
 * there unless `isOpen` is false.
 */
export async function pressHost(pages, { isOpen = true } = {}) {
  const folder = built(), asked = [];
  const host = await listening((request, response) => {
    const at = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    asked.push(at);
    const headers = { 'content-security-policy': POLICY, ...isOpen && { 'access-control-allow-origin': '*' } };
    if (pages[at]) {
      const [type, body, more = {}] = pages[at];
      return response.writeHead(more.location ? 302 : 200, { ...headers, 'content-type': type, ...more }).end(body);
    }
    const file = path.join(folder, at);
    if (!file.startsWith(folder) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404, headers).end('not found');
    response.writeHead(200, { ...headers, 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(fs.readFileSync(file));
  }, '127.0.0.1');
  return { ...host, asked, close: () => { host.close(); fs.rmSync(folder, { recursive: true }); } };
}

/** A host that has only `pages`, and lets every site read them. */
export async function otherHost(pages) {
  const asked = [];
  const host = await listening((request, response) => {
    const at = new URL(request.url, 'http://localhost').pathname;
    asked.push(at);
    if (!pages[at]) return response.writeHead(404, { 'access-control-allow-origin': '*' }).end('not found');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': pages[at][0] }).end(pages[at][1]);
  }, '127.0.0.1');
  return { ...host, asked };
}

/** A newsroom's site, which is another site than the hosts above: `pages` is a live table from path to { html, headers }; the loaders are under /lib/. */
export async function newsroom(pages) {
  const libraries = path.join(HERE, '../node_modules');
  return listening((request, response) => {
    const at = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (pages[at]) return response.writeHead(200, { 'content-type': TYPES['.html'], ...pages[at].headers }).end(pages[at].html);
    const file = path.join(libraries, at.replace(/^\/lib\//, ''));
    if (!at.startsWith('/lib/') || !file.startsWith(libraries) || !fs.existsSync(file)) return response.writeHead(404).end('not found');
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] }).end(fs.readFileSync(file));
  }, 'localhost');
}
