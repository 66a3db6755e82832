// The second module, of which panels, formats and readers are made: when it comes, and what happens when it does not.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { alertOf, call, DIST, launch, list, loaded, openFile, ready, release, site, state, text, visit } from './room.mjs';
import { built, trappingAll } from './faults/wasm.mjs';

const LATER = fs.readdirSync(DIST).find(name => /-[0-9a-f]{16}_later\.wasm$/.test(name));
const WHOLE = fs.readFileSync(path.join(DIST, LATER));
const RELEASE = '<p>The port authority said on Monday that the harbour will close.</p>';
const SCRIPT = '<script type="module" src="/some/path/press-loupe.js"></script>';
const page = body => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">${body}${SCRIPT}</html>`];
const PAGES = {
  '/article': page(`<div data-press-loupe>${RELEASE}</div>`),
  '/two': page(`<div data-press-loupe data-press-loupe-start>${RELEASE}</div><div data-press-loupe data-press-loupe-start><p>Another text.</p></div>`),
  '/elsewhere': page('<press-loupe start src="/release.md"><p>A link to the release.</p></press-loupe>'),
  '/release.md': [200, 'text/markdown', '# The harbour\n\nIt will close.\n'],
};
const MISSING = 'A part of Pressloupe could not be loaded. Nothing is lost; try again when there is a connection.';
/** A host that is not there is on the console, by the browser. */
const tolerates = /Failed to load resource|Failed to find a valid digest|integrity/;

