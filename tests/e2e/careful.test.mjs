// A release worked through as a careful reader does it, by mouse and keyboard: what is claimed, on whose word, how sure.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { SHARED, call, card, clickOn, drag, launch, links, list, openFile, quotesAreExact, ready, settled, site, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });

// A passage is its words, or the words at its two ends. `by` is a source to select, `of` one that is there already, to
// be typed for; with neither, nobody is named.
const EIRNS = {
  statements: [
    { tag: 'claim', words: ['the U.S.-backed operation to liberate', 'has left a corridor out of the city open'], by: 'Russian Foreign Minister Sergei Lavrov', cue: 'According to', set: { 'How it is reported': 'paraphrase', 'What sort of thing it says': 'event' } },
    { tag: 'claim', words: ['the city has not been encircled completely'], of: 'lavrov', set: { 'How it is reported': 'direct-quote' } },
    { tag: 'speculation', words: ['I hope they were just unable to do so rather than unwilling'], of: 'lavrov', set: { 'How sure its words are': 'underspecified' } },
    { tag: 'speculation', words: ['the remaining corridor creates the risks', 'for Syria'], of: 'lavrov', set: { 'How sure its words are': 'possible' }, note: 'A risk, not a forecast.' },
    { tag: 'speculation', words: ['the United States may have plans', 'killing them there'], set: { 'How sure its words are': 'possible' }, note: 'The release says this itself.' },
    { tag: 'claim', words: ['the US intention is to drive ISIS out of Mosul'], by: 'the Syrian army', cue: 'suspects that' },
    { tag: 'speculation', words: ['the US intention is to drive ISIS out of Mosul'], of: 'syrian army', set: { 'How sure its words are': 'probable' } },
    { tag: 'claim', words: ['demands by ISIS in Syria’s eastern Hasaka province', 'towns that it controls there'], by: 'Syrian intelligence', cue: 'has already heard' },
    { tag: 'speculation', words: ['in preparation for an influx of ISIS fighters'], of: 'syrian intelligence' },
    { tag: 'claim', words: ['Fallujah fell to U.S.-backed Iraqi forces'] },
    { tag: 'claim', words: ['many of the ISIS fighters there fled to Syria'] },
    { tag: 'speculation', words: ['if Mosul falls', 'Assad government and its allies'], by: 'The Independent’s Robert Fisk', set: { 'How sure its words are': 'possible' } },
    { tag: 'speculation', words: ['a scenario which might cause some satisfaction in Washington'], of: 'fisk' },
  ],
  sources: [
    { mention: 'Russian Foreign Minister Sergei Lavrov', name: 'Sergei Lavrov', also: 'he said', set: { 'How it is identified': 'named', 'How it stands to the issuer': 'independent' } },
    { mention: 'the Syrian army', set: { 'How it is identified': 'vague' } },
    { mention: 'Syrian intelligence', set: { 'How it is identified': 'vague' } },
    { mention: 'The Independent’s Robert Fisk', name: 'Robert Fisk', set: { 'How it is identified': 'named' } },
  ],
  found: {
    shares: { claim: 6, source: 5, speculation: 7 },
    sources: { 'Sergei Lavrov': 4, 'the Syrian army': 2, 'Syrian intelligence': 2, 'Robert Fisk': 2 },
    alone: ['Fallujah fell to U.S.-backed Iraqi forces', 'many of the ISIS fighters there fled to Syria'], vague: 2, twice: 1,
    certainty: { probable: 1, possible: 3, underspecified: 1, none: 2 },
  },
};
const SAMPLE = {
  statements: [
    { tag: 'claim', words: ['has left a way out of the Iraqi city'], by: 'Russian Foreign Minister Sergei Lavrov', cue: 'according to', set: { 'How it is reported': 'paraphrase' } },
    { tag: 'speculation', words: ['the fighters there could take it and make for Syria'], of: 'lavrov', set: { 'How sure its words are': 'possible' } },
    { tag: 'claim', words: ['not been encircled completely'], of: 'lavrov', cue: 'As far as he knew', set: { 'How it is reported': 'direct-quote' } },
    { tag: 'speculation', words: ['I hope they were just unable to do so rather than unwilling'], of: 'lavrov', set: { 'How sure its words are': 'underspecified' } },
    { tag: 'claim', words: ['Russian forces are operating at the government’s request'], note: 'Nobody is named for this.' },
    { tag: 'claim', words: ['Washington means to drive ISIS out of Mosul'], by: 'The Syrian army' },
    { tag: 'speculation', words: ['Washington means to drive ISIS out of Mosul'], of: 'syrian army', set: { 'How sure its words are': 'probable' } },
    { tag: 'claim', words: ['ISIS demanding more water and electricity'], by: 'Syrian intelligence', cue: 'has already heard of' },
    { tag: 'speculation', words: ['to be ready for fighters coming from Mosul'], of: 'syrian intelligence', note: 'Whose guess is this?' },
    { tag: 'claim', words: ['Iraqi forces with U.S. support took Fallujah'] },
    { tag: 'speculation', words: ['the whole of the ISIS army could be turned on the Assad government'], by: 'Robert Fisk', set: { 'How sure its words are': 'possible' } },
    { tag: 'speculation', words: ['a scenario which might cause some satisfaction in Washington'], of: 'fisk' },
  ],
  sources: [
    { mention: 'Russian Foreign Minister Sergei Lavrov', name: 'Sergei Lavrov', also: 'he warned', set: { 'How it is identified': 'named', 'How it stands to the issuer': 'independent' } },
    { mention: 'The Syrian army', set: { 'How it is identified': 'vague' } },
    { mention: 'Syrian intelligence', set: { 'How it is identified': 'vague' } },
    { mention: 'Robert Fisk', set: { 'How it is identified': 'named' } },
  ],
  found: {
    shares: { claim: 6, source: 5, speculation: 6 },
    sources: { 'Sergei Lavrov': 4, 'The Syrian army': 2, 'Syrian intelligence': 2, 'Robert Fisk': 2 },
    alone: ['Russian forces are operating at the government’s request', 'Iraqi forces with U.S. support took Fallujah'], vague: 2, twice: 1,
    certainty: { probable: 1, possible: 2, underspecified: 1, none: 2 },
  },
};

