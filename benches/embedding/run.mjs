// What an embedded tool costs a reader who does nothing with it: Pressloupe and the Hypothesis client in the same article.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { page as article } from './article.mjs';
import { folder, html, serve } from './host.mjs';
import * as hypothesis from './hypothesis.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.resolve(process.env.DIST ?? path.join(HERE, '../../dist'));
assert.ok(fs.existsSync(path.join(DIST, 'press-loupe.js')), `${DIST} holds no press-loupe.js: build first, or name the folder in DIST`);
const { values: { rounds: given } } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const ROUNDS = Number(given);
assert.ok(Number.isInteger(ROUNDS) && ROUNDS > 0 && ROUNDS < 100, `--rounds ${given} is no number of rounds`);

/** Longer than this no visit takes. */
const VISIT_MS = 60000, UP_MS = 30000;
/** Idle: for so many steps nothing was asked for, and hardly anything was computed. */
const STEP_MS = 250, CALM_STEPS = 6, CALM_MAIN_MS = 5, CALM_ALL_MS = 30;

// Names of the hosts: the second is another site to the browser, and the same server.
const table = { '/blank.html': html('<!doctype html><title>Blank</title><link rel="icon" href="data:,">') };
const host = await serve(table);
const own = `http://127.0.0.1:${host.port}`, foreign = `http://localhost:${host.port}`;
Object.assign(table, folder('/press-loupe/', DIST), hypothesis.client());

const loader = '<script type="module" src="/press-loupe/press-loupe.js"></script>', mark = 'data-press-loupe';
/** Of the parts of the tool, which are there to be seen. Asking for `element.loupe` would load it. */
const parts = page => page.evaluate(() => [...document.querySelector('.release').shadowRoot?.querySelectorAll('[part]') ?? []].filter(one => one.getClientRects().length).map(one => one.getAttribute('part')));
const rect = page => page.evaluate(() => {
  const { x, y, width, height } = document.querySelector('.release').shadowRoot.querySelector('[part~=launcher] button').getBoundingClientRect();
  return [x + width / 2, y + height / 2];
});

const VARIANTS = [
  { name: 'nothing', title: 'nothing embedded', page: {}, isUp: () => true, proves: page => page.evaluate(() => customElements.get('press-loupe')).then(found => assert.equal(found, undefined)) },
  {
    name: 'far', title: 'Pressloupe, the release far below the screen', page: { mark, head: loader, isLast: true },
    isUp: page => page.evaluate(() => Boolean(customElements.get('press-loupe'))),
    proves: async page => assert.ok(await page.evaluate(() => !document.querySelector('.release').shadowRoot && document.querySelector('.release').getBoundingClientRect().top > innerHeight + 400), 'the release is out of reach, and untouched'),
  },
  {
    name: 'seen', title: 'Pressloupe, the release on the screen', page: { mark, head: loader },
    isUp: async page => (await parts(page)).includes('launcher'),
    proves: async page => assert.ok(!(await parts(page)).includes('list'), 'the loupe is not in the hand'),
  },
  {
    name: 'pressed', title: 'Pressloupe, “Read with the loupe” pressed', page: { mark, head: loader },
    isUp: async page => (await parts(page)).includes('launcher'),
    press: async page => page.mouse.click(...await rect(page)),
    proves: page => page.getByRole('region', { name: 'Annotations' }).waitFor({ timeout: 5000 }),
  },
  { name: 'same', title: 'Hypothesis, its sidebar served by the page’s own host', page: { head: hypothesis.head(own) }, service: hypothesis.service(own), isUp: hypothesis.isUp, proves: hypothesis.proves },
  { name: 'other', title: 'Hypothesis, its sidebar served by another site', page: { head: hypothesis.head(foreign) }, service: hypothesis.service(foreign), isUp: hypothesis.isUp, proves: hypothesis.proves },
];

async function within(milliseconds, what, work) {
  const late = new AbortController();
  const bound = sleep(milliseconds, null, { signal: late.signal }).then(() => { throw new Error(`${what}: not done in ${milliseconds / 1000} s`); });
  bound.catch(() => {});
  try { return await Promise.race([work, bound]); } finally { late.abort(); }
}

