// A. The storage refuses.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { forget, newProfile, start } from './chromium.mjs';
import { openHouse } from './house.mjs';
import { CLAIM, GUESS, LATER, Scene, bytes, call, mark, markRefused, notSaved, saved, savedAtLast, soon, stored, work, writeNote } from './scene.mjs';

/** A page whose `localStorage` has another method of that name; `real` is the browser's, `calls` how often it was asked. */
const method = (name, body) => `{
  const real = Storage.prototype.${name};
  let calls = 0;
  Storage.prototype.${name} = function (...given) { ${body} };
  window.endTheFault = () => { Storage.prototype.${name} = real; };
}`;
const FULL = `throw new DOMException('quota', 'QuotaExceededError');`;
const property = description => `Object.defineProperty(window, 'localStorage', ${description});`;

/** Every record is whole: JSON from the first brace to the last. */
const wholeRecords = async page => {
  for (const [key, value] of Object.entries(await stored(page))) if (/^press-loupe\/1\/.*\/(a|l|release)/.test(key)) assert.doesNotThrow(() => JSON.parse(value), key);
};

/** Whoever opens a page without storage is told so before the first mark, and can work all the same. */
const inMemory = async page => {
  await notSaved(page);
  const made = await call(page, 'tag', { quote: LATER }, 'claim', { note: 'in memory' });
  await call(page, 'undo');
  await call(page, 'redo');
  assert.ok((await work(page)).list.some(one => one.id === made));
};
const toldAtOnce = async page => { assert.equal((await work(page)).state.name, 'not-saved', 'it is said before the first mark'); await mark(page); };

const embedded = (sandbox, address) => `<!doctype html><title>Another site</title><iframe ${sandbox} width="1200" height="800" src="${address}"></iframe>`;
const frameOf = async page => {
  const frame = await soon(() => page.frames()[1] ?? assert.fail('there is a frame'));
  await frame.waitForSelector('press-loupe');
  await frame.evaluate(() => document.querySelector('press-loupe').loupe.ready.then(() => {}));
  return frame;
};

