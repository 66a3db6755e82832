// F. Clocks, names, the page around the tool, and the browser's permissions.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { openHouse } from './house.mjs';
import { GUESS, LATER, Scene, alertOf, annotations, bytes, call, mark, pause, saved, soon, stored, work } from './scene.mjs';
import { keptPanel } from './space.mjs';

/** A page whose clock is wrong by so many milliseconds. */
const clock = wrong => `{
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) { if (given.length) super(...given); else super(Real.now() + ${wrong}); }
    static now() { return Real.now() + ${wrong}; }
  };
}`;
const YEAR = 31_536e6;
const noteOf = async (page, id) => (await work(page)).list.find(one => one.id === id).note;

/** What is changed while the clock is wrong, and once more when it is right: the newest edit is what stays. */
const wrongClock = (what, wrong) => ({
  what, run: async scene => {
    const [id] = scene.ids;
    scene.edits(id);
    const right = await scene.visit(), page = await scene.visit({ inject: clock(wrong) });
    assert.ok(Math.abs(await page.evaluate(() => Date.now()) - Date.now() - wrong) < 60_000);
    await call(page, 'change', id, { note: 'while the clock was wrong' });
    await mark(page);
    await saved(page);
    await scene.witness(page);
    await soon(async () => assert.equal(await noteOf(right, id), 'while the clock was wrong', 'the other tab follows'));
    await scene.leave(page);
    const again = await scene.reopen();
    await scene.nothingLost(again);
    await call(again, 'change', id, { note: 'when it was right again' });
    await saved(again);
    await scene.witness(again);
    await soon(async () => assert.equal(await noteOf(right, id), 'when it was right again'));
    await scene.leave(right);
    await scene.leave(again);
    const last = await scene.reopen();
    assert.equal(await noteOf(last, id), 'when it was right again');
    await scene.nothingLost(last);
  },
});

const persistence = answer => `Object.defineProperty(Navigator.prototype, 'storage', { configurable: true, get() { return ${answer}; } });`;
const NOT_PROMISED = /not promised|no promise|has not agreed|may (remove|delete|clear)/i;

/** The tool in a frame whose sandbox lets it do only so much. */
async function inFrame(scene, sandbox, act) {
  const house = await openHouse();
  house.pages['/top.html'] = `<!doctype html><title>Around it</title><link rel="icon" href="data:,"><iframe sandbox="${sandbox}" width="1200" height="800" src="/tool/index.html"></iframe>`;
  try {
    const page = await scene.visit({ address: `${house.origin}/top.html`, starts: false, tolerates: /sandbox|Download is disallowed/i });
    const frame = await soon(() => page.frames()[1] ?? assert.fail('there is a frame'));
    await frame.waitForSelector('press-loupe');
    await frame.evaluate(() => document.querySelector('press-loupe').loupe.ready.then(() => {}));
    await act(frame, page);
    await scene.leave(page);
  } finally { house.close(); }
}
const exportPanel = async page => {
  await page.getByRole('button', { name: 'Export' }).first().click();
  return page.getByLabel('The same as text');
};
const selected = field => field.evaluate(field => field.getRootNode().activeElement === field && field.selectionStart === 0 && field.selectionEnd === field.value.length && field.value.length > 0);

