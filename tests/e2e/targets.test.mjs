// The size of what is pressed, in every state, under a finger: at least 44 pixels each way. For a fine pointer it is measured
// in axe.test.mjs, in the same walk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './room.mjs';
import { STATES, enter, isThere, stage } from './states.mjs';
import { small } from './targets.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await stage(); });
after(async () => { await browser?.close(); host?.close(); });

for (const width of [820, 360]) test(`every target under a finger, ${width} pixels`, { timeout: 600_000 }, async () => {
  const wrong = new Set();
  let seen = 0;
  for (const state of STATES.filter(state => isThere(state, width))) {
    const page = await enter(browser, host, state, { viewport: { width, height: width > 500 ? 900 : 740 }, hasTouch: true, isMobile: true });
    assert.equal(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), true);
    const { wrong: found, count } = await page.evaluate(`(${small})(44)`);
    seen += count;
    for (const one of found) wrong.add(`${one} (${state.name})`);
    await page.context().close();
  }
  assert.ok(seen > 400, `${seen} targets were measured`);
  assert.deepEqual([...wrong], []);
});
