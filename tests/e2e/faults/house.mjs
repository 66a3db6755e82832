// The built site on a server without a policy that any other site may read: for frames and pages of other origins.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { DIST } from '../room.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/** Serves the built site under `/tool/`, and `pages`: a table from path to the body of an HTML page. */
export async function openHouse(pages = {}) {
  const server = http.createServer((request, response) => {
    const at = new URL(request.url, 'http://localhost').pathname;
    const answer = (type, body) => response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
    if (at in pages) return answer(TYPES['.html'], pages[at]);
    const file = path.join(DIST, at.replace(/^\/tool\//, '/').replace(/\/$/, '/index.html'));
    if (!at.startsWith('/tool/') || !file.startsWith(DIST) || !fs.existsSync(file)) return response.writeHead(404).end();
    answer(TYPES[path.extname(file)] ?? 'application/octet-stream', fs.readFileSync(file));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return { pages, port, origin: `http://127.0.0.1:${port}`, close: () => { server.closeAllConnections(); server.close(); } };
}
