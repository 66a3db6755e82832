// Several readings of one release: opened from files, listed, painted, taken over from, and compared by script.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { alertOf, call, launch, list, painted, refused, settled, site, stored, text, toolbar, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const RELEASE = 'Bridge opens\n\nThe 😀 bridge might close again, Ada Brandt said. The council opened it on Friday.\n\nIt is long.';
const AGAIN = 'might close again', ADA = 'Ada Brandt', FRIDAY = 'opened it on Friday', NOTE = 'Who says so?';
const MINE = [[AGAIN, 'claim'], [ADA, 'source']];
const BO = [[AGAIN, 'claim'], [ADA, 'speculation'], [FRIDAY, 'claim', NOTE]];
const CLEO = [[`The 😀 bridge ${AGAIN}`, 'claim'], ['It is long', 'claim']];

const dialog = page => page.getByRole('dialog', { name: 'Compare readings' });
const button = (page, name) => dialog(page).getByRole('button', { name });
const rows = page => dialog(page).locator('.passages > li');
const registered = page => page.evaluate(() => [...CSS.highlights.keys()].filter(name => name.startsWith('press-loupe-layer')));

const mark = async (page, marks) => {
  for (const [quote, tag, note] of marks) await call(page, 'tag', { quote }, tag, { note });
  await settled(page);
};
const json = page => page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());

/** A page on which the release is read, by nobody in particular. */
async function room(marks, options) {
  const page = await visit(browser, host.address, options);
  await call(page, 'open', { text: RELEASE });
  await mark(page, marks);
  return page;
}

/** What another reader exports, who has a browser and a name of their own. */
async function exported(name, marks, release = RELEASE) {
  const page = await visit(browser, host.address);
  if (name) {
    await page.getByRole('button', { name: 'Kept on this device' }).click();
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Your name').press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  }
  await call(page, 'open', { text: release });
  await mark(page, marks);
  const file = await json(page);
  await page.context().close();
  return file;
}

const compare = async page => {
  await page.getByRole('button', { name: 'Compare', exact: true }).locator('visible=true').click();
  await dialog(page).waitFor();
};
const add = async (page, ...files) => {
  const many = files.map(([name, content]) => ({ name, mimeType: 'application/ld+json', buffer: Buffer.from(content) }));
  await dialog(page).getByLabel('Choose readings to compare').setInputFiles(many);
};
const figures = page => dialog(page).getByRole('table').locator('tbody tr:not(.means)').evaluateAll(all => all.map(row => [...row.cells].map(cell => cell.innerText.split('\n')[0])));
const chips = page => dialog(page).getByRole('group', { name: 'Show' }).getByRole('button').evaluateAll(all => all.map(one => one.innerText.replace(/\s+/g, ' ')));

test('a reading that is opened beside one’s own: readers, figures, lists, lines over the words', async () => {
  const bo = await exported('Bo', BO), page = await room(MINE), before = await stored(page);
  await compare(page);
  await dialog(page).getByText('Open the JSON files that other readers exported from this release.').waitFor();
  await add(page, ['bo.jsonld', bo]);
  await button(page, 'Remove: Bo').waitFor();
  assert.deepEqual(await dialog(page).locator('.readers > li').evaluateAll(all => all.map(one => [...one.querySelectorAll('b, .small')].map(part => part.innerText))), [
    ['This reading', '1 claim, 1 source, 0 speculations'],
    ['Bo', '2 claims, 0 sources, 1 speculation'],
  ]);
  const [claim, source, speculation, all] = await figures(page);
  assert.deepEqual(claim.slice(0, 3), ['Claim', '0.667', '0.667']);
  assert.deepEqual([source.slice(0, 3), speculation.slice(0, 3)], [['Source', '0.000', '0.000'], ['Speculation', '0.000', '0.000']]);
  assert.deepEqual(all.slice(0, 3), ['All tags', '0.400', '0.400']);
  await dialog(page).getByText(/The readers (agree|marked)/).first().waitFor();
  assert.deepEqual(await chips(page), ['All 3', 'Agreements 1', 'Conflicts 1', 'Only This reading 0', 'Only Bo 1']);

  assert.deepEqual(await rows(page).locator('blockquote').allInnerTexts(), [AGAIN, ADA, FRIDAY]);
  await button(page, /^Conflicts/).click();
  assert.deepEqual(await rows(page).locator('blockquote').allInnerTexts(), [ADA]);
  assert.deepEqual(await rows(page).locator('.tag').allInnerTexts(), ['Source', 'Speculation']);
  await button(page, /^Only Bo/).click();
  assert.match(await rows(page).innerText(), new RegExp(NOTE.replace('?', '\\?')));
  await button(page, /^Only This reading/).click();
  await dialog(page).getByText('There is no such passage.').waitFor();

  assert.deepEqual(await painted(page, 'layer-1'), [AGAIN, ADA, FRIDAY]);
  assert.deepEqual([await painted(page, 'claim'), await painted(page, 'source')], [[AGAIN], [ADA]], 'one’s own stay as they are');
  const shown = dialog(page).getByRole('checkbox', { name: 'Show in the text: Bo' });
  assert.equal(await shown.isChecked(), true);
  await shown.uncheck();
  assert.deepEqual(await registered(page), []);
  await shown.check();
  assert.deepEqual(await registered(page), ['press-loupe-layer-1']);

  await button(page, 'Remove: Bo').click();
  await dialog(page).getByText('Open the JSON files that other readers exported from this release.').waitFor();
  assert.deepEqual(await registered(page), []);
  assert.deepEqual(await stored(page), before, 'nothing of it is kept');
  fine(page);
});

test('from a list to its passage: one’s own annotation in hand, any other selected', async () => {
  const bo = await exported('Bo', BO), page = await room(MINE);
  await compare(page);
  await add(page, ['bo.jsonld', bo]);
  await button(page, `Go to passage: ${ADA}`).click();
  await dialog(page).waitFor({ state: 'detached' });
  assert.deepEqual(await painted(page, 'source-in-hand'), [ADA]);
  await compare(page);
  await button(page, `Go to passage: ${FRIDAY}`).focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => String(getSelection())), FRIDAY);
  await toolbar(page).waitFor();
  assert.deepEqual(await painted(page, 'layer-1'), [AGAIN, ADA, FRIDAY], 'what is open stays open');
  fine(page);
});

