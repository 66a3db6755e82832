// The report: read in the tool as annotated text, downloaded as a file, and that file in a browser of its own.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { call, launch, list, settled, site, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const CLAIM = 'has left a way out of the Iraqi city', LAVROV = 'Russian Foreign Minister Sergei Lavrov', NOTE = 'Left open by <b>whom</b>?';
async function read(page) {
  const claim = await call(page, 'tag', { quote: CLAIM }, 'claim', { note: NOTE });
  const source = await call(page, 'tag', { quote: LAVROV }, 'source');
  await call(page, 'tag', { quote: 'he warned' }, 'speculation');
  await call(page, 'link', claim, source, 'attributed-to');
  await settled(page);
}
const panel = page => page.getByRole('dialog', { name: 'Annotated text' });
async function open(page) {
  await page.getByRole('button', { name: 'Summary', exact: true }).first().click();
  await page.getByRole('dialog', { name: 'Summary' }).getByRole('button', { name: 'Annotated text' }).click();
  await panel(page).getByRole('heading', { name: 'The release' }).waitFor();
}
const marks = where => where.locator('mark').evaluateAll(all => all.map(one => one.innerText.replace(/\s+/g, ' ')));

test('the annotated text has every passage as a mark with its details', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await open(page);
  const quotes = (await list(page)).map(one => one.quote);
  assert.deepEqual(await marks(panel(page)), quotes);
  const details = await panel(page).locator('mark').evaluateAll(all => all.map(one => one.getRootNode().getElementById(one.getAttribute('aria-details'))?.innerText ?? ''));
  for (const [nth, words] of quotes.entries()) assert.ok(details[nth].includes(words), details[nth]);
  assert.ok(details[0].includes(NOTE), 'what a note holds stays text');
  fine(page);
});

test('its links lead on within it, and take the focus along', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await open(page);
  const focused = () => page.evaluate(() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return [at.id, at.getBoundingClientRect().top > 0 && at.getBoundingClientRect().top < innerHeight];
  });
  const address = page.url();
  await panel(page).locator('article a.n').first().click();
  assert.deepEqual(await focused(), ['a1', true]);
  await panel(page).getByRole('link', { name: 'Annotations', exact: true }).focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await focused(), ['annotations', true]);
  assert.equal(page.url(), address, 'the page stays where it is');
  fine(page);
});

test('it follows what is done elsewhere', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await open(page);
  await call(page, 'undo');
  await call(page, 'tag', { quote: 'Robert Fisk' }, 'source');
  await panel(page).locator('mark', { hasText: 'Robert Fisk' }).waitFor();
  fine(page);
});

test('the report is one file that reads and prints by itself', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await open(page);
  const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: 'Download the report' }).click()]);
  assert.match(download.suggestedFilename(), /\.report\.html$/);
  const context = await browser.newContext(), file = await context.newPage(), asked = [], said = [];
  file.on('request', request => asked.push(request.url()));
  file.on('console', message => said.push(message.text()));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'press-loupe-')), saved = path.join(folder, download.suggestedFilename()), at = pathToFileURL(saved).href;
  await download.saveAs(saved);
  await file.goto(at);
  assert.deepEqual(asked.filter(address => address !== at), [], 'it asks for nothing');
  assert.deepEqual(said, []);
  assert.deepEqual(await marks(file), (await list(page)).map(one => one.quote));
  assert.equal(await file.locator('script').count(), 0);
  await file.locator('article a.n').first().click();
  assert.match(file.url(), /#a1$/);
  for (const format of ['A4', 'Letter']) assert.ok((await file.pdf({ format })).length > 10000);
  await context.close();
  fs.rmSync(folder, { recursive: true });
  fine(page);
});

test('readers who are compared are compared in the report too', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  const json = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
  await call(page, 'tag', { quote: 'Robert Fisk' }, 'source');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByLabel('Choose readings to compare').setInputFiles({ name: 'ada.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(json) });
  const compared = page.getByRole('dialog', { name: 'Compare readings' });
  await compared.getByRole('button', { name: 'Remove: ada.jsonld' }).waitFor();
  await compared.getByRole('button', { name: 'Close', exact: true }).click();
  await open(page);
  await panel(page).getByRole('heading', { name: 'Comparison' }).waitFor();
  assert.ok((await panel(page).locator('#comparison').innerText()).includes('ada.jsonld'));
  fine(page);
});

test('where nothing is marked it says so', async () => {
  const page = await visit(browser, host.address);
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  await page.getByLabel('Format').selectOption({ label: 'Report (HTML)' });
  assert.match(await page.getByLabel('The same as text').inputValue(), /Nothing is marked yet\./);
  fine(page);
});
