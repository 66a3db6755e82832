// The tool in an article of somebody else's: what a newsroom's page asks of it, and what it must leave alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { annotations, card, DIST, drag, launch, list, ready, site, stored, text, toolbar, visit } from './room.mjs';

const RELEASE = `<h2>Harbour to close for repairs</h2>
<p>The port authority said on Monday that the harbour will close for nine days.</p>
<p>According to its engineer Ada Brandt, the north wall may fail in a storm.</p>`;
const REST = '<p class="after">After the release.</p>';
const page = (body, { head = '', script = '/some/path/press-loupe.js', around = '' } = {}) => `<!doctype html><html lang="en" ${around}><head><meta charset="utf-8"><title>Article</title>${head}
<link rel="icon" href="data:,"></head><body><article><h1>News</h1><p>Before the release.</p>${body}${REST}</article>
${script && `<script type="module" src="${script}"></script>`}</body></html>`;
const div = (attributes = '', inside = RELEASE) => `<div data-press-loupe ${attributes}>${inside}</div>`;
const own = (attributes = '', inside = RELEASE) => `<press-loupe ${attributes}>${inside}</press-loupe>`;
const html = body => [200, 'text/html; charset=utf-8', body];

const COLLECTION = quote => JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection',
  first: { type: 'AnnotationPage', items: [{
    id: 'urn:uuid:6a6f4f9e-7c1f-4d7e-9a53-000000000001', type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'source' },
    target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: quote } },
  }] },
});

let browser, here;
const pages = {};
/** Serves a page under a name of its own and opens it. */
let count = 0;
const at = async (body, options = {}) => {
  const name = `/page-${++count}`;
  pages[name] = html(body);
  return visit(browser, here.origin + name, { waits: true, ...options });
};
const host = 'press-loupe, [data-press-loupe]';
const start = page => page.getByRole('button', { name: 'Read with the loupe' }).click();

before(async () => {
  browser = await launch();
  here = await site(pages, { policy: null });
});
after(async () => {
  await browser?.close();
  here?.close();
});

