// How a release is built, as a reader sees it: the summary, the two pictures, and the curves in the margin.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { call, card, clickOn, launch, list, settled, site, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const CORRIDOR = 'has left a way out of the Iraqi city', LAVROV = 'Russian Foreign Minister Sergei Lavrov', WARNED = 'he warned';
const COULD = 'the fighters there could take it and make for Syria', FALLUJAH = 'Iraqi forces with U.S. support took Fallujah', ARMY = 'The Syrian army';
const PLAN = 'Washington means to drive ISIS out of Mosul';

/** A reading with something for every question. */
async function read(page) {
  const id = {};
  for (const [name, quote, tag, attributes] of [
    ['corridor', CORRIDOR, 'claim'], ['lavrov', LAVROV, 'source', { identification: 'named' }], ['warned', WARNED, 'source'],
    ['could', COULD, 'speculation', { certainty: 'possible' }], ['fallujah', FALLUJAH, 'claim'], ['army', ARMY, 'source', { identification: 'vague' }],
    ['plan', PLAN, 'claim'], ['doubt', PLAN, 'speculation'],
  ]) id[name] = await call(page, 'tag', { quote }, tag, { attributes });
  await call(page, 'name', id.lavrov, 'Sergei Lavrov');
  for (const [from, to, kind] of [
    ['warned', 'lavrov', 'same-source-as'], ['corridor', 'lavrov', 'attributed-to'], ['could', 'warned', 'attributed-to'],
    ['plan', 'army', 'attributed-to'], ['corridor', 'could', 'qualified-by'],
  ]) await call(page, 'link', id[from], id[to], kind);
  await settled(page);
  return id;
}

const summary = page => page.getByRole('dialog', { name: 'Summary' });
async function openSummary(page) {
  const inBar = page.getByRole('button', { name: 'Summary', exact: true }).first();
  if (!await inBar.isVisible()) await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Summary', exact: true }).locator('visible=true').click();
  await summary(page).waitFor();
}
const fold = (page, name) => summary(page).locator('summary').filter({ hasText: name });
const held = page => page.locator('.card[data-hand] .quote').allInnerTexts();
const inView = (page, words) => page.waitForFunction(words => {
  for (const highlight of CSS.highlights.values()) for (const range of highlight) {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top } = live.getBoundingClientRect();
    if (live.toString().startsWith(words) && top > 0 && top < innerHeight) return true;
  }
  return false;
}, words);

test('the summary counts what is marked, and everything in it leads to its passages', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await openSummary(page);
  assert.deepEqual(await summary(page).locator('tbody tr').evaluateAll(rows => rows.map(row => [row.cells[0].innerText, row.cells[1].innerText])), [['Claim', '3'], ['Source', '3'], ['Speculation', '2']]);
  assert.deepEqual(await summary(page).locator('.fold > :is(summary, span)').allInnerTexts().then(all => all.map(words => words.replace(/\s+/g, ' ')).slice(0, 4)), [
    'Claims without a source 1', 'Claims on vague or anonymous sources 1', 'Tagged both as claim and as speculation 1', 'Claims qualified by speculation 1',
  ]);
  assert.equal((await fold(page, 'Sergei Lavrov').innerText()).replace(/\s+/g, ' '), 'Sergei Lavrov 2 statements, 2 mentions, named');
  await fold(page, 'Claims without a source').click();
  await summary(page).getByRole('button', { name: FALLUJAH }).click();
  await summary(page).waitFor({ state: 'detached' });
  assert.deepEqual(await held(page), [FALLUJAH]);
  await inView(page, FALLUJAH);
  assert.equal(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.getAttribute('aria-label')), 'Release');
  fine(page);
});

test('a group of the summary is shown in the list', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await openSummary(page);
  await fold(page, 'Sergei Lavrov').click();
  assert.deepEqual(await summary(page).locator('details[open] .words').allInnerTexts(), [LAVROV, WARNED, CORRIDOR, COULD]);
  await summary(page).locator('details[open]').getByRole('button', { name: 'Show in the list' }).click();
  assert.deepEqual((await page.locator('.card .quote').allInnerTexts()).sort(), [CORRIDOR, COULD, LAVROV, WARNED].sort());
  fine(page);
});

