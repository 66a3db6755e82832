// What a reader does, by real mouse and key events, against the built site.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { annotations, card, clickOn, drag, emptied, launch, list, painted, quotesAreExact, ready, release, settled, SHARED, site, state, stored, text, toolbar, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const SAMPLE = {
  claim: 'has left a way out of the Iraqi city',
  source: 'Russian Foreign Minister Sergei Lavrov',
  // Begins inside the claim.
  overlapping: ['the Iraqi city', 'according to'],
  // From the end of one paragraph into the next.
  across: ['take both political', 'Others suspect a plan.'],
};

/** The whole of it on one release: tag, note, change, delete, undo, reload, export, clear, import. */
async function journey(page, { claim, source, overlapping, across }) {
  assert.deepEqual(await stored(page), [], 'nothing is written before the first mark');
  assert.equal((await state(page)).name, 'nothing-to-save');

  // A claim by the toolbar, a source by key, a speculation over both a piece of the claim and what follows.
  await drag(page, claim);
  await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
  await drag(page, source);
  await toolbar(page).waitFor();
  await page.keyboard.press('2');
  await drag(page, ...overlapping);
  await toolbar(page).waitFor();
  await page.keyboard.press('3');
  // One across two paragraphs, with a note in the same gesture.
  await drag(page, ...across);
  await toolbar(page).getByRole('button', { name: 'Add note' }).click();
  await page.keyboard.type('Who says so? 😀');
  await page.keyboard.press('Escape');

  let all = await list(page);
  assert.deepEqual(all.map(one => one.tag).sort(), ['claim', 'source', 'speculation', 'speculation']);
  const quoteOf = words => all.find(one => one.quote.startsWith(words))?.quote;
  assert.equal(quoteOf(claim), claim);
  assert.equal(quoteOf(source), source);
  const crossing = all.find(one => one.quote.includes('\n'));
  assert.ok(crossing.quote.startsWith(across[0]) && crossing.quote.endsWith(across[1]), crossing.quote);
  assert.equal(crossing.note, 'Who says so? 😀');
  await quotesAreExact(page);
  assert.deepEqual(await painted(page, 'claim'), [claim]);
  assert.equal((await settled(page)).name, 'saved');
  assert.ok(await page.getByText('Saved on this device').isVisible());

  // A note, as it is typed; a click elsewhere discards nothing.
  await card(page, claim).first().click();
  await card(page, claim).getByRole('button', { name: 'Edit note' }).click();
  await page.keyboard.type('Ninety per cent of what?');
  await page.mouse.click(20, 500);
  assert.equal((await list(page)).find(one => one.quote === claim).note, 'Ninety per cent of what?');

  // Another tag; deleted; both undone and done again by their buttons.
  await card(page, source).first().click();
  await card(page, source).getByRole('button', { name: 'Claim', exact: true }).click();
  assert.equal((await list(page)).find(one => one.quote === source).tag, 'claim');
  await page.getByRole('button', { name: 'Undo: change tag to claim' }).click();
  assert.equal((await list(page)).find(one => one.quote === source).tag, 'source');
  await card(page, source).getByRole('button', { name: 'Delete' }).click();
  assert.equal((await list(page)).length, 3);
  await page.keyboard.press('Control+z');
  assert.equal((await list(page)).length, 4);
  await page.getByRole('button', { name: 'Redo: delete source' }).click();
  assert.equal((await list(page)).length, 3);
  await page.keyboard.press('Control+z');

  // The ends of a passage, by word.
  await card(page, source).first().click();
  await card(page, source).getByRole('button', { name: 'Change passage' }).click();
  await card(page, source).getByRole('button', { name: 'Start a word later' }).click();
  const shorter = source.slice(source.indexOf(' ') + 1);
  assert.ok((await list(page)).some(one => one.quote === shorter && one.tag === 'source'));
  await page.getByRole('button', { name: 'Undo: change passage' }).click();

  // Everything is there again after a reload.
  const before = await list(page);
  assert.equal(before.length, 4);
  await page.reload();
  await ready(page);
  assert.deepEqual(await list(page), before);
  assert.deepEqual(await painted(page, 'source'), [source]);

  // Taken away as a file, and brought back into an empty browser: equal field by field.
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  const file = fs.readFileSync(await download.path(), 'utf8');
  assert.equal(await page.getByLabel('The same as text').inputValue(), file);
  const exported = JSON.parse(file);
  assert.equal(exported.type, 'AnnotationCollection');
  assert.equal(exported.total, 4);
  const words = [...await text(page)];
  for (const { target } of exported.first.items) {
    const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map(type => target.selector.find(one => one.type === type));
    assert.equal(words.slice(position.start, position.end).join(''), quote.exact);
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const links = await page.evaluate(() => document.querySelector('press-loupe').loupe.links());
  return { file, before, links };
}

/** Imports `file` into the page through the panel. */
async function bringIn(page, file) {
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByLabel('Choose a file to import').setInputFiles({ name: 'reading.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(file) });
  await page.getByText('4 annotations are new.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('the sample release, from the first mark to the file and back', async () => {
  const page = await visit(browser, host.address);
  assert.match((await release(page)).title, /Mosul/);
  const { file, before } = await journey(page, SAMPLE);
  await emptied(page);
  assert.deepEqual(await list(page), []);
  await bringIn(page, file);
  assert.deepEqual(await list(page), before);
  fine(page);
});

test('the EIRNS release, from a file', async t => {
  const file = path.join(SHARED, 'data/releases/eirns-2016-10-18.txt');
  if (!fs.existsSync(file)) return t.skip('../shared/data is not there');
  const page = await visit(browser, host.address);
  const open = async () => {
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('heading', { name: /Is Mosul Operation/ }).waitFor();
  };
  await open();
  const about = await release(page);
  assert.equal(about.title, 'Is Mosul Operation Intended To Send ISIS Fighters to Raqqa To Fight Assad?');
  assert.deepEqual([about.date, about.issuer], ['2016-10-18', 'EIRNS']);
  const kinds = about.blocks.map(block => block.kind);
  assert.deepEqual(kinds.slice(0, 2), ['kicker', 'headline']);
  const body = kinds.slice(2);
  assert.equal(body.length, 6);
  assert.ok(body.every(kind => kind === 'paragraph' || kind === 'quotation'), body.join());
  assert.equal(body.at(-1), 'quotation');

  const taken = await journey(page, {
    claim: 'has left a corridor out of the city open',
    source: 'Russian Foreign Minister Sergei Lavrov',
    overlapping: ['out of the city open', 'open.'],
    across: ['this morning during', 'I don’t know the reason'],
  });
  await emptied(page);
  await page.goto('about:blank');
  await page.goto(host.address);
  await ready(page);
  assert.match((await release(page)).title, /A road out of Mosul/, 'nothing is left to come back to');
  await open();
  await bringIn(page, taken.file);
  assert.deepEqual(await list(page), taken.before);
  // The next visit to the bare address shows what was read last, and the list of releases leads back to it.
  await page.goto('about:blank');
  await page.goto(host.address);
  await ready(page);
  assert.equal((await list(page)).length, 4);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'The sample release' }).click();
  assert.match((await release(page)).title, /A road out of Mosul/);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /Is Mosul Operation.*4 annotations/s }).click();
  assert.equal((await list(page)).length, 4);
  fine(page);
});

