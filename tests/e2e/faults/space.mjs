// B. Space.
import assert from 'node:assert/strict';
import { CLAIM, GUESS, IN_FULL, LATER, bytes, call, mark, markRefused, notSaved, pause, saved, savedAtLast, soon, stored, work } from './scene.mjs';

/** Another application takes what room is left, to the last unit; `endTheFault` gives it back. */
const FILL = () => {
  let least = 0, most = 5_242_880;
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    try { localStorage.setItem('cms-cache', 'x'.repeat(middle)); least = middle; } catch { most = middle - 1; }
  }
  window.endTheFault = () => localStorage.removeItem('cms-cache');
};
const fill = async scene => {
  const page = await scene.elsewhere();
  await page.evaluate(FILL);
  await page.close();
};
/** The page can make room again, as the application that took it would. */
const ENDS = () => { window.endTheFault = () => localStorage.removeItem('cms-cache'); };

/** The panel that says what is kept here and what takes the room, in the reader's words. */
export async function keptPanel(page) {
  await page.getByRole('button', { name: 'Details: kept on this device', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const words = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return words;
}

const onlyHere = async page => {
  const { state } = await soon(async () => { const now = await work(page); assert.equal(now.state.name, 'saved'); assert.match(now.state.reason ?? '', /keep the browser open/); return now; });
  assert.ok(state);
  await page.getByText('Saved; keep the browser open for a moment').locator('visible=true').first().waitFor({ timeout: 3000 });
};

/** A collection of `count` annotations on the text of the page, each with a note of its own. */
export const collection = (page, count) => page.evaluate(async count => {
  const { loupe } = document.querySelector('press-loupe');
  const [file] = await loupe.export('json'), whole = JSON.parse(await file.text());
  const letters = [...loupe.text], words = (start, end) => letters.slice(start, end).join('');
  const like = whole.first.items.find(one => one.motivation !== 'linking' && !JSON.stringify(one).includes('linking'));
  const items = Array.from({ length: count }, (_, nth) => {
    const start = nth * 7 % (letters.length - 30), end = start + 10 + nth % 13;
    const one = structuredClone(like);
    one.id = `urn:uuid:00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;
    one.body = [{ type: 'TextualBody', purpose: 'tagging', value: 'claim' }, { type: 'TextualBody', purpose: 'commenting', value: `note ${nth}` }];
    one.target.selector = [
      { type: 'TextQuoteSelector', exact: words(start, end), prefix: words(Math.max(0, start - 12), start), suffix: words(end, end + 12) },
      { type: 'TextPositionSelector', start, end },
    ];
    return one;
  });
  return JSON.stringify({ ...whole, total: count, first: { ...whole.first, items } });
}, count);

const IMPORTED = IN_FULL ? 5000 : 2000;

export const ROWS = {
  B01: {
    what: 'the room of the site is taken by another application', data: fill, inject: ENDS,
    act: async (page, scene) => {
      await markRefused(page);
      const { length } = (await stored(page))['cms-cache'];
      assert.ok(length > 5_000_000, 'nothing of the other application’s was pushed out');
      assert.match(await keptPanel(page), /(rest of|other parts of|others? on) this site[^]*\d/i, 'the reader sees who takes the room');
      scene.filled = length;
    },
    expect: async (page, scene) => { assert.equal((await stored(page))['cms-cache'].length, scene.filled); await savedAtLast(page); },
  },
  B02: {
    what: 'at the exact boundary a longer value is refused and the old one stays',
    act: async (page, scene) => {
      await page.evaluate(FILL);
      const before = await stored(page);
      assert.equal(Object.entries(before).reduce((units, [key, value]) => units + key.length + value.length, 0), 5_242_880);
      await call(page, 'change', scene.ids[0], { note: 'A longer note than the one that was there before, which has no room. '.repeat(4) });
      await notSaved(page);
      const key = Object.keys(before).find(one => one.includes(scene.ids[0]));
      assert.equal((await stored(page))[key], before[key]);
      scene.edits(scene.ids[0]);
    },
    expect: savedAtLast,
  },
  B03: {
    what: 'room is counted in UTF-16 units, not in bytes',
    act: async page => {
      // Half a million units: a tenth of the room. In UTF-8 they would be three times as many bytes.
      await page.evaluate(async ([quote, note]) => {
        const { loupe } = document.querySelector('press-loupe');
        await loupe.tag({ quote }, 'claim', { note: note.repeat(500_000) });
      }, [LATER, '汉']);
    },
    expect: async page => {
      await saved(page);
      const words = await keptPanel(page);
      const percent = Number(words.match(/(\d+(?:\.\d+)?) ?%/)?.[1]);
      assert.ok(percent >= 9 && percent <= 11, `about 10 % of the room: ${words}`);
    },
  },
  B04: {
    what: 'two tabs write 3 MiB at the same instant, more than there is room for', run: async scene => {
      const pages = [await scene.elsewhere(), await scene.elsewhere()];
      const wrote = await Promise.all(pages.map((page, nth) => page.evaluate(async ([nth, at]) => {
        while (Date.now() < at);
        try { localStorage.setItem(`cms-${nth}`, 'x'.repeat(3 * 1024 * 1024)); return true; } catch { return false; }
      }, [nth, Date.now() + 300])));
      scene.tell(`both were accepted: ${wrote.every(Boolean)}`);
      wrote.forEach((done, nth) => { if (done) scene.others[`cms-${nth}`] = 'x'.repeat(3 * 1024 * 1024); });
      await pause(200);
      const page = await scene.visit();
      assert.equal((await work(page)).list.length, 3);
      await mark(page);
      // There may be room or not; either way it says so truly.
      await soon(async () => assert.match((await work(page)).state.name, /^(saved|not-saved)/));
      if ((await work(page)).state.name === 'not-saved') await notSaved(page);
      await scene.witness(page);
      assert.doesNotMatch(await keptPanel(page), /NaN|-\d|undefined/);
      await scene.leave(page);
      await scene.nothingLost(await scene.reopen());
    },
  },
  B05: {
    what: `the room ends in the middle of an import of ${IMPORTED} annotations`,
    inject: `{ const real = Storage.prototype.setItem; let calls = 0, full = true; Storage.prototype.setItem = function (...given) { if (full && calls++ > ${IMPORTED / 2}) throw new DOMException('quota', 'QuotaExceededError'); real.apply(this, given); }; window.endTheFault = () => { full = false; }; }`,
    act: async (page, scene) => {
      scene.file = await collection(page, IMPORTED);
      const refusal = await page.evaluate(file => document.querySelector('press-loupe').loupe.import(file).then(() => null, error => error.message), scene.file);
      const { state, list } = await soon(async () => { const now = await work(page); assert.notEqual(now.state.name, 'saving'); return now; }, 20_000);
      // All or nothing; or what is not kept is still on screen and not called saved.
      if (refusal) assert.equal(list.length, 3, refusal);
      else assert.deepEqual([state.name, list.length], ['not-saved', IMPORTED + 3]);
      for (const { id } of list) scene.seen.add(id);
    },
    expect: page => soon(async () => assert.match((await work(page)).state.name, /saved/)),
    after: async (page, scene) => {
      const there = (await work(page)).list.length;
      const { new: fresh, same } = await call(page, 'import', scene.file);
      assert.deepEqual([fresh + same, there + fresh], [IMPORTED, IMPORTED + 3], 'imported again, only what is missing is added');
      await saved(page);
      const before = await bytes(page);
      await page.reload();
      await page.evaluate(() => document.querySelector('press-loupe').loupe.ready.then(() => {}));
      assert.equal(await bytes(page), before);
    },
  },
  B07: {
    what: 'the journal refuses every transaction', expect: onlyHere,
    inject: () => { IDBDatabase.prototype.transaction = () => { throw new DOMException('x', 'QuotaExceededError'); }; },
  },
  B08: {
    what: 'IndexedDB has room for 1 KiB', run: async scene => {
      const page = await scene.visit();
      const session = await scene.context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: scene.host.origin, quotaSize: 1024 });
      await page.evaluate(async ([quote, note]) => {
        const { loupe } = document.querySelector('press-loupe');
        await loupe.tag({ quote }, 'claim', { note });
      }, [CLAIM, 'x'.repeat(4000)]);
      await mark(page, GUESS);
      await soon(async () => assert.equal((await work(page)).state.name, 'saved'));
      await scene.witness(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: scene.host.origin });
      await scene.leave(page);
      await scene.nothingLost(await scene.reopen());
    },
  },
};
