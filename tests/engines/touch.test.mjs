// The whole main job by touch alone, on a phone: passages by two taps, everything else by one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE } from './engines.mjs';
import { ask, control, emptied, fill, fine, inEachEngine, list, note, ready, resting, site, tapAt, until, visit, visitAnew } from './room.mjs';
import { NOTE, done, job } from './whole_job.mjs';

let host;
before(async () => { host = await site(); });
after(() => host?.close());

/** Where the first letter of one word and the last of another after it stand, and whether nothing lies over them. */
function spotsOf(from, to) {
  const { shadowRoot } = document.querySelector('press-loupe'), walk = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT);
  const place = (node, at) => { const range = new Range(); range.setStart(node, at); range.setEnd(node, at + 1); return range; };
  let first, last;
  for (let node; !last && (node = walk.nextNode());) {
    if (!node.parentElement.getClientRects().length) continue;
    const begin = first ? 0 : node.data.indexOf(from);
    if (begin < 0) continue;
    first ??= place(node, begin);
    const end = node.data.indexOf(to, begin);
    if (end >= 0) last = place(node, end + to.length - 1);
  }
  return [first, last].map(range => {
    const { left, top, width, height } = range.getBoundingClientRect(), at = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    // Where a bar of the tool lies over the text, the element itself is hit.
    const hit = document.elementFromPoint(at.x, at.y);
    return { ...at, isFree: hit !== shadowRoot.host && shadowRoot.host.contains(hit) };
  });
}

class Finger {
  taps = 0;
  #driver;
  constructor(driver) { this.#driver = driver; }
  async tap({ x, y }) {
    this.taps++;
    await tapAt(this.#driver, x, y);
  }
  /** Taps a control, where it has come to rest. */
  async on(name, within) { await this.tap(await resting(this.#driver, await control(this.#driver, name, within))); }
  /** Taps one of two words, brought on screen as a finger would. */
  async word(from, to, nth) {
    for (let tries = 0; tries < 5; tries++) {
      const { [nth]: spot } = await ask(this.#driver, spotsOf, from, to);
      if (spot.isFree) return this.tap(spot);
      await ask(this.#driver, by => scrollBy({ top: by, behavior: 'instant' }), spot.y - PHONE.height / 3);
      await new Promise(done => setTimeout(done, 200));
    }
    throw new Error(`cannot be brought on screen: ${from} … ${to}`);
  }
}

inEachEngine('the whole job by touch', (engine, name) => {
  test('open, tag, note, link, change, export, import', async t => {
    const driver = engine();
    if (!await ask(driver, () => matchMedia('(pointer: coarse)').matches)) {
      note('touch', name, 'not run: its driver has no touch screen');
      return t.skip('this driver has no touch screen');
    }
    await visitAnew(driver, host.address, PHONE);
    const work = await job(driver, t), finger = new Finger(driver), [source, claim, , , last] = work.passages;
    const open = async () => {
      await finger.on('Open', '.bar');
      await fill(driver, await control(driver, 'Pasted text', 'dialog'), work.text);
      await finger.on('Open the text', 'dialog');
      await until(driver, 'the release', title => document.querySelector('press-loupe').loupe.release.title === title, work.title);
      await ready(driver);
    };
    await open();
    await finger.on('Choose by tapping');
    for (const [nth, { tag, from, to }] of work.passages.entries()) {
      await finger.word(from, to, 0);
      await until(driver, 'the first word to be chosen', () => document.querySelector('press-loupe').shadowRoot.querySelector('.frame rect'));
      await finger.word(from, to, 1);
      await finger.on(tag === 'claim' ? 'Claim' : tag === 'source' ? 'Source' : 'Speculation', '.toolbar');
      await until(driver, 'the tag', count => document.querySelector('press-loupe').loupe.list().length === count, nth + 1);
    }
    await finger.on('Done choosing');
    const IN_HAND = 'li.card[data-hand]';
    const hold = async ({ from, to }) => {
      await finger.word(from, to, 0);
      await until(driver, 'the card', from => document.querySelector('press-loupe').shadowRoot.querySelector('li.card[data-hand] .quote')?.textContent.includes(from), from);
    };
    await hold(claim);
    await finger.on('Edit note', IN_HAND);
    await fill(driver, await control(driver, 'Note', IN_HAND), NOTE);
    await finger.on('Link to source…', IN_HAND);
    await finger.on(source.words, '.chooser');
    await hold(last);
    await finger.on('Speculation', `${IN_HAND} .retag`);
    const made = await done(driver, work);

    const menu = async item => {
      await finger.on('More', '.bar');
      await finger.on(item, '.menu');
    };
    await menu('Export');
    const file = await (await control(driver, 'The same as text', 'dialog')).getAttribute('value');
    await finger.on('Close', 'dialog');
    await emptied(driver);
    await driver.get('about:blank');
    await visit(driver, host.address, PHONE);
    assert.deepEqual(await list(driver), []);
    await open();
    await menu('Import');
    await fill(driver, await control(driver, 'Or as text', 'dialog'), file);
    await finger.on('Look at it', 'dialog');
    await until(driver, 'what is found', () => document.querySelector('press-loupe').shadowRoot.querySelector('.found')?.textContent.includes('5 annotations'));
    await finger.on('Import', 'dialog .found');
    await until(driver, 'the panel to close', () => !document.querySelector('press-loupe').shadowRoot.querySelector('dialog'));
    const { all } = await done(driver, work);
    assert.deepEqual(all.map(one => one.id), made.all.map(one => one.id));
    await fine(driver);
    note('touch', name, `${finger.taps} taps`);
  });
}, { touch: true });
