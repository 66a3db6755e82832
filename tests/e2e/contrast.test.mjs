// Contrast of what the browser paints, over all combinations: text and lines on every overlap of tints, and every control
// in every state of its own, in light and dark. Colours are those that the browser resolves.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { measuring } from './contrast.mjs';
import { launch } from './room.mjs';
import { STATES, enter, isThere, stage } from './states.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await stage(); });
after(async () => { await browser?.close(); host?.close(); });
const named = name => STATES.find(state => state.name === name);
const short = number => Math.round(number * 100) / 100;

// What a passage can be painted with; one that is shown in passing is painted as in hand, without being tagged so.
const TINTS = ['claim', 'source', 'speculation', 'claim-in-hand', 'source-in-hand', 'speculation-in-hand'];
const LINES = ['claim', 'source', 'speculation', 'layer-1', 'layer-2', 'layer-3', 'layer-4', 'layer-5', 'layer-6'];

for (const colorScheme of ['light', 'dark']) test(`text and lines on each of the 64 overlaps of tints, ${colorScheme}`, async () => {
  const page = await enter(browser, host, named('stepping'), { viewport: { width: 1440, height: 900 }, colorScheme });
  await measuring(page);
  const seen = await page.evaluate(({ tints, lines }) => {
    const { colour, over, least, behind } = contrast, host = document.querySelector('press-loupe');
    // One element of each kind that a release is set in.
    const kinds = ['kicker', 'headline', 'subheadline', 'byline', 'date', 'caption', 'paragraph'].map(kind => {
      const one = document.createElement(kind === 'headline' ? 'h1' : 'p');
      one.dataset.kind = kind;
      one.textContent = kind;
      return [kind, host.appendChild(one)];
    });
    const tops = kinds.map(([kind, one]) => [kind, colour(getComputedStyle(one).color), 4.5]);
    const [, paragraph] = kinds.at(-1);
    for (const line of lines) tops.push([`line of ${line}`, colour(getComputedStyle(paragraph, `::highlight(press-loupe-${line})`).textDecorationColor), 3]);
    tops.push(['frame of what is marked', colour(getComputedStyle(host.shadowRoot.querySelector('.frame rect')).stroke), 3]);
    const painted = tints.map(name => colour(getComputedStyle(paragraph, `::highlight(press-loupe-${name})`).backgroundColor));
    const papers = behind(paragraph), found = [];
    for (let set = 0; set < 2 ** tints.length; set++) {
      const on = tints.filter((_, nth) => set >> nth & 1);
      const backgrounds = papers.map(paper => painted.reduce((below, tint, nth) => set >> nth & 1 ? over(tint, below) : below, paper));
      for (const [name, top, needs] of tops) found.push({ name, on: on.join(' + '), needs, is: least(top, backgrounds) });
    }
    return { found, alphas: painted.map(tint => tint[3]) };
  }, { tints: TINTS, lines: LINES });
  assert.equal(seen.found.length, 64 * (7 + LINES.length + 1));
  assert.ok(seen.alphas.every(alpha => alpha > 0.03), `each tint is there: ${seen.alphas}`);
  const wrong = seen.found.filter(one => one.is < one.needs).map(one => `${one.name} on ${one.on}: ${short(one.is)} of ${one.needs}`);
  assert.deepEqual(wrong, []);
});

// What a pointer and the keyboard make of a control.
const POSES = [[], ['hover'], ['focus', 'focus-visible'], ['hover', 'active'], ['hover', 'focus', 'focus-visible']];
const CONTROLS = 'button, input, select, textarea, summary, a[href], [role=link], [role=option], [tabindex="0"]';

