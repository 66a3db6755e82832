// The languages of the interface: which is spoken, how it is chosen, and that nothing is said in another.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, launch, ready, site, visit } from './room.mjs';
import { STATES, stage } from './states.mjs';

const MESSAGES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../target/messages');
const ENGLISH = fs.readFileSync(path.join(MESSAGES, 'en.txt'), 'utf8').split('\n');
/** What the scripts of the page say themselves, by script and language. */
const WORDS = Object.fromEntries(['embedding', 'page', 'press-loupe', 'tool'].map(name => [name, JSON.parse(fs.readFileSync(path.join(MESSAGES, `${name}.json`), 'utf8'))]));
const FILE = /^press-loupe-.*\.([\w-]+)\.txt$/;
const LANGUAGES = Object.fromEntries(fs.readdirSync(DIST).filter(name => FILE.test(name)).map(name => [FILE.exec(name)[1], { name, lines: fs.readFileSync(path.join(DIST, name), 'utf8').split('\n') }]));
const NAMES = Object.keys(LANGUAGES).sort();
/** What a message of one word is in another language. */
const said = (language, english) => LANGUAGES[language].lines[ENGLISH.indexOf(english)];
const HOST = 'press-loupe, [data-press-loupe]';
const RELEASE = '<h2 lang="en">Harbour to close for repairs</h2><p>The port authority said on Monday that the harbour will close for nine days.</p>';
const article = (language, { more = '' } = {}) => `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"></head>
<body><article><div data-press-loupe data-press-loupe-start ${more}>${RELEASE}</div></article><script type="module" src="/some/path/press-loupe.js"></script></body></html>`;
const spoken = page => page.evaluate(host => document.querySelector(host).shadowRoot.querySelector('.house').lang, HOST);
const fetched = page => {
  const names = [];
  page.on('request', request => { const found = FILE.exec(path.basename(new URL(request.url()).pathname)); if (found) names.push(found[1]); });
  return names;
};
const fine = page => assert.deepEqual(page.complaints, []);

let browser, host;
const pages = {};
before(async () => { browser = await launch(); host = await site(pages, { policy: null }); });
after(async () => { await browser?.close(); host?.close(); });
let count = 0;
async function at(body, options = {}) {
  const name = `/page-${++count}`;
  pages[name] = [200, 'text/html; charset=utf-8', body];
  let asked;
  const page = await visit(browser, host.origin + name, { init: page => { asked = fetched(page); }, ...options });
  return { page, asked };
}
/** Chooses a language in the menu of the first tool, whatever the menu is called. */
async function choose(page, language) {
  const tool = page.locator(HOST).first(), select = tool.locator('.language select');
  if (!await select.count()) await tool.locator('.narrow > button').click();
  await select.selectOption(language);
}

test('every language has every message, and none is another one by mistake', () => {
  assert.deepEqual(NAMES, ['ar', 'de', 'es', 'fr', 'ru']);
  for (const name of NAMES) {
    assert.equal(LANGUAGES[name].lines.length, ENGLISH.length);
    const same = LANGUAGES[name].lines.filter((line, nth) => line === ENGLISH[nth] && / [a-z]+ [a-z]+ /.test(line));
    assert.deepEqual(same, [], `sentences left in English in ${name}`);
  }
  for (const [script, words] of Object.entries(WORDS)) {
    assert.deepEqual(Object.keys(words).sort(), ['en', ...NAMES].sort(), script);
    for (const name of NAMES) {
      assert.deepEqual(Object.keys(words[name]), Object.keys(words.en), `${script} in ${name}`);
      assert.deepEqual(Object.keys(words.en).filter(one => words[name][one] === words.en[one] && / [a-z]+ [a-z]+ /.test(words.en[one])), [], `${script} left in English in ${name}`);
    }
  }
});

