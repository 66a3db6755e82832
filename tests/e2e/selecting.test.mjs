// A pointer that selects means the text, whatever of the tool it passes over and wherever beside the text it stops.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { annotations, call, launch, list, openFile, paste, site, text, toolbar, visit } from './room.mjs';

const sentence = nth => `Sentence number ${nth} of the release is long enough for more than one line of the column, since it goes on and on until the column ends, and then a little further.`;
const LINES = Array.from({ length: 20 }, (_, nth) => sentence(nth));
const article = [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"></head>
<body><p>Before.</p><div data-press-loupe data-press-loupe-start>${LINES.map(line => `<p>${line}</p>`).join('\n')}</div><p>After.</p>
<script type="module" src="/some/path/press-loupe.js"></script></body></html>`];

let browser, host;
before(async () => {
  browser = await launch();
  host = await site({ '/article': article }, { policy: null });
});
after(async () => { await browser?.close(); host?.close(); });

/** Where the caret before the `nth` character of a sentence stands, and the right end of its line. */
const at = (page, nth, character) => page.evaluate(([words, character]) => {
  const walk = document.createTreeWalker(document.querySelector('press-loupe, [data-press-loupe]'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (walk.currentNode.data.includes(words)) break;
  const range = new Range(), start = walk.currentNode.data.indexOf(words);
  const box = place => { range.setStart(walk.currentNode, start + place); range.setEnd(walk.currentNode, start + place + 1); return range.getBoundingClientRect(); };
  const { left, top, height } = box(character);
  let last = character;
  while (last + 1 < words.length && box(last + 1).top - top < height / 2) last++;
  let first = character;
  while (first > 0 && top - box(first - 1).top < height / 2) first--;
  return { x: left, y: top + height / 2, right: box(last).right, rest: words.slice(character, last + 1).trim(), before: words.slice(first, character).trim() };
}, [sentence(nth), character]);

const opened = page => page.waitForFunction(words => document.querySelector('press-loupe').loupe.text.includes(words), sentence(19));

/** Selects from a point to another, in so many steps, and tags it as a claim: what the claim quotes. */
async function claimed(page, from, to, { steps = 6 } = {}) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + Math.sign(to.x - from.x) * 40, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
  const before = new Set((await list(page)).map(({ id }) => id));
  await toolbar(page).getByRole('button', { name: 'Claim' }).click();
  return (await list(page)).find(({ id }) => !before.has(id)).quote;
}

test('on the page: beside a line is that line, over a card too, from either side and from before its first letter', async () => {
  const page = await visit(browser, host.address);
  await openFile(page, 'release.txt', LINES.join('\n\n'), 'text/plain');
  await opened(page);
  const start = (await text(page)).indexOf('number 3');
  await call(page, 'tag', { start, end: start + 8 }, 'source');
  const card = annotations(page).locator('li.card').first();
  await card.waitFor();
  await page.waitForTimeout(400);
  const line = await at(page, 3, 20), box = await card.boundingBox();
  assert.ok(box.x > line.right && box.y < line.y && box.y + box.height > line.y, 'the card stands beside the line');
  assert.equal(await claimed(page, line, { x: box.x + 40, y: line.y }), line.rest);
  await call(page, 'undo');
  await page.keyboard.press('Escape');
  assert.equal(await claimed(page, line, { x: line.right + 30, y: line.y }), line.rest);
  await call(page, 'undo');
  await page.keyboard.press('Escape');
  assert.equal(await claimed(page, line, { x: 4, y: line.y }), line.before);
  await call(page, 'undo');
  await page.keyboard.press('Escape');
  // A little before the first letter, and far behind the last.
  const first = await at(page, 3, 0);
  assert.equal(await claimed(page, { x: first.x - 9, y: first.y }, { x: box.x + 40, y: first.y }), first.rest);
  await call(page, 'undo');
  await page.keyboard.press('Escape');
  // From far beside the text, on either side.
  const words = await at(page, 5, 20);
  assert.equal(await claimed(page, { x: 5, y: words.y }, words), words.before);
  await call(page, 'undo');
  await page.keyboard.press('Escape');
  assert.equal(await claimed(page, { x: box.x + box.width + 12, y: words.y }, words), words.rest);
  await call(page, 'undo');
  await page.keyboard.press('Escape');
  // Three clicks on the last paragraph: its selection ends in what comes behind it, which is the list.
  await page.evaluate(words => [...document.querySelectorAll('press-loupe p')].find(p => p.textContent === words).scrollIntoView({ block: 'center' }), sentence(19));
  const end = await at(page, 19, 20);
  await page.mouse.click(end.x, end.y, { clickCount: 3 });
  await toolbar(page).getByRole('button', { name: 'Claim' }).click();
  assert.ok((await list(page)).some(({ quote }) => quote === sentence(19)));
  await page.evaluate(() => scrollTo(0, 0));
  // What is beside the text answers again.
  await card.click();
  assert.equal(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('.house').hasAttribute('data-selecting')), false);
  assert.deepEqual(page.complaints, []);
});

test('words that are dragged within the page, or pasted by a middle click, are no release', async () => {
  const page = await visit(browser, host.address);
  await openFile(page, 'release.txt', LINES.join('\n\n'), 'text/plain');
  await opened(page);
  const whole = await text(page), line = await at(page, 3, 20), far = await at(page, 5, 20);
  await page.mouse.move(line.x, line.y);
  await page.mouse.down();
  await page.mouse.move(line.x + 120, line.y, { steps: 6 });
  await page.mouse.up();
  await toolbar(page).waitFor();
  await page.evaluate(() => { for (const name of ['dragstart', 'drop']) document.addEventListener(name, () => { window[name] = true; }, true); });
  await page.mouse.move(line.x + 50, line.y);
  await page.mouse.down();
  await page.mouse.move(far.x, far.y, { steps: 12 });
  await page.mouse.up();
  await page.waitForFunction(() => window.dragstart && window.drop);
  await page.waitForTimeout(300);
  assert.equal(await text(page), whole);
  const pasted = () => paste(page, { 'text/plain': 'Other words, which are a release of their own.' });
  await page.mouse.click(far.x, far.y, { button: 'middle' });
  await pasted();
  await page.waitForTimeout(300);
  assert.equal(await text(page), whole);
  // By key it is meant.
  await page.keyboard.press('Shift');
  await pasted();
  await page.waitForFunction(before => document.querySelector('press-loupe').loupe.text !== before, whole);
  assert.deepEqual(page.complaints, []);
});

test('in an article: over the sheet and the bar is the text below them', async () => {
  const page = await visit(browser, `${host.origin}/article`, { viewport: { width: 700, height: 500 } });
  await call(page, 'tag', { start: 0, end: 8 }, 'source');
  const sheet = await annotations(page).boundingBox(), nth = 12;
  await page.evaluate(([words, y]) => {
    const one = [...document.querySelectorAll('p')].find(p => p.textContent === words);
    scrollBy(0, one.getBoundingClientRect().top - y - 4);
  }, [sentence(nth), sheet.y]);
  const hidden = await at(page, nth, 30);
  assert.ok(hidden.y > sheet.y && hidden.y < sheet.y + sheet.height, 'the sheet lies over the line');
  const line = await at(page, nth - 1, 9);
  const quote = await claimed(page, line, { x: hidden.x, y: hidden.y });
  assert.equal(quote, `${sentence(nth - 1).slice(9)}\n${sentence(nth).slice(0, 30).trim()}`);
  assert.deepEqual(page.complaints, []);
});

test('all of the release by its element means all of it', async () => {
  const page = await visit(browser, `${host.origin}/article`);
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('[data-press-loupe]')));
  await toolbar(page).waitFor();
  await toolbar(page).getByRole('button', { name: 'Claim' }).click();
  assert.equal((await list(page))[0].quote, await text(page));
  assert.deepEqual(page.complaints, []);
});

test('keys that select past the end of the release end there, and an article is cut on both sides', async () => {
  for (const address of [host.address, `${host.origin}/article`]) {
    const page = await visit(browser, address);
    if (address === host.address) {
      await openFile(page, 'release.txt', LINES.join('\n\n'), 'text/plain');
      await opened(page);
    }
    await page.evaluate(() => document.addEventListener('press-loupe:selection', event => { window.told = event.detail; }));
    const chosen = async (nth, character, keys) => {
      await page.evaluate(words => [...document.querySelectorAll('p')].find(p => p.textContent === words).scrollIntoView({ block: 'center' }), sentence(nth));
      const { x, y } = await at(page, nth, character);
      await page.mouse.dblclick(x + 1, y);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(100);
      return page.evaluate(() => window.told?.quote);
    };
    const last = sentence(19), from = last.indexOf('little'), onward = [['Control+Shift+End'], Array(4).fill('Control+Shift+ArrowRight'), Array(3).fill('Shift+ArrowDown')];
    for (const keys of onward) assert.equal(await chosen(19, from + 1, keys), last.slice(from));
    // The selection of the page is that, too, and can be made smaller again.
    assert.equal(await page.evaluate(() => String(getSelection()).split('After')[0].trim()), last.slice(from));
    assert.equal(await chosen(19, from + 1, [...Array(12).fill('Shift+ArrowRight'), 'Shift+ArrowLeft', 'Shift+ArrowLeft']), last.slice(from, -2));
    // What is selected back to the beginning still begins there.
    assert.equal(await chosen(0, sentence(0).indexOf('number') + 1, ['Control+Shift+Home']), 'Sentence');
    // … also while a key brings it back through the controls above it.
    if (address === host.address) assert.equal(await chosen(0, sentence(0).indexOf('number') + 1, ['Control+Shift+Home', ...Array(3).fill('Shift+ArrowRight')]), 'Sentence');
    await page.keyboard.press('Escape');
    await page.context().close();
  }
  const page = await visit(browser, `${host.origin}/article`);
  const inside = await at(page, 0, 20), before = await page.getByText('Before.').boundingBox();
  assert.equal(await claimed(page, inside, { x: before.x + 4, y: before.y + 8 }), sentence(0).slice(0, 20).trim());
  assert.deepEqual(page.complaints, []);
});
