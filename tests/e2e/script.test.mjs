// The script interface, its events, several elements on a page, and what is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alertOf, annotations, call, drag, emptied, launch, links, list, painted, quotesAreExact, ready, refused, release, settled, site, state, stored, text, toolbar, visit } from './room.mjs';

const ARTICLE = inside => [200, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><head><title>The Riverton Herald</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/herald.css">
  <script type="module" src="/some/path/press-loupe.js"></script></head><body><header><h1 class="paper">The Riverton Herald</h1></header><article>${inside}</article><footer>© Riverton</footer></body></html>`];
const BRIDGE = '<h1>Bridge opens</h1><p>The bridge over the Ouse opened on Friday, according to the council.</p><p>It may close again.</p>';
const TUNNEL = '<h2>Tunnel delayed</h2><p>The tunnel under the Ouse will perhaps open next year, the <b>council</b> said.</p>';
const PAGES = {
  '/herald.css': [200, 'text/css', 'body { font: 18px/1.5 serif; margin: 2rem } article { max-width: 36rem; margin: auto } press-loupe { display: block }'],
  '/bridge.html': ARTICLE(`<p class="lead">From the council:</p><press-loupe>${BRIDGE}</press-loupe><p class="after">More in print.</p>`),
  '/ignored.html': ARTICLE('<press-loupe><h1>Bridge opens</h1><p data-press-loupe-ignore>Advertisement</p><p>The bridge <span hidden>(we hear)</span><template>no</template> opened on Friday, <script type="text/plain">no</script>the council said.</p></press-loupe>'),
  '/two.html': ARTICLE(`<press-loupe id="one" start>${BRIDGE}</press-loupe><p>And:</p><press-loupe id="two" start>${TUNNEL}</press-loupe>`),
  '/bare.html': ARTICLE('<p>Nothing here yet.</p>'),
  '/release.txt': [200, 'text/plain; charset=utf-8', 'Bridge opens\n\nThe bridge opened on Friday.\n'],
};

let browser, host;
before(async () => { browser = await launch(); host = await site(PAGES); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const FIELDS = ['id', 'tag', 'start', 'end', 'quote', 'note', 'attributes', 'created', 'modified', 'anchor'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NOBODY = '123e4567-e89b-42d3-a456-426614174000';
const CLAIM = 'has left a way out of the Iraqi city', SOURCE = 'Russian Foreign Minister Sergei Lavrov', GUESS = 'Others suspect a plan.';

/** A page with a claim, a source and a speculation; their ids. */
async function tagged(options) {
  const page = await visit(browser, host.address, options);
  const ids = [];
  for (const [quote, tag] of [[GUESS, 'speculation'], [CLAIM, 'claim'], [SOURCE, 'source']]) ids.push(await call(page, 'tag', { quote }, tag));
  return [page, ids[1], ids[2], ids[0]];
}

test('what there is, and that it is promises', async () => {
  const page = await visit(browser, host.address);
  assert.deepEqual(await page.evaluate(async () => {
    const { loupe } = document.querySelector('press-loupe');
    const first = loupe.ready, promise = value => value instanceof Promise;
    const opened = loupe.open({ text: 'Bridge opens\n\nThe bridge opened on Friday.' });
    const second = loupe.ready;
    await second;
    const id = loupe.tag({ start: 0, end: 6 }, 'claim'), files = await loupe.export('json');
    return {
      ready: [promise(first), promise(second), first !== second, promise(opened)],
      edits: [id, loupe.change(await id, { note: 'x' }), loupe.undo(), loupe.redo(), loupe.delete(await id), loupe.settled(), loupe.preview('[]').catch(() => {})].map(promise),
      files: files.map(file => [file instanceof File, file.type, file.name]),
      plain: [typeof loupe.text, Array.isArray(loupe.list()), Array.isArray(loupe.links()), (await loupe.settled(), loupe.state.name)],
      same: document.querySelector('press-loupe').loupe === loupe,
    };
  }), {
    ready: [true, true, true, true], edits: Array(7).fill(true), files: [[true, 'application/ld+json', 'bridge-opens.jsonld']],
    plain: ['string', true, true, 'saved'], same: true,
  });
  fine(page);
});

test('open: text, Markdown, HTML, an address, and the page’s own again', async () => {
  const page = await visit(browser, host.address);
  const own = await release(page);
  for (const [what, title] of [
    [{ text: 'Bridge opens\n\nIt opened on Friday.' }, 'Bridge opens'],
    [{ markdown: '# Bridge *opens*\n\nIt opened on Friday.' }, 'Bridge opens'],
    [{ html: '<h1>Bridge opens</h1><p>It opened on Friday.</p>' }, 'Bridge opens'],
    [{ text: 'Bridge opens\n\nIt opened on Friday.', title: 'A bridge', id: 'bridge-1' }, 'A bridge'],
    [{ src: '/release.txt' }, 'Bridge opens'],
  ]) {
    await call(page, 'open', what);
    assert.equal((await release(page)).title, title);
    assert.match(await text(page), /^Bridge opens\n.*on Friday\.$/);
    if (what.id) assert.equal((await release(page)).id, 'bridge-1');
  }
  await call(page, 'open', {});
  assert.deepEqual(await release(page), own);
  assert.deepEqual([own.id, own.issuer, own.date, own.language], ['press-loupe-sample', 'Pressloupe, after EIRNS', '2016-10-18', 'en']);
  assert.match(own.digest, /^[0-9a-f]{64}$/);
  fine(page);
});

test('an open that fails says why and leaves everything', async () => {
  const [page] = await tagged({ tolerates: /404/ });
  const before = [await release(page), await list(page)];
  for (const [what, sentence] of [[{ text: ' \n ' }, /no text/], [{ html: '<p></p>' }, /no text/], [{ src: '/none.txt' }, /404/], [{ src: 'mailto:a@b' }, /not an address/], [{ text: 'x'.repeat(5 * 1024 * 1024 + 1) }, /5 MB/], [{ text: 5 }, /text/]]) {
    const error = await refused(page, 'open', what);
    assert.match(error.message, sentence);
    assert.ok(['DOMException', 'TypeError'].includes(error.type), error.type);
    assert.deepEqual([await release(page), await list(page)], before);
  }
  await ready(page);
  fine(page);
});

test('of two opens the later one wins, however slow the earlier', async () => {
  const page = await visit(browser, host.address);
  await page.route('**/release.txt', async route => { await new Promise(done => setTimeout(done, 600)); await route.continue(); });
  await page.evaluate(async () => {
    const { loupe } = document.querySelector('press-loupe');
    const slow = loupe.open({ src: '/release.txt' }).catch(() => {});
    await loupe.open({ text: 'Tunnel delayed\n\nIt opens next year.' });
    await slow;
  });
  assert.equal((await release(page)).title, 'Tunnel delayed');
  fine(page);
});

test('tag by position and by quote; list in text order with every field', async () => {
  const page = await visit(browser, host.address);
  const all = [...await text(page)].join('');
  const place = words => [...all.slice(0, all.indexOf(words))].length;
  const claim = await call(page, 'tag', { start: place(CLAIM), end: place(CLAIM) + [...CLAIM].length }, 'claim', { note: 'Who says so?', attributes: { reporting: 'paraphrase', kind: 'event', checkability: 'hard-to-check', cue: { quote: 'according to' } } });
  await call(page, 'tag', { quote: 'Mosul', prefix: 'If ', suffix: ' falls' }, 'speculation', { attributes: { certainty: 'possible', kind: 'conditional' } });
  const source = await call(page, 'tag', { quote: SOURCE }, 'source', { attributes: { identification: 'named', relation: 'independent', terms: 'on-the-record' } });
  const found = await list(page);
  assert.deepEqual(found.map(one => one.quote), [CLAIM, SOURCE, 'Mosul']);
  for (const one of found) {
    assert.deepEqual(FIELDS.filter(name => !(name in one)), []);
    assert.match(one.id, UUID);
    assert.equal(one.anchor, 'found');
    assert.ok(Math.abs(Date.now() - Date.parse(one.created)) < 60_000 && one.created === one.modified);
  }
  assert.deepEqual([found[0].id, found[1].id], [claim, source]);
  assert.deepEqual([found[0].note, found[1].note], ['Who says so?', '']);
  const cue = found[0].attributes.cue;
  assert.deepEqual(found[0].attributes, { reporting: 'paraphrase', kind: 'event', checkability: 'hard-to-check', cue: { start: place('according to'), end: place('according to') + 12, quote: 'according to' } });
  assert.equal(cue.quote, 'according to');
  assert.deepEqual(found[1].attributes, { identification: 'named', relation: 'independent', terms: 'on-the-record' });
  assert.deepEqual(found[2].attributes, { certainty: 'possible', kind: 'conditional' });
  assert.equal(found[2].start, place('If Mosul falls') + 3);
  for (const [name, quote] of [['claim', CLAIM], ['source', SOURCE], ['speculation', 'Mosul']]) assert.deepEqual(await painted(page, name), [quote]);
  // Outer white space is no part of a passage.
  const trimmed = await call(page, 'tag', { start: place(GUESS) - 1, end: place(GUESS) + GUESS.length + 1 }, 'speculation');
  assert.equal((await list(page)).find(one => one.id === trimmed).quote, GUESS);
  await quotesAreExact(page);
  fine(page);
});

test('what cannot be is refused with a sentence that names it, and changes nothing', async () => {
  const [page, claim, source] = await tagged();
  await call(page, 'link', claim, source, 'attributed-to');
  const before = [await list(page), await links(page), await stored(page)];
  const length = [...await text(page)].length;
  const headline = (await release(page)).blocks.find(block => block.kind === 'headline');
  const wrong = [];
  for (const [sentence, member, ...given] of [
    [/"Mosul" stand at \d+ places.*prefix/, 'tag', { quote: 'Mosul' }, 'claim'],
    [/"Atlantis"/, 'tag', { quote: 'Atlantis' }, 'claim'],
    [/"Mosul"/, 'tag', { quote: 'Mosul', prefix: 'Atlantis and ' }, 'claim'],
    [/words ""/, 'tag', { quote: '' }, 'claim'],
    [/2.*5/, 'tag', { start: 5, end: 2 }, 'claim'],
    [new RegExp(`${length + 1}.*${length}`), 'tag', { start: 0, end: length + 1 }, 'claim'],
    [/no words/, 'tag', { start: 3, end: 3 }, 'claim'],
    [/no words/, 'tag', { start: headline.end, end: headline.end + 1 }, 'claim'],
    [/"start"/, 'tag', { end: 5 }, 'claim'],
    [/"start"/, 'tag', { start: -1, end: 5 }, 'claim'],
    [/"start"/, 'tag', { start: 0.5, end: 5 }, 'claim'],
    [/"end"/, 'tag', { start: 0, end: '5' }, 'claim'],
    [/"start"/, 'tag', null, 'claim'],
    [/"claims".*claim, source and speculation/, 'tag', { start: 0, end: 5 }, 'claims'],
    [/\btag\b/, 'tag', { start: 0, end: 5 }],
    [/\bid\b/, 'delete'],
    [/\bkind\b/, 'link', claim, source],
    [/\bformat\b/, 'export', 5],
    [/\btext\b/, 'import', { type: 'AnnotationCollection' }],
    [/claim.*"certainty"/, 'tag', { start: 0, end: 5 }, 'claim', { attributes: { certainty: 'possible' } }],
    [/"wish".*"kind"/, 'tag', { start: 0, end: 5 }, 'claim', { attributes: { kind: 'wish' } }],
    [/"kind"/, 'tag', { start: 0, end: 5 }, 'claim', { attributes: { kind: 5 } }],
    [/attributes/, 'tag', { start: 0, end: 5 }, 'claim', { attributes: 'kind' }],
    [/note/, 'tag', { start: 0, end: 5 }, 'claim', { note: 5 }],
    [/cue/, 'tag', { start: 0, end: 5 }, 'source', { attributes: { cue: { quote: 'according to' } } }],
    [/"Atlantis"/, 'tag', { start: 0, end: 5 }, 'claim', { attributes: { cue: { quote: 'Atlantis' } } }],
    [/1000000/, 'tag', { start: 0, end: 5 }, 'claim', { attributes: { cue: { start: 0, end: 1000000 } } }],
    [/"none".*UUID/, 'change', 'none', { note: 'x' }],
    [new RegExp(NOBODY), 'change', NOBODY, { note: 'x' }],
    [/"opinion"/, 'change', claim, { tag: 'opinion' }],
    [/tag/, 'change', claim, { tag: 5 }],
    [/source.*"reporting"/, 'change', source, { attributes: { reporting: 'mixed' } }],
    [/1000000/, 'change', claim, { range: { start: 0, end: 1000000 } }],
    [new RegExp(NOBODY), 'delete', NOBODY],
    [/UUID/, 'delete', ''],
    [/"because".*attributed-to.*supported-by.*qualified-by.*same-source-as/, 'link', claim, source, 'because'],
    [/"attributed-to".*source.*claim/, 'link', source, claim, 'attributed-to'],
    [/"qualified-by".*claim.*source/, 'link', claim, source, 'qualified-by'],
    [/"same-source-as".*claim.*source/, 'link', claim, source, 'same-source-as'],
    [/"same-source-as"/, 'link', source, source, 'same-source-as'],
    [/already/, 'link', claim, source, 'attributed-to'],
    [new RegExp(NOBODY), 'link', claim, NOBODY, 'attributed-to'],
    [new RegExp(NOBODY), 'unlink', NOBODY],
    [new RegExp(claim), 'unlink', claim],
    [/claim.*"name"/, 'name', claim, 'Lavrov'],
    [/"pdf".*"json"/, 'export', 'pdf'],
  ]) {
    const error = await refused(page, member, ...given);
    if (!['DOMException', 'TypeError'].includes(error?.type) || !sentence.test(error.message)) wrong.push(`${member}(${JSON.stringify(given).slice(1, -1)}): ${error?.type}: ${error?.message}`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual([await list(page), await links(page), await stored(page)], before);
  fine(page);
});

test('every edit, and each of them undone and done again', async () => {
  const page = await visit(browser, host.address);
  const look = async () => [await list(page), await links(page)];
  const steps = [await look()];
  const step = async (member, ...given) => {
    const answer = await call(page, member, ...given);
    steps.push(await look());
    return answer;
  };
  const find = async id => (await list(page)).find(one => one.id === id);
  const claim = await step('tag', { quote: CLAIM }, 'claim');
  const source = await step('tag', { quote: SOURCE }, 'source');
  const mention = await step('tag', { quote: 'Lavrov said on Tuesday' }, 'source');
  const guess = await step('tag', { quote: GUESS }, 'speculation');

  await step('change', claim, { note: 'One.' });
  await step('change', claim, { note: 'Two.' });
  assert.equal((await find(claim)).note, 'Two.');
  await step('change', claim, { attributes: { reporting: 'mixed', cue: { quote: 'according to' } } });
  await step('change', claim, { attributes: { kind: 'event' } });
  assert.deepEqual([(await find(claim)).attributes.reporting, (await find(claim)).attributes.kind, (await find(claim)).attributes.cue.quote], ['mixed', 'event', 'according to']);
  await step('change', claim, { attributes: { reporting: null, cue: null } });
  assert.deepEqual((await find(claim)).attributes, { kind: 'event' });
  await step('change', mention, { range: { quote: 'Lavrov', suffix: ' said on Tuesday' } });
  assert.equal((await find(mention)).quote, 'Lavrov');
  await step('change', guess, { tag: 'claim', note: 'Is it?', range: { quote: 'suspect a plan' } });
  assert.deepEqual(['tag', 'note', 'quote'].map(name => steps.at(-1)[0].find(one => one.id === guess)[name]), ['claim', 'Is it?', 'suspect a plan']);
  await step('change', guess, { tag: 'speculation' });
  await step('name', source, ' Sergei Lavrov ');
  assert.equal((await find(source)).attributes.name, 'Sergei Lavrov');

  const said = await step('link', claim, source, 'attributed-to');
  await step('link', claim, guess, 'qualified-by');
  await step('link', source, mention, 'same-source-as');
  await step('link', claim, mention, 'supported-by');
  assert.deepEqual((await links(page)).find(one => one.id === said), { id: said, from: claim, to: source, kind: 'attributed-to' });
  assert.equal((await links(page)).length, 4);
  await step('unlink', said);
  assert.equal((await links(page)).length, 3);
  await step('name', source, '');
  assert.equal((await find(source)).attributes.name, undefined);
  // What is deleted takes its links along.
  await step('delete', mention);
  assert.deepEqual((await links(page)).map(one => one.kind), ['qualified-by']);
  assert.deepEqual(await painted(page, 'source'), [SOURCE]);

  const file = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
  for (let at = steps.length - 2; at >= 0; at--) {
    await call(page, 'undo');
    assert.deepEqual(await look(), steps[at], `back to step ${at}`);
  }
  await call(page, 'undo');
  assert.deepEqual(await look(), steps[0]);
  assert.deepEqual(await painted(page, 'claim'), []);
  await step('import', file);
  assert.deepEqual(await look(), steps.at(-2), 'imported as it was exported');
  await call(page, 'undo');
  assert.deepEqual(await look(), steps[0]);
  await call(page, 'redo');
  await call(page, 'redo');
  assert.deepEqual(await look(), steps.at(-1));
  await page.reload();
  await ready(page);
  assert.deepEqual(await look(), steps.at(-1), 'all of it is kept');
  fine(page);
});

test('done again, step by step', async () => {
  const [page, claim, source] = await tagged();
  await call(page, 'link', claim, source, 'attributed-to');
  await call(page, 'change', claim, { note: 'x' });
  await call(page, 'delete', source);
  const look = async () => [await list(page), await links(page)];
  const steps = [await look()];
  for (let back = 0; back < 6; back++) { await call(page, 'undo'); steps.push(await look()); }
  assert.deepEqual(steps.at(-1), [[], []]);
  for (let at = 5; at >= 0; at--) { await call(page, 'redo'); assert.deepEqual(await look(), steps[at]); }
  // A new edit ends what could be done again.
  await call(page, 'undo');
  await call(page, 'change', claim, { note: 'y' });
  const now = await look();
  await call(page, 'redo');
  assert.deepEqual(await look(), now);
  fine(page);
});

test('positions are code points, in any script', async t => {
  const seed = Number(process.env.SEED ?? 20260503);
  t.diagnostic(`SEED=${seed}`);
  const page = await visit(browser, host.address);
  const failures = await page.evaluate(async seed => {
    const random = below => { // mulberry32
      seed = seed + 0x6d2b79f5 | 0;
      let bits = Math.imul(seed ^ seed >>> 15, 1 | seed);
      bits = bits + Math.imul(bits ^ bits >>> 7, 61 | bits) ^ bits;
      return ((bits ^ bits >>> 14) >>> 0) % below;
    };
    const words = ['bridge', 'Ouse,', '😀', '👩‍👩‍👧‍👦', '🇺🇦', 'שלום', 'עולם', 'مرحبا', 'e\u0301te\u0301', 'Z\u0351\u036B\u0343', 'ﬁne', '漢字', '𝔘𝔫𝔦', '\ud83d', 'x\udc00y', '\u200fא\u200e', '\u00a0', '“it”', 'ß'];
    const { loupe } = document.querySelector('press-loupe'), wrong = [];
    for (let round = 0; round < 12; round++) {
      const paragraph = () => Array.from({ length: 5 + random(30) }, () => words[random(words.length)]).join(' ');
      await loupe.open({ text: ['Bridge opens', ...Array.from({ length: 4 }, paragraph)].join('\n\n') });
      const all = [...loupe.text], made = new Map;
      for (let nth = 0; nth < 25; nth++) {
        const start = random(all.length), end = start + 1 + random(Math.min(40, all.length - start));
        if (!all.slice(start, end).some(one => /\S/.test(one))) continue;
        made.set(await loupe.tag({ start, end }, ['claim', 'source', 'speculation'][random(3)]), all.slice(start, end).join('').trim());
      }
      const [file] = await loupe.export('json'), exported = JSON.parse(await file.text());
      const listed = loupe.list();
      if (listed.length !== made.size || exported.total !== made.size) wrong.push(`${listed.length} listed and ${exported.total} exported of ${made.size}`);
      if (listed.some((one, nth) => nth && one.start < listed[nth - 1].start)) wrong.push('out of text order');
      for (const one of listed) {
        const slice = all.slice(one.start, one.end).join('');
        if (slice !== one.quote || !slice.includes(made.get(one.id))) wrong.push(`${one.quote} is not ${slice} nor ${made.get(one.id)}`);
      }
      for (const { id, target: { selector } } of exported.first.items) {
        const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map(type => selector.find(one => one.type === type));
        const { start, end } = position;
        if (all.slice(start, end).join('') !== quote.exact || listed.find(one => `urn:uuid:${one.id}` === id)?.quote !== quote.exact) wrong.push(`exported: ${quote.exact}`);
        if (!all.slice(0, start).join('').endsWith(quote.prefix ?? '') || !all.slice(end).join('').startsWith(quote.suffix ?? '')) wrong.push(`context of ${quote.exact}`);
      }
      // What is painted is what is quoted; around the line of facts below the headline, in two pieces.
      const shown = [...CSS.highlights].flatMap(([, ranges]) => [...ranges]).map(range => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString().replace(/\s+/g, '');
      });
      // The joint of two blocks stands in no node.
      const facts = document.querySelector('press-loupe > [slot] .facts'), above = loupe.release.blocks[[...facts.parentElement.children].indexOf(facts) - 1];
      const pieces = (start, end) => start < above.end && end > above.end ? [[start, above.end], [above.end, end]] : [[start, end]];
      const quoted = listed.flatMap(one => pieces(one.start, one.end)).map(([start, end]) => all.slice(start, end).join('').replace(/\s+/g, ''));
      if (shown.sort().join('|') !== quoted.sort().join('|')) wrong.push(`painted ${shown.filter(one => !quoted.includes(one)).join('|')} for ${quoted.filter(one => !shown.includes(one)).join('|')}`);
    }
    return wrong;
  }, seed);
  assert.deepEqual(failures, []);
  fine(page);
});

test('what the page leaves out is not in the text and is not painted', async () => {
  const page = await visit(browser, `${host.origin}/ignored.html`);
  assert.equal(await text(page), 'Bridge opens\nThe bridge opened on Friday, the council said.');
  await call(page, 'tag', { quote: 'opens\nThe bridge opened on Friday, the council' }, 'claim');
  await quotesAreExact(page);
  assert.doesNotMatch((await painted(page, 'claim')).join(), /Advertisement/);
  fine(page);
});

test('half a character in the page’s own text breaks nothing', async () => {
  const page = await visit(browser, `${host.origin}/bridge.html`);
  await page.evaluate(async () => {
    await document.querySelector('press-loupe').loupe.destroy();
    document.querySelector('press-loupe p').textContent = 'Half \ud83d a smile 😀 and \udc00 the rest of it.';
  });
  await ready(page);
  await call(page, 'tag', { quote: 'and', prefix: '😀 ' }, 'claim');
  const at = [...await text(page)].indexOf('H');
  await call(page, 'tag', { start: at, end: at + 16 }, 'source');
  assert.deepEqual(await painted(page, 'claim'), ['and']);
  assert.deepEqual((await painted(page, 'source')).map(words => words.toWellFormed()), ['Half \ufffd a smile 😀']);
  await quotesAreExact(page);
  fine(page);
});

test('export, preview, import: nothing comes twice, and a bad file says where it is bad', async () => {
  const [page, claim, source] = await tagged();
  await call(page, 'link', claim, source, 'attributed-to');
  await call(page, 'change', claim, { note: '😀 "quoted"\nnext line', attributes: { cue: { quote: 'according to' } } });
  const before = [await list(page), await links(page)];
  const file = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
  assert.doesNotThrow(() => JSON.parse(file));
  const counts = ({ new: fresh, same, changed, unplaced, otherText, refused }) => [fresh, same, changed, unplaced, otherText, refused.length];
  assert.deepEqual(counts(await call(page, 'preview', file)), [0, 3, 0, 0, false, 0]);
  assert.deepEqual(counts(await call(page, 'import', file)), [0, 3, 0, 0, false, 0]);
  assert.deepEqual([await list(page), await links(page)], before);

  await emptied(page);
  assert.deepEqual(counts(await call(page, 'preview', file)), [3, 0, 0, 0, false, 0]);
  assert.deepEqual(await list(page), [], 'a preview takes nothing in');
  assert.deepEqual(await stored(page), []);
  assert.deepEqual(counts(await call(page, 'import', file)), [3, 0, 0, 0, false, 0]);
  assert.deepEqual(counts(await call(page, 'import', file)), [0, 3, 0, 0, false, 0]);
  assert.deepEqual([await list(page), await links(page)], before);
  const again = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
  const bare = json => { const { generated, ...rest } = JSON.parse(json); return rest; };
  assert.deepEqual(bare(again), bare(file), 'exported again, it is the same file but for its moment');

  const lines = file.split('\n').length > 3 ? file : JSON.stringify(JSON.parse(file), null, 2);
  const broken = lines.split('\n');
  broken[4] += '!';
  for (const [bad, sentence] of [
    [broken.join('\n'), new RegExp(`line 5.*column ${broken[4].length}\\b`)],
    [lines.slice(0, lines.length / 2), /line \d+,? column \d+/],
    ['', /line 1,? column \d/],
    ['<html>', /line 1,? column 1/],
    ['{"a": 1}', /no annotations/],
    ['"text"', /no annotations/],
  ]) for (const member of ['preview', 'import']) {
    const error = await refused(page, member, bad);
    assert.equal(error?.type, 'DOMException');
    assert.match(error.message, sentence);
  }
  const part = JSON.parse(file);
  part.first.items.push({ type: 'Annotation', id: 'urn:x', body: [], target: {} });
  part.first.items.push({ type: 'Annotation', id: 'urn:y', body: [], target: { source: 'urn:z', selector: { type: 'TextQuoteSelector', exact: 'Half' } } });
  const seen = await call(page, 'import', JSON.stringify(part));
  assert.deepEqual(counts(seen), [0, 3, 0, 0, false, 1]);
  assert.match(seen.refused[0].why, /"target" names no resource/);
  assert.deepEqual(seen.passedOver, [{ item: 'urn:y', why: 'it has no tag' }]);
  assert.deepEqual([await list(page), await links(page)], before);

  // Into another text: what has no place there is there all the same, and says so.
  await call(page, 'open', { text: 'Bridge opens\n\nAccording to the council it opened on Friday.' });
  assert.deepEqual(counts(await call(page, 'import', file)), [3, 0, 0, 3, true, 0]);
  assert.deepEqual((await list(page)).map(one => [one.anchor, one.start, one.quote]).sort(), before[0].map(one => ['orphan', null, one.quote]).sort());
  await call(page, 'undo');
  const aborted = await page.evaluate(file => document.querySelector('press-loupe').loupe.import(file, { signal: AbortSignal.abort() }).then(() => null, error => error.name), file);
  assert.equal(aborted, 'AbortError');
  assert.deepEqual(await list(page), []);
  fine(page);
});

test('events: ready and change are told; beforechange stops a reader, never a script', async () => {
  const page = await visit(browser, host.address);
  await page.evaluate(() => {
    window.told = [];
    for (const name of ['ready', 'change', 'beforechange']) document.addEventListener(`press-loupe:${name}`, event => {
      window.told.push([name, event.target.localName, event.cancelable, JSON.stringify(event.detail)]);
      if (name === 'beforechange' && window.stop) event.preventDefault();
    });
  });
  const told = () => page.evaluate(() => window.told.splice(0));
  const id = await call(page, 'tag', { quote: GUESS }, 'speculation');
  const [[name, target, cancelable, detail]] = await told(), [made] = await list(page);
  assert.deepEqual([name, target, cancelable], ['change', 'press-loupe', false]);
  assert.deepEqual(JSON.parse(detail), { by: 'script', changes: [{ what: 'annotation', id, before: null, after: made }] });
  await call(page, 'undo');
  assert.deepEqual((await told()).map(([name]) => name), ['change']);
  await page.evaluate(() => { window.stop = true; });
  const other = await call(page, 'tag', { quote: CLAIM }, 'claim');
  assert.deepEqual((await told()).map(([name]) => name), ['change'], 'a script asks nobody');

  await drag(page, SOURCE);
  await toolbar(page).waitFor();
  await page.keyboard.press('2');
  await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo/ }).click();
  assert.deepEqual((await list(page)).map(one => one.id), [other]);
  assert.deepEqual((await told()).map(([name, , cancelable]) => [name, cancelable]), Array(3).fill(['beforechange', true]));
  await page.evaluate(() => { window.stop = false; });
  await page.getByRole('button', { name: /^Undo/ }).click();
  assert.deepEqual(await list(page), []);
  assert.deepEqual((await told()).map(([name]) => name), ['beforechange', 'change']);
  await call(page, 'open', { text: 'Bridge opens' });
  assert.deepEqual((await told()).map(([name]) => name), ['ready']);
  fine(page);
});

test('settled is done when the list and the highlights show it', async () => {
  const page = await visit(browser, host.address);
  assert.deepEqual(await page.evaluate(async () => {
    const { loupe, shadowRoot } = document.querySelector('press-loupe');
    await loupe.tag({ quote: 'Others suspect a plan.' }, 'speculation');
    await loupe.settled();
    return [shadowRoot.querySelectorAll('li.card').length, CSS.highlights.get('press-loupe-speculation').size];
  }), [1, 1]);
  fine(page);
});

test('destroy leaves the page as it was, and the loupe can be asked for again', async () => {
  const page = await browser.newPage();
  page.complaints = [];
  page.on('pageerror', error => page.complaints.push(String(error)));
  page.on('console', message => { if (message.type() === 'error' && !/favicon/.test(message.location().url)) page.complaints.push(message.text()); });
  await page.goto(`${host.origin}/bare.html`);
  const { before, during, after, late, again } = await page.evaluate(async inside => {
    await customElements.whenDefined('press-loupe');
    const sheet = new CSSStyleSheet(), range = new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 });
    document.adoptedStyleSheets = [sheet];
    CSS.highlights.set('another-tool', new Highlight(range));
    const host = document.createElement('press-loupe');
    host.setAttribute('start', '');
    for (const [name, words] of [['h1', 'Bridge opens'], ['p', inside]]) host.append(Object.assign(document.createElement(name), { textContent: words }));
    const children = [...host.childNodes];
    const look = () => ({
      sheets: document.adoptedStyleSheets.length, ours: document.adoptedStyleSheets[0] === sheet, highlights: [...CSS.highlights.keys()],
      attributes: [...host.attributes].map(one => `${one.name}=${one.value}`), children: host.childNodes.length === children.length && children.every((child, nth) => host.childNodes[nth] === child), html: host.innerHTML,
      root: [...document.documentElement.attributes].map(one => one.name).join(), body: document.body.childElementCount, head: document.head.childElementCount, style: getComputedStyle(host.lastChild).font,
      height: host.getBoundingClientRect().height, selection: getSelection().rangeCount,
    });
    const bare = document.createElement('div');
    document.querySelector('article').append(host, bare);
    const before = look();
    const { loupe } = host;
    await loupe.ready;
    await loupe.tag({ quote: 'the council said' }, 'source');
    const during = look();
    await loupe.open({ text: 'Tunnel delayed\n\nIt opens next year.' });
    await loupe.tag({ quote: 'next year' }, 'speculation');
    await loupe.settled();
    await loupe.destroy();
    await new Promise(done => setTimeout(done, 100));
    const after = look();
    const late = await loupe.tag({ start: 0, end: 3 }, 'claim').then(() => null, error => ({ type: error.constructor.name, message: error.message }));
    await loupe.destroy();
    await host.loupe.ready;
    const again = { other: host.loupe !== loupe, quotes: host.loupe.list().map(one => one.quote), highlights: [...CSS.highlights.keys()] };
    host.remove();
    await new Promise(done => setTimeout(done, 100));
    again.removed = [document.adoptedStyleSheets.length, [...CSS.highlights.keys()]];
    return { before, during, after, late, again };
  }, 'The bridge over the Ouse opened on Friday, the council said.');
  assert.ok(during.sheets > 1 && during.highlights.includes('press-loupe-source'));
  assert.deepEqual(after, before);
  assert.deepEqual(again, { other: true, quotes: ['the council said'], highlights: ['another-tool', 'press-loupe-source'], removed: [1, ['another-tool']] });
  assert.ok(['DOMException', 'TypeError'].includes(late?.type));
  assert.match(late.message, /destroyed|gone|taken off/, 'what asks a destroyed loupe is told so');
  fine(page);
});

test('two elements on one page keep apart', async () => {
  const page = await visit(browser, `${host.origin}/two.html`);
  const each = act => page.evaluate(async source => Promise.all(['one', 'two'].map(async id => {
    const { loupe } = document.getElementById(id);
    await loupe.ready;
    return source === 'text' ? loupe.text : source === 'id' ? loupe.release.id : loupe.list().map(({ tag, quote }) => `${tag}: ${quote}`);
  })), act);
  assert.deepEqual(await each('text'), ['Bridge opens\nThe bridge over the Ouse opened on Friday, according to the council.\nIt may close again.', 'Tunnel delayed\nThe tunnel under the Ouse will perhaps open next year, the council said.']);
  const [one, two] = await each('id');
  assert.ok(one !== two && one.startsWith(host.origin));

  // Each by a reader's own gesture, the same words in both.
  await drag(page, 'the Ouse opened');
  await toolbar(page).locator('visible=true').waitFor();
  await page.keyboard.press('1');
  await drag(page, 'The tunnel under the Ouse', 'The tunnel under the Ouse');
  await page.locator('#two').getByRole('toolbar', { name: 'Tag the selection' }).waitFor();
  assert.equal(await page.locator('#one').getByRole('toolbar', { name: 'Tag the selection' }).isVisible(), false);
  await page.keyboard.press('3');
  const marks = [['claim: the Ouse opened'], ['speculation: The tunnel under the Ouse']];
  assert.deepEqual(await each('list'), marks);
  await page.reload();
  assert.deepEqual(await each('list'), marks);
  assert.deepEqual([await painted(page, 'claim'), await painted(page, 'speculation')], [['the Ouse opened'], ['The tunnel under the Ouse']]);
  await page.evaluate(() => document.getElementById('one').loupe.destroy());
  assert.deepEqual([await painted(page, 'claim'), await painted(page, 'speculation')], [[], ['The tunnel under the Ouse']]);
  assert.equal(await page.evaluate(async () => {
    await document.getElementById('two').loupe.tag({ quote: 'next year' }, 'claim');
    return document.adoptedStyleSheets.length;
  }), 1);
  fine(page);
});

for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 780 }]) {
  test(`in an article of ${viewport.width} pixels there is one button, and pressing it moves nothing`, async () => {
    const page = await visit(browser, `${host.origin}/bridge.html`, { viewport });
    const boxes = () => page.evaluate(() => [...document.querySelectorAll('header h1, article h1, article p')].map(one => { const { x, y, width, height } = one.getBoundingClientRect(); return [one.textContent.slice(0, 20), x, y + scrollY, width, height]; }));
    const controls = page.locator('press-loupe').getByRole('button').locator('visible=true');
    assert.deepEqual(await controls.allInnerTexts(), ['Read with the loupe']);
    // A visitor's selection brings nothing up.
    await drag(page, 'The bridge over the Ouse');
    await page.waitForTimeout(100);
    assert.equal(await toolbar(page).count(), 0);
    assert.deepEqual(await stored(page), []);
    const before = await boxes();
    await page.getByRole('button', { name: 'Read with the loupe' }).click();
    // Where the toolbar for what is selected is docked, the list under it is hidden.
    await page.locator('press-loupe .list').waitFor({ state: 'attached' });
    await call(page, 'settled');
    assert.deepEqual(await boxes(), before);
    await drag(page, 'close again');
    await toolbar(page).waitFor();
    await page.keyboard.press('1');
    assert.deepEqual((await list(page)).map(one => one.quote), ['close again']);
    await call(page, 'settled');
    assert.deepEqual(await boxes(), before, 'nor does a mark');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    fine(page);
  });
}

test('one key for each annotation and link, none before the first mark, nobody else’s', async () => {
  const page = await visit(browser, host.address);
  await page.evaluate(() => { localStorage.setItem('theme', 'dark'); localStorage.setItem('press-loupe', 'not ours'); });
  const others = [['press-loupe', 'not ours'], ['theme', 'dark']];
  await page.reload();
  await ready(page);
  await drag(page, GUESS);
  await toolbar(page).waitFor();
  assert.deepEqual(await stored(page), others);
  assert.equal((await state(page)).name, 'nothing-to-save');
  const ours = async () => (await stored(page)).filter(([key]) => !others.some(([other]) => other === key)).map(([key]) => key);
  const claim = await call(page, 'tag', { quote: CLAIM }, 'claim'), source = await call(page, 'tag', { quote: SOURCE }, 'source');
  assert.deepEqual(await settled(page), { name: 'saved', reason: null });
  const link = await call(page, 'link', claim, source, 'attributed-to');
  const keys = await ours();
  assert.ok(keys.every(key => key.startsWith('press-loupe/1/')));
  for (const id of [claim, source, link]) assert.equal(keys.filter(key => key.includes(id)).length, 1);
  assert.equal(keys.length, 5, `the release, its text and three more: ${keys}`);
  // A deletion is kept as one.
  await call(page, 'delete', claim);
  assert.deepEqual(await ours(), keys);
  const left = await list(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await list(page), left);
  assert.deepEqual(await links(page), []);
  assert.deepEqual((await stored(page)).filter(([key]) => others.some(([other]) => other === key)), others);
  fine(page);
});

const FAULTS = {
  'is forbidden': () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
  'is null': () => Object.defineProperty(window, 'localStorage', { value: null }),
  'is full': () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
  'throws what is no error': () => { Storage.prototype.setItem = () => { throw 'no'; }; },
  'forgets what it is told': () => { Storage.prototype.setItem = () => {}; },
};
for (const [fault, script] of Object.entries(FAULTS)) {
  test(`storage that ${fault}: everything works, and the state says that it is not saved`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(script);
    const page = await visit(browser, host.address, { context });
    await drag(page, GUESS);
    await toolbar(page).waitFor();
    await page.keyboard.press('3');
    const claim = await call(page, 'tag', { quote: CLAIM }, 'claim', { note: 'x' });
    const source = await call(page, 'tag', { quote: SOURCE }, 'source');
    await call(page, 'link', claim, source, 'attributed-to');
    const { name, reason } = await state(page);
    assert.equal(name, 'not-saved');
    assert.match(reason, /\w+ \w+ \w+/);
    assert.ok(await page.getByText(`Not saved: ${reason}`).first().isVisible());
    assert.ok(await page.getByRole('button', { name: 'Keep a copy' }).isVisible());
    assert.equal((await list(page)).length, 3);
    await call(page, 'undo');
    await call(page, 'redo');
    assert.equal((await links(page)).length, 1);
    const file = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
    assert.equal((await call(page, 'import', file)).same, 3);
    await call(page, 'open', { text: 'Bridge opens\n\nIt opened on Friday.' });
    assert.equal((await release(page)).title, 'Bridge opens');
    fine(page);
    await context.close();
  });
}

test('storage that is full and then is not: what waited is written', async () => {
  const page = await visit(browser, host.address);
  await page.evaluate(() => { window.setItem = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await call(page, 'tag', { quote: CLAIM }, 'claim');
  assert.equal((await state(page)).name, 'not-saved');
  await page.evaluate(() => { Storage.prototype.setItem = window.setItem; });
  await call(page, 'tag', { quote: SOURCE }, 'source');
  assert.equal((await settled(page)).name, 'saved');
  const before = await list(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await list(page), before);
  assert.equal(before.length, 2);
  fine(page);
});

test('a record that cannot be read is said, left as it is, and costs no other', async () => {
  const [page, claim] = await tagged();
  const key = (await stored(page)).find(([key]) => key.includes(claim))[0];
  const records = await stored(page);
  await emptied(page);
  await page.evaluate(([records, key]) => {
    for (const [name, value] of records) localStorage.setItem(name, name === key ? '{"torn": ' : value);
  }, [records, key]);
  await page.reload();
  await ready(page);
  assert.equal((await list(page)).length, 2);
  assert.match(await alertOf(page, /could not be read/), /1 of the records/);
  await call(page, 'tag', { quote: CLAIM }, 'claim');
  assert.equal(await page.evaluate(key => localStorage.getItem(key), key), '{"torn": ');
  fine(page);
});

test('a record that cannot be read, and is in the journal, comes from there and makes room', async () => {
  const [page, claim] = await tagged();
  const before = await list(page), key = (await stored(page)).find(([key]) => key.includes(claim))[0];
  await page.evaluate(key => localStorage.setItem(key, '{"torn": '), key);
  await page.reload();
  await ready(page);
  assert.deepEqual(await list(page), before);
  const values = new Map(await stored(page));
  assert.equal(values.get(key.replace('/a/', '/x/')), '{"torn": ', 'what could not be read is kept');
  assert.match(values.get(key), /^\{"v":2,/);
  fine(page);
});

test('an import can be followed and stopped, and what was stopped changes nothing', async () => {
  const [page] = await tagged();
  const before = await list(page);
  const result = await page.evaluate(async () => {
    const { loupe } = document.querySelector('press-loupe'), length = [...loupe.text].length;
    const item = nth => ({
      type: 'Annotation', body: { purpose: 'tagging', value: 'claim' },
      target: { selector: [{ type: 'TextQuoteSelector', exact: [...loupe.text].slice(nth % (length - 9), nth % (length - 9) + 8).join('') }] }, id: `urn:test:${nth}`,
    });
    const text = JSON.stringify(Array.from({ length: 2000 }, (_, nth) => item(nth)));
    const stop = new AbortController(), told = [];
    const stopped = await loupe.import(text, { signal: stop.signal, onprogress: (done, all) => { told.push([done, all]); stop.abort(); } }).catch(error => error.name);
    const never = await loupe.import(text, { signal: AbortSignal.abort() }).catch(error => error.name);
    const left = loupe.list().length;
    const followed = [];
    const done = await loupe.import(text, { onprogress: (done, all) => followed.push([done, all]) });
    await loupe.settled();
    return { stopped, never, told: told.length, left, taken: loupe.list().length - left, fresh: done.new, last: followed.at(-1), risesOnly: followed.every(([done], nth) => !nth || done >= followed[nth - 1][0]), state: loupe.state.name };
  });
  assert.deepEqual(result, { stopped: 'AbortError', never: 'AbortError', told: 1, left: before.length, taken: 2000, fresh: 2000, last: [2000, 2000], risesOnly: true, state: 'saved' });
  fine(page);
});

test('what the rescue saved comes back through Import', async () => {
  const [page, claim, source] = await tagged();
  await call(page, 'link', claim, source, 'attributed-to');
  await call(page, 'change', claim, { note: 'Ninety per cent of what?' });
  await settled(page);
  const before = [await list(page), await links(page)];
  const broken = await page.context().newPage();
  await broken.route(/\.wasm$/, route => route.fulfill({ status: 404, body: 'not found' }));
  await broken.goto(host.address);
  await broken.getByRole('alert').filter({ hasText: 'could not start' }).waitFor();
  const [download] = await Promise.all([broken.waitForEvent('download'), broken.getByRole('button', { name: 'Download what is kept here' }).click()]);
  const file = await (await download.createReadStream()).toArray().then(parts => Buffer.concat(parts).toString());
  assert.equal(await broken.getByLabel('press-loupe-rescue.json').inputValue(), file, 'the same as text');
  await broken.close();
  await emptied(page);
  assert.deepEqual(await list(page), []);
  const { new: fresh } = await call(page, 'import', file);
  assert.equal(fresh, 3);
  assert.deepEqual([await list(page), await links(page)], before);
  fine(page);
});

/** What the journal holds. */
const journal = page => page.evaluate(() => new Promise((done, failed) => {
  const asked = indexedDB.open('press-loupe');
  asked.onerror = failed;
  asked.onsuccess = () => {
    const all = asked.result.transaction('journal').objectStore('journal').getAll();
    all.onsuccess = () => { asked.result.close(); done(all.result); };
  };
}));
/** What it holds of a key, whoever wrote it. */
const journaled = async (page, key) => (await journal(page)).filter(entry => entry.key === key).map(entry => entry.value);

test('after every edit the journal holds what localStorage holds', async () => {
  const page = await visit(browser, host.address);
  const id = await call(page, 'tag', { quote: GUESS }, 'speculation');
  const same = async () => {
    assert.equal((await settled(page)).name, 'saved');
    const [key, value] = (await stored(page)).find(([key]) => key.includes(id));
    assert.deepEqual(await journaled(page, key), [value]);
  };
  await same();
  for (const note of ['W', 'Wh', 'Who', 'Who?']) {
    await call(page, 'change', id, { note });
    await same();
  }
  await call(page, 'delete', id);
  await same();
  await page.reload();
  await ready(page);
  await call(page, 'undo');
  assert.deepEqual(await list(page), []);
  fine(page);
});

test('edits that come faster than the journal writes and the page paints are written and painted together', async () => {
  const page = await visit(browser, host.address);
  const id = await call(page, 'tag', { quote: GUESS }, 'speculation'), other = await call(page, 'tag', { quote: CLAIM }, 'claim');
  await settled(page);
  const asked = await page.evaluate(async ([id, other]) => {
    const asked = { transactions: 0, frames: 0 };
    for (const [owner, name, count] of [[IDBDatabase.prototype, 'transaction', 'transactions'], [window, 'requestAnimationFrame', 'frames']]) {
      const before = owner[name];
      owner[name] = function (...given) { asked[count] += 1; return before.apply(this, given); };
    }
    const { loupe } = document.querySelector('press-loupe');
    for (let nth = 0; nth < 200; nth++) await loupe.change(nth % 2 ? id : other, { note: `Since when? ${nth}` });
    await loupe.delete(other);
    await loupe.settled();
    return asked;
  }, [id, other]);
  assert.ok(asked.transactions <= 5 && asked.frames < 50, JSON.stringify(asked));
  const records = (await stored(page)).filter(([key]) => key.includes('/a/'));
  assert.equal(records.length, 2);
  for (const [key, value] of records) assert.deepEqual(await journaled(page, key), [value]);
  assert.deepEqual((await list(page)).map(({ note }) => note), ['Since when? 199']);
  fine(page);
});

test('what only the journal has is written back, edits and deletions, also of another release', async () => {
  const page = await visit(browser, host.address);
  const [kept, gone] = [await call(page, 'tag', { quote: GUESS }, 'speculation'), await call(page, 'tag', { quote: CLAIM }, 'claim')];
  await settled(page);
  const early = await stored(page);
  await call(page, 'change', kept, { note: 'Who?' });
  await call(page, 'delete', gone);
  await settled(page);
  const late = await stored(page), shown = await list(page);
  // As a browser is left that was killed: what was written last is not in localStorage.
  const killed = () => page.evaluate(records => { localStorage.clear(); for (const [key, value] of records) localStorage.setItem(key, value); }, early);
  await killed();
  await page.reload();
  await ready(page);
  assert.deepEqual(await list(page), shown);
  // A deletion is written anew, with the moment at which it was.
  const items = records => records.filter(([key]) => /\/[al]\//.test(key)).map(([key, value]) => [key, value.replace(/"gone":.*/, 'gone')]);
  assert.deepEqual(items(await stored(page)), items(late));

  await killed();
  await page.goto(`${host.address}#release=0123456789abcdef`);
  await page.reload();
  await ready(page);
  await call(page, 'open', { text: 'Bridge opens\n\nIt opened on Friday.' });
  await call(page, 'open', {});
  assert.deepEqual(await list(page), shown);
  fine(page);
});

