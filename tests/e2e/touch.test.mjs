// A passage chosen by touch: by two taps, by the platform's own selection, and its ends moved by handles.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { annotations, call, card, clickOn, launch, links, list, painted, ready, settled, site, text, toolbar, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const RELEASE = 'Bridge opens\n\nThe bridge opened on Oct. 18, Ada Brandt said. It might close again, the council warned. Nobody knows how long that takes.\n\nIt is long.';
const ARABIC = 'افتتاح الجسر\n\nقال الوزير إن الجسر مفتوح منذ يوم الجمعة. وقد يغلق مرة أخرى في عام 2027 بحسب المجلس.\n\nلا أحد يعرف.';
const JAPANESE = '新しい橋\n\n知事は金曜日に橋が開通したと述べた。安全です。';

const room = async (options = PHONE, text = RELEASE) => {
  const page = await visit(browser, host.address, options);
  await call(page, 'open', { text });
  await ready(page);
  page.touches = await page.context().newCDPSession(page);
  return page;
};
const selected = page => page.evaluate(() => String(document.getSelection()));
const said = page => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('.said').innerText.replace('\u{a0}', ''));
const line = page => page.getByRole('group', { name: 'Choose by tapping' });
const quotes = async page => (await list(page)).map(one => [one.tag, one.quote]);
const range = async page => { const [one] = await list(page); return one.quote; };
const start = page => page.getByRole('button', { name: 'Start of the passage' });
const end = page => page.getByRole('button', { name: 'End of the passage' });
const frames = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The middle of a character: the `nth` of the first of these words on the page. */
const spot = (page, words, nth = 0) => page.evaluate(([words, nth]) => {
  const walk = document.createTreeWalker(document.querySelector('press-loupe, [data-press-loupe]'), NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement.getClientRects().length) continue;
    const range = new Range();
    range.setStart(node, at + nth);
    range.setEnd(node, at + nth + 1);
    // Out from under the bars, as a reader would have it.
    const { shadowRoot } = document.querySelector('press-loupe, [data-press-loupe]'), sheet = shadowRoot.querySelector('[data-list=sheet] .list')?.getBoundingClientRect().top ?? innerHeight;
    const lowest = Math.min(sheet, shadowRoot.querySelector('.toolbar[data-docked]')?.getBoundingClientRect().top ?? sheet), where = range.getBoundingClientRect();
    if (where.bottom > lowest - 4) scrollBy({ top: where.bottom - lowest + 60, behavior: 'instant' });
    else if (where.top < 60) scrollBy({ top: where.top - 120, behavior: 'instant' });
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`not on the page: ${words}`);
}, [words, nth]);
/** A tap of a finger, or on a desktop a click, on a character. */
const tap = async (page, words, nth) => {
  // Nobody is so fast that the sheet is still on its way.
  await spot(page, words, nth);
  await frames(page);
  const { x, y } = await spot(page, words, nth);
  if (await page.evaluate(() => 'ontouchstart' in window)) await touch(page, x, y);
  else await page.mouse.click(x, y);
};
/** A tap of a finger at a point; in the same session as `finger`, for two would be two screens. */
async function touch(page, x, y) {
  await page.touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await frames(page);
}
/** A finger that goes down, along these points, and up; `held` is asked before that. */
async function finger(page, points, held) {
  const send = (type, point) => page.touches.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [{ x: point.x, y: point.y }] : [] });
  await send('touchStart', points[0]);
  for (const [nth, to] of points.entries()) {
    if (!nth) continue;
    const from = points[nth - 1];
    for (let part = 1; part <= 4; part++) await send('touchMove', { x: from.x + (to.x - from.x) * part / 4, y: from.y + (to.y - from.y) * part / 4 });
  }
  await frames(page);
  await held?.();
  // It rests before it lifts: a tap soon after a flick would only stop that.
  await page.waitForTimeout(150);
  await send('touchMove', { x: points.at(-1).x, y: points.at(-1).y + 1 });
  await send('touchEnd');
  await frames(page);
}
const middle = async handle => { const { x, y, width, height } = await handle.boundingBox(); return { x: x + width / 2, y: y + height / 2 }; };
/** Where a handle has to be brought for its end to be at a character. */
const bring = async (page, handle, words, nth) => {
  const from = await middle(handle), knob = await handle.evaluate(button => {
    const style = getComputedStyle(button), box = button.getBoundingClientRect(), px = name => parseFloat(style.getPropertyValue(name));
    return { x: box.left + px('--x'), y: box.top + px('--y') + px('--line-height') / 2 };
  });
  const to = await spot(page, words, nth);
  return [from, { x: from.x + to.x - knob.x, y: from.y + to.y - knob.y }];
};
const hold = async (page, quote, tag = 'claim') => {
  await call(page, 'tag', { quote }, tag);
  await tap(page, quote);
  await start(page).waitFor();
  await frames(page);
};

