// The size of what is pressed, in every state: at least 24 pixels each way, or room enough around it (WCAG 2.5.8); under a
// finger at least 44.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './room.mjs';
import { STATES, enter, isThere, stage } from './states.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await stage(); });
after(async () => { await browser?.close(); host?.close(); });

/** In a page: the targets that are too small, and how many there are. */
function small(least) {
  const targets = [];
  const gather = root => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) gather(one.shadowRoot);
      if (one.matches('button, input, select, textarea, summary, a[href], [role=link], [role=option]')) targets.push(one);
    }
  };
  gather(document);
  const isSeen = one => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !one.closest('[inert]');
  const modal = targets.map(one => one.closest('dialog:modal')).find(Boolean);
  const around = one => one.parentElement ?? one.getRootNode().host;
  const isWithin = (one, outer) => { for (let at = one; at; at = around(at)) if (at === outer) return true; return !outer; };
  const label = one => one.matches('input') ? one.closest('label') ?? one : one;
  const boxes = targets.filter(one => isSeen(one) && isWithin(one, modal)).map(one => {
    // A label is pressed for its control.
    const own = one.getBoundingClientRect(), outer = label(one).getBoundingClientRect();
    const left = Math.min(own.left, outer.left), right = Math.max(own.right, outer.right), top = Math.min(own.top, outer.top), bottom = Math.max(own.bottom, outer.bottom);
    return { one, left, right, top, bottom, width: right - left, height: bottom - top };
  }).filter(box => box.width > 1 && box.height > 1);
  // Words in a sentence or a list of numbers: their size is that of the line (the exception "inline").
  const isInline = one => one.matches('a[href]') && getComputedStyle(one).display.startsWith('inline') && one.closest('p, dd, td, th, li, sup, q, blockquote');
  // Where a part of a picture stands says what it means (the exception "essential"); each leads where an item of a list does.
  const isDrawn = one => one instanceof SVGElement;
  const distance = (box, other) => Math.hypot(Math.max(0, other.left - box.x, box.x - other.right), Math.max(0, other.top - box.y, box.y - other.bottom));
  const wrong = [];
  for (const box of boxes) {
    if (box.width >= least - 0.1 && box.height >= least - 0.1 || isInline(box.one) || isDrawn(box.one)) continue;
    // What is around it may be pressed for it too.
    const far = least / 2 - 1;
    const isHit = (x, y) => box.one.contains(box.one.getRootNode().elementFromPoint(x, y));
    if (box.one.matches('.n')) {
      box.one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const now = box.one.getBoundingClientRect(), x = now.left + now.width / 2, y = now.top + now.height / 2;
      if (isHit(x - far, y) && isHit(x + far, y) && isHit(x, y - far) && isHit(x, y + far)) continue;
    }
    if (least === 24) {
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const isClear = boxes.every(other => other === box || distance(middle, other) >= 12 && (other.width >= 24 && other.height >= 24 || Math.hypot((other.left + other.right) / 2 - middle.x, (other.top + other.bottom) / 2 - middle.y) >= 24));
      if (isClear) continue;
    }
    wrong.push(`${box.one.localName}.${box.one.getAttribute('class') ?? box.one.type ?? ''} “${(box.one.getAttribute('aria-label') ?? box.one.textContent).trim().slice(0, 30)}”: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  return { wrong, count: boxes.length };
}

for (const [name, width, least, options] of [
  ['a fine pointer, 1440 pixels', 1440, 24, {}],
  ['a fine pointer, 360 pixels', 360, 24, {}],
  ['a finger, 820 pixels', 820, 44, { hasTouch: true, isMobile: true }],
  ['a finger, 360 pixels', 360, 44, { hasTouch: true, isMobile: true }],
]) test(`every target for ${name}`, { timeout: 600_000 }, async () => {
  const wrong = new Set();
  let seen = 0;
  for (const state of STATES.filter(state => isThere(state, width))) {
    const page = await enter(browser, host, state, { viewport: { width, height: width > 500 ? 900 : 740 }, ...options });
    assert.equal(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), least === 44);
    const { wrong: found, count } = await page.evaluate(`(${small})(${least})`);
    seen += count;
    for (const one of found) wrong.add(`${one} (${state.name})`);
    await page.context().close();
  }
  assert.ok(seen > 400, `${seen} targets were measured`);
  assert.deepEqual([...wrong], []);
});
