// Looks that adapt: zoom to 400 %, text of twice the size, wider spacing, 320 pixels, forced colours, reduced motion, paper,
// releases from right to left. Nothing is lost, nothing is read in two directions, and nothing lies over the passage in hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { measuring } from './contrast.mjs';
import { launch } from './room.mjs';
import { STATES, enter, isThere, stage } from './states.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await stage(); });
after(async () => { await browser?.close(); host?.close(); });
const named = name => STATES.find(state => state.name === name);
const IN_HAND = STATES.filter(state => /in hand|^a passage that/.test(state.name) && !/gone|toolbar/.test(state.name));

/** In a page: what does not fit and what is cut off. Of a passage that is not in hand the list shows the beginning. */
function unfit() {
  const wrong = [], elements = [];
  const gather = root => { for (const one of root.querySelectorAll('*')) { elements.push(one); if (one.shadowRoot) gather(one.shadowRoot); } };
  gather(document);
  const name = one => `${one.localName}.${one.getAttribute('class') ?? ''} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 30)}”`;
  const around = one => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) wrong.push(`the page is ${scrollWidth} wide of ${innerWidth}`);
  // What is a picture or a table may need two directions; it scrolls by itself.
  const scrollsItself = one => { for (let at = one; at; at = around(at)) if (/auto|scroll/.test(getComputedStyle(at).overflowX) && !at.matches('dialog, .list')) return true; return false; };
  for (const one of elements) {
    if (!one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || one.closest('.said, .hidden, svg, [aria-hidden=true], .band, .step-through:not(:focus-within), .card:not([data-hand]) .link') || scrollsItself(one)) continue;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || /inset\(50%\)/.test(style.clipPath)) continue;
    const isText = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if ((isText || one.matches('button, input, select, textarea')) && (box.left < -1 || box.right > innerWidth + 1)) wrong.push(`${name(one)} stands from ${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`);
    // Words on a button are whole.
    if (one.matches('button, summary, label') && !one.closest('.card:not([data-hand])') && one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'visible' && style.display !== 'inline') wrong.push(`${name(one)} is cut off`);
    if (isText && style.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2 && style.webkitLineClamp === 'none' && !one.closest('.card:not([data-hand])')) wrong.push(`${name(one)} is cut off below`);
    for (let at = isText && around(one); at; at = around(at)) {
      const outer = getComputedStyle(at);
      if (/auto|scroll/.test(outer.overflowY) || outer.position === 'fixed' && outer.overflowY === 'visible') break;
      if (outer.overflowY === 'hidden' && outer.webkitLineClamp === 'none' && box.bottom > at.getBoundingClientRect().bottom + 2) wrong.push(`${name(one)} is cut off by ${at.className}`);
    }
  }
  return wrong;
}

/** In a page: whether the first line of the passage in hand, and where it ends, are seen. */
function covered() {
  const { loupe, shadowRoot } = document.querySelector('press-loupe, [data-press-loupe]');
  const highlight = [...CSS.highlights].filter(([name]) => name.endsWith('-in-hand')).flatMap(([, highlight]) => [...highlight]).at(0);
  if (!highlight) return 'nothing is in hand';
  const range = new Range();
  range.setStart(highlight.startContainer, highlight.startOffset);
  range.setEnd(highlight.endContainer, highlight.endOffset);
  const first = [...range.getClientRects()].find(rect => rect.width > 1), x = first.left + Math.min(8, first.width / 2), y = first.top + first.height / 2;
  // Beside the text whoever scrolls on has the card alone; a sheet leaves room for both.
  if (y < 0 || y > innerHeight) return shadowRoot.querySelector('.house').dataset.list === 'margin' ? '' : `its first line is at ${Math.round(y)} of ${innerHeight}`;
  const there = shadowRoot.elementFromPoint(x, y) ?? document.elementFromPoint(x, y);
  return there?.closest('.list, .bar, .toolbar, dialog') ? `${there.className || there.localName} lies over it` : '';
}

const everyState = async (use, options, check, states = STATES) => {
  const wrong = [];
  for (const state of states.filter(state => isThere(state, options.viewport.width))) {
    const page = await enter(use, host, state, options);
    wrong.push(...(await check(page, state)).map(one => `${one} (${state.name})`));
    await page.context().close();
  }
  assert.deepEqual(wrong, []);
};