const KEY = { claim: '1', source: '2', speculation: '3' };
const button = (page, name) => page.getByRole('button', { name, exact: true });
const select = (page, [from, to = from]) => drag(page, from, to);

/** One statement: tagged by key, its cue and its source by the toolbar or by typing for it, what more is known by menus. */
async function state(page, { tag, words, by, of, cue, set, note }) {
  await select(page, words);
  await page.keyboard.press(KEY[tag]);
  const here = page.locator('.card[data-hand]');
  await here.waitFor();
  if (cue) {
    await select(page, [cue]);
    await button(page, 'Cue of this claim').click();
    await here.filter({ hasText: `cue “${cue}”` }).waitFor();
  }
  if (by) {
    await select(page, [by]);
    await button(page, `Source of this ${tag}`).click();
  }
  if (of) {
    await here.focus();
    await page.keyboard.press('l');
    await page.getByRole('combobox', { name: 'Link: said by …' }).waitFor();
    await page.keyboard.type(of);
    await page.keyboard.press('Enter');
  }
  if (by || of) await here.locator('.link .way').filter({ hasText: 'said by' }).waitFor();
  if (note) {
    await here.focus();
    await page.keyboard.press('n');
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
  }
  await choose(page, here, set);
}

async function choose(page, here, set) {
  if (!set) return;
  const more = here.getByRole('button', { name: 'Attributes' });
  if (await more.getAttribute('aria-expanded') === 'false') await more.click();
  for (const [name, value] of Object.entries(set)) await here.getByLabel(name).selectOption(value);
}

async function source(page, { mention, name, also, set }) {
  await clickOn(page, mention);
  const here = card(page, mention).and(page.locator('[data-hand]')).first();
  await here.waitFor();
  if (also) {
    await select(page, [also]);
    await button(page, 'The same source').click();
  }
  await choose(page, here, set);
  if (name) await here.getByLabel('Name of this source').fill(name);
}

const work = async (page, plan) => {
  for (const one of plan.statements) await state(page, one);
  for (const one of plan.sources) await source(page, one);
  await settled(page);
};