test('the map is one stop of the Tab key, and the arrow keys go along it', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await openSummary(page);
  const map = summary(page).getByRole('group', { name: /^Who says what: / });
  const statements = map.getByRole('link');
  await statements.first().waitFor();
  assert.equal(await map.locator('[tabindex="0"]').count(), 1);
  const names = await statements.evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
  assert.ok(names.includes(`claim 1: “${CORRIDOR}”, qualified by speculation 3, by Sergei Lavrov`), names.join('\n'));
  assert.ok(names.includes(`claim 8: “${FALLUJAH}”, no source`), names.join('\n'));
  await map.locator('[tabindex="0"]').focus();
  for (let nth = 0; nth < names.findIndex(name => name.includes(FALLUJAH)); nth++) await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement.getAttribute('aria-label'));
  assert.match(await focused(), /Fallujah/);
  await page.keyboard.press('Home');
  assert.equal(await focused(), names[0]);
  await page.keyboard.press('End');
  assert.equal(await focused(), names.at(-1));
  await page.keyboard.press('Enter');
  await summary(page).waitFor({ state: 'detached' });
  assert.equal((await held(page)).length, 1);
  fine(page);
});

test('the lines of what the pointer is on stand out', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await openSummary(page);
  const map = summary(page).locator('svg.map');
  await map.locator('.source').filter({ hasText: 'Sergei Lavrov' }).hover();
  assert.equal(await map.locator('.line[data-lit]').count(), 2);
  await page.mouse.move(5, 5);
  assert.equal(await map.locator('[data-lit]').count(), 0);
  fine(page);
});

test('pictures are kept as SVG and as PNG', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await openSummary(page);
  await summary(page).locator('svg.map').waitFor();
  // The page's own policy of Trusted Types lets nobody else read files.
  const blank = await page.context().newPage();
  for (const [section, name] of [['Who says what', 'map'], ['In miniature', 'strip']]) {
    const part = summary(page).locator('section').filter({ has: page.getByRole('heading', { name: section }) });
    const [svg] = await Promise.all([page.waitForEvent('download'), part.getByRole('button', { name: 'Save as SVG' }).click()]);
    assert.match(svg.suggestedFilename(), new RegExp(`\\.${name}\\.svg$`));
    const drawn = await readFile(await svg.path(), 'utf8');
    const seen = await blank.evaluate(text => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { root: file.documentElement.localName, width: Number(file.documentElement.getAttribute('width')), marks: file.querySelectorAll('.mark').length, active: file.querySelectorAll('script, a, [onclick]').length };
    }, drawn);
    assert.equal(seen.root, 'svg');
    assert.ok(seen.marks >= 5);
    assert.equal(seen.active, 0);
    const [png] = await Promise.all([page.waitForEvent('download'), part.getByRole('button', { name: 'Save as PNG' }).click()]);
    assert.match(png.suggestedFilename(), new RegExp(`\\.${name}\\.png$`));
    const pixels = await readFile(await png.path());
    assert.deepEqual([...pixels.subarray(1, 4)].map(code => String.fromCharCode(code)).join(''), 'PNG');
    assert.equal(pixels.readUInt32BE(16), seen.width * 2);
  }
  fine(page);
});

test('the strip beside the text leads to what is marked, and shows what is on screen', async () => {
  const page = await visit(browser, host.address, { viewport: { width: 1440, height: 700 } });
  await read(page);
  const strip = page.getByRole('group', { name: /^The release in miniature: / });
  const mark = strip.getByRole('link', { name: `“${FALLUJAH}”` });
  await mark.waitFor();
  const part = () => page.locator('.seen-part').evaluate(part => part.getBoundingClientRect().top - part.parentElement.getBoundingClientRect().top);
  await page.waitForFunction(() => document.querySelector('press-loupe').shadowRoot.querySelector('.seen-part').getBoundingClientRect().height > 20);
  assert.ok(await part() < 5, 'the text is seen from its beginning');
  await mark.click();
  assert.deepEqual(await held(page), [FALLUJAH]);
  await inView(page, FALLUJAH);
  await page.waitForFunction(() => { const part = document.querySelector('press-loupe').shadowRoot.querySelector('.seen-part'); return part.getBoundingClientRect().top - part.parentElement.getBoundingClientRect().top > 50; });
  // A paragraph of it leads there, too.
  await strip.getByRole('link', { name: /^headline: / }).click();
  await page.waitForFunction(() => scrollY < 50);
  // What changes is drawn anew.
  await call(page, 'undo');
  await call(page, 'delete', (await list(page)).find(one => one.quote === FALLUJAH).id);
  await mark.waitFor({ state: 'detached' });
  fine(page);
});

