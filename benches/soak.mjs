// A day of use in a few minutes: very many edits, releases and elements, each in one page, and what is left of them in
// its memory. Node runs it once the site is built and the packages of tests/e2e are there. It prints a table for each and
// writes a graph of all into target/bench.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { launch, ready, settled, site, visit } from '../tests/e2e/room.mjs';
import { memoryOf, watched } from '../tests/e2e/memory.mjs';
import { release } from './large.mjs';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '100000' }, releases: { type: 'string', default: '1000' }, elements: { type: 'string', default: '1000' } } });
const PARTS = 10;
// Never more annotations than a reader could make.
const MOST_ANNOTATIONS = 300;
const OUT = new URL('../target/bench/', import.meta.url);

const PAGES = { '/bare.html': [200, 'text/html; charset=utf-8', '<!doctype html><html lang="en"><head><title>The Riverton Herald</title><link rel="icon" href="data:,"><script type="module" src="/some/path/press-loupe.js"></script></head><body><main></main></body></html>'] };

/** Random edits by the script interface, each awaited and none painted; afterwards there is nothing, as before. */
async function edit(page, count, seed) {
  return page.evaluate(async ({ count, seed, most }) => {
    const { loupe } = document.querySelector('press-loupe');
    let number = seed;
    const below = most => {
      number = (number * 1103515245 + 12345) % 2147483648;
      return Math.floor(number / 2147483648 * most);
    };
    const one = all => all[below(all.length)], length = [...loupe.text].length;
    const TAGS = ['claim', 'source', 'speculation'];
    let all = [], links = [];
    const acts = {
      tag: () => {
        const start = below(length - 130);
        return all.length < most && loupe.tag({ start, end: start + 10 + below(120) }, one(TAGS), below(3) ? {} : { note: 'Who says so?' });
      },
      change: () => all.length && loupe.change(one(all).id, below(2) ? { tag: one(TAGS) } : { note: `Since when? ${below(100)}` }),
      delete: () => all.length && loupe.delete(one(all).id),
      link: () => {
        const from = all.filter(({ tag }) => tag === 'claim'), to = all.filter(({ tag }) => tag === 'source');
        return from.length && to.length && loupe.link(one(from).id, one(to).id, 'attributed-to');
      },
      unlink: () => links.length && loupe.unlink(one(links).id),
      undo: () => loupe.undo(),
      redo: () => loupe.redo(),
    };
    /** Until the journal has written what it was given: whoever asks after that is answered after that. */
    const written = () => new Promise((done, failed) => {
      const asked = indexedDB.open('press-loupe');
      asked.onerror = () => failed(asked.error);
      asked.onsuccess = () => {
        const all = asked.result.transaction('journal');
        all.oncomplete = () => { asked.result.close(); done(); };
        all.onerror = () => failed(all.error);
        all.objectStore('journal').count();
      };
    });
    await loupe.tag({ start: 0, end: 10 }, 'claim');
    const mostly = ['tag', 'tag', 'tag', 'tag', 'change', 'change', 'change', 'delete', 'delete', 'link', 'link', 'unlink', 'undo', 'undo', 'redo'];
    for (let nth = 0; nth < count;) {
      // What undo and redo brought and took is known again now and then; until then an edit may be refused.
      if (nth % 25 === 0) [all, links] = [loupe.list(), loupe.links()];
      // Nothing is painted meanwhile; the journal, which takes longer than the edits, must not fall behind without end.
      if (nth % 100 === 0) await written();
      const name = one(mostly);
      try {
        if (await acts[name]() === false) continue;
      } catch (error) {
        if (error.name !== 'NotFoundError' && !(error instanceof TypeError)) throw error;
      }
      nth += 1;
    }
    for (const { id } of loupe.list()) await loupe.delete(id);
    await loupe.settled();
    await written();
    if (loupe.state.name !== 'saved') throw new Error(loupe.state.reason ?? loupe.state.name);
    // Traces of deletions are kept for a month: those of this many edits would fill what a site may keep.
    localStorage.clear();
  }, { count, seed, most: MOST_ANNOTATIONS });
}

const open = (page, count, from) => page.evaluate(async ({ count, from }) => {
  const { loupe } = document.querySelector('press-loupe');
  for (let nth = from; nth < from + count; nth++) {
    await loupe.open({ text: `Bridge ${nth} opens\n\nThe bridge number ${nth} opened on Friday, according to the council.\n\nIt may close again.`, id: `bridge-${nth}` });
    const claim = await loupe.tag({ quote: 'opened on Friday' }, 'claim'), source = await loupe.tag({ quote: 'the council' }, 'source');
    await loupe.link(claim, source, 'attributed-to');
  }
  await loupe.open({});
  await loupe.settled();
}, { count, from });