test('320 pixels wide, which is 1280 at 400 %: everything is there, in one direction', { timeout: 600_000 }, () =>
  everyState(browser, { viewport: { width: 320, height: 256 } }, page => page.evaluate(`(${unfit})()`)));

test('text of twice the size: everything is there, in one direction', { timeout: 600_000 }, async () => {
  const large = await launch('--blink-settings=defaultFontSize=32');
  try {
    await everyState(large, { viewport: { width: 1280, height: 900 } }, page => page.evaluate(`(${unfit})()`));
  } finally { await large.close(); }
});

// https://www.w3.org/TR/WCAG22/#text-spacing
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
test('wider spacing of text: nothing is cut off', { timeout: 600_000 }, async () => {
  for (const [width, states] of [[360, STATES], [1280, IN_HAND]]) await everyState(browser, { viewport: { width, height: 900 } }, async page => {
    await page.evaluate(css => {
      const roots = [document];
      for (let nth = 0; nth < roots.length; nth++) for (const one of roots[nth].querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
      for (const root of roots) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets.push(sheet);
      }
      dispatchEvent(new Event('resize'));
    }, SPACING);
    await page.waitForTimeout(200);
    return page.evaluate(`(${unfit})()`);
  }, states);
});

for (const [width, height] of [[360, 740], [320, 568], [740, 360], [820, 1100], [1440, 900]]) test(`nothing lies over the passage in hand, ${width} × ${height}`, { timeout: 300_000 }, () =>
  everyState(browser, { viewport: { width, height } }, async page => [await page.evaluate(`(${covered})()`)].filter(Boolean), IN_HAND));

test('what has the focus is never wholly hidden', { timeout: 600_000 }, async () => {
  for (const [width, height] of [[1440, 900], [360, 740]]) await everyState(browser, { viewport: { width, height } }, async page => {
    const wrong = [];
    for (let nth = 0; nth < 40; nth++) {
      await page.keyboard.press('Tab');
      await page.waitForTimeout(30);
      const hidden = await page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        if (!at || at === document.body || at.matches('iframe')) return null;
        const box = at.getBoundingClientRect(), root = at.getRootNode(), within = (from, of) => { for (let one = from; one; one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) if (one === of) return true; return false; };
        const [left, right, top, bottom] = [Math.max(0, box.left), Math.min(innerWidth, box.right), Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
        for (let across = 1; across < 8; across++) for (let down = 1; down < 20; down++) {
          const x = left + (right - left) * across / 8, y = top + (bottom - top) * down / 20;
          let there = document.elementFromPoint(x, y);
          while (there?.shadowRoot?.elementFromPoint(x, y) && there.shadowRoot.elementFromPoint(x, y) !== there) there = there.shadowRoot.elementFromPoint(x, y);
          if (there && (within(there, at) || there.matches('label') && there.control === at || within(at, there) && at.localName !== 'button')) return null;
        }
        return `${at.localName}.${at.getAttribute('class') ?? ''} “${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 30)}” ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`;
      });
      if (hidden) wrong.push(hidden);
    }
    return [...new Set(wrong)];
  }, STATES.filter(state => ['first visit', 'list of twelve', 'claim in hand, its attributes', 'Summary with everything unfolded', 'Help', 'Compare with two readers', 'Annotated text', 'in an article, a claim in hand', 'stepping'].includes(state.name)));
});

