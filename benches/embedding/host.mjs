// A host on this machine that sends everything in brotli, and counts what it sends.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.woff': 'font/woff', '.woff2': 'font/woff2' };

const packed = (type, body, cache) => ({
  body: zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  headers: { 'content-type': type, 'content-encoding': 'br', 'cache-control': cache, 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
});

/** The files of a folder, as a table from address to what is sent. */
export function folder(address, home, wanted = () => true) {
  const files = fs.readdirSync(home, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath ?? entry.path, entry.name));
  return Object.fromEntries(files.filter(file => TYPES[path.extname(file)] && wanted(file)).map(file => [
    `${address}${path.relative(home, file).split(path.sep).join('/')}`,
    packed(TYPES[path.extname(file)], fs.readFileSync(file), 'public, max-age=31536000, immutable'),
  ]));
}

export const html = body => packed(TYPES['.html'], body, 'no-store');
export const json = value => packed(TYPES['.json'], JSON.stringify(value), 'no-store');

/** Serves a table, to which pages can be added later. */
export async function serve(table) {
  const sockets = new Set(), asked = [], missing = [];
  let closed = 0;
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost'), answer = table[pathname];
    asked.push(`${request.method} ${request.url}`);
    if (!answer) missing.push(request.url);
    if (!answer) return response.writeHead(404).end();
    if (request.method === 'OPTIONS') return response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end();
    assert.match(request.headers['accept-encoding'] ?? '', /\bbr\b/, 'the browser takes brotli');
    response.writeHead(200, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body);
  });
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('close', () => {
      closed += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return {
    port: server.address().port,
    asked,
    missing,
    /** All bytes that were ever sent, headers and all. */
    sent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closed),
    close: () => { server.closeAllConnections(); server.close(); },
  };
}
