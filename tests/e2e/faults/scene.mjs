// One profile of a browser with the tool in it: what a reader made there before a fault, during it, and finds after it.
import assert from 'node:assert/strict';
import { alertOf, annotations, call, card, drag, ready, release, toolbar } from '../room.mjs';

export const CLAIM = 'has left a way out of the Iraqi city', SOURCE = 'Russian Foreign Minister Sergei Lavrov', GUESS = 'Others suspect a plan.', LATER = 'Earlier this year Iraqi forces';

/** What other applications keep in the same storage, some of it under names much like ours. */
const OTHERS = { theme: 'dark', 'press-loupe': 'not ours', 'press-loupe/2/notes': 'of a layout yet to come', 'wp-data': '{"a": 1}' };
/** The journal, beside `localStorage`. */
const DATABASE = 'press-loupe', STORE = 'journal';

/** How often a browser is killed; with 25 or more everything is done as often as the figures that are reported say. */
export const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 8);
export const IN_FULL = ROUNDS >= 25;

export const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** Tries again until it holds; what it said last is what fails. */
export async function soon(holds, milliseconds = 5000) {
  for (const end = Date.now() + milliseconds; ;) {
    try { return await holds(); } catch (error) { if (Date.now() > end) throw error; }
    await pause(40);
  }
}

export const work = page => page.evaluate(() => {
  const { loupe } = document.querySelector('press-loupe');
  return { state: loupe.state, list: loupe.list(), links: loupe.links() };
});
/** The reading as it is on screen, to the byte. */
export const bytes = async page => { const { list, links } = await work(page); return JSON.stringify([list, links]); };

/** The state is "saved", also where only `localStorage` could say so. */
export const saved = page => soon(async () => assert.match((await work(page)).state.name, /^saved/));
const notSavedYet = page => soon(async () => assert.equal((await work(page)).state.name, 'not-saved'));

