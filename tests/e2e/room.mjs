// A browser with the built site in it, and the gestures of a reader.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { edgesOf, wordsPainted } from './in_page.mjs';

export { DIST, SHARED, site } from './site.mjs';

// Two pages of its own that Chromium 156 loads with every window take longer than what most tests do: off. The switch
// replaces Playwright's, of which these matter here: what changes how pages load and are left, and what asks for hosts.
const DISABLED = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'ThirdPartyStoragePartitioning',
  'AimEnabled', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PreconnectToSearch',
];

export const launch = (...more) => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--disable-features=${DISABLED}`, ...more],
});

/** A page with the tool on it. Whatever the page complains about fails the test that opened it. */
export async function visit(browser, address, options = {}) {
  const { init, waits, tolerates, ...settings } = options;
  const context = options.context ?? await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...settings });
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', error => page.complaints.push(String(error.stack ?? error)));
  page.on('console', message => { if (message.type() === 'error' && !tolerates?.test(message.text())) page.complaints.push(message.text()); });
  await init?.(page);
  await page.goto(address);
  if (waits !== false) await ready(page);
  return page;
}

export const ready = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.ready.then(() => {}));
/** Until the second module is there too, which comes when nothing else is to be done. */
export const loaded = page => page.waitForFunction(() => performance.getEntriesByType('resource').some(one => one.name.endsWith('_later.wasm'))).then(() => page.waitForTimeout(150));
export const list = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.list());
export const text = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.text);
export const release = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.release);
export const state = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.state);
export const stored = page => page.evaluate(() => Object.entries(localStorage).sort());

const edges = (page, words) => page.evaluate(edgesOf, words);

/** Drags a real mouse over the text, from the first of `from` to the last of `to`. */
export async function drag(page, from, to = from) {
  await edges(page, from);
  let start, end, isStill = false;
  // The page may be on its way to what was done before; and a browser scrolls by parts of a pixel.
  for (let nth = 0; nth < 20 && !isStill; nth++) {
    if (nth) await page.waitForTimeout(50);
    [start, end] = [await edges(page, from), await edges(page, to)];
    isStill = Math.abs((await edges(page, from)).leftY - start.leftY) < 2;
  }
  assert.ok(isStill, 'both ends fit on the screen');
  await page.mouse.move(start.left, start.leftY);
  await page.mouse.down();
  await page.mouse.move((start.left + end.right) / 2, (start.leftY + end.rightY) / 2, { steps: 3 });
  await page.mouse.move(end.right, end.rightY, { steps: 3 });
  await page.mouse.up();
}

/** Clicks the middle of the first line of these words. */
export async function clickOn(page, words) {
  const { left, leftY } = await edges(page, words);
  await page.mouse.click(left + 8, leftY);
}

export const toolbar = page => page.getByRole('toolbar', { name: 'Tag the selection' });
export const annotations = page => page.getByRole('region', { name: 'Annotations' });
export const card = (page, words) => annotations(page).locator('li.card').filter({ hasText: words });

/** Every annotation's quote is what stands at its position, in code points. */
export async function quotesAreExact(page) {
  const all = [...await text(page)];
  for (const one of await list(page)) assert.equal(all.slice(one.start, one.end).join(''), one.quote);
}

/** The words that a highlight of the page's registry covers. */
export const painted = (page, name) => page.evaluate(wordsPainted, `press-loupe-${name}`);

/** Opens a file by the panel "Open". */
export async function openFile(page, name, content, mimeType = '') {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** Opens an address by the panel "Open". */
export async function openAddress(page, address) {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('An address').fill(address);
  await page.getByRole('button', { name: 'Open the address' }).click();
}

/** Drops a file, or data by media type, on what lies at a point of the window. */
export async function drop(page, { file, data = {}, at: [x, y] = [640, 450] }) {
  await ready(page);
  const taken = await page.evaluate(({ file, data, x, y }) => {
    const dataTransfer = new DataTransfer();
    if (file) dataTransfer.items.add(new File([file.content], file.name, { type: file.type }));
    for (const [type, words] of Object.entries(data)) dataTransfer.setData(type, words);
    const event = name => new DragEvent(name, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, dataTransfer });
    const target = document.elementFromPoint(x, y);
    return [event('dragover'), event('drop')].map(one => !target.dispatchEvent(one));
  }, { file, data, x, y });
  assert.deepEqual(taken, [true, true], 'the page takes the drop, and its own way with it does not happen');
}

/** Pastes data by media type, as the browser would with nothing in focus. */
export async function paste(page, data) {
  await ready(page);
  await page.evaluate(data => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(data)) clipboardData.setData(type, words);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData }));
  }, data);
}

/** The sentence of an alert that can be seen. */
export async function alertOf(page, words) {
  const alert = page.getByRole('alert').filter({ hasText: words }).locator('visible=true').first();
  await alert.waitFor({ timeout: 5000 });
  return (await alert.locator('p').first().innerText()).trim();
}

export const links = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.links());

/** Calls a member of the script interface; its answer. */
export const call = (page, member, ...given) => page.evaluate(async ([member, given]) => {
  const answer = await document.querySelector('press-loupe, [data-press-loupe]').loupe[member](...given);
  return answer?.constructor === Object || typeof answer === 'string' ? answer : undefined;
}, [member, given]);

/** What a member of the script interface says when it refuses; `null` if it does not. */
export const refused = (page, member, ...given) => page.evaluate(([member, given]) => document.querySelector('press-loupe, [data-press-loupe]').loupe[member](...given)
  .then(() => null, error => ({ type: error.constructor.name, name: error.name, message: error.message })), [member, given]);

/** Once the last edit is confirmed; what the state then is. */
export const settled = page => page.evaluate(async () => {
  const { loupe } = document.querySelector('press-loupe, [data-press-loupe]');
  await loupe.settled();
  return loupe.state;
});

/** Empties everything that this browser keeps for the site, and loads the page again. */
export async function emptied(page) {
  await page.evaluate(() => {
    localStorage.clear();
    return new Promise((done, failed) => Object.assign(indexedDB.deleteDatabase('press-loupe'), { onsuccess: done, onerror: failed }));
  });
  await page.reload();
  await ready(page);
}