export const ROWS = {
  F01: wrongClock('the clock jumps back a year', -YEAR),
  F02: wrongClock('the clock is ten years ahead, then corrected', 10 * YEAR),
  F04: {
    what: 'there is no crypto.randomUUID', inject: () => { delete Crypto.prototype.randomUUID; }, expect: saved,
    act: async page => {
      assert.equal(await page.evaluate(() => typeof crypto.randomUUID), 'undefined');
      await mark(page);
      for (const { id } of (await work(page)).list) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    },
  },
  F05: {
    what: 'the page has its own ideas of Array, Object, JSON and Map', expect: saved,
    inject: () => {
      Array.prototype.toJSON = () => 'x';
      Array.prototype.last = function () { return this[this.length - 1]; };
      String.prototype.toJSON = () => 'x';
      Object.prototype.evil = 1;
      JSON.stringify = () => '"x"';
      JSON.parse = () => ({});
      Map.prototype.toJSON = () => 'x';
    },
  },
  F06: {
    what: 'the browser removes everything of the site', run: async scene => {
      const fresh = await scene.browser.newContext({ viewport: { width: 1280, height: 900 } });
      const first = await new Scene(scene.browser, fresh, scene.host).visit({ inject: () => { window.asked = 0; const real = StorageManager.prototype.persist; StorageManager.prototype.persist = function () { window.asked++; return real.call(this); }; } });
      assert.equal(await first.evaluate(() => window.asked), 0, 'nothing is asked before there is something to keep');
      await mark(first);
      await soon(async () => assert.ok(await first.evaluate(() => window.asked) > 0, 'the browser is asked to keep it'));
      await fresh.close();
      const page = await scene.visit();
      await mark(page);
      await saved(page);
      const never = await keptPanel(page);
      assert.match(never, /export/i, 'the reader is told to export');
      await page.getByRole('button', { name: 'Export' }).first().click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).first().click()]);
      const file = fs.readFileSync(await download.path(), 'utf8');
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      const exported = await keptPanel(page);
      assert.notEqual(exported, never, 'when it was last exported is shown');
      assert.match(exported, /exported/i);
      const before = await bytes(page);
      const session = await scene.context.newCDPSession(page);
      await scene.leave(page);
      const clearing = await scene.elsewhere();
      await (await scene.context.newCDPSession(clearing)).send('Storage.clearDataForOrigin', { origin: scene.host.origin, storageTypes: 'all' });
      await session.detach().catch(() => {});
      await clearing.close();
      const again = await scene.reopen();
      assert.deepEqual((await work(again)).list, []);
      await call(again, 'import', file);
      assert.equal(await bytes(again), before, 'the file brings it back');
      await saved(again);
      await scene.leave(again);
    },
  },
  F08: {
    what: 'the browser does not promise to keep anything, or cannot be asked', run: async scene => {
      for (const answer of ['{ persist: async () => false, persisted: async () => false, estimate: async () => ({}) }', `{ persist: () => Promise.reject(new TypeError('no')), persisted: () => Promise.reject(new TypeError('no')) }`, 'undefined']) {
        const page = await scene.visit({ inject: persistence(answer) });
        await call(page, 'tag', { quote: LATER }, 'claim');
        await saved(page);
        await scene.witness(page);
        assert.match(await keptPanel(page), NOT_PROMISED);
        await call(page, 'undo');
        await saved(page);
        for (const id of scene.promised.list.keys()) if (!scene.ids.includes(id)) scene.withdraw(id);
        await scene.leave(page);
      }
      const page = await scene.visit({ inject: persistence('{ persist: async () => true, persisted: async () => true, estimate: async () => ({}) }') });
      await mark(page);
      await saved(page);
      await scene.witness(page);
      const words = await keptPanel(page);
      assert.match(words, /promise/i);
      assert.doesNotMatch(words, NOT_PROMISED);
      await scene.leave(page);
      await scene.nothingLost(await scene.reopen());
    },
  },
  F09: {
    what: 'a sandboxed frame may not download', run: async scene => {
      await inFrame(scene, 'allow-scripts allow-same-origin', async frame => {
        await call(frame, 'tag', { quote: GUESS }, 'speculation');
        await saved(frame);
        const field = await exportPanel(frame);
        await frame.getByRole('button', { name: 'Download' }).first().click();
        await pause(200);
        const copy = JSON.parse(await field.inputValue());
        assert.ok(copy.first.items.some(one => JSON.stringify(one).includes(GUESS)), 'the text is there all the same');
        const before = await bytes(frame);
        await frame.evaluate(() => document.querySelector('press-loupe').loupe.settled());
        assert.equal(await bytes(frame), before);
      });
      await scene.nothingLost(await scene.reopen());
    },
  },
  F10: {
    what: 'the clipboard is denied', run: async scene => {
      for (const inject of [() => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError')); }, () => { Object.defineProperty(Navigator.prototype, 'clipboard', { get() { return undefined; } }); }, () => { Clipboard.prototype.writeText = () => { throw 'no'; }; }]) {
        const page = await scene.visit({ inject }), field = await exportPanel(page);
        await page.getByRole('button', { name: 'Copy' }).first().click();
        await soon(async () => assert.ok(await selected(field), 'the text is selected'));
        await alertOf(page, /cop(y|ied)/i);
        await scene.leave(page);
      }
      await scene.nothingLost(await scene.reopen());
    },
  },
  F12: {
    what: 'a translation rewrites the text and puts it back', run: async scene => {
      const page = await scene.visit(), before = await bytes(page), kept = await stored(page);
      await page.evaluate(() => {
        const walk = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT), nodes = [];
        for (let node; (node = walk.nextNode());) if (node.data.trim()) nodes.push(node);
        window.originals = nodes.map(node => {
          const around = document.createElement('font'), inside = document.createElement('font');
          inside.textContent = node.data.replace(/[aeiou]/g, 'ö').split(' ').reverse().join(' ');
          around.append(inside);
          node.replaceWith(around);
          return [around, node];
        });
        document.documentElement.classList.add('translated-ltr');
      });
      await pause(500);
      assert.equal(await bytes(page), before, 'the original stays the model');
      await page.getByText(/translat/i).locator('visible=true').first().waitFor({ timeout: 3000 });
      await page.evaluate(() => { for (const [around, node] of window.originals) around.replaceWith(node); document.documentElement.classList.remove('translated-ltr'); });
      await pause(500);
      assert.equal(await bytes(page), before);
      const { anchors } = await page.evaluate(() => ({ anchors: document.querySelector('press-loupe').loupe.list().map(one => one.anchor) }));
      assert.ok(anchors.every(anchor => anchor === 'found'));
      const now = await stored(page);
      for (const key of Object.keys(kept).filter(key => !key.endsWith('/release'))) assert.equal(now[key], kept[key]);
      await mark(page);
      await saved(page);
      await scene.witness(page);
      await scene.leave(page);
      await scene.nothingLost(await scene.reopen());
    },
  },
  F13: {
    what: 'an extension removes and doubles what the tool shows', act: async (page, scene) => {
      const before = await bytes(page);
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('press-loupe');
        let seed = 7;
        const random = below => { seed = Math.imul(seed, 1664525) + 1013904223 >>> 0; return Math.floor(seed / 2 ** 32 * below); };
        let meddling = 0;
        const meddle = () => {
          const all = [...shadowRoot.querySelectorAll('li.card, li.card *, .bar *')];
          for (let nth = 0; nth < 3 && all.length; nth++) {
            const one = all[random(all.length)];
            if (random(2)) one.remove(); else one.after(one.cloneNode(true));
          }
        };
        window.meddler = new MutationObserver(() => { if (meddling++ < 40) meddle(); });
        window.meddler.observe(shadowRoot, { childList: true, subtree: true });
        meddle();
      });
      await pause(300);
      assert.equal(await bytes(page), before, 'the model is not the view');
      await call(page, 'tag', { quote: LATER }, 'claim', { note: 'under an extension' });
      await call(page, 'change', scene.ids[2], { note: 'also this' });
      scene.edits(scene.ids[2]);
      await pause(300);
      const { list } = await work(page);
      assert.deepEqual([list.length, list.find(one => one.id === scene.ids[2]).note, list.some(one => one.note === 'under an extension')], [4, 'also this', true]);
      await saved(page);
      await scene.witness(page);
      // What is shown anew is not meddled with any more.
      await page.evaluate(() => window.meddler.disconnect());
      await call(page, 'open', {});
      const shown = await annotations(page).locator('li.card').evaluateAll(cards => cards.map(card => card.id));
      for (const { id } of list) assert.ok(shown.some(name => name.endsWith(id)), 'every annotation has its card again');
      await page.reload();
      await page.evaluate(() => document.querySelector('press-loupe').loupe.ready.then(() => {}));
    },
    expect: async page => { await saved(page); assert.equal(await annotations(page).locator('li.card').count(), 4); },
  },
};