const mountAndDestroy = (page, count, from) => page.evaluate(async ({ count, from }) => {
  const { mount } = await import('/some/path/press-loupe.js');
  for (let nth = from; nth < from + count; nth++) {
    const element = document.createElement('div'), line = document.createElement('p');
    line.textContent = `The bridge number ${nth} opened on Friday, according to the council.`;
    element.append(line);
    document.querySelector('main').append(element);
    const loupe = await mount(element, { start: true, releaseId: `bridge-${nth}` });
    const claim = await loupe.tag({ quote: 'opened on Friday' }, 'claim'), source = await loupe.tag({ quote: 'the council' }, 'source');
    await loupe.link(claim, source, 'attributed-to');
    await loupe.destroy();
    element.remove();
  }
}, { count, from });

const MEASURES = [['JS heap, kB', 'heap'], ['wasm memory, kB', 'wasm'], ['renderer, resident, MB', 'resident'], ['DOM nodes', 'nodes'], ['event listeners', 'listeners'], ['ranges painted', 'ranges']];

/** Does `count` of something in ten parts; the measures before, and after each part. */
async function soak(name, page, count, act) {
  const all = [{ done: 0, ...await memoryOf(page) }], size = Math.ceil(count / PARTS), start = performance.now();
  for (let nth = 0; nth < PARTS; nth++) {
    await act(page, size, nth * size);
    all.push({ done: (nth + 1) * size, ...await memoryOf(page) });
    process.stderr.write(`${name}: ${(nth + 1) * size}\n`);
  }
  console.log(`\n${name}: ${((performance.now() - start) / 1000).toFixed(0)} s\n\n| done | ${MEASURES.map(([label]) => label).join(' | ')} |\n|---:|${MEASURES.map(() => '---:|').join('')}`);
  for (const one of all) console.log(`| ${one.done} | ${MEASURES.map(([, key]) => one[key]?.toLocaleString('en') ?? '–').join(' | ')} |`);
  if (page.complaints.length) throw new Error(page.complaints.join('\n'));
  return { name, all };
}

/** A small graph: a row for each of the parts, a column for each measure, from 0 to the most that was seen. */
function graph(parts) {
  const wide = 190, high = 110, left = 16, top = 40;
  const cell = ({ name, all }, row) => MEASURES.map(([label, key], column) => {
    const [x, y] = [left + column * wide, top + row * (high + 50)], most = Math.max(1, ...all.map(one => one[key] ?? 0));
    const at = (one, nth) => `${(x + nth * (wide - 24) / (all.length - 1)).toFixed(1)},${(y + high - (one[key] ?? 0) / most * (high - 24)).toFixed(1)}`;
    return `<text x="${x}" y="${y + 8}">${column ? '' : `${name}: `}${label}</text><path class="axis" d="M${x},${y + high}h${wide - 24}"/><polyline points="${all.map(at).join(' ')}"/><text class="value" x="${x}" y="${y + high + 14}">${all[0][key]?.toLocaleString('en') ?? '–'}</text><text class="value end" x="${x + wide - 24}" y="${y + high + 14}">${all.at(-1)[key]?.toLocaleString('en') ?? '–'}</text>`;
  }).join('');
  const [width, height] = [left + MEASURES.length * wide, top + parts.length * (high + 50)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>svg{background:#fff}text{font:11px sans-serif;fill:#222}.value{fill:#666}.end{text-anchor:end}polyline{fill:none;stroke:#8a3b12;stroke-width:1.5}.axis{stroke:#bbb}</style><text x="${left}" y="18">A day of use: what is left in memory, from 0, before and after each tenth</text>${parts.map(cell).join('')}</svg>\n`;
}

const browser = await launch(), host = await site(PAGES), parts = [];
try {
  const one = async (name, address, count, act, prepare) => {
    const page = await visit(browser, address, { viewport: { width: 1440, height: 900 }, init: watched, waits: false });
    await prepare(page);
    // What the first use of anything takes is taken before the first measure.
    await act(page, Math.min(count, 50), count + 1000);
    parts.push(await soak(name, page, count, act));
    await page.context().close();
  };
  if (+values.edits) await one('edits', host.address, +values.edits, edit, async page => {
    await ready(page);
    await page.evaluate(text => document.querySelector('press-loupe').loupe.open({ text, id: 'large' }).then(() => {}), release(100));
  });
  if (+values.releases) await one('releases', host.address, +values.releases, open, ready);
  if (+values.elements) await one('elements', `${host.origin}/bare.html`, +values.elements, mountAndDestroy, async () => {});
  fs.mkdirSync(OUT, { recursive: true });
  fs.writeFileSync(new URL('soak.svg', OUT), graph(parts));
  console.log('\nThe graph is in target/bench/soak.svg.');
} finally {
  await browser.close();
  host.close();
}
