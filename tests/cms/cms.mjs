// Real CMSs on this machine: a copy of ../shared/cms that may be written to, started and stopped by its own scripts.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, SHARED } from '../e2e/room.mjs';
import { markdown, page } from './release.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
export const EMBED = path.join(HERE, '../../embed');
/** The copy. What was fetched and installed in it stays from run to run. */
export const HOME = path.join(HERE, '../../target/cms');
const ORIGINAL = path.join(SHARED, 'cms');

/** How long a CMS may take from nothing to its first page, on a machine that has none of it. */
const SET_UP_MINUTES = 6;

/** Copies a folder over an older copy of it. */
function mirror(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [from, to].map(folder => path.join(folder, entry.name));
    if (entry.isDirectory()) mirror(source, target);
    else {
      // Written anew, so that a read-only original makes no read-only copy.
      fs.writeFileSync(target, fs.readFileSync(source));
      fs.chmodSync(target, fs.statSync(source).mode | 0o200);
    }
  }
}

/** Runs a program to its end. What it printed; an error holds its last lines. */
export function run(program, args, { cwd = HOME, env = {}, minutes = 1 } = {}) {
  // Into a file: a server that it starts would hold a pipe open.
  const log = path.join(HOME, `${path.basename(cwd)}-${path.basename(args[0] ?? program, '.sh')}.log`), out = fs.openSync(log, 'w');
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', out, out] });
    let isLate = false;
    // The whole group that it leads: a package manager below it would go on.
    const late = setTimeout(() => { isLate = true; process.kill(-child.pid, 'SIGTERM'); }, minutes * 60_000);
    child.on('error', failed);
    child.on('exit', code => {
      clearTimeout(late);
      const said = fs.readFileSync(log, 'utf8'), last = said.trim().split('\n').slice(-3).join(' | ');
      if (isLate) failed(new Error(`not done within ${minutes} minutes: ${last}`));
      else if (code !== 0) failed(new Error(last || `${path.basename(program)} ended with ${code}`));
      else done(said);
    });
  }).finally(() => fs.closeSync(out));
}

/** A CMS of the copy, by its folder. */
export class Cms {
  constructor(folder, env = {}) {
    this.folder = path.join(HOME, folder);
    this.name = folder;
    this.env = env;
  }
  /** Fills the copy; `prepared` may then change it, before anything of it runs. */
  copied(prepared = () => {}) {
    if (!fs.existsSync(path.join(ORIGINAL, this.name))) return `there is no ${this.name} in ../shared/cms`;
    mirror(path.join(ORIGINAL, this.name), this.folder);
    // The scripts publish these three where they are told of no others.
    mirror(path.join(ORIGINAL, 'embed'), path.join(HOME, 'embed'));
    prepared(this.folder);
    return null;
  }
  /** Sets it up and publishes these embeds: a table from name to HTML. Why it could not, if so. */
  async setUp(embeds, env = {}) {
    const files = Object.entries(embeds).map(([name, html]) => this.written(`${name}.html`, html));
    const start = Date.now();
    // One that an interrupted run has left would go on with the code that it began with.
    if (!this.isStarted) await this.stop();
    this.isStarted = true;
    try {
      await run('bash', [path.join(this.folder, 'setup.sh'), ...files], { cwd: this.folder, env: { ...this.env, ...env }, minutes: SET_UP_MINUTES });
    } catch (error) {
      await this.stop();
      return `${this.name} could not be set up: ${error.message}`;
    }
    console.log(`# ${this.name} ${Object.values(this.env).join(' ')} was up and had everything published in ${Math.round((Date.now() - start) / 1000)} s`);
    return null;
  }
  /** A file beside the scripts, for them to publish. */
  written(name, content) {
    const folder = path.join(HOME, 'embeds', this.name), file = path.join(folder, name);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }
  stop() {
    return run('bash', [path.join(this.folder, 'stop.sh')], { cwd: this.folder, env: this.env }).catch(error => console.log(`# ${this.name} was not stopped: ${error.message}`));
  }
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.md': 'text/markdown; charset=utf-8' };

/** Where xtask has left pages for oEmbed, and the folder's address that they name; neither without it. */
export const { OEMBED, OEMBED_ADDRESS } = process.env;

/** A host of the tool's files and of releases, at an origin that is no CMS's. It sends the one header that this takes. */
export async function host(more = {}) {
  const server = http.createServer((request, response) => {
    const at = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const made = { '/releases/closure.md': markdown(), '/releases/closure.html': page(), ...more }[at];
    const [folder, rest] = OEMBED && at.startsWith('/loupe/oembed/') ? [OEMBED, at.slice('/loupe/oembed'.length)] : [DIST, at.slice('/loupe'.length)];
    const file = path.join(folder, rest);
    const type = TYPES[path.extname(at)] ?? 'application/octet-stream', header = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    if (made === undefined && !(at.startsWith('/loupe/') && file.startsWith(folder) && fs.statSync(file, { throwIfNoEntry: false })?.isFile())) return response.writeHead(404, header).end('not found');
    response.writeHead(200, { 'content-type': type, ...header }).end(made ?? fs.readFileSync(file));
  });
  const port = OEMBED_ADDRESS ? new URL(OEMBED_ADDRESS).port : 0;
  await new Promise((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}
