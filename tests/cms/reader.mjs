// A reader in a page of a CMS: presses "Read with the loupe", marks by mouse, comes back, takes the marks away.
import assert from 'node:assert/strict';
import { annotations, card, drag, toolbar } from '../e2e/room.mjs';
import { CLAIM, SOURCE } from './release.mjs';

const START = 'Read with the loupe';

/** The element on the page, whichever of its two forms it has; in a frame, that of the frame. */
const ELEMENT = 'press-loupe, [data-press-loupe]';
const ask = (place, member) => place.evaluate(async ([element, member]) => {
  const { loupe } = document.querySelector(element);
  await loupe.ready;
  return typeof loupe[member] === 'function' ? loupe[member]() : loupe[member];
}, [ELEMENT, member]);
export const list = place => ask(place, 'list');
export const text = place => ask(place, 'text');
export const release = place => ask(place, 'release');
export const upgraded = place => place.waitForFunction(element => document.querySelector(element)?.loupe, ELEMENT, { timeout: 15_000 });

/** A frame that takes the gestures of a page: the mouse is the page's, and its places begin at the frame's corner. */
function within(page, frame, corner) {
  const at = act => async (x, y, options) => { const { x: left, y: top } = await corner(); return page.mouse[act](x + left, y + top, options); };
  return {
    evaluate: (...given) => frame.evaluate(...given),
    waitForFunction: (...given) => frame.waitForFunction(...given),
    getByRole: (...given) => frame.getByRole(...given),
    keyboard: page.keyboard,
    mouse: { move: at('move'), click: at('click'), down: () => page.mouse.down(), up: () => page.mouse.up() },
  };
}

/** Where the element is: the page itself, or the frame that this selector finds in it. */
async function placeIn(page, frame) {
  if (!frame) return page;
  const element = page.locator(frame);
  await element.waitFor({ timeout: 15_000 });
  await element.scrollIntoViewIfNeeded();
  const content = await (await element.elementHandle()).contentFrame();
  await content.waitForLoadState();
  return within(page, content, () => element.boundingBox());
}

/** The reader takes the loupe in hand, or finds it there. */
async function takeInHand(place, isStarted) {
  await upgraded(place);
  await place.evaluate(element => { document.querySelector(element).scrollIntoView(); return document.querySelector(element).loupe.ready.then(() => {}); }, ELEMENT);
  const button = place.getByRole('button', { name: START });
  if (!isStarted) await button.click();
  await annotations(place).waitFor({ state: 'attached', timeout: 10_000 });
  if (isStarted) assert.ok(!await button.isVisible(), `"${START}" is not asked of who has it`);
}

/** Every quote is what stands at its place in the text, and what was marked. */
async function marksAre(place, quotes) {
  const all = await list(place), words = [...await text(place)];
  assert.deepEqual(all.map(one => one.quote), quotes);
  for (const one of all) assert.equal(words.slice(one.start, one.end).join(''), one.quote);
  return all;
}

/**
 * The whole of it at one address. `frame` is a selector where the release stands in one; `mayForget` where a sandbox
 * keeps nothing; `start` where the page puts the loupe into the reader's hand.
 */
export async function reads(page, address, { frame, mayForget = false, start = false } = {}) {
  await page.goto(address);
  let place = await placeIn(page, frame);
  await takeInHand(place, start);
  assert.ok((await text(place)).includes(CLAIM), 'the release is in the element');
  assert.deepEqual(await list(place), [], 'nobody has marked anything yet');

  await drag(place, CLAIM);
  await toolbar(place).getByRole('button', { name: /^Claim/ }).click();
  await drag(place, SOURCE);
  await toolbar(place).waitFor();
  await place.keyboard.press('2');
  const marked = await marksAre(place, [CLAIM, SOURCE]);
  assert.deepEqual(marked.map(one => one.tag), ['claim', 'source']);
  await place.evaluate(element => document.querySelector(element).loupe.settled().then(() => {}), ELEMENT);
  await exported(place);
  if (mayForget) return place;

  await page.reload();
  place = await placeIn(page, frame);
  await takeInHand(place, start);
  assert.deepEqual(await marksAre(place, [CLAIM, SOURCE]), marked, 'what was marked is there again');
  await card(place, CLAIM).first().waitFor({ state: 'attached' });
  await exported(place);
  return place;
}

/** Comes back to an address where `reads` has been: the marks are found, wherever the text now has them. */
export async function findsAgain(page, address) {
  await page.goto(address);
  await upgraded(page);
  for (const one of await marksAre(page, [CLAIM, SOURCE])) assert.equal(one.anchor, 'found');
}

async function exported(place) {
  const file = await place.evaluate(async element => (await document.querySelector(element).loupe.export('json'))[0].text(), ELEMENT);
  const collection = JSON.parse(file), words = [...await text(place)];
  assert.equal(collection.type, 'AnnotationCollection');
  const quotes = collection.first.items.map(({ target }) => {
    const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map(type => target.selector.find(one => one.type === type));
    assert.equal(words.slice(position.start, position.end).join(''), quote.exact);
    return quote.exact;
  });
  assert.deepEqual(quotes.sort(), [SOURCE, CLAIM].sort());
}