describe('two taps', () => {
  for (const [name, options] of [['a finger', PHONE], ['a mouse', DESK]]) {
    test(`by ${name}: the first word, the last, a tag, and so on until done`, async () => {
      const page = await room(options);
      if (options === DESK) await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('button', { name: 'Choose by tapping' }).click();
      assert.equal(await said(page), 'Tap the first word');
      assert.match(await line(page).innerText(), /^Tap the first word/);
      await tap(page, 'bridge opened', 3);
      assert.equal(await said(page), 'First word: “bridge”. Tap the last word');
      await page.locator('.frame rect').waitFor();
      assert.equal(await selected(page), '', 'the toolbar does not come for one word');
      await tap(page, '18, Ada', 1);
      assert.equal(await selected(page), 'bridge opened on Oct. 18');
      await frames(page);
      assert.equal(await page.locator('.frame rect').count(), 0);
      assert.match(await said(page), /^Chosen: “bridge opened on Oct\. 18”/);
      await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
      await settled(page);
      assert.equal(await said(page), 'Tagged as claim. Tap the first word');
      // In the other order.
      await tap(page, 'Brandt', 2);
      await tap(page, 'Ada', 1);
      assert.equal(await selected(page), 'Ada Brandt');
      await toolbar(page).getByRole('button', { name: /^Source of this claim/ }).click();
      await settled(page);
      // One word, tapped twice.
      await tap(page, 'might', 1);
      await tap(page, 'might', 3);
      assert.equal(await selected(page), 'might');
      await toolbar(page).getByRole('button', { name: /^Speculation/ }).click();
      await settled(page);
      // A whole sentence.
      await tap(page, 'knows', 1);
      await line(page).getByRole('button', { name: 'This sentence' }).click();
      assert.equal(await selected(page), 'Nobody knows how long that takes.');
      await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
      await settled(page);
      assert.deepEqual(await quotes(page), [
        ['claim', 'bridge opened on Oct. 18'], ['source', 'Ada Brandt'], ['speculation', 'might'], ['claim', 'Nobody knows how long that takes.'],
      ]);
      assert.deepEqual((await links(page)).map(one => one.kind), ['attributed-to']);
      await line(page).getByRole('button', { name: 'Done choosing' }).click();
      assert.equal(await line(page).count(), 0);
      assert.equal(await said(page), 'No longer choosing by tapping');
      // Taps are taps again.
      await tap(page, 'might', 1);
      assert.equal(await card(page, 'might').getAttribute('aria-current'), 'true');
      fine(page);
    });
  }

  test('what closes a sentence is tapped with its last word; words come apart in Arabic and Japanese', async () => {
    const page = await room();
    const begin = () => page.getByRole('button', { name: 'Choose by tapping' }).click();
    await begin();
    await tap(page, 'It might');
    await tap(page, 'warned.', 6);
    assert.equal(await selected(page), 'It might close again, the council warned.');
    for (const [text, first, last, passage] of [
      [ARABIC, ['الوزير', 2], ['مفتوح', 1], 'الوزير إن الجسر مفتوح'],
      [ARABIC, ['2027', 1], ['يغلق', 1], 'يغلق مرة أخرى في عام 2027'],
      [JAPANESE, ['金曜日', 1], ['橋が', 0], '金曜日に橋'],
      [JAPANESE, ['安全', 0], ['です。', 2], '安全です。'],
    ]) {
      await call(page, 'open', { text });
      await ready(page);
      assert.equal(await line(page).count(), 0, 'another release ends it');
      await begin();
      await tap(page, ...first);
      await tap(page, ...last);
      assert.equal(await selected(page), passage);
    }
    fine(page);
  });

  test('Escape goes back a step, from the last word to the first, and out', async () => {
    for (const options of [PHONE, DESK]) {
      const page = await room(options);
      if (options === DESK) await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('button', { name: 'Choose by tapping' }).click();
      await tap(page, 'bridge', 2);
      await page.keyboard.press('Escape');
      assert.equal(await said(page), 'Tap the first word');
      await frames(page);
      assert.equal(await page.locator('.frame rect').count(), 0);
      await tap(page, 'council', 2);
      await line(page).getByRole('button', { name: 'Cancel' }).click();
      assert.match(await line(page).innerText(), /^Tap the first word/);
      await page.keyboard.press('Escape');
      assert.equal(await line(page).count(), 0);
      // Keys go on where the reader was.
      await page.keyboard.press('Enter');
      await page.locator('.frame rect').first().waitFor();
      fine(page);
    }
  });

  test('links are not followed, nothing is taken in hand, a passage that lies there is no hindrance', async () => {
    const page = await room();
    await call(page, 'open', { html: '<article><h1>Bridge opens</h1><p>The <a href="https://example.org/">council of the town</a> said the bridge opened on Friday, and that it might close again before long.</p></article>' });
    await ready(page);
    await call(page, 'tag', { quote: 'bridge opened' }, 'claim');
    await page.getByRole('button', { name: 'Choose by tapping' }).click();
    const address = page.url();
    await tap(page, 'council', 2);
    await tap(page, 'bridge', 2);
    assert.equal(await selected(page), 'council of the town said the bridge');
    assert.equal(page.url(), address);
    assert.equal(await annotations(page).locator('[aria-current]').count(), 0);
    fine(page);
  });

  test('a text that changes underneath loses nothing and takes no word that is gone', async () => {
    const page = await room();
    await call(page, 'tag', { quote: 'might close again' }, 'speculation');
    await page.getByRole('button', { name: 'Choose by tapping' }).click();
    await tap(page, 'bridge opened', 2);
    await page.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT);
      for (let node; (node = walk.nextNode());) if (node.data.includes('The bridge') && node.parentElement.getClientRects().length) node.data = node.data.replace('The bridge', 'On Friday the old bridge');
    });
    await page.waitForFunction(() => /The text has changed/.test(document.querySelector('press-loupe').shadowRoot.querySelector('.said').innerText));
    await frames(page);
    assert.equal(await page.locator('.frame rect').count(), 0);
    await tap(page, 'council', 2);
    await tap(page, 'warned', 2);
    await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
    await settled(page);
    assert.deepEqual(await quotes(page), [['speculation', 'might close again'], ['claim', 'council warned']]);
    fine(page);
  });

  test('it is not there for whoever only reads, and on a desktop it is in the menu', async () => {
    const page = await room(DESK);
    assert.equal(await page.getByRole('button', { name: 'Choose by tapping' }).count(), 0, 'no finger, no button');
    await page.getByRole('button', { name: 'More' }).click();
    assert.ok(await page.getByRole('button', { name: 'Choose by tapping' }).isVisible());
    assert.ok(!await page.locator('.menu').getByRole('button', { name: 'Export' }).isVisible(), 'what the bar shows is not there twice');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('press-loupe').setAttribute('readonly', ''));
    await page.getByRole('button', { name: 'More' }).click();
    assert.equal(await page.getByRole('button', { name: 'Choose by tapping' }).count(), 0);
    fine(page);
  });
});

