// C. Processes and the life of a page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { ready } from '../room.mjs';
import { forget, killPages, newProfile, start } from './chromium.mjs';
import { CLAIM, GUESS, IN_FULL, LATER, ROUNDS, Scene, bytes, call, card, isOurs, journal, mark, pause, saved, soon, stored, work, writeNote } from './scene.mjs';
import { built, callbacks, damaged, fromAnotherVersion, member, trapping, trappingOnDemand, withMemoryLimit } from './wasm.mjs';

/** Tags the nth passage and comes back as soon as the state says that it is saved, with what was promised. */
const tagUntilSaved = (page, nth) => page.evaluate(async nth => {
  const { loupe } = document.querySelector('press-loupe');
  const id = await loupe.tag({ start: nth * 9, end: nth * 9 + 8 }, 'claim', { note: `round ${nth}` });
  for (const end = Date.now() + 5000; loupe.state.name !== 'saved' || loupe.state.reason; await new Promise(later => setTimeout(later, 1))) if (Date.now() > end) throw new Error(`it is ${loupe.state.name}: ${loupe.state.reason}`);
  return JSON.stringify(loupe.list().find(one => one.id === id));
}, nth);
const promise = (scene, one) => { const { id } = JSON.parse(one); scene.promised.list.set(id, one); scene.seen.add(id); };

/** Counts whatever is written; `trap()` makes the next event that reaches the program stop it. */
/** Keeps the program's memory in sight. */
const MEMORY = `{
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    window.memory = Object.values(made.instance.exports).find(one => one instanceof WebAssembly.Memory);
    return made;
  };
}`;
const WATCHED = () => {
  window.wrote = [];
  for (const [kind, names] of [[Storage, ['setItem', 'removeItem', 'clear']], [IDBObjectStore, ['put', 'add', 'delete', 'clear']]]) for (const name of names) {
    const real = kind.prototype[name];
    kind.prototype[name] = function (...given) { window.wrote.push(`${name} ${JSON.stringify(given)?.slice(0, 150)}`); return real.apply(this, given); };
  }
};
const STOPPED = /unreachable|RuntimeError|recursive|already|borrow|null pointer|out of bounds|Pressloupe|wasm|404|Failed to load|is not a function/i;

const holds = (node, key, value) => typeof node === 'object' && node !== null
  && (node[key] === value || (Array.isArray(node) && node[0] === key && node[1] === value) || Object.values(node).some(inside => holds(inside, key, value)));

/** What plain JavaScript does when the program cannot: a line that says so, and everything that is kept as a file and as text. */
async function rescued(page) {
  const line = page.locator('[data-press-loupe-failed]');
  await line.waitFor({ timeout: 5000 });
  assert.ok(await line.getAttribute('role') === 'alert' || await line.getByRole('alert').count());
  assert.ok(await page.getByText(GUESS).first().isVisible(), 'the release can be read');
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 5000 }), line.getByRole('button', { name: 'Download what is kept here' }).click({ timeout: 5000 })]);
  const texts = [fs.readFileSync(await download.path(), 'utf8'), await line.locator('textarea').inputValue()];
  for (const [key, value] of Object.entries(await stored(page)).filter(([key]) => isOurs(key))) for (const text of texts) assert.ok(holds(JSON.parse(text), key, value), `the copy holds ${key}`);
  return line.innerText();
}

/** Serves another body, or another status, for a file of the built site while `during` runs. */
async function instead(scene, name, answer, during) {
  const address = `/some/path/${name}`;
  scene.host.pages[address] = answer;
  try { return await during(); } finally { delete scene.host.pages[address]; }
}
const wasmOf = bytes => [200, 'application/wasm', bytes];

/** The tool never starts; what is kept can be taken away, and nothing is written. */
async function cannotStart(scene, name, answer, says = /./) {
  await instead(scene, name, answer, async () => {
    const page = await scene.visit({ inject: WATCHED, starts: false, tolerates: /./ });
    const before = await stored(page);
    assert.match(await rescued(page), says);
    assert.deepEqual([await page.evaluate(() => window.wrote), await stored(page)], [[], before], 'nothing is written');
    await scene.leave(page);
  });
  await opensAgain(scene);
}