test('very many records at once are one entry of the journal, and each of them comes back from it', async () => {
  const page = await visit(browser, host.address);
  const file = await page.evaluate(() => {
    const all = [...document.querySelector('press-loupe').loupe.text];
    const item = nth => ({
      id: `urn:uuid:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, type: 'Annotation', body: { purpose: 'tagging', value: 'claim' },
      target: { selector: [{ type: 'TextQuoteSelector', exact: all.slice(nth, nth + 60).join('') }, { type: 'TextPositionSelector', start: nth, end: nth + 60 }] },
    });
    return JSON.stringify(Array.from({ length: 400 }, (_, nth) => item(nth)));
  });
  await call(page, 'import', file);
  await settled(page);
  const imported = await journal(page), count = (await list(page)).length;
  assert.ok(count > 300);
  assert.ok(imported.length < 5, `${imported.length} entries`);
  const [one, other] = (await list(page)).map(({ id }) => id);
  await call(page, 'change', one, { note: 'Says who?' });
  await call(page, 'delete', other);
  await settled(page);
  const shown = await list(page);
  // As a browser is left that was killed before it wrote anything: what came later counts, whatever the bundle holds.
  const killed = async () => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await ready(page);
    assert.deepEqual(await list(page), shown);
  };
  await killed();
  const broken = await page.context().newPage();
  await broken.route(/\.wasm$/, route => route.fulfill({ status: 404, body: 'not found' }));
  await broken.goto(host.address);
  await broken.evaluate(() => localStorage.clear());
  await broken.reload();
  const [download] = await Promise.all([broken.waitForEvent('download'), broken.getByRole('button', { name: 'Download what is kept here' }).click()]);
  const rescued = await (await download.createReadStream()).toArray().then(parts => Buffer.concat(parts).toString());
  await broken.close();
  await emptied(page);
  assert.deepEqual(await list(page), []);
  await call(page, 'import', rescued);
  assert.deepEqual(await list(page), shown);

  // Once it has been there for long enough, what is kept as it says goes at any start, and the rest when its release is opened.
  await settled(page);
  await call(page, 'change', one, { note: 'Says nobody?' });
  await settled(page);
  const last = await list(page);
  await page.evaluate(() => new Promise((done, failed) => {
    const asked = indexedDB.open('press-loupe');
    asked.onerror = failed;
    asked.onsuccess = () => {
      const all = asked.result.transaction('journal', 'readwrite'), walk = all.objectStore('journal').openCursor();
      walk.onsuccess = () => {
        if (!walk.result) return;
        walk.result.update({ ...walk.result.value, at: Date.now() - 3_600_000 });
        walk.result.continue();
      };
      all.oncomplete = () => { asked.result.close(); done(); };
    };
  }));
  const bundled = async () => (await journal(page)).flatMap(({ records }) => records ?? []).map(([key]) => key.split('/').at(-1));
  const isSoon = async (what, wanted) => {
    for (let nth = 0; nth < 40 && JSON.stringify(await what()) !== JSON.stringify(wanted); nth++) await page.waitForTimeout(100);
    assert.deepEqual(await what(), wanted);
  };
  assert.ok((await bundled()).length > 300);
  await page.goto(`${host.origin}/two.html`);
  await page.evaluate(() => document.querySelector('#one').loupe.ready.then(() => {}));
  await isSoon(bundled, [one]);
  await page.goto(host.address);
  await ready(page);
  await isSoon(bundled, []);
  assert.deepEqual(await list(page), last);
  fine(page);
});

test('what was imported in one tab, changed in another and deleted in the first stays deleted', async () => {
  const page = await visit(browser, host.address);
  const note = 'Says who?', all = await page.evaluate(() => [...document.querySelector('press-loupe').loupe.text]);
  const item = nth => ({
    id: `urn:uuid:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, type: 'Annotation', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'claim' }, { type: 'TextualBody', purpose: 'commenting', value: note }],
    target: { selector: [{ type: 'TextQuoteSelector', exact: all.slice(nth, nth + 60).join('') }, { type: 'TextPositionSelector', start: nth, end: nth + 60 }] },
  });
  await call(page, 'import', JSON.stringify(Array.from({ length: 300 }, (_, nth) => item(nth))));
  await settled(page);
  const other = await page.context().newPage();
  await other.goto(host.address);
  await ready(other);
  const [{ id }] = await list(page);
  await call(other, 'change', id, { tag: 'speculation' });
  await settled(other);
  await page.waitForFunction(id => document.querySelector('press-loupe').loupe.list().find(one => one.id === id).tag === 'speculation', id);
  await call(page, 'delete', id);
  await settled(page);
  const left = await list(page);
  await other.close();
  await page.reload();
  await ready(page);
  // What the journal holds is compared after the start.
  await page.waitForTimeout(500);
  assert.deepEqual(await list(page), left);
  assert.ok(!left.some(one => one.id === id || one.copyOf));
  fine(page);
});