describe('in an article', () => {
  for (const [name, element] of [['a marked div', div()], ['our own element', own()]]) {
    test(`${name}: tagged by mouse, and found again`, async () => {
      const tab = await at(page(element));
      await drag(tab, 'harbour will close', 'nine days');
      assert.equal(await toolbar(tab).count(), 0, 'quiet at a selection before the reader asks for the loupe');
      await start(tab);
      await toolbar(tab).getByRole('button', { name: 'Claim' }).click();
      assert.deepEqual((await list(tab)).map(one => [one.tag, one.quote]), [['claim', 'harbour will close for nine days']]);
      await tab.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').loupe.settled());
      await tab.reload();
      await ready(tab);
      assert.deepEqual((await list(tab)).map(one => [one.tag, one.anchor]), [['claim', 'found']]);
      assert.deepEqual(tab.complaints, []);
      await tab.context().close();
    });
  }

  test('nothing moves, and only the loader comes before the element is near', async () => {
    const asked = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const tab = await context.newPage();
    tab.on('request', request => asked.push(path.basename(new URL(request.url()).pathname)));
    pages['/far'] = html(page(`<div style="height: 5000px"></div>${div()}`));
    await tab.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver(entries => { for (const entry of entries.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    });
    await tab.goto(`${here.origin}/far`);
    await tab.waitForTimeout(400);
    assert.deepEqual(asked.filter(name => name.startsWith('press-loupe')), ['press-loupe.js']);
    const after = () => tab.evaluate(() => document.querySelector('.after').getBoundingClientRect().top + scrollY);
    const before = await after();
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').scrollIntoView());
    await ready(tab);
    await tab.getByRole('button', { name: 'Read with the loupe' }).waitFor();
    assert.ok(asked.some(name => name.endsWith('.wasm')));
    await start(tab);
    await annotations(tab).waitFor();
    await tab.waitForTimeout(300);
    assert.equal(await after(), before);
    assert.equal(await tab.evaluate(() => window.shift), 0);
    await context.close();
  });

  test('many elements share one module; two scripts share one element', async () => {
    const version = fs.readdirSync(DIST).find(name => /^press-loupe-[\d.]+\.js$/.test(name));
    const asked = [];
    const second = `<script type="module" src="/some/path/${version}"></script><script type="module" src="/some/path/press-loupe.js?again"></script>`;
    const tab = await at(page(div('', '<p>One text.</p>') + div('', '<p>Another text.</p>') + own('', '<p>A third.</p>') + second), {
      init: tab => tab.on('request', request => asked.push(request.url())),
    });
    const texts = await tab.evaluate(async host => {
      const all = [...document.querySelectorAll(host)];
      await Promise.all(all.map(one => one.loupe.ready));
      return all.map(one => [one.loupe.text, one.shadowRoot.querySelectorAll('.root').length]);
    }, host);
    assert.deepEqual(texts, [['One text.', 1], ['Another text.', 1], ['A third.', 1]]);
    assert.equal(asked.filter(url => url.endsWith('_bg.wasm')).length, 1);
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('added later, moved, taken out and put back: nothing is lost, and nothing stays behind', async () => {
    const tab = await at(page(div()));
    await tab.evaluate(async () => {
      const element = document.querySelector('[data-press-loupe]');
      await element.loupe.tag({ quote: 'Ada Brandt' }, 'source');
      const { loupe } = element;
      document.body.append(element);
      await new Promise(done => setTimeout(done, 50));
      if (element.loupe !== loupe || loupe.list().length !== 1) throw new Error('moving must keep the loupe');
      const adopted = document.adoptedStyleSheets.length;
      element.remove();
      await new Promise(done => setTimeout(done, 100));
      if (loupe.state.name !== 'gone') throw new Error('it stays after its element has gone');
      if (document.adoptedStyleSheets.length !== adopted - 1) throw new Error('a sheet stays');
      if (CSS.highlights.size) throw new Error('a highlight stays');
      if (Object.hasOwn(element, 'loupe')) throw new Error('a property stays');
      document.body.append(element);
      await new Promise(done => setTimeout(done, 50));
      await element.loupe.ready;
      if (element.loupe.list().length !== 1) throw new Error('lost');
      const late = document.createElement('section');
      late.innerHTML = '<div data-press-loupe data-press-loupe-release-id="late"><p>A late text.</p></div>';
      document.body.append(late);
      await new Promise(done => setTimeout(done, 50));
      await late.firstChild.loupe.ready;
      if (late.firstChild.loupe.release.id !== 'late') throw new Error('its options have a prefix');
      late.firstChild.removeAttribute('data-press-loupe');
      await new Promise(done => setTimeout(done, 100));
      if (late.firstChild.loupe) throw new Error('what is marked no more is left');
    });
    await tab.context().close();
  });

  test('mount() and destroy() leave no attribute behind', async () => {
    const tab = await at(page('<section id="mine" class="x"><p>A text to mount on.</p></section>', { script: '' }), { waits: false });
    const [before, during, after] = await tab.evaluate(async () => {
      const element = document.querySelector('#mine'), before = element.outerHTML;
      const { mount } = await import('/some/path/press-loupe.js');
      const loupe = await mount(element, { releaseId: 'mine', start: true, labelClaim: 'Behauptung' });
      const during = [loupe.release.id, element.shadowRoot.querySelector('.house').dataset.on, element.loupe === loupe];
      await loupe.destroy();
      return [before, during, element.outerHTML];
    });
    assert.deepEqual(during, ['mine', 'yes', true]);
    assert.equal(after, before);
    await tab.context().close();
  });
});

describe('in somebody else’s application', () => {
  /** A page whose wasm comes late. */
  const late = async (tab, milliseconds = 400) => tab.route('**/*.wasm', async route => {
    await new Promise(done => setTimeout(done, milliseconds));
    await route.continue().catch(() => {});
  });

  test('taken out while the tool is on its way, and put back: it starts', async () => {
    for (const element of [div(), own()]) {
      const tab = await at(page(element), { waits: false, init: late });
      const said = await tab.evaluate(async host => {
        const element = document.querySelector(host), place = element.parentElement;
        element.loupe.ready.catch(() => {});
        element.remove();
        await new Promise(done => setTimeout(done, 50));
        place.append(element);
        await new Promise(done => setTimeout(done, 50));
        return Promise.race([element.loupe.ready.then(() => 'ready'), new Promise(done => setTimeout(done, 5000, 'never'))]);
      }, host);
      assert.equal(said, 'ready');
      await tab.context().close();
    }
  });

  test('mounted, destroyed and mounted in one task, as frameworks do while one develops', async () => {
    const tab = await at(page('<section id="mine"><p>A text to mount on.</p></section>', { script: '' }), { waits: false, init: late });
    const name = await tab.evaluate(async () => {
      const element = document.querySelector('#mine'), { mount } = await import('/some/path/press-loupe.js');
      mount(element, { releaseId: 'first' }).catch(() => {});
      element.loupe.destroy();
      const loupe = await mount(element, { releaseId: 'second' });
      await new Promise(done => setTimeout(done, 100));
      return [loupe.release.id, element.loupe === loupe];
    });
    assert.deepEqual(name, ['second', true]);
    await tab.context().close();
  });

  test('a page that renders its children anew keeps the release that src brought', async () => {
    pages['/release.txt'] = [200, 'text/plain; charset=utf-8', 'The first headline\n\nThe mayor said so, in a paragraph that is long enough.'];
    const tab = await at(page(div('data-press-loupe-src="/release.txt"', '<p>Read the release</p>')));
    const seen = async () => {
      await tab.waitForTimeout(150);
      return tab.evaluate(() => document.querySelector('[data-press-loupe]').innerText.match(/first headline/g)?.length);
    };
    assert.equal(await seen(), 1);
    await tab.evaluate(() => { document.querySelector('[data-press-loupe]').innerHTML = '<p>Read the release!</p>'; });
    assert.equal(await seen(), 1);
    // As Turbo does with what it has kept of a page.
    await tab.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
    await tab.waitForTimeout(300);
    await ready(tab);
    assert.equal(await seen(), 1);
    await tab.context().close();
  });

  test('elements that cannot hold the tool are left as they are, with a line', async () => {
    const tab = await at(page('<x-art data-press-loupe><p>Slotted.</p></x-art><ul data-press-loupe><li>An item.</li></ul>'), {
      waits: false, tolerates: /could not start/,
      init: tab => tab.addInitScript(() => customElements.define('x-art', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<h3>Another library’s</h3><slot></slot>'; }
      })),
    });
    const said = await tab.evaluate(() => Promise.all([...document.querySelectorAll('[data-press-loupe]')].map(one => one.loupe.ready.catch(error => error.message))));
    assert.deepEqual(said, Array(2).fill('this element cannot hold the tool: put a <div> around the release'));
    assert.equal(await tab.evaluate(() => document.querySelector('x-art').shadowRoot.innerHTML), '<h3>Another library’s</h3><slot></slot>');
    await tab.context().close();
  });

  test('without leave to keep anything, what was marked outlives the element', async () => {
    const tab = await at(page(div('data-press-loupe-storage="none"')));
    await tab.evaluate(async () => {
      const element = document.querySelector('[data-press-loupe]'), place = element.parentElement;
      await element.loupe.tag({ quote: 'Ada Brandt' }, 'source');
      element.remove();
      await new Promise(done => setTimeout(done, 100));
      place.append(element);
      await new Promise(done => setTimeout(done, 100));
      await element.loupe.ready;
      if (element.loupe.list().length !== 1) throw new Error('lost');
      element.dataset.pressLoupeStorage = 'local';
    });
    await tab.waitForFunction(() => Object.keys(localStorage).some(key => key.includes('/a/')));
    await tab.context().close();
  });

  test('without leave to keep anything, what was marked in an element that is gone is kept once there is leave', async () => {
    const tab = await at(page(div('data-press-loupe-storage="none"') + div('data-press-loupe-storage="none"', '<p>Another text.</p>')));
    await tab.evaluate(async host => {
      const [one, other] = document.querySelectorAll(host);
      await other.loupe.ready;
      await one.loupe.tag({ quote: 'Ada Brandt' }, 'source');
      one.remove();
      await new Promise(done => setTimeout(done, 100));
      other.dataset.pressLoupeStorage = 'local';
    }, host);
    await tab.waitForFunction(() => Object.keys(localStorage).some(key => key.includes('/a/')), null, { timeout: 5000 });
    await tab.context().close();
  });

  test('one is read at a time; whoever lays the loupe down can take it up again', async () => {
    const tab = await at(page(div() + '<p style="height: 30px">Between.</p>' + div('', '<p>Another text, of another release.</p>')));
    await tab.evaluate(host => Promise.all([...document.querySelectorAll(host)].map(one => one.loupe.ready)), host);
    const launchers = tab.getByRole('button', { name: 'Read with the loupe' });
    await launchers.first().focus();
    await tab.keyboard.press('Enter');
    await tab.locator('.bar').waitFor();
    assert.equal(await tab.evaluate(() => document.activeElement.shadowRoot?.activeElement?.getAttribute('part')), 'release', 'a keyboard goes on in the text');
    await launchers.click();
    assert.equal(await tab.locator('.bar').count(), 1);
    await tab.locator('.bar').getByRole('button', { name: 'Done' }).click();
    await tab.locator('.bar').waitFor({ state: 'detached' });
    await tab.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.closest('.launcher'));
    // A page with a button of its own.
    const element = tab.locator('[data-press-loupe]').first();
    for (let nth = 0; nth < 2; nth++) {
      await element.evaluate(one => one.setAttribute('data-press-loupe-start', ''));
      await tab.locator('.bar').getByRole('button', { name: 'Done' }).click();
      await tab.locator('.bar').waitFor({ state: 'detached' });
    }
    await tab.context().close();
  });

  test('elements that come and go change no names of the others', async () => {
    const tab = await at(page(div('', '<p>One text.</p>') + div('', '<p>Another text.</p>')));
    await tab.evaluate(async host => {
      const [one, other] = document.querySelectorAll(host);
      await other.loupe.tag({ quote: 'Another' }, 'claim');
      const { id } = other.loupe.release;
      one.remove();
      other.querySelector('p').textContent = 'Another text, corrected.';
      await new Promise(done => setTimeout(done, 200));
      if (other.loupe.release.id !== id || other.loupe.list().length !== 1) throw new Error(other.loupe.release.id);
    }, host);
    await tab.context().close();
  });
});

describe('by keyboard', () => {
  test('the caret comes into the text, and the keys tag what it selects, though nothing has the focus', async () => {
    const tab = await at(page(div()));
    await tab.getByRole('button', { name: 'Read with the loupe' }).focus();
    await tab.keyboard.press('Enter');
    await tab.locator('.bar').waitFor();
    await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').contains(getSelection().anchorNode));
    // What caret browsing does, which needs a setting of the browser: it moves the caret, and takes the focus away.
    await tab.evaluate(() => {
      document.activeElement.blur();
      for (let nth = 0; nth < 3; nth++) getSelection().modify('extend', 'forward', 'word');
    });
    await tab.keyboard.press('1');
    const [made] = await list(tab);
    assert.match(made.quote, /^Harbour to close/);
    // Outside of the release the keys are the page's.
    await tab.evaluate(() => getSelection().selectAllChildren(document.querySelector('.after')));
    await tab.keyboard.press('1');
    assert.equal((await list(tab)).length, 1);
    await tab.context().close();
  });

  test('on a phone the menu lies above the sheet', async () => {
    const tab = await at(page(div('data-press-loupe-start')), { viewport: { width: 360, height: 640 } });
    await tab.getByRole('button', { name: 'More' }).click();
    await tab.getByRole('button', { name: 'Help' }).click({ timeout: 3000 });
    await tab.getByRole('dialog', { name: 'Help' }).waitFor();
    await tab.context().close();
  });

  test('where there is nothing to read there is no button', async () => {
    const tab = await at(page(div('', '')));
    await tab.waitForTimeout(200);
    assert.equal(await tab.getByRole('button', { name: 'Read with the loupe' }).count(), 0);
    await tab.evaluate(() => { document.querySelector('[data-press-loupe]').innerHTML = '<p>Something after all.</p>'; });
    await tab.getByRole('button', { name: 'Read with the loupe' }).waitFor();
    await tab.context().close();
  });
});

describe('the layout of the page', () => {
  /** Where the tool's controls are, in the window. */
  const boxes = tab => tab.evaluate(() => Object.fromEntries(['.bar', '.list', '.launcher button'].map(name => {
    const box = document.querySelector('[data-press-loupe]').shadowRoot.querySelector(name)?.getBoundingClientRect();
    return [name, box && [box.left, box.top, box.right, box.bottom].map(Math.round)];
  })));
  const COLUMN = 'article { width: 600px; margin: 0 0 0 40px }';

  test('beside a column the list stands in the margin; a sidebar there sends it to the sheet', async () => {
    const tab = await at(page(div('data-press-loupe-start'), { head: `<style>${COLUMN}</style>` }));
    assert.ok((await boxes(tab))['.list'][0] >= 640);
    await tab.context().close();
    const beside = await at(page(`${div('data-press-loupe-start')}<aside style="position: absolute; left: 660px; top: 0; width: 200px; height: 900px">Advertisement</aside>`, { head: `<style>${COLUMN}</style>` }));
    const { '.list': list } = await boxes(beside);
    assert.ok(list[1] > 700, `a sheet at the bottom: ${list}`);
    await beside.context().close();
  });

  for (const [name, style] of [
    ['an element that cuts off what hangs out', '[data-press-loupe] { overflow: hidden }'],
    ['an ancestor with a transform', 'article { transform: translateY(0) } body { padding-bottom: 3000px }'],
    ['an ancestor under others', 'article { position: relative; z-index: 0 } .after { position: fixed; z-index: 1; inset: auto 0 0 0; height: 90px; background: #fff }'],
  ]) {
    test(`${name}: the button can be pressed, the bar and the list be seen`, async () => {
      const tab = await at(page(div(), { head: `<style>${COLUMN} ${style}</style>` }));
      await start(tab);
      await tab.locator('.bar').waitFor();
      await tab.waitForTimeout(100);
      const { '.bar': bar } = await boxes(tab);
      assert.ok(bar[3] <= 900 && bar[3] > 850, `${bar}`);
      const seen = await tab.evaluate(([x, y]) => document.elementFromPoint(x, y)?.hasAttribute('data-press-loupe'), [bar[0] + 20, bar[1] + 20]);
      assert.ok(seen, 'nothing lies over it');
      await annotations(tab).getByRole('heading').or(annotations(tab).locator('.hint')).first().waitFor();
      await tab.context().close();
    });
  }

  for (const [name, style] of [['flex', 'display: flex; flex-direction: column; gap: 40px'], ['grid', 'display: grid; grid-template-columns: 1fr 1fr; gap: 20px'], ['contents', 'display: contents']]) {
    test(`an element that is ${name} lays its children out as before`, async () => {
      const tab = await at(page(div(), { head: `<style>${COLUMN} [data-press-loupe] { ${style} }</style>`, script: '' }), { waits: false });
      const places = () => tab.evaluate(() => [...document.querySelectorAll('[data-press-loupe] > *, .after')].map(one => JSON.stringify(one.getBoundingClientRect())));
      const before = await places();
      await tab.evaluate(async () => {
        await import('/some/path/press-loupe.js');
        await document.querySelector('[data-press-loupe]').loupe.ready;
      });
      assert.deepEqual(await places(), before);
      await start(tab);
      await tab.locator('.bar').waitFor();
      assert.deepEqual(await places(), before);
      await drag(tab, 'harbour will close', 'nine days');
      await toolbar(tab).getByRole('button', { name: 'Claim' }).click();
      assert.equal((await list(tab)).length, 1);
      await tab.context().close();
    });
  }

  test('on a phone the end of the page comes out from under the sheet', async () => {
    const tab = await at(page(`<div style="height: 500px"></div>${div('data-press-loupe-start')}`).replace(REST, ''), { viewport: { width: 360, height: 640 } });
    await tab.evaluate(() => scrollTo(0, 1e6));
    const [end, sheet] = await tab.evaluate(() => [document.querySelector('[data-press-loupe] p:last-child').getBoundingClientRect().bottom, document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.list').getBoundingClientRect().top]);
    assert.ok(end < sheet, `${end} is above ${sheet}`);
    await annotations(tab).getByRole('button', { name: 'Show list' }).click();
    await tab.keyboard.press('Escape');
    assert.equal(await annotations(tab).getByRole('button', { name: 'Show list' }).count(), 1);
    await tab.context().close();
  });
});

describe('what a page asks', () => {
  test('src: another release, live; what does not come is said in place', async () => {
    pages['/release.txt'] = [200, 'text/plain; charset=utf-8', 'The first headline\n\nThe mayor said so, in a paragraph that is long enough.'];
    pages['/other.md'] = [200, 'text/markdown; charset=utf-8', '# Another headline\n\nWords of *another* release.'];
    const tab = await at(page(div('data-press-loupe-src="/release.txt"', '<a href="/release.txt">Read the release</a>')));
    assert.match(await text(tab), /^The first headline\nThe mayor/);
    const set = value => tab.evaluate(value => { document.querySelector('[data-press-loupe]').dataset.pressLoupeSrc = value; }, value);
    await set('/other.md');
    await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').loupe.text.startsWith('Another headline'));
    const errors = tab.evaluate(() => new Promise(done => addEventListener('press-loupe:error', event => done(event.detail.message), { once: true })));
    await set('/nowhere.txt');
    assert.match(await errors, /nowhere\.txt was not opened: its site answers 404/);
    assert.match(await tab.locator('.trouble').textContent(), /404/);
    assert.equal(await text(tab), 'Read the release', 'what stands in the element shows');
    await tab.context().close();
  });

  test('readonly, with annotations of the page: seen and exported, never changed or kept', async () => {
    pages['/annotations.json'] = [200, 'application/json', COLLECTION('Ada Brandt')];
    const tab = await at(page(div('data-press-loupe-readonly data-press-loupe-annotations="/annotations.json"')));
    await start(tab);
    assert.deepEqual((await list(tab)).map(one => [one.tag, one.quote, one.readonly]), [['source', 'Ada Brandt', true]]);
    await drag(tab, 'harbour will close', 'nine days');
    await tab.keyboard.press('1');
    assert.equal(await toolbar(tab).count(), 0);
    assert.equal((await list(tab)).length, 1);
    await annotations(tab).getByRole('button', { name: 'Show list' }).click();
    await card(tab, 'Ada Brandt').click();
    assert.equal(await annotations(tab).getByRole('button', { name: 'Delete' }).count(), 0);
    assert.equal(await annotations(tab).getByRole('button', { name: 'Go to passage' }).count(), 1);
    const exported = await tab.evaluate(async () => (await document.querySelector('[data-press-loupe]').loupe.export('csv'))[0].text());
    assert.match(exported, /Ada Brandt/);
    assert.deepEqual(await stored(tab), []);
    await tab.context().close();
  });

  test('annotations of the page beside the reader’s own', async () => {
    pages['/annotations.json'] = [200, 'application/json', COLLECTION('Ada Brandt')];
    const tab = await at(page(div('data-press-loupe-start data-press-loupe-annotations="/annotations.json"')));
    await drag(tab, 'harbour will close', 'nine days');
    await tab.keyboard.press('1');
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').loupe.settled());
    assert.equal((await list(tab)).length, 2);
    assert.equal((await stored(tab)).filter(([key]) => key.includes('/a/')).length, 1);
    await tab.evaluate(async () => {
      const { loupe } = document.querySelector('[data-press-loupe]'), theirs = loupe.list().find(one => one.readonly);
      const refused = await loupe.delete(theirs.id).then(() => '', error => error.message);
      if (!/comes with the page/.test(refused)) throw new Error(`"${refused}"`);
      await loupe.undo();
      if (loupe.list().length !== 1) throw new Error('undo takes back what the reader did, and nothing of the page');
    });
    await tab.context().close();
  });

  test('tags and words of the page', async () => {
    const tab = await at(page(div('data-press-loupe-start data-press-loupe-tags="claim source" data-press-loupe-label-claim="Behauptung" data-press-loupe-label-source="Quelle"')));
    await drag(tab, 'harbour will close', 'nine days');
    assert.deepEqual(await toolbar(tab).getByRole('button').evaluateAll(all => all.map(one => one.querySelector('span').textContent)), ['Behauptung', 'Quelle', 'Add note']);
    await tab.keyboard.press('3');
    assert.equal((await list(tab)).length, 0, 'a tag that is not offered has no key either');
    await tab.keyboard.press('2');
    assert.equal((await list(tab))[0].tag, 'source');
    assert.equal(await card(tab, 'harbour').locator('.tag').textContent(), 'Quelle');
    await tab.context().close();
  });

  test('the reader chooses the tags where the page does not', async () => {
    const tab = await at(page(div('data-press-loupe-start')));
    await tab.locator('.bar').getByRole('button', { name: 'Help' }).click();
    await tab.getByRole('dialog').getByRole('checkbox', { name: 'Speculation' }).uncheck();
    await tab.keyboard.press('Escape');
    await drag(tab, 'harbour will close', 'nine days');
    assert.equal(await toolbar(tab).getByRole('button', { name: 'Speculation' }).count(), 0);
    assert.equal(await toolbar(tab).getByRole('button', { name: 'Claim' }).count(), 1);
    await tab.reload();
    await ready(tab);
    await drag(tab, 'harbour will close', 'nine days');
    assert.equal(await toolbar(tab).getByRole('button', { name: 'Speculation' }).count(), 0);
    await tab.context().close();
  });

  test('storage: nothing is kept before it may, and then all of it', async () => {
    const tab = await at(page(div('data-press-loupe-start data-press-loupe-storage="none"')));
    await drag(tab, 'harbour will close', 'nine days');
    await tab.keyboard.press('1');
    const state = () => tab.evaluate(() => document.querySelector('[data-press-loupe]').loupe.settled().then(() => document.querySelector('[data-press-loupe]').loupe.state));
    assert.deepEqual(await state(), { name: 'not-saved', reason: 'this page keeps nothing until it may' });
    assert.deepEqual(await stored(tab), []);
    assert.deepEqual(await tab.evaluate(async () => (await indexedDB.databases()).length), 0);
    assert.equal(await tab.locator('.notices [role=alert], .notice').count(), 0, 'no alarm: it is as the page wants it');
    await tab.evaluate(() => { document.querySelector('[data-press-loupe]').dataset.pressLoupeStorage = 'local'; });
    await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').loupe.state.name === 'saved');
    assert.equal((await stored(tab)).filter(([key]) => key.includes('/a/')).length, 1);
    assert.equal((await state()).reason, null);
    await tab.context().close();
  });

  test('storage: what is kept is not even read before it may be, and joins then', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    pages['/consent'] = html(page(div('data-press-loupe-start')));
    let tab = await visit(browser, `${here.origin}/consent`, { context });
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').loupe.tag({ quote: 'Ada Brandt' }, 'source'));
    await tab.close();
    pages['/consent'] = html(page(div('data-press-loupe-start data-press-loupe-storage="none"')));
    tab = await visit(browser, `${here.origin}/consent`, { context });
    assert.equal((await list(tab)).length, 0);
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').loupe.tag({ quote: 'north wall' }, 'claim'));
    await tab.evaluate(() => { document.querySelector('[data-press-loupe]').dataset.pressLoupeStorage = 'local'; });
    await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').loupe.list().length === 2);
    await tab.waitForFunction(() => Object.keys(localStorage).filter(key => key.includes('/a/')).length === 2);
    await context.close();
  });

  test('events say what happened', async () => {
    const tab = await at(page(div('data-press-loupe-start')), { init: tab => tab.addInitScript(() => {
      window.heard = [];
      for (const name of ['ready', 'change', 'beforechange', 'saved', 'selection', 'toggle']) addEventListener(`press-loupe:${name}`, event => window.heard.push([name, event.detail]));
    }) });
    await drag(tab, 'harbour will close', 'nine days');
    await tab.keyboard.press('1');
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').loupe.settled());
    await tab.locator('.bar').getByRole('button', { name: 'Done' }).click();
    const heard = await tab.evaluate(() => window.heard);
    const of = name => heard.filter(one => one[0] === name).map(one => one[1]);
    assert.equal(of('ready')[0].release.title, 'Article');
    assert.ok(of('selection').some(one => one?.quote === 'harbour will close for nine days'));
    assert.deepEqual(of('selection').at(-1), null);
    const [before] = of('beforechange'), [{ by, changes: [change] }] = of('change');
    assert.deepEqual([before.action, before.tag, before.id, before.note], ['tag', 'claim', change.id, '']);
    assert.deepEqual([by, change.what, change.before, change.after.quote, change.after.anchor], ['reader', 'annotation', null, 'harbour will close for nine days', 'found']);
    assert.deepEqual(of('saved').at(-1), { name: 'saved', reason: null });
    assert.deepEqual(of('toggle'), [{ on: false }]);
    await tab.evaluate(() => {
      addEventListener('press-loupe:beforechange', event => event.preventDefault());
      document.querySelector('[data-press-loupe]').setAttribute('data-press-loupe-theme', 'dark');
    });
    await start(tab);
    await drag(tab, 'north wall', 'storm');
    await tab.keyboard.press('3');
    assert.equal((await list(tab)).length, 1, 'the page can say no');
    await tab.context().close();
  });
});

/** How the tool's controls look, and how the page does. */
const LOOKS = ['font-size', 'font-family', 'color', 'background-color', 'letter-spacing', 'line-height', 'text-transform', 'direction', 'width', 'height', 'padding-left', 'border-radius', 'text-align', 'font-style', 'word-spacing', 'text-indent'];
const controls = tab => tab.evaluate(LOOKS => [...document.querySelector('[data-press-loupe]').shadowRoot.querySelectorAll('.bar, .bar button, .list h2, .chip, .first, .first li')].filter(one => one.getClientRects().length)
  .map(one => [one.className || one.localName, ...LOOKS.map(name => getComputedStyle(one).getPropertyValue(name))]), LOOKS);

describe('the theme of the page', () => {
  const HOSTILE = `<style>* { letter-spacing: 3px; text-transform: uppercase; font-family: "Comic Sans MS", cursive; font-style: italic; text-indent: 2em; text-align: center; word-spacing: 1em; line-height: 3; box-sizing: content-box; border-radius: 1px }
html { font-size: 62.5% } mark { background: red } a { color: lime } button { background: red !important } :root { --ink: red; --paper: red; --sans: cursive; --c: red; --bar: 200px }
article { max-width: 640px; padding: 0 20px }</style>`;
  const PLAIN = '<style>article { max-width: 640px; padding: 0 20px; }</style>';

  test('does not come into the controls: reset rules, 10 px letters, names like ours', async () => {
    const [plain, hostile] = await Promise.all([PLAIN, HOSTILE].map(async head => {
      const tab = await at(page(div('data-press-loupe-start'), { head }));
      const looks = await controls(tab);
      await tab.context().close();
      return looks;
    }));
    assert.ok(plain.length > 8, 'controls are there to compare');
    assert.deepEqual(hostile, plain);
  });

  test('does not come into the controls of a right-to-left page', async () => {
    const tab = await at(page(div('data-press-loupe-start'), { head: PLAIN, around: 'dir="rtl"' }));
    assert.ok((await controls(tab)).every(one => one[1 + LOOKS.indexOf('direction')] === 'ltr'));
    assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector('[data-press-loupe] p')).direction), 'rtl');
    await tab.context().close();
  });

  test('is as it was, before and with and after the tool', async () => {
    const tab = await at(page(div(), { head: `${HOSTILE}<style>p { color: var(--ink) } h2 { font-family: var(--sans) }</style>`, script: '' }), { waits: false });
    const looks = () => tab.evaluate(() => {
      const all = {};
      for (const [nth, element] of [...document.querySelectorAll('html, body, body *:not(script)')].entries()) {
        const style = getComputedStyle(element);
        all[`${nth} ${element.localName}`] = [...style].filter(name => !name.startsWith('--')).map(name => `${name}: ${style.getPropertyValue(name)}`).concat(['--ink', '--paper', '--sans', '--c', '--bar'].map(name => `${name}: ${style.getPropertyValue(name)}`));
      }
      return { all, names: Object.getOwnPropertyNames(window).sort().join(' ') };
    });
    const before = await looks();
    await tab.evaluate(async () => {
      await import('/some/path/press-loupe.js');
      await document.querySelector('[data-press-loupe]').loupe.ready;
    });
    const during = await looks();
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').setAttribute('data-press-loupe-start', ''));
    await annotations(tab).waitFor();
    const reading = await looks();
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').loupe.destroy());
    const after = await looks();
    for (const [when, now] of Object.entries({ during, reading, after })) {
      const others = Object.entries(before.all).flatMap(([name, style]) => style.filter(one => !now.all[name].includes(one)).map(one => `${name} ${one}`));
      assert.deepEqual(others, [], when);
      assert.equal(now.names, before.names, `names on the window ${when}`);
    }
    await tab.context().close();
  });

  test('is followed: a dark page, a page that turns dark, a page that says so', async () => {
    const tab = await at(page(div(), { head: '<style>.night { background: #111; color: #eee }</style>' }));
    const theme = () => tab.evaluate(() => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').dataset.theme);
    assert.equal(await theme(), 'light');
    await tab.evaluate(() => document.body.classList.add('night'));
    await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').dataset.theme === 'dark');
    await tab.evaluate(() => document.querySelector('[data-press-loupe]').setAttribute('data-press-loupe-theme', 'light'));
    await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').dataset.theme === 'light');
    await tab.context().close();
  });
});