test('the links of the annotation in hand are curves beside the text, and only these', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  const curves = page.locator('.curves .curve');
  assert.equal(await curves.count(), 0, 'nothing is in hand');
  await clickOn(page, CORRIDOR);
  await curves.nth(1).waitFor();
  assert.equal(await curves.count(), 2);
  const place = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('press-loupe');
    const box = element => element.getBoundingClientRect();
    const drawn = [...shadowRoot.querySelectorAll('.curves path')].map(box);
    return { left: Math.min(...drawn.map(one => one.left)), right: Math.max(...drawn.map(one => one.right)), text: Math.max(...[...document.querySelectorAll('press-loupe p')].map(one => box(one).right)), list: box(shadowRoot.querySelector('.list')).left };
  });
  assert.ok(place.left >= place.text && place.right <= place.list, JSON.stringify(place));
  // Taken away, it is not drawn; undone, it is.
  await card(page, CORRIDOR).getByRole('button', { name: /^Remove the link: said by/ }).click();
  await page.waitForFunction(() => document.querySelector('press-loupe').shadowRoot.querySelectorAll('.curves .curve').length === 1);
  await call(page, 'undo');
  await curves.nth(1).waitFor();
  await clickOn(page, FALLUJAH);
  await page.waitForFunction(() => !document.querySelector('press-loupe').shadowRoot.querySelector('.curves .curve'));
  fine(page);
});

test('a script has the summary as a plain object', async () => {
  const page = await visit(browser, host.address);
  const id = await read(page);
  const known = await call(page, 'summary');
  assert.deepEqual(known.shares.map(({ tag, count }) => [tag, count]), [['claim', 3], ['source', 3], ['speculation', 2]]);
  assert.deepEqual(known.sources, [
    { name: 'Sergei Lavrov', identification: 'named', mentions: [id.lavrov, id.warned], statements: [id.corridor, id.could] },
    { name: ARMY, identification: 'vague', mentions: [id.army], statements: [id.plan] },
  ]);
  assert.deepEqual([known.unattributed, known.vague, known.statedAsClaim, known.qualified], [[id.fallujah], [id.plan], [{ claim: id.plan, speculation: id.doubt }], [id.corridor]]);
  assert.deepEqual(known.certainty, [{ certainty: 'possible', speculation: [id.could] }, { certainty: null, speculation: [id.doubt] }]);
  assert.equal(known.annotations, 8);
  assert.ok(known.covered > 0 && known.covered < known.length && known.untouched.length < known.paragraphs);
  fine(page);
});

test('an open summary follows what another tab does', async () => {
  const page = await visit(browser, host.address);
  await read(page);
  await openSummary(page);
  await fold(page, 'Claims without a source').click();
  const other = await page.context().newPage();
  await other.goto(host.address);
  await call(other, 'tag', { quote: 'Syrian intelligence' }, 'source');
  await fold(page, 'Syrian intelligence').waitFor({ timeout: 5000 });
  assert.equal(await summary(page).locator('details[open]').count(), 1, 'what stood open still does');
  fine(page);
});

for (const [width, height] of [[820, 1100], [360, 740]]) test(`at ${width} pixels the summary needs no scrolling to the side`, async () => {
  const page = await visit(browser, host.address, { viewport: { width, height } });
  await read(page);
  await clickOn(page, CORRIDOR);
  await openSummary(page);
  await summary(page).locator('svg.map').waitFor();
  const wide = await summary(page).evaluate(dialog => [dialog, ...dialog.querySelectorAll('.picture')].filter(one => one.scrollWidth > one.clientWidth + 1).length);
  assert.equal(wide, 0);
  const bar = await page.locator('.bar').evaluate(bar => {
    const boxes = [...bar.querySelectorAll('button, .brand, .state > span > :not([aria-hidden])')].map(one => one.getBoundingClientRect()).filter(box => box.width > 1 && box.height > 1);
    return boxes.some((one, nth) => boxes.slice(nth + 1).some(other => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
  });
  assert.equal(bar, false, 'nothing in the bar lies over anything else');
  fine(page);
});

test('a window that is made narrower, step by step, loses nothing but the strip', async () => {
  const page = await visit(browser, host.address, { viewport: { width: 1400, height: 900 } });
  await read(page);
  await page.locator('.strip-beside svg').waitFor();
  for (let width = 1300; width > 900; width -= 10) await page.setViewportSize({ width, height: 900 });
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.strip-beside').count(), 0);
  for (const width of [1100, 1400]) await page.setViewportSize({ width, height: 900 });
  await page.locator('.strip-beside svg').waitFor();
  assert.equal((await list(page)).length, 8);
  fine(page);
});