/** The reader sees that it is not saved, why, and has a way to keep the work: a file that holds all of it. */
export async function notSaved(page) {
  await notSavedYet(page);
  const { state, list } = await work(page);
  assert.match(state.reason, /\w+ \w+ \w+/, 'the reason is a sentence');
  await page.getByText(`Not saved: ${state.reason}`).locator('visible=true').first().waitFor({ timeout: 3000 });
  await page.getByRole('button', { name: 'Keep a copy' }).locator('visible=true').first().click();
  const copy = await page.getByLabel('The same as text').inputValue();
  for (const { id, quote } of list) assert.ok(copy.includes(id) && JSON.parse(copy).first.items.some(one => JSON.stringify(one).includes(JSON.stringify(quote).slice(1, -1))), `the copy holds ${quote}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

/** The fault is over: the tool tries again when the reader comes back to the page. */
export async function savedAtLast(page) {
  await notSaved(page);
  await page.evaluate(() => { window.endTheFault(); document.dispatchEvent(new Event('visibilitychange')); });
  await saved(page);
}

/** The reader selects words with the mouse and presses a key. */
export async function mark(page, words = GUESS, key = '3') {
  await drag(page, words);
  await toolbar(page).locator('visible=true').waitFor();
  await page.keyboard.press(key);
  await soon(async () => assert.ok((await work(page)).list.some(one => one.quote === words), `${words} is marked`));
}

/** What was marked cannot be saved, and an alert says so. */
export async function markRefused(page) {
  await mark(page);
  await alertOf(page, /sav|kept|keep/i);
}

/** The reader opens a card's note and types at its end. */
export async function writeNote(page, words, note) {
  await card(page, words).first().click();
  await card(page, words).first().getByRole('button', { name: 'Edit note' }).click();
  await page.keyboard.type(note);
}

export const stored = page => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
export const isOurs = key => /^press-loupe\/1\/([0-9a-f]{16}|settings)\//.test(key);
const isRecord = key => isOurs(key) && /\/(a|l|text)\//.test(key);

/** Every entry of the journal, as text. */
export const journal = page => page.evaluate(async ([database, store]) => {
  // Asking for a database that is not there would make one.
  if (!(await indexedDB.databases()).some(one => one.name === database)) return [];
  const answer = request => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
  const opened = await answer(indexedDB.open(database));
  if (!opened.objectStoreNames.contains(store)) { opened.close(); return []; }
  const kept = opened.transaction(store).objectStore(store);
  const [keys, values] = await Promise.all([answer(kept.getAllKeys()), answer(kept.getAll())]);
  opened.close();
  return values.map((value, nth) => JSON.stringify([keys[nth], value]));
}, [DATABASE, STORE]);

/** Takes the journal away: only what is in `localStorage` is left. */
export const withoutJournal = page => page.evaluate(database => new Promise(done => {
  const deleting = indexedDB.deleteDatabase(database);
  deleting.onsuccess = deleting.onerror = deleting.onblocked = () => done();
}), DATABASE);

/** The numbers of a series, as they are reported. */
export const figures = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], max: sorted.at(-1), count: sorted.length };
};
export const told = (what, numbers) => { const { median, max, count } = figures(numbers); return `${what}: median ${median.toFixed(1)} ms, longest ${max.toFixed(1)} ms of ${count}`; };

export class Scene {
  promised = { list: new Map(), links: new Map() };
  seen = new Set();
  records = {};
  others = { ...OTHERS };

  constructor(browser, context, host) { Object.assign(this, { browser, context, host, address: host.address }); }

  /** A fresh profile in which three annotations, one with a note, and a link were made and saved. */
  static async begin(browser, host, context) {
    const scene = new Scene(browser, context ?? await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true }), host);
    const page = await scene.visit();
    await page.evaluate(others => Object.entries(others).forEach(entry => localStorage.setItem(...entry)), OTHERS);
    scene.ids = await page.evaluate(async ([claim, source]) => {
      const { loupe } = document.querySelector('press-loupe');
      const ids = [
        await loupe.tag({ quote: claim }, 'claim', { note: 'Ninety per cent of what? 😀', attributes: { reporting: 'paraphrase', cue: { quote: 'according to' } } }),
        await loupe.tag({ quote: source }, 'source', { attributes: { identification: 'named' } }),
        await loupe.tag({ quote: 'Should more ISIS units appear in Syria' }, 'speculation'),
      ];
      await loupe.link(ids[0], ids[1], 'attributed-to');
      await loupe.settled();
      return ids;
    }, [CLAIM, SOURCE]);
    await saved(page);
    await scene.witness(page);
    scene.records = Object.fromEntries(Object.entries(await stored(page)).filter(([key]) => isRecord(key)));
    // By its name the page's own release is shown, whatever else was read in the meantime.
    scene.home = `${scene.address}#release=${Object.keys(scene.records)[0].split('/')[2]}`;
    await scene.leave(page);
    return scene;
  }

  /** A page of this profile. `inject` runs before the page's own scripts; what the page complains about is collected. */
  async visit({ inject, given, tolerates, address = this.address, starts = true } = {}) {
    const page = await this.context.newPage();
    page.complaints = [];
    page.tolerated = [];
    const complains = words => { page[tolerates?.test(words) ? 'tolerated' : 'complaints'].push(words); };
    page.on('pageerror', error => complains(String(error.stack ?? error)));
    page.on('console', message => { if (message.type() === 'error') complains(message.text()); });
    if (inject) await page.addInitScript(typeof inject === 'string' ? { content: inject } : inject, given);
    await page.goto(address);
    if (starts) await ready(page);
    return page;
  }

  /** A page of the same origin in which the tool is not. */
  async elsewhere() {
    const page = await this.context.newPage();
    await page.goto(`${this.host.origin}/elsewhere`);
    return page;
  }

  async leave(page) {
    assert.deepEqual(page.complaints, []);
    await page.close();
  }

  /** Remembers what the page shows, and what it says is saved. */
  async witness(page) {
    const { state, list, links } = await work(page);
    for (const { id } of [...list, ...links]) this.seen.add(id);
    if (!state.name.startsWith('saved')) return;
    for (const kind of ['list', 'links']) for (const one of { list, links }[kind]) this.promised[kind].set(one.id, JSON.stringify(one));
  }

  /** The reader changes it: its record will not stay as it was. */
  edits(id) { for (const key of Object.keys(this.records)) if (key.includes(id)) delete this.records[key]; }

  /** The reader took it back, so nobody expects it. */
  withdraw(id) { this.promised.list.delete(id); this.promised.links.delete(id); }

  /** The page opened again, with nothing wrong any more. */
  reopen() { return this.visit(); }

  /** What was saved is there to the byte, nothing came from nowhere, and nobody else's keys were touched. */
  async nothingLost(page) {
    const now = await work(page);
    for (const kind of ['list', 'links']) {
      const there = Object.fromEntries(now[kind].map(one => [one.id, JSON.stringify(one)]));
      for (const [id, one] of this.promised[kind]) assert.equal(there[id], one, 'what was saved is there, equal to the byte');
      for (const one of now[kind]) assert.ok(this.seen.has(one.id), `it was on screen before: ${JSON.stringify(one)}`);
    }
    const kept = await stored(page);
    for (const [key, value] of Object.entries(this.others)) assert.equal(kept[key], value, `${key} is somebody else's and was not touched`);
    for (const key of Object.keys(kept)) assert.ok(key in this.others || isOurs(key), `${key} is a name of ours`);
    for (const [key, value] of Object.entries(this.records)) assert.equal(kept[key], value, `${key} is as it was written`);
  }

  async end() { await this.context.close(); }
}

export { alertOf, annotations, call, card, release };
