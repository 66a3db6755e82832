// D. Several tabs, several elements on a page, several sites around one frame.
import assert from 'node:assert/strict';
import { forget, newProfile, start } from './chromium.mjs';
import { openHouse } from './house.mjs';
import { GUESS, IN_FULL, LATER, Scene, alertOf, bytes, call, card, figures, mark, pause, saved, soon, stored, told, work } from './scene.mjs';

/** How long the slowest tab may take to show what all the others wrote. */
const PATIENCE = 20_000;

const open = (scene, count, options) => Promise.all(Array.from({ length: count }, () => scene.visit(options)));
const leaveAll = async (scene, pages) => { for (const page of pages) await scene.leave(page); };
/** Runs the same function in all tabs, from the same moment on. */
const atOnce = (pages, act, given) => {
  const at = Date.now() + 300;
  return Promise.all(pages.map((page, tab) => page.evaluate(`(async () => { while (Date.now() < ${at}); return (${act})(${tab}, ${JSON.stringify(given)}); })()`)));
};
/** All tabs show the same. */
const agree = pages => soon(async () => {
  const [first, ...others] = await Promise.all(pages.map(bytes));
  for (const other of others) assert.equal(other, first, 'all tabs show the same');
}, PATIENCE);

/** So many tabs write so many annotations each, all at once: none is lost, in storage or in any tab. */
async function writersAtOnce(scene, count, each) {
  const pages = await open(scene, count);
  const began = Date.now();
  await atOnce(pages, async (tab, each) => {
    const { loupe } = document.querySelector('press-loupe');
    for (let nth = 0; nth < each; nth++) await loupe.tag({ start: nth * 11 + tab, end: nth * 11 + tab + 9 }, 'claim', { note: `${tab}/${nth}` });
  }, each);
  const wrote = Date.now() - began;
  const expected = Array.from({ length: count * each }, (_, nth) => `${nth % count}/${Math.floor(nth / count)}`);
  const missing = notes => expected.filter(note => !notes.has(note)).length;
  await soon(async () => {
    const lists = await Promise.all(pages.map(async page => missing(new Set((await work(page)).list.map(one => one.note)))));
    assert.deepEqual(lists, lists.map(() => 0), 'missing in the tabs');
  }, PATIENCE);
  await agree(pages);
  scene.tell(`${count} tabs × ${each}: written in ${wrote} ms, the same everywhere after ${Date.now() - began} ms`);
  for (const page of pages) await saved(page);
  await scene.witness(pages[0]);
  await leaveAll(scene, pages);
  const again = await scene.reopen();
  assert.equal(missing(new Set((await work(again)).list.map(one => one.note))), 0, 'lost in storage');
  await scene.nothingLost(again);
  await scene.leave(again);
}

/** A tab that hears of the others' writes only when it is told to: as one that is busy. */
const DEAF = () => {
  const held = [];
  window.deaf = false;
  window.addEventListener('storage', event => {
    if (!window.deaf) return;
    event.stopImmediatePropagation();
    const { key, oldValue, newValue, url, storageArea } = event;
    held.push({ key, oldValue, newValue, url, storageArea });
  }, true);
  window.hearAgain = () => {
    window.deaf = false;
    for (const one of held.splice(0)) window.dispatchEvent(new StorageEvent('storage', one));
  };
};
const notesOf = async page => (await work(page)).list.map(one => one.note);

