// What a browser shows that is too old for some part of the tool: the text, and why there is no more. The part is taken
// away from browsers of today.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { DIST, ask, control, inEachEngine, list, ready, sized, site, until } from './room.mjs';

const TOOL = fs.readdirSync(DIST).find(name => /^press-loupe-[\d.]+-[0-9a-f]{16}\.js$/.test(name));
const WASM = fs.readdirSync(DIST).find(name => name.endsWith('_bg.wasm'));
const RELEASE = '<p>The port authority said on Monday that the harbour will close.</p>';
const script = text => [200, 'text/javascript', text];
// Words that no browser knows yet, as those of today are to an older one.
const UNREAD = script('class Later { later { } } ?');

const pages = {
  '/article': [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><script src="/older.js"></script><div data-press-loupe data-press-loupe-start>${RELEASE}</div><script type="module" src="/some/path/press-loupe.js"></script></html>`],
};
let host;
before(async () => { host = await site(pages); });
after(() => host?.close());

const shown = driver => ask(driver, () => {
  const p = document.querySelector('[data-press-loupe] > p, press-loupe > p');
  return p.checkVisibility() && p.textContent;
});
/** An article in a browser without something, by a script that takes it away or by answers it cannot read. */
async function older(driver, without, answers = {}) {
  for (const name of Object.keys(pages)) if (name !== '/article') delete pages[name];
  Object.assign(pages, { '/older.js': script(without), ...answers });
  await sized(driver);
  await driver.get(`${host.origin}/article`);
}
const said = driver => until(driver, 'a sentence', () => document.querySelector('[data-press-loupe-failed]')?.textContent);

inEachEngine('an older browser', (engine, name) => {
  for (const [what, without, answers, sentence] of [
    ['without WebAssembly', 'delete globalThis.WebAssembly', {}, /cannot run it \(WebAssembly: Chrome 96\+, Firefox 101\+, Safari 16\.4\+\)\. The text is complete/],
    ['without adopted style sheets', 'delete Document.prototype.adoptedStyleSheets', {}, /cannot run it \(adoptedStyleSheets: Chrome 96\+, Firefox 101\+, Safari 16\.4\+\)\. The text is complete/],
    ['that does not know the words of the script', '', { [`/some/path/${TOOL}`]: UNREAD }, /cannot run it \(.+: Chrome 96\+, Firefox 101\+, Safari 16\.4\+\)\. The text is complete/],
    ['that does not know the words of the module', '', { [`/some/path/${WASM}`]: [200, 'application/wasm', Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 1])] }, /cannot run it \(.+: Chrome 96\+, Firefox 101\+, Safari 16\.4\+\)\. The text is complete/],
  ]) test(`${what} shows the text, and says why there is no more`, async () => {
    const driver = engine();
    await older(driver, without, answers);
    assert.match(await said(driver), sentence);
    assert.match(await shown(driver), /^The port authority/);
  });

  test('that cannot read the loader leaves an article as it is; the page of the tool itself says why', async () => {
    const driver = engine();
    await older(driver, '', { '/some/path/press-loupe.js': UNREAD });
    assert.match(await shown(driver), /^The port authority/);
    assert.equal(await ask(driver, () => document.querySelector('[data-press-loupe]').outerHTML.length), `<div data-press-loupe="" data-press-loupe-start="">${RELEASE}</div>`.length);
    await driver.get(host.address);
    assert.match(await said(driver), /this browser is too old for it/);
    assert.match(await ask(driver, () => document.querySelector('press-loupe h1').checkVisibility() && document.querySelector('press-loupe h1').textContent), /Mosul/);
  });

  test('without highlights tags and lists all the same, and says what it cannot', async () => {
    const driver = engine();
    await older(driver, 'delete globalThis.Highlight; Object.defineProperty(CSS, "highlights", { value: undefined });');
    await ready(driver);
    await ask(driver, () => document.querySelector('[data-press-loupe]').loupe.tag({ quote: 'the harbour will close' }, 'claim'));
    assert.equal((await list(driver)).length, 1);
    assert.match(await until(driver, 'the sentence', () => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.notice')?.textContent), /cannot paint passages over the text; the list shows what you mark/);
    await control(driver, 'Dismiss');
  });
});