describe('which language is spoken', () => {
  test('that of the page; it alone is fetched', async () => {
    for (const [language, expected] of [['es', 'es'], ['fr-CA', 'fr'], ['en-GB', 'en'], ['it', 'en'], ['', 'en']]) {
      const { page, asked } = await at(article(language));
      assert.equal(await spoken(page), expected, language);
      assert.deepEqual(asked, expected === 'en' ? [] : [expected]);
      if (expected === 'es') assert.ok(await page.getByRole('button', { name: said('es', 'Export'), exact: true }).first().isVisible());
      fine(page);
      await page.context().close();
    }
  });

  test('that which the page asks for, or the browser where the page leaves it to it', async () => {
    const asks = await at(article('en', { more: 'data-press-loupe-interface-lang="de"' }));
    assert.equal(await spoken(asks.page), 'de');
    const leaves = await at(article('en', { more: 'data-press-loupe-interface-lang="browser"' }), { locale: 'ru-RU' });
    assert.equal(await spoken(leaves.page), 'ru');
    const own = await visit(browser, host.address, { locale: 'fr-FR' });
    assert.equal(await spoken(own), 'fr', 'the page of the tool itself');
    for (const page of [asks.page, leaves.page, own]) { fine(page); await page.context().close(); }
  });

  test('that which the reader chose: at once, everywhere on the page, and the next time', async () => {
    const { page, asked } = await at(article('en').replace('</article>', `</article><press-loupe start><p>Another release.</p></press-loupe>`));
    await page.evaluate(host => { document.querySelector(host).loupe.tag({ quote: 'on Monday' }, 'claim'); }, HOST);
    await choose(page, 'de');
    await page.waitForFunction(() => [...document.querySelectorAll('press-loupe, [data-press-loupe]')].every(element => element.shadowRoot.querySelector('.house').lang === 'de'));
    await page.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.activeElement?.matches('.narrow > button'), undefined, { message: 'the focus stays where the choice was made' });
    await choose(page, 'en');
    await page.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').lang === 'en');
    await choose(page, 'de');
    await page.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').lang === 'de');
    assert.deepEqual(asked, ['de'], 'fetched once');
    await page.reload();
    await ready(page);
    assert.equal(await spoken(page), 'de');
    assert.equal((await page.evaluate(host => document.querySelector(host).loupe.list(), HOST)).length, 1);
    await page.goto(host.address);
    await ready(page);
    assert.equal(await spoken(page), 'de', 'on every page of the site');
    fine(page);
    await page.context().close();
  });

  test('storage="none" reads no choice', async () => {
    const { page } = await at(article('en', { more: 'data-press-loupe-storage="none"' }), { init: page => page.addInitScript(() => localStorage.setItem('press-loupe/1/settings/language', 'de')) });
    assert.equal(await spoken(page), 'en');
    await page.context().close();
  });

  test('English where the file does not come, and the reader is told who chose it', async () => {
    for (const answer of [{ status: 404, body: 'gone' }, { status: 200, contentType: 'text/plain', body: 'another\nversion' }]) {
      const tolerates = /404|integrity|digest|Pressloupe speaks English/;
      const init = page => page.route('**/*.txt', route => route.fulfill(answer));
      const { page } = await at(article('es'), { init, tolerates });
      assert.equal(await spoken(page), 'en');
      await choose(page, 'fr');
      await page.getByText('Français could not be fetched').waitFor();
      if (!await page.locator('.language select').count()) await page.getByRole('button', { name: 'More' }).click();
      assert.equal(await spoken(page), 'en');
      assert.equal(await page.evaluate(host => document.querySelector(host).shadowRoot.querySelector('.language select').value, HOST), 'en', 'the choice is what is spoken');
      fine(page);
      await page.context().close();
    }
  });
});

test('numbers ask for the forms that a language has', async () => {
  const { page } = await at(article('ru'));
  const heading = () => page.evaluate(host => document.querySelector(host).shadowRoot.querySelector('.list h2').textContent, HOST);
  const words = ['The', 'port', 'authority', 'said', 'on'], seen = {};
  for (const [nth, quote] of words.entries()) {
    await page.evaluate(([host, quote]) => document.querySelector(host).loupe.tag({ quote, suffix: ' ' }, 'claim').then(() => document.querySelector(host).loupe.settled()), [HOST, quote]);
    seen[nth + 1] = await heading();
  }
  const noun = nth => seen[nth].replace(/[\d\s]+/, '');
  assert.equal(new Set([noun(1), noun(2), noun(5)]).size, 3, JSON.stringify(seen));
  assert.equal(noun(2), noun(4));
  await page.context().close();
});

