// A reader's gestures, by real pointer and key events, in whichever browser; and what is asked of the page meanwhile.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Key, Origin } from 'selenium-webdriver';
import { Pointer } from 'selenium-webdriver/lib/input.js';
import { edgesOf, wordsPainted } from '../e2e/in_page.mjs';
import { DIST, SHARED, site } from '../e2e/site.mjs';
import { AT_HAND, launch } from './engines.mjs';

export { DIST, Key, SHARED, site };

/** How long something may take that a reader waits for, in milliseconds. */
const PATIENCE = 10_000;

/** The same tests in each engine at hand. `about` is called with what gives the driver, once there is one. */
export function inEachEngine(title, about, options = {}) {
  if (!AT_HAND.length) test(title, { skip: 'no browser is named: run `cargo xtask test engines`' }, () => {});
  for (const name of AT_HAND) describe(`${title}, in ${name}`, () => {
    let engine;
    before(async () => {
      engine = await launch(name, options);
      note('version', name, engine.driver.version);
    });
    after(() => engine?.quit());
    about(() => engine.driver, name);
  });
}

/** Notes a fact for the table at the end of the run. */
export function note(...cells) {
  const line = cells.join('\t');
  if (process.env.NOTES) fs.appendFileSync(process.env.NOTES, `${line}\n`); else console.log(line);
}

/** Calls a function in the page, which gets what follows; a promise of what it returns. */
export async function ask(driver, question, ...given) {
  const script = `const given = [...arguments], done = given.pop();
    new Promise(begin => begin((${question})(...given))).then(value => done({ value }), error => done({ error: String(error && error.message || error) }));`;
  const answer = await driver.executeAsyncScript(script, ...given);
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value ?? undefined;
}

/** Asks again and again until the answer is not nothing; that answer. */
export async function until(driver, what, question, ...given) {
  for (const end = Date.now() + PATIENCE; ;) {
    const answer = await ask(driver, question, ...given);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(done => setTimeout(done, 30));
  }
}

/** Sets the window so large, within which the page then is. A phone that is emulated has its size already. */
export const sized = (driver, width = 1280, height = 900) => driver.manage().window().setRect({ x: 0, y: 0, width, height });

/** Opens an address with the tool on it. */
export async function visit(driver, address, { width, height, waits = true } = {}) {
  await sized(driver, width, height);
  await driver.get(address);
  await heard(driver);
  if (waits) await ready(driver);
}

/** Emptied as a browser that has never been here. */
export async function visitAnew(driver, address, options) {
  // On a page of the same site without the tool, which could write what has just been taken away.
  await driver.get(new URL('/nothing', address).href);
  await emptied(driver);
  await visit(driver, address, options);
}

export async function reload(driver) {
  await driver.navigate().refresh();
  await heard(driver);
  await ready(driver);
}

/** From here on what the page complains about is kept, to be asked for by `fine`. */
const heard = driver => ask(driver, () => {
  window.complaints = [];
  for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(name, event => window.complaints.push(`${name}: ${event.message ?? event.reason ?? event.violatedDirective}`));
});
export const fine = async driver => assert.deepEqual(await ask(driver, () => window.complaints ?? []), []);

export const ready = driver => ask(driver, async () => { await document.querySelector('press-loupe, [data-press-loupe]').loupe.ready; });
export const list = driver => ask(driver, () => document.querySelector('press-loupe, [data-press-loupe]').loupe.list());
export const links = driver => ask(driver, () => document.querySelector('press-loupe, [data-press-loupe]').loupe.links());
export const text = driver => ask(driver, () => document.querySelector('press-loupe, [data-press-loupe]').loupe.text);
export const painted = (driver, name) => ask(driver, wordsPainted, `press-loupe-${name}`);
export const marked = driver => ask(driver, () => String(document.getSelection()));

/** Once the last edit is confirmed; what the state then is. */
export const settled = driver => ask(driver, async () => {
  const { loupe } = document.querySelector('press-loupe, [data-press-loupe]');
  await loupe.settled();
  return loupe.state;
});

/** Takes away everything that this browser keeps for the site. */
export const emptied = driver => ask(driver, async () => {
  localStorage.clear();
  await new Promise((done, failed) => Object.assign(indexedDB.deleteDatabase('press-loupe'), { onsuccess: done, onerror: failed }));
});

/** Every annotation's quote is what stands at its position, in code points. */
export async function quotesAreExact(driver) {
  const all = [...await text(driver)];
  for (const one of await list(driver)) assert.equal(all.slice(one.start, one.end).join(''), one.quote);
}

/** Drags the mouse over the text, from the first of `from` to the last of `to`, and as many pixels further as `beyond` says. */
export async function drag(driver, from, to = from, beyond = 0) {
  await ask(driver, edgesOf, from);
  const start = await ask(driver, edgesOf, from), end = await ask(driver, edgesOf, to), again = await ask(driver, edgesOf, from);
  assert.ok(Math.abs(again.leftY - start.leftY) < 2, 'both ends fit on the screen');
  const at = (x, y) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 60 });
  await driver.actions({ async: true })
    .move(at(start.left, start.leftY)).press()
    .move(at((start.left + end.right) / 2, (start.leftY + end.rightY) / 2))
    .move(at(end.right + beyond, end.rightY)).release().perform();
}

/** Clicks the first line of these words. */
export async function clickOn(driver, words) {
  const { left, leftY } = await ask(driver, edgesOf, words);
  await driver.actions({ async: true }).move({ x: Math.round(left + 8), y: Math.round(leftY), origin: Origin.VIEWPORT }).click().perform();
}

