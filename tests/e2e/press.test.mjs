// `load="press"`: nothing but the loader is fetched before a reader presses, and the press is as good as with the tool there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, drag, launch, list, site, text, toolbar, visit } from './room.mjs';

const SENTENCES = Array.from({ length: 30 }, (_, nth) => `<p>The bridge number ${nth} reopened on Monday, and it might close again, the mayor said.</p>`).join('\n');
const page = (body, head = '') => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><style>main { width: 34rem; margin: 2rem auto } .below { height: 3000px }</style>${head}</head>
<body><main><h1>Article</h1>${body}<p>After it.</p></main><script type="module" src="/some/path/press-loupe.js"></script></body></html>`];
const FEW = SENTENCES.split('\n').slice(0, 4).join('\n');
const article = (more = '', text = SENTENCES) => `<div data-press-loupe data-press-loupe-load="press" ${more}>${text}</div>`;
const COLLECTION = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 0 };

let browser, host;
before(async () => {
  browser = await launch();
  host = await site({
    '/article': page(article()),
    '/dark': page(article(), '<style>body { background: #111; color: #eee }</style>'),
    '/german': page(`<div lang="de" data-press-loupe data-press-loupe-load="press" data-press-loupe-interface-lang="de">${SENTENCES}</div>`),
    '/own': page(`<press-loupe load="press" label-start="Look closely">${SENTENCES}</press-loupe>`),
    '/below': page(`<div class="below"></div>${article()}`),
    '/start': page(article('data-press-loupe-start')),
    '/supplied': page(article('data-press-loupe-annotations="/supplied.jsonld"')),
    '/supplied.jsonld': [200, 'application/ld+json', JSON.stringify(COLLECTION)],
    '/without': page(article('data-press-loupe-launcher="none"')),
    '/flex': page(article('style="display: flex; flex-direction: column"')),
    '/two': page(article('id="one"', FEW) + article('id="two"', FEW)),
    '/plain': page(SENTENCES),
  }, { policy: null });
});
after(async () => { await browser?.close(); host?.close(); });

const arrive = (path, options) => visit(browser, `${host.origin}${path}`, { waits: false, ...options });
/** The files of the tool that the page has asked for. */
const fetched = page => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter(name => name.includes('press-loupe')));
const button = (page, name = 'Read with the loupe') => page.getByRole('button', { name, exact: true });
const isOn = page => page.evaluate(() => document.querySelector('press-loupe, [data-press-loupe]').shadowRoot.querySelector('.house')?.dataset.on);
const began = page => page.waitForFunction(() => document.querySelector('press-loupe, [data-press-loupe]').shadowRoot?.querySelector('.house'));

test('one file is fetched until somebody presses, and nothing of the article moves', async () => {
  const [plain, tab] = [await arrive('/plain'), await arrive('/article')];
  await button(tab).waitFor();
  await tab.waitForTimeout(500);
  assert.deepEqual(await fetched(tab), ['press-loupe.js']);
  const tops = page => page.evaluate(() => [...document.querySelectorAll('p')].map(one => one.getBoundingClientRect().top));
  assert.deepEqual(await tops(tab), await tops(plain));
  const box = await button(tab).boundingBox(), column = await tab.locator('main').boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24 && box.y + box.height <= 900 && box.x + box.width <= column.x + column.width, 'it stands in the corner of the text, on screen');
  await tab.evaluate(() => document.addEventListener('press-loupe:toggle', ({ detail }) => { window.toggled = detail; }));
  await button(tab).click();
  await tab.waitForFunction(() => window.toggled?.on);
  assert.equal(await isOn(tab), 'yes');
  await tab.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.activeElement?.matches('[part=release]'));
  assert.equal(await button(tab).count(), 0);
  // It is the tool as ever.
  await drag(tab, 'The bridge number 3 reopened on Monday');
  await toolbar(tab).getByRole('button', { name: 'Claim' }).click();
  assert.deepEqual((await list(tab)).map(one => one.quote), ['The bridge number 3 reopened on Monday']);
  await tab.getByRole('button', { name: 'Done', exact: true }).click();
  await button(tab).waitFor();
  assert.equal(await tab.locator('[data-press-loupe]').getAttribute('data-press-loupe-start'), null);
  assert.deepEqual(tab.complaints, []);
  // Who has something kept here sees it at once.
  const again = await arrive('/article', { context: tab.context() });
  await began(again);
  assert.equal((await list(again)).length, 1);
});

test('by keyboard: its words stand beside it, Escape puts them away, Enter takes up the loupe', async () => {
  const tab = await arrive('/own');
  await button(tab, 'Look closely').waitFor();
  await tab.keyboard.press('Tab');
  const opacity = () => tab.evaluate(() => getComputedStyle(document.querySelector('press-loupe').shadowRoot.querySelector('span')).opacity);
  assert.equal(await tab.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.ariaLabel), 'Look closely');
  assert.equal(await opacity(), '1');
  await tab.keyboard.press('Escape');
  assert.equal(await opacity(), '0');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.querySelector('press-loupe').shadowRoot.activeElement?.matches('[part=release]'));
  assert.equal(await isOn(tab), 'yes');
  assert.deepEqual(tab.complaints, []);
});

test('far below the screen it is not there yet; it speaks the page\'s language, and is dark where the page is', async () => {
  const below = await arrive('/below');
  await below.waitForTimeout(300);
  assert.equal(await button(below).count(), 0);
  await below.evaluate(() => scrollTo(0, 2800));
  await button(below).waitFor();
  const german = await arrive('/german');
  await button(german, 'Mit der Lupe lesen').waitFor();
  const ground = tab => tab.evaluate(() => getComputedStyle(document.querySelector('[data-press-loupe]').shadowRoot.querySelector('button')).backgroundColor);
  assert.equal(await ground(german), 'rgb(255, 254, 251)');
  const dark = await arrive('/dark');
  await button(dark).waitFor();
  assert.equal(await ground(dark), 'rgb(32, 33, 38)');
});

test('the tool comes at once where it has something to do, or cannot have a button', async () => {
  for (const path of ['/start', '/supplied', '/without', '/flex']) {
    const tab = await arrive(path);
    await began(tab);
    assert.deepEqual(tab.complaints, [], path);
    await tab.context().close();
  }
  // A script that asks, an option that is set.
  const asked = await arrive('/article');
  await button(asked).waitFor();
  await call(asked, 'settled');
  await began(asked);
  const set = await arrive('/article');
  await button(set).waitFor();
  await set.evaluate(() => document.querySelector('[data-press-loupe]').setAttribute('data-press-loupe-start', ''));
  await began(set);
  assert.equal(await isOn(set), 'yes');
});

test('two of them: when one is taken up, the other is the tool too, and makes way', async () => {
  const tab = await arrive('/two');
  await button(tab).nth(1).waitFor({ state: 'attached' });
  await button(tab).first().click();
  await tab.waitForFunction(() => document.querySelector('#one').shadowRoot.querySelector('.house')?.dataset.on === 'yes');
  await tab.waitForFunction(() => document.querySelector('#two').shadowRoot.querySelector('.house')?.dataset.crowded === '');
  await tab.evaluate(() => document.querySelector('#two').removeAttribute('data-press-loupe'));
  await tab.waitForFunction(() => !document.querySelector('#two').shadowRoot.querySelector('.launcher'));
  assert.deepEqual(tab.complaints, []);
});

test('an element that leaves is as it was; what does not come is said where the button was', async () => {
  const tab = await arrive('/article', { tolerates: /Failed to load|could not start/ });
  await button(tab).waitFor();
  await tab.evaluate(() => document.querySelector('[data-press-loupe]').removeAttribute('data-press-loupe'));
  await button(tab).waitFor({ state: 'detached' });
  assert.ok(await tab.getByText('The bridge number 3 reopened').isVisible());
  const other = await arrive('/article', { tolerates: /./, init: page => page.route(/_bg\.wasm$/, route => route.abort()) });
  await button(other).click();
  await other.getByText('Pressloupe could not start here').waitFor();
  assert.equal(await button(other).count(), 0);
  assert.ok(await other.getByText('The bridge number 3 reopened').isVisible());
});