const article = inside => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><title>The Riverton Herald</title><link rel="icon" href="data:,"><script type="module" src="/some/path/press-loupe.js"></script></head><body>${inside}</body></html>`];
const BRIDGE = '<h1>Bridge opens</h1><p>The bridge over the Ouse opened on Friday, according to the council.</p>';
const CORRECTED = '<h1>Bridge opens</h1><p>The bridge over the Ouse will open on Sunday; the mayor denies that it opened.</p>';
export const PAGES = {
  '/same.html': article(`<press-loupe start release-id="bridge">${BRIDGE}</press-loupe><press-loupe start release-id="bridge">${BRIDGE}</press-loupe>`),
  '/altered.html': article(`<press-loupe start release-id="bridge">${BRIDGE}</press-loupe><press-loupe start release-id="bridge">${CORRECTED}</press-loupe>`),
};
/** Asks the nth element of a page. */
const ofElement = (page, nth, act, given) => page.evaluate(`(async () => { const { loupe } = document.querySelectorAll('press-loupe')[${nth}]; await loupe.ready; return (${act})(loupe, ${JSON.stringify(given)}); })()`);

const milliseconds = 'performance.timeOrigin + performance.now()';
/** How long after an edit in one tab another shows it, in milliseconds. */
async function following(from, to, nth) {
  const count = (await work(to)).list.length;
  const seen = to.evaluate(`(async () => { const { loupe } = document.querySelector('press-loupe'); const end = Date.now() + 5000; while (loupe.list().length <= ${count}) { if (Date.now() > end) throw new Error('it never came'); await new Promise(later => setTimeout(later)); } return ${milliseconds}; })()`);
  const made = await from.evaluate(`(async () => { const at = ${milliseconds}; await document.querySelector('press-loupe').loupe.tag({ start: ${nth * 9}, end: ${nth * 9 + 8} }, 'claim'); return at; })()`);
  return await seen - made;
}

export const ROWS = {
  D01: {
    what: '2, 4 and 8 tabs write at once', run: async scene => {
      for (const count of [2, 4, 8]) {
        const mine = await Scene.begin(scene.browser, scene.host);
        mine.tell = scene.tell;
        try { await writersAtOnce(mine, count, IN_FULL || count < 8 ? 50 : 25); } finally { await mine.end(); }
      }
    },
  },
  D02: {
    what: 'tabs read, change and write one annotation under a Web Lock, and some have not heard of the last change', run: async scene => {
      const pages = await open(scene, 4), each = 10;
      scene.edits(scene.ids[0]);
      scene.withdraw(scene.ids[0]);
      await atOnce(pages, async (tab, [id, each]) => {
        const { loupe } = document.querySelector('press-loupe');
        for (let nth = 0; nth < each; nth++) await navigator.locks.request('turn', () => loupe.change(id, { note: `${loupe.list().find(one => one.id === id).note} <${tab}.${nth}>` }));
      }, [scene.ids[0], each]);
      const tokens = Array.from({ length: 4 * each }, (_, nth) => `<${nth % 4}.${Math.floor(nth / 4)}>`);
      await soon(async () => {
        for (const page of pages) { const notes = (await notesOf(page)).join(' '); assert.deepEqual(tokens.filter(token => !notes.includes(token)), [], 'every change is in the annotation or in a copy of it'); }
      }, PATIENCE);
      await agree(pages);
      const { list } = await work(pages[0]);
      scene.tell(`${tokens.length} changes, ${list.filter(one => one.copyOf).length} copies`);
      await scene.witness(pages[0]);
      await leaveAll(scene, pages);
      await scene.nothingLost(await scene.reopen());
    },
  },
  D03: { what: '8 tabs write 100 annotations each, one key each', run: scene => writersAtOnce(scene, 8, IN_FULL ? 100 : 50) },
  D04: {
    what: 'two tabs change the same annotation', run: async scene => {
      const pages = await open(scene, 2, { inject: DEAF }), [first, second] = pages, [id] = scene.ids;
      scene.edits(id);
      scene.withdraw(id);
      await second.evaluate(() => { window.deaf = true; });
      await call(first, 'change', id, { note: 'the text of the first tab' });
      await call(second, 'change', id, { note: 'the text of the second tab' });
      await second.evaluate(() => window.hearAgain());
      await agree(pages);
      for (const page of pages) {
        const { list } = await work(page), copies = list.filter(one => one.copyOf === id);
        // Neither had heard of the other, so either may show.
        const texts = ['the text of the first tab', 'the text of the second tab'], shown = list.find(one => one.id === id).note;
        assert.deepEqual([shown, ...copies.map(one => one.note)].sort(), texts, 'one shows, the other is kept as a copy');
        await card(page, texts.find(one => one !== shown)).getByText(/copy|other tab|another tab/i).first().waitFor({ timeout: 3000 });
      }
      const heard = (await work(first)).list.find(one => one.id === id).note;
      await call(first, 'change', id, { note: `${heard}, changed by one who had read it` });
      await agree(pages);
      assert.equal((await work(second)).list.filter(one => one.copyOf === id).length, 1, 'who had read it makes no copy');
      await saved(second);
      await scene.witness(second);

      // At the same instant, over and over: a text is gone only where the other tab had it before its eyes.
      const other = scene.ids[1];
      scene.edits(other);
      scene.withdraw(other);
      for (let round = 0; round < 10; round++) {
        const before = await Promise.all(pages.map(page => page.evaluate(id => document.querySelector('press-loupe').loupe.list().find(one => one.id === id).note, other)));
        assert.equal(before[0], before[1]);
        const had = await atOnce(pages, async (tab, [id, round]) => {
          const { loupe } = document.querySelector('press-loupe'), { note } = loupe.list().find(one => one.id === id);
          await loupe.change(id, { note: `round ${round}, tab ${tab}` });
          return note;
        }, [other, round]);
        await agree(pages);
        const notes = await notesOf(first), mine = [0, 1].map(tab => `round ${round}, tab ${tab}`);
        for (const tab of [0, 1]) assert.ok(notes.includes(mine[tab]) || had[1 - tab] === mine[tab], `${mine[tab]} is kept`);
      }
      await saved(first);
      await scene.witness(first);
      await leaveAll(scene, pages);
      await scene.nothingLost(await scene.reopen());
    },
  },
  D06: {
    what: 'another application writes 10,000 keys', run: async scene => {
      const storm = await scene.elsewhere();
      /** How many frames `page` has while the storm goes on, and the longest time between two of them, in ms. */
      const stormed = async (page, value) => {
        // A page behind another gets a frame in a second, at times.
        await page.bringToFront();
        await page.evaluate(() => {
          window.frames = [];
          let last = performance.now();
          const frame = now => { window.frames.push(now - last); last = now; requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
        });
        // In pieces: both pages may live in one process.
        await storm.evaluate(async value => {
          for (let nth = 0; nth < 10_000; nth++) {
            localStorage.setItem(`k${nth}`, value + nth);
            if (nth % 200 === 199) await new Promise(later => setTimeout(later));
          }
        }, value);
        const frames = await page.evaluate(() => window.frames);
        return { frames: frames.length, max: figures(frames).max.toFixed(0) };
      };
      // How many frames the storm itself leaves a page is the browser's and the machine's.
      const plain = await scene.elsewhere(), alone = await stormed(plain, 'a');
      await plain.close();
      const [page, other] = await open(scene, 2), before = await bytes(page), here = await stormed(page, 'b');
      await pause(1000);
      for (let nth = 0; nth < 10_000; nth++) scene.others[`k${nth}`] = `b${nth}`;
      assert.equal(await bytes(page), before);
      scene.tell(`frames in the storm: ${here.frames}, at most ${here.max} ms apart; in a page without the tool: ${alone.frames}, ${alone.max} ms`);
      assert.ok(here.frames > alone.frames / 4, `the page goes on: ${here.frames} frames, without the tool ${alone.frames}`);
      const id = await call(other, 'tag', { quote: LATER }, 'claim');
      await soon(async () => assert.ok((await work(page)).list.some(one => one.id === id)));
      await saved(other);
      await scene.witness(other);
      await leaveAll(scene, [page, other]);
      await scene.nothingLost(await scene.reopen());
    },
  },
  D07: {
    what: 'another tab clears the storage of the site', run: async scene => {
      const page = await scene.visit(), clearing = await scene.elsewhere(), before = await bytes(page);
      await clearing.evaluate(() => localStorage.clear());
      scene.others = {};
      await soon(async () => assert.equal((await work(page)).state.name, 'not-saved'));
      assert.equal(await bytes(page), before, 'it stays on screen');
      assert.deepEqual(await stored(page), {}, 'nothing comes back unasked');
      await alertOf(page, /./);
      await page.getByRole('button', { name: 'Keep it again' }).click();
      await saved(page);
      assert.equal(await bytes(page), before);
      await scene.leave(page);
      scene.records = {};
      await scene.nothingLost(await scene.reopen());
    },
  },
  D09: {
    what: 'two elements on one page show the same release', run: async scene => {
      const page = await scene.visit({ address: `${scene.host.origin}/same.html` });
      const id = await ofElement(page, 0, loupe => loupe.tag({ quote: 'opened on Friday' }, 'claim'));
      const lists = async () => [await ofElement(page, 0, loupe => JSON.stringify(loupe.list())), await ofElement(page, 1, loupe => JSON.stringify(loupe.list()))];
      const same = () => soon(async () => { const [one, two] = await lists(); assert.equal(two, one); });
      await same();
      await ofElement(page, 1, (loupe, id) => loupe.change(id, { note: 'from the second' }), id);
      await same();
      await ofElement(page, 0, (loupe, id) => loupe.change(id, { tag: 'speculation' }), id);
      await same();
      const [before] = await lists();
      assert.match(before, /"speculation".*"from the second"/);
      await ofElement(page, 1, loupe => loupe.settled());
      await page.reload();
      assert.deepEqual(await lists(), [before, before]);
      await scene.leave(page);
      await scene.nothingLost(await scene.visit({ address: scene.home }));
    },
  },
  D10: {
    what: 'two elements claim to be the same release and have different text', run: async scene => {
      const page = await scene.visit({ address: `${scene.host.origin}/altered.html` });
      for (const quote of ['The bridge over the Ouse opened', 'according to the council', 'Bridge opens']) await ofElement(page, 0, (loupe, quote) => loupe.tag({ quote }, 'claim'), quote);
      const [first] = [await ofElement(page, 0, loupe => JSON.stringify(loupe.list()))];
      await page.reload();
      assert.equal(await ofElement(page, 0, loupe => JSON.stringify(loupe.list())), first);
      const { list, text } = await ofElement(page, 1, loupe => ({ list: loupe.list(), text: loupe.text }));
      assert.equal(list.length, 3);
      for (const { quote, start, end, anchor } of list) {
        const there = start === null ? null : [...text].slice(start, end).join('');
        assert.ok(anchor === 'found' ? there === quote : anchor !== 'found', `${quote} stands at ${there}: ${anchor}`);
        if (!text.includes(quote)) assert.notEqual(anchor, 'found');
      }
      await scene.leave(page);
      await scene.nothingLost(await scene.visit({ address: scene.home }));
    },
  },
  D12: {
    what: 'a tab of a newer version writes a record that this one cannot know', run: async scene => {
      const page = await scene.visit(), newer = await scene.elsewhere(), [id] = scene.ids;
      const key = Object.keys(await stored(page)).find(one => one.includes(id));
      const { start, end, quote } = (await work(page)).list.find(one => one.id === id);
      const value = `{"v":999,"r":40,"t":"claim","s":${start},"e":${end},"q":${JSON.stringify(quote)},"mood":{"of":["the",2040,"future"]}}`;
      await newer.evaluate(entry => localStorage.setItem(...entry), [key, value]);
      scene.edits(id);
      scene.withdraw(id);
      scene.others[key] = value;
      await soon(async () => assert.equal((await work(page)).list.find(one => one.id === id)?.readonly, true));
      await alertOf(page, /newer|reload/i);
      const refusal = await page.evaluate(id => document.querySelector('press-loupe').loupe.change(id, { note: 'from the old' }).then(() => null, error => error.message), id);
      assert.match(refusal ?? '', /\w+ \w+ \w+/, 'a change is refused with a sentence');
      await call(page, 'undo').catch(() => {});
      await mark(page);
      await saved(page);
      await scene.witness(page);
      scene.withdraw(id);
      await scene.leave(page);
      await scene.nothingLost(await scene.reopen());
    },
  },
  D13: {
    what: 'there is no BroadcastChannel and there are no Web Locks', run: async scene => {
      const pages = await open(scene, 2, { inject: () => { delete window.BroadcastChannel; delete Navigator.prototype.locks; } });
      await mark(pages[0]);
      await call(pages[1], 'change', scene.ids[2], { note: 'from the other' });
      scene.edits(scene.ids[2]);
      await soon(async () => { for (const page of pages) { const { list } = await work(page); assert.ok(list.length === 4 && list.some(one => one.note === 'from the other')); } });
      await agree(pages);
      await saved(pages[1]);
      await scene.witness(pages[1]);
      await leaveAll(scene, pages);
      await scene.nothingLost(await scene.reopen());
    },
  },
  D14: {
    what: 'a frame in pages of two other sites has a storage for each', run: async scene => {
      const house = await openHouse(), profile = newProfile(), switches = ['--host-resolver-rules=MAP *.test 127.0.0.1'];
      house.pages['/top.html'] = `<!doctype html><title>Another site</title><iframe width="1200" height="700" src="http://tool.test:${house.port}/tool/index.html"></iframe>`;
      let running = await start(profile, switches);
      const frameUnder = async site => {
        const page = await running.context.newPage();
        await page.goto(`http://${site}.test:${house.port}/top.html`);
        const frame = await soon(() => page.frames()[1] ?? assert.fail('there is a frame'));
        await frame.waitForSelector('press-loupe');
        await frame.evaluate(() => document.querySelector('press-loupe').loupe.ready.then(() => {}));
        return frame;
      };
      try {
        const before = {};
        for (const [site, quote] of [['one', GUESS], ['two', LATER]]) {
          const frame = await frameUnder(site);
          assert.deepEqual((await work(frame)).list, [], `${site} sees nothing of the other`);
          await call(frame, 'tag', { quote }, 'speculation');
          await soon(async () => assert.equal((await work(frame)).state.name, 'saved-here-only'));
          await frame.getByText('for this site only').first().waitFor({ timeout: 3000 });
          await frame.getByRole('button', { name: 'Export' }).first().waitFor({ timeout: 3000 });
          before[site] = await bytes(frame);
        }
        await running.close();
        running = await start(profile, switches);
        for (const site of ['one', 'two']) assert.equal(await bytes(await frameUnder(site)), before[site]);
      } finally {
        await running.kill();
        forget(profile);
        house.close();
      }
    },
  },
};