/** After the program has stopped: the line and the file, and nothing that the reader does writes anything. */
async function stoppedForGood(page, scene, refusal) {
  assert.ok([...page.tolerated, refusal].some(words => /unreachable|RuntimeError/.test(words)), 'the program did stop');
  assert.match(await rescued(page), RELOAD);
  const [writes, before] = [await page.evaluate(() => window.wrote.length), await stored(page)];
  await page.keyboard.press('Control+z');
  await page.keyboard.press('1');
  for (const attempt of ['undo', 'redo']) await page.evaluate(attempt => Promise.race([document.querySelector('press-loupe').loupe[attempt]().catch(() => {}), new Promise(late => setTimeout(late, 500))]), attempt);
  await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); window.dispatchEvent(new Event('pagehide')); });
  await pause(300);
  assert.deepEqual([(await page.evaluate(() => window.wrote)).slice(writes), await stored(page)], [[], before], 'nothing is written any more');
  await scene.leave(page);
}
const opensAgain = async scene => {
  const again = await scene.reopen();
  await scene.nothingLost(again);
  await scene.leave(again);
};
const RELOAD = /reload|load (this|the) page again/i;

/** Closes the browser in order: what other applications keep has no journal and would be lost when it is killed. */
async function startedAgain(running, profile, scene) {
  await running.close();
  const again = await start(profile);
  scene.context = again.context;
  return again;
}

/** The rounds of a browser that is killed and started again on the same profile. */
async function killedBrowser({ browser, host }, rounds, act) {
  const profile = newProfile();
  let running = await start(profile);
  try {
    const scene = await Scene.begin(browser, host, running.context);
    running = await startedAgain(running, profile, scene);
    for (let round = 0; round < rounds; round++) {
      const page = await scene.visit();
      await act(page, scene, round);
      await running.kill();
      running = await start(profile);
      scene.context = running.context;
      const again = await scene.reopen();
      await scene.nothingLost(again);
      await scene.leave(again);
    }
    return scene;
  } finally {
    await running.kill();
    forget(profile);
  }
}

