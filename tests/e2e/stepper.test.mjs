// A passage chosen by keyboard alone: the stepper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, clickOn, launch, links, list, ready, settled, site, toolbar, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const RELEASE = 'Bridge opens\n\nThe bridge opened on Oct. 18, Ada Brandt said. It might close again. Nobody knows.\n\nIt is long.';
const room = async (text = RELEASE, options) => {
  const page = await visit(browser, host.address, options);
  await call(page, 'open', { text });
  await ready(page);
  return page;
};
const release = page => page.getByRole('region', { name: 'Release' });
const marked = page => page.evaluate(() => String(document.getSelection()));
const said = page => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('.said').innerText);
const start = async page => {
  await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('[part=release]').focus());
  await page.keyboard.press('Enter');
};
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test('Enter starts it, arrow keys go by sentences, with Ctrl by words, with Shift they extend, Escape ends it', async () => {
  const page = await room();
  await start(page);
  assert.equal(await marked(page), 'Bridge opens');
  await press(page, 'ArrowDown');
  assert.equal(await marked(page), 'The bridge opened on Oct. 18, Ada Brandt said.');
  await press(page, 'ArrowRight');
  assert.equal(await marked(page), 'It might close again.');
  await press(page, 'Shift+ArrowRight');
  assert.equal(await marked(page), 'It might close again. Nobody knows.');
  await press(page, 'ArrowLeft', 'Control+ArrowRight', 'Control+ArrowRight');
  const word = await marked(page);
  await press(page, 'Shift+Control+ArrowRight');
  assert.ok((await marked(page)).startsWith(word) && (await marked(page)).length > word.length);
  await press(page, 'Control+End');
  assert.equal(await marked(page), 'It is long.');
  await press(page, 'ArrowDown');
  assert.equal(await said(page), 'The release ends here');
  await press(page, 'Control+Home');
  assert.equal(await marked(page), 'Bridge opens');
  await press(page, 'Escape');
  assert.equal(await page.locator('.frame rect').count(), 0);
  const before = await marked(page);
  await press(page, 'ArrowDown');
  assert.equal(await marked(page), before, 'the arrow keys are the browser’s own again');
  fine(page);
});

for (const width of [1440, 1280, 1100]) test(`at ${width} pixels what is marked is tagged by key, said with its tags, and seen in a frame`, async () => {
  const page = await room(RELEASE, { viewport: { width, height: 900 } });
  await start(page);
  await press(page, 'ArrowDown', 'ArrowDown');
  await page.locator('.frame rect').first().waitFor();
  await toolbar(page).waitFor();
  await press(page, '1', '3');
  await settled(page);
  assert.deepEqual((await list(page)).map(one => [one.tag, one.quote]).sort(), [['claim', 'It might close again.'], ['speculation', 'It might close again.']]);
  await press(page, 'ArrowUp', 'ArrowDown');
  assert.match(await said(page), /^It might close again\. – has claim, speculation – sentence 2 of 3, paragraph 1$/);
  const beside = await page.evaluate(() => {
    const element = document.querySelector('press-loupe'), right = [...element.querySelectorAll('p')].map(one => one.getBoundingClientRect().right);
    return [element.shadowRoot.querySelector('.toolbar').getBoundingClientRect().left, Math.max(...right)];
  });
  assert.ok(beside[0] >= beside[1], `the toolbar covers none of the text: ${beside}`);
  // A box around each line: with wide letters the sentence takes two.
  await page.waitForFunction(() => {
    const frames = [...document.querySelector('press-loupe').shadowRoot.querySelectorAll('.frame rect')].flatMap(one => [...one.getClientRects()]);
    const lines = [...document.getSelection().getRangeAt(0).getClientRects()];
    return lines.length > 0 && lines.every(line => frames.some(frame => frame.left <= line.left && frame.top <= line.top && frame.right >= line.right));
  });
  fine(page);
});

test('a claim is tagged, noted and linked to its source, and nothing but keys is pressed', async () => {
  const page = await room();
  await start(page);
  await press(page, 'ArrowDown', 'ArrowDown', '1');
  await settled(page);
  await press(page, 'ArrowUp', 'Control+ArrowLeft');
  for (let nth = 0; nth < 12 && !(await marked(page)).startsWith('Ada'); nth++) await press(page, 'Control+ArrowLeft');
  await press(page, 'Shift+Control+ArrowRight');
  assert.equal(await marked(page), 'Ada Brandt');
  await press(page, 'l');
  await settled(page);
  assert.deepEqual((await list(page)).map(one => [one.tag, one.quote]), [['source', 'Ada Brandt'], ['claim', 'It might close again.']]);
  assert.deepEqual((await links(page)).map(one => one.kind), ['attributed-to']);
  fine(page);
});

test('a press of the pointer ends it, and it begins at the caret', async () => {
  const page = await room();
  await start(page);
  await clickOn(page, 'Nobody knows');
  assert.equal(await page.locator('.frame rect').count(), 0);
  await start(page);
  assert.equal(await marked(page), 'Nobody knows.');
  fine(page);
});

test('its button is the way in for whoever does not know the key', async () => {
  const page = await room();
  const button = page.getByRole('button', { name: 'Step through sentences' });
  await button.focus();
  const box = await button.boundingBox();
  assert.ok(box.width > 40 && box.height > 20, 'it is seen once it has the focus');
  await page.keyboard.press('Enter');
  assert.equal(await marked(page), 'Bridge opens');
  await press(page, 'ArrowDown', '2');
  await settled(page);
  assert.equal((await list(page)).length, 1);
  fine(page);
});

test('words are told apart where no space stands between them', async () => {
  const page = await room('新しい橋\n\n知事は金曜日に橋が開通したと述べた。安全です。');
  await start(page);
  await press(page, 'ArrowDown');
  assert.equal(await marked(page), '知事は金曜日に橋が開通したと述べた。');
  await press(page, 'Control+ArrowRight');
  assert.equal(await marked(page), '知事');
  fine(page);
});

test('another text ends it', async () => {
  const page = await room();
  await start(page);
  await call(page, 'open', { text: 'Another release.\n\nIt is short.' });
  await ready(page);
  assert.equal(await page.locator('.frame rect').count(), 0);
  await start(page);
  await press(page, 'ArrowDown');
  assert.equal(await marked(page), 'It is short.');
  fine(page);
});

test('a passage is found by its first and last words, marked, and tagged', async () => {
  const page = await room('Bridge opens\n\nThe Élysée said so. The board will approve, the Elysee said; the board met.');
  await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('[part=release]').focus());
  await press(page, 'f');
  const find = page.getByRole('dialog', { name: 'Find a passage' });
  await find.getByLabel('It begins with').fill('the board w');
  await find.getByLabel('It ends with').fill('elysee said');
  assert.deepEqual(await find.locator('.to b').allInnerTexts(), ['The board will approve, the Elysee said']);
  await find.getByLabel('It ends with').fill('');
  await find.getByLabel('It begins with').fill('elysee');
  assert.equal(await find.locator('.to').count(), 2, 'accents make no difference');
  await find.getByLabel('It begins with').fill('the mayor');
  await find.getByText('The release holds no such words.').waitFor();
  await find.getByLabel('It begins with').fill('the board will');
  await press(page, 'Enter');
  await find.waitFor({ state: 'detached' });
  assert.equal(await marked(page), 'The board will');
  await press(page, 'Shift+Control+ArrowRight', '1');
  await settled(page);
  assert.deepEqual((await list(page)).map(one => [one.tag, one.quote]), [['claim', 'The board will approve']]);
  fine(page);
});