test('an annotation of another reader is taken over once, with its note and its maker, and undone', async () => {
  const bo = await exported('Bo', BO), page = await room(MINE);
  await compare(page);
  await add(page, ['bo.jsonld', bo]);
  await button(page, /^Only Bo/).click();
  await button(page, 'Take over from Bo: claim').click();
  await dialog(page).getByText('There is no such passage.').waitFor();
  await page.waitForFunction(() => /^Only Bo/.test(document.querySelector('press-loupe').shadowRoot.activeElement?.innerText));
  await settled(page);
  const taken = (await list(page)).find(one => one.quote === FRIDAY);
  assert.deepEqual([taken.tag, taken.note, taken.creator], ['claim', NOTE, 'Bo']);
  await button(page, /^Agreements/).click();
  assert.deepEqual(await rows(page).locator('blockquote').allInnerTexts(), [AGAIN, FRIDAY]);
  assert.equal(await button(page, 'Take over from Bo: claim').count(), 0, 'what is there already is not offered');
  assert.equal((await list(page)).length, 3);
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Undo: take over a claim' }).click();
  await settled(page);
  assert.deepEqual((await list(page)).map(one => one.quote), [AGAIN, ADA]);
  fine(page);
});

test('three readers: each has an ink of their own, and some agree', async () => {
  const files = [['bo.jsonld', await exported('Bo', BO)], ['cleo.jsonld', await exported('', CLEO)]], page = await room(MINE);
  await compare(page);
  await add(page, ...files);
  await button(page, 'Remove: cleo.jsonld').waitFor();
  assert.deepEqual(await chips(page), ['All 4', 'Agreements 1', 'Some agree 0', 'Conflicts 1', 'Only This reading 0', 'Only Bo 1', 'Only cleo.jsonld 1']);
  assert.deepEqual((await registered(page)).sort(), ['press-loupe-layer-1', 'press-loupe-layer-2']);
  assert.deepEqual(await painted(page, 'layer-2'), CLEO.map(([quote]) => quote));
  await button(page, 'Remove: Bo').click();
  await button(page, 'Remove: Bo').waitFor({ state: 'detached' });
  assert.deepEqual(await registered(page), ['press-loupe-layer-2'], 'who stays keeps the ink');
  await page.evaluate(() => document.querySelector('press-loupe').loupe.destroy());
  assert.deepEqual(await registered(page), []);
  fine(page);
});

