// Everything that is known to go wrong around a reader's work, one row each.
//
// The rule behind every row: when the fault is over and the page is opened again, every annotation that was ever
// reported as saved is there, equal to the byte; every annotation not yet saved is there, or still on screen or offered
// as a download, and was never reported as saved; no other application's keys were touched; bytes that could not be
// read are kept, never overwritten.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, site } from './room.mjs';
import { ROWS as REFUSING } from './faults/refusing.mjs';
import { ROWS as SPACE } from './faults/space.mjs';
import { ROWS as LIFE } from './faults/life.mjs';
import { PAGES as TWO, ROWS as TABS, TOGETHER } from './faults/tabs.mjs';
import { ROWS as BYTES } from './faults/bytes.mjs';
import { ROWS as SURROUNDINGS } from './faults/surroundings.mjs';
import { Scene, mark } from './faults/scene.mjs';

const ROWS = { ...REFUSING, ...SPACE, ...LIFE, ...TABS, ...BYTES, ...SURROUNDINGS };

const PAGES = { ...TWO, '/elsewhere': [200, 'text/html; charset=utf-8', '<!doctype html><title>Elsewhere on this site</title><link rel="icon" href="data:,"><p>Not ours.</p>'] };
const only = process.env.FAULT_ROWS?.split(',');
let browser, host;
before(async () => { browser = await launch(); host = { ...await site(PAGES), pages: PAGES }; });
after(async () => { await browser?.close(); host?.close(); });

/** A row in the order in which it happens: work that is saved, the fault, the reader, the page opened again. */
async function happens(row, t) {
  const scene = await Scene.begin(browser, host);
  scene.tell = words => t.diagnostic(words);
  try {
    if (row.run) return await row.run(scene);
    await row.data?.(scene);
    const page = await scene.visit(row);
    await (row.act ? row.act(page, scene) : mark(page));
    await row.expect(page, scene);
    await scene.witness(page);
    await scene.leave(page);
    const again = await scene.reopen();
    await scene.nothingLost(again);
    await row.after?.(again, scene);
    await scene.leave(again);
  } finally {
    await scene.end();
  }
}

const survived = new Set();
for (const [id, row] of Object.entries(ROWS).filter(([id]) => !only || only.some(one => id.startsWith(one)))) {
  test(`${id}: ${row.what}`, { timeout: 120_000 }, async t => {
    await happens(row, t);
    survived.add(id);
  });
}

for (const [name, run] of Object.entries(TOGETHER).filter(([name]) => !only || only.some(one => name.includes(one)))) {
  test(name, { timeout: 120_000 }, t => happens({ run }, t));
}

test('how many faults are survived', { skip: Boolean(only) }, t => {
  assert.equal(Object.keys(ROWS).length, 70);
  t.diagnostic(`survived ${survived.size}/${Object.keys(ROWS).length}`);
});