export const ROWS = {
  A01: {
    what: 'every setItem throws QuotaExceededError', inject: method('setItem', FULL), expect: savedAtLast,
    act: async (page, scene) => {
      await markRefused(page);
      scene.edits(scene.ids[0]);
      const before = await stored(page);
      await writeNote(page, CLAIM, 'And of whom?');
      await notSaved(page);
      assert.deepEqual(await stored(page), before, 'a refused write leaves the value that was there');
    },
  },
  A02: { what: 'setItem throws once, then works', inject: method('setItem', `if (given[0].includes('/a/') && !calls++) { ${FULL} } real.apply(this, given);`), expect: saved },
  A03: {
    what: 'setItem throws at every second call', inject: method('setItem', `if (calls++ % 2) { ${FULL} } real.apply(this, given);`),
    act: async page => {
      for (const [words, key] of [[GUESS, '3'], [LATER, '1']]) { await mark(page, words, key); await wholeRecords(page); }
      await writeNote(page, LATER, 'torn?');
      await wholeRecords(page);
    },
    expect: async page => { await page.evaluate(() => { window.endTheFault(); document.dispatchEvent(new Event('visibilitychange')); }); await saved(page); await wholeRecords(page); },
  },
  A05: { what: 'setItem throws what is no Error', inject: method('setItem', `throw 'nope';`), act: markRefused, expect: savedAtLast },
  A06: { what: 'setItem does nothing and says nothing', inject: method('setItem', ''), act: markRefused, expect: savedAtLast },
  A07: { what: 'getItem throws', inject: method('getItem', `throw new DOMException('x', 'SecurityError');`), act: toldAtOnce, expect: inMemory },
  A08: { what: 'the getter of localStorage throws SecurityError', inject: property(`{ get() { throw new DOMException('denied', 'SecurityError'); } }`), act: toldAtOnce, expect: inMemory },
  A09: { what: 'localStorage is null', inject: property(`{ get() { return null; } }`), act: toldAtOnce, expect: inMemory },
  A10: { what: 'localStorage is undefined', inject: property(`{ value: undefined }`), act: toldAtOnce, expect: inMemory },
  A13: {
    what: 'the reader blocks all site data in the settings', run: async ({ browser, host }) => {
      const profile = newProfile(), preferences = path.join(profile, 'Default', 'Preferences');
      const block = blocked => {
        const settings = JSON.parse(fs.readFileSync(preferences, 'utf8'));
        (settings.profile ??= {}).default_content_setting_values = { ...settings.profile.default_content_setting_values, cookies: blocked ? 2 : 1 };
        fs.writeFileSync(preferences, JSON.stringify(settings));
      };
      let running = await start(profile);
      try {
        const scene = await Scene.begin(browser, host, running.context);
        await running.close();
        block(true);
        running = await start(profile);
        scene.context = running.context;
        const page = await scene.visit();
        await page.setViewportSize({ width: 1280, height: 900 });
        assert.equal(await page.evaluate(() => { try { return Boolean(localStorage); } catch (error) { return error.name; } }), 'SecurityError');
        await toldAtOnce(page);
        await inMemory(page);
        await scene.leave(page);
        await running.close();
        block(false);
        running = await start(profile);
        scene.context = running.context;
        await scene.nothingLost(await scene.reopen());
      } finally {
        await running.kill();
        forget(profile);
      }
    },
  },
  A14: {
    what: 'a sandboxed frame without allow-same-origin', run: async scene => {
      const house = await openHouse();
      house.pages['/top.html'] = embedded('sandbox="allow-scripts"', '/tool/index.html');
      try {
        const page = await scene.visit({ address: `${house.origin}/top.html`, starts: false, tolerates: /sandbox|favicon|404/ });
        const frame = await frameOf(page);
        const { name, reason } = await frame.evaluate(() => document.querySelector('press-loupe').loupe.state);
        assert.equal(name, 'not-saved');
        assert.match(reason, /\w+ \w+ \w+/);
        await frame.evaluate(quote => document.querySelector('press-loupe').loupe.tag({ quote }, 'speculation'), GUESS);
        await frame.getByRole('button', { name: 'Keep a copy' }).click();
        assert.ok((await frame.getByLabel('The same as text').inputValue()).includes(GUESS));
        await scene.leave(page);
      } finally { house.close(); }
      await scene.nothingLost(await scene.reopen());
    },
  },
  A15: {
    what: 'pages without an address of their own: data: has no storage, srcdoc has that of the page around it', run: async scene => {
      const house = await openHouse();
      const inside = `<!doctype html><title>x</title><script type="module" src="${house.origin}/tool/press-loupe.js"></script><press-loupe start release-id="bridge"><h1>Bridge opens</h1><p>It opened on Friday.</p></press-loupe>`;
      house.pages['/data.html'] = embedded('', `data:text/html;base64,${Buffer.from(inside).toString('base64')}`);
      house.pages['/srcdoc.html'] = `<!doctype html><iframe width="1200" height="800" srcdoc="${inside.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
      try {
        const data = await scene.visit({ address: `${house.origin}/data.html`, starts: false, tolerates: /favicon|404/ }), alone = await frameOf(data);
        assert.equal((await work(alone)).state.name, 'not-saved');
        await call(alone, 'tag', { quote: 'opened on Friday' }, 'claim');
        await notSaved(alone);
        await scene.leave(data);

        const top = await scene.visit({ address: `${house.origin}/srcdoc.html`, starts: false, tolerates: /favicon|404/ });
        const frame = await frameOf(top);
        await call(frame, 'tag', { quote: 'opened on Friday' }, 'claim');
        await saved(frame);
        const before = await bytes(frame);
        await top.reload();
        assert.equal(await bytes(await frameOf(top)), before);
        await scene.leave(top);
      } finally { house.close(); }
      await scene.nothingLost(await scene.reopen());
    },
  },
};
