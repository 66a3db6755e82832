// What is painted of very many passages: all that a reader can see, wherever the page puts it, and little else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mark, release } from '../../benches/large.mjs';
import { annotations, card, launch, settled, site, visit } from './room.mjs';

const html = body => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">
<style>body { margin: 0 } main { max-width: 40rem } .inner { height: 500px; overflow: auto } .boxless p { display: contents }</style></head>
<body><main>${body}</main><script type="module" src="/some/path/press-loupe.js"></script></body></html>`];
const paragraphs = release().split('\n\n').map(words => `<p>${words}</p>`).join('\n');

let browser, host;
before(async () => {
  browser = await launch();
  host = await site({
    '/inner': html(`<div class="inner"><div data-press-loupe data-press-loupe-start>${paragraphs}</div></div>`),
    '/boxless': html(`<div class="boxless"><div data-press-loupe data-press-loupe-start>${paragraphs}</div></div>`),
  }, { policy: null });
});
after(async () => { await browser?.close(); host?.close(); });

/** In a page: how many ranges are registered, and what is on screen of an annotation that is not. */
function sight() {
  const { loupe } = document.querySelector('press-loupe, [data-press-loupe]');
  const registered = ['claim', 'source', 'speculation'].flatMap(tag => [...CSS.highlights.get(`press-loupe-${tag}`) ?? []]);
  const starts = new Set(registered.map(range => `${names.get(range.startContainer)}:${range.startOffset}`));
  const points = [...loupe.text], missing = [];
  for (const one of loupe.list()) {
    const [node, offset] = place(one.start), range = new Range();
    range.setStart(node, offset);
    range.setEnd(node, Math.min(offset + 1, node.length));
    const { left, right, top, bottom } = range.getBoundingClientRect(), x = (left + right) / 2, y = (top + bottom) / 2;
    const isSeen = y > 0 && y < innerHeight && [...document.querySelectorAll('.inner')].every(box => { const edge = box.getBoundingClientRect(); return y > edge.top && y < edge.bottom && x > edge.left; });
    if (isSeen && !starts.has(`${names.get(node)}:${offset}`)) missing.push(points.slice(one.start, one.end).join('').slice(0, 40));
  }
  return { all: loupe.list().length, registered: registered.length, missing };
}
/** Lets `sight` know its way: the release's blocks are its text nodes, as each of these texts is one. */
const learn = page => page.evaluate(() => {
  const element = document.querySelector('press-loupe, [data-press-loupe]'), { loupe } = element;
  const walk = document.createTreeWalker(element.querySelector('.press-loupe-release') ?? element, NodeFilter.SHOW_TEXT, node => node.data.trim() && !node.parentElement.closest('[data-press-loupe-ignore]') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const nodes = [];
  while (walk.nextNode()) nodes.push(walk.currentNode);
  window.names = new Map(nodes.map((node, nth) => [node, nth]));
  window.place = at => { const nth = loupe.release.blocks.findIndex(block => at < block.end); return [nodes[nth], at - loupe.release.blocks[nth].start]; };
});
const seen = page => page.evaluate(sight);
/** All that is on screen is registered, soon, and of all no more than `most`. */
async function isPainted(page, most) {
  let now;
  for (let nth = 0; nth < 40; nth++) {
    now = await seen(page);
    if (!now.missing.length && now.registered <= most) break;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(now.missing, []);
  assert.ok(now.registered > 0 && now.registered <= most, `${now.registered} of ${now.all} are registered, at most ${most} were expected`);
}
const scroll = (page, share, selector) => page.evaluate(([share, selector]) => {
  const box = selector ? document.querySelector(selector) : document.scrollingElement;
  box.scrollTo({ top: (box.scrollHeight - box.clientHeight) * share, behavior: 'instant' });
}, [share, selector]);
const fine = page => assert.deepEqual(page.complaints, []);

test('what is on screen is painted, what is far off is not, and in print everything is', async () => {
  const page = await visit(browser, host.address);
  await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), release());
  await learn(page);
  await mark(page, 24, 31);
  // A passage around what is no part of the text is painted in two pieces.
  const areAllPainted = async count => {
    const { all, registered } = await seen(page);
    assert.equal(all, count);
    assert.ok(registered >= all, `${registered} of ${all} are painted`);
  };
  await areAllPainted(24);
  await mark(page, 976, 1);
  await isPainted(page, 160);
  for (const share of [0.3, 1, 0.62, 0]) {
    await scroll(page, share);
    await isPainted(page, 160);
  }
  for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown']) {
    await page.keyboard.press(key);
    await isPainted(page, 160);
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await areAllPainted(1000);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await isPainted(page, 160);
  fine(page);
  await page.context().close();
});

test('a change is painted where it is seen, at once, and so is what it leads to', async () => {
  const page = await visit(browser, host.address);
  await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), release());
  await learn(page);
  await mark(page, 600, 1);
  await settled(page);
  const ids = await page.evaluate(() => document.querySelector('press-loupe').loupe.list().map(one => one.id));
  await page.evaluate(async id => { const { loupe } = document.querySelector('press-loupe'); await loupe.change(id, { tag: 'speculation' }); }, ids[0]);
  assert.deepEqual((await seen(page)).missing, []);
  await page.evaluate(id => document.querySelector('press-loupe').loupe.change(id, { note: 'far down' }), ids[420]);
  await page.getByLabel('Search the annotations').fill('far down');
  await card(page, 'far down').click();
  await annotations(page).getByRole('button', { name: 'Go to passage' }).click();
  await page.waitForFunction(() => scrollY > 1000);
  await isPainted(page, 500);
  await page.evaluate(ids => ids.reduce((before, id) => before.then(() => document.querySelector('press-loupe').loupe.delete(id)), Promise.resolve()), ids.toSpliced(420, 1).slice(0, 576));
  const { all, registered } = await seen(page);
  assert.equal(all, 24);
  assert.ok(registered >= all, 'once few are left, all are painted');
  await page.evaluate(() => document.querySelector('press-loupe').loupe.undo());
  await isPainted(page, 25);
  fine(page);
  await page.context().close();
});

test('in a part of the page that scrolls by itself, and in paragraphs without a box', async () => {
  for (const [name, selector] of [['inner', '.inner'], ['boxless', null]]) {
    const page = await visit(browser, `${host.origin}/${name}`);
    await learn(page);
    await mark(page, 600, 1);
    for (const share of [0, 0.4, 1, 0.1]) {
      await scroll(page, share, selector);
      await isPainted(page, name === 'boxless' ? 600 : 400);
    }
    fine(page);
    await page.context().close();
  }
});

test('where the page changes its text, what is on screen stays painted', async () => {
  const page = await visit(browser, `${host.origin}/inner`);
  await learn(page);
  await mark(page, 600, 1);
  await scroll(page, 0.5, '.inner');
  await isPainted(page, 400);
  const kept = await page.evaluate(sight => new Promise(done => {
    const element = document.querySelector('[data-press-loupe]');
    const all = [];
    const look = new MutationObserver(() => {});
    look.observe(element, { subtree: true, childList: true, characterData: true });
    element.querySelector('p').append(' And a word more.');
    const frame = left => requestAnimationFrame(() => {
      all.push(['claim', 'source', 'speculation'].reduce((sum, tag) => sum + (CSS.highlights.get(`press-loupe-${tag}`)?.size ?? 0), 0));
      if (left) frame(left - 1); else done(all);
    });
    frame(30);
  }));
  assert.ok(kept.every(count => count > 20), `painted, frame by frame: ${kept}`);
  await learn(page);
  fine(page);
  await page.context().close();
});