describe('the platform’s own selection', () => {
  /** Selects as handles of the platform do: the page hears of nothing but the selection. */
  const select = (page, words) => page.evaluate(words => {
    const walk = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      const at = node.data.indexOf(words);
      if (at >= 0 && node.parentElement.getClientRects().length) getSelection().setBaseAndExtent(node, at, node, at + words.length);
    }
  }, words);

  for (const [name, options] of [['a phone', PHONE], ['a wide tablet', { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true }]]) {
    test(`on ${name} a long press selects, and the toolbar is docked at the bottom and stays`, async () => {
      const page = await room(options);
      const at = await spot(page, 'council', 2);
      await page.touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await page.waitForTimeout(900);
      await select(page, 'council');
      await toolbar(page).waitFor();
      await page.touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      const { height } = page.viewportSize();
      for (const words of ['council warned', 'the council warned', 'close again, the council warned']) {
        await select(page, words);
        await frames(page);
        const box = await toolbar(page).boundingBox();
        assert.equal(Math.round(box.y + box.height), height, words);
        const passage = await page.evaluate(() => { const { bottom } = getSelection().getRangeAt(0).getBoundingClientRect(); return bottom; });
        assert.ok(passage < box.y, 'it covers nothing of the passage');
      }
      for (const button of await toolbar(page).getByRole('button').all()) assert.ok((await button.boundingBox()).height >= 44);
      fine(page);
    });
  }

  test('a platform that lets go of the selection at every press does not take it from the toolbar', async () => {
    const page = await room();
    await page.evaluate(() => document.addEventListener('touchstart', () => getSelection().removeAllRanges(), true));
    await tap(page, 'council', 2);
    await select(page, 'council warned');
    await toolbar(page).waitFor();
    const { x, y, width, height } = await toolbar(page).getByRole('button', { name: /^Source/ }).boundingBox();
    await touch(page, x + width / 2, y + height / 2);
    await settled(page);
    assert.deepEqual(await quotes(page), [['source', 'council warned']]);
    fine(page);
  });
});