/** What tabs and elements promise beyond the rows. */
export const TOGETHER = {
  'another tab follows within 100 ms': async scene => {
    const [from, to] = await open(scene, 2), times = [];
    for (let nth = 0; nth < 20; nth++) times.push(await following(from, to, nth));
    scene.tell(told('from an edit to the list of another tab', times));
    assert.ok(figures(times).median < 100);
  },
  'another element of the page follows within 100 ms': async scene => {
    const page = await scene.visit({ address: `${scene.host.origin}/same.html` });
    const times = await ofElement(page, 0, async loupe => {
      const other = document.querySelectorAll('press-loupe')[1].loupe, times = [];
      await other.ready;
      for (let nth = 0; nth < 20; nth++) {
        const at = performance.now();
        await loupe.tag({ start: nth, end: nth + 9 }, 'claim');
        while (other.list().length <= nth && performance.now() < at + 5000) await new Promise(later => setTimeout(later));
        times.push(performance.now() - at);
      }
      return times;
    });
    scene.tell(told('from an edit to the list of another element', times));
    assert.ok(figures(times).median < 100);
  },
  '“saved” comes soon after the edit': async scene => {
    const page = await scene.visit();
    const times = await page.evaluate(async () => {
      const { loupe } = document.querySelector('press-loupe'), times = [];
      const turn = () => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
      for (let nth = 0; nth < 30; nth++) {
        const at = performance.now();
        await loupe.tag({ start: nth * 9, end: nth * 9 + 8 }, 'claim', { note: `round ${nth}` });
        while ((loupe.state.name !== 'saved' || loupe.state.reason) && performance.now() < at + 5000) await turn();
        times.push(performance.now() - at);
        await new Promise(later => setTimeout(later, 20));
      }
      return times;
    });
    scene.tell(told('from an edit to “saved”', times));
    assert.ok(figures(times).median < 50);
  },
  'visit after visit changes the same annotation, and no copy comes of it': async scene => {
    const [id] = scene.ids;
    scene.edits(id);
    for (let visit = 0; visit < 4; visit++) {
      const page = await scene.visit();
      for (const word of ['once', 'twice', 'thrice'].slice(0, visit + 1)) await call(page, 'change', id, { note: `visit ${visit}, ${word}` });
      await saved(page);
      await scene.witness(page);
      await scene.leave(page);
      await scene.nothingLost(await scene.reopen());
    }
  },
  'undo takes back one’s own change and leaves that of another tab': async scene => {
    const pages = await open(scene, 2), [mine, theirs] = pages;
    const id = await call(mine, 'tag', { quote: LATER }, 'claim');
    await call(mine, 'change', id, { note: 'my note' });
    await soon(async () => assert.equal((await work(theirs)).list.find(one => one.id === id)?.note, 'my note'));
    await call(theirs, 'change', id, { tag: 'speculation' });
    const both = (tag, note) => soon(async () => { for (const page of pages) { const one = (await work(page)).list.find(one => one.id === id); assert.deepEqual([one?.tag, one?.note], [tag, note]); } });
    await both('speculation', 'my note');
    await call(mine, 'undo');
    await both('speculation', '');
    await call(mine, 'redo');
    await both('speculation', 'my note');
    await call(theirs, 'undo');
    await both('claim', 'my note');
    const other = await call(theirs, 'tag', { quote: GUESS }, 'speculation');
    await soon(async () => assert.ok((await work(mine)).list.some(one => one.id === other)));
    await call(mine, 'undo');
    await soon(async () => assert.equal((await work(mine)).list.find(one => one.id === id)?.note, ''));
    assert.ok((await work(mine)).list.some(one => one.id === other), 'what the other tab made is not undone');
    await agree(pages);
    await saved(mine);
    await scene.witness(mine);
    await leaveAll(scene, pages);
    await scene.nothingLost(await scene.reopen());
  },
};