/** Measures everything that is seen; in a page, with `contrast` in it. */
function measure({ within, isFocused }) {
  const { colour, behind, least, text } = contrast, wrong = [];
  let count = 0;
  const elements = [];
  const gather = root => { for (const one of root.querySelectorAll('*')) { elements.push(one); if (one.shadowRoot) gather(one.shadowRoot); } };
  if (within) {
    elements.push(within);
    gather(within);
  } else gather(document);
  const isSeen = one => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && one.getClientRects().length > 0 && !one.closest('.said, .hidden, .short[aria-hidden]') &&
    // What is not offered now is exempt.
    !one.closest('[aria-disabled=true], :disabled');
  const name = one => `${one.localName}.${one.getAttribute('class') ?? ''}${one.dataset?.tag ? `[${one.dataset.tag}]` : ''} “${(one.textContent || one.placeholder || '').trim().slice(0, 24)}”`;
  const needs = (one, what, is, least) => { count++; if (is < least) wrong.push(`${what} of ${name(one)}: ${Math.round(is * 100) / 100} of ${least}`); };
  const drawn = (one, pseudo, property) => colour(getComputedStyle(one, pseudo)[property]);
  for (const one of elements.filter(isSeen)) {
    const style = getComputedStyle(one), outer = () => behind(one, { inner: false });
    if ([...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || one.matches('input:not([type=checkbox], [type=radio]), textarea, select')) {
      const { is, needs: least } = text(one);
      needs(one, 'text', is, least);
      if (one.placeholder) needs(one, 'placeholder', text(one, '::placeholder').is, 4.5);
    }
    // By these edges a control is known, or that it is chosen.
    if (one.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select, .chip, .plain')) {
      // A chosen one is filled: its fill is its edge.
      const isFilled = least(colour(style.backgroundColor), outer()) >= 3;
      if (!isFilled) needs(one, 'border', least(drawn(one, null, 'borderTopColor'), outer()), 3);
    }
    if (one.matches('[aria-pressed=true]')) needs(one, 'fill', least(colour(style.backgroundColor), outer()), 3);
    if (one.matches('[role=option][aria-selected=true]')) needs(one, 'outline', least(colour(style.outlineColor), outer()), 3);
    // Lines that say what a thing is.
    if (one.matches('.card')) needs(one, 'line', least(drawn(one, '::before', 'borderLeftColor'), behind(one)), 3);
    if (one.matches('.state')) needs(one, 'dot', least(drawn(one, '::before', 'borderTopColor'), behind(one)), 3);
    if (one.matches('.share > span')) needs(one, 'bar', least(colour(style.backgroundColor), behind(one, { inner: false })), 3);
    if (one.matches('.fold > summary')) needs(one, 'arrow', least(drawn(one, '::before', 'borderRightColor'), behind(one)), 3);
    if (one.matches('.pattern')) needs(one, 'line', least(colour(style.textDecorationColor), behind(one)), 3);
    if (one.matches('.picture :is(.claim, .source, .speculation, .ink, .faint, .edge):is(.fill, .stroke):not(text), .curves path, .icon path')) {
      const which = one.closest('.icon') || one.matches('.stroke, .curves path:not(.head)') ? 'stroke' : 'fill';
      needs(one, which, least(colour(style[which]), behind(one.closest('svg'))), 3);
    }
  }
  // What is chosen in a list that is typed for never has the focus; what the stepper marks has a frame, measured above.
  if (isFocused && !within.matches('[role=option], [role=application]')) {
    const style = getComputedStyle(within), room = within.querySelector(':scope > .room') ?? within.querySelector('.room');
    if (within.matches('[data-leads]')) {
      const mark = room ? getComputedStyle(room) : null;
      const seen = mark && mark.stroke !== 'none' ? mark.stroke : style.outlineStyle !== 'none' ? style.outlineColor : null;
      needs(within, 'focus', seen ? least(colour(seen), behind(within.closest('svg'))) : 0, 3);
    } else {
      const isShown = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      const isInside = Number.parseFloat(style.outlineOffset) < 0;
      // `auto` is the browser's own ring.
      if (style.outlineStyle !== 'auto') needs(within, 'focus', isShown ? least(colour(style.outlineColor), isInside ? behind(within) : behind(within, { inner: false })) : 0, 3);
    }
  }
  return { wrong, count };
}

/** One control of each kind that a page shows: what looks the same is measured once. */
function kinds(selector) {
  const found = new Map();
  const gather = root => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) gather(one.shadowRoot);
      if (!one.matches(selector) || !one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || !one.getClientRects().length || one.closest('[aria-disabled=true], :disabled')) continue;
      const around = [...function* () { for (let at = contrast.around(one); at; at = contrast.around(at)) if (at.classList.length) yield at.classList[0]; }()].slice(0, 5);
      const kind = [one.localName, one.getAttribute('class'), one.type, one.dataset?.tag, ...['role', 'aria-pressed', 'aria-selected', 'data-hand', 'data-empty'].map(name => one.getAttribute(name)), ...around].join('|');
      if (!found.has(kind)) found.set(kind, one);
    }
  };
  gather(document);
  window.kinds = [...found.values()];
  return [...found.keys()];
}

const done = { light: new Set(), dark: new Set() };
for (const [width, colorScheme] of [[1440, 'light'], [1440, 'dark'], [360, 'light']]) test(`every control in every pose and all text, ${width} pixels, ${colorScheme}`, { timeout: 600_000 }, async () => {
  const wrong = new Set();
  let measured = 0;
  for (const state of STATES.filter(state => isThere(state, width) && !state.isCrowded)) {
    const page = await enter(browser, host, state, { viewport: { width, height: 900 }, colorScheme });
    await measuring(page);
    const note = (pose, { wrong: found, count }) => { measured += count; for (const one of found) wrong.add(`${one} (${pose}, first in “${state.name}”)`.replace(/ \(([^,]*), first.*/, (_, pose) => ` (${pose || 'at rest'}; ${state.name})`)); };
    note('', await page.evaluate(`(${measure})({})`));
    const all = await page.evaluate(`(${kinds})(${JSON.stringify(CONTROLS)})`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    await devtools.send('DOM.getDocument', { depth: 0 });
    for (const [nth, kind] of all.entries()) {
      if (done[colorScheme].has(kind)) continue;
      done[colorScheme].add(kind);
      const { result } = await devtools.send('Runtime.evaluate', { expression: `window.kinds[${nth}]` });
      const { nodeId } = await devtools.send('DOM.requestNode', { objectId: result.objectId });
      for (const pose of POSES.slice(1)) {
        await devtools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: pose });
        note(pose.join(' + '), await page.evaluate(`(${measure})({ within: window.kinds[${nth}], isFocused: ${pose.includes('focus-visible')} })`));
      }
      await devtools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [] });
    }
    await page.context().close();
  }
  assert.ok(measured > 2_000, `${measured} were measured`);
  assert.deepEqual([...wrong], []);
});