let browser, here;
before(async () => { browser = await launch(); here = await site(PAGES, { policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; require-trusted-types-for 'script'; trusted-types press-loupe" }); });
after(async () => { await browser?.close(); here?.close(); });

/** A page on which the second module is answered by `rule.answer`, and the times that it was asked for. */
async function open(address, answer = route => route.continue(), options = {}) {
  const rule = { answer, asked: 0 };
  const init = async tab => {
    await options.init?.(tab);
    await tab.route(`**/${LATER}`, route => { rule.asked += 1; return rule.answer(route); });
  };
  const tab = await visit(browser, address, { tolerates, ...options, init });
  return [tab, rule];
}
const press = (tab, name) => tab.getByRole('button', { name, exact: true }).first().click();
const dialog = (tab, name) => tab.getByRole('dialog', { name });
const close = async tab => { await tab.keyboard.press('Escape'); await tab.getByRole('dialog').waitFor({ state: 'hidden' }); };
/** What a call of the script interface is refused with. */
const refusal = (tab, member, ...given) => tab.evaluate(([member, given]) => document.querySelector('press-loupe, [data-press-loupe]').loupe[member](...given).then(() => null, error => `${error.name}: ${error.message}`), [member, given]);
const passed = route => route.continue();
/** An answer that waits for a word. */
const held = () => {
  let go;
  const word = new Promise(done => { go = done; });
  return [async route => { await word; await route.continue().catch(() => {}); }, go];
};

describe('it comes', () => {
  test('with the loupe in hand, and not before', async () => {
    const [tab, rule] = await open(`${here.origin}/article`);
    await tab.waitForTimeout(1500);
    assert.equal(rule.asked, 0);
    await press(tab, 'Read with the loupe');
    await loaded(tab);
    assert.equal(rule.asked, 1);
    await tab.context().setOffline(true);
    await press(tab, 'Export');
    await dialog(tab, 'Export').waitFor();
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('on the page of the tool by itself, and then nothing needs a connection', async () => {
    const [tab, rule] = await open(here.address);
    await loaded(tab);
    await tab.context().setOffline(true);
    await call(tab, 'tag', { quote: 'not been encircled completely' }, 'claim', {});
    for (const name of ['Export', 'Summary', 'Help']) {
      await press(tab, name);
      await dialog(tab, name).waitFor();
      await close(tab);
    }
    assert.equal(await tab.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('report')).length), 1);
    await openFile(tab, 'harbour.md', '# The harbour\n\nIt will close.\n');
    await tab.waitForFunction(() => document.querySelector('press-loupe').loupe.text.startsWith('The harbour'));
    assert.equal(rule.asked, 1);
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('at once, when a script or an element asks for what it has', async () => {
    const [tab, rule] = await open(`${here.origin}/article`);
    await call(tab, 'tag', { quote: 'the harbour will close' }, 'claim', {});
    assert.equal(rule.asked, 0);
    const answers = await tab.evaluate(async () => {
      const { loupe } = document.querySelector('[data-press-loupe]');
      const [files, summary, compared] = await Promise.all([loupe.export('json'), loupe.summary(), loupe.compare([])]);
      const text = await files[0].text();
      return [files.length, typeof summary, typeof compared, (await loupe.preview(text)).same];
    });
    assert.deepEqual(answers, [1, 'object', 'object', 1]);
    assert.equal(rule.asked, 1);
    await tab.context().close();
    const [other] = await open(`${here.origin}/elsewhere`);
    assert.equal(await text(other), 'The harbour\nIt will close.');
    assert.deepEqual([...tab.complaints, ...other.complaints], []);
    await other.context().close();
  });

  test('once for two elements', async () => {
    const [tab, rule] = await open(`${here.origin}/two`);
    const files = await tab.evaluate(async () => {
      const all = [...document.querySelectorAll('[data-press-loupe]')];
      await Promise.all(all.map(one => one.loupe.ready));
      return Promise.all(all.map(async one => (await one.loupe.export('markdown')).length));
    });
    assert.deepEqual(files, [1, 1]);
    for (const nth of [0, 1]) {
      // In an article their bars may lie one over the other.
      await tab.getByRole('button', { name: 'Help', exact: true }).nth(nth).dispatchEvent('click');
      await dialog(tab, 'Help').waitFor();
      await close(tab);
    }
    assert.equal(rule.asked, 1);
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('whatever type it is sent with', async () => {
    const [tab] = await open(here.address, route => route.fulfill({ contentType: 'application/octet-stream', body: WHOLE }));
    await press(tab, 'Help');
    await dialog(tab, 'Help').waitFor();
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('in the language of the reader, also when that changes', async () => {
    const [tab] = await open(here.address, passed, { locale: 'fr' });
    await press(tab, 'Aide');
    await dialog(tab, 'Aide').waitFor();
    await close(tab);
    const select = tab.locator('press-loupe .language select');
    if (!await select.count()) await tab.locator('press-loupe .narrow > button').click();
    await select.selectOption('de');
    await press(tab, 'Hilfe');
    await dialog(tab, 'Hilfe').waitFor();
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });
});

describe('it does not come', () => {
  for (const [what, answer] of [
    ['the connection breaks', route => route.abort()],
    ['it is missing', route => route.fulfill({ status: 404, body: 'not found' })],
    ['it is not as it was built', route => route.fulfill({ contentType: 'application/wasm', body: Buffer.concat([WHOLE, Buffer.from([0, 1, 0])]) })],
  ]) test(`${what}: a sentence, nothing lost, and asking again tries again`, async () => {
    const [tab, rule] = await open(here.address, answer);
    await call(tab, 'tag', { quote: 'not been encircled completely' }, 'claim', {});
    await press(tab, 'Export');
    assert.equal(await alertOf(tab, 'could not be loaded'), MISSING);
    assert.equal(await tab.getByRole('dialog').count(), 0);
    assert.match(await refusal(tab, 'export', 'json'), /^NetworkError: a part of the tool could not be loaded \(.+\); nothing is lost, ask again when there is a connection$/);
    assert.equal(await refusal(tab, 'open', { markdown: '# Another' }), `NetworkError: ${MISSING}`);
    assert.match((await release(tab)).title, /Mosul/);
    assert.deepEqual((await list(tab)).map(one => one.quote), ['not been encircled completely']);
    await tab.evaluate(() => document.querySelector('press-loupe').loupe.settled());
    assert.equal((await state(tab)).name, 'saved');
    const before = rule.asked;
    rule.answer = passed;
    await press(tab, 'Export');
    await dialog(tab, 'Export').waitFor();
    assert.equal(rule.asked, before + 1);
    assert.equal(await refusal(tab, 'export', 'json'), null);
    await call(tab, 'open', { markdown: '# Another' });
    assert.equal(await text(tab), 'Another');
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('the sentence is in the language of the reader', async () => {
    const [tab] = await open(here.address, route => route.abort(), { locale: 'fr' });
    await press(tab, 'Exporter');
    assert.match(await alertOf(tab, 'Pressloupe'), /^Une partie de Pressloupe n’a pas pu être chargée\./);
    await tab.context().close();
  });

  test('not yet: the reader is told, and gets what was asked for', async () => {
    const [answer, go] = held();
    const [tab] = await open(here.address, answer);
    await press(tab, 'Export');
    await tab.getByRole('status').filter({ hasText: 'One moment' }).waitFor();
    await call(tab, 'tag', { quote: 'not been encircled completely' }, 'claim', {});
    go();
    await dialog(tab, 'Export').waitFor();
    assert.equal(await tab.getByText('One moment').count(), 0);
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });

  test('destroyed while it is on its way: the element is as it was, and can be mounted anew', async () => {
    const [answer, go] = held();
    const [tab, rule] = await open(`${here.origin}/article`, answer);
    await press(tab, 'Read with the loupe');
    await press(tab, 'Help');
    const outcome = tab.evaluate(async () => {
      const element = document.querySelector('[data-press-loupe]'), { loupe } = element;
      const exported = loupe.export('json').then(() => 'exported', error => `${error.name}: ${error.message}`);
      const opened = loupe.open({ text: 'Another text.' }).then(() => 'opened', error => error.name);
      await new Promise(done => setTimeout(done, 300));
      await loupe.destroy();
      globalThis.html = element.innerHTML;
      globalThis.isDestroyed = true;
      return [await exported, await opened];
    });
    await tab.waitForFunction(() => globalThis.isDestroyed);
    go();
    assert.deepEqual(await outcome, ['InvalidStateError: this loupe was destroyed; ask the element for another', 'AbortError']);
    assert.equal(await tab.evaluate(() => globalThis.html), RELEASE);
    await ready(tab);
    await press(tab, 'Read with the loupe');
    await press(tab, 'Help');
    await dialog(tab, 'Help').waitFor();
    assert.equal(rule.asked, 1);
    assert.deepEqual(tab.complaints, []);
    await tab.context().close();
  });
});

test('a fault in it stops the tool as one in the first does', async () => {
  const { glue, script } = built();
  const faulty = trappingAll(WHOLE), digest = bytes => `sha256-${crypto.createHash('sha256').update(bytes).digest('base64')}`;
  assert.ok(script.includes(digest(WHOLE)), 'the tool’s script holds it to its digest');
  const [tab] = await open(here.address, route => route.fulfill({ contentType: 'application/wasm', body: faulty }), {
    init: tab => tab.route(`**/${glue}`, route => route.fulfill({ contentType: 'text/javascript', body: script.replace(digest(WHOLE), digest(faulty)) })),
  });
  await tab.evaluate(() => document.querySelector('press-loupe').loupe.export('json').catch(() => {}));
  await tab.getByText('Pressloupe has stopped because of a fault of its own.').waitFor();
  await tab.context().close();
});