/** The control that can be seen and is called so (of an option, how it begins), in a part of the tool or anywhere in it. */
function controlOf(name, within) {
  const root = document.querySelector('press-loupe, [data-press-loupe]').shadowRoot;
  const parts = within ? [...root.querySelectorAll(within)] : [root];
  const called = one => (one.getAttribute('aria-label') ?? [...one.childNodes].filter(node => node.nodeType !== 1 || node.getAttribute('aria-hidden') !== 'true').map(node => node.textContent).join('')).trim();
  const all = parts.flatMap(part => [...part.querySelectorAll('button, input, select, textarea, [role=option]')]);
  return all.find(one => one.getClientRects().length && (called(one) === name || one.matches('[role=option]') && called(one).startsWith(name) || [...one.labels ?? []].some(label => label.textContent.startsWith(name)))) ?? null;
}

/** The control called so, once there is one. */
export async function control(driver, name, within) {
  for (const end = Date.now() + PATIENCE; ;) {
    const found = await driver.executeScript(`return (${controlOf})(arguments[0], arguments[1])`, name, within ?? null);
    if (found) return found;
    if (Date.now() > end) throw new Error(`no control is called "${name}"`);
    await new Promise(done => setTimeout(done, 30));
  }
}
export const hasControl = (driver, name, within) => driver.executeScript(`return Boolean((${controlOf})(arguments[0], arguments[1]))`, name, within ?? null);

/** Waits until something has come to rest on the screen, where nothing lies over it; where that is. */
export const resting = (driver, element) => ask(driver, async (element, patience) => {
  const end = Date.now() + patience, frame = () => new Promise(done => requestAnimationFrame(done));
  const place = () => { const { left, top, width, height } = element.getBoundingClientRect(); return { x: Math.round(left + width / 2), y: Math.round(top + height / 2), top: Math.round(top) }; };
  const hit = ({ x, y }) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot?.elementFromPoint(x, y) && found.shadowRoot.elementFromPoint(x, y) !== found) found = found.shadowRoot.elementFromPoint(x, y);
    for (; found; found = found.parentNode ?? found.host) if (found === element) return true;
    return false;
  };
  // What stands under the bar, or outside of the window, is scrolled to.
  if (!hit(place())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let before = place(); Date.now() < end;) {
    for (let nth = 0; nth < 4; nth++) await frame();
    const now = place();
    if (now.x === before.x && now.y === before.y && hit(now)) return now;
    before = now;
  }
  throw new Error(`it never rests, or something lies over it: ${element.outerHTML.slice(0, 200)}`);
}, element, PATIENCE);

/** Presses a control with the mouse, where it stands on the screen. */
export async function press(driver, name, within) {
  const { x, y } = await resting(driver, await control(driver, name, within));
  await driver.actions({ async: true }).move({ origin: Origin.VIEWPORT, x, y }).click().perform();
}

/** A tap of a finger. */
export async function tapAt(driver, x, y) {
  const actions = driver.actions({ async: true }), finger = new Pointer('finger', Pointer.Type.TOUCH);
  actions.insert(finger, finger.move({ x, y, duration: 0 }), finger.press(), { type: 'pause', duration: 40 }, finger.release());
  await actions.perform();
}

/** The card of the annotation with these words, taken in hand by the mouse. */
export async function takeInHand(driver, words) {
  const quote = await driver.executeScript(words => {
    const { shadowRoot } = document.querySelector('press-loupe, [data-press-loupe]');
    return [...shadowRoot.querySelectorAll('li.card .quote')].find(quote => quote.textContent.includes(words));
  }, words);
  assert.ok(quote, `a card quotes "${words}"`);
  const { x, y } = await resting(driver, quote);
  await driver.actions({ async: true }).move({ origin: Origin.VIEWPORT, x, y }).click().perform();
  await until(driver, 'the card to open', words => Boolean([...document.querySelector('press-loupe, [data-press-loupe]').shadowRoot.querySelectorAll('li.card[data-hand] .quote')].some(quote => quote.textContent.includes(words))), words);
}

/** Presses keys one after the other, each down and up. */
export async function keys(driver, ...pressed) {
  for (const key of pressed) await driver.actions({ async: true }).keyDown(key).keyUp(key).perform();
}

/** Presses a key while others are held down. */
export async function chord(driver, held, key) {
  const actions = driver.actions({ async: true });
  for (const one of held) actions.keyDown(one);
  actions.keyDown(key).keyUp(key);
  for (const one of [...held].reverse()) actions.keyUp(one);
  await actions.perform();
}

/** Writes a text into a field, as if it had been pasted. */
export const fill = (driver, field, words) => driver.executeScript((field, words) => {
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}, field, words);

/** What is seen of a part of the window: each colour as `r,g,b`, with how many pixels have it. */
export async function colours(driver, { left, top, right, bottom }) {
  const shot = await driver.takeScreenshot();
  return ask(driver, async (shot, left, top, right, bottom) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${shot}`;
    await picture.decode();
    const scale = picture.width / innerWidth, canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.ceil((right - left) * scale), Math.ceil((bottom - top) * scale)];
    const drawing = canvas.getContext('2d', { colorSpace: 'srgb', willReadFrequently: true });
    drawing.drawImage(picture, -left * scale, -top * scale);
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height), counts = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return counts;
  }, shot, left, top, right, bottom);
}

/** The part of the window in which words stand, with the line under them. */
export async function partOf(driver, words) {
  const { left, leftY, right, rightY } = await ask(driver, edgesOf, words);
  return { left, top: leftY - 14, right, bottom: rightY + 16 };
}
