// An article of somebody else's that embeds the tool, under a strict policy: read with the loupe, and left as it was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, control, drag, emptied, fine, hasControl, inEachEngine, keys, list, painted, press, quotesAreExact, reload, settled, site, until, visit } from './room.mjs';

const RELEASE = `<h2>Harbour to close for repairs</h2>
<p>The port authority said on Monday that the harbour will close for nine days.</p>
<p>According to its engineer Ada Brandt, the north wall may fail in a storm.</p>`;
const page = (release, script = '<script type="module" src="/some/path/press-loupe.js"></script>') => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/article.css"></head><body><article><h1>News</h1><p>Before the release.</p>${release}<p class="after">After the release.</p></article>${script}</body></html>`];
const pages = { '/article.css': [200, 'text/css', 'article { max-width: 38rem; margin: 0 2rem; font-family: serif } press-loupe { display: block }'] };
for (const [name, release] of Object.entries({ div: `<div data-press-loupe>${RELEASE}</div>`, own: `<press-loupe>${RELEASE}</press-loupe>` })) {
  pages[`/${name}`] = page(release);
  pages[`/${name}-alone`] = page(release, '');
}

let host;
before(async () => { host = await site(pages); });
after(() => host?.close());

/** What a page is: its markup, where everything stands, how it looks, and what hangs on it. */
const whatItIs = driver => ask(driver, () => {
  const elements = [...document.querySelectorAll('body, body *:not(script)')];
  return {
    markup: document.querySelector('article').outerHTML,
    places: elements.map(one => { const { left, top, width, height } = one.getBoundingClientRect(); return [one.localName, left, top, width, height].join(); }),
    looks: elements.map(one => { const { color, backgroundColor, font, display, position } = getComputedStyle(one); return [one.localName, color, backgroundColor, font, display, position].join(); }),
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  };
});

inEachEngine('in an article', engine => {
  for (const element of ['div', 'own']) test(`${element === 'div' ? 'a marked div' : 'our own element'}: tagged, found again, and left as it was`, async () => {
    const driver = engine();
    await visit(driver, `${host.origin}/${element}-alone`, { waits: false });
    await emptied(driver);
    const before = await whatItIs(driver);
    await visit(driver, `${host.origin}/${element}`);
    await control(driver, 'Read with the loupe');
    await drag(driver, 'harbour will close', 'nine days');
    assert.ok(!await hasControl(driver, 'Add note'), 'quiet at a selection before the reader asks for the loupe');
    await press(driver, 'Read with the loupe');
    await control(driver, 'Add note');
    await press(driver, 'Claim', '.toolbar');
    await drag(driver, 'Ada Brandt');
    await control(driver, 'Add note');
    await keys(driver, '2');
    assert.deepEqual((await list(driver)).map(one => [one.tag, one.quote]), [['claim', 'harbour will close for nine days'], ['source', 'Ada Brandt']]);
    await quotesAreExact(driver);
    assert.deepEqual(await painted(driver, 'source'), ['Ada Brandt']);
    const during = await whatItIs(driver);
    assert.deepEqual(during.places, before.places, 'nothing of the article moves');
    assert.deepEqual(during.looks, before.looks);
    assert.equal((await settled(driver)).name, 'saved');
    await fine(driver);
    await reload(driver);
    assert.deepEqual((await list(driver)).map(one => [one.tag, one.anchor]), [['claim', 'found'], ['source', 'found']]);
    await ask(driver, () => document.querySelector('press-loupe, [data-press-loupe]').loupe.destroy());
    assert.deepEqual(await whatItIs(driver), before);
    await fine(driver);
  });

  test('a page that is dark itself gets a dark loupe', async () => {
    const driver = engine();
    await visit(driver, `${host.origin}/div`);
    const theme = wanted => until(driver, `a ${wanted} loupe`, wanted => document.querySelector('[data-press-loupe]').shadowRoot.querySelector('.house').dataset.theme === wanted, wanted);
    await theme('light');
    await ask(driver, () => { document.body.style.cssText = ''; Object.assign(document.body.style, { background: '#111', color: '#eee' }); document.querySelector('[data-press-loupe]').classList.add('night'); });
    await theme('dark');
    await ask(driver, () => document.querySelector('[data-press-loupe]').setAttribute('data-press-loupe-theme', 'light'));
    await theme('light');
  });
});
