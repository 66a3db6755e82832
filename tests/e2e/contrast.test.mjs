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