test('forced colours: marks are told apart by their lines, controls are seen, and so is the focus', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await enter(browser, host, named('claim in hand'), { viewport: { width: 1440, height: 900 }, colorScheme, forcedColors: 'active' });
    await measuring(page);
    const seen = await page.evaluate(() => {
      const { colour, behind, least, ink } = contrast, { shadowRoot } = document.querySelector('press-loupe'), paragraph = document.querySelector('press-loupe p');
      const styles = ['claim', 'source', 'speculation'].map(tag => getComputedStyle(paragraph, `::highlight(press-loupe-${tag})`).textDecorationStyle);
      const wrong = [];
      for (const one of shadowRoot.querySelectorAll('button, input, select, .chip, .card')) {
        if (!one.checkVisibility({ checkVisibilityCSS: true }) || one.getAttribute('aria-disabled')) continue;
        const style = getComputedStyle(one), name = one.textContent.trim().slice(0, 20) || one.getAttribute('aria-label');
        const edge = Number.parseFloat(style.borderTopWidth) ? least(colour(style.borderTopColor), behind(one, { inner: false })) : 0, fill = least(colour(style.backgroundColor), behind(one, { inner: false }));
        // A handle is drawn by what stands before and after it.
        if (!one.matches('.to, .retag button, .handle') && Math.max(edge, fill) < 3) wrong.push(`the edge of ${name}`);
        if (least(ink(one), behind(one)) < 4.5) wrong.push(`the words of ${name}`);
      }
      for (const line of shadowRoot.querySelectorAll('.picture :is(.claim, .source, .speculation):is(.fill, .stroke), .curves path:not(.head)')) {
        const style = getComputedStyle(line), paint = line.matches('.stroke, .curves path') ? style.stroke : style.fill;
        if (least(colour(paint), behind(line.closest('svg'))) < 3) wrong.push(`a line of ${line.getAttribute('class')}: ${paint}`);
      }
      return { styles, wrong, lines: shadowRoot.querySelectorAll('.picture .claim, .curves path').length };
    });
    assert.deepEqual(seen.styles, ['solid', 'double', 'wavy']);
    assert.ok(seen.lines > 3);
    assert.deepEqual(seen.wrong, [], colorScheme);
    // By pixels: a button with the focus differs from one without.
    const open = page.getByRole('button', { name: 'Open', exact: true }), area = { ...await open.boundingBox() };
    const clip = { x: area.x - 6, y: area.y - 6, width: area.width + 12, height: area.height + 12 };
    const rest = await page.screenshot({ clip });
    await page.keyboard.press('Tab');
    await open.focus();
    assert.notDeepEqual(await page.screenshot({ clip }), rest);
    await page.context().close();
  }
});

test('reduced motion: nothing moves by itself', () =>
  everyState(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }, page => page.evaluate(() => {
    const moving = [], gather = root => {
      for (const one of root.querySelectorAll('*')) {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(one);
        if (/[1-9]/.test(transitionDuration) || animationName !== 'none' && /[1-9]/.test(animationDuration) && !/late|waiting/.test(animationName) || scrollBehavior === 'smooth') moving.push(`${one.localName}.${one.getAttribute('class')}`);
        if (one.shadowRoot) gather(one.shadowRoot);
      }
    };
    gather(document);
    return [...new Set(moving)];
  }), ['first visit', 'claim in hand', 'Summary with everything unfolded', 'stepping', 'in an article, a claim in hand'].map(named)));

test('on paper there is the release with its marks, and no control', async () => {
  const page = await enter(browser, host, named('claim in hand'), { viewport: { width: 1440, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('press-loupe');
    return {
      controls: [...shadowRoot.querySelectorAll('button, input, .list, .bar, .strip-beside, .curves')].filter(one => one.checkVisibility()).map(one => one.className),
      words: document.querySelector('h1').checkVisibility(), marks: CSS.highlights.get('press-loupe-claim').size,
      width: document.querySelector('press-loupe p').getBoundingClientRect().right <= innerWidth,
    };
  });
  assert.deepEqual(seen, { controls: [], words: true, marks: 4, width: true });
});

test('a release from right to left: its words, quotes and notes run so; the controls stay as their language runs', async () => {
  const page = await enter(browser, host, named('a release from right to left'), { viewport: { width: 1440, height: 900 } });
  const seen = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('press-loupe'), direction = one => getComputedStyle(one).direction;
    const opened = [...document.querySelectorAll('press-loupe p')].find(one => one.textContent.includes('افتتحت') && one.checkVisibility());
    return { release: direction(opened), quote: direction(shadowRoot.querySelector('.card .quote')), bar: direction(shadowRoot.querySelector('.bar')) };
  });
  assert.deepEqual(seen, { release: 'rtl', quote: 'rtl', bar: 'ltr' });
  assert.equal(await page.evaluate(`(${unfit})().join()`), '');
});

test('the words of the round button in an article come with the focus, and Escape puts them away', async () => {
  const page = await enter(browser, host, named('quiet in an article'), { viewport: { width: 360, height: 740 } });
  const words = page.locator('.launcher span'), opacity = () => words.evaluate(one => getComputedStyle(one).opacity);
  assert.equal(await opacity(), '0');
  await page.keyboard.press('Tab');
  assert.equal(await opacity(), '1');
  await page.keyboard.press('Escape');
  assert.equal(await opacity(), '0');
  assert.ok(await page.getByRole('button', { name: 'Read with the loupe' }).evaluate(button => button.matches(':focus')), 'the focus stays');
});