/** What was marked is what the reader meant, everywhere where it is told. */
async function isAsMeant(page, { found }) {
  await quotesAreExact(page);
  const known = await call(page, 'summary'), quotes = Object.fromEntries((await list(page)).map(one => [one.id, one.quote]));
  assert.deepEqual(Object.fromEntries(known.shares.map(({ tag, count }) => [tag, count])), found.shares);
  assert.deepEqual(Object.fromEntries(known.sources.map(({ name, statements }) => [name, statements.length])), found.sources);
  assert.deepEqual(known.unattributed.map(id => quotes[id]), found.alone);
  assert.deepEqual([known.vague.length, known.statedAsClaim.length], [found.vague, found.twice]);
  assert.deepEqual(Object.fromEntries(known.certainty.map(({ certainty, speculation }) => [certainty ?? 'none', speculation.length])), found.certainty);

  await button(page, 'Summary').click();
  const summary = page.getByRole('dialog', { name: 'Summary' });
  const rows = await summary.locator('tbody tr').evaluateAll(rows => Object.fromEntries(rows.map(row => [row.dataset.tag, Number(row.cells[1].innerText)])));
  assert.deepEqual(rows, found.shares);
  const map = summary.getByRole('group', { name: /^Who says what: / });
  await map.getByRole('link').first().waitFor();
  const drawn = await map.getByRole('link').evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
  for (const [name, count] of Object.entries(found.sources)) assert.ok(drawn.some(label => label.startsWith('source ') && label.includes(name) && label.endsWith(`${count} statement${count === 1 ? '' : 's'}`)), `${name}\n${drawn.join('\n')}`);
  for (const words of found.alone) assert.ok(drawn.some(label => label.startsWith('claim ') && label.includes(words) && label.includes('no source')), words);
  await summary.getByRole('button', { name: 'Close' }).click();
}

const asFiles = (page, format) => page.evaluate(async format => Promise.all((await document.querySelector('press-loupe').loupe.export(format)).map(file => file.text())), format);

/** The report has every passage, once, and every source with what it says. */
async function isReported(page, { found }) {
  const [report] = await asFiles(page, 'report'), quotes = (await list(page)).map(one => one.quote);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } }), file = await context.newPage();
  await file.setContent(report);
  // Of two passages at one place the inner has the words.
  const marked = await file.locator('article mark').evaluateAll(all => all.map(one => [...one.childNodes].filter(node => node.localName !== 'sup').map(node => node.textContent).join('').replace(/\d+$/, '')));
  for (const quote of quotes) assert.ok(marked.some(words => words.includes(quote)), quote);
  const numbers = await file.locator('article sup a.n').allInnerTexts();
  assert.deepEqual(numbers.map(Number).sort((one, other) => one - other), quotes.map((_, nth) => nth + 1), 'each has its number once');
  const items = await file.locator('#annotations .items > li').count();
  assert.equal(items, quotes.length);
  const table = (await file.locator('#sources').innerText()).replace(/\s+/g, ' ');
  for (const name of Object.keys(found.sources)) assert.ok(table.includes(name), name);
  await context.close();
}

/** Everything is in the export and comes back; undo takes back every step, redo does them again. */
async function isKept(page, open) {
  const told = async page => (await list(page)).map(({ tag, quote, note, attributes }) => ({ tag, quote, note, attributes }));
  const before = [await told(page), (await links(page)).length];
  const [json] = await asFiles(page, 'json');
  const other = await visit(browser, host.address, { viewport: { width: 1440, height: 1000 } });
  await open(other);
  await call(other, 'import', json);
  assert.deepEqual([await told(other), (await links(other)).length], before);
  await other.context().close();
  const steps = { undo: page.locator('.step').first(), redo: page.locator('.step').nth(1) };
  for (const step of ['undo', 'redo']) for (let nth = 0; await steps[step].getAttribute('aria-disabled') !== 'true'; nth++) {
    assert.ok(nth < 400, 'it comes to an end');
    await steps[step].click();
    if (step === 'undo' && await steps[step].getAttribute('aria-disabled') === 'true') assert.deepEqual(await list(page), []);
  }
  assert.deepEqual([await told(page), (await links(page)).length], before);
}

const openEirns = async page => {
  await openFile(page, 'eirns.txt', fs.readFileSync(path.join(SHARED, 'data/releases/eirns-2016-10-18.txt')));
  await page.waitForFunction(() => document.querySelector('press-loupe').loupe.text.includes('has left a corridor out of the city open'));
  await ready(page);
};
for (const [name, plan, open, isThere] of [
  ['the sample', SAMPLE, () => {}, () => true],
  ['a release of EIRNS', EIRNS, openEirns, () => fs.existsSync(path.join(SHARED, 'data/releases/eirns-2016-10-18.txt'))],
]) test(`${name} is worked through by a careful reader`, async t => {
  if (!isThere()) return t.skip('../shared/data is not there');
  const page = await visit(browser, host.address, { viewport: { width: 1440, height: 1000 } });
  await open(page);
  await work(page, plan);
  assert.ok((await list(page)).length >= 12);
  await isAsMeant(page, plan);
  await isReported(page, plan);
  await isKept(page, open);
  assert.deepEqual(page.complaints, []);
});