test('what cannot be compared is refused in a sentence, and nothing is opened', async () => {
  const bo = await exported('Bo', BO), other = await exported('Dag', [['Bridge', 'source']], 'Bridge closes'), page = await room(MINE);
  await compare(page);
  await add(page, ['other.jsonld', other]);
  assert.match(await alertOf(page, 'another text'), /^“other.jsonld” was not opened: it was made on another text than this: .*\.$/);
  await add(page, ['bad.json', '{ "a": ']);
  assert.match(await alertOf(page, 'bad.json'), /^“bad.json” was not opened: .*line 1/);
  await add(page, ['none.json', '{ "a": 1 }'], ['latin.json', Buffer.from([0x22, 0xe9, 0x22])]);
  assert.match(await alertOf(page, 'none.json'), /^“none.json” was not opened: the file holds no annotations\. “latin.json” was not opened: the file is not text in UTF-8/);
  assert.equal(await dialog(page).locator('.readers').count(), 0);
  assert.deepEqual(await registered(page), []);
  await add(page, ['bo.jsonld', bo]);
  await button(page, 'Remove: Bo').waitFor();
  assert.equal(await page.getByRole('alert').filter({ hasText: 'opened' }).count(), 0, 'what is put right is said no more');
  await dialog(page).getByLabel('Or as text').fill(bo);
  await button(page, 'Open it').click();
  assert.match(await alertOf(page, 'already'), /this reading by “Bo” is open already/);
  assert.equal(await dialog(page).locator('.readers > li').count(), 2);
  fine(page);
});

test('another release closes what was compared, and says so', async () => {
  const bo = await exported('Bo', BO), page = await room(MINE);
  await compare(page);
  await add(page, ['bo.jsonld', bo]);
  await button(page, 'Remove: Bo').waitFor();
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
  await call(page, 'open', { text: `${RELEASE} Or not.` });
  assert.match(await alertOf(page, 'closed'), /^The readings that this one was compared with are closed: /);
  assert.deepEqual(await registered(page), []);
  fine(page);
});

test('the comparison as a table: to download and as text', async () => {
  const bo = await exported('Bo', BO), page = await room(MINE);
  await compare(page);
  await add(page, ['bo.jsonld', bo]);
  await button(page, 'Export comparison (CSV)').click();
  const shown = await dialog(page).getByLabel('The same as text').inputValue();
  assert.match(shown, /^item,start_code_point,.*,reader: This reading,reader: Bo\n/);
  assert.match(shown, /^figure,,,,,claim,overlap_f1,,,0\.667,/m);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download').click()]);
  assert.equal(download.suggestedFilename(), 'bridge-opens.comparison.csv');
  assert.equal(fs.readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), shown);
  fine(page);
});

test('a long list is built in parts, and the focus goes on with it', async () => {
  const words = Array.from({ length: 130 }, (_, nth) => `word${String(nth).padStart(3, '0')}`), release = `Words\n\n${words.join(' ')}.`;
  const many = await exported('Bo', words.map(word => [word, 'claim']), release), page = await visit(browser, host.address);
  await call(page, 'open', { text: release });
  await compare(page);
  await add(page, ['many.jsonld', many]);
  await dialog(page).getByText('Nothing is marked in this reading, so it is not compared.').waitFor();
  await dialog(page).getByText('There is one reading so far.').waitFor();
  assert.equal(await rows(page).count(), 100);
  await button(page, 'Show more').focus();
  await page.keyboard.press('Enter');
  await rows(page).nth(129).waitFor();
  assert.equal(await rows(page).count(), 130);
  const focused = () => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.getAttribute('aria-label'));
  for (let tries = 0; tries < 40 && await focused() !== 'Go to passage: word100'; tries++) await page.waitForTimeout(50);
  assert.equal(await focused(), 'Go to passage: word100');
  assert.equal(await button(page, 'Show more').count(), 0);
  fine(page);
});

