// A card keeps what a reader has begun in it: a selection, how far it is scrolled, the focus.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { annotations, call, list, launch, settled, site, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });

const SOURCE = 'The port authority', CLAIM = 'the harbour will be closed for repairs', OTHER = 'Ships will go to the southern quay';
const LONG = Array.from({ length: 90 }, (_, nth) => `word${nth}`).join(' ');
const TEXT = `The harbour closes\n\n${SOURCE} said on Monday that ${CLAIM}. ${OTHER}.\n\n${LONG}.`;

/** A page with a claim that is linked to its source, another claim, and one of very many words. */
async function marked() {
  const page = await visit(browser, host.address, { viewport: { width: 1440, height: 900 } });
  await call(page, 'open', { text: TEXT });
  const source = await call(page, 'tag', { quote: SOURCE }, 'source'), claim = await call(page, 'tag', { quote: CLAIM }, 'claim');
  const other = await call(page, 'tag', { quote: OTHER }, 'claim'), long = await call(page, 'tag', { quote: LONG }, 'claim');
  await call(page, 'link', claim, source, 'attributed-to');
  await settled(page);
  return { page, source, claim, other, long };
}
const cardOf = (page, id) => annotations(page).locator(`li.card[id="a-${id}"]`);
const selected = page => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.getSelection().toString());
const focused = page => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.className ?? '');

test('words that are selected in a card stay so when it is taken in hand by that', async () => {
  const { page, other } = await marked(), quote = cardOf(page, other).locator('.quote');
  const { x, y, height } = await quote.boundingBox();
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await cardOf(page, other).and(page.locator('[data-hand]')).waitFor();
  await page.waitForTimeout(300);
  const words = await selected(page);
  assert.ok(words.length > 3 && OTHER.includes(words), words);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a long quote stays where it was scrolled to while a note on it is written', async () => {
  const { page, long } = await marked(), card = cardOf(page, long);
  await card.click();
  await card.getByRole('button', { name: 'Edit note' }).click();
  const quote = card.locator('.quote'), top = () => quote.evaluate(quote => quote.scrollTop);
  await quote.evaluate(quote => { quote.scrollTop = 60; });
  await page.keyboard.type('Its end is odd.');
  await settled(page);
  assert.equal(await top(), 60);
  assert.equal((await list(page)).find(one => one.id === long).note, 'Its end is odd.');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('the focus stays on a link of a card while something else of the card changes', async () => {
  const { page, claim } = await marked(), card = cardOf(page, claim);
  await card.click();
  await card.locator('.link .to').focus();
  await call(page, 'change', claim, { note: 'A note from elsewhere.' });
  await card.getByText('A note from elsewhere.').waitFor();
  assert.equal(await focused(page), 'to');
  await call(page, 'change', claim, { attributes: { checkability: 'checkable' } });
  await page.waitForTimeout(100);
  assert.equal(await focused(page), 'to');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('what is deleted by a press that a script makes is in nobody’s hand', async () => {
  const { page, other } = await marked(), card = cardOf(page, other);
  await card.click();
  await card.getByRole('button', { name: 'Delete' }).evaluate(button => button.click());
  await card.waitFor({ state: 'detached' });
  await call(page, 'undo');
  await cardOf(page, other).waitFor();
  assert.equal(await annotations(page).locator('li.card[data-hand]').count(), 0);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});