test('by keyboard alone: select, tag, note, go along the list, delete, undo', async () => {
  const page = await visit(browser, host.address);
  const shown = page.getByRole('region', { name: 'Release' });
  await shown.focus();
  // The first letter is selected as caret browsing would: headless Chromium has no switch for it.
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector('press-loupe blockquote'), NodeFilter.SHOW_TEXT), text = walk.nextNode();
    getSelection().setBaseAndExtent(text, 1, text, 2);
  });
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await toolbar(page).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('hopes');
  await page.keyboard.press('Control+Enter');
  const [made] = await list(page);
  assert.equal(made.note, 'hopes');
  assert.equal(made.quote, 'I hope they were');
  await page.keyboard.press('3');
  assert.equal((await list(page))[0].tag, 'speculation');
  await page.keyboard.press('Delete');
  assert.equal((await list(page)).length, 0);
  await page.keyboard.press('Control+z');
  assert.equal((await list(page)).length, 1);
  // From the passage to its card, and back.
  await card(page, 'I hope').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('g');
  assert.equal(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement.getAttribute('part')), 'release');
  await page.keyboard.press('Escape');
  assert.match(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement.id), /^a-/);
  fine(page);
});

test('a click opens all the annotations that lie there; identical passages are two annotations', async () => {
  const page = await visit(browser, host.address);
  for (const key of ['1', '3']) {
    await drag(page, 'to be ready for fighters coming from Mosul');
    await toolbar(page).waitFor();
    await page.keyboard.press(key);
  }
  await drag(page, 'Earlier this year Iraqi forces');
  await toolbar(page).waitFor();
  await page.keyboard.press('2');
  await clickOn(page, 'to be ready for');
  const open = annotations(page).locator('li.card[data-hand]');
  assert.equal(await open.count(), 2);
  await clickOn(page, 'Earlier this year');
  assert.equal(await open.count(), 1);
  await clickOn(page, 'It would not be');
  assert.equal(await open.count(), 0);
  fine(page);
});

