// How soon what a reader does shows, with 1,000 annotations on a release: from the press of a key or a button to the end of
// the frame in which the answer is painted, without what the compositor then makes of it. Node runs it once the site is
// built and the packages of tests/e2e are there.
import { parseArgs } from 'node:util';
import { launch, settled, site, visit } from '../tests/e2e/room.mjs';
import { mark, release, told } from './large.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, marks: { type: 'string', default: '1000' } } });
const ROUNDS = Number(values.rounds), MARKS = Number(values.marks);

const browser = await launch(), host = await site();
try {
  const page = await visit(browser, host.address, { viewport: { width: 1440, height: 900 } });
  await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), release());
  await mark(page, MARKS, 1);
  await settled(page);
  await page.evaluate(() => {
    window.answers = [];
    // A frame is over when the first task after it runs, a message that was sent in it, or when the next frame begins, which
    // the browser may put before that task.
    const { port1: sent, port2: come } = new MessageChannel(), open = [];
    const over = () => { for (const stamp of open.splice(0)) window.answers.push(performance.now() - stamp); };
    come.onmessage = over;
    const note = event => requestAnimationFrame(() => {
      open.push(event.timeStamp);
      sent.postMessage(null);
      requestAnimationFrame(over);
    });
    for (const name of ['keydown', 'click', 'input']) addEventListener(name, note, { capture: true });
  });
  const tool = page.locator('press-loupe'), key = name => page.keyboard.press(name);
  const rest = () => page.waitForTimeout(120);
  /** How long the answers to `act` take, the slowest of what one act sends counting. */
  async function measure(name, act, after = async () => {}) {
    const all = [];
    for (let nth = 0; nth < ROUNDS; nth++) {
      await page.evaluate(() => { window.answers.length = 0; });
      await act(nth);
      await rest();
      all.push(Math.max(...await page.evaluate(() => window.answers)));
      await after(nth);
      await rest();
    }
    console.log(`${name}: ${told(all)}`);
  }
  const focusRelease = () => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('[part=release]').focus());
  await focusRelease();
  await measure('Enter, which starts the stepper', () => key('Enter'), () => key('Escape'));
  await key('Enter');
  await measure('arrow key, a sentence on', () => key('ArrowDown'));
  await measure('Shift and arrow key, a sentence more', () => key('Shift+ArrowDown'));
  await measure('Ctrl and arrow key, a word on', () => key('Control+ArrowRight'));
  await measure('1, which tags what is marked', () => key('1'), async () => { await key('Control+z'); await focusRelease(); await key('Enter'); });
  await key('1');
  await rest();
  await measure('Ctrl+Z', () => key('Control+z'), () => key('Control+Shift+z'));
  await key('Escape');
  /** A point on the first letter of a claim that is on screen. */
  const words = () => page.evaluate(() => {
    for (const range of CSS.highlights.get('press-loupe-claim')) {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.startContainer, Math.min(range.startOffset + 1, range.startContainer.length));
      const box = live.getBoundingClientRect();
      if (box.width && box.top > 150 && box.bottom < innerHeight - 250) return [box.left + box.width / 2, box.top + box.height / 2];
    }
    throw new Error('no claim is on screen');
  });
  await measure('press on a passage, which takes it in hand', async () => page.mouse.click(...await words()), () => key('Escape'));
  await page.mouse.click(...await words());
  await tool.locator('li.card[data-hand]').first().waitFor();
  // It has to be beside its passage before it can have the focus without the page being scrolled.
  await rest();
  await page.evaluate(() => document.querySelector('press-loupe').shadowRoot.querySelector('li.card[data-hand]').focus());
  const focused = () => page.evaluate(() => document.querySelector('press-loupe').shadowRoot.activeElement?.closest('li.card')?.dataset.tag ?? '');
  // The page may be scrolled for it after all, and the list follow.
  for (let tries = 0; tries < 20 && !await focused(); tries++) await rest();
  /** An act on the card that has the focus; one that went nowhere is not measured. */
  const onCard = act => async nth => {
    if (!await focused()) throw new Error('no card has the focus');
    await act(nth);
  };
  await measure('arrow key, to the next card', onCard(() => key('ArrowDown')));
  await measure('Enter, which takes a card in hand', onCard(() => key('Enter')), () => key('ArrowDown'));
  let tag = await focused();
  await measure('another tag', onCard(() => key((tag = tag === 'claim' ? 'speculation' : 'claim') === 'claim' ? '1' : '3')));
  await measure('a letter in the search field', async nth => { await tool.getByRole('searchbox').focus(); await key('abcdefghij'[nth % 10]); }, () => key('Control+z'));
  await tool.getByRole('searchbox').fill('');
  await rest();
  const chip = tool.locator('.chip').first();
  await measure('a filter', () => chip.click(), () => chip.click());
  if (await tool.locator('.narrow > button').count()) {
    await tool.locator('.narrow > button').click();
    await tool.getByRole('button', { name: 'Choose by tapping' }).locator('visible=true').first().click();
    await measure('a tap on a first word', async () => page.mouse.click(...await words()), () => key('Escape'));
    await measure('a tap on a last word', async () => page.mouse.click(...await words()), async () => page.mouse.click(...await words()));
  }
  if (page.complaints.length) throw new Error(page.complaints.join('\n'));
} finally {
  await browser.close();
  host.close();
}