describe('from right to left', () => {
  for (const [width, height] of [[1440, 900], [1100, 800], [820, 1100], [360, 740]]) test(`at ${width} pixels the interface is mirrored and the release is not`, async () => {
    const page = await visit(browser, host.address, { locale: 'ar', viewport: { width, height } });
    await page.evaluate(async () => { const { loupe } = document.querySelector('press-loupe'); await loupe.tag({ quote: 'has left a way out of the Iraqi city' }, 'claim'); await loupe.settled(); });
    const found = await page.evaluate(() => {
      const root = document.querySelector('press-loupe').shadowRoot, box = selector => root.querySelector(selector).getBoundingClientRect();
      const style = selector => getComputedStyle(root.querySelector(selector)).direction;
      return { house: style('.house'), release: style('.release'), brand: box('.brand').left, does: box('.does').left, list: box('.list').left, text: box('.release').left, wide: document.documentElement.scrollWidth };
    });
    assert.deepEqual([found.house, found.release], ['rtl', 'ltr']);
    assert.ok(found.brand > found.does, 'the bar begins at the right');
    if (width >= 1024) assert.ok(found.list < found.text, 'the list stands left of the release');
    assert.ok(found.wide <= width, 'nothing is wider than the screen');
    fine(page);
    await page.context().close();
  });
});

test('in no language is anything wider than the screen, or cut off in the bar', async () => {
  for (const language of NAMES) for (const [width, height] of [[1440, 900], [1024, 768], [820, 1100], [360, 740]]) {
    const page = await visit(browser, host.address, { locale: language, viewport: { width, height } });
    await page.evaluate(async () => { const { loupe } = document.querySelector('press-loupe'); await loupe.tag({ quote: 'has left a way out of the Iraqi city' }, 'claim'); await loupe.settled(); });
    const { wide, out } = await page.evaluate(() => {
      const root = document.querySelector('press-loupe').shadowRoot, buttons = [...root.querySelectorAll('.bar button, .bar select')].filter(button => button.getClientRects().length && getComputedStyle(button).clipPath === 'none');
      return { wide: document.documentElement.scrollWidth, out: buttons.map(button => [button.textContent, button.getBoundingClientRect()]).filter(([, box]) => box.left < 0 || box.right > innerWidth).map(([words]) => words) };
    });
    assert.ok(wide <= width && out.length === 0, `${language} at ${width}: ${wide} wide, outside: ${out}`);
    fine(page);
    await page.context().close();
  }
});

describe('the dialog "Embed"', () => {
  /** Opens it by its button, or by that of the menu "More". */
  async function embed(page, language) {
    const button = () => page.getByRole('button', { name: language === 'en' ? 'Embed' : said(language, 'Embed'), exact: true }).locator('visible=true').first();
    if (!await button().count()) await page.locator(HOST).first().locator('.narrow > button').click();
    await button().click();
    const dialog = page.getByRole('dialog', { name: WORDS.embedding[language].title });
    await dialog.waitFor();
    return dialog;
  }

  test('speaks what the tool speaks, runs as it does, and is as it was left in another language', async () => {
    const page = await visit(browser, host.address, { locale: 'fr-FR' });
    const french = await embed(page, 'fr'), { fr, ar } = WORDS.embedding;
    assert.deepEqual(await french.evaluate(dialog => [dialog.lang, dialog.dir]), ['fr', 'ltr']);
    await french.getByText(fr.moreOptions).click();
    await french.getByLabel(fr.labelOfClaim).fill('Assertion');
    await french.getByLabel(fr.source, { exact: true }).uncheck();
    await french.getByLabel(fr.theme, { exact: true }).selectOption(fr.dark);
    const code = await french.getByLabel(fr.code, { exact: true }).inputValue();
    assert.match(code, /data-press-loupe-label-claim="Assertion".*data-press-loupe-theme="dark"/);
    assert.ok(code.includes(`<p>${fr.theText}</p>`), code);
    await french.getByRole('button', { name: fr.close }).click();
    await french.waitFor({ state: 'detached' });

    await choose(page, 'ar');
    await page.waitForFunction(() => document.querySelector('press-loupe').shadowRoot.querySelector('.house').lang === 'ar');
    const arabic = await embed(page, 'ar');
    assert.deepEqual(await arabic.evaluate(dialog => [dialog.lang, dialog.dir]), ['ar', 'rtl']);
    assert.equal(await arabic.getByLabel(ar.code, { exact: true }).inputValue(), code.replace(fr.theText, ar.theText));
    const found = await arabic.evaluate(dialog => {
      const left = selector => dialog.querySelector(selector).getBoundingClientRect().left;
      return { title: left('h2'), close: left('.press-loupe-embedding-quiet'), options: left('.press-loupe-embedding-ways'), preview: left('.press-loupe-embedding-stage'), code: getComputedStyle(dialog.querySelector('.press-loupe-embedding-code')).direction };
    });
    assert.ok(found.title > found.close && found.options > found.preview, JSON.stringify(found));
    assert.equal(found.code, 'ltr');
    assert.equal(await page.frameLocator('iframe').locator('html').count(), 1);
    await page.keyboard.press('Escape');
    await arabic.waitFor({ state: 'detached' });
    assert.ok(await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement !== null), 'the focus is not lost');
    fine(page);
    await page.context().close();
  });

  test('in no language does anything stick out of it, and everything has been put into its sentences', async () => {
    for (const language of NAMES) for (const [width, height] of [[1280, 900], [360, 740]]) {
      const page = await visit(browser, host.address, { locale: language, viewport: { width, height } });
      const dialog = await embed(page, language), words = WORDS.embedding[language];
      await dialog.locator('details').evaluate(details => { details.open = true; });
      const checked = new Set();
      for (const radio of await dialog.locator('.press-loupe-embedding-ways input').all()) {
        await radio.check();
        const text = await dialog.evaluate(dialog => [...dialog.querySelectorAll('p, label, button, option, legend, h2, h3, summary, span')].map(one => one.textContent).join('\n'));
        assert.doesNotMatch(text, /[{}]|undefined/, language);
        checked.add(text);
        const out = await dialog.evaluate(dialog => [dialog.scrollWidth - dialog.clientWidth, [...dialog.querySelectorAll('button, label, select, legend, p')].filter(one => { const box = one.getBoundingClientRect(); return box.width && (box.left < 0 || box.right > innerWidth); }).map(one => one.textContent)]);
        assert.deepEqual(out, [0, []], `${language} at ${width}`);
      }
      assert.equal(checked.size, 6, 'each way says something else');
      assert.ok([...checked].some(text => text.includes(words.pluginBrings)));
      fine(page);
      await page.context().close();
    }
  });
});

