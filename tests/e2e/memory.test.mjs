// Whatever came and went leaves nothing in the memory of its page. benches/soak.mjs does more of it, for longer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mark, release } from '../../benches/large.mjs';
import { memoryOf, watched } from './memory.mjs';
import { launch, settled, site, visit } from './room.mjs';

const PAGES = { '/bare.html': [200, 'text/html; charset=utf-8', '<!doctype html><html lang="en"><head><title>The Riverton Herald</title><link rel="icon" href="data:,"><script type="module" src="/some/path/press-loupe.js"></script></head><body><main></main></body></html>'] };

let browser, host;
before(async () => { browser = await launch(); host = await site(PAGES); });
after(async () => { await browser?.close(); host?.close(); });

/** Nodes, listeners and painted ranges after fifty times as before, what the first times take being taken. */
async function leavesNothing(page, act) {
  await act(5);
  const held = async () => {
    const { nodes, listeners, ranges } = await memoryOf(page);
    return { nodes, listeners, ranges };
  };
  const before = await held();
  await act(50);
  assert.deepEqual(await held(), before);
  assert.deepEqual(page.complaints, []);
}

test('fifty elements that were mounted, read and destroyed', async () => {
  const page = await visit(browser, `${host.origin}/bare.html`, { init: watched, waits: false });
  await leavesNothing(page, count => page.evaluate(async count => {
    const { mount } = await import('/some/path/press-loupe.js');
    for (let nth = 0; nth < count; nth++) {
      const element = document.createElement('div'), line = document.createElement('p');
      line.textContent = `Bridge ${nth} opened on Friday, according to the council.`;
      element.append(line);
      document.querySelector('main').append(element);
      const loupe = await mount(element, { start: true, releaseId: `bridge-${nth}` });
      await loupe.link(await loupe.tag({ quote: 'opened on Friday' }, 'claim'), await loupe.tag({ quote: 'the council' }, 'source'), 'attributed-to');
      await loupe.destroy();
      element.remove();
    }
  }, count));
});

test('fifty releases that were opened and marked', async () => {
  const page = await visit(browser, host.address, { init: watched });
  let nth = 0;
  await leavesNothing(page, async count => {
    await page.evaluate(async ([from, to]) => {
      const { loupe } = document.querySelector('press-loupe');
      for (let nth = from; nth < to; nth++) {
        await loupe.open({ text: `Bridge ${nth} opens\n\nIt opened on Friday, according to the council.` });
        await loupe.link(await loupe.tag({ quote: 'opened on Friday' }, 'claim'), await loupe.tag({ quote: 'the council' }, 'source'), 'attributed-to');
      }
      await loupe.open({});
    }, [nth, nth += count]);
    await settled(page);
  });
});

test('thousands of cards that were built as a long list was scrolled', async () => {
  const page = await visit(browser, host.address, { init: watched });
  await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text }).then(() => {}), release());
  await mark(page, 400, 1);
  await settled(page);
  const sweep = count => page.evaluate(async count => {
    const { shadowRoot } = document.querySelector('press-loupe'), seen = new Set();
    let built = 0;
    const frames = async left => { for (; left > 0; left--) await new Promise(done => requestAnimationFrame(done)); };
    for (let nth = 0; nth < count; nth++) {
      scrollTo({ top: document.scrollingElement.scrollHeight * ((nth * 0.37) % 1), behavior: 'instant' });
      await frames(6);
      const now = [...shadowRoot.querySelectorAll('li.card')];
      built += now.filter(card => !seen.has(card)).length;
      seen.clear();
      now.forEach(card => seen.add(card));
    }
    return built;
  }, count);
  await sweep(30);
  const before = (await memoryOf(page)).wasm, built = await sweep(80), after = (await memoryOf(page)).wasm;
  assert.ok(built > 2000, `${built} cards were built`);
  // What is kept of each card of those that are gone would add up: the memory grows in pieces of 64 kB. It is up to 0.3 kB now, and
  // was 0.64 when the entries of every card were kept.
  assert.ok((after - before) / built < 0.4, `${after - before} kB more after ${built} cards`);
  assert.deepEqual(page.complaints, []);
});