test('the line of state changes once for an edit, and says when one takes long', async () => {
  const page = await visit(browser, host.address, { init: page => page.addInitScript(() => {
    // The journal answers as late as the test wants.
    window.late = 0;
    const { get, set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { get, set(act) { set.call(this, act && (event => setTimeout(act, window.late, event))); } });
  }) });
  const states = () => page.evaluate(() => {
    const line = document.querySelector('press-loupe').shadowRoot.querySelector('.state');
    window.shown ??= [];
    window.watch ??= new MutationObserver(() => window.shown.push(line.dataset.state));
    window.watch.observe(line, { attributeFilter: ['data-state'] });
    return window.shown.splice(0);
  });
  await states();
  await call(page, 'tag', { quote: GUESS }, 'speculation');
  await settled(page);
  const id = await call(page, 'tag', { quote: CLAIM }, 'claim');
  await settled(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await states(), ['saved']);
  await page.evaluate(() => { window.late = 700; });
  await call(page, 'change', id, { note: 'Who?' });
  assert.equal(await page.evaluate(() => document.querySelector('press-loupe').loupe.state.name), 'saving');
  await settled(page);
  await page.waitForTimeout(100);
  assert.deepEqual(await states(), ['saving', 'saved']);
  fine(page);
});

test('an element that leaves right after an edit leaves everything in order', async () => {
  const page = await visit(browser, `${host.origin}/two.html`);
  await page.evaluate(async () => {
    const one = document.querySelector('#one');
    await one.loupe.ready;
    await one.loupe.tag({ quote: 'The bridge' }, 'claim');
    await one.loupe.destroy();
  });
  await page.waitForTimeout(300);
  assert.equal(await page.locator('[data-press-loupe-failed]').count(), 0);
  const tagged = await page.evaluate(async () => {
    const { loupe } = document.querySelector('#two');
    await loupe.ready;
    await loupe.tag({ quote: 'tunnel' }, 'claim');
    await loupe.settled();
    return loupe.state.name;
  });
  assert.equal(tagged, 'saved');
  fine(page);
});