describe('handles', () => {
  test('by a finger: each end goes along in whole words, and it is one step to take back', async () => {
    const page = await room();
    await hold(page, 'might close again');
    for (const handle of [start(page), end(page)]) {
      const { width, height } = await handle.boundingBox();
      assert.ok(width >= 44 && height >= 44, `${width} by ${height}`);
    }
    const scrolled = await page.evaluate(() => scrollY);
    await finger(page, await bring(page, end(page), 'council', 3), async () => {
      assert.equal(await range(page), 'might close again', 'nothing is changed before the finger lets go');
      assert.deepEqual(await painted(page, 'claim'), ['might close again, the council']);
      assert.deepEqual(await painted(page, 'claim-in-hand'), ['might close again, the council']);
    });
    assert.equal(await page.evaluate(() => scrollY), scrolled, 'the page does not scroll with the finger');
    await settled(page);
    assert.equal(await range(page), 'might close again, the council');
    await finger(page, await bring(page, start(page), 'close', 0));
    assert.equal(await range(page), 'close again, the council');
    // Past the other end: that word stays.
    await finger(page, await bring(page, end(page), 'Ada', 0));
    assert.equal(await range(page), 'Ada Brandt said. It might close');
    const undo = page.getByRole('button', { name: 'Undo: change passage' });
    for (const before of ['close again, the council', 'might close again, the council', 'might close again']) {
      await undo.click();
      assert.equal(await range(page), before);
    }
    assert.equal(await undo.count(), 0);
    fine(page);
  });

  test('by a mouse, and Escape leaves the passage as it was', async () => {
    const page = await room(DESK);
    await hold(page, 'might close again');
    for (const handle of [start(page), end(page)]) assert.ok((await handle.boundingBox()).width >= 24);
    const [from, to] = await bring(page, end(page), 'warned', 1);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    assert.deepEqual(await painted(page, 'claim'), ['might close again, the council warned']);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.deepEqual(await painted(page, 'claim'), ['might close again']);
    assert.equal(await range(page), 'might close again');
    assert.equal(await selected(page), '');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    assert.equal(await range(page), 'might close again, the council warned');
    assert.equal(await line(page).count(), 0, 'a drag is no press');
    fine(page);
  });

  test('by keys, in either direction of writing', async () => {
    const page = await room(DESK);
    await hold(page, 'might close again');
    await end(page).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await said(page), 'Added: , the');
    await page.keyboard.press('ArrowDown');
    assert.equal(await range(page), 'might close again, the council');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await said(page), 'Left out: council');
    await start(page).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await range(page), 'It might close again, the');
    for (let nth = 0; nth < 9; nth++) await page.keyboard.press('ArrowRight');
    assert.equal(await range(page), 'the');
    assert.equal(await said(page), 'There is no word further on that side');
    assert.equal(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement.getAttribute('aria-label')), 'Start of the passage');
    await call(page, 'open', { text: ARABIC });
    await ready(page);
    await hold(page, 'الجسر مفتوح');
    await end(page).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await range(page), 'الجسر مفتوح منذ');
    await start(page).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await range(page), 'مفتوح منذ');
    const [right, left] = [await middle(start(page)), await middle(end(page))];
    assert.ok(right.x > left.x, 'the start is on the right');
    fine(page);
  });

  test('by two taps: on the handle, then on a word', async () => {
    for (const options of [PHONE, DESK]) {
      const page = await room(options);
      await hold(page, 'might close again');
      await end(page).click();
      assert.equal(await said(page), 'Tap the new last word');
      assert.equal(await end(page).getAttribute('aria-pressed'), 'true');
      await tap(page, 'warned', 2);
      await settled(page);
      assert.equal(await range(page), 'might close again, the council warned');
      assert.equal(await line(page).count(), 0);
      await start(page).click();
      await tap(page, 'Ada', 1);
      assert.equal(await range(page), 'Ada Brandt said. It might close again, the council warned');
      await start(page).click();
      await start(page).click();
      assert.equal(await line(page).count(), 0, 'a second press takes it back');
      await end(page).click();
      await page.keyboard.press('Escape');
      assert.equal(await line(page).count(), 0);
      assert.equal(await range(page), 'Ada Brandt said. It might close again, the council warned');
      fine(page);
    }
  });

  test('another passage that lies under a handle is meant by a tap on it', async () => {
    const page = await room();
    await hold(page, 'Nobody');
    // The handle's upper corner, farthest from the knob, lies on the line above.
    const box = await start(page).boundingBox(), [x, y] = [box.x + 6, box.y + 6];
    const place = await page.evaluate(([x, y]) => {
      const { loupe, shadowRoot } = document.querySelector('press-loupe'), { style } = shadowRoot.querySelector('.handles');
      style.display = 'none';
      const { offsetNode, offset } = document.caretPositionFromPoint(x, y);
      style.display = '';
      return loupe.text.indexOf(offsetNode.data) + offset;
    }, [x, y]);
    await call(page, 'tag', { start: place - 2, end: place + 2 }, 'source');
    await touch(page, x, y);
    await page.waitForFunction(() => document.querySelector('press-loupe').shadowRoot.querySelector('.card[data-hand]')?.dataset.tag === 'source');
    assert.equal(await line(page).count(), 0);
    fine(page);
  });

  test('in Arabic by a finger, and in Japanese', async () => {
    const page = await room(PHONE, ARABIC);
    await hold(page, 'الجسر مفتوح');
    await finger(page, await bring(page, end(page), 'الجمعة', 2));
    assert.equal(await range(page), 'الجسر مفتوح منذ يوم الجمعة');
    await finger(page, await bring(page, start(page), 'الوزير', 2));
    assert.equal(await range(page), 'الوزير إن الجسر مفتوح منذ يوم الجمعة');
    await call(page, 'open', { text: JAPANESE });
    await ready(page);
    await hold(page, '知事は');
    await finger(page, await bring(page, end(page), '金曜日', 1));
    assert.equal(await range(page), '知事は金曜日');
    fine(page);
  });

  test('near the end of the screen the page scrolls along', async () => {
    const page = await room(PHONE, `Bridge opens\n\n${Array.from({ length: 60 }, (_, nth) => `Paragraph ${nth} says that the bridge number ${nth} opened.`).join('\n\n')}`);
    await hold(page, 'Paragraph 3 says');
    const from = await middle(end(page));
    await finger(page, [from, { x: from.x + 40, y: 690 }], () => page.waitForTimeout(1200));
    const [one] = await list(page);
    assert.ok(one.quote.length > 900, `${one.quote.length} characters`);
    assert.ok(one.quote.startsWith('Paragraph 3 says'));
    assert.ok(await page.evaluate(() => scrollY) > 300);
    fine(page);
  });

  test('they stand at the ends of the passage, also after scrolling and at another width, and cover none of it', async () => {
    for (const options of [PHONE, DESK]) {
      const page = await room(options);
      await hold(page, 'said. It might close again, the council warned. Nobody');
      const away = () => page.evaluate(() => {
        const [range] = CSS.highlights.get('press-loupe-claim'), live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const rects = [...live.getClientRects()].filter(rect => rect.width), first = rects[0], last = rects.at(-1);
        return [...document.querySelector('press-loupe').shadowRoot.querySelectorAll('.handle')].map((handle, nth) => {
          const box = handle.getBoundingClientRect(), style = getComputedStyle(handle), px = name => parseFloat(style.getPropertyValue(name));
          return Math.hypot(box.left + px('--x') - (nth ? last.right : first.left), box.top + px('--y') - (nth ? last.top : first.top));
        });
      });
      for (const far of await away()) assert.ok(far < 2, `${far} pixels`);
      await page.evaluate(() => scrollBy(0, 40));
      for (const far of await away()) assert.ok(far < 2, `${far} pixels after scrolling`);
      await page.setViewportSize({ width: options.viewport.width - 60, height: options.viewport.height });
      await frames(page);
      await frames(page);
      for (const far of await away()) assert.ok(far < 2, `${far} pixels at another width`);
      fine(page);
    }
  });

  test('not for whoever only reads, not in print, not beside a selection, and nothing is done while nothing is in hand', async () => {
    const page = await room();
    await call(page, 'tag', { quote: 'might close again' }, 'claim');
    await frames(page);
    await frames(page);
    await page.evaluate(() => { window.asked = 0; const ask = requestAnimationFrame; window.requestAnimationFrame = act => { window.asked++; return ask(act); }; });
    await page.evaluate(() => scrollBy(0, 60));
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.asked), 0, 'no work in any frame');
    assert.equal(await start(page).count(), 0);
    await hold(page, 'Nobody knows');
    await page.waitForTimeout(300);
    await page.evaluate(() => { window.asked = 0; });
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.asked), 0, 'nor while something is');
    await page.emulateMedia({ media: 'print' });
    assert.ok(!await start(page).isVisible());
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      const node = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT).nextNode();
      getSelection().selectAllChildren(document.querySelector('press-loupe p') ?? node.parentElement);
    });
    await page.evaluate(() => document.querySelector('press-loupe').setAttribute('readonly', ''));
    await page.waitForFunction(() => !document.querySelector('press-loupe').shadowRoot.querySelector('.handle'));
    fine(page);
  });

  test('an annotation that goes while its end is dragged takes the handles along, and nothing is left behind', async () => {
    const page = await room();
    await hold(page, 'might close again');
    await finger(page, await bring(page, end(page), 'warned', 3), async () => {
      const [one] = await list(page);
      await call(page, 'delete', one.id);
      await frames(page);
    });
    await settled(page);
    assert.deepEqual(await list(page), []);
    assert.deepEqual(await painted(page, 'claim'), []);
    await page.getByRole('button', { name: 'Undo: delete claim' }).click();
    assert.deepEqual(await painted(page, 'claim'), ['might close again']);
    fine(page);
  });
});