describe('where the tool cannot run, it is said in the language of the page', () => {
  const failed = page => page.locator('[data-press-loupe-failed]');
  const sentence = (language, why) => WORDS['press-loupe'][language].failed.replace('{why}', why);
  const told = page => page.addInitScript(() => { window.told = []; addEventListener('press-loupe:error', event => window.told.push(event.detail.message)); });

  test('in a browser that lacks something', async () => {
    for (const [language, direction] of [['de', 'ltr'], ['ar', 'rtl'], ['ru', 'ltr'], ['it', 'ltr']]) {
      const spoken = language === 'it' ? 'en' : language;
      const init = async page => { await told(page); await page.addInitScript(() => { delete globalThis.WebAssembly; localStorage.setItem('press-loupe/1/settings/keys', 'off'); }); };
      const { page } = await at(article(language), { init, waits: false, tolerates: /could not start/ });
      await failed(page).getByRole('button').first().waitFor();
      const words = WORDS['press-loupe'][spoken];
      const why = language => WORDS['press-loupe'][language].unfit.replace('{what}', 'WebAssembly: Chrome 96+, Firefox 101+, Safari 16.4+');
      assert.equal(await failed(page).locator('p').textContent(), sentence(spoken, why(spoken)));
      assert.deepEqual(await failed(page).evaluate(box => [box.lang, getComputedStyle(box).direction]), [spoken, direction]);
      assert.deepEqual(await failed(page).getByRole('button').allTextContents(), [words.download, words.reload]);
      assert.deepEqual(await page.evaluate(() => window.told), [sentence('en', why('en'))], 'a developer is told in English');
      fine(page);
      await page.context().close();
    }
  });

  test('where nothing comes; what a developer must mend is marked as English', async () => {
    const silent = await at(article('es'), { init: page => page.route(/\.wasm$/, route => route.abort()), waits: false, tolerates: /could not start|ERR_/ });
    await failed(silent.page).waitFor();
    assert.match(await failed(silent.page).locator('p').textContent(), /^Pressloupe no se inicia aquí: http\S+\.wasm no responde\. /);
    const missing = await at(article('en', { more: 'data-press-loupe-interface-lang="fr"' }), { init: page => page.route(/\.wasm$/, route => route.fulfill({ status: 404, body: '' })), waits: false, tolerates: /could not start|404/ });
    await failed(missing.page).waitFor();
    assert.match(await failed(missing.page).locator('p [lang=en]').textContent(), /\.wasm is missing \(404\)/);
    assert.equal(await failed(missing.page).getAttribute('lang'), 'fr');
    for (const { page } of [silent, missing]) { fine(page); await page.context().close(); }
  });

  test('where the tool has stopped, in the language that the reader chose', async () => {
    const { page } = await at(article('en'), { tolerates: /stopped/ });
    await choose(page, 'ru');
    await page.waitForFunction(() => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').lang === 'ru');
    await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
    await failed(page).waitFor();
    assert.equal(await failed(page).locator('p').textContent(), WORDS.tool.ru.stopped);
    assert.deepEqual(await failed(page).getByRole('button').allTextContents(), [WORDS['press-loupe'].ru.download, WORDS['press-loupe'].ru.reload]);
    fine(page);
    await page.context().close();
  });

  test('where not even the loader can be read, on the page of the tool', async () => {
    const page = await visit(browser, host.address, { locale: 'ar', waits: false, tolerates: /./, init: page => page.route('**/press-loupe.js', route => route.fulfill({ contentType: 'text/javascript', body: 'class Later { later { } } ?' })) });
    await failed(page).waitFor();
    assert.deepEqual(await failed(page).evaluate(line => [line.textContent, line.lang, getComputedStyle(line).direction]), [WORDS.page.ar.notStarted, 'ar', 'rtl']);
    await page.context().close();
  });
});

test('the facts of an opened release are said anew in another language, and its text stays as it was read', async () => {
  const { page } = await at(article('en'));
  await page.evaluate(async host => {
    const { loupe } = document.querySelector(host);
    await loupe.open({ html: '<html><head><meta name="author" content="City of Linden"></head><body><article><h1>Bridge opens</h1><p>The bridge opened on Friday, the council said.</p></article></body></html>' });
    await loupe.tag({ quote: 'opened on Friday' }, 'claim');
    window.before = [loupe.text, JSON.stringify(loupe.list()), CSS.highlights.get('press-loupe-claim').size];
    window.heard = [];
    for (const name of ['change', 'ready']) document.addEventListener(`press-loupe:${name}`, () => window.heard.push(name));
  }, HOST);
  const facts = () => page.locator('.press-loupe-release > .facts'), length = () => facts().locator('span').last();
  const english = await length().textContent();
  assert.equal(await length().getAttribute('lang'), 'en');
  await choose(page, 'de');
  await page.locator('.press-loupe-release > .facts [lang=de]').waitFor();
  assert.equal(await facts().count(), 1);
  assert.notEqual(await length().textContent(), english);
  assert.ok(await facts().evaluate(line => line.hasAttribute('data-press-loupe-ignore') && line.previousElementSibling?.localName === 'h1'));
  await page.waitForTimeout(1200);
  const [before, after, heard] = await page.evaluate(host => {
    const { loupe } = document.querySelector(host);
    return [window.before, [loupe.text, JSON.stringify(loupe.list()), CSS.highlights.get('press-loupe-claim').size], window.heard];
  }, HOST);
  assert.deepEqual(after, before);
  assert.deepEqual(heard, []);
  fine(page);
  await page.context().close();
});

test('of a single source and a single mark nothing is said that needs several', async () => {
  for (const language of ['en', ...NAMES]) {
    const { page } = await at(article(language));
    const report = await page.evaluate(async host => {
      const { loupe } = document.querySelector(host), written = async () => (await loupe.export('markdown'))[0].text();
      const source = await loupe.tag({ quote: 'The port authority' }, 'source'), one = await written();
      const claim = await loupe.tag({ quote: 'the harbour will close for nine days' }, 'claim');
      await loupe.link(claim, source, 'attributed-to');
      // What keeps a name apart in a script that runs the other way is no letter.
      return [one, await written()].map(text => text.replace(/[\u2066-\u2069]/g, ''));
    }, HOST);
    const ends = report[1].split('\n').filter(line => line.startsWith('- ') && line.endsWith(': The port authority.'));
    assert.equal(ends.length, 1, `${language}: the name stands as it is\n${report[1]}`);
    if (language === 'en') {
      assert.equal(ends[0], '- 1 source is mentioned 1 time, with 1 statement: The port authority.');
      assert.match(report[0], /^- 1 annotation: 1 mention of a source\. It covers \d+% of the text\.$/m);
    }
    fine(page);
    await page.context().close();
  }
});

test('a report is in the language of the interface, and the release in its own', async () => {
  const { page } = await at(article('es'));
  const report = await page.evaluate(async host => { const { loupe } = document.querySelector(host); await loupe.tag({ quote: 'the harbour will close for nine days' }, 'claim'); return (await loupe.export('report'))[0].text(); }, HOST);
  assert.match(report, /<html lang="es"/);
  assert.ok(report.includes(said('es', 'Claims without a source')) && !report.includes('Claims without a source'));
  await page.context().close();
});

// A language in which every message is English with a mark before it that cannot be seen: what lacks the mark was not
// said by a message. The names by which the states are reached stay what they are.
describe('no text is left in code', () => {
  const MARK = '\u00ad', [{ name: file }] = NAMES.map(name => LANGUAGES[name]), language = NAMES[0];
  const marked = ENGLISH.map(line => MARK + line).join('\n');
  // Names, signs and what is the reader's, the release's or the page's own. What is drawn in a picture is laid out without
  // what cannot be seen; the names of its parts, which say the same, are held to it.
  const NOT_MESSAGES = '.quote, .words, blockquote, .code, kbd, option[lang], svg.icon, .release, [part=release], textarea, .at, mark, q, cite, code, .names-itself, svg text';
  // Of the ways to embed, some are called by the names of what they are for.
  const NAMES_OF_WAYS = ['HTML', 'WordPress', 'Hugo', 'npm'];
  let place;
  before(async () => { place = await stage(); });
  after(() => place?.close());

  for (const state of STATES.filter(state => state.waits !== false && !/frame/.test(state.name))) test(state.name, async () => {
    const width = state.isNarrow ? 360 : 1440;
    const { origin, address } = state.isFraming ? place.framing : place, at = state.at ? origin + state.at : address;
    const page = await visit(browser, at, {
      viewport: { width, height: 900 }, tolerates: state.tolerates,
      init: async page => {
        await page.route('**/embedding-*.js', async route => {
          let script = await (await route.fetch()).text();
          for (const [name, words] of Object.entries(WORDS.embedding[language])) {
            const [was, is] = [words, MARK + WORDS.embedding.en[name]].map(text => JSON.stringify(text).slice(1, -1));
            const parts = script.split(`${name}:"${was}"`);
            assert.equal(parts.length, 2, `${name} is said once in ${language}`);
            script = parts.join(`${name}:"${is}"`);
          }
          await route.fulfill({ contentType: 'text/javascript', body: script });
        });
        await page.route(`**/${file}`, route => route.fulfill({ contentType: 'text/plain; charset=utf-8', body: marked }));
        await page.addInitScript(language => {
          // The digest that the tool holds a language against is that of the real one.
          const { fetch } = window;
          window.fetch = (address, options) => fetch(address, String(address).endsWith('.txt') ? {} : options);
          try { localStorage.setItem('press-loupe/1/settings/language', language); } catch { /* This state has no storage. */ }
        }, language);
        if (state.init) await page.addInitScript(state.init);
      },
    });
    await state.go(page);
    const left = await page.evaluate(([host, mark, apart, ways]) => {
      const found = new Set(), letters = /\p{L}{2}/u;
      const own = [...document.querySelectorAll(host)].map(element => {
        const parts = [], walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) parts.push(walk.currentNode.data.trim());
        return parts.join(' ');
      }).join(' ').replace(/\s+/g, ' ');
      const look = root => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) look(element.shadowRoot);
          if (['STYLE', 'SCRIPT'].includes(element.localName.toUpperCase())) continue;
          const is_apart = element.closest(apart);
          for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
            const value = element.getAttribute(name);
            if (value && letters.test(value) && !/^https?:/.test(value) && !value.includes(mark)) found.add(`${name}: ${value}`);
          }
          if (is_apart) continue;
          const words = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim();
          // Within a message, its parts may stand in elements of their own.
          if (words && letters.test(words) && !/^https?:/.test(words) && !words.includes(mark) && !own.includes(words.replace(/\s+/g, ' ').replace(/ ?… ?/g, '')) && !element.parentElement?.textContent.includes(mark)) found.add(words);
        }
      };
      for (const element of document.querySelectorAll(host)) if (element.shadowRoot) look(element.shadowRoot);
      for (const dialog of document.querySelectorAll('dialog')) look(dialog);
      return [...found].filter(words => !ways.includes(words));
    }, [HOST, MARK, NOT_MESSAGES, NAMES_OF_WAYS]);
    assert.deepEqual(left, []);
    await page.context().close();
  });
});