/** One visit of a first-time reader; what it cost. */
async function visit(browser, whole, variant) {
  Object.assign(table, variant.service, { '/article.html': html(article(variant.page)) });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage(), complaints = [], requests = [];
    page.on('pageerror', error => complaints.push(String(error.stack ?? error)));
    page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('requestfinished', request => requests.push(request));
    page.on('requestfailed', request => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver(entries => { for (const entry of entries.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    });
    // The process is there, and is not counted, before the article comes.
    await page.goto(`${own}/blank.html`);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics'), { processInfo } = await whole.send('SystemInfo.getProcessInfo');
      const metric = name => metrics.find(one => one.name === name).value * 1000;
      return { main: metric('TaskDuration'), script: metric('ScriptDuration'), processes: new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime * 1000])) };
    };
    const since = (before, now) => ({ main: now.main - before.main, script: now.script - before.script, all: [...now.processes].reduce((sum, [id, used]) => sum + used - (before.processes.get(id) ?? 0), 0) });
    const idle = async () => {
      for (let calm = 0, last = await busy(), asked = host.asked.length; calm < CALM_STEPS;) {
        await sleep(STEP_MS);
        const now = await busy(), { main, all } = since(last, now);
        calm = main < CALM_MAIN_MS && all < CALM_ALL_MS && host.asked.length === asked ? calm + 1 : 0;
        [last, asked] = [now, host.asked.length];
      }
    };
    await idle();
    const before = await busy(), asked = host.asked.length, sent = host.sent();
    requests.length = 0;
    assert.equal((await page.goto(`${own}/article.html`)).status(), 200);
    const isUp = async () => {
      while (!await variant.isUp(page)) await sleep(100);
    };
    await within(UP_MS, `${variant.title} does not come up`, isUp()).catch(error => { throw new Error([error.message, ...complaints, ...host.missing].join('\n')); });
    await variant.press?.(page);
    await idle();
    const cost = since(before, await busy());
    assert.ok(cost.main > 0 && cost.script >= 0, 'the article is in the process that was measured');
    const there = await page.evaluate(() => ({
      shift: window.shift, elements: document.querySelectorAll('*').length, names: Object.getOwnPropertyNames(window), sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    }));
    const wire = { requests: host.asked.length - asked, bytes: host.sent() - sent };
    // What the browser says that it fetched, in all frames, is what the host says that it sent.
    const sizes = await Promise.all(requests.map(request => request.sizes()));
    const encoded = sizes.reduce((sum, { responseHeadersSize, responseBodySize }) => sum + responseHeadersSize + responseBodySize, 0);
    assert.equal(encoded, wire.bytes, `${variant.title}: the browser's bytes and the host's`);
    await variant.proves(page);
    assert.deepEqual([complaints, host.missing], [[], []], 'nobody complains');
    return { ...cost, ...wire, ...there };
  } finally {
    await context.close();
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-quic', '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
});
const chromiumVersion = browser.version(), rounds = [], loads = [];
try {
  const whole = await browser.newBrowserCDPSession();
  for (let round = 0; round < ROUNDS; round++) {
    const found = {};
    // Each round begins with another one, so that no variant always follows the same.
    for (const [nth] of VARIANTS.entries()) {
      const variant = VARIANTS[(nth + round) % VARIANTS.length];
      found[variant.name] = await within(VISIT_MS, variant.title, visit(browser, whole, variant));
    }
    rounds.push(found);
    loads.push(os.loadavg()[0]);
    console.error(`round ${round + 1} of ${ROUNDS}, load ${loads.at(-1).toFixed(1)}`);
  }
} finally {
  await browser.close();
  host.close();
}

// The report: what each variant adds to the same article with nothing in it, in the same round.
const COSTS = { requests: 'requests', bytes: 'bytes on the wire', main: 'main thread, ms', script: 'of it script', all: 'all threads, ms' };
const TIMES = ['main', 'script', 'all'];
const THERE = { elements: 'elements', sheets: 'style sheets' };
const median = values => {
  const sorted = [...values].sort((a, b) => a - b), half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const number = value => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const added = (name, what) => rounds.map(round => round[name][what] - round.nothing[what]);
const figure = (what, values) => number(median(values)) + (TIMES.includes(what) ? ` (${number(Math.min(...values))}–${number(Math.max(...values))})` : '');
const names = name => [...new Set(rounds.flatMap(round => round[name].names.filter(one => !round.nothing.names.includes(one))))];
const row = cells => `| ${cells.join(' | ')} |`;
const header = cells => [row(cells), `|---|${'---:|'.repeat(cells.length - 1)}`];

const lines = [
  `Chromium ${chromiumVersion}, Hypothesis ${hypothesis.version}, ${os.cpus().length} cores, load ${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}; medians of ${ROUNDS} rounds, least and most in brackets.`,
  '', '## What it costs', '',
  ...header(['embedded in the article', ...Object.values(COSTS)]),
  row([VARIANTS[0].title, ...Object.keys(COSTS).map(what => figure(what, rounds.map(round => round.nothing[what])))]),
  ...VARIANTS.slice(1).map(({ name, title }) => row([title, ...Object.keys(COSTS).map(what => `+ ${figure(what, added(name, what))}`)])),
  '', '## Hypothesis as a multiple of Pressloupe (medians of the ratios of each round)', '',
  ...header(['Hypothesis, its sidebar of', 'Pressloupe', ...Object.values(COSTS)]),
  ...[['same', 'the page’s own host'], ['other', 'another site']].flatMap(([theirs, sidebar]) => [['far', 'far below'], ['seen', 'on the screen'], ['pressed', 'pressed']].map(([ours, state]) =>
    row([sidebar, state, ...Object.keys(COSTS).map(what => {
      const under = added(ours, what);
      // What is not more than nothing in every round is no measure for anything.
      return under.some(value => value <= 0) ? '–' : median(added(theirs, what).map((value, nth) => value / under[nth])).toFixed(2);
    })]))),
  '', '## What it leaves in the page', '',
  ...header(['embedded in the article', 'layout shift', ...Object.values(THERE), 'names on window']),
  ...VARIANTS.map(({ name, title }) => row([title, median(rounds.map(round => round[name].shift)).toFixed(4), ...Object.keys(THERE).map(what => `+ ${number(median(added(name, what)))}`), names(name).length ? `+ ${names(name).length}: ${names(name).map(one => `\`${one}\``).join(', ')}` : '+ 0'])),
];
console.log(lines.join('\n'));
