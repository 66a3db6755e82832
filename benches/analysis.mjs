// What the analysis of a large reading costs in the browser: 1,000 annotations drawn and reported, 20 readings of 100
// compared. Node runs it once the site is built and the packages of tests/e2e are there.
import { parseArgs } from 'node:util';
import { launch, settled, site, visit } from '../tests/e2e/room.mjs';
import { mark, release, told } from './large.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const ROUNDS = Number(values.rounds);
const MARKS = 1000, READERS = 20, MARKS_OF_READER = 100;

const browser = await launch(), host = await site();
try {
  const text = release();
  const page = await visit(browser, host.address, { viewport: { width: 1440, height: 900 } });
  await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), text);
  await mark(page, MARKS, 1);
  await settled(page);
  const report = await page.evaluate(async rounds => {
    const { loupe } = document.querySelector('press-loupe'), all = [];
    for (let nth = 0; nth < rounds; nth++) {
      const start = performance.now();
      const [file] = await loupe.export('report');
      all.push([performance.now() - start, file.size]);
    }
    return all;
  }, ROUNDS);
  console.log(`report of ${MARKS} annotations, ${report[0][1]} bytes: ${told(report.map(([time]) => time))}`);
  const panel = [];
  for (let nth = 0; nth < ROUNDS; nth++) {
    panel.push(await page.evaluate(() => new Promise(done => {
      const { shadowRoot } = document.querySelector('press-loupe');
      const start = performance.now();
      [...shadowRoot.querySelectorAll('.bar button')].find(one => one.textContent === 'Summary').click();
      // What is in the document when a frame begins is painted when its tasks are done.
      const painted = selector => new Promise(done => {
        const look = () => shadowRoot.querySelector(selector) ? setTimeout(() => done(performance.now() - start)) : requestAnimationFrame(look);
        requestAnimationFrame(look);
      });
      Promise.all([painted('dialog table'), painted('dialog svg.map')]).then(done);
    })));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  console.log(`summary of ${MARKS} annotations, from the press to the paint: ${told(panel.map(([words]) => words))}; map and strip in it: ${told(panel.map(([, map]) => map))}`);

  const texts = [];
  for (let nth = 0; nth < READERS; nth++) {
    const reader = await visit(browser, host.address);
    await reader.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), text);
    await mark(reader, MARKS_OF_READER, 100 + nth);
    texts.push({ name: `Reader ${nth + 1}`, text: await reader.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text()) });
    await reader.context().close();
  }
  const other = await visit(browser, host.address);
  await other.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), text);
  await mark(other, 1, 3);
  const compared = await other.evaluate(async ({ texts, rounds }) => {
    const { loupe } = document.querySelector('press-loupe'), all = [];
    for (let nth = 0; nth < rounds; nth++) {
      const start = performance.now();
      await loupe.compare(texts);
      const compared = performance.now();
      for (const { text } of texts) await loupe.preview(text);
      all.push([compared - start, performance.now() - compared]);
    }
    return all;
  }, { texts, rounds: ROUNDS });
  console.log(`${READERS} readings of ${MARKS_OF_READER} annotations read and compared: ${told(compared.map(([both]) => both))}; only read: ${told(compared.map(([, read]) => read))}`);
} finally {
  await browser.close();
  host.close();
}