export const ROWS = {
  C01: {
    what: 'the page crashes right after the edit', run: async scene => {
      for (let round = 0; round < ROUNDS; round++) {
        const page = await scene.visit();
        promise(scene, await tagUntilSaved(page, round));
        const session = await scene.context.newCDPSession(page);
        session.send('Page.crash').catch(() => {});
        await page.waitForEvent('crash');
        await page.close();
      }
      await scene.nothingLost(await scene.reopen());
    },
  },
  C02: {
    what: 'the page’s process is killed in the very task that writes', run: async scene => {
      // The page waits for an answer while its process is killed.
      const DEADLY = () => {
        const real = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
          real.call(this, key, value);
          if (!key.includes('/a/')) return;
          const asking = new XMLHttpRequest();
          asking.open('GET', '/killed', false);
          asking.send();
        };
      };
      for (let round = 0; round < Math.min(ROUNDS, 12); round++) {
        const page = await scene.visit({ inject: DEADLY });
        await page.route('**/killed', () => killPages(scene.browser));
        const crashed = page.waitForEvent('crash', { timeout: 10_000 });
        page.evaluate(nth => document.querySelector('press-loupe').loupe.tag({ start: nth * 9, end: nth * 9 + 8 }, 'claim', { note: `round ${nth}` }), round).catch(() => {});
        await crashed;
        await page.close();
        const again = await scene.reopen();
        const { list } = await work(again);
        assert.equal(list.length, 4 + round, 'what was written in that task is there');
        await scene.witness(again);
        await scene.nothingLost(again);
        await scene.leave(again);
      }
    },
  },
  C03: {
    what: 'the whole browser is killed 0 to 3 s after the state says saved', run: async scene => {
      await killedBrowser(scene, ROUNDS, async (page, mine, round) => {
        promise(mine, await tagUntilSaved(page, round));
        await pause(3000 * round / Math.max(1, ROUNDS - 1));
      });
      scene.tell(`kept ${ROUNDS} of ${ROUNDS} times`);
    },
  },
  C04: {
    what: 'the browser is killed between the journal and the main write', run: async scene => {
      const profile = newProfile();
      let running = await start(profile);
      try {
        const mine = await Scene.begin(scene.browser, scene.host, running.context);
        running = await startedAgain(running, profile, mine);
        const page = await mine.visit({ inject: `{ const real = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { if (key.includes('/a/')) throw new DOMException('not yet', 'QuotaExceededError'); real.call(this, key, value); }; }` });
        const id = await call(page, 'tag', { quote: LATER }, 'claim', { note: 'only in the journal' });
        await soon(async () => assert.ok((await journal(page)).some(entry => entry.includes(id)), 'the journal has it'));
        promise(mine, JSON.stringify((await work(page)).list.find(one => one.id === id)));
        await running.kill();
        let first;
        for (let restart = 0; restart < 3; restart++) {
          running = await start(profile);
          mine.context = running.context;
          const again = await mine.reopen();
          await mine.nothingLost(again);
          first ??= await bytes(again);
          assert.equal(await bytes(again), first, 'replayed once or three times, it is the same');
          if (restart === 2) {
            await call(again, 'delete', id);
            await saved(again);
            mine.withdraw(id);
          }
          await running.kill();
        }
        running = await start(profile);
        mine.context = running.context;
        const last = await mine.reopen();
        assert.ok(!(await work(last)).list.some(one => one.id === id), 'what was deleted is not replayed');
        await mine.nothingLost(last);
      } finally {
        await running.kill();
        forget(profile);
      }
    },
  },
  C05: {
    what: 'the tab is closed, reloaded or crashed 0 to 100 ms after the edit', run: async scene => {
      const times = IN_FULL ? 30 : 12;
      for (let round = 0; round < times; round++) {
        const page = await scene.visit();
        await page.evaluate(nth => { document.querySelector('press-loupe').loupe.tag({ start: nth * 9, end: nth * 9 + 8 }, 'claim', { note: `round ${nth}` }); }, round);
        await pause(100 * round / (times - 1));
        if (round % 3 === 1) { await page.reload(); await ready(page); }
        if (round % 3 === 2) {
          const session = await scene.context.newCDPSession(page);
          session.send('Page.crash').catch(() => {});
          await page.waitForEvent('crash');
        }
        await page.close();
      }
      const again = await scene.reopen(), { list } = await work(again);
      const notes = new Set(list.map(one => one.note));
      const kept = Array.from({ length: times }, (_, nth) => notes.has(`round ${nth}`)).filter(Boolean).length;
      scene.tell(`kept ${kept} of ${times}`);
      assert.equal(kept, times);
      await scene.witness(again);
      await scene.nothingLost(again);
    },
  },
  C06: {
    what: 'the page is left with a note half written', act: async (page, scene) => {
      scene.edits(scene.ids[0]);
      await writeNote(page, CLAIM, ' Half a senten');
      await saved(page);
      await scene.witness(page);
      await page.evaluate(() => location.assign('about:blank')).catch(() => {});
      await page.waitForURL('about:blank');
      await page.goto(scene.address);
      await ready(page);
    },
    expect: async (page, scene) => assert.match((await work(page)).list.find(one => one.id === scene.ids[0]).note, / Half a senten$/),
  },
  C08: {
    what: 'a frozen tab has missed nothing when it goes on', run: async scene => {
      const [awake, frozen] = [await scene.visit(), await scene.visit()];
      const session = await scene.context.newCDPSession(frozen);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await awake.evaluate(async () => {
        const { loupe } = document.querySelector('press-loupe');
        for (let nth = 0; nth < 25; nth++) await loupe.change(await loupe.tag({ start: nth * 9, end: nth * 9 + 8 }, 'claim'), { note: `while it slept ${nth}` });
      });
      await saved(awake);
      await scene.witness(awake);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      const whole = await bytes(awake);
      await soon(async () => assert.equal(await bytes(frozen), whole));
      await scene.leave(awake);
      await scene.leave(frozen);
      await scene.nothingLost(await scene.reopen());
    },
  },
  C10: {
    what: 'the page ends while it is hidden, and nothing tells it', run: async scene => {
      const page = await scene.visit({ inject: () => { for (const name of ['beforeunload', 'unload', 'pagehide']) window.addEventListener(name, event => event.stopImmediatePropagation(), true); } });
      await mark(page);
      await writeNote(page, GUESS, 'the last words');
      await saved(page);
      await scene.witness(page);
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      const crashed = page.waitForEvent('crash');
      await killPages(scene.browser);
      await crashed;
      await page.close();
      const again = await scene.reopen();
      assert.equal((await work(again)).list.find(one => one.quote === GUESS).note, 'the last words');
      await scene.nothingLost(again);
    },
  },
  C11: {
    what: 'the program stops in an event, or in a call of the page’s', run: async scene => {
      const { wasm, bytes, script } = built();
      await instead(scene, wasm, wasmOf(trappingOnDemand(bytes, script, callbacks(script))), async () => {
        const page = await scene.visit({ inject: WATCHED, tolerates: STOPPED });
        await mark(page);
        await saved(page);
        await scene.witness(page);
        await page.evaluate(() => { Math.random = () => 2; });
        // It may stop in the scrolling that comes before the click; then the card is gone.
        await card(page, CLAIM).first().click({ noWaitAfter: true, timeout: 3000 }).catch(() => {});
        await stoppedForGood(page, scene);
      });
      await opensAgain(scene);
      await instead(scene, wasm, wasmOf(trapping(bytes, [member(script, 'undo')])), async () => {
        const page = await scene.visit({ inject: WATCHED, tolerates: STOPPED });
        await mark(page, LATER, '1');
        await saved(page);
        await scene.witness(page);
        const refusal = await page.evaluate(() => document.querySelector('press-loupe').loupe.undo().then(() => null, String));
        await stoppedForGood(page, scene, refusal);
      });
      await opensAgain(scene);
    },
  },
  C12: {
    what: 'the program stops in the middle of an edit and leaves what it held locked', run: async scene => {
      const page = await scene.visit({ inject: WATCHED, tolerates: STOPPED });
      await mark(page);
      await card(page, GUESS).first().click();
      await saved(page);
      await scene.witness(page);
      await page.evaluate(() => {
        const real = Date.prototype.toISOString;
        Date.prototype.toISOString = () => { throw new WebAssembly.RuntimeError('unreachable'); };
        window.endTheFault = () => { Date.prototype.toISOString = real; };
      });
      await card(page, GUESS).first().getByRole('button', { name: 'Claim', exact: true }).click({ noWaitAfter: true });
      await page.evaluate(() => window.endTheFault());
      await page.keyboard.press('2');
      await stoppedForGood(page, scene);
      await opensAgain(scene);
    },
  },
  C13: {
    what: 'the wasm does not load: missing, damaged, cut off, not what it says', run: async scene => {
      const { wasm, glue, bytes } = built();
      await cannotStart(scene, wasm, [404, 'text/plain', 'not found']);
      await cannotStart(scene, wasm, wasmOf(damaged(bytes)));
      await cannotStart(scene, wasm, wasmOf(bytes.subarray(0, bytes.length / 2)));
      await cannotStart(scene, wasm, [200, 'text/html', '<!doctype html><p>Sign in to the network</p>']);
      await cannotStart(scene, glue, [404, 'text/plain', 'not found']);
    },
  },
  C14: {
    what: 'an old script meets a new wasm', run: async scene => {
      const { wasm, bytes } = built();
      await cannotStart(scene, wasm, wasmOf(fromAnotherVersion(bytes)), RELOAD);
    },
  },
  C15: {
    what: 'there is no more memory', run: async scene => {
      const { wasm, bytes } = built();
      const first = await scene.visit({ inject: MEMORY });
      const pages = await first.evaluate(() => window.memory.buffer.byteLength / 65_536);
      await scene.leave(first);
      await instead(scene, wasm, wasmOf(withMemoryLimit(bytes, pages + 16)), async () => {
        const page = await scene.visit({ inject: WATCHED, tolerates: STOPPED });
        const { kept, why } = await page.evaluate(async () => {
          const { loupe } = document.querySelector('press-loupe'), kept = [];
          for (let nth = 0; nth < 60; nth++) {
            try {
              const id = await loupe.tag({ start: nth * 9, end: nth * 9 + 8 }, 'claim', { note: String(nth).repeat(20_000) });
              if (loupe.state.name === 'saved') kept.push(JSON.stringify(loupe.list().find(one => one.id === id)));
            } catch (error) { return { kept, why: String(error) }; }
            if (document.querySelector('[data-press-loupe-failed]')) return { kept, why: 'stopped' };
          }
          return { kept, why: null };
        });
        assert.ok(why, 'the memory came to an end');
        for (const one of kept) promise(scene, one);
        scene.tell(`${kept.length} annotations of 20 kB were made before the memory ended: ${why}`);
        // What was being made when it ended may be there, whole, or not.
        const { list } = await work(page).catch(() => ({ list: [] }));
        for (const { id } of list) scene.seen.add(id);
        for (const key of Object.keys(await stored(page))) scene.seen.add(key.split('/').at(-1));
        await stoppedForGood(page, scene, why);
      });
      await opensAgain(scene);
    },
  },
};
