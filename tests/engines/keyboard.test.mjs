// The whole main job by key presses alone. Each is counted: every key that goes down, Ctrl and Shift too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Key, ask, fine, inEachEngine, list, marked, note, ready, site, until, visit, visitAnew } from './room.mjs';
import { NOTE, bare, done, job } from './whole_job.mjs';

const pages = {};
let host;
before(async () => { host = await site(pages); });
after(() => host?.close());

/** How often one key may be pressed until what is looked for has come. */
const MOST = 60;

/** A keyboard that counts, by what the presses are for. */
class Keyboard {
  counts = {};
  #driver; #what;
  constructor(driver) { this.#driver = driver; }
  for(what) { this.#what = what; this.counts[what] ??= 0; }
  async press(...pressed) { for (const key of pressed) await this.held([], key); }
  /** Holds keys down, and presses others meanwhile. */
  async held(down, ...pressed) {
    this.counts[this.#what] += down.length + pressed.length;
    const actions = this.#driver.actions({ async: true });
    for (const key of down) actions.keyDown(key);
    for (const key of pressed) actions.keyDown(key).keyUp(key);
    for (const key of [...down].reverse()) actions.keyUp(key);
    await actions.perform();
  }
  /** Presses a key until it is so; with others held down all the while, which count once. */
  async until(is, key, down = []) {
    if (await is()) return;
    this.counts[this.#what] += down.length;
    for (let nth = 0; nth < MOST; nth++) {
      const before = this.counts[this.#what];
      await this.held(down, key);
      this.counts[this.#what] = before + 1;
      if (await is()) return;
    }
    throw new Error(`${JSON.stringify(key)} was pressed ${MOST} times in vain`);
  }
  get total() { return Object.values(this.counts).reduce((sum, count) => sum + count, 0); }
}

/** What has the focus, by what it is called. */
const focused = driver => ask(driver, () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && (active.getAttribute('aria-label') ?? active.labels?.[0]?.textContent ?? active.textContent.trim());
});
const panel = (driver, name) => until(driver, `the panel "${name}"`, name => {
  const dialog = document.querySelector('press-loupe').shadowRoot.querySelector('dialog[open]');
  return name ? dialog?.getAttribute('aria-label') === name : !dialog;
}, name);

inEachEngine('the whole job by keyboard', (engine, name) => {
  test('open, tag, note, link, change, export, import', async t => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const work = await job(driver, t), keyboard = new Keyboard(driver);
    pages['/release.txt'] = [200, 'text/plain; charset=utf-8', work.text];
    const on = control => async () => await focused(driver) === control;
    const begins = words => async () => bare(await marked(driver)).startsWith(words), ends = words => async () => bare(await marked(driver)).endsWith(words);

    // The text is copied from where it stands, and pasted on the page of the tool.
    keyboard.for('open');
    await driver.get(`${host.origin}/release.txt`);
    await keyboard.held([Key.CONTROL], 'a', 'c');
    await visit(driver, host.address);
    await keyboard.held([Key.CONTROL], 'v');
    await until(driver, 'the release', title => document.querySelector('press-loupe').loupe.release.title === title, work.title);
    await ready(driver);

    const [source, claim, guess, other, last] = work.passages;
    keyboard.for('tag');
    await keyboard.press('f');
    await panel(driver, 'Find a passage');
    await keyboard.until(on('It begins with'), Key.TAB);
    await keyboard.press(...source.words.split(' ')[0].toLowerCase(), Key.ENTER);
    await until(driver, 'the first word', word => String(getSelection()) === word, source.words.split(' ')[0]);
    await keyboard.until(ends(source.to), Key.ARROW_RIGHT, [Key.CONTROL, Key.SHIFT]);
    assert.equal(await marked(driver), source.words);
    await keyboard.press('2');
    await keyboard.until(begins(claim.from), Key.ARROW_DOWN);
    await keyboard.press('1');

    // From the passage to its card: a note, and the link to the nearest source.
    keyboard.for('note');
    await keyboard.press(Key.ESCAPE, Key.ESCAPE, 'n', ...NOTE, Key.ESCAPE);
    keyboard.for('link');
    await keyboard.press('l');
    await until(driver, 'the list of sources', () => document.querySelector('press-loupe').shadowRoot.activeElement?.getAttribute('role') === 'combobox');
    await keyboard.press(Key.ENTER, Key.ESCAPE);

    keyboard.for('tag');
    await keyboard.press(Key.ENTER);
    assert.ok(bare(await marked(driver)).startsWith(claim.from), `it goes on where the note was written: ${await marked(driver)}`);
    for (const [{ from }, key] of [[guess, '3'], [other, '1'], [last, '1']]) {
      await keyboard.until(begins(from), Key.ARROW_DOWN);
      await keyboard.press(key);
    }
    keyboard.for('change');
    await keyboard.press(Key.ESCAPE, Key.ESCAPE, '3', Key.ESCAPE);
    const made = await done(driver, work);

    keyboard.for('export');
    await keyboard.until(on('Export'), Key.TAB, [Key.SHIFT]);
    await keyboard.press(Key.ENTER);
    await panel(driver, 'Export');
    await keyboard.until(on('The same as text'), Key.TAB);
    await keyboard.held([Key.CONTROL], 'a', 'c');
    await keyboard.press(Key.ESCAPE);
    await panel(driver, null);

    keyboard.for('delete all');
    await keyboard.until(on('Details: kept on this device'), Key.TAB, [Key.SHIFT]);
    await keyboard.press(Key.ENTER);
    await panel(driver, 'Kept on this device');
    await keyboard.until(on('Delete this reading'), Key.TAB);
    await keyboard.press(Key.ENTER, Key.ESCAPE);
    await panel(driver, null);
    assert.deepEqual(await list(driver), []);

    keyboard.for('import');
    await keyboard.until(on('Import'), Key.TAB);
    await keyboard.press(Key.ENTER);
    await panel(driver, 'Import');
    await keyboard.until(on('Or as text'), Key.TAB);
    await keyboard.held([Key.CONTROL], 'v');
    await keyboard.press(Key.TAB, Key.ENTER);
    await until(driver, 'what is found', () => document.querySelector('press-loupe').shadowRoot.querySelector('.found')?.textContent.includes('5 annotations'));
    await keyboard.press(Key.TAB, Key.ENTER);
    await panel(driver, null);
    const { all } = await done(driver, work);
    assert.deepEqual(all.map(one => one.id), made.all.map(one => one.id));
    await fine(driver);
    note('keyboard', name, `${keyboard.total} key presses`, Object.entries(keyboard.counts).map(([what, count]) => `${what} ${count}`).join(', '));
  });
});
