// A list of many annotations: only the cards around what is read are built, and none is out of reach.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mark, release } from '../../benches/large.mjs';
import { annotations, call, card, clickOn, launch, list, settled, site, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const COUNT = 1_000, MOST = 40;
async function crowded(options) {
  const page = await visit(browser, host.address, options);
  const words = Array.from({ length: COUNT * 3 }, (_, nth) => `word${nth}`);
  await call(page, 'open', { text: Array.from({ length: 100 }, (_, nth) => words.slice(nth * 30, nth * 30 + 30).join(' ')).join('\n\n') });
  const file = JSON.stringify(Array.from({ length: COUNT }, (_, nth) => ({
    type: 'Annotation', id: `urn:uuid:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, body: { purpose: 'tagging', value: 'claim' },
    target: { selector: [{ type: 'TextQuoteSelector', exact: `word${nth * 3} word${nth * 3 + 1}` }] },
  })));
  await page.evaluate(file => document.querySelector('press-loupe').loupe.import(file).then(() => {}), file);
  await settled(page);
  assert.equal((await list(page)).length, COUNT);
  return page;
}
const cards = page => annotations(page).locator('li.card');
const named = nth => `word${nth * 3} word${nth * 3 + 1}`;

test('the cards follow the text as it is scrolled', async () => {
  const page = await crowded();
  assert.ok(await cards(page).count() <= MOST);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight * 0.6, behavior: 'instant' }));
  const shown = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      const range = new Range();
      range.selectNodeContents(node);
      if (range.getBoundingClientRect().top > 100) return Number(/word(\d+)/.exec(node.data)[1]);
    }
  });
  const near = card(page, named(Math.ceil(shown / 3) + 1)).first();
  await near.waitFor({ timeout: 3000 });
  assert.ok(await cards(page).count() <= MOST);
  // A passage that is clicked has its card, which is in hand.
  await clickOn(page, `word${shown + 60}`);
  await annotations(page).locator('li.card[data-hand]').first().waitFor();
  fine(page);
});

test('a card that is taken in hand by keyboard keeps the focus, wherever the list goes', async () => {
  // So close together that the cards stand far below their passages.
  const page = await visit(browser, host.address, { viewport: { width: 1440, height: 900 } });
  await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text }).then(() => {}), release());
  await mark(page, 600, 1);
  await settled(page);
  await cards(page).first().focus();
  const focused = () => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.ariaPosInSet ?? 'none');
  for (let nth = 2; nth <= 50; nth++) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // Until the list has followed.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
    assert.equal(await focused(), String(nth));
  }
  fine(page);
});

test('arrow keys, search and filters reach every card', async () => {
  const page = await crowded();
  await cards(page).first().focus();
  for (let nth = 0; nth < 230; nth += 1) await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.querySelector('.quote')?.textContent);
  await page.waitForFunction(quote => document.querySelector('press-loupe').shadowRoot.activeElement?.querySelector('.quote')?.textContent === quote, named(230), { timeout: 3000 })
    .catch(async () => assert.equal(await focused(), named(230)));
  await page.getByLabel('Search the annotations').fill('word2700 ');
  await card(page, named(900)).waitFor();
  assert.equal(await cards(page).count(), 1);
  await page.getByLabel('Search the annotations').fill('');
  await card(page, named(0)).waitFor();
  fine(page);
});

test('in the sheet of a phone there are ways to the cards that are not built', async () => {
  const page = await crowded({ viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Show list' }).click();
  const part = words => annotations(page).getByText(`${words} of 1,000`).waitFor();
  await part('1 to 40');
  assert.equal(await annotations(page).getByRole('button', { name: 'Earlier' }).count(), 0);
  await annotations(page).getByRole('button', { name: 'Later' }).focus();
  await page.keyboard.press('Enter');
  await part('21 to 60');
  await page.keyboard.press('Enter');
  await part('41 to 80');
  await annotations(page).getByRole('button', { name: 'Earlier' }).click();
  await part('21 to 60');
  await card(page, named(59)).waitFor();
  await annotations(page).getByRole('button', { name: 'Earlier' }).click();
  await part('1 to 40');
  fine(page);
});

test('whoever scrolls on in the sheet of a phone finds more cards, each with its place among all', async () => {
  const page = await crowded({ viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Show list' }).click();
  await cards(page).first().hover();
  const last = () => cards(page).last().evaluate(card => [card.ariaPosInSet, card.ariaSetSize, card.querySelector('.quote').textContent]);
  assert.deepEqual(await last(), ['40', '1000', named(39)]);
  for (let nth = 0; nth < 60 && await cards(page).count() < 120; nth++) {
    /** Where a card is in what the sheet scrolls. */
    const top = () => cards(page).nth(39).evaluate(card => card.getBoundingClientRect().top + card.closest('.list').scrollTop);
    const before = await top(), there = await cards(page).count();
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(60);
    // What is built below moves nothing that is there.
    if (await cards(page).count() > there) assert.ok(Math.abs(before - await top()) <= 1, `${before} ${await top()}`);
  }
  const [nth, all, quote] = await last();
  assert.deepEqual([nth, all, quote], ['120', '1000', named(119)]);
  fine(page);
});