for (const [width, height, colorScheme] of [[1440, 900, 'dark'], [820, 1100, 'light'], [360, 740, 'light']]) test(`at ${width} pixels the panel is there, and nothing runs off the side`, async () => {
  const bo = await exported('Bo', BO), page = await room(MINE, { viewport: { width, height }, colorScheme });
  if (width < 1024) await page.getByRole('button', { name: 'More', exact: true }).click();
  await compare(page);
  await add(page, ['bo.jsonld', bo]);
  await button(page, 'Remove: Bo').waitFor();
  const over = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('press-loupe'), all = [document.documentElement, shadowRoot.querySelector('dialog'), shadowRoot.querySelector('.bar')];
    return all.map(one => one.scrollWidth - one.clientWidth);
  });
  assert.deepEqual(over.map(pixels => pixels > 1), [false, false, false], `${over} pixels too wide`);
  assert.ok(await button(page, 'Agreements').isVisible(), 'what is listed can be chosen');
  fine(page);
});

test('by script: the same figures as plain numbers, and nothing is opened', async () => {
  const bo = await exported('Bo', BO), cleo = await exported('', CLEO), page = await room(MINE);
  const found = await call(page, 'compare', [bo, { name: 'Cleo', text: cleo }]);
  assert.deepEqual([found.readers, found.unplaced], [['This reading', 'Bo', 'Cleo'], [0, 0, 0]]);
  const all = [...await text(page)];
  for (const one of found.passages) assert.equal(all.slice(one.start, one.end).join(''), one.quote);
  assert.deepEqual(found.passages.map(one => [one.standing, one.marks.map(mark => mark?.tag ?? null)]), [
    ['agreed', ['claim', 'claim', 'claim']], ['conflict', ['source', 'speculation', null]], ['only', [null, 'claim', null]], ['only', [null, null, 'claim']],
  ]);
  const [claim, source, speculation, overall] = found.figures;
  assert.deepEqual([claim, source, speculation, overall].map(one => one.tag), ['claim', 'source', 'speculation', null]);
  assert.deepEqual([claim.counts, overall.counts], [[1, 2, 2], [2, 3, 2]]);
  assert.equal(typeof claim.alpha.value, 'number');
  assert.deepEqual(found.pairs.map(one => [one.first, one.second, one.agreements, one.conflicts, one.only_first, one.only_second]), [[0, 1, 1, 1, 0, 1], [0, 2, 1, 0, 1, 1], [1, 2, 1, 0, 2, 1]]);
  assert.ok(Math.abs(found.pairs[0].figures[0].exact_f1.value - 2 / 3) < 1e-9);
  const none = found.pairs[1].figures[2];
  assert.deepEqual([none.tag, none.exact_f1.value, none.exact_f1.why], ['speculation', null, 'undefined because nobody marked anything with this tag']);
  assert.deepEqual(await registered(page), []);
  assert.equal((await list(page)).length, 2);

  for (const [texts, type, sentence] of [
    [bo, 'TypeError', /"texts" is no array/],
    [[5], 'TypeError', /"text" is no text/],
    [[{ text: bo, name: 5 }], 'TypeError', /"name" is no text/],
    [[bo, '{'], 'DOMException', /^text 2: .*line 1/],
    [[{ name: 'bo.json', text: bo }, { name: 'again.json', text: bo }], 'DOMException', /^“again.json”: it is there twice/],
  ]) {
    const error = await refused(page, 'compare', texts);
    assert.equal(error?.type, type);
    assert.match(error.message, sentence);
  }
  await call(page, 'open', { text: 'Bridge closes' });
  const error = await refused(page, 'compare', [bo]);
  assert.deepEqual([error.name, /made on another text/.test(error.message)], ['DataError', true]);
  fine(page);
});