test('filters with counts, and search', async () => {
  const page = await visit(browser, host.address);
  await page.evaluate(async () => {
    const { loupe } = document.querySelector('press-loupe');
    const claim = await loupe.tag({ quote: 'has left a way out of the Iraqi city' }, 'claim');
    const source = await loupe.tag({ quote: 'Russian Foreign Minister Sergei Lavrov' }, 'source', { note: 'On the record' });
    await loupe.tag({ quote: 'Moscow would weigh the situation' }, 'claim');
    await loupe.tag({ quote: 'Others suspect a plan' }, 'speculation');
    await loupe.link(claim, source, 'attributed-to');
  });
  const cards = annotations(page).locator('li.card');
  assert.equal(await cards.count(), 4);
  await annotations(page).getByRole('button', { name: 'Claims 2' }).click();
  assert.equal(await cards.count(), 2);
  await annotations(page).getByRole('button', { name: 'Without a source 1' }).click();
  assert.equal(await cards.count(), 1);
  await annotations(page).getByRole('button', { name: 'Without a source 1' }).click();
  await annotations(page).getByRole('searchbox').fill('RECORD');
  assert.equal(await cards.count(), 1);
  await annotations(page).getByRole('searchbox').fill('no such words');
  await annotations(page).getByRole('button', { name: 'Show all' }).click();
  assert.equal(await cards.count(), 4);
  // Both ends of a link quote each other.
  await card(page, 'said by').getByRole('button', { name: /Russian Foreign Minister/ }).click();
  assert.deepEqual(await painted(page, 'source-in-hand'), ['Russian Foreign Minister Sergei Lavrov']);
  fine(page);
});

test('deleting the reading and everything kept here can be undone until the page is left', async () => {
  const page = await visit(browser, host.address);
  await drag(page, 'Others suspect a plan.');
  await toolbar(page).waitFor();
  await page.keyboard.press('3');
  const before = await list(page);
  await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Kept on this device/ }).click();
  await page.getByRole('button', { name: 'Delete this reading' }).click();
  assert.equal((await list(page)).length, 0);
  await page.getByRole('button', { name: 'Bring this reading back' }).click();
  assert.deepEqual(await list(page), before);
  await page.getByRole('button', { name: 'Delete everything kept here' }).click();
  assert.deepEqual(await stored(page), [['somebody-else', 'stays']]);
  await page.getByRole('button', { name: 'Bring everything back' }).click();
  assert.deepEqual(await list(page), before);
  fine(page);
});

test('on a phone the state, Open and Undo stay, and the sheet opens over one annotation', async () => {
  const page = await visit(browser, host.address, { viewport: { width: 360, height: 740 } });
  await page.evaluate(() => document.querySelector('press-loupe').loupe.tag({ quote: 'Others suspect a plan' }, 'speculation'));
  for (const name of ['Open', 'Undo: tag as speculation']) assert.ok(await page.getByRole('button', { name, exact: true }).isVisible(), name);
  assert.ok(await page.getByText('Saved', { exact: true }).isVisible());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'no sideways scrolling');
  assert.equal(await card(page, 'Others suspect').isVisible(), false);
  await clickOn(page, 'Others suspect');
  assert.ok(await card(page, 'Others suspect').isVisible());
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  assert.ok(await page.getByRole('button', { name: 'Download' }).isVisible());
  fine(page);
});