describe('in an article', () => {
  const article = width => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Article</title><link rel="icon" href="data:,">
<style>body { margin: 0 16px; } article { max-width: ${width}px; font: 18px/1.6 serif; } .far { height: 900px; }</style></head><body><article><h1>News</h1>
<div data-press-loupe data-press-loupe-start><h2>Bridge opens</h2><p>The <a href="https://example.org/">bridge</a> opened on Oct. 18, Ada Brandt said. It might close again, the council warned.</p><p>Nobody knows how long that takes.</p></div><p class="far">After it.</p></article>
<script type="module" src="/some/path/press-loupe.js"></script></body></html>`];
  let here;
  before(async () => { here = await site({ '/narrow': article(2000), '/beside': article(560) }, { policy: null }); });
  after(() => here?.close());

  test('on a phone the line stands on the bar, and the passage is tagged and changed', async () => {
    const page = await visit(browser, `${here.origin}/narrow`, PHONE);
    page.touches = await page.context().newCDPSession(page);
    await page.getByRole('button', { name: 'Choose by tapping' }).click();
    const bar = await page.getByRole('group', { name: 'Reading' }).boundingBox(), box = await line(page).boundingBox();
    assert.ok(box.y + box.height <= bar.y + 1, 'undo and the saved state stay in reach');
    await tap(page, 'bridge', 1);
    await tap(page, 'Oct. 18', 1);
    assert.equal(await selected(page), 'bridge opened on Oct.');
    await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
    await page.getByRole('button', { name: 'Done choosing' }).click();
    assert.deepEqual(await quotes(page), [['claim', 'bridge opened on Oct.']]);
    await tap(page, 'opened', 2);
    await start(page).waitFor();
    await frames(page);
    await finger(page, await bring(page, end(page), 'Ada', 1));
    assert.deepEqual(await quotes(page), [['claim', 'bridge opened on Oct. 18, Ada']]);
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    assert.equal(await page.locator('.handle').count(), 0);
    fine(page);
  });

  test('with the list beside a narrow column the toolbar stands in the window', async () => {
    const page = await visit(browser, `${here.origin}/beside`, { viewport: { width: 1000, height: 800 } });
    const { x, y } = await spot(page, 'council', 2);
    await page.mouse.dblclick(x, y);
    await toolbar(page).waitFor();
    const box = await toolbar(page).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 1000, JSON.stringify(box));
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Choose by tapping' }).click();
    await tap(page, 'might', 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(await line(page).count(), 0);
    fine(page);
  });
});

test('the whole of it by touch: two passages, a note, a link, an end moved, undone and done again', async () => {
  const page = await room();
  const before = await text(page);
  const tapOn = async button => { const { x, y, width, height } = await button.boundingBox(); await touch(page, x + width / 2, y + height / 2); await settled(page); };
  await tapOn(page.getByRole('button', { name: 'Choose by tapping' }));
  await tap(page, 'It might');
  await tap(page, 'again', 2);
  await tapOn(toolbar(page).getByRole('button', { name: /^Claim/ }));
  await tap(page, 'council', 2);
  await tap(page, 'council', 4);
  await tapOn(toolbar(page).getByRole('button', { name: /^Source of this claim/ }));
  await tap(page, 'Nobody', 2);
  await tap(page, 'knows', 2);
  await tapOn(toolbar(page).getByRole('button', { name: 'Add note' }));
  await page.getByLabel('Note').fill('Who was asked?');
  await tap(page, 'bridge opened', 2);
  await tapOn(line(page).getByRole('button', { name: 'Cancel' }));
  await tapOn(line(page).getByRole('button', { name: 'Done choosing' }));
  await tap(page, 'might', 2);
  await start(page).waitFor();
  await frames(page);
  await finger(page, await bring(page, end(page), 'warned', 2));
  await settled(page);
  assert.deepEqual(await quotes(page), [['claim', 'It might close again, the council warned'], ['source', 'council'], ['claim', 'Nobody knows']]);
  assert.deepEqual((await links(page)).map(one => one.kind), ['attributed-to']);
  await tapOn(page.getByRole('button', { name: 'Undo: change passage' }));
  assert.equal(await range(page), 'It might close again');
  await tapOn(page.getByRole('button', { name: 'Redo: change passage' }));
  assert.equal(await range(page), 'It might close again, the council warned');
  assert.equal(await text(page), before);
  fine(page);
});
