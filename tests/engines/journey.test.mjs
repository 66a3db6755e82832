// The main journey by pointer and keys: tag, note, link, find again, undo, delete, take away, bring back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Key, ask, chord, clickOn, colours, control, drag, fill, fine, inEachEngine, keys, links, list, painted, partOf, press, quotesAreExact, reload, settled, site, takeInHand, text, until, visit, visitAnew } from './room.mjs';

let host;
before(async () => { host = await site(); });
after(() => host?.close());

const CLAIM = 'has left a way out of the Iraqi city', SOURCE = 'Russian Foreign Minister Sergei Lavrov';
const TOOLBAR = '.toolbar', IN_HAND = 'li.card[data-hand]';
const toolbar = driver => control(driver, 'Add note', TOOLBAR);
const quotes = async driver => (await list(driver)).map(one => [one.tag, one.quote]);
const stored = driver => until(driver, 'what is kept', () => ({ keys: Object.keys(localStorage) }));

inEachEngine('the main journey', (engine, name) => {
  test('select, tag, note, link, reload, undo, delete, export, import', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    assert.deepEqual((await stored(driver)).keys, [], 'nothing is written before the first mark');

    // A claim by the toolbar, a source by key, a speculation over a piece of the claim and what follows.
    await drag(driver, CLAIM);
    await press(driver, 'Claim', TOOLBAR);
    await drag(driver, SOURCE);
    await toolbar(driver);
    await keys(driver, '2');
    await drag(driver, 'the Iraqi city', 'according to');
    await toolbar(driver);
    await keys(driver, '3');
    // Over the end of a paragraph, with a note in the same gesture.
    await drag(driver, 'take both political', 'Others suspect a plan.');
    await press(driver, 'Add note', TOOLBAR);
    await until(driver, 'the note to have the focus', () => document.querySelector('press-loupe').shadowRoot.activeElement?.matches('.note-field'));
    await keys(driver, ...'Who?', Key.ESCAPE);
    const made = await list(driver);
    assert.deepEqual(made.map(one => one.tag).sort(), ['claim', 'source', 'speculation', 'speculation']);
    const across = made.find(one => one.quote.includes('\n'));
    assert.ok(across.quote.startsWith('take both political') && across.quote.endsWith('Others suspect a plan.'), across.quote);
    assert.equal(across.note, 'Who?');
    assert.ok(made.some(one => one.quote === CLAIM) && made.some(one => one.quote === SOURCE), JSON.stringify(made.map(one => one.quote)));
    await quotesAreExact(driver);
    assert.deepEqual(await painted(driver, 'claim'), [CLAIM]);
    assert.equal((await settled(driver)).name, 'saved');

    // Linked by its list of sources, with the mouse.
    await takeInHand(driver, CLAIM);
    await press(driver, 'Link to source…', IN_HAND);
    await press(driver, SOURCE, '.chooser');
    const [link] = await links(driver), idOf = async words => (await list(driver)).find(one => one.quote === words).id;
    assert.deepEqual([link.from, link.to, link.kind], [await idOf(CLAIM), await idOf(SOURCE), 'attributed-to']);

    // Everything is there again after a reload.
    const before = [await list(driver), await links(driver)];
    await settled(driver);
    await reload(driver);
    assert.deepEqual([await list(driver), await links(driver)], before);
    assert.deepEqual(await painted(driver, 'source'), [SOURCE]);

    // Changed and deleted; undone and done again by button and by key.
    await takeInHand(driver, SOURCE);
    await press(driver, 'Claim', `${IN_HAND} .retag`);
    assert.ok((await quotes(driver)).some(one => one.join() === `claim,${SOURCE}`));
    await press(driver, 'Undo: change tag to claim');
    assert.ok((await quotes(driver)).some(one => one.join() === `source,${SOURCE}`));
    await press(driver, 'Delete', IN_HAND);
    assert.equal((await list(driver)).length, 3);
    assert.equal((await links(driver)).length, 0, 'a link goes with its end');
    await chord(driver, [Key.CONTROL], 'z');
    assert.equal((await list(driver)).length, 4);
    await press(driver, 'Redo: delete source');
    assert.equal((await list(driver)).length, 3);
    await press(driver, 'Undo: delete source');
    assert.deepEqual([await list(driver), await links(driver)], before);

    // Taken away as text, and brought back into an empty browser: equal field by field.
    await press(driver, 'Export', '.bar');
    const file = await (await control(driver, 'The same as text', 'dialog')).getAttribute('value'), words = [...await text(driver)];
    const { total, first } = JSON.parse(file);
    assert.equal(total, 5, 'four annotations and a link');
    let checked = 0;
    for (const { target } of first.items) {
      const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map(type => target.selector?.find(one => one.type === type));
      if (!quote) continue;
      assert.equal(words.slice(position.start, position.end).join(''), quote.exact);
      checked++;
    }
    assert.equal(checked, 4);
    await press(driver, 'Close', 'dialog');
    await fine(driver);
    await visitAnew(driver, host.address);
    assert.deepEqual(await list(driver), []);
    await press(driver, 'Import', '.bar');
    await fill(driver, await control(driver, 'Or as text', 'dialog'), file);
    await press(driver, 'Look at it', 'dialog');
    await until(driver, 'what is found', () => document.querySelector('press-loupe').shadowRoot.querySelector('.found')?.textContent.includes('4 annotations are new.'));
    await press(driver, 'Import', 'dialog .found');
    await until(driver, 'the panel to close', () => !document.querySelector('press-loupe').shadowRoot.querySelector('dialog'));
    assert.deepEqual([await list(driver), await links(driver)], before);
    await fine(driver);
  });

  test('what is tagged is painted; a click on it takes it in hand', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const whole = await colours(driver, { left: 0, top: 0, right: 1000, bottom: 700 });
    assert.ok(Object.keys(whole).length > 20, `the window is not blank: ${Object.keys(whole).length} colours`);
    const words = 'Iraqi forces with U.S. support', part = await partOf(driver, words), before = await colours(driver, part);
    await drag(driver, words);
    await toolbar(driver);
    await keys(driver, '1');
    await drag(driver, 'many of the ISIS fighters');
    await toolbar(driver);
    await keys(driver, '3');
    await clickOn(driver, 'It would not be');
    await until(driver, 'nothing in hand', () => !document.querySelector('press-loupe').shadowRoot.querySelector('[data-hand]'));
    const after = await colours(driver, await partOf(driver, words));
    // The ink of a claim is #2443c4, in a line as long as the words.
    assert.ok(!before['36,67,196'] && after['36,67,196'] > part.right - part.left, `the line under the words: ${after['36,67,196']} pixels`);
    await clickOn(driver, words);
    await until(driver, 'the card in hand', words => document.querySelector('press-loupe').shadowRoot.querySelector('[data-hand] .quote')?.textContent === words, words);
    assert.deepEqual(await painted(driver, 'claim-in-hand'), [words]);
    await fine(driver);
  });

  test('a drag that ends beside the text ends with its line', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const words = 'forces with';
    await drag(driver, words, words, 600);
    await toolbar(driver);
    await keys(driver, '1');
    const [{ quote }] = await until(driver, 'the claim', () => { const all = document.querySelector('press-loupe').loupe.list(); return all.length && all; });
    assert.ok(quote.startsWith(words) && quote.length < 100 && !quote.includes('\n'), quote);
    await fine(driver);
  });

  test('two tabs keep in step', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const one = await driver.getWindowHandle();
    // WebKit's driver cannot bring a tab to the front: what lies behind gets no events.
    await driver.switchTo().newWindow(name === 'webkit' ? 'window' : 'tab');
    const other = await driver.getWindowHandle();
    try {
      await visit(driver, host.address);
      await drag(driver, CLAIM);
      await toolbar(driver);
      await keys(driver, '1');
      await settled(driver);
      assert.equal((await list(driver)).length, 1);
      await driver.switchTo().window(one);
      await until(driver, 'what was tagged in the other tab', () => document.querySelector('press-loupe').loupe.list().length === 1);
      assert.deepEqual(await painted(driver, 'claim'), [CLAIM]);
      await drag(driver, SOURCE);
      await toolbar(driver);
      await keys(driver, '2');
      await settled(driver);
      await driver.switchTo().window(other);
      await until(driver, 'what was tagged in the first tab', () => document.querySelector('press-loupe').loupe.list().length === 2);
      await press(driver, 'Undo: tag as claim');
      await settled(driver);
      await driver.switchTo().window(one);
      await until(driver, 'the undoing', () => document.querySelector('press-loupe').loupe.list().length === 1);
      await fine(driver);
    } finally {
      await driver.switchTo().window(other);
      await driver.close();
      await driver.switchTo().window(one);
    }
  });
});

