// The built site on this machine, under the strictest policy that it promises to work under.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
export const DIST = process.env.DIST ?? path.join(HERE, '../../dist');
export const SHARED = path.join(HERE, '../../../shared');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.txt': 'text/plain' };
// The strictest policy that a page can have and still run WebAssembly.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types press-loupe";

/** Serves `dist/` under a path of its own (any path must do), and `pages`: a table from path to [status, type, body]. */
export async function site(pages = {}, { policy = POLICY } = {}) {
  const rules = policy ? { 'content-security-policy': policy } : {};
  const server = http.createServer((request, response) => {
    let at;
    try { at = decodeURIComponent(new URL(request.url, 'http://localhost').pathname); } catch { return response.writeHead(400).end('no address'); }
    if (pages[at]) {
      const [status, type, body] = pages[at];
      return response.writeHead(status, { 'content-type': type, ...rules }).end(body);
    }
    const file = path.join(DIST, at.replace(/^\/some\/path/, '').replace(/\/$/, '/index.html'));
    if (!at.startsWith('/some/path/') || !file.startsWith(DIST) || !fs.existsSync(file)) return response.writeHead(404).end('not found');
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...rules });
    response.end(fs.readFileSync(file));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, address: `${origin}/some/path/`, close: () => { server.closeAllConnections(); server.close(); } };
}
