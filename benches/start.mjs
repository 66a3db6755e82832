// How long a reader on a slow line waits: an article, opened cold, until its release can be read with the loupe, and until
// all of the tool is there. Beside another build, if one is named: `cargo xtask bench start --beside FOLDER`, each in turn.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../tests/e2e/room.mjs';
import { folder, html, serve } from './embedding/host.mjs';

const { values } = parseArgs({ options: { beside: { type: 'string' }, rounds: { type: 'string', default: '7' } } });
const BUILDS = { here: process.env.DIST, ...values.beside && { beside: path.resolve(values.beside) } };
// As DevTools has it: slow 4G on a phone of the middle.
const LINE = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 }, SLOWDOWN = 4;
const ARTICLE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><div data-press-loupe data-press-loupe-start><p>The port authority said on Monday that the harbour will close.</p></div><script type="module" src="/loupe/press-loupe.js"></script></html>';

const hosts = {};
for (const [name, dist] of Object.entries(BUILDS)) hosts[name] = await serve({ '/': html(ARTICLE), ...folder('/loupe/', dist) });
const browser = await launch();

/** One visit with nothing in the cache, in milliseconds from the navigation. */
async function visit(host) {
  const context = await browser.newContext(), page = await context.newPage(), line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`http://127.0.0.1:${host.port}/`, { waitUntil: 'commit' });
  const times = await page.evaluate(async () => {
    const element = () => document.querySelector('[data-press-loupe]');
    while (!element()?.loupe) await new Promise(requestAnimationFrame);
    await element().loupe.ready;
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    const ready = performance.now();
    await element().loupe.export('json');
    return [ready, performance.now()];
  });
  await context.close();
  return times;
}
const middle = numbers => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

const times = Object.fromEntries(Object.keys(hosts).map(name => [name, []]));
for (let round = 0; round <= Number(values.rounds); round += 1) for (const [name, host] of Object.entries(hosts)) {
  const one = await visit(host);
  // The first warms this machine up.
  if (round) times[name].push(one);
}
console.log(`milliseconds from the navigation, median of ${values.rounds} (least to most); 1.6 Mbit/s, 150 ms, a processor ${SLOWDOWN} times slower`);
for (const [nth, what] of ['ready to be read with the loupe', 'all of it, exported once'].entries()) {
  const of = name => times[name].map(one => one[nth]);
  for (const name of Object.keys(times)) console.log(`${what}, ${BUILDS[name]}: ${middle(of(name)).toFixed()} (${Math.min(...of(name)).toFixed()} to ${Math.max(...of(name)).toFixed()})`);
  if (times.beside) console.log(`  here is ${(middle(of('here')) / middle(of('beside'))).toFixed(2)} of it, round by round ${middle(of('here').map((one, round) => one / of('beside')[round])).toFixed(2)}`);
}
await browser.close();
for (const host of Object.values(hosts)) host.close();