for (const dark of [false, true]) inEachEngine(dark ? 'in the dark' : 'in the light', engine => {
  test('paper, ink and marks follow the system', async () => {
    const driver = engine();
    await visitAnew(driver, host.address);
    const looks = await until(driver, 'the looks', () => {
      const { shadowRoot } = document.querySelector('press-loupe');
      return { theme: shadowRoot.querySelector('.house').dataset.theme, paper: getComputedStyle(document.documentElement).backgroundColor, system: matchMedia('(prefers-color-scheme: dark)').matches };
    });
    assert.deepEqual(looks, dark ? { theme: 'dark', paper: 'rgb(22, 23, 26)', system: true } : { theme: 'light', paper: 'rgb(251, 250, 246)', system: false });
    const words = 'Iraqi forces with U.S. support';
    await drag(driver, words);
    await toolbar(driver);
    await keys(driver, '1');
    await clickOn(driver, 'It would not be');
    await until(driver, 'nothing in hand', () => !document.querySelector('press-loupe').shadowRoot.querySelector('[data-hand]'));
    const part = await partOf(driver, words), seen = await colours(driver, part);
    assert.ok(seen[dark ? '157,178,255' : '36,67,196'] > part.right - part.left, `the line under the claim: ${JSON.stringify(seen)}`);
    // Tags are told apart by line style too, in the controls as in the text.
    const styles = await ask(driver, () => [...document.querySelector('press-loupe').shadowRoot.querySelectorAll('.chip[data-tag]:not([data-tag=""]) span')].map(one => getComputedStyle(one)).map(style => [style.textDecorationLine, style.textDecorationStyle].join()));
    assert.deepEqual(styles, ['underline,solid', 'underline,double', 'underline,wavy']);
    await fine(driver);
  });
}, { dark });
