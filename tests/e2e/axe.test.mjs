// axe-core in every state of the tool, at two widths, in light, dark and forced colours: no violation, and nothing that it
// leaves open without a reason that stands here and a check of our own. In the same walk: targets of at least 24 pixels.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measuring } from './contrast.mjs';
import { launch } from './room.mjs';
import { STATES, enter, isThere, stage } from './states.mjs';
import { small } from './targets.mjs';

const AXE = fs.readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What a name or a role is, no colour changes: in light all rules are asked, then those about colours.
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
};

/**
 * What axe-core cannot know, each with the reason. `rule` and `of` say which finding is meant; `holds` runs in the page on
 * the element and says whether what axe-core asks for is there all the same.
 */
const EXPLAINED = [
  {
    why: 'It does not say what lies behind text under a layer of the browser, a gradient or another control; and one letter may be a sign. Measured here on the backgrounds that the browser resolves, whatever lies over it.',
    kind: 'incomplete', rule: 'color-contrast', of: /overlapped by another element|partially overlaps|partially obscured|contains an image node|background gradient|too short|non-text characters|has no value/,
    holds: element => { const { is, needs } = contrast.text(element); return is >= needs; },
  },
  {
    // As a violation, or left open where the two colours are the same: that depends on the states and on the browser.
    why: 'In forced colours Chromium answers for -webkit-text-fill-color, which axe-core asks for, what the page has set, not what is painted. Measured here by the colour that is.',
    kind: 'either', rule: 'color-contrast', of: /insufficient color contrast|1:1 contrast/,
    holds: element => { const { is, needs } = contrast.text(element); return matchMedia('(forced-colors: active)').matches && is >= needs; },
  },
  {
    why: 'An arrow on a button is a sign for which there are no words to say; its name says what it does.',
    kind: 'incomplete', rule: 'label-content-name-mismatch', of: /Unable to determine/,
    holds: element => !/\p{L}|\p{N}/u.test(element.innerText) && element.getAttribute('aria-label').length > 3,
  },
  {
    why: 'Links of the report that is shown in the tool lead within its own shadow root, in which axe-core does not look. Following them moves the focus there (annotated.test.mjs).',
    kind: 'violations', rule: 'skip-link', of: /No skip link target/,
    holds: element => element.closest('.page') && element.getRootNode().getElementById(element.getAttribute('href').slice(1)),
  },
  {
    why: 'A part of the report has the name of the list, and one of them is there at a time: behind a modal dialog everything is inert.',
    kind: 'violations', rule: 'landmark-unique', of: /unique/,
    holds: element => element.matches('.list') && Boolean(element.getRootNode().querySelector('dialog:modal')) && !element.closest('dialog'),
  },
  {
    why: 'The preview is a document of its own, with a main part of its own.',
    kind: 'violations', rule: 'landmark-unique', of: /unique/,
    holds: element => element.matches('main') && document.querySelectorAll('main').length === 1 && Boolean(document.querySelector('iframe[title="Preview"]')),
  },
  {
    // Only where letters are wide: a row of filters more stands under it then.
    why: 'What is offered for a selection lies over what is beside the text, as a menu does; Escape and any press elsewhere take it away.',
    kind: 'violations', rule: 'target-size', of: /partially obscured/, isSeldom: true,
    holds: element => {
      const [one, over] = [element, element.getRootNode().querySelector('[role=toolbar]')].map(of => of?.getBoundingClientRect());
      return Boolean(over) && one.left < over.right && over.left < one.right && one.top < over.bottom && over.top < one.bottom;
    },
  },
  {
    why: 'A frame that the host refuses holds a page of the browser.',
    kind: 'incomplete', rule: 'frame-tested', of: /still has to be tested/,
    holds: element => element.matches('iframe[title="Preview"]') && !element.contentDocument,
  },
];

/** In a page: what axe-core finds, less what is explained and holds. */
async function look({ rules, explained }) {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations', 'incomplete'], preload: false });
  const open = [], kept = {};
  // A path through frames begins in this page, one through shadow roots is a list.
  const element = target => {
    let root = document, at = null;
    for (const selector of [target[0]].flat()) { at = root.querySelector(selector); root = at?.shadowRoot; if (!root) break; }
    return at;
  };
  for (const kind of ['violations', 'incomplete']) for (const { id, nodes } of found[kind]) for (const { target, any, all, none } of nodes) {
    const message = [...any, ...all, ...none].map(check => check.message).join('; ');
    const at = target.length === 1 ? element(target) : null;
    const reason = explained.findIndex(one => ['either', kind].includes(one.kind) && one.rule === id && one.of.test(message) && at && one.holds(at));
    if (reason >= 0) kept[reason] = (kept[reason] ?? 0) + 1;
    else open.push(`${kind === 'violations' ? '' : 'left open: '}${id}: ${target.flat(9).join(' ')}: ${message}`);
  }
  return { open, kept, passed: found.passes.length };
}

let browser, host;
before(async () => { browser = await launch(); host = await stage(); });
after(async () => { await browser?.close(); host?.close(); });
const needed = new Set();

for (const width of [1440, 360]) for (const state of STATES.filter(state => isThere(state, width))) test(`${state.name}, ${width} pixels`, async () => {
  const page = await enter(browser, host, state, { viewport: { width, height: width > 500 ? 900 : 740 } });
  const wrong = {};
  const targets = await page.evaluate(`(${small})(24)`);
  if (targets.wrong.length) wrong['too small'] = targets.wrong;
  for (const [name, media] of Object.entries(MEDIA)) {
    await page.emulateMedia(media);
    // The tool follows in a moment.
    await page.waitForFunction(theme => [...document.querySelectorAll('press-loupe, [data-press-loupe]')].every(one => (one.shadowRoot?.querySelector('.house')?.dataset.theme ?? theme) === theme), media.colorScheme);
    await page.waitForTimeout(150);
    for (const frame of page.frames()) if (!await frame.evaluate(() => 'axe' in window)) await frame.evaluate(AXE);
    await measuring(page);
    const { open, kept, passed } = await page.evaluate(`(${look})({ rules: ${JSON.stringify(name === 'light' ? RULES : OF_COLOURS)}, explained: [${EXPLAINED.map(one => `{ kind: '${one.kind}', rule: '${one.rule}', of: ${one.of}, holds: ${one.holds} }`)}] })`);
    assert.ok(passed > (name === 'light' ? 5 : 0), `axe-core has looked: ${passed}`);
    if (open.length) wrong[name] = open;
    Object.keys(kept).forEach(reason => needed.add(Number(reason)));
  }
  assert.deepEqual(wrong, {});
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('axe-core sees into the shadow root, and finds what is wrong there', async () => {
  const page = await enter(browser, host, STATES[0]);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const wrong = document.createElement('button');
    document.querySelector('press-loupe').shadowRoot.querySelector('.does').append(wrong);
    return (await axe.run(document, { runOnly: { type: 'rule', values: ['button-name'] } })).violations.length;
  });
  assert.equal(found, 1);
  await page.context().close();
});

test('every exception is needed', () => {
  assert.deepEqual(EXPLAINED.flatMap((one, nth) => needed.has(nth) || one.isSeldom ? [] : [one.why]), []);
});
