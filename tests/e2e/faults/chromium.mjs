// A browser with a profile of its own on the disk, as a process that can be killed at any moment.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SWITCHES = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0', '--window-size=1280,900'];

export const newProfile = () => fs.mkdtempSync(path.join(os.tmpdir(), 'press-loupe-profile-'));
export const forget = profile => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Starts the browser on a profile; `switches` come on top. */
export async function start(profile, switches = []) {
  for (const left of fs.readdirSync(profile).filter(name => name.startsWith('Singleton'))) fs.rmSync(path.join(profile, left), { force: true });
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [...SWITCHES, ...switches, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise(done => child.once('exit', done));
  const address = await new Promise((found, failed) => {
    let said = '';
    child.stderr.on('data', words => {
      said += words;
      const address = said.match(/DevTools listening on (ws:\S+)/)?.[1];
      if (address) found(address);
    });
    ended.then(() => failed(new Error(`the browser did not start: ${said.slice(-500)}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const signal = name => { try { process.kill(-child.pid, name); } catch { /* It has ended already. */ } };
  return {
    browser,
    context: browser.contexts()[0],
    /** The whole browser, at once: nothing of it can finish anything. */
    async kill() { signal('SIGKILL'); await ended; },
    /** As a reader closes it. */
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await Promise.race([ended, new Promise(late => setTimeout(late, 5000).unref())]);
      signal('SIGKILL');
    },
  };
}

/** Kills the processes that run the pages of a browser; the browser itself goes on. */
export async function killPages(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  for (const { id } of processInfo.filter(one => one.type === 'renderer')) process.kill(id, 'SIGKILL');
}
